// The stages a relationship went through, worked out from the purchases alone: the stage of a day
// is the same whenever it is asked for.
#pragma once

#include <string_view>
#include <vector>

#include "purchases.h"
#include "rhythm.h"

namespace lofte::relationship {

enum class StageName { kExploration, kAwareness, kExpansion, kCommitment, kDissolution };

// As in advice; texts hold their words under "stage.<name>".
std::string_view name_of(StageName stage);

// From this day on the relationship is in that stage.
struct Turn {
  lofte_date on;  // 0: as long as anything is known
  StageName stage;
};

struct StageRules {
  Limits limits;
  int commitment_purchases;
  int commitment_months;
};
StageRules rules_of(const Policy& policy);

// In order of day, each with another stage than the one before; never empty. Those that lie ahead
// come if nothing is bought meanwhile. `known_on`: since when there is anything about the customer.
// `ended_on`: the relationship was ended on that day, 0 where it was not.
std::vector<Turn> turns_of(const std::vector<Sale>& sales, const StageRules& rules,
                           lofte_date known_on, lofte_date ended_on);

// The purchases that stand, trials left out.
Rhythm rhythm_of(const std::vector<Sale>& sales, const Limits& limits);

}  // namespace lofte::relationship
