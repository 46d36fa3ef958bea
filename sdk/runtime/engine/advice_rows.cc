#include "engine/advice_rows.h"

#include "base/text.h"
#include "engine/review.h"
#include "engine/runtime_texts.h"
#include "services/calendar.h"

namespace lofte::engine {

using base::view;

namespace {

const char* answer_name(std::int32_t answer) {
  switch (answer) {
    case LOFTE_DECISION_DONE:
      return "done";
    case LOFTE_DECISION_DISMISSED:
      return "dismissed";
    case LOFTE_DECISION_SNOOZED:
      return "snoozed";
    default:
      return "";
  }
}

}  // namespace

AdviceRows::AdviceRows(const Book::State& book, store::Store& store, const BookSettings& settings,
                       lofte_date day, std::string_view language, base::Arena& arena)
    : book_(book),
      arena_(arena),
      language_(language),
      names_(store),
      bank_gap_(bank_gap(settings, day, language_)) {}

lofte_advice_row AdviceRows::row(std::string_view customer_id, std::string_view plugin,
                                 const lofte_stored_advice& stored, bool pending) {
  const lofte_advice& advice = *stored.advice;
  lofte_advice_row row{};
  row.struct_size = sizeof row;
  row.kind = advice.kind;
  row.plugin = arena_.copy(plugin);
  row.customer = arena_.copy(customer_id);
  if (!customer_id.empty()) row.customer_name = arena_.copy(names_.of(customer_id));
  row.key = copy(advice.key);
  row.revision = advice.revision;
  row.rule = copy(advice.rule);
  row.severity = advice.severity;
  row.title = text(plugin, language_, advice.title);
  row.reasons = texts(plugin, language_, advice.reasons);
  row.evidence = strings(advice.evidence);
  row.since = advice.since;
  row.latest = advice.latest;
  row.invoices = strings(advice.invoice_ids);
  row.amounts = amounts(advice.amounts);
  row.subject_id = copy(advice.subject_id);
  row.hidden_by = arena_.copy(answer_name(stored.answer));
  row.until = stored.until;
  add_details(plugin, advice, pending, row);
  if (row.withheld.size == 0) withhold_unreviewed(stored, row);
  return row;
}

void AdviceRows::add_details(std::string_view plugin, const lofte_advice& advice, bool pending,
                             lofte_advice_row& row) {
  if (advice.task != nullptr) {
    row.points = texts(plugin, language_, advice.task->points);
    row.channel = advice.task->channel;
    row.assignee = copy(advice.task->assignee);
  }
  if (advice.draft != nullptr) add_draft(plugin, *advice.draft, pending, row);
  if (advice.metric != nullptr) {
    row.value = advice.metric->value;
    row.unit = copy(advice.metric->unit);
  }
  if (advice.verdict != nullptr) {
    row.state = copy(advice.verdict->state);
    if (row.until == 0) row.until = advice.verdict->until;
    if (row.since == 0) row.since = advice.verdict->since;
  }
  if (advice.stage != nullptr) row.state = copy(advice.stage->name);
  if (advice.score != nullptr) {
    row.value = advice.score->value;
    row.unit = copy(advice.score->unit);
    row.state = copy(advice.score->band);
  }
  if (advice.suppression != nullptr) add_held(*advice.suppression, row);
  row.merged = merged(advice.merged);
}

void AdviceRows::add_held(const lofte_suppression& held, lofte_advice_row& row) {
  if (row.until == 0) row.until = held.until;
  row.held_kind = held.held_kind;
  row.held_key = copy(held.held_key);
  row.held_plugin = copy(held.held_plugin);
  row.held_by = copy(held.by);
}

// A draft or a talk that no reviewer could look at stays where it is.
void AdviceRows::withhold_unreviewed(const lofte_stored_advice& stored, lofte_advice_row& row) {
  std::string_view reviewer = view(stored.missing_reviewer);
  const auto& missing = book_.settings.missing_reviewers();
  if (reviewer.empty() && !missing.empty() && is_outreach(*stored.advice)) {
    reviewer = missing.front();
  }
  if (reviewer.empty()) return;
  row.withheld = arena_.copy(runtime_text(language_, "withheld.reviewer", reviewer));
}

lofte_list AdviceRows::merged(const lofte_list& names) {
  std::vector<lofte_merged_advice> all;
  for (std::uint64_t i = 0; i < names.count; ++i) {
    all.push_back(*LOFTE_AT(lofte_merged_advice, names, i));
    all.back().plugin = copy(all.back().plugin);
    all.back().key = copy(all.back().key);
  }
  return arena_.copy_list(std::span<const lofte_merged_advice>(all));
}

void AdviceRows::add_draft(std::string_view plugin, const lofte_draft& draft, bool pending,
                           lofte_advice_row& row) {
  const std::string_view language = draft.language.size != 0 ? view(draft.language) : language_;
  row.language = arena_.copy(language);
  row.subject = text(plugin, language, draft.subject);
  std::string body;
  for (std::uint64_t i = 0; i < draft.body.count; ++i) {
    if (i > 0) body += "\n";
    body += rendered(book_, plugin, language, LOFTE_AT(lofte_message, draft.body, i));
  }
  row.body = arena_.copy(body);
  row.step = draft.step;
  row.new_due_date = draft.new_due_date;
  if (row.since == 0) row.since = draft.send_on;
  if (pending) {
    row.withheld = arena_.copy(runtime_text(language_, "withheld.pending"));
  } else if (bank_gap_ && draft.step > 0) {
    row.withheld = arena_.copy(*bank_gap_);
  }
}

// Why drafts about money owed must wait for the bank, or nothing.
std::optional<std::string> AdviceRows::bank_gap(const BookSettings& settings, lofte_date day,
                                                std::string_view language) {
  if (day == 0) return std::nullopt;
  const lofte_date until = settings.bank_complete_until();
  if (until == 0) return runtime_text(language, "bank.never");
  const lofte_date needed =
      services::Calendar::add_working_days(settings.defaults().country, day, -1);
  if (until >= needed) return std::nullopt;
  return runtime_text(language, "bank.until", until);
}

lofte_string AdviceRows::copy(lofte_string text) {
  return arena_.copy(view(text));
}

lofte_string AdviceRows::text(std::string_view plugin, std::string_view language,
                              const lofte_message* message) {
  return arena_.copy(rendered(book_, plugin, language, message));
}

lofte_list AdviceRows::texts(std::string_view plugin, std::string_view language,
                             const lofte_list& messages) {
  std::vector<lofte_string> all;
  for (std::uint64_t i = 0; i < messages.count; ++i) {
    all.push_back(text(plugin, language, LOFTE_AT(lofte_message, messages, i)));
  }
  return arena_.copy_list(std::span<const lofte_string>(all));
}

lofte_list AdviceRows::strings(const lofte_list& list) {
  std::vector<lofte_string> all;
  for (std::uint64_t i = 0; i < list.count; ++i)
    all.push_back(copy(*LOFTE_AT(lofte_string, list, i)));
  return arena_.copy_list(std::span<const lofte_string>(all));
}

lofte_list AdviceRows::amounts(const lofte_list& list) {
  std::vector<lofte_money> all;
  for (std::uint64_t i = 0; i < list.count; ++i) all.push_back(*LOFTE_AT(lofte_money, list, i));
  return arena_.copy_list(std::span<const lofte_money>(all));
}

}  // namespace lofte::engine
