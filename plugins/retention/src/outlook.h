// How likely a customer is to buy again, and how often; by the model that the fold fitted.
#pragma once

#include <optional>
#include <span>

#include "buying_model.h"
#include "case.h"

namespace lofte::retention {

inline constexpr double kDaysAWeek = 7;
inline constexpr double kYear = 365 / kDaysAWeek;

// As watched from the first of `days` until `until`, or the last purchase where that is later.
Buyer buyer_of(std::span<const lofte_date> days, lofte_date until);

// What the fold computed; nothing before the first one, or where too few customers bought twice.
std::optional<BuyingModel> model_of(const Parameters& parameters);

// Two scores, renewed on the first of a month and with every purchase.
void say_outlook(const Case& c, std::span<const lofte_date> days, std::string_view last_fact);

}  // namespace lofte::retention
