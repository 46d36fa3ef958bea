// Takes a batch of facts into an open transaction: checks them, finds whom they concern, leaves out
// what the book has already, and writes the rest to journal and records. Throws on the first fact
// that cannot be taken; the caller then rolls the transaction back.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "engine/journal_writer.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

class Intake {
 public:
  // What a setting's value must be; throws where the plugin's manifest says otherwise.
  using SettingCheck = std::function<void(const lofte_setting& setting)>;

  Intake(store::Store& store, Head& head, lofte_date today, lofte_instant recorded_at,
         SettingCheck check_setting);

  // May be called once. Errors carry the index of the fact.
  void take(std::span<const lofte_fact* const> facts);

  std::uint64_t posted() const { return posted_; }
  std::uint64_t unchanged() const { return unchanged_; }
  // In key order, the book itself left out.
  const std::set<store::CustomerKey>& touched() const { return touched_; }
  // A fact of the book as a whole that advice depends on was among them.
  bool changes_epoch() const { return changes_epoch_; }

 private:
  struct RecordName {
    std::int32_t kind;
    std::string_view id;
    friend bool operator==(const RecordName&, const RecordName&) = default;
  };
  struct NameHash {
    std::size_t operator()(const RecordName& name) const;
  };
  using Customers = std::vector<store::CustomerKey>;

  const lofte_fact* normalised(const lofte_fact& fact);
  void admit_customer(const lofte_fact& fact);
  void take_one(const lofte_fact& fact);
  bool is_known(const lofte_fact& fact);
  bool same_as_named(const lofte_fact& fact);
  bool same_as_latest(const lofte_fact& fact, store::Sequence latest);
  const lofte_fact* stored_fact(store::Sequence sequence);
  void write(const lofte_fact& fact);

  Customers customers_of_fact(const lofte_fact& fact, int depth);
  void add_named(std::int32_t kind, std::string_view id, int depth, Customers& out, bool& found);
  Customers customers_of_retraction(const lofte_retraction& retraction);
  store::Sequence find_target(std::string_view fact_id);
  store::CustomerKey customer_key(std::string_view id);
  void check_owner(const lofte_fact& fact, store::CustomerKey before);
  void check_currency(const lofte_fact& fact);
  void check_fee_once(const lofte_fact& fact);
  bool is_retracted(const lofte_fact& stored, store::Sequence sequence);

  store::Store& store_;
  Head& head_;
  JournalWriter writer_;
  lofte_date today_;
  lofte_instant recorded_at_;
  SettingCheck check_setting_;
  base::Arena arena_;
  std::unordered_map<RecordName, const lofte_fact*, NameHash> batch_;  // latest in the batch
  std::unordered_map<RecordName, store::RecordOwner, NameHash> written_;
  std::unordered_map<std::string_view, store::CustomerKey> customer_keys_;
  std::set<store::CustomerKey> touched_;
  std::uint64_t posted_ = 0;
  std::uint64_t unchanged_ = 0;
  bool changes_epoch_ = false;
};

}  // namespace lofte::engine
