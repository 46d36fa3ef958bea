#include "weight.h"

namespace lofte::follow_up {
namespace {

std::int64_t value_of(std::string_view tier) {
  if (tier == "top") return 4;
  if (tier == "middle") return 3;
  return tier == "none" ? 1 : 2;  // small, or not ranked yet
}

std::int64_t urgency_of(const Scale& scale, lofte_date today, const lofte_advice& advice) {
  std::int64_t points = 1;
  if (advice.severity == LOFTE_SEVERITY_NOTICE) points = 2;
  if (advice.severity == LOFTE_SEVERITY_IMPORTANT) points = 4;
  if (advice.severity == LOFTE_SEVERITY_URGENT) points = 8;
  if (advice.latest == 0) return points;
  if (advice.latest <= today) return points + 4;
  if (advice.latest <= today + scale.soon_days) return points + 2;
  return advice.latest <= today + scale.near_days ? points + 1 : points;
}

std::int64_t recency_of(const Scale& scale, lofte_date today, const Standing& standing) {
  if (!standing.is_customer) return 2;
  if (standing.last_contact == 0) return 4;
  const lofte_date days = today - standing.last_contact;
  if (days >= scale.long_days) return 4;
  if (days >= scale.while_days) return 3;
  return days >= scale.recent_days ? 2 : 1;
}

}  // namespace

Scale::Scale(const Settings& settings)
    : recent_days(static_cast<lofte_date>(settings.integer("recent_days"))),
      while_days(static_cast<lofte_date>(settings.integer("while_days"))),
      long_days(static_cast<lofte_date>(settings.integer("long_days"))),
      soon_days(static_cast<lofte_date>(settings.integer("soon_days"))),
      near_days(static_cast<lofte_date>(settings.integer("near_days"))),
      silent_place(settings.integer("silent_place")) {}

Standing standing_of(const lofte_day_customer& customer) {
  Standing standing;
  standing.is_customer = customer.customer_id.size != 0;
  for (const auto& signal : range<lofte_prior_advice>(customer.signals)) {
    const lofte_advice& advice = *signal.advice;
    if (advice.score == nullptr) continue;
    if (text(signal.plugin) == "relationship" && text(advice.key) == "value") {
      standing.value = value_of(text(advice.score->band));
    }
    if (text(signal.plugin) == "follow-up" && text(advice.key) == "contact") {
      standing.last_contact = advice.since;
    }
  }
  return standing;
}

Weight weigh(const Scale& scale, lofte_date today, const Standing& standing,
             const lofte_advice& advice) {
  return {standing.value, urgency_of(scale, today, advice), recency_of(scale, today, standing)};
}

}  // namespace lofte::follow_up
