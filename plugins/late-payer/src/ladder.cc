#include "ladder.h"

#include <algorithm>
#include <optional>

#include "letter.h"
#include "pauses.h"
#include "rules.h"
#include "tasks.h"
#include "timing.h"

namespace lofte::late_payer {
namespace {

// The step after those taken about a claim; kNoStep: it is in a person's hands.
int next_step(const Case& c, const Claim& claim) {
  switch (claim.level) {
    case kNoStep:
    case kCourtesy:
      return kNudge;
    case kNudge:
      // New invoices keep a shared notice at its mildest, however many there are.
      return claim.call_is_next() ? kCall : kReminder;
    case kReminder:
      return kCall;
    case kCall:
      return c.policy.gentle ? kNoStep : kFormal;
    default:
      return kNoStep;
  }
}

// The first day on which a claim's next step may be taken by the calendar: the first counts from
// the due date, each later one from the date that the step before it gave.
lofte_date ready_on(const Case& c, const Claim& claim) {
  switch (next_step(c, claim)) {
    case kNudge:
      return claim.counts_from() + c.policy.nudge_after_days(claim.id());
    case kReminder:
      return claim.answer_by + c.policy.reminder_after_days;
    case kCall:
      return claim.call_counts_from() + c.policy.call_after_days;
    default:
      return claim.answer_by + c.policy.formal_after_days;
  }
}

// What one kind of step would cover: letters by us, or steps that a person takes.
struct Turn {
  std::vector<const Claim*> claims;
  const Claim* first = nullptr;    // whose turn comes first
  lofte_date ready = 0;            // by the ladder alone
  const Moment* moment = nullptr;  // what decided that day, where it was the customer's habits
  int step = kNoStep;              // the mildest of them

