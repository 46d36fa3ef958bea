// The advice of a book, or of one customer, without what a decision hides.
#include <optional>
#include <string>

#include "base/text.h"
#include "engine/advice_rows.h"
#include "engine/runtime_texts.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

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
        advice_(book, *book.store, book.settings, book.head.book_date == 0 ? 0 : day_,
                query_language(book, query), answer.arena) {}

  std::vector<lofte_advice_row> run() {
    if (advice_.bank_gap() && query_.customer_id.size == 0 && wants(LOFTE_ADVICE_TASK, "lofte"))
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
    if (query_.customer_id.size == 0) read_book();
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

  // What was said of the book as a whole, with the answers that people gave to it since.
  void read_book() {
    base::Arena scratch(64 * 1024);
    const store::CustomerState nobody;
    book_.store->scan_advice(store::kBookKey, [&](const store::AdviceRow& row) {
      if (!wants(row.kind, row.plugin)) return;
      scratch.clear();
      auto* stored = journal::decoded<lofte_stored_advice>(row.bytes, scratch);
      const BookAnswer* answer = book_.settings.answer(row.plugin, *stored->advice);
      if (answer != nullptr && answer->hides(day_)) {
        stored->answer = answer->answer;
        stored->until = answer->until;
      }
      add(nobody, row.plugin, *stored, false);
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
    rows_.push_back(advice_.row(customer.id, plugin, stored, pending));
  }

  void add_bank_task() {
    lofte_advice_row row{};
    row.struct_size = sizeof row;
    row.kind = LOFTE_ADVICE_TASK;
    row.plugin = arena_.copy("lofte");
    row.key = arena_.copy("import-bank-data");
    row.rule = arena_.copy("bank-data-incomplete");
    row.severity = LOFTE_SEVERITY_IMPORTANT;
    row.title = arena_.copy(runtime_text(advice_.language(), "bank.task"));
    const lofte_string reason = arena_.copy(*advice_.bank_gap());
    row.reasons = arena_.copy_list(std::span<const lofte_string>(&reason, 1));
    rows_.push_back(row);
  }

  Book::State& book_;
  const lofte_query& query_;
  base::Arena& arena_;
  lofte_date day_;
  AdviceRows advice_;
  std::vector<lofte_advice_row> rows_;
};

}  // namespace

std::vector<lofte_advice_row> read_advice(Book::State& book, const lofte_query& query,
                                          Answer& answer) {
  return Reading(book, query, answer).run();
}

void answer_advice(Book::State& book, const lofte_query& query, Answer& answer) {
  answer.rows->advice = page(query, read_advice(book, query, answer), answer.arena);
}

}  // namespace lofte::engine
