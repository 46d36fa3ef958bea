// How many minor units a currency has, for plugins that turn written amounts into lofte_money.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace lofte {

// Digits after the decimal mark: 2 for NOK, 0 for JPY, 3 for KWD (ISO 4217, minor unit column).
// Nothing for what cannot be a currency code, and for codes without a minor unit such as gold.
inline std::optional<int> minor_digits(std::string_view code) {
  constexpr std::array<std::string_view, 25> kNone = {
      "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
      "VUV", "XAF", "XOF", "XPF",
      // Withdrawn; accounts kept since 1999 may still hold them.
      "BEF", "BYR", "ESP", "GRD", "ITL", "LUF", "PTE", "TRL"};
  constexpr std::array<std::string_view, 7> kThree = {"BHD", "IQD", "JOD", "KWD",
                                                      "LYD", "OMR", "TND"};
  constexpr std::array<std::string_view, 2> kFour = {"CLF", "UYW"};
  constexpr std::array<std::string_view, 13> kNoMoney = {
      "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"};
  const auto is_one_of = [code](const auto& codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  if (code.size() != 3 || !std::all_of(code.begin(), code.end(), is_capital)) return std::nullopt;
  if (is_one_of(kNoMoney)) return std::nullopt;
  if (is_one_of(kNone)) return 0;
  if (is_one_of(kThree)) return 3;
  if (is_one_of(kFour)) return 4;
  return 2;
}

}  // namespace lofte
