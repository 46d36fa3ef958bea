// What strains a relationship today: an open complaint, a promise of ours not kept, a dispute.
#pragma once

#include <string_view>
#include <vector>

#include "case.h"

namespace lofte::relationship {

struct Strain {
  std::string_view what;  // "complaint", "promise", "dispute": its text is "reason.<what>"
  lofte_date since;
  std::string_view fact_id;
};

std::vector<Strain> strains_on(const Case& c);

bool has_open_complaint(const Case& c);

// A poor answer to a survey or a bad impression after a purchase.
struct PoorEvaluation {
  lofte_date on = 0;  // 0: there is none
  std::string_view id;
  std::string_view fact_id;
  int32_t subject_kind = 0;
  std::string_view own_words;
};

// The latest, on or after a day.
PoorEvaluation poor_evaluation_since(const Case& c, lofte_date since);
// The latest good answer, 0: none.
lofte_date content_on(const Case& c);

}  // namespace lofte::relationship
