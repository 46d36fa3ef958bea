#include "base/money.h"

#include <algorithm>

#include "base/currencies.h"
#include "base/text.h"

namespace lofte::base {
namespace {

const Currency* find_currency(std::string_view code) {
  const std::span<const Currency> all = currencies();
  const auto code_of = [](const Currency& currency) { return std::string_view(currency.code); };
  const auto found = std::ranges::lower_bound(all, code, {}, code_of);
  return found != all.end() && code_of(*found) == code ? &*found : nullptr;
}

// Reads a written amount from left to right.
class DecimalReader {
 public:
  DecimalReader(std::string_view text, std::string_view currency, char decimal_mark)
      : whole_(text), rest_(trimmed(text)), currency_(currency), mark_(decimal_mark) {}

  std::int64_t read() {
    const bool negative = take_sign();
    const bool has_integer = read_integer();
    const bool has_fraction = read_fraction(minor_digits(currency_));
    if (!has_integer && !has_fraction) refuse("holds no digits");
    return negative ? -minor_ : minor_;
  }

 private:
  // A space, a no-break space, a narrow no-break space; all of UTF-8's bytes of it.
  static std::string_view leading_space(std::string_view text) {
    for (const std::string_view space : {" ", "\u00a0", "\u202f"}) {
      if (text.starts_with(space)) return text.substr(0, space.size());
    }
    return {};
  }

  static std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  bool take(std::string_view what) {
    if (what.empty() || !rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }

  bool take_sign() {
    constexpr std::string_view kTrueMinus = "\u2212";
    if (take("-") || take(kTrueMinus)) return true;
    take("+");
    return false;
  }

  bool at_digit() const { return !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; }

  void take_digit() {
    append(rest_[0] - '0');
    rest_.remove_prefix(1);
  }

  void append(int digit) {
    minor_ = minor_ * 10 + digit;
    if (minor_ > kLargestMinor) refuse("is more than a book can hold");
  }

  int take_digits() {
    int count = 0;
    for (; at_digit(); ++count) take_digit();
    return count;
  }

  // What groups thousands at this place, if anything does.
  std::string_view group_mark() const {
    const char other = mark_ == '.' ? ',' : '.';
    return rest_.starts_with(other) ? rest_.substr(0, 1) : leading_space(rest_);
  }

  bool read_integer() {
    int count = take_digits();
    if (count == 0) return false;
    const std::string_view group = group_mark();
    if (!group.empty() && count > 3) refuse("groups its thousands unevenly");
    // "1.5" read with the wrong decimal mark must not become 15.
    while (take(group)) {
      if (take_digits() != 3) refuse("does not have three digits after each mark of thousands");
    }
    return true;
  }

  bool read_fraction(int digits) {
    int count = 0;
    if (take(std::string_view(&mark_, 1))) {
      count = take_digits();
      if (count == 0) refuse("ends with its decimal mark");
      if (count > digits) {
        refuse("has more decimals than the " + std::to_string(digits) + " of " +
               std::string(currency_));
      }
    }
    if (!rest_.empty()) refuse("is not a plain number");
    for (int i = count; i < digits; ++i) append(0);
    return count > 0;
  }

  [[noreturn]] void refuse(const std::string& why) const {
    throw Error(LOFTE_REFUSED,
                shown(whole_) + " " + why + "; an amount is written \"1234" + mark_ + "50\"");
  }

  std::string_view whole_;
  std::string_view rest_;
  std::string_view currency_;
  char mark_;
  std::int64_t minor_ = 0;
};

}  // namespace

lofte_money make_money(std::int64_t minor, std::string_view currency) {
  check_currency_form(currency);
  lofte_money money{minor, {}};
  std::memcpy(money.currency, currency.data(), currency.size());
  return money;
}

void check_currency_form(std::string_view code) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (code.size() == 3 && std::ranges::all_of(code, is_capital)) return;
  throw Error(LOFTE_REFUSED, shown(code) +
                                 " is no currency; write the three capitals of ISO 4217, "
                                 "such as \"NOK\"");
}

int minor_digits(std::string_view currency) {
  if (const Currency* found = find_currency(currency)) return found->digits;
  throw Error(LOFTE_REFUSED, shown(currency) +
                                 " is not a currency of ISO 4217; write its three "
                                 "capitals, such as \"NOK\"");
}

bool is_currency(std::string_view code) {
  return find_currency(code) != nullptr;
}

std::string format_money(const lofte_money& money) {
  if (!is_present(money)) return {};
  const std::string_view code = currency_of(money);
  const Currency* currency = find_currency(code);
  if (currency == nullptr) {
    return std::to_string(money.minor) + " minor units of " + std::string(code);
  }
  // The least int64 has no positive counterpart, hence unsigned.
  const auto bits = static_cast<std::uint64_t>(money.minor);
  std::string digits = std::to_string(money.minor < 0 ? 0 - bits : bits);
  const std::size_t decimals = currency->digits;
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return (money.minor < 0 ? "-" : "") + digits + " " + std::string(code);
}

std::int64_t parse_decimal(std::string_view text, std::string_view currency, char decimal_mark) {
  return DecimalReader(text, currency, decimal_mark).read();
}

}  // namespace lofte::base
