// Why a customer may be late, as far as the facts tell: what to begin the talk with.
#pragma once

#include <string_view>
#include <vector>

#include "claims.h"
#include "rhythm.h"

namespace lofte::late_payer {

enum class Cause {
  kNotKnown,
  kDispute,   // they contest what we ask
  kOurFault,  // we made an error, or a complaint stands
  kTrouble,   // signs of a tight time
  kForgotten  // pays in time as a rule, and nothing else points anywhere
};

struct Why {
  Cause cause = Cause::kNotKnown;
  // That say so; none where it is how the customer paid earlier invoices.
  std::vector<std::string_view> facts;
};

// The first that the facts support, in the order above: what we did ourselves comes before what
// they may be short of, and nothing is guessed where nothing points.
Why why_late(const Case& c, const Claims& claims, const Rhythm& rhythm);

// "dispute", "our_fault", "trouble", "forgotten": the end of the message ids about it.
std::string_view name_of(Cause cause);

// The guess as a reason, with the facts behind it.
template <class Item>
void say_why(const Why& why, Item& item) {
  if (why.cause == Cause::kNotKnown) return;
  item.reason(concat("reason.why.", name_of(why.cause)));
  for (const std::string_view fact : why.facts) item.evidence(fact);
}

}  // namespace lofte::late_payer
