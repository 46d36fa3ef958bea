#include "ledger/history.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::ledger {
namespace {

using base::view;

std::tuple<std::int32_t, std::string_view> name_of(const lofte_fact& fact) {
  return {fact.kind, view(fact.record_id)};
}

}  // namespace

History::History(std::span<const Version> versions, base::Arena& arena) {
  entries_.reserve(versions.size());
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const Version& version = versions[i];
    const bool follows = i > 0 && versions[i - 1].kind == version.kind &&
                         versions[i - 1].record_id == version.record_id;
    const auto place = static_cast<std::uint32_t>(i);
    if (!follows) records_.push_back({place, place});
    records_.back().end = place + 1;
    auto* fact = journal::decoded<lofte_fact>(version.bytes, arena, journal::Trust::kOwnStore);
    fact->fact_id = fact_name(*fact, version.sequence, arena);
    entries_.push_back({fact, version.sequence, std::max(version.effective, version.known),
                        static_cast<std::uint32_t>(records_.size() - 1), kNone});
  }
  by_day_.resize(entries_.size());
  std::iota(by_day_.begin(), by_day_.end(), 0u);
  std::ranges::stable_sort(by_day_, {}, [&](std::uint32_t entry) { return entries_[entry].day; });
  link_retractions();
}

void History::link_retractions() {
  std::unordered_map<std::string_view, std::uint32_t> names;
  for (Entry& entry : entries_) {
    if (entry.fact->kind != LOFTE_FACT_RETRACTION) continue;
    if (names.empty()) {
      for (std::uint32_t i = 0; i < entries_.size(); ++i)
        names[view(entries_[i].fact->fact_id)] = i;
    }
    const auto target = names.find(view(entry.fact->body.retraction->target_fact_id));
    if (target != names.end()) entry.retracts = target->second;
  }
}

lofte_date History::first_day() const {
  return entries_.empty() ? 0 : entries_[by_day_.front()].day;
}

lofte_date History::last_day() const {
  return entries_.empty() ? 0 : entries_[by_day_.back()].day;
}

Walk::Walk(const History& history, const Without& without)
    : history_(history), counts_(history.size()), taken_back_(history.size()) {
  facts_.reserve(history.records_.size());
  sequences_.reserve(history.records_.size());
  left_out_.resize(history.size());
  if (!without) return;
  for (std::size_t i = 0; i < history.size(); ++i) {
    left_out_[i] = without(*history.entries_[i].fact);
  }
}

InForce Walk::at(lofte_date day) {
  const auto& order = history_.by_day_;
  while (next_ < order.size() && history_.entries_[order[next_]].day <= day) {
    begin_to_count(order[next_++]);
  }
  // In the order of the facts, so that what comes in can be put in its places in one go.
  std::ranges::sort(touched_);
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  for (const std::uint32_t record : touched_) settle(record);
  touched_.clear();
  insert_all();

  InForce now;
  now.facts = facts_;
  now.sequences = sequences_;
  now.next_effective = next_ < order.size() ? history_.entries_[order[next_]].day : 0;
  return now;
}

void Walk::begin_to_count(std::uint32_t index) {
  if (left_out_[index]) return;
  const History::Entry& entry = history_.entries_[index];
  counts_[index] = true;
  touched_.push_back(entry.record);
  if (entry.retracts == History::kNone) return;
  taken_back_[entry.retracts] = true;
  touched_.push_back(history_.entries_[entry.retracts].record);
}

// The latest version that counts and was not taken back, or nullptr.
const History::Entry* Walk::current(std::uint32_t record) const {
  const History::Record& versions = history_.records_[record];
  for (std::uint32_t i = versions.end; i-- > versions.first;) {
    if (counts_[i] && !taken_back_[i]) return &history_.entries_[i];
  }
  return nullptr;
}

void Walk::settle(std::uint32_t record) {
  const lofte_fact& named = *history_.entries_[history_.records_[record].first].fact;
  const History::Entry* now = current(record);
  // Rare: a fact was taken back and nothing stands in its place, which moves the places after it.
  if (now == nullptr) insert_all();
  bool found = false;
  const std::size_t place = place_of(named, found);
  if (now == nullptr) {
    if (!found) return;
    facts_.erase(facts_.begin() + static_cast<std::ptrdiff_t>(place));
    sequences_.erase(sequences_.begin() + static_cast<std::ptrdiff_t>(place));
  } else if (found) {
    facts_[place] = *now->fact;
    sequences_[place] = now->sequence;
  } else {
    insertions_.push_back({place, now});
  }
}

// From the back, so that every fact moves once.
void Walk::insert_all() {
  if (insertions_.empty()) return;
  std::size_t from = facts_.size();
  std::size_t to = from + insertions_.size();
  facts_.resize(to);
  sequences_.resize(to);
  while (!insertions_.empty()) {
    const Insertion& last = insertions_.back();
    for (; from > last.place; --from, --to) {
      facts_[to - 1] = facts_[from - 1];
      sequences_[to - 1] = sequences_[from - 1];
    }
    --to;
    facts_[to] = *last.entry->fact;
    sequences_[to] = last.entry->sequence;
    insertions_.pop_back();
  }
}

std::size_t Walk::place_of(const lofte_fact& fact, bool& found) const {
  const auto at = std::ranges::lower_bound(facts_, name_of(fact), {}, name_of);
  found = at != facts_.end() && name_of(*at) == name_of(fact);
  return static_cast<std::size_t>(at - facts_.begin());
}

void Walk::add(const lofte_fact& fact, std::int64_t sequence) {
  bool found = false;
  const auto at = static_cast<std::ptrdiff_t>(place_of(fact, found));
  if (found) {
    facts_[static_cast<std::size_t>(at)] = fact;
    sequences_[static_cast<std::size_t>(at)] = sequence;
    return;
  }
  facts_.insert(facts_.begin() + at, fact);
  sequences_.insert(sequences_.begin() + at, sequence);
}

}  // namespace lofte::ledger
