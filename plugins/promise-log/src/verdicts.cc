#include "verdicts.h"

#include <algorithm>

namespace lofte::promise_log {
namespace {

constexpr std::size_t kMostPromises = 450;  // each may bring a verdict and one more item

template <class Item>
void cite(const Promise& promise, Item& item) {
  item.about(promise.subject_kind, promise.id).evidence(promise.fact_id);
  for (const std::string_view fact : promise.received_by) item.evidence(fact);
  for (const std::string_view fact : promise.shown_by) item.evidence(fact);
  item.evidence(promise.ended_by);
  for (const lofte_string& id : range<lofte_string>(promise.invoice_ids)) item.invoice(id);
}

lofte_money received(const Promise& promise) {
  return money(promise.received, currency(promise.amount));
}

void say_reasons(const Promise& promise, Verdict& verdict) {
  if (promise.withdrawn_on != 0 && promise.state == State::kWithdrawn) {
    verdict.reason("reason.withdrawn", {{"date", Date{promise.withdrawn_on}}});
  } else if (promise.state == State::kWithdrawn) {
    verdict.reason("reason.nothing_owed", {{"date", Date{promise.nothing_owed_on}}});
  } else if (promise.state == State::kSuperseded) {
    verdict.reason("reason.superseded", {{"date", Date{promise.superseded_on}}});
  } else if (promise.is_money()) {
    verdict.reason("reason.received",
                   {{"received", received(promise)}, {"amount", promise.amount}});
    if (promise.window_end != promise.due_on) {
      verdict.reason("reason.in_time", {{"until", Date{promise.window_end}}});
    }
  }
  if (promise.shown_on != 0) verdict.reason("reason.shown", {{"date", Date{promise.shown_on}}});
  if (promise.partly_shown_on != 0) {
    verdict.reason("reason.partly_shown", {{"date", Date{promise.partly_shown_on}}});
  }
  if (promise.level > 0) verdict.reason("reason.level", {{"level", std::int64_t{promise.level}}});
}

// Money can still come: without invoices always, else while one of them is open.
bool is_still_owed(const View& view, const Promise& promise) {
  if (!promise.is_money() || promise.invoice_ids.count == 0) return true;
  bool known = false;
  for (const lofte_invoice_state& invoice : view.invoices()) {
    if (!contains(promise.invoice_ids, text(invoice.invoice_id))) continue;
    known = true;
    if (invoice.status == LOFTE_INVOICE_STATE_OPEN) return true;
  }
  return !known;
}

}  // namespace

Arg what_of(const Promise& promise) {
  if (promise.what.empty()) return {"what", Term{"promise.unnamed"}};
  return {"what", promise.what};
}

std::vector<const Promise*> worth_a_word(std::span<const Promise> promises) {
  std::vector<const Promise*> chosen;
  chosen.reserve(std::min(promises.size(), kMostPromises));
  const auto take = [&](bool settled) {
    for (std::size_t at = promises.size(); at > 0 && chosen.size() < kMostPromises; --at) {
      const Promise& promise = promises[at - 1];
      if (is_settled(promise.state) == settled) chosen.push_back(&promise);
    }
  };
  take(false);
  take(true);
  return chosen;
}

void say_verdict(const Promise& promise, Advice& out) {
  auto verdict = out.verdict(promise.key);
  const std::string words = concat("state.", name_of(promise.state));
  const Arg state{"state", Term{words}};
  const Arg due{"due", Date{promise.due_on}};
  if (promise.ours) {
    verdict.title("verdict.ours", {what_of(promise), due, state});
  } else if (promise.is_money()) {
    verdict.title("verdict.theirs.money", {{"amount", promise.amount}, due, state});
  } else {
    verdict.title("verdict.theirs", {what_of(promise), due, state});
  }
  verdict.rule("promise-state")
      .state(name_of(promise.state))
      .since(promise.since)
      .until(promise.until)
      .level(promise.level);
  if (promise.is_money()) verdict.received(received(promise)).amount(promise.amount);
  cite(promise, verdict);
  say_reasons(promise, verdict);
}

void say_not_kept(const View& view, const Promise& promise, Advice& out) {
  const bool partly = promise.state == State::kPartlyKept;
  if (promise.ours || (!partly && promise.state != State::kNotKept)) return;
  if (!is_still_owed(view, promise)) return;
  auto flag = out.flag("not kept ", promise.key);
  const Arg due{"due", Date{promise.due_on}};
  if (!promise.is_money()) {
    flag.title("flag.not_done", {what_of(promise), due});
  } else if (partly) {
    flag.title("flag.partly_kept",
               {{"amount", promise.amount}, {"received", received(promise)}, due});
  } else {
    flag.title("flag.not_kept", {{"amount", promise.amount}, due});
  }
  flag.rule("promise-not-kept").severity(LOFTE_SEVERITY_NOTICE).since(promise.since);
  flag.reason("reason.ask_first");
  if (promise.level > 0) flag.reason("reason.level", {{"level", std::int64_t{promise.level}}});
  if (promise.is_money()) flag.amount(promise.amount);
  cite(promise, flag);
}

void say_task(const View& view, const Promise& promise, const Clock& clock, Advice& out) {
  const bool late = promise.state == State::kNotKept || promise.state == State::kPartlyKept;
  if (!promise.ours || (!late && promise.state != State::kDue)) return;
  auto task = out.task("ours ", promise.key);
  const Arg due{"due", Date{promise.due_on}};
  if (late) {
    task.revision(2).severity(LOFTE_SEVERITY_IMPORTANT).rule("ours-not-kept");
    const int32_t channel = Addressee(view, clock).talk_channel();
    task.title("task.ours.late", {what_of(promise), due})
        .point(channel == LOFTE_CHANNEL_PHONE ? "point.sorry" : "point.sorry.written")
        .point("point.new_day")
        .channel(channel);
  } else {
    task.revision(1).severity(LOFTE_SEVERITY_NOTICE).rule("ours-falls-due");
    task.title("task.ours", {what_of(promise), due})
        .point("point.do", {due})
        .latest(promise.due_on);
  }
  if (promise.partly_shown_on != 0) {
    task.reason("reason.partly_shown", {{"date", Date{promise.partly_shown_on}}});
  }
  task.cost_of_skipping("cost.trust").since(promise.since).from(promise.since);
  if (view.customer() != nullptr) task.assignee(text(view.customer()->manager));
  cite(promise, task);
}

}  // namespace lofte::promise_log
