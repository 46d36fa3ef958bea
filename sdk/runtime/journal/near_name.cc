#include "journal/near_name.h"

#include <algorithm>
#include <vector>

namespace lofte::journal {
namespace {

// Letters to insert, delete or replace to make one of the other (Levenshtein's distance).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest_name(std::string_view written, std::span<const std::string_view> names) {
  constexpr std::size_t kLongest = 64;  // no name of ours is longer, and the work grows with it
  if (written.size() > kLongest) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, written.size() / 3) + 1;
  for (const std::string_view name : names) {
    const std::size_t letters = distance(written, name);
    if (letters < least && letters < name.size()) {
      least = letters;
      best = name;
    }
  }
  return best;
}

}  // namespace lofte::journal
