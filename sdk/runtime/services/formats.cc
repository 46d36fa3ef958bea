#include "services/formats.h"

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"

namespace lofte::services {
namespace {

// "-1234.50": what ICU reads without going through a double.
std::string decimal(std::int64_t minor, int digits) {
  const bool negative = minor < 0;
  // The magnitude of the least int64 does not fit an int64.
  std::string text = std::to_string(negative ? 0 - static_cast<std::uint64_t>(minor)
                                             : static_cast<std::uint64_t>(minor));
  const auto places = static_cast<std::size_t>(digits);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, 1, '.');
  return negative ? "-" + text : text;
}

}  // namespace

UNumberFormat* Formats::currency_format(std::string_view currency) {
  if (const auto found = by_currency_.find(currency); found != by_currency_.end()) {
    return found->second.get();
  }
  const int digits = base::minor_digits(currency);
  UErrorCode status = U_ZERO_ERROR;
  NumberFormat format(unum_open(UNUM_CURRENCY, nullptr, 0, locale_.c_str(), nullptr, &status));
  check_icu(status, "unum_open");
  const std::u16string code = to_utf16(currency);
  unum_setTextAttribute(format.get(), UNUM_CURRENCY_CODE, code.data(),
                        static_cast<std::int32_t>(code.size()), &status);
  check_icu(status, "unum_setTextAttribute");
  // CLDR drops the decimals of some currencies that have them in ISO 4217, so ours come last.
  unum_setAttribute(format.get(), UNUM_MIN_FRACTION_DIGITS, digits);
  unum_setAttribute(format.get(), UNUM_MAX_FRACTION_DIGITS, digits);
  return by_currency_.emplace(currency, std::move(format)).first->second.get();
}

std::u16string Formats::money(const lofte_money& money) {
  if (!base::is_present(money)) {
    throw base::Error(LOFTE_REFUSED, "the amount is absent; right is minor units and a currency");
  }
  const std::string_view currency = base::currency_of(money);
  UNumberFormat* format = currency_format(currency);
  const std::string text = decimal(money.minor, base::minor_digits(currency));
  return icu_text(
      "unum_formatDecimal", [&](char16_t* buffer, std::int32_t size, UErrorCode* status) {
        return unum_formatDecimal(format, text.data(), static_cast<std::int32_t>(text.size()),
                                  buffer, size, nullptr, status);
      });
}

std::u16string Formats::date(lofte_date day) {
  if (day == 0) throw base::Error(LOFTE_REFUSED, "the date is absent");
  base::check_date(day);
  if (date_ == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    // UTC at both ends: a civil date has no zone, and the process's must not shift it.
    date_.reset(
        udat_open(UDAT_NONE, UDAT_LONG, locale_.c_str(), u"Etc/UTC", -1, nullptr, 0, &status));
    check_icu(status, "udat_open");
  }
  // ICU's moments are doubles; whole days of four centuries are exact in them.
  const UDate moment = static_cast<UDate>(day) * U_MILLIS_PER_DAY;
  return icu_text("udat_format", [&](char16_t* buffer, std::int32_t size, UErrorCode* status) {
    return udat_format(date_.get(), moment, buffer, size, nullptr, status);
  });
}

std::u16string Formats::number(std::int64_t number) {
  if (number_ == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    number_.reset(unum_open(UNUM_DECIMAL, nullptr, 0, locale_.c_str(), nullptr, &status));
    check_icu(status, "unum_open");
  }
  return icu_text("unum_formatInt64", [&](char16_t* buffer, std::int32_t size, UErrorCode* status) {
    return unum_formatInt64(number_.get(), number, buffer, size, nullptr, status);
  });
}

}  // namespace lofte::services
