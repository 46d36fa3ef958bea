#include "rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lofte/cpp/base.hpp"

namespace lofte::receivables_csv {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr int kEnd = -1;
constexpr std::string_view kCandidates = ",;\t|";

}  // namespace

void Rows::refuse(std::string message, lofte_status status, std::uint64_t line) const {
  throw Error(status, concat("line ", line), std::move(message), line);
}

bool Rows::refill() {
  if (at_end_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const auto kept = buffer_.size();
  buffer_.resize(kept + kPiece);
  std::size_t got = 0;
  try {
    got = read_(std::span(buffer_).subspan(kept));
  } catch (const Undecodable& bad) {
    refuse(bad.message(), LOFTE_REFUSED, line_);
  }
  buffer_.resize(kept + got);
  at_end_ = got == 0;
  return got != 0;
}

// The next byte, or kEnd.
int Rows::peek() {
  if (begin_ == buffer_.size() && !refill()) return kEnd;
  return static_cast<unsigned char>(buffer_[begin_]);
}

void Rows::find_delimiter() {
  if (!take_stated_delimiter()) delimiter_ = guess_delimiter();
}

// Excel's own way to say it.
bool Rows::take_stated_delimiter() {
  constexpr std::string_view kStated = "sep=";
  while (buffer_.size() < kStated.size() + 2 && refill()) {
  }
  if (buffer_.size() <= kStated.size() || !buffer_.starts_with(kStated)) return false;
  const char stated = buffer_[kStated.size()];
  if (kCandidates.find(stated) == std::string_view::npos) return false;
  begin_ = kStated.size() + 1;
  if (!end_of_row()) refuse("\"sep=\" and a delimiter stand alone on a line", LOFTE_REFUSED, line_);
  delimiter_ = stated;
  return true;
}

char Rows::guess_delimiter() {
  std::array<std::size_t, kCandidates.size()> counts{};
  bool quoted = false;
  for (std::size_t at = 0; at < kPiece; ++at) {
    if (at == buffer_.size() && !refill()) break;
    const char byte = buffer_[at];
    if (byte == '"') quoted = !quoted;
    const bool counted = std::any_of(counts.begin(), counts.end(), [](auto n) { return n != 0; });
    if (!quoted && (byte == '\n' || byte == '\r') && counted) break;
    const auto candidate = quoted ? std::string_view::npos : kCandidates.find(byte);
    if (candidate != std::string_view::npos) ++counts[candidate];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return kCandidates[static_cast<std::size_t>(most - counts.begin())];
}

bool Rows::next(Row& row) {
  if (!pass_blank_lines()) return false;
  row.line = line_;
  row_bytes_ = 0;
  std::size_t count = 0;
  while (true) {
    if (count == kMaxFields) {
      refuse(concat("more than ", kMaxFields, " fields in one row"), LOFTE_LIMIT, row.line);
    }
    if (row.fields.size() == count) row.fields.emplace_back();
    read_field(row.fields[count++]);
    if (end_of_row()) break;
    take();  // the delimiter
  }
  row.fields.resize(count);
  return true;
}

bool Rows::pass_blank_lines() {
  while (true) {
    const int byte = peek();
    if (byte == kEnd) return false;
    if (byte != '\n' && byte != '\r') return true;
    end_of_row();
  }
}

// Takes the line's end where one stands here: CRLF, LF, CR or the end of the file.
bool Rows::end_of_row() {
  const int byte = peek();
  if (byte == kEnd) return true;
  if (byte != '\n' && byte != '\r') return false;
  take();
  if (byte == '\r' && peek() == '\n') take();
  ++line_;
  return true;
}

void Rows::put(std::string& field, char byte) {
  if (byte == '\0') {
    refuse("a zero byte, which no text may hold; a file of UTF-16 is to be saved as UTF-8",
           LOFTE_REFUSED, line_);
  }
  if (field.size() == kMaxField) {
    refuse(concat("a field of more than ", kMaxField, " bytes; is a quote not closed?"),
           LOFTE_LIMIT, line_);
  }
  if (++row_bytes_ > kMaxRow) {
    refuse(concat("a row of more than ", kMaxRow, " bytes"), LOFTE_LIMIT, line_);
  }
  field.push_back(byte);
}

void Rows::read_field(std::string& field) {
  field.clear();
  if (peek() == '"') {
    read_quoted(field);
  } else {
    read_plain(field);
  }
}

void Rows::read_plain(std::string& field) {
  for (int byte = peek(); byte != kEnd; byte = peek()) {
    const char letter = static_cast<char>(byte);
    if (letter == delimiter_ || letter == '\n' || letter == '\r') return;
    put(field, letter);
    take();
  }
}

void Rows::read_quoted(std::string& field) {
  const std::uint64_t opened = line_;
  take();
  while (true) {
    const int byte = peek();
    if (byte == kEnd) {
      refuse("the quote opened on this line is never closed", LOFTE_REFUSED, opened);
    }
    take();
    const char letter = static_cast<char>(byte);
    if (letter == '"') {
      const int after = peek();
      if (after == kEnd || after == '\n' || after == '\r' ||
          static_cast<char>(after) == delimiter_) {
        return;
      }
      if (after != '"') {
        refuse(concat("text after a closing quote: \"", field.substr(0, 40),
                      "\"; a quote inside a quoted field is written twice"),
               LOFTE_REFUSED, line_);
      }
      take();
    }
    // A line's end inside quotes belongs to the field; CRLF is one line.
    if (letter == '\n' || (letter == '\r' && peek() != '\n')) ++line_;
    put(field, letter);
  }
}

}  // namespace lofte::receivables_csv
