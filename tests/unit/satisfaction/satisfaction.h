// What the satisfaction plugin says of a history.
#pragma once

#include "support/advised.h"

namespace lofte::testing {

inline const Advised& satisfaction() {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/satisfaction");
  return kAdvised;
}

inline Answer satisfaction_on(When when, const History& history) {
  return satisfaction().on(when, history);
}

// An item by its key; fails the test where there is none.
inline Said said_on(When when, const History& history, std::int32_t kind, std::string_view key) {
  const Answer answer = satisfaction_on(when, history);
  const Said* found = answer.find(kind, key);
  EXPECT_NE(found, nullptr) << key << " is not among " << answer.keys();
  return found == nullptr ? Said{} : *found;
}
inline bool says(When when, const History& history, std::int32_t kind, std::string_view key) {
  return satisfaction_on(when, history).find(kind, key) != nullptr;
}

inline History& asked(History& history, std::string_view id, When when) {
  return history.with<lofte_survey_asked>(id, when, [&](auto& survey) { survey.date = when.days; });
}
// `mark` and `recommend`: below zero is no answer to that question.
inline History& answered(History& history, std::string_view id, When when, const char* survey,
                         int mark, int recommend = -1, const char* words = "") {
  return history.with<lofte_survey_answered>(id, when, [&](auto& answer) {
    answer.date = when.days;
    answer.survey_asked_id = borrow(survey);
    if (mark >= 0) answer.present |= LOFTE_SURVEY_ANSWERED_HAS_CSAT;
    if (recommend >= 0) answer.present |= LOFTE_SURVEY_ANSWERED_HAS_NPS;
    answer.csat = mark;
    answer.nps = recommend;
    answer.own_words = borrow(words);
  });
}

// What the relationship plugin says of it.
inline History& in_stage(History& history, const char* name, When since) {
  return history.said<lofte_stage>("relationship", "stage", [&](auto& advice, auto& stage) {
    advice.kind = LOFTE_ADVICE_STAGE;
    advice.stage = &stage;
    stage.name = borrow(name);
    stage.since = since.days;
  });
}
inline History& of_top_value(History& history) {
  return history.said<lofte_score>("relationship", "value", [](auto& advice, auto& score) {
    advice.kind = LOFTE_ADVICE_SCORE;
    advice.score = &score;
    score.band = borrow("top");
  });
}
inline History& unusually_quiet(History& history, When since) {
  return history.said<lofte_stage>("relationship", "unusual quiet", [&](auto& advice, auto&) {
    advice.kind = LOFTE_ADVICE_FLAG;
    advice.rule = borrow("unusual-quiet");
    advice.since = since.days;
  });
}

}  // namespace lofte::testing
