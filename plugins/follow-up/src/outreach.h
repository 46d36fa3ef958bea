// What a proposed item means for the customer: a contact of ours, or something that is always free.
#pragma once

#include "lofte/cpp/view.hpp"

namespace lofte::follow_up {

enum class Reach {
  kNone,      // the customer hears nothing of it
  kFree,      // urgent, our own word kept, an answer: neither uses the budget nor waits for it
  kMoney,     // about money owed: keeps the gaps of the law and of its own plugin
  kOutreach,  // everything else that reaches them
};

Reach reach_of(const lofte_prior_advice& item);

// The rule of tasks for a day that somebody agreed on; the reviewer lets them pass.
inline constexpr std::string_view kAgreedDay = "agreed-day";

}  // namespace lofte::follow_up
