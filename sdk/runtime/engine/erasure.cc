#include "engine/erasure.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/arena.h"
#include "base/error.h"
#include "base/ours.h"
#include "base/text.h"
#include "engine/change.h"
#include "engine/corrections.h"
#include "engine/day_plan.h"
#include "engine/fact_texts.h"
#include "engine/journal_reader.h"
#include "engine/references.h"
#include "journal/codec.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::view;
using store::CustomerKey;
using store::JournalRow;
using store::RecordRow;
using store::Sequence;

constexpr auto kFault = static_cast<std::int32_t>(journal::EntryType::kPluginFault);

// The fields whose content is looked for in what stays.
constexpr std::string_view kTelling[] = {
    "name",       "email",       "phone",      "address",
    "given_name", "family_name", "payer_name", "organisation_number"};

class Search {
 public:
  Search(store::Store& store, CustomerKey customer) : store_(store), customer_(customer) {
    const auto state = store.customer(customer);
    if (!state) throw base::Error(LOFTE_NOT_FOUND, "the book has no such customer", "customer_id");
    person_.pseudonym.ids = store.other_ids(customer);
    person_.pseudonym.ids.push_back(state->id);
    store.scan_records(customer, [&](const RecordRow& row) { concerned_.insert(row.sequence); });
  }

  Person run() {
    store_.scan_journal(1, [&](const JournalRow& row) {
      if (is_fact(row)) look_at_fact(row);
      if (row.type == kFault) look_at_fault(row);
      return true;
    });
    auto& words = person_.pseudonym.words;
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return std::move(person_);
  }

 private:
  const Pseudonym& ids() const { return person_.pseudonym; }

  void look_at_fact(const JournalRow& row) {
    if (is_destroyed(row)) return;
    const bool may_name = std::ranges::any_of(ids().ids, [&](const std::string& id) {
      return row.personal_bytes.find(id) != std::string_view::npos;
    });
    if (!may_name && !concerned_.contains(row.sequence)) return;
    arena_.clear();
    const lofte_fact& fact = *journal::joined(row.public_bytes, row.personal_bytes, arena_);
    bool names_first = fact.kind == LOFTE_FACT_CUSTOMER && ids().is_id(view(fact.record_id));
    bool names = names_first;
    bool first = true;
    visit_references(fact, [&](const Reference& reference) {
      if (reference.kind != LOFTE_FACT_CUSTOMER) return;
      const bool is_it = ids().is_id(reference.record_id);
      names_first = names_first || (first && is_it);
      names = names || is_it;
      first = false;
    });
    const bool own = names_first || is_own(fact, row.sequence);
    if (!own && !names) return;
    add(row, own);
    if (own) note_words(fact);
  }

  // The record is the customer's, whoever it names.
  bool is_own(const lofte_fact& fact, Sequence sequence) {
    if (!concerned_.contains(sequence)) return false;
    if (fact.kind == LOFTE_FACT_RETRACTION) {
      return taken_.contains(find_fact(store_, view(fact.body.retraction->target_fact_id)));
    }
    const auto owner = store_.owner(fact.kind, view(fact.record_id));
    return owner && owner->customer == customer_;
  }

  void look_at_fault(const JournalRow& row) {
    if (row.personal_bytes.empty()) return;
    arena_.clear();
    auto* fault = journal::decoded<lofte_plugin_fault>(row.public_bytes, arena_);
    journal::merge(journal::layout_of<lofte_plugin_fault>(), row.personal_bytes, arena_, fault);
    if (ids().is_id(view(fault->customer_id))) add(row, true);
  }

  void add(const JournalRow& row, bool own) {
    person_.entries.push_back({row.sequence, row.type, own});
    if (own) taken_.insert(row.sequence);
  }

  void note_words(const lofte_fact& fact) {
    visit_texts(*base::ours(&fact), [&](const journal::FieldLayout& field, lofte_string& text) {
      if (text.size < 3 || std::ranges::find(kTelling, field.name) == std::end(kTelling)) return;
      person_.pseudonym.words.push_back(base::str(text));
    });
  }

  store::Store& store_;
  CustomerKey customer_;
  Person person_;
  base::Arena arena_;
  std::unordered_set<Sequence> concerned_;
  std::unordered_set<Sequence> taken_;
};

