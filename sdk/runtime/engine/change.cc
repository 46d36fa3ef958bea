#include "engine/change.h"

#include <compare>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

std::vector<Change::Item> stored_items(store::Store& store, store::CustomerKey customer) {
  std::vector<Change::Item> items;
  store.scan_advice(customer, [&](const store::AdviceRow& row) {
    items.push_back(
        {std::string(row.plugin), row.kind, std::string(row.key), std::string(row.bytes)});
  });
  return items;
}

std::strong_ordering by_name(const Change::Item& old, const StoredItem& item) {
  return std::tuple(std::string_view(old.plugin), old.kind, std::string_view(old.key)) <=>
         item_name(item);
}

Change::Item made(const StoredItem& item, std::string bytes) {
  return {std::string(item.plugin), item.stored->advice->kind,
          std::string(base::view(item.stored->advice->key)), std::move(bytes)};
}

}  // namespace

Change find_change(store::Store& store, Adviser& adviser, store::CustomerKey customer,
                   lofte_date day) {
  const auto state = store.customer(customer);
  if (!state) {
    throw base::Error(LOFTE_CORRUPT, "customer " + std::to_string(customer) +
                                         " is missing; `lofte journal replay` tells more");
  }
  const Advised& advised = adviser.advise(store, customer, state->id, day);
  Change change{customer, state->id, advised.next_review, {}, {}, advised.faults};
  std::vector<Change::Item> old = stored_items(store, customer);

  // Both are in the order of their names.
  std::size_t at = 0;
  std::string bytes;
  for (const StoredItem& item : advised.items) {
    while (at < old.size() && std::is_lt(by_name(old[at], item)))
      change.gone.push_back(std::move(old[at++]));
    bytes.clear();
    journal::encode(journal::layout_of<lofte_stored_advice>(), item.stored, bytes);
    const bool known = at < old.size() && std::is_eq(by_name(old[at], item));
    if (!known || old[at].bytes != bytes) change.put.push_back(made(item, bytes));
    if (known) ++at;
  }
  while (at < old.size()) change.gone.push_back(std::move(old[at++]));
  return change;
}

void apply_change(store::Store& store, const Change& change, std::int64_t epoch) {
  for (const Change::Item& item : change.gone) {
    store.remove_advice(change.customer, item.plugin, item.kind, item.key);
  }
  for (const Change::Item& item : change.put) {
    store.put_advice({change.customer, item.plugin, item.kind, item.key, item.bytes});
  }
  store.set_review(change.customer, change.next_review, epoch);
}

void remove_advice(store::Store& store, store::CustomerKey customer,
                   const std::function<bool(const store::AdviceRow& row)>& which) {
  std::vector<std::tuple<std::string, std::int32_t, std::string>> names;
  store.scan_advice(customer, [&](const store::AdviceRow& row) {
    if (which && !which(row)) return;
    names.emplace_back(row.plugin, row.kind, row.key);
  });
  for (const auto& [plugin, kind, key] : names) store.remove_advice(customer, plugin, kind, key);
}

}  // namespace lofte::engine