  void add(const Claim& claim, int next) {
    step = claims.empty() ? next : std::min(step, next);
    claims.push_back(&claim);
  }
  void begin(const Claim& claim, lofte_date day, const Moment* why = nullptr) {
    if (first == nullptr || day < ready) first = &claim, ready = day, moment = why;
  }
};

struct Turns {
  Turn letters;
  Turn calls;
  Turn decisions;
  std::vector<const Claim*> listed;  // what a letter or a call would name
  std::vector<const Claim*> untold;  // whose first note comes when the customer's habits say
};

// The step of a letter that names all of them: no one's first is harsher than the nudge, and no
// one's step rises before the date that the last one gave.
int mildest_step(const Case& c, const std::vector<const Claim*>& listed) {
  int step = kReminder;
  for (const Claim* claim : listed) {
    if (claim->level < kNudge) return kNudge;
    const bool ready = c.clock.reached(ready_on(c, *claim));
    const int its = ready ? next_step(c, *claim) : claim->level;
    step = std::min(step, its);
  }
  return step;
}

void say_in_hands(const Case& c, const Claims& claims, const Claim& claim) {
  hold_back(c, claims.outreach, concat("in hands of a person ", claim.id()), "with-a-person")
      .title("held.person", {{"date", Date{claim.noticed_on}}})
      .invoice(claim.id())
      .evidence(claim.state->fact_id);
}

void say_waiting(const Case& c, const Claims& claims, const Turn& turn, lofte_date day) {
  auto said = hold_back(c, claims.outreach, "waiting", "not-yet");
  said.until(day - 1);
  const bool gap = turn.moment != nullptr ? turn.moment->after_quiet : c.clock.reached(turn.ready);
  if (gap) {
    said.title("held.gap", {{"date", Date{claims.outreach.last_on}}, {"day", Date{day}}});
  } else if (turn.first->level < kNudge) {
    said.title("held.not_yet", {{"due", Date{turn.first->due_on()}}, {"day", Date{day}}});
    if (turn.moment != nullptr) say_timing(c, *turn.moment, said);
  } else {
    said.title("held.answer", {{"date", Date{turn.first->answer_by}}, {"day", Date{day}}});
  }
}

Turns turns_of(const Case& c, const Claims& claims) {
  Turns turns;
  for (const Claim& claim : claims.all) {
    if (claim.held) continue;
    const int next = next_step(c, claim);
    if (next == kNoStep) {
      say_in_hands(c, claims, claim);
      continue;
    }
    // After the call the matter is between people: letters about others leave it alone.
    if (next != kFormal) turns.listed.push_back(&claim);
    Turn& turn = next == kFormal ? turns.decisions : next == kCall ? turns.calls : turns.letters;
    turn.add(claim, next);
    if (next == kNudge && !c.policy.fixed_timing(claim.id())) {
      turns.untold.push_back(&claim);
    } else {
      turn.begin(claim, ready_on(c, claim));
    }
  }
  return turns;
}

}  // namespace

Window window_of(const Case& c, lofte_date ready) {
  Window window;
  window.send_on = c.working_day(std::max(ready, c.clock.monday()));
  const int legal = rule_on(c, window.send_on).answer_days.value_or(0);
  const int answer_days = std::max(c.policy.answer_days, legal);
  const lofte_date next_monday = window.send_on - weekday(window.send_on) + 7;
  const lofte_date last = c.calendar.add_working_days(c.view.country(), next_monday, -1);
  window.answer_by = c.working_day(last + answer_days);
  return window;
}

lofte_date quiet_until(const Case& c, const Outreach& outreach) {
  lofte_date quiet = 0;
  if (outreach.last_on != 0) quiet = outreach.last_on + c.policy.minimum_gap_days;
  if (outreach.last_notice_on != 0) {
    const int legal = rule_on(c, outreach.last_notice_on).gap_days.value_or(0);
    quiet = std::max(quiet, outreach.last_notice_on + legal);
  }
  return quiet;
}

void take_step(const Case& c, const Claims& claims, const std::vector<Balance>& balances,
               const Why& why) {
  Turns turns = turns_of(c, claims);
  auto& [letters, calls, decisions, listed, untold] = turns;
  const lofte_date quiet = quiet_until(c, claims.outreach);
  std::optional<Moment> moment;
  if (!untold.empty()) {
    moment = moment_of(c, listed, untold, quiet);
    letters.begin(*untold.front(), moment->on, &*moment);
  }
  const lofte_date calls_day = std::max(calls.ready, quiet);
  const lofte_date letters_day = std::max(letters.ready, quiet);

  // To decide is no outreach: nothing has to be quiet before it, and nobody else waits for it.
  const bool decide = !decisions.claims.empty() && c.clock.reached(decisions.ready);
  if (decide) {
    ask_to_decide(c, decisions.claims, share_of(balances, decisions.claims), decisions.ready);
  }
  const std::vector<Balance> asked = share_of(balances, listed);
  if (!calls.claims.empty() && c.clock.reached(calls_day)) {
    ask_to_call(c, listed, asked, calls_day, window_of(c, calls_day), why);
    if (!letters.claims.empty()) {
      hold_back(c, claims.outreach, "talk first", "talk-first").title("held.talk");
    }
  } else if (!letters.claims.empty() && c.clock.reached(letters_day)) {
    draft_notice(c, claims.outreach, listed, asked, mildest_step(c, listed), letters_day,
                 window_of(c, letters_day), letters.moment);
  } else if (!letters.claims.empty()) {
    say_waiting(c, claims, letters, letters_day);
  } else if (!calls.claims.empty()) {
    say_waiting(c, claims, calls, calls_day);
  } else if (!decisions.claims.empty() && !decide) {
    say_waiting(c, claims, decisions, decisions.ready);
  }
}

bool courtesy(const Case& c, const Outreach& outreach) {
  Claims coming = coming_due(c);
  coming.outreach = outreach;
  apply_pauses(c, coming);
  weigh(c, coming);
  std::vector<const Claim*> listed;
  for (const Claim& claim : coming.all) {
    if (!claim.held) listed.push_back(&claim);
  }
  if (listed.empty()) return false;
  const lofte_date ready = listed.front()->due_on() - c.policy.courtesy_days;
  const lofte_date day = std::max(ready, quiet_until(c, outreach));
  const lofte_date send_on = c.working_day(day);
  // Too close to the due date to be of help.
  if (send_on >= listed.front()->due_on() || !c.clock.reached(day)) return false;
  draft_courtesy(c, listed, send_on);
  return true;
}

}  // namespace lofte::late_payer
