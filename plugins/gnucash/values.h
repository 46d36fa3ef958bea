// Numbers and dates as GnuCash writes them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "book.h"

namespace lofte::gnucash {

// Reads "123450/100" or "-7". Throws LOFTE_REFUSED at `where` for anything else and for what does
// not fit 64 bits.
Rational parse_rational(std::string_view text, const std::string& where, std::uint32_t line);

// The number in minor units of `currency`, exactly: no rounding, else LOFTE_REFUSED.
std::int64_t to_minor(const Rational& number, std::string_view currency, const std::string& where,
                      std::uint32_t line);

// The day a moment fell on, by the clock it was written with: "2024-01-03 10:59:00 +0000" (XML),
// "2018-02-01 23:00:00" and "20180201230000" (SQLite, UTC), "2024-01-03" and "20240103". 0 for an
// empty text and for the sentinel 1970-01-01.
lofte_date parse_moment(std::string_view text, const std::string& where, std::uint32_t line);

// The day meant by a moment that stands for a whole day. GnuCash writes 10:59 UTC; before 2.6.20 it
// wrote local midnight, which books kept in UTC show as an evening of the day before.
lofte_date parse_day(std::string_view text, const std::string& where, std::uint32_t line);

// When an invoice posted on `posted` falls due under `terms`.
lofte_date due_under(const Terms& terms, lofte_date posted);

}  // namespace lofte::gnucash
