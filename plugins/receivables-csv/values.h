// Amounts and dates as people write them into CSV files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lofte/base.h"

namespace lofte::receivables_csv {

// Where a value stands: for errors.
struct Place {
  std::uint64_t line = 0;
  std::string_view column;
};

[[noreturn]] void refuse(const Place& place, std::string message,
                         lofte_status status = LOFTE_REFUSED);

// "%d.%m.%Y": %Y four digits, %y two (1969 to 2068), %m and %d one or two, %H %M %S read and
// dropped,
// %% itself; all else stands for itself.
class DateFormat {
 public:
  // Throws LOFTE_INVALID_ARGUMENT for a format that does not name a day, a month and a year.
  explicit DateFormat(std::string format);
  // Throws LOFTE_REFUSED for what does not fit, no such day, 1970-01-01 and beyond 1900 to 2199.
  lofte_date parse(std::string_view text, const Place& place) const;

 private:
  std::string format_;
};

// Reads amounts, and learns from them whether the file's decimal mark is a point or a comma.
//
// "1 234,50", "1.234,50", "1,234.50" and "12,5" say it themselves. "1,234" does not: in a currency
// of two digits it can only be 1234, so that is how it is read, and when a later amount shows that
// the comma is the decimal mark after all, the file is refused rather than misread.
class Amounts {
 public:
  // `mark` is '.', ',' or 0 to learn it.
  explicit Amounts(char mark) : mark_(mark), given_(mark != 0) {}

  // Minor units of a currency of that many digits, exactly. Signs may lead or trail; parentheses
  // mean less than zero; spaces and apostrophes may group.
  std::int64_t parse(std::string_view text, int digits, const Place& place);

 private:
  struct Parts {
    bool negative = false;
    std::string whole;
    std::string fraction;
  };
  Parts split(std::string_view text, int digits, const Place& place);
  char decimal_mark(std::string_view number, std::string_view written, int digits,
                    const Place& place);
  void learn(char mark, bool sure, std::string_view text, const Place& place);

  char mark_;
  bool given_;
  bool sure_ = false;
  std::uint64_t line_ = 0;  // that taught it
  std::string text_;
};

}  // namespace lofte::receivables_csv
