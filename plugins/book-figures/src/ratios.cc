#include "ratios.h"

namespace lofte::book_figures {
namespace {

__extension__ typedef __int128 Wide;

}  // namespace

std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t c) {
  const Wide product = static_cast<Wide>(a) * b;
  const bool below = (product < 0) != (c < 0);
  const Wide size = product < 0 ? -product : product;
  const Wide by = c < 0 ? -static_cast<Wide>(c) : static_cast<Wide>(c);
  const auto rounded = static_cast<std::int64_t>((2 * size + by) / (2 * by));
  return below ? -rounded : rounded;
}

std::optional<std::int64_t> days_outstanding(std::int64_t receivables, std::int64_t sales,
                                             std::int64_t days) {
  if (sales <= 0) return std::nullopt;
  return scaled(receivables, days * 10, sales);
}

std::optional<std::int64_t> days_counted_back(std::int64_t receivables,
                                              std::span<const MonthOfSales> months) {
  std::int64_t left = receivables;
  std::int64_t tenths = 0;
  for (const auto& [sales, days] : months) {
    if (left <= 0) return tenths;
    // A month of nothing but credit notes explains nothing of what is owed.
    if (sales > 0 && left < sales) return tenths + scaled(left, std::int64_t{days} * 10, sales);
    if (sales > 0) left -= sales;
    tenths += std::int64_t{days} * 10;
  }
  if (left <= 0) return tenths;
  return std::nullopt;
}

std::optional<std::int64_t> collection_effectiveness(std::int64_t begin, std::int64_t sales,
                                                     std::int64_t end_total,
                                                     std::int64_t end_current) {
  const std::int64_t possible = begin + sales - end_current;
  if (possible <= 0) return std::nullopt;
  return scaled(begin + sales - end_total, 1000, possible);
}

}  // namespace lofte::book_figures
