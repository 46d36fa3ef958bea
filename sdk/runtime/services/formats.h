// Amounts, dates and numbers as the people of one locale write them. Opening ICU's formatters costs
// far more than using them, so they are kept. One thread at a time.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "lofte/base.h"
#include "services/icu.h"

namespace lofte::services {

class Formats {
 public:
  // An ICU locale: "nb@calendar=gregorian".
  explicit Formats(std::string locale) : locale_(std::move(locale)) {}

  // "1 234,50 kr": all minor digits of ISO 4217, exactly. Throws base::Error(LOFTE_REFUSED) for an
  // absent amount and an unknown currency.
  std::u16string money(const lofte_money& money);
  // "5. mars 2026". Throws the same for an absent date and one outside 1900 to 2199.
  std::u16string date(lofte_date day);
  std::u16string number(std::int64_t number);

 private:
  UNumberFormat* currency_format(std::string_view currency);

  std::string locale_;
  DateFormat date_;
  NumberFormat number_;
  std::map<std::string, NumberFormat, std::less<>> by_currency_;
};

}  // namespace lofte::services
