#include "amount.h"

#include <algorithm>

#include "failure.h"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/currency.hpp"

namespace lofte::tools {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

[[noreturn]] void refuse(std::string_view text, std::string_view why) {
  fail(LOFTE_REFUSED, "amount", concat("\"", text, "\" ", why, "; write it as \"1200.50 NOK\""));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// Takes a currency code off either end; empty where there is none.
std::string_view take_currency(std::string_view& number) {
  const auto code_at = [&](std::size_t at) {
    const std::string_view code = number.substr(at, 3);
    return std::all_of(code.begin(), code.end(), is_capital) ? code : std::string_view{};
  };
  if (number.size() < 4) return {};
  std::string_view code = code_at(number.size() - 3);
  if (!code.empty()) {
    number.remove_suffix(3);
  } else if (code = code_at(0); !code.empty()) {
    number.remove_prefix(3);
  }
  number = trimmed(number);
  return code;
}

// Spaces may group thousands, also the no-break ones that formatted amounts have.
std::string without_spaces(std::string_view number) {
  std::string bare;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const std::string_view rest = number.substr(i);
    if (rest.starts_with("\u00a0")) {
      i += 1;
    } else if (rest.starts_with("\u202f") || rest.starts_with("\u2009")) {
      i += 2;
    } else if (number[i] != ' ') {
      bare.push_back(number[i]);
    }
  }
  return bare;
}

}  // namespace

int minor_digits(std::string_view currency) {
  // Where ISO 4217 lists none, amounts are shown as most are.
  return lofte::minor_digits(currency).value_or(2);
}

lofte_money read_amount(std::string_view text, std::string_view default_currency) {
  std::string_view number = trimmed(text);
  std::string_view code = take_currency(number);
  if (code.empty()) code = default_currency;
  const std::string bare = without_spaces(number);

  std::string_view digits = bare;
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  const std::size_t mark = digits.find_first_of(".,");
  const std::string_view whole = digits.substr(0, mark);
  const std::string_view part =
      mark == std::string_view::npos ? std::string_view{} : digits.substr(mark + 1);
  const auto all_digits = [](std::string_view some) {
    return std::all_of(some.begin(), some.end(), is_digit);
  };
  if (whole.empty() || !all_digits(whole) || !all_digits(part) ||
      (mark != std::string_view::npos && part.empty())) {
    refuse(text, "is no amount");
  }
  const auto decimals = static_cast<std::size_t>(minor_digits(code));
  if (part.size() > decimals) {
    refuse(text, concat("has ", part.size(), " decimals, ", code, " has ", decimals));
  }

  std::string all(whole);
  all.append(part).append(decimals - part.size(), '0');
  std::int64_t minor = 0;
  for (const char digit : all) {
    if (__builtin_mul_overflow(minor, 10, &minor) ||
        __builtin_add_overflow(minor, digit - '0', &minor)) {
      refuse(text, "is more than any amount may be");
    }
  }
  return money(negative ? -minor : minor, code);
}

std::string plain_decimal(const lofte_money& amount) {
  const auto decimals = static_cast<std::size_t>(minor_digits(currency(amount)));
  const bool negative = amount.minor < 0;
  // Without negating the least number, which has no positive counterpart.
  std::uint64_t magnitude = static_cast<std::uint64_t>(amount.minor);
  if (negative) magnitude = 0 - magnitude;
  std::string digits = std::to_string(magnitude);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return negative ? "-" + digits : digits;
}

}  // namespace lofte::tools
