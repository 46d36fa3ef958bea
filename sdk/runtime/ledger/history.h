// A customer's versions over time: what is in force on one day after another, when everything
// counts from the day the firm knew of it. The same as in_force(versions, day, day, arena) on each
// day, at the cost of what changes from one day to the next.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "ledger/versions.h"
#include "lofte/facts.h"

namespace lofte::ledger {

// All versions, each decoded once. Many walks may read it, on any thread.
class History {
 public:
  // versions: in (kind, record id, sequence) order; they and `arena` are borrowed for life.
  History(std::span<const Version> versions, base::Arena& arena);

  std::size_t size() const { return entries_.size(); }
  // The first and the last day on which a version begins to count; 0: there is none.
  lofte_date first_day() const;
  lofte_date last_day() const;

 private:
  friend class Walk;

  struct Entry {
    const lofte_fact* fact;  // its fact_id filled
    std::int64_t sequence;
    lofte_date day;          // from which on it counts
    std::uint32_t record;    // its place in records_
    std::uint32_t retracts;  // entry, or kNone
  };
  struct Record {
    std::uint32_t first;
    std::uint32_t end;
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;

  void link_retractions();

  std::vector<Entry> entries_;
  std::vector<Record> records_;        // in the order of facts in a view
  std::vector<std::uint32_t> by_day_;  // entries in order of their day
};

// One way through a history, from day to day.
class Walk {
 public:
  // Facts that are left out of this walk.
  using Without = std::function<bool(const lofte_fact& fact)>;
  explicit Walk(const History& history, const Without& without = {});

  // Later than the day before. What it gives is valid until the next call of at() or add().
  InForce at(lofte_date day);
  // A fact that is not in the history, in force from now on; borrowed. A record of this name in
  // force is replaced.
  void add(const lofte_fact& fact, std::int64_t sequence);

 private:
  struct Insertion {
    std::size_t place;
    const History::Entry* entry;
  };

  void begin_to_count(std::uint32_t entry);
  const History::Entry* current(std::uint32_t record) const;
  void settle(std::uint32_t record);
  void insert_all();
  std::size_t place_of(const lofte_fact& fact, bool& found) const;

  const History& history_;
  std::vector<bool> counts_;
  std::vector<bool> taken_back_;
  std::vector<bool> left_out_;
  std::size_t next_ = 0;  // in by_day_
  std::vector<std::uint32_t> touched_;
  std::vector<Insertion> insertions_;
  std::vector<lofte_fact> facts_;
  std::vector<std::int64_t> sequences_;
};

}  // namespace lofte::ledger
