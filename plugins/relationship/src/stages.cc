#include "stages.h"

#include <algorithm>
#include <limits>

#include "lofte/cpp/date.hpp"

namespace lofte::relationship {
namespace {

constexpr lofte_date kNever = std::numeric_limits<lofte_date>::max();

struct Event {
  lofte_date on;
  lofte_date bought_on;
  bool undone;
};

std::vector<Event> events_of(const std::vector<Sale>& sales) {
  std::vector<Event> events;
  events.reserve(sales.size());
  for (const Sale& sale : sales) {
    // What was taken back on its own day never was.
    if (sale.trial || (sale.undone_on != 0 && sale.undone_on <= sale.on)) continue;
    events.push_back({sale.on, sale.on, false});
    if (sale.undone_on != 0) events.push_back({sale.undone_on, sale.on, true});
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.on < b.on; });
  return events;
}

class Story {
 public:
  Story(const StageRules& rules, lofte_date ended_on)
      : rules_(rules), ended_on_(ended_on == 0 ? kNever : ended_on), rhythm_(rules.limits) {}

  std::vector<Turn> told(const std::vector<Event>& events, lofte_date known_on) {
    turn(known_on, StageName::kExploration);
    for (std::size_t at = 0; at < events.size();) {
      const lofte_date today = events[at].on;
      for (; at < events.size() && events[at].on == today; ++at) take(events[at]);
      live(today, at < events.size() ? events[at].on : kNever);
    }
    if (ended_on_ != kNever) turn(ended_on_, StageName::kDissolution);
    return std::move(turns_);
  }

 private:
  void take(const Event& event) {
    if (event.undone) {
      rhythm_.remove(event.bought_on);
    } else {
      rhythm_.add(event.bought_on);
    }
  }

  // What follows from the purchases so far, until the next one.
  void live(lofte_date today, lofte_date next) {
    turn(today, stage_on(today));
    if (rhythm_.count() == 0) return;
    const auto [sooner, later] = std::minmax({rhythm_.quiet_until(), rhythm_.silent_until()});
    for (const lofte_date day : {sooner + 1, later + 1}) {
      if (day > today && day < next) turn(day, stage_on(day));
    }
  }

  StageName stage_on(lofte_date day) const {
    if (rhythm_.count() == 0) return StageName::kExploration;
    if (day > rhythm_.silent_until()) return StageName::kDissolution;
    if (rhythm_.count() == 1) return StageName::kAwareness;
    const bool long_enough =
        rhythm_.last() >= add_months(rhythm_.first(), rules_.commitment_months);
    const bool often_enough =
        rhythm_.count() >= static_cast<std::size_t>(rules_.commitment_purchases);
    const bool kept = rhythm_.is_kept() && day <= rhythm_.quiet_until();
    return long_enough && often_enough && kept ? StageName::kCommitment : StageName::kExpansion;
  }

  void turn(lofte_date day, StageName stage) {
    if (day > ended_on_) return;
    if (!turns_.empty() && turns_.back().stage == stage) return;
    if (!turns_.empty() && turns_.back().on == day) {
      turns_.pop_back();
      if (!turns_.empty() && turns_.back().stage == stage) return;
    }
    turns_.push_back({day, stage});
  }

  const StageRules& rules_;
  lofte_date ended_on_;
  Rhythm rhythm_;
  std::vector<Turn> turns_;
};

}  // namespace

std::string_view name_of(StageName stage) {
  switch (stage) {
    case StageName::kExploration:
      return "exploration";
    case StageName::kAwareness:
      return "awareness";
    case StageName::kExpansion:
      return "expansion";
    case StageName::kCommitment:
      return "commitment";
    case StageName::kDissolution:
      return "dissolution";
  }
  return "exploration";
}

StageRules rules_of(const Policy& policy) {
  return {{policy.quiet_factor_percent, policy.quiet_days, policy.silence_factor_percent,
           policy.silence_days},
          policy.commitment_purchases,
          policy.commitment_months};
}

std::vector<Turn> turns_of(const std::vector<Sale>& sales, const StageRules& rules,
                           lofte_date known_on, lofte_date ended_on) {
  return Story(rules, ended_on).told(events_of(sales), known_on);
}

Rhythm rhythm_of(const std::vector<Sale>& sales, const Limits& limits) {
  Rhythm rhythm(limits);
  for (const Sale& sale : sales) {
    if (!sale.trial && sale.undone_on == 0) rhythm.add(sale.on);
  }
  return rhythm;
}

}  // namespace lofte::relationship
