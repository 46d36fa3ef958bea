#include "engine/relocation.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "base/text.h"
#include "engine/change.h"
#include "engine/corrections.h"
#include "engine/day_plan.h"
#include "engine/references.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::view;
using store::CustomerKey;
using store::RecordRow;
using RecordName = std::pair<std::int32_t, std::string>;  // a record's

// A customer's records, held in memory: what is walked may not be written.
std::vector<RecordRow> rows_of(store::Store& store, CustomerKey customer, base::Arena& arena) {
  std::vector<RecordRow> rows;
  store.scan_records(customer, [&](const RecordRow& row) {
    RecordRow& held = rows.emplace_back(row);
    held.record_id = view(arena.copy(row.record_id));
    held.bytes = view(arena.copy(row.bytes));
  });
  return rows;
}

void remove(store::Store& store, const RecordRow& row) {
  store.remove_record(row.customer, row.kind, row.record_id, row.sequence);
}

// One record under a new customer, perhaps under a new id too.
void move_owner(store::Store& store, std::int32_t kind, std::string_view id,
                std::string_view new_id, CustomerKey from, CustomerKey into) {
  const auto owner = store.owner(kind, id);
  if (!owner) return;
  const auto there = id == new_id ? std::nullopt : store.owner(kind, new_id);
  const store::Sequence latest = there ? std::max(there->latest, owner->latest) : owner->latest;
  if (id != new_id) store.remove_owner(kind, id);
  store.set_owner(kind, new_id, {owner->customer == from ? into : owner->customer, latest});
}

// The records of one customer that concern an invoice, in an order in which what is named comes
// before what names it.
class Following {
 public:
  Following(const std::vector<RecordRow>& rows, std::string_view invoice_id, Known& known)
      : rows_(rows) {
    add({LOFTE_FACT_INVOICE, std::string(invoice_id)});
    for (std::size_t before = 0; before != names_.size();) {
      before = names_.size();
      for (const RecordRow& row : rows) {
        if (!has({row.kind, std::string(row.record_id)}) && follows(row, known)) {
          add({row.kind, std::string(row.record_id)});
        }
      }
    }
  }

  const std::vector<RecordName>& names() const { return names_; }
  // The record that a retraction takes a version of back.
  const RecordName* target(const RecordName& retraction) const {
    const auto found = targets_.find(retraction);
    return found == targets_.end() ? nullptr : &found->second;
  }

 private:
  void add(RecordName name) {
    set_.insert(name);
    names_.push_back(std::move(name));
  }
  bool has(const RecordName& name) const { return set_.contains(name); }

  bool follows(const RecordRow& row, Known& known) {
    base::Arena arena(4096);
    const auto* fact = journal::decoded<lofte_fact>(row.bytes, arena);
    if (fact->kind == LOFTE_FACT_RETRACTION) {
      const store::Sequence at = known.find_fact(view(fact->body.retraction->target_fact_id));
      const auto target = std::ranges::find(rows_, at, &RecordRow::sequence);
      if (target == rows_.end()) return false;
      const RecordName name{target->kind, std::string(target->record_id)};
      if (!has(name)) return false;
      targets_[{row.kind, std::string(row.record_id)}] = name;
      return true;
    }
    bool found = false;
    visit_references(*fact, [&](const Reference& reference) {
      found = found || has({reference.kind, std::string(reference.record_id)});
    });
    return found;
  }

  const std::vector<RecordRow>& rows_;
  std::vector<RecordName> names_;
  std::set<RecordName> set_;
  std::map<RecordName, RecordName> targets_;
};

// Places the versions of one record anew; gives the customers that have it then.
Customers place_anew(store::Store& store, Known& known, const std::vector<RecordRow>& versions,
                     const Customers* given) {
  base::Arena& arena = known.arena();  // what is known keeps names out of these facts
  std::vector<std::string> bytes;
  Customers all;
  Customers of_latest;
  for (const RecordRow& row : versions) {
    const auto* stored = journal::decoded<lofte_fact>(row.bytes, arena);
    const lofte_fact& fact = resolved(*stored, store, arena);
    bytes.push_back(journal::encoded(fact));
    of_latest = given != nullptr ? *given : customers_of(fact, known);
    all.insert(all.end(), of_latest.begin(), of_latest.end());
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (std::size_t i = 0; i < versions.size(); ++i) {
    RecordRow row = versions[i];
    if (!std::ranges::binary_search(all, row.customer)) remove(store, row);
    row.bytes = bytes[i];
    for (const CustomerKey customer : all) {
      row.customer = customer;
      store.put_record(row);
    }
  }
  const RecordRow& latest = versions.back();
  if (const auto owner = store.owner(latest.kind, latest.record_id); owner && !of_latest.empty()) {
    store.set_owner(latest.kind, latest.record_id, {of_latest.front(), owner->latest});
  }
  known.forget();
  return all;
}

}  // namespace

Customers merge_customers(store::Store& store, Known& known, CustomerKey from, CustomerKey into) {
  base::Arena arena;
  const std::vector<RecordRow> rows = rows_of(store, from, arena);
  note_correction(store);
  store.merge_customer(from, into);
  RecordName last;
  for (const RecordRow& row : rows) {
    const lofte_fact& fact =
        resolved(*journal::decoded<lofte_fact>(row.bytes, arena), store, arena);
    const std::string bytes = journal::encoded(fact);
    remove(store, row);
    store.put_record(
        {into, row.kind, view(fact.record_id), row.sequence, row.effective, row.known, bytes});
    RecordName name{row.kind, std::string(row.record_id)};
    if (name == last) continue;
    move_owner(store, row.kind, row.record_id, view(fact.record_id), from, into);
    last = std::move(name);
  }
  std::vector<std::pair<std::string, store::RecordOwner>> reassigned;
  store.scan_owners(kReassigned, [&](std::string_view id, const store::RecordOwner& owner) {
    if (owner.customer == from) reassigned.emplace_back(id, owner);
    return true;
  });
  for (const auto& [id, owner] : reassigned) {
    store.set_owner(kReassigned, id, {into, owner.latest});
  }
  remove_advice(store, from);
  forget_in_day_plan(store, from);
  known.forget();
  return {into};
}

Customers reassign_invoice(store::Store& store, Known& known, std::string_view invoice_id,
                           CustomerKey to, store::Sequence sequence) {
  const auto before = store.owner(LOFTE_FACT_INVOICE, invoice_id);
  note_correction(store);
  store.set_owner(kReassigned, invoice_id, {to, sequence});
  known.forget();
  // It may come later in the batch; it is then the new customer's at once.
  if (!before || before->customer == to) return {to};

  base::Arena arena;
  const std::vector<RecordRow> rows = rows_of(store, before->customer, arena);
  const Following following(rows, invoice_id, known);
  Customers touched{to, before->customer};
  std::map<RecordName, Customers> placed;
  for (const RecordName& name : following.names()) {
    std::vector<RecordRow> versions;
    for (const RecordRow& row : rows) {
      if (row.kind == name.first && row.record_id == name.second) versions.push_back(row);
    }
    if (versions.empty()) continue;
    const RecordName* target = following.target(name);
    placed[name] =
        place_anew(store, known, versions, target == nullptr ? nullptr : &placed[*target]);
    std::ranges::copy(placed[name], std::back_inserter(touched));
  }
  return touched;
}

}  // namespace lofte::engine
