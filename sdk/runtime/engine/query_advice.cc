// The advice of a book, or of one customer, without what a decision hides.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "base/text.h"
#include "engine/advice_reading.h"
#include "engine/runtime_texts.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {

using base::view;

AdviceReading::AdviceReading(Book::State& book, const lofte_query& query, Answer& answer)
    : book_(book),
      query_(query),
      arena_(answer.arena),
      day_(query_day(book, query)),
      advice_(book, *book.store, book.settings, book.head.book_date == 0 ? 0 : day_,
              query_language(book, query), answer.arena) {}

std::vector<FoundAdvice> AdviceReading::find() {
  found_.clear();
  if (advice_.bank_gap() && query_.customer_id.size == 0 && wants(LOFTE_ADVICE_TASK, "lofte")) {
    found_.push_back({{}, "lofte", nullptr, false});
  }
  if (day_ == book_.head.book_date) {
    read_stored();
  } else if (query_.book_only == 0) {
    each_customer(book_, query_, [&](const store::CustomerState& customer) { work_out(customer); });
  }
  return std::move(found_);
}

lofte_advice_row AdviceReading::row(const FoundAdvice& found) {
  if (found.stored == nullptr) return bank_task();
  return advice_.row(found.customer, found.plugin, *found.stored, found.pending);
}

void AdviceReading::read_stored() {
  if (query_.customer_id.size == 0) read_book();
  if (query_.book_only != 0) return;
  std::optional<store::CustomerState> state;
  std::string_view customer;
  const auto take = [&](const store::AdviceRow& row) {
    if (!wants(row.kind, row.plugin)) return true;
    if (!state || state->key != row.customer) {
      state = book_.store->customer(row.customer);
      customer = view(scratch_.copy(state->id));
    }
    const auto* stored = journal::decoded<lofte_stored_advice>(view(scratch_.copy(row.bytes)),
                                                               scratch_, journal::Trust::kOwnStore);
    add({customer, row.plugin, stored, is_pending(book_, *state), row.customer});
    return true;
  };
  if (query_.customer_id.size == 0) {
    if (query_.advice_kinds.count == 0) {
      book_.store->sweep_advice(store::kBookKey, take);
    } else {
      read_kinds(take);
    }
    return;
  }
  each_customer(book_, query_,
                [&](const store::CustomerState& one) { book_.store->scan_advice(one.key, take); });
}

// Each kind is found by itself; together they stand as they are stored.
void AdviceReading::read_kinds(const std::function<bool(const store::AdviceRow&)>& take) {
  std::set<std::int32_t> kinds;
  for (std::uint64_t i = 0; i < query_.advice_kinds.count; ++i) {
    kinds.insert(*LOFTE_AT(std::int32_t, query_.advice_kinds, i));
  }
  const auto before = static_cast<std::ptrdiff_t>(found_.size());
  for (const std::int32_t kind : kinds) {
    book_.store->sweep_advice_of(kind, store::kBookKey, take);
  }
  if (kinds.size() < 2) return;
  std::sort(found_.begin() + before, found_.end(), [](const FoundAdvice& a, const FoundAdvice& b) {
    const auto place = [](const FoundAdvice& found) {
      const lofte_advice& advice = *found.stored->advice;
      return std::tuple(found.key, found.plugin, advice.kind, view(advice.key));
    };
    return place(a) < place(b);
  });
}

// What was said of the book as a whole, with the answers that people gave to it since.
void AdviceReading::read_book() {
  book_.store->scan_advice(store::kBookKey, [&](const store::AdviceRow& row) {
    if (!wants(row.kind, row.plugin)) return;
    auto* stored = journal::decoded<lofte_stored_advice>(view(scratch_.copy(row.bytes)), scratch_,
                                                         journal::Trust::kOwnStore);
    const BookAnswer* answer = book_.settings.answer(row.plugin, *stored->advice);
    if (answer != nullptr && answer->hides(day_)) {
      stored->answer = answer->answer;
      stored->until = answer->until;
    }
    add({{}, row.plugin, stored, false});
  });
}

void AdviceReading::work_out(const store::CustomerState& customer) {
  const Advised& advised = book_.adviser->advise(*book_.store, customer.key, customer.id, day_);
  const std::string_view id = view(scratch_.copy(customer.id));
  for (const StoredItem& item : advised.items) {
    if (!wants(item.stored->advice->kind, item.plugin)) continue;
    // The adviser's own ends with the next customer.
    add({id, item.plugin, journal::copied(*item.stored, scratch_), false, customer.key});
  }
}

bool AdviceReading::wants(std::int32_t kind, std::string_view plugin) const {
  if (query_.plugin.size != 0 && view(query_.plugin) != plugin) return false;
  for (std::uint64_t i = 0; i < query_.advice_kinds.count; ++i) {
    if (*LOFTE_AT(std::int32_t, query_.advice_kinds, i) == kind) return true;
  }
  return query_.advice_kinds.count == 0;
}

void AdviceReading::add(FoundAdvice found) {
  if (found.stored->answer != 0 && query_.include_hidden == 0) return;
  found.plugin = view(scratch_.copy(found.plugin));
  found_.push_back(found);
}

lofte_advice_row AdviceReading::bank_task() {
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
  return row;
}

void answer_advice(Book::State& book, const lofte_query& query, Answer& answer) {
  AdviceReading reading(book, query, answer);
  const std::vector<FoundAdvice> found = reading.find();
  std::vector<lofte_advice_row> rows;
  for (const FoundAdvice& one : asked_for(query, found, answer)) rows.push_back(reading.row(one));
  answer.rows->advice = answer.arena.copy_list(std::span<const lofte_advice_row>(rows));
}

}  // namespace lofte::engine
