// Checked arithmetic on whole minor units.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/error.h"
#include "lofte/base.h"

namespace lofte::base {

// No single amount of a book is larger; sums of nine thousand such amounts still fit int64.
inline constexpr std::int64_t kLargestMinor = 1'000'000'000'000'000;

inline std::int64_t checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum))
    throw Error(LOFTE_LIMIT, "a sum of money exceeds 64 bits");
  return sum;
}
inline std::int64_t checked_subtract(std::int64_t a, std::int64_t b) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a, b, &difference)) {
    throw Error(LOFTE_LIMIT, "a sum of money exceeds 64 bits");
  }
  return difference;
}

inline bool is_present(const lofte_money& money) {
  return money.currency[0] != 0;
}
inline std::string_view currency_of(const lofte_money& money) {
  std::size_t size = 0;
  while (size < sizeof money.currency && money.currency[size] != 0) ++size;
  return {money.currency, size};
}
inline bool same_currency(const lofte_money& a, const lofte_money& b) {
  return std::memcmp(a.currency, b.currency, sizeof a.currency) == 0;
}
// Throws as check_currency_form does.
lofte_money make_money(std::int64_t minor, std::string_view currency);
// Throws Error(LOFTE_REFUSED) for what is not three capitals, listed or not.
void check_currency_form(std::string_view code);

// Minor units a whole unit of an ISO 4217 currency has, as a power of ten: 2 for NOK, 0 for JPY and
// ISK, 3 for KWD. Throws Error(LOFTE_REFUSED) for a code that ISO 4217 does not list.
int minor_digits(std::string_view currency);
bool is_currency(std::string_view code);

// "1234.50 NOK", for logs and errors; people see amounts through services/text.
std::string format_money(const lofte_money& money);
// Reads a decimal such as "1 234,50" or "-12.5" into minor units of `currency`, exactly: more
// digits than the currency has, or an amount beyond kLargestMinor, throw Error(LOFTE_REFUSED).
// `decimal_mark` is '.' or ','; the other one, spaces and no-break spaces may group thousands.
std::int64_t parse_decimal(std::string_view text, std::string_view currency, char decimal_mark);

}  // namespace lofte::base
