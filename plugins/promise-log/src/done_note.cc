#include "done_note.h"

#include "verdicts.h"

namespace lofte::promise_log {
namespace {

// The day on which one of ours spoke with them after it was done; 0: nobody has.
lofte_date told_on(const View& view, lofte_date done) {
  lofte_date told = 0;
  for (const auto& [fact, contact] : view.records<lofte_contact>()) {
    const bool reached = contact.mass == 0 && contact.unreached == 0;
    if (contact.direction != LOFTE_CONTACT_OUTBOUND || !reached || contact.date < done) continue;
    if (told == 0 || contact.date < told) told = contact.date;
  }
  return told;
}

}  // namespace

void say_done_note(const View& view, const Promise& promise, const Policy& policy,
                   const Calendar& calendar, const Clock& clock, Advice& out) {
  const bool kept = promise.state == State::kKept || promise.state == State::kKeptLate;
  if (!promise.ours || !kept || !policy.done_note || view.has_died()) return;
  const lofte_date last = promise.since + policy.done_note_days;
  if (clock.passed(last)) return;

  const std::string key = concat("done note ", promise.key);
  if (const lofte_date told = told_on(view, promise.since)) {
    out.suppression(key)
        .rule("told-already")
        .title("held.told", {what_of(promise), {"date", Date{told}}})
        .held(LOFTE_ADVICE_DRAFT, key)
        .about(promise.subject_kind, promise.id)
        .evidence(promise.fact_id);
    return;
  }

  const Addressee addressee(view, clock);
  const lofte_string manager =
      view.customer() != nullptr ? view.customer()->manager : lofte_string{nullptr, 0};
  const std::string_view sender = policy.sender.empty() ? text(manager) : policy.sender;
  const Arg form{"form", addressee.form()};
  auto draft = out.draft(key);
  draft.rule("ours-kept")
      .title("draft.done", {what_of(promise), {"date", Date{promise.since}}})
      .about(promise.subject_kind, promise.id)
      .since(promise.since)
      .latest(last)
      .evidence(promise.fact_id);
  for (const std::string_view fact : promise.shown_by) draft.evidence(fact);
  draft.language(addressee.language({"en", "sv", "da", "nb", "fi"}))
      .channel(addressee.channel())
      .send_on(calendar.next_working_day(view.country(), promise.since))
      .subject("done.subject", {what_of(promise)});
  if (addressee.name().empty()) {
    draft.line("letter.greeting.plain");
  } else {
    draft.line("letter.greeting", {{"customer", addressee.name()}});
  }
  draft.line("done.body", {what_of(promise), form});
  if (sender.empty()) {
    draft.line("letter.closing");
  } else {
    draft.line("letter.closing.named", {{"sender", sender}});
  }
}

}  // namespace lofte::promise_log
