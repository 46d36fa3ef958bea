#include "fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>
#include <vector>

namespace lofte::retention {
namespace {

using Point = std::array<double, 4>;

struct Corner {
  Point at;
  double value;
};

constexpr double kFarthest = 11.5;  // the logarithm of 100,000: beyond that nothing is told apart
constexpr int kMostSteps = 3000;
constexpr int kMostRounds = 6;

std::vector<Buyers> put_together(std::span<const Buyer> customers) {
  std::vector<Buyer> sorted(customers.begin(), customers.end());
  const auto key = [](const Buyer& buyer) {
    return std::tuple(buyer.repeats, buyer.last, buyer.age);
  };
  std::ranges::sort(sorted, {}, key);
  std::vector<Buyers> together;
  for (const Buyer& buyer : sorted) {
    if (!together.empty() && key(together.back().buyer) == key(buyer)) {
      ++together.back().count;
    } else {
      together.push_back({buyer, 1});
    }
  }
  return together;
}

class Search {
 public:
  Search(Model kind, std::span<const Buyers> customers) : kind_(kind), customers_(customers) {}

  BuyingModel model_at(const Point& at) const {
    return {kind_, std::exp(at[0]), std::exp(at[1]), std::exp(at[2]), std::exp(at[3])};
  }
  double value_at(const Point& at) const {
    for (const double part : at) {
      if (!(std::abs(part) <= kFarthest)) return std::numeric_limits<double>::infinity();
    }
    const double value = -log_likelihood(model_at(at), customers_);
    return std::isfinite(value) ? value : std::numeric_limits<double>::infinity();
  }

  // The least value near `start`, looked for with steps of `size` at first. Returns whether it came
  // to rest.
  bool descend(Corner& best, double size) const {
    std::vector<Corner> corners{best};
    for (std::size_t part = 0; part < 4; ++part) {
      Point at = best.at;
      at[part] += size;
      corners.push_back({at, value_at(at)});
    }
    bool rests = false;
    for (int step = 0; step < kMostSteps && !rests; ++step) {
      std::ranges::stable_sort(corners, {}, &Corner::value);
      rests = is_small(corners);
      if (!rests) improve(corners);
    }
    best = *std::ranges::min_element(corners, {}, &Corner::value);
    return rests;
  }

 private:
  static bool is_small(const std::vector<Corner>& corners) {
    double width = 0;
    for (std::size_t part = 0; part < 4; ++part) {
      for (const Corner& corner : corners) {
        width = std::max(width, std::abs(corner.at[part] - corners.front().at[part]));
      }
    }
    const double spread = corners.back().value - corners.front().value;
    return width < 1e-6 && spread < 1e-9 * (1 + std::abs(corners.front().value));
  }

  // From the middle of all but the worst corner toward it (negative: away from it).
  Corner along(const std::vector<Corner>& corners, double way) const {
    Point at{};
    for (std::size_t part = 0; part < 4; ++part) {
      double middle = 0;
      for (std::size_t i = 0; i < 4; ++i) middle += corners[i].at[part] / 4;
      at[part] = middle + way * (corners[4].at[part] - middle);
    }
    return {at, value_at(at)};
  }

  // `corners` are in order of value.
  void improve(std::vector<Corner>& corners) const {
    Corner& worst = corners[4];
    const Corner mirrored = along(corners, -1);
    if (mirrored.value < corners[0].value) {
      const Corner farther = along(corners, -2);
      worst = farther.value < mirrored.value ? farther : mirrored;
      return;
    }
    if (mirrored.value < corners[3].value) {
      worst = mirrored;
      return;
    }
    const Corner nearer = along(corners, mirrored.value < worst.value ? -0.5 : 0.5);
    if (nearer.value < std::min(mirrored.value, worst.value)) {
      worst = nearer;
      return;
    }
    for (std::size_t i = 1; i < corners.size(); ++i) {
      for (std::size_t part = 0; part < 4; ++part) {
        corners[i].at[part] = (corners[i].at[part] + corners[0].at[part]) / 2;
      }
      corners[i].value = value_at(corners[i].at);
    }
  }

  Model kind_;
  std::span<const Buyers> customers_;
};

}  // namespace

Fit fit(Model kind, std::span<const Buyer> customers) {
  const std::vector<Buyers> together = put_together(customers);
  const Search search(kind, together);
  double ages = 0;
  for (const Buyer& buyer : customers) ages += buyer.age;
  const double age = customers.empty() ? 1 : ages / static_cast<double>(customers.size());

  const Point start = {std::log(0.5), std::log(1 + age / 4), 0, std::log(2.0)};
  Corner best{start, search.value_at(start)};
  bool rests = false;
  // A simplex may flatten and rest where it should not: begin anew from there until nothing is won.
  for (int round = 0; round < kMostRounds; ++round) {
    const double before = best.value;
    rests = search.descend(best, round == 0 ? 0.7 : 0.2);
    if (rests && round > 0 && before - best.value < 1e-6) break;
  }
  return {search.model_at(best.at), -best.value, rests && std::isfinite(best.value)};
}

}  // namespace lofte::retention
