#include "ladder.h"

#include <algorithm>

#include "country_rules.h"
#include "letter.h"
#include "pauses.h"
#include "tasks.h"

namespace lofte::late_payer {
namespace {

constexpr int kNoticesBeforeCall = 3;

// The step after those taken about a claim; kNoStep: it is in a person's hands.
int next_step(const Case& c, const Claim& claim) {
  switch (claim.level) {
    case kNoStep:
    case kCourtesy:
      return kNudge;
    case kNudge:
      // New invoices keep a shared notice at its mildest; after three of them a talk is kinder.
      return claim.notices >= kNoticesBeforeCall ? kCall : kReminder;
    case kReminder:
      return kCall;
    case kCall:
      return c.policy.gentle ? kNoStep : kFormal;
    default:
      return kNoStep;
  }
}

// The first day on which a claim's next step may be taken: the first counts from the due date, each
// later one from the date that the step before it gave.
lofte_date ready_on(const Case& c, const Claim& claim) {
  switch (next_step(c, claim)) {
    case kNudge: {
      const lofte_date from =
          std::max({claim.due_on(), claim.state->invoice->issue_date, claim.opened_again});
      return from + c.policy.nudge_after_days(claim.id());
    }
    case kReminder:
      return claim.answer_by + c.policy.reminder_after_days;
    case kCall:
      // After several shared notices the first of their dates counts: each new one moves the last.
      return (claim.level == kReminder ? claim.answer_by : claim.first_answer_by) +
             c.policy.call_after_days;
    default:
      return claim.answer_by + c.policy.formal_after_days;
  }
}

// What one kind of step would cover: letters by us, or steps that a person takes.
struct Turn {
  std::vector<const Claim*> claims;
  const Claim* first = nullptr;  // whose turn comes first
  lofte_date ready = 0;          // by the ladder alone
  int step = kNoStep;            // the mildest of them

  void add(const Claim& claim, int next, lofte_date day) {
    if (first == nullptr || day < ready) first = &claim, ready = day;
    step = claims.empty() ? next : std::min(step, next);
    claims.push_back(&claim);
  }
};

// The step of a letter that names all of them: no one's first is harsher than the nudge, and no
// one's step rises before the date that the last one gave.
int mildest_step(const Case& c, const std::vector<const Claim*>& listed) {
  int step = kReminder;
  for (const Claim* claim : listed) {
    if (claim->level > kReminder) continue;
    const bool ready = c.clock.reached(ready_on(c, *claim));
    const int its = ready ? next_step(c, *claim) : claim->level;
    step = std::min(step, std::max<int>(its, kNudge));
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
  if (c.clock.reached(turn.ready)) {
    said.title("held.gap", {{"date", Date{claims.outreach.last_on}}, {"day", Date{day}}});
  } else if (turn.first->level < kNudge) {
    said.title("held.not_yet", {{"due", Date{turn.first->due_on()}}, {"day", Date{day}}});
  } else {
    said.title("held.answer", {{"date", Date{turn.first->answer_by}}, {"day", Date{day}}});
  }
}

}  // namespace

Window window_of(const Case& c, lofte_date ready) {
  const int answer_days = std::max(c.policy.answer_days, country_rule(c).answer_days);
  Window window;
  window.send_on = c.working_day(std::max(ready, c.clock.monday()));
  const lofte_date next_monday = window.send_on - weekday(window.send_on) + 7;
  const lofte_date last = c.calendar.add_working_days(c.view.country(), next_monday, -1);
  window.answer_by = c.working_day(last + answer_days);
  return window;
}

lofte_date quiet_until(const Case& c, const Outreach& outreach) {
  lofte_date quiet = 0;
  if (outreach.last_on != 0) quiet = outreach.last_on + c.policy.minimum_gap_days;
  if (outreach.last_notice_on != 0) {
    quiet = std::max(quiet, outreach.last_notice_on + country_rule(c).gap_days);
  }
  return quiet;
}

void take_step(const Case& c, const Claims& claims, const std::vector<Balance>& balances) {
  Turn letters;
  Turn people;
  for (const Claim& claim : claims.all) {
    if (claim.held) continue;
    const int next = next_step(c, claim);
    if (next == kNoStep) {
      say_in_hands(c, claims, claim);
    } else {
      (next <= kReminder ? letters : people).add(claim, next, ready_on(c, claim));
    }
  }
  const lofte_date quiet = quiet_until(c, claims.outreach);
  const lofte_date people_day = std::max(people.ready, quiet);
  const lofte_date letters_day = std::max(letters.ready, quiet);

  if (!people.claims.empty() && c.clock.reached(people_day)) {
    if (people.step == kFormal) {
      ask_to_decide(c, claims, balances, people_day);
    } else {
      ask_to_call(c, claims, balances, people_day, window_of(c, people_day));
    }
    if (!letters.claims.empty()) {
      hold_back(c, claims.outreach, "talk first", "talk-first").title("held.talk");
    }
  } else if (!letters.claims.empty() && c.clock.reached(letters_day)) {
    std::vector<const Claim*> listed;
    for (const Claim& claim : claims.all) {
      if (!claim.held && next_step(c, claim) != kNoStep) listed.push_back(&claim);
    }
    draft_notice(c, claims.outreach, listed, balances, mildest_step(c, listed), letters_day,
                 window_of(c, letters_day));
  } else if (!letters.claims.empty()) {
    say_waiting(c, claims, letters, letters_day);
  } else if (!people.claims.empty()) {
    say_waiting(c, claims, people, people_day);
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
