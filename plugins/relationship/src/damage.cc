#include "damage.h"

namespace lofte::relationship {
namespace {

constexpr int kPoorMark = 2;       // of 5
constexpr int kPoorRecommend = 6;  // of 10: a detractor
constexpr int kGoodMark = 4;
constexpr int kGoodRecommend = 9;  // a promoter

bool is_open(const Case& c, lofte_date resolved_on) {
  return resolved_on == 0 || !c.clock.reached(resolved_on);
}

bool is_poor(const lofte_survey_answered& answer) {
  const bool mark =
      (answer.present & LOFTE_SURVEY_ANSWERED_HAS_CSAT) != 0 && answer.csat <= kPoorMark;
  return mark ||
         ((answer.present & LOFTE_SURVEY_ANSWERED_HAS_NPS) != 0 && answer.nps <= kPoorRecommend);
}

bool is_good(const lofte_survey_answered& answer) {
  const bool mark =
      (answer.present & LOFTE_SURVEY_ANSWERED_HAS_CSAT) != 0 && answer.csat >= kGoodMark;
  return !is_poor(answer) && (mark || ((answer.present & LOFTE_SURVEY_ANSWERED_HAS_NPS) != 0 &&
                                       answer.nps >= kGoodRecommend));
}

// The promise log's verdicts on what we promised; a renewed or withdrawn promise strains nothing.
void add_promises(const Case& c, std::vector<Strain>& strains) {
  for (const lofte_prior_advice& said : c.view.prior_advice()) {
    const lofte_verdict* verdict = said.advice->verdict;
    if (verdict == nullptr || text(said.plugin) != "promise-log") continue;
    const std::string_view state = text(verdict->state);
    if (state != "broken" && state != "partly_kept") continue;
    const auto promise = c.view.records<lofte_promise>().find(text(said.advice->key));
    if (!promise || promise->body.direction != LOFTE_PROMISE_OURS) continue;
    const lofte_date since = verdict->since != 0 ? verdict->since : promise->body.due_on + 1;
    if (c.clock.passed(since + c.policy.promise_damage_days)) continue;
    strains.push_back({"promise", since, text(promise->fact.fact_id)});
  }
}

}  // namespace

std::vector<Strain> strains_on(const Case& c) {
  std::vector<Strain> strains;
  for (const auto& record : c.view.records<lofte_complaint>()) {
    if (!is_open(c, record.body.resolved_on)) continue;
    strains.push_back({"complaint", record.body.opened_on, record.fact_id()});
  }
  add_promises(c, strains);
  for (const auto& record : c.view.records<lofte_dispute>()) {
    if (!is_open(c, record.body.resolved_on)) continue;
    strains.push_back({"dispute", record.body.opened_on, record.fact_id()});
  }
  return strains;
}

bool has_open_complaint(const Case& c) {
  for (const auto& [fact, complaint] : c.view.records<lofte_complaint>()) {
    if (is_open(c, complaint.resolved_on)) return true;
  }
  return false;
}

PoorEvaluation poor_evaluation_since(const Case& c, lofte_date since) {
  PoorEvaluation worst;
  const auto take = [&](lofte_date on, const lofte_fact& fact, lofte_string words) {
    if (on < since || on < worst.on || !c.clock.reached(on)) return;
    worst = {on, text(fact.record_id), text(fact.fact_id), fact.kind, text(words)};
  };
  for (const auto& [fact, answer] : c.view.records<lofte_survey_answered>()) {
    if (is_poor(answer)) take(answer.date, fact, answer.own_words);
  }
  for (const auto& [fact, seen] : c.view.records<lofte_impression>()) {
    const bool of_it = seen.buying_step == LOFTE_IMPRESSION_EVALUATION;
    if (of_it && seen.feeling == LOFTE_IMPRESSION_BAD) take(seen.date, fact, seen.note);
  }
  return worst;
}

lofte_date content_on(const Case& c) {
  lofte_date latest = 0;
  for (const auto& [fact, answer] : c.view.records<lofte_survey_answered>()) {
    if (is_good(answer) && c.clock.reached(answer.date)) latest = std::max(latest, answer.date);
  }
  return latest;
}

}  // namespace lofte::relationship
