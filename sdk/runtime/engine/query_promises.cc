// The promise log: every promise with the state that advice gives it.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "engine/query_support.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::view;

struct Verdict {
  std::string plugin;
  const lofte_advice* advice;
};
// By the record they speak of.
using Verdicts = std::multimap<std::string, Verdict, std::less<>>;

bool is_promise_verdict(const lofte_advice& advice) {
  return advice.kind == LOFTE_ADVICE_VERDICT && advice.verdict != nullptr &&
         (advice.subject_kind == LOFTE_FACT_PROMISE ||
          advice.subject_kind == LOFTE_FACT_INSTALMENT_AGREEMENT);
}

class Log {
 public:
  Log(Book::State& book, const lofte_query& query, Answer& answer)
      : book_(book), query_(query), arena_(answer.arena), day_(query_day(book, query)) {}

  std::vector<lofte_promise_row> run() {
    const bool stored = day_ == book_.head.book_date;
    if (stored && query_.customer_id.size == 0) {
      for (const store::CustomerKey key : with_verdicts()) {
        read_stored(*book_.store->customer(key));
      }
    } else {
      each_customer(book_, query_, [&](const store::CustomerState& customer) {
        if (stored) {
          read_stored(customer);
        } else {
          work_out(customer);
        }
      });
    }
    return std::move(rows_);
  }

 private:
  std::vector<store::CustomerKey> with_verdicts() {
    std::vector<store::CustomerKey> keys;
    book_.store->sweep_advice_of(LOFTE_ADVICE_VERDICT, store::kBookKey,
                                 [&](const store::AdviceRow& row) {
                                   if (keys.empty() || keys.back() != row.customer) {
                                     keys.push_back(row.customer);
                                   }
                                   return true;
                                 });
    return keys;
  }

  void read_stored(const store::CustomerState& customer) {
    base::Arena scratch(16 * 1024);
    Verdicts verdicts;
    book_.store->scan_advice(customer.key, [&](const store::AdviceRow& row) {
      if (row.kind != LOFTE_ADVICE_VERDICT) return;
      const auto* stored =
          journal::decoded<lofte_stored_advice>(view(scratch.copy(row.bytes)), scratch);
      take(std::string(row.plugin), *stored->advice, verdicts);
    });
    if (verdicts.empty()) return;
    add_all(customer, book_.adviser->look(*book_.store, customer.key, customer.id, day_, day_),
            verdicts);
  }

  void work_out(const store::CustomerState& customer) {
    const Advised& advised = book_.adviser->advise(*book_.store, customer.key, customer.id, day_);
    Verdicts verdicts;
    for (const StoredItem& item : advised.items) {
      take(std::string(item.plugin), *item.stored->advice, verdicts);
    }
    add_all(customer, book_.adviser->view(), verdicts);
  }

  static void take(std::string plugin, const lofte_advice& advice, Verdicts& verdicts) {
    if (!is_promise_verdict(advice)) return;
    verdicts.emplace(base::str(advice.subject_id), Verdict{std::move(plugin), &advice});
  }

  void add_all(const store::CustomerState& customer, const lofte_customer_view& customer_view,
               const Verdicts& verdicts) {
    for (std::uint64_t i = 0; i < customer_view.facts.count; ++i) {
      const lofte_fact& fact = *LOFTE_AT(lofte_fact, customer_view.facts, i);
      if (fact.kind != LOFTE_FACT_PROMISE && fact.kind != LOFTE_FACT_INSTALMENT_AGREEMENT) continue;
      const auto range = verdicts.equal_range(view(fact.record_id));
      for (auto at = range.first; at != range.second; ++at) {
        if (at->second.advice->subject_kind == fact.kind)
          add(customer, customer_view, fact, at->second);
      }
    }
  }

