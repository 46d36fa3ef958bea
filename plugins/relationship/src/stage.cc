#include "stage.h"

#include <algorithm>

namespace lofte::relationship {
namespace {

constexpr std::size_t kTurnsTold = 12;

// Why it may have ended: as the owner states it, else what the facts since the last purchase point
// to.
std::string_view cause_of(const Case& c, const Relation& relation) {
  if (c.policy.ended_cause != "unknown") return c.policy.ended_cause;
  if (relation.died) return "died";
  const lofte_date since = relation.rhythm.last();
  for (const auto& [fact, complaint] : c.view.records<lofte_complaint>()) {
    if (complaint.opened_on >= since) return "dissatisfied";
  }
  if (poor_evaluation_since(c, since).on != 0) return "dissatisfied";
  for (const auto& [fact, quote] : c.view.records<lofte_quote>()) {
    if (quote.date >= since && quote.status == LOFTE_QUOTE_DECLINED) return "competitor";
  }
  for (const auto& [fact, chance] : c.view.records<lofte_opportunity>()) {
    if (chance.date >= since && chance.status == LOFTE_OPPORTUNITY_LOST) return "competitor";
  }
  return "unknown";
}

void say_dissolution(const Case& c, const Relation& relation, Stage& stage) {
  if (relation.ended_on != 0) {
    stage.reason("reason.ended", {{"date", Date{relation.ended_on}}});
  } else if (!relation.died) {
    stage.reason("reason.silent", {{"date", Date{relation.rhythm.last()}},
                                   {"until", Date{relation.rhythm.silent_until()}}});
  }
  const std::string words = concat("cause.", cause_of(c, relation));
  stage.reason("reason.cause", {{"cause", Term{words}}});
}

void say_purchases(const Relation& relation, std::string_view id, Stage& stage) {
  stage.reason(id, {{"count", relation.rhythm.count()},
                    {"since", Date{relation.rhythm.first()}},
                    {"days", std::int64_t{relation.rhythm.median_gap()}}});
}

void say_why(const Case& c, const Relation& relation, Stage& stage) {
  const Rhythm& rhythm = relation.rhythm;
  switch (relation.stage()) {
    case StageName::kExploration:
      stage.reason(relation.sales.empty() ? "reason.no_purchase" : "reason.only_tried");
      return;
    case StageName::kAwareness: {
      const lofte_date until = rhythm.first() + c.policy.awareness_days;
      stage.reason("reason.first", {{"date", Date{rhythm.first()}}});
      if (c.clock.passed(until)) {
        stage.reason("reason.not_again", {{"date", Date{until}}});
      } else {
        stage.reason("reason.getting_to_know", {{"date", Date{until}}});
      }
      return;
    }
    case StageName::kExpansion: {
      say_purchases(relation, "reason.repeat", stage);
      const bool was = relation.turns.size() > 1 &&
                       relation.turns[relation.turns.size() - 2].stage == StageName::kCommitment;
      if (was) stage.reason("reason.pause", {{"date", Date{rhythm.last()}}});
      return;
    }
    case StageName::kCommitment:
      say_purchases(relation, "reason.commitment", stage);
      return;
    case StageName::kDissolution:
      say_dissolution(c, relation, stage);
      return;
  }
}

void say_title(const Relation& relation, Stage& stage) {
  const std::string words = concat("stage.", name_of(relation.stage()));
  const Arg name{"stage", Term{words}};
  const bool strained = !relation.strains.empty();
  if (relation.stage_since() == 0) {
    stage.title(strained ? "title.stage.plain.damaged" : "title.stage.plain", {name});
  } else {
    const Arg since{"since", Date{relation.stage_since()}};
    stage.title(strained ? "title.stage.damaged" : "title.stage", {name, since});
  }
}

void say_past(const Relation& relation, Stage& stage) {
  const std::size_t now = relation.turns.size() - 1;
  for (std::size_t at = now > kTurnsTold ? now - kTurnsTold : 0; at < now; ++at) {
    const Turn& turn = relation.turns[at];
    const std::string words = concat("stage.", name_of(turn.stage));
    if (turn.on == 0) {
      stage.reason("reason.turn.plain", {{"stage", Term{words}}});
    } else {
      stage.reason("reason.turn", {{"date", Date{turn.on}}, {"stage", Term{words}}});
    }
  }
}

}  // namespace

void say_stage(const Case& c, const Relation& relation) {
  auto stage = c.out.stage("stage");
  stage.rule("stage").name(name_of(relation.stage()));
  if (relation.stage_since() != 0) stage.since(relation.stage_since());
  say_title(relation, stage);
  say_why(c, relation, stage);
  if (!relation.strains.empty()) {
    stage.overlay("damaged");
    // Who depends on us is let down the more.
    stage.severity(c.is_important() ? LOFTE_SEVERITY_IMPORTANT : LOFTE_SEVERITY_NOTICE);
  }
  for (const Strain& strain : relation.strains) {
    stage.reason(concat("reason.", strain.what), {{"date", Date{strain.since}}});
    stage.evidence(strain.fact_id);
  }
  if (c.is_important()) stage.reason("reason.important");
  say_past(relation, stage);
  cite_purchases(relation, stage);
}

}  // namespace lofte::relationship
