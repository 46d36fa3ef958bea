#include "buying_model.h"

#include <cmath>

namespace lofte::retention {
namespace {

// Of a positive number, by Stirling's series from 12 on. The library's own keeps a sign in a global
// variable, which threads would share.
double log_gamma(double x) {
  double below = 1;
  while (x < 12) {
    below *= x;
    x += 1;
  }
  const double z = 1 / (x * x);
  const double tail =
      (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z / 1188)))) / x;
  constexpr double kHalfLogTwoPi = 0.91893853320467274178;
  return (x - 0.5) * std::log(x) - x + kHalfLogTwoPi + tail - std::log(below);
}

// How often the customer could have stopped so far.
int chances(const BuyingModel& model, const Buyer& buyer) {
  return buyer.repeats + (model.kind == Model::kMbgNbd ? 1 : 0);
}

// How much less likely the silence since the last purchase is for one who still buys.
double silence(const BuyingModel& model, const Buyer& buyer) {
  return std::pow((model.alpha + buyer.last) / (model.alpha + buyer.age), model.r + buyer.repeats);
}

// (1 - (1-z)^(a-1) F(c-A, a-1; c; z)) / (a - 1), where F is Gauss' hypergeometric function; also at
// a = 1, where the fraction is a limit.
double growth(double first, double a, double c, double z) {
  double term = 1;
  double sum = 0;
  for (int j = 1; j <= 100'000; ++j) {
    // The j-th term of F, without the factor a - 1.
    term *= (first + j - 1) / (c + j - 1) * (j == 1 ? 1.0 : a + j - 2) / j * z;
    sum += term;
    if (std::abs(term) <= 1e-15 * std::abs(sum)) break;
  }
  const double e = a - 1;
  const double log_rest = std::log1p(-z);
  const double plain = std::abs(e) < 1e-12 ? -log_rest : -std::expm1(e * log_rest) / e;
  return plain - std::exp(e * log_rest) * sum;
}

}  // namespace

double BuyingModel::alive(const Buyer& buyer) const {
  const int k = chances(*this, buyer);
  if (k == 0) return 1;
  const double stays = (b + k - 1) * silence(*this, buyer);
  return stays / (stays + a);
}

double BuyingModel::expected(const Buyer& buyer, double weeks) const {
  const int k = chances(*this, buyer);
  const double c = a + b + k - 1;
  const double z = weeks / (alpha + buyer.age + weeks);
  // Euler's transformation of the published form: every term stays small, however many purchases.
  return c * growth(c - r - buyer.repeats, a, c, z) * alive(buyer);
}

double log_likelihood(const BuyingModel& model, std::span<const Buyers> customers) {
  const auto& [kind, r, alpha, a, b] = model;
  const double whole = r * std::log(alpha) - log_gamma(r) + log_gamma(a + b) - log_gamma(b);
  double sum = 0;
  double same = 0;  // what depends on the number of repeats alone
  int repeats = -1;
  for (const auto& [buyer, count] : customers) {
    const int k = chances(model, buyer);
    const int x = buyer.repeats;
    if (x != repeats) {
      repeats = x;
      same = whole + log_gamma(r + x);
      same +=
          k == 0 ? log_gamma(b) - log_gamma(a + b) : log_gamma(b + k - 1) - log_gamma(a + b + k);
    }
    const double log_last = std::log(alpha + buyer.last);
    const double log_age = std::log(alpha + buyer.age);
    if (k == 0) {
      sum += count * (same - (r + x) * log_age);
      continue;
    }
    const double stays = (b + k - 1) * std::exp((r + x) * (log_last - log_age));
    sum += count * (same - (r + x) * log_last + std::log(stays + a));
  }
  return sum;
}

}  // namespace lofte::retention
