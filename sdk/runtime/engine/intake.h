// Takes a batch of facts into an open transaction: checks them, finds whom they concern, leaves out
// what the book has already, and writes the rest to journal and records. Throws on the first fact
// that cannot be taken; the caller then rolls the transaction back.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/arena.h"
#include "engine/concerned.h"
#include "engine/erased.h"
#include "engine/journal_writer.h"
#include "engine/known.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

class Intake {
 public:
  // What a setting's value must be; throws where the plugin's manifest says otherwise.
  using SettingCheck = std::function<void(const lofte_setting& setting)>;

  Intake(store::Store& store, Head& head, lofte_date today, lofte_instant recorded_at,
         SettingCheck check_setting);

  // Facts come out of a journal that took them in before: none is left out as known. Where one was
  // erased stands nullptr, and its place in the journal stays empty.
  void expect_journal() { is_journal_ = true; }
  // Told of each fact that is written; `is_new`: the book had no version of the record.
  void watch(std::function<void(const lofte_fact& fact, bool is_new)> watcher) {
    watcher_ = std::move(watcher);
  }

  // May be called once. Errors carry the index of the fact.
  void take(std::span<const lofte_fact* const> facts);

  std::uint64_t posted() const { return posted_; }
  std::uint64_t unchanged() const { return unchanged_; }
  // Facts, or what was personal in them, left out because the person was erased from the book.
  std::uint64_t left_out() const { return left_out_; }
  // The facts among those posted that ask for a person to be erased.
  const std::vector<const lofte_erasure*>& erasures() const { return erasures_; }
  // Where facts are watched: for each fact given the place of its record's latest version; 0 where
  // it was left out.
  const std::vector<store::Sequence>& latest() const { return latest_; }
  // In key order, the book itself left out.
  const std::vector<store::CustomerKey>& touched() const { return touched_; }
  // A fact of the book as a whole that advice depends on was among them.
  bool changes_epoch() const { return changes_epoch_; }

 private:
  // A fact of the batch with its record's place among what is known.
  struct Item {
    const lofte_fact* fact;  // nullptr: erased from the journal
    Known::Record* record;
    std::size_t index;
  };

  const lofte_fact* normalised(const lofte_fact& fact, Known& known);
  void add(std::size_t index, const lofte_fact* fact, Known& known, std::vector<Item>& batch);
  void correct(const lofte_fact& fact, store::Sequence sequence, Known& known);
  void check_correction(const lofte_fact& fact, Known& known);
  void take_one(const Item& item, Known& known);
  bool same_as_named(const lofte_fact& fact, Known& known);
  bool same_as_stored(const lofte_fact& fact, store::Sequence sequence, Known& known);
  bool is_retracted(const lofte_fact& stored, store::Sequence sequence);
  bool claim(const Item& item, store::CustomerKey first);
  void write(const Item& item, const lofte_fact& seen, store::CustomerKey first,
             Customers customers, bool is_new);

  void check_customer(const lofte_fact& fact, store::CustomerKey before, Known& known);
  void check_currency(const lofte_fact& fact, Known& known);
  void check_fee_once(const lofte_fact& fact, Known& known);

  store::Store& store_;
  Head& head_;
  JournalWriter writer_;
  lofte_date today_;
  lofte_instant recorded_at_;
  SettingCheck check_setting_;
  Erased erased_;
  bool is_journal_ = false;
  std::function<void(const lofte_fact&, bool)> watcher_;
  base::Arena arena_;
  std::vector<store::CustomerKey> touched_;
  std::uint64_t posted_ = 0;
  std::uint64_t unchanged_ = 0;
  std::uint64_t left_out_ = 0;
  std::vector<const lofte_erasure*> erasures_;
  std::vector<store::Sequence> latest_;
  bool changes_epoch_ = false;
};

}  // namespace lofte::engine
