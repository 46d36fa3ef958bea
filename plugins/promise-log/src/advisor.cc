#include "advisor.h"

#include "done_note.h"
#include "gather.h"
#include "judge.h"
#include "money_received.h"
#include "policy.h"
#include "trust.h"
#include "verdicts.h"

namespace lofte::promise_log {
namespace {

constexpr std::size_t kPromisesListed = 20;

void say_trust(std::span<const Promise> promises, bool ours, const Clock& clock, Advice& out) {
  const Trust trust = trust_in(promises, ours, clock);
  if (trust.behind.empty()) return;
  auto score = out.score(ours ? "trust ours" : "trust theirs");
  score.rule("kept-rate")
      .title(ours ? "score.ours" : "score.theirs",
             {{"kept", trust.kept}, {"count", trust.behind.size()}})
      .value(trust.per_mille, "per mille")
      .band(trust.band);
  for (const Promise* promise : trust.behind) score.evidence(promise->fact_id);
  for (std::size_t at = 0; at < trust.behind.size() && at < kPromisesListed; ++at) {
    const Promise& promise = *trust.behind[at];
    const std::string words = concat("state.", name_of(promise.state));
    const Arg due{"due", Date{promise.due_on}};
    const Arg state{"state", Term{words}};
    if (promise.is_money()) {
      score.reason("reason.promise.money", {{"amount", promise.amount}, due, state});
    } else {
      score.reason("reason.promise", {what_of(promise), due, state});
    }
  }
}

bool is_internal(const View& view) {
  return view.customer() != nullptr && view.customer()->internal != 0;
}

}  // namespace

void PromiseLog::activate() {
  host().calendar();
}

void PromiseLog::advise(const View& view, Advice& out) {
  const bool any =
      !view.records<lofte_promise>().empty() || !view.records<lofte_instalment_agreement>().empty();
  const bool standing =
      !view.records<lofte_inbound_question>().empty() || !view.records<lofte_delivery>().empty();
  if (!any && !standing) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  const Clock clock(view.as_of(), out);
  if (standing && !is_internal(view)) say_standing(view, policy, calendar, clock, out);
  if (!any) return;

  std::vector<Promise> promises = gather(view, policy, calendar, clock);
  hand_out(view, promises);
  for (Promise& promise : promises) judge(promise, clock);

  for (const Promise* promise : worth_a_word(promises)) {
    say_verdict(*promise, out);
    say_not_kept(view, *promise, out);
    say_task(view, *promise, clock, out);
    say_done_note(view, *promise, policy, calendar, clock, out);
  }
  say_trust(promises, true, clock, out);
  say_trust(promises, false, clock, out);
}

void PromiseLog::accumulate(const View& view, StandingSums& sums) {
  const bool any =
      !view.records<lofte_inbound_question>().empty() || !view.records<lofte_delivery>().empty();
  if (!any || is_internal(view)) return;
  count_standing(view, Policy(view.settings()), host().calendar(), sums);
}
void PromiseLog::merge(StandingSums& sums, const StandingSums& next) {
  sums.add(next);
}
void PromiseLog::save(const StandingSums& sums, StateWriter& out) {
  for (const auto& [kept, decided] : sums.kinds) {
    out.integer(kept);
    out.integer(decided);
  }
}
void PromiseLog::load(StateReader& in, StandingSums& sums) {
  for (auto& [kept, decided] : sums.kinds) {
    kept = in.integer();
    decided = in.integer();
  }
}
void PromiseLog::finish(const StandingSums& sums, const BookView& book, BookAdvice& out) {
  say_standing_figures(sums, book, out);
}

}  // namespace lofte::promise_log
