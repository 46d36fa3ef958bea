// Shares in whole numbers.
#pragma once

#include <cstdint>

namespace lofte::retention {

// `part` of `whole` per mille, rounded half away from zero; `whole` is positive.
inline std::int64_t per_mille(std::int64_t part, std::int64_t whole) {
  // In two steps, so that a thousandfold sum of money does not run over.
  const std::int64_t full = part / whole;
  const std::int64_t rest = part % whole;
  const std::int64_t limit = std::int64_t{1} << 52;
  // Beyond four million millions of minor units the last digits of both no longer matter.
  const std::int64_t scale = whole < limit ? 1 : whole / limit + 1;
  const std::int64_t unit = whole / scale;
  const std::int64_t thousands = rest / scale * 1000;
  const std::int64_t rounded =
      thousands >= 0 ? (thousands + unit / 2) / unit : (thousands - unit / 2) / unit;
  return full * 1000 + rounded;
}

}  // namespace lofte::retention
