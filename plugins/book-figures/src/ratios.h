// The arithmetic of the figures, in whole numbers: days in tenths, shares per mille. Sums of money
// are multiplied in twice their width, so nothing runs over.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace lofte::book_figures {

// a * b / c, rounded half away from zero; c is not 0.
std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t c);

// Days of sales outstanding: how many days' sales make up what is owed, in tenths. Nothing where
// nothing was sold.
std::optional<std::int64_t> days_outstanding(std::int64_t receivables, std::int64_t sales,
                                             std::int64_t days);

struct MonthOfSales {
  std::int64_t sales;
  int days;
};
// By counting back: months, the newest first, are used up whole until the last one holds the rest.
// In tenths of a day; nothing where the months do not suffice.
std::optional<std::int64_t> days_counted_back(std::int64_t receivables,
                                              std::span<const MonthOfSales> months);

// What was collected of what could have been, per mille; nothing where nothing could have been.
std::optional<std::int64_t> collection_effectiveness(std::int64_t begin, std::int64_t sales,
                                                     std::int64_t end_total,
                                                     std::int64_t end_current);

}  // namespace lofte::book_figures
