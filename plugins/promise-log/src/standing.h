// The standing promises of the book, made to every customer: a question is answered, and what was
// ordered is delivered, within so many working days. Measured from facts alone.
#pragma once

#include <string_view>
#include <vector>

#include "lofte/cpp/plugin.hpp"
#include "policy.h"

namespace lofte::promise_log {

enum StandingKind : std::size_t { kAnswers, kDeliveries, kStandingKinds };

struct Standing {
  StandingKind kind;
  lofte_date begun = 0;  // asked, or ordered
  lofte_date last = 0;   // the last day that keeps the promise
  lofte_date done = 0;   // answered, or delivered; 0: not yet
  int32_t subject_kind;
  std::string_view id;  // of the question, or of the quote they accepted
  std::string_view fact_id;
  std::string_view done_fact_id;

  bool kept() const { return done != 0 && done <= last; }
};

// All of one customer, kept or not, by the day they began. A delivery counts for the earliest order
// that waits for one; an order is waited for only where the customer's deliveries are written down
// at all. A kind whose setting is 0 is not promised.
std::vector<Standing> standing_promises(const View& view, const Policy& policy,
                                        const Calendar& calendar);

// Says which were not kept a short while ago.
void say_standing(const View& view, const Policy& policy, const Calendar& calendar,
                  const Clock& clock, Advice& out);

// How many of the book were decided, and how many of them were kept.
struct StandingSums {
  struct Kind {
    std::int64_t kept = 0;
    std::int64_t decided = 0;
  };
  Kind kinds[kStandingKinds];

  void add(const StandingSums& next);
};
void count_standing(const View& view, const Policy& policy, const Calendar& calendar,
                    StandingSums& sums);
void say_standing_figures(const StandingSums& sums, const BookView& book, BookAdvice& out);

}  // namespace lofte::promise_log