// A record's row with texts of its own.
struct Row {
  CustomerKey customer;
  std::int32_t kind;
  std::string record_id;
  Sequence sequence;
  lofte_date effective;
  lofte_date known;
};

class Eraser {
 public:
  Eraser(store::Store& store, CustomerKey customer)
      : store_(store), customer_(customer), erased_(store), person_(find_person(store, customer)) {}

  Customers run(std::string_view reason) {
    if (person_.pseudonym.tells(reason)) {
      throw base::Error(LOFTE_REFUSED,
                        "the reason is kept and would tell whom it was; word it without the "
                        "customer's number, name or address",
                        "erasure.reason");
    }
    choose_name();
    collect_rows();
    rename();
    for (const PersonEntry& entry : person_.entries) destroy(entry);
    rewrite_rows();
    for (const std::string& name : names_) store_.unname_fact(name);
    remove_advice();
    store_.set_meta(kUnclean, "1");
    touched_.push_back(customer_);
    return std::move(touched_);
  }

 private:
  // What an entry's records become.
  struct Left {
    bool stays = false;
    std::string record_id;
    std::string bytes;
  };

  void choose_name() {
    std::string& name = person_.pseudonym.name;
    name = "erased-" + std::to_string(customer_);
    const auto is_taken = [&](const std::string& id) {
      return store_.find_customer(person_.pseudonym.name_of(id)).has_value();
    };
    while (std::ranges::any_of(person_.pseudonym.ids, is_taken)) name += "x";
  }

  void collect_rows() {
    std::unordered_set<Sequence> all;
    for (const PersonEntry& entry : person_.entries) all.insert(entry.sequence);
    store_.sweep_records(store::kBookKey - 1, [&](const RecordRow& row) {
      if (all.contains(row.sequence)) {
        rows_.push_back({row.customer, row.kind, std::string(row.record_id), row.sequence,
                         row.effective, row.known});
      }
      return true;
    });
  }

  void rename() {
    const std::string& name = person_.pseudonym.name;
    for (const std::string& id : person_.pseudonym.ids) {
      erased_.remember(LOFTE_FACT_CUSTOMER, id, name);
    }
    for (const std::string& id : store_.other_ids(customer_)) store_.forget_id(id);
    store_.rename_customer(customer_, name);
  }

  void destroy(const PersonEntry& entry) {
    arena_.clear();
    const lofte_fact* fact = nullptr;
    std::optional<base::Hash> commitment;
    store_.journal_row(entry.sequence, [&](const JournalRow& row) {
      if (!row.salt.empty()) commitment = journal::commitment(row.salt, row.personal_bytes);
      if (!row.commitment.empty()) commitment.emplace();  // the store keeps the one it has
      if (is_fact(row)) fact = fact_of(row, arena_);
    });
    if (!commitment) return;  // nothing personal was ever there
    std::string kept;
    if (fact != nullptr) kept = keep(*fact, entry);
    store_.destroy_personal(entry.sequence, *commitment, kept);
  }

  // What is put in the place of the fact's personal part.
  std::string keep(const lofte_fact& fact, const PersonEntry& entry) {
    Left& left = left_[entry.sequence];
    left.stays = !entry.own || stays(fact);
    if (entry.own && fact.fact_id.size != 0) rename_fact(fact, entry.sequence);
    if (!left.stays) return {};
    lofte_fact* rest = without_person(fact, entry.sequence, person_.pseudonym, entry.own, arena_);
    if (fact.kind == LOFTE_FACT_RETRACTION) point(rest, fact);
    left.record_id = kept_id(*rest, fact);
    rest->record_id = base::borrow(left.record_id);
    left.bytes = journal::encoded(as_read(*rest));
    std::string kept = journal::encoded(*rest, journal::Part::kPersonal);
    if (fact.kind == LOFTE_FACT_CUSTOMER) kept += never_reminded();
    return kept;
  }

  // After the corrections, a merge among them, there is one customer.
  lofte_fact& as_read(const lofte_fact& rest) {
    lofte_fact& fact = *journal::copied(resolved(rest, store_, arena_), arena_);
    if (fact.kind == LOFTE_FACT_CUSTOMERS_MERGED) {
      auto& merged = *base::ours(fact.body.customers_merged);
      merged.from_customer_id = merged.into_customer_id = base::borrow(person_.pseudonym.name);
    }
    return fact;
  }

