#include "review.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

#include "budget.h"
#include "lofte/cpp/date.hpp"
#include "outreach.h"

namespace lofte::follow_up {
namespace {

using Items = std::vector<const lofte_prior_advice*>;

// All outreach waits until a day.
struct Wait {
  lofte_date until = 0;  // 0: it need not
  std::string_view rule;
  std::string_view reason;
  lofte_date because_of = 0;
  std::string_view fact_id;
};

// Since when an item stands, as far as it says.
lofte_date start_of(const lofte_advice& advice) {
  if (advice.since != 0) return advice.since;
  return advice.draft != nullptr ? advice.draft->send_on : advice.task->from;
}

// The most important first, then what must be done soonest, then what has waited longest.
auto order_of(const lofte_prior_advice* item) {
  const lofte_advice& advice = *item->advice;
  const lofte_date latest =
      advice.latest != 0 ? advice.latest : std::numeric_limits<lofte_date>::max();
  return std::tuple(-advice.severity, latest, advice.since, text(item->plugin), text(advice.key));
}

class Budget {
 public:
  Budget(const View& view, Reviews& out)
      : view_(view),
        out_(out),
        days_(static_cast<lofte_date>(view.settings().integer("budget_days"))),
        merges_(view.settings().boolean("one_conversation")) {
    for (const lofte_prior_advice& item : view.prior_advice()) {
      const Reach reach = reach_of(item);
      if (reach == Reach::kMoney) money_.push_back(&item);
      if (reach != Reach::kOutreach) continue;
      (item.advice->draft != nullptr ? letters_ : talks_).push_back(&item);
    }
    std::ranges::sort(talks_, {}, order_of);
    std::ranges::sort(letters_, {}, order_of);
  }

  void keep() {
    const Wait wait = later(after_last(), after_money());
    if (wait.until != 0) {
      for (const auto* item : talks_) postpone(*item, wait);
      for (const auto* item : letters_) postpone(*item, wait);
      return;
    }
    if (merges_) merge_talks();
    take_turns();
  }

 private:
  static Wait later(const Wait& a, const Wait& b) { return b.until > a.until ? b : a; }

  // Whether `start` and the days of the budget after it are over; asked again on the day it turns.
  bool is_over(lofte_date start) {
    const lofte_date until = start + days_;
    if (start == 0 || until <= view_.as_of()) return true;
    out_.next_review(until);
    return false;
  }

  Wait after_last() {
    const Use last = latest_use(view_);
    if (is_over(last.on)) return {};
    return {last.on + days_, "contact-budget", "wait.budget", last.on, last.fact_id};
  }

  // A word about money that waits to be sent takes the place of the next contact.
  Wait after_money() {
    Wait wait;
    for (const auto* item : money_) {
      const lofte_date start = start_of(*item->advice);
      if (is_over(start)) continue;
      wait = later(wait, {start + days_, "money-first", "wait.money", start, {}});
    }
    return wait;
  }

  void postpone(const lofte_prior_advice& item, const Wait& wait) {
    out_.postpone(item, wait.until)
        .rule(wait.rule)
        .reason(wait.reason, {{"date", Date{wait.because_of}},
                              {"until", Date{wait.until}},
                              {"days", std::int64_t{days_}}})
        .evidence(wait.fact_id);
  }

  void merge_talks() {
    for (std::size_t at = 1; at < talks_.size(); ++at) {
      out_.merge(*talks_[at], *talks_.front()).rule("one-conversation").reason("merged");
    }
  }

  // A talk comes before letters, and letters come one at a time, unless the first of them has stood
  // for as long as the budget without being sent.
  void take_turns() {
    const lofte_prior_advice* first = talks_.empty() ? nullptr : talks_.front();
    for (const auto* letter : letters_) {
      if (first == nullptr) {
        first = letter;
        continue;
      }
      const lofte_date start = start_of(*first->advice);
      if (is_over(start)) continue;
      postpone(*letter, {start + days_, "one-at-a-time", "wait.turn", start, {}});
    }
  }

  const View& view_;
  Reviews& out_;
  lofte_date days_;
  bool merges_;
  Items money_;
  Items talks_;
  Items letters_;
};

}  // namespace

void keep_budget(const View& view, Reviews& out) {
  Budget(view, out).keep();
}

}  // namespace lofte::follow_up
