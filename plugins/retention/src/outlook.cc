#include "outlook.h"

#include <algorithm>
#include <cmath>

namespace lofte::retention {
namespace {

std::int64_t rounded(double value) {
  return static_cast<std::int64_t>(std::llround(value));
}

}  // namespace

Buyer buyer_of(std::span<const lofte_date> days, lofte_date until) {
  const lofte_date first = days.front();
  return {static_cast<int>(days.size()) - 1, (days.back() - first) / kDaysAWeek,
          (std::max(until, days.back()) - first) / kDaysAWeek};
}

std::optional<BuyingModel> model_of(const Parameters& parameters) {
  const auto r = parameters.number("r");
  const auto alpha = parameters.number("alpha");
  const auto a = parameters.number("a");
  const auto b = parameters.number("b");
  if (!r || !alpha || !a || !b) return std::nullopt;
  return BuyingModel{Model::kMbgNbd, *r, *alpha, *a, *b};
}

void say_outlook(const Case& c, std::span<const lofte_date> days, std::string_view last_fact) {
  const auto model = model_of(c.view.parameters());
  if (!model) return;
  const lofte_date since = c.clock.first_of_month();
  const Buyer buyer = buyer_of(days, since);
  const std::int64_t alive = rounded(1000 * model->alive(buyer));
  const std::int64_t expected = rounded(100 * model->expected(buyer, kYear));

  const Arg count{"count", days.size()};
  const Arg last{"last", Date{days.back()}};
  c.out.score("alive")
      .rule("buying-model")
      .title("score.alive", {{"percent", (alive + 5) / 10}})
      .value(alive, "per mille")
      .band(alive >= 10 * c.policy.alive_high_percent  ? "likely"
            : alive >= 10 * c.policy.alive_low_percent ? "uncertain"
                                                       : "unlikely")
      .reason("reason.bought", {count, last})
      .reason("reason.model")
      .evidence(last_fact);
  c.out.score("expected")
      .rule("buying-model")
      .title("score.expected", {{"whole", expected / 100}, {"tenth", expected % 100 / 10}})
      .value(expected, "purchases in 12 months, in hundredths")
      .reason("reason.bought", {count, last})
      .reason("reason.model")
      .evidence(last_fact);
}

}  // namespace lofte::retention