  // Nobody writes to who was erased: over what the public part says.
  static std::string never_reminded() {
    lofte_customer customer{};
    customer.struct_size = sizeof customer;
    customer.reminders_excluded = 1;
    lofte_fact fact{};
    fact.struct_size = sizeof fact;
    fact.kind = LOFTE_FACT_CUSTOMER;
    fact.body.customer = &customer;
    return journal::encoded(fact, journal::Part::kPublic);
  }

  bool stays(const lofte_fact& fact) {
    if (fact.kind != LOFTE_FACT_RETRACTION) return is_bookkeeping(fact.kind);
    const auto target = left_.find(target_of(fact));
    return target == left_.end() || target->second.stays;
  }

  // All versions of a record keep one number.
  std::string kept_id(const lofte_fact& rest, const lofte_fact& fact) {
    const auto key = std::pair(fact.kind, base::str(fact.record_id));
    return ids_.emplace(key, base::str(rest.record_id)).first->second;
  }

  Sequence target_of(const lofte_fact& fact) {
    return find_fact(store_, view(fact.body.retraction->target_fact_id));
  }

  // A fact's own name may tell; its place never does.
  void point(lofte_fact* rest, const lofte_fact& fact) {
    base::ours(rest->body.retraction)->target_fact_id =
        arena_.copy("#" + std::to_string(target_of(fact)));
  }

  void rename_fact(const lofte_fact& fact, Sequence sequence) {
    const std::string name = base::str(fact.fact_id);
    names_.push_back(name);  // later entries may still point to it
    if (const auto owner = store_.owner(kRetractedFacts, name)) {
      store_.remove_owner(kRetractedFacts, name);
      store_.set_owner(kRetractedFacts, "#" + std::to_string(sequence), *owner);
    }
  }

  void rewrite_rows() {
    std::set<std::pair<std::int32_t, std::string>> done;
    for (const Row& row : rows_) {
      const Left& left = left_[row.sequence];
      store_.remove_record(row.customer, row.kind, row.record_id, row.sequence);
      if (left.stays) {
        store_.put_record({row.customer, row.kind, left.record_id, row.sequence, row.effective,
                           row.known, left.bytes});
      }
      if (row.customer != store::kBookKey) touched_.push_back(row.customer);
      if (left.stays && left.record_id == row.record_id) continue;
      if (done.emplace(row.kind, row.record_id).second) move_owner(row, left);
    }
  }

  void move_owner(const Row& row, const Left& left) {
    const auto owner = store_.owner(row.kind, row.record_id);
    if (!owner) return;
    store_.remove_owner(row.kind, row.record_id);
    if (row.kind != LOFTE_FACT_CUSTOMER) erased_.remember(row.kind, row.record_id, "");
    if (!left.stays) return;
    const auto there = store_.owner(row.kind, left.record_id);
    const Sequence latest = there ? std::max(there->latest, owner->latest) : owner->latest;
    store_.set_owner(row.kind, left.record_id, {owner->customer, latest});
  }

  void remove_advice() {
    engine::remove_advice(store_, customer_);
    forget_in_day_plan(store_, customer_);
    // What was said of the book as a whole may name its customers; the next fold says it anew.
    engine::remove_advice(store_, store::kBookKey, [&](const store::AdviceRow& row) {
      return person_.pseudonym.tells(row.bytes) || person_.pseudonym.tells(row.key);
    });
  }

  store::Store& store_;
  CustomerKey customer_;
  Erased erased_;
  Person person_;
  base::Arena arena_;
  std::vector<Row> rows_;
  std::unordered_map<Sequence, Left> left_;
  std::map<std::pair<std::int32_t, std::string>, std::string> ids_;
  std::vector<std::string> names_;
  Customers touched_;
};

}  // namespace

Person find_person(store::Store& store, CustomerKey customer) {
  return Search(store, customer).run();
}

Customers erase_person(store::Store& store, CustomerKey customer, std::string_view reason) {
  return Eraser(store, customer).run(reason);
}

}  // namespace lofte::engine