  void add(const store::CustomerState& customer, const lofte_customer_view& customer_view,
           const lofte_fact& fact, const Verdict& verdict) {
    const lofte_advice& advice = *verdict.advice;
    lofte_promise_row row{};
    row.struct_size = sizeof row;
    row.id = arena_.copy(view(advice.key));
    row.customer = arena_.copy(customer.id);
    if (customer_view.customer != nullptr) {
      row.customer_name = arena_.copy(view(customer_view.customer->name));
    }
    if (fact.kind == LOFTE_FACT_PROMISE) {
      fill(*fact.body.promise, row);
    } else {
      fill(*fact.body.instalment_agreement, advice, row);
    }
    row.received = advice.verdict->received;
    row.state = arena_.copy(view(advice.verdict->state));
    row.state_text = arena_.copy(state_text(verdict));
    row.since = advice.verdict->since;
    row.level = advice.verdict->level;
    row.evidence = copied_strings(advice.evidence);
    rows_.push_back(row);
  }

  void fill(const lofte_promise& promise, lofte_promise_row& row) {
    row.direction = arena_.copy(promise.direction == LOFTE_PROMISE_OURS ? "ours" : "theirs");
    row.what = arena_.copy(view(promise.what.size != 0 ? promise.what : promise.text));
    row.amount = promise.amount;
    row.made_on = promise.made_on;
    row.due_on = promise.due_on;
    row.invoices = copied_strings(promise.invoice_ids);
    row.by = arena_.copy(view(promise.by));
  }

  // One instalment of an agreement; the verdict's key ends with its number, from 1.
  void fill(const lofte_instalment_agreement& agreement, const lofte_advice& advice,
            lofte_promise_row& row) {
    row.direction = arena_.copy("theirs");
    row.what = arena_.copy(view(agreement.text));
    row.made_on = agreement.agreed_on;
    row.invoices = copied_strings(agreement.invoice_ids);
    const std::string_view key = view(advice.key);
    const std::size_t number = key.rfind(':');
    if (number == std::string_view::npos) return;
    const auto index = std::strtoull(std::string(key.substr(number + 1)).c_str(), nullptr, 10);
    if (index < 1 || index > agreement.instalments.count) return;
    const auto* instalment = LOFTE_AT(lofte_instalment, agreement.instalments, index - 1);
    row.due_on = instalment->due_on;
    row.amount = instalment->amount;
  }

  std::string state_text(const Verdict& verdict) {
    const std::string id = "state." + base::str(verdict.advice->verdict->state);
    const LoadedPlugin* plugin = book_.runtime.find(verdict.plugin);
    if (plugin == nullptr || !plugin->texts || !plugin->texts->has(id)) {
      return base::str(verdict.advice->verdict->state);
    }
    lofte_message message{};
    message.struct_size = sizeof message;
    message.id = base::borrow(id);
    return rendered(book_, verdict.plugin, query_language(book_, query_), &message);
  }

  lofte_list copied_strings(const lofte_list& list) {
    std::vector<lofte_string> all;
    for (std::uint64_t i = 0; i < list.count; ++i) {
      all.push_back(arena_.copy(view(*LOFTE_AT(lofte_string, list, i))));
    }
    return arena_.copy_list(std::span<const lofte_string>(all));
  }

  Book::State& book_;
  const lofte_query& query_;
  base::Arena& arena_;
  lofte_date day_;
  std::vector<lofte_promise_row> rows_;
};

}  // namespace

void answer_promises(Book::State& book, const lofte_query& query, Answer& answer) {
  std::vector<lofte_promise_row> rows = Log(book, query, answer).run();
  // Ours first: the firm's reputation hangs on them. Then by due day.
  std::ranges::stable_sort(rows, [](const lofte_promise_row& a, const lofte_promise_row& b) {
    const auto rank = [](const lofte_promise_row& row) {
      return std::pair(view(row.direction) != "ours", row.due_on);
    };
    return rank(a) < rank(b);
  });
  answer.rows->promises = page(query, rows, answer);
}

}  // namespace lofte::engine
