// Advice as people read it: rendered, with what a decision hides and what has to wait.
#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "engine/query_support.h"
#include "engine/runtime_texts.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "services/calendar.h"

namespace lofte::engine {
namespace {

using base::view;

class Reading {
 public:
  Reading(Book::State& book, const lofte_query& query, Answer& answer)
      : book_(book),
        query_(query),
        arena_(answer.arena),
        day_(query_day(book, query)),
        language_(query_language(book, query)),
        names_(*book.store),
        bank_gap_(bank_gap(book, day_, language_)) {}

  std::vector<lofte_advice_row> run() {
    if (bank_gap_ && query_.customer_id.size == 0 && wants(LOFTE_ADVICE_TASK, "lofte"))
      add_bank_task();
    if (day_ == book_.head.book_date) {
      read_stored();
    } else {
      each_customer(book_, query_,
                    [&](const store::CustomerState& customer) { work_out(customer); });
    }
    return std::move(rows_);
  }

 private:
  void read_stored() {
    base::Arena scratch(64 * 1024);
    std::optional<store::CustomerState> state;
    const auto take = [&](const store::AdviceRow& row) {
      if (!wants(row.kind, row.plugin)) return true;
      if (!state || state->key != row.customer) state = book_.store->customer(row.customer);
      scratch.clear();
      const auto* stored = journal::decoded<lofte_stored_advice>(row.bytes, scratch);
      add(*state, row.plugin, *stored, is_pending(book_, *state));
      return true;
    };
    if (query_.customer_id.size == 0) {
      book_.store->sweep_advice(store::kBookKey, take);
      return;
    }
    each_customer(book_, query_, [&](const store::CustomerState& customer) {
      book_.store->scan_advice(customer.key, take);
    });
  }

  void work_out(const store::CustomerState& customer) {
    const Advised& advised = book_.adviser->advise(*book_.store, customer.key, customer.id, day_);
    for (const StoredItem& item : advised.items) {
      if (wants(item.stored->advice->kind, item.plugin))
        add(customer, item.plugin, *item.stored, false);
    }
  }

  bool wants(std::int32_t kind, std::string_view plugin) const {
    if (query_.plugin.size != 0 && view(query_.plugin) != plugin) return false;
    for (std::uint64_t i = 0; i < query_.advice_kinds.count; ++i) {
      if (*LOFTE_AT(std::int32_t, query_.advice_kinds, i) == kind) return true;
    }
    return query_.advice_kinds.count == 0;
  }

  void add(const store::CustomerState& customer, std::string_view plugin,
           const lofte_stored_advice& stored, bool pending) {
    if (stored.answer != 0 && query_.include_hidden == 0) return;
    const lofte_advice& advice = *stored.advice;
    lofte_advice_row row{};
    row.struct_size = sizeof row;
    row.kind = advice.kind;
    row.plugin = arena_.copy(plugin);
    row.customer = arena_.copy(customer.id);
    row.customer_name = arena_.copy(names_.of(customer.id));
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
    rows_.push_back(row);
  }

  void add_details(std::string_view plugin, const lofte_advice& advice, bool pending,
                   lofte_advice_row& row) {
    if (advice.task != nullptr) row.points = texts(plugin, language_, advice.task->points);
    if (advice.draft != nullptr) add_draft(plugin, *advice.draft, pending, row);
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
    if (advice.suppression != nullptr && row.until == 0) row.until = advice.suppression->until;
  }

  void add_draft(std::string_view plugin, const lofte_draft& draft, bool pending,
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

  void add_bank_task() {
    lofte_advice_row row{};
    row.struct_size = sizeof row;
    row.kind = LOFTE_ADVICE_TASK;
    row.plugin = arena_.copy("lofte");
    row.key = arena_.copy("import-bank-data");
    row.rule = arena_.copy("bank-data-incomplete");
    row.severity = LOFTE_SEVERITY_IMPORTANT;
    row.title = arena_.copy(runtime_text(language_, "bank.task"));
    const lofte_string reason = arena_.copy(*bank_gap_);
    row.reasons = arena_.copy_list(std::span<const lofte_string>(&reason, 1));
    rows_.push_back(row);
  }

  // Why drafts about money owed must wait for the bank, or nothing.
  static std::optional<std::string> bank_gap(const Book::State& book, lofte_date day,
                                             std::string_view language) {
    if (book.head.book_date == 0) return std::nullopt;
    const lofte_date until = book.settings.bank_complete_until();
    if (until == 0) return runtime_text(language, "bank.never");
    const lofte_date needed =
        services::Calendar::add_working_days(book.settings.defaults().country, day, -1);
    if (until >= needed) return std::nullopt;
    return runtime_text(language, "bank.until", until);
  }

  static const char* answer_name(std::int32_t answer) {
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

  lofte_string copy(lofte_string text) { return arena_.copy(view(text)); }

  lofte_string text(std::string_view plugin, std::string_view language,
                    const lofte_message* message) {
    return arena_.copy(rendered(book_, plugin, language, message));
  }

  lofte_list texts(std::string_view plugin, std::string_view language, const lofte_list& messages) {
    std::vector<lofte_string> all;
    for (std::uint64_t i = 0; i < messages.count; ++i) {
      all.push_back(text(plugin, language, LOFTE_AT(lofte_message, messages, i)));
    }
    return arena_.copy_list(std::span<const lofte_string>(all));
  }

  lofte_list strings(const lofte_list& list) {
    std::vector<lofte_string> all;
    for (std::uint64_t i = 0; i < list.count; ++i)
      all.push_back(copy(*LOFTE_AT(lofte_string, list, i)));
    return arena_.copy_list(std::span<const lofte_string>(all));
  }

  lofte_list amounts(const lofte_list& list) {
    std::vector<lofte_money> all;
    for (std::uint64_t i = 0; i < list.count; ++i) all.push_back(*LOFTE_AT(lofte_money, list, i));
    return arena_.copy_list(std::span<const lofte_money>(all));
  }

  Book::State& book_;
  const lofte_query& query_;
  base::Arena& arena_;
  lofte_date day_;
  std::string language_;
  Names names_;
  std::optional<std::string> bank_gap_;
  std::vector<lofte_advice_row> rows_;
};

}  // namespace

void answer_advice(Book::State& book, const lofte_query& query, Answer& answer) {
  answer.rows->advice = page(query, Reading(book, query, answer).run(), answer.arena);
}

}  // namespace lofte::engine
