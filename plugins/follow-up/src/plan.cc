#include "plan.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "weight.h"

namespace lofte::follow_up {
namespace {

struct Candidate {
  const lofte_day_customer* customer;
  const lofte_open_task* task;
  Standing standing;
  Weight weight;

  const lofte_advice& advice() const { return *task->advice; }
  bool is_urgent() const { return advice().severity == LOFTE_SEVERITY_URGENT; }
  // Doing it breaks a customer's silence.
  bool speaks() const {
    return standing.is_customer && advice().task != nullptr &&
           advice().task->channel != LOFTE_CHANNEL_UNSPECIFIED;
  }
};
using Candidates = std::vector<Candidate>;

// Urgent first, then the heavier, then what has stood longer. Stable: else as the book has them.
bool comes_before(const Candidate& a, const Candidate& b) {
  return std::tuple(!a.is_urgent(), -a.weight.total(), a.advice().since) <
         std::tuple(!b.is_urgent(), -b.weight.total(), b.advice().since);
}

class DayPlan {
 public:
  DayPlan(const Day& day, Order& out) : day_(day), out_(out), scale_(day.settings()) {
    for (const lofte_day_customer& customer : day.customers()) {
      const Standing standing = standing_of(customer);
      for (const auto& task : range<lofte_open_task>(customer.tasks)) {
        take(Candidate{&customer, &task, standing,
                       weigh(scale_, day.as_of(), standing, *task.advice)});
      }
    }
  }

  void plan() {
    for (auto& [person, candidates] : of_person_) plan_person(candidates);
    std::ranges::stable_sort(waiting_, comes_before);
    for (const Candidate& one : waiting_) {
      say(out_.can_wait(*one.customer, *one.task).rule("can-wait"), "plan.wait", one);
    }
    for (const Candidate& one : not_yet_) {
      out_.can_wait(*one.customer, *one.task)
          .rule("not-yet")
          .reason("plan.not_yet", {{"date", Date{one.advice().task->from}}});
    }
  }

 private:
  void take(const Candidate& one) {
    const lofte_task* task = one.advice().task;
    if (task != nullptr && task->from > day_.as_of()) {
      not_yet_.push_back(one);
      return;
    }
    of_person_[task == nullptr ? std::string_view{} : text(task->assignee)].push_back(one);
  }

  void plan_person(Candidates& left) {
    std::ranges::stable_sort(left, comes_before);
    for (std::int32_t place = 0; place < day_.capacity() && !left.empty(); ++place) {
      const auto silent = is_kept_for_the_silent(place) ? longest_silent(left) : left.end();
      if (silent != left.end()) {
        say_silent(*silent);
        left.erase(silent);
        continue;
      }
      const Candidate& one = left.front();
      auto chosen = out_.plan(*one.customer, *one.task);
      if (one.is_urgent()) {
        say(chosen.rule("urgent"), "plan.urgent", one);
      } else {
        say(chosen.rule("formula"), "plan.formula", one);
      }
      left.erase(left.begin());
    }
    waiting_.insert(waiting_.end(), left.begin(), left.end());
  }

  // Places are counted through from day to day, so that where fewer than eight fit into one, the
  // place comes round every few days.
  bool is_kept_for_the_silent(std::int32_t place) const {
    if (scale_.silent_place <= 0) return false;
    const std::int64_t number = std::int64_t{day_.as_of()} * day_.capacity() + place + 1;
    return number % scale_.silent_place == 0;
  }

  // Never spoken with comes before spoken with long ago; then what has stood longer.
  static Candidates::iterator longest_silent(Candidates& left) {
    auto found = left.end();
    for (auto at = left.begin(); at != left.end(); ++at) {
      if (!at->speaks()) continue;
      const auto silence = [](const Candidate& one) {
        return std::tuple(one.standing.last_contact, one.advice().since);
      };
      if (found == left.end() || silence(*at) < silence(*found)) found = at;
    }
    return found;
  }

  void say_silent(const Candidate& one) {
    auto place = out_.plan(*one.customer, *one.task).rule("longest-silent");
    const Arg every{"every", scale_.silent_place};
    if (one.standing.last_contact == 0) {
      place.reason("plan.silent.never", {every});
    } else {
      place.reason("plan.silent", {every, {"date", Date{one.standing.last_contact}}});
    }
  }

  static void say(Place place, std::string_view reason, const Candidate& one) {
    place.reason(reason, {{"value", one.weight.value},
                          {"urgency", one.weight.urgency},
                          {"recency", one.weight.recency},
                          {"total", one.weight.total()}});
  }

  const Day& day_;
  Order& out_;
  Scale scale_;
  std::map<std::string_view, Candidates> of_person_;
  Candidates waiting_;
  Candidates not_yet_;
};

}  // namespace

void plan_day(const Day& day, Order& out) {
  DayPlan(day, out).plan();
}

}  // namespace lofte::follow_up
