// Rows of a CSV file out of a stream: RFC 4180 with the delimiter given, in bounded memory.
//
// Taken as files have it: LF and a lone CR end a row as CRLF does, blank lines are passed over, a
// quote inside an unquoted field is itself. Not taken: a quoted field that never ends, or that goes
// on after its closing quote.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "decode.h"
#include "lofte/base.h"

namespace lofte::receivables_csv {

struct Row {
  std::vector<std::string> fields;
  std::uint64_t line = 0;  // on which it begins, from 1
};

// A line of a gigabyte, or a quote never closed, ends here instead of in memory.
inline constexpr std::size_t kMaxField = std::size_t{64} << 10;
inline constexpr std::size_t kMaxRow = std::size_t{1} << 20;
inline constexpr std::size_t kMaxFields = 4096;

class Rows {
 public:
  // Throws Error at the line for what is no CSV, what `read` cannot decode, and what is too large.
  explicit Rows(ReadBytes read) : read_(std::move(read)) {}

  void set_delimiter(char delimiter) { delimiter_ = delimiter; }
  // What a first line "sep=;" says, which is taken; else the one of comma, semicolon, tab and bar
  // that the first line has most of, outside quotes. Call before the first next().
  void find_delimiter();

  // False at the end. Keeps the capacity of `row`'s strings.
  bool next(Row& row);

 private:
  bool refill();
  bool take_stated_delimiter();
  char guess_delimiter();
  int peek();
  void take() { ++begin_; }
  bool pass_blank_lines();
  bool end_of_row();
  void read_field(std::string& field);
  void read_quoted(std::string& field);
  void read_plain(std::string& field);
  void put(std::string& field, char byte);
  [[noreturn]] void refuse(std::string message, lofte_status status, std::uint64_t line) const;

  ReadBytes read_;
  char delimiter_ = ',';
  std::string buffer_;
  std::size_t begin_ = 0;
  bool at_end_ = false;
  std::uint64_t line_ = 1;
  std::size_t row_bytes_ = 0;
};

}  // namespace lofte::receivables_csv
