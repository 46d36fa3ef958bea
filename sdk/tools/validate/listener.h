// The other side of every sink: takes all that a plugin says, right or wrong, as text that can be
// compared, and notes what the runtime would refuse. It refuses nothing itself, so that each check
// judges one thing.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/planner.h"
#include "lofte/reviewer.h"

namespace lofte::validate {

enum class Fault {
  kDuplicate,  // a name used twice
  kRule,       // an item the runtime refuses for what it is
  kRange,      // a date or an amount that no book holds
  kBound,      // too much, too long
  kText,       // not UTF-8
};

struct Noted {
  Fault fault;
  std::string words;
};

// What was said in one call or several.
class Answer {
 public:
  std::string text;  // a line an item, in an order of its own
  lofte_status status = LOFTE_OK;
  std::string error;           // where status says there is one
  lofte_date next_review = 0;  // the earliest
  std::size_t items = 0;
  std::vector<Noted> faults;

  // The next review left out: two answers that say the same are equal.
  friend bool operator==(const Answer& a, const Answer& b) {
    return a.text == b.text && a.status == b.status;
  }
};

class Listener {
 public:
  // `seen` is told each item while it is there.
  using Seen = std::function<void(const lofte_advice&)>;
  explicit Listener(lofte_date as_of, Seen seen = {});
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  const lofte_advice_sink& advice() const { return advice_; }
  const lofte_review_sink& reviews() const { return reviews_; }
  const lofte_plan_sink& plan() const { return plan_; }
  const lofte_book_sink& book() const { return book_; }

  // All that was said, with how the call ended.
  Answer answer(lofte_status status, const lofte_error& error);

 private:
  template <class Sink>
  static Listener& of(const Sink* sink) {
    return *static_cast<Listener*>(sink->context);
  }
  template <class Sink>
  static lofte_status LOFTE_CALL add(const Sink* sink, const lofte_advice* item, lofte_error*);
  template <class Sink>
  static lofte_status LOFTE_CALL next_review(const Sink* sink, lofte_date day, lofte_error*);
  static lofte_status LOFTE_CALL review(const lofte_review_sink* sink, const lofte_review* review,
                                        lofte_error*);
  static lofte_status LOFTE_CALL plan_task(const lofte_plan_sink* sink,
                                           const lofte_planned_task* task, lofte_error*);
  static lofte_status LOFTE_CALL parameter(const lofte_book_sink* sink, lofte_string key,
                                           lofte_string value, lofte_error*);

  void take(const lofte_advice* item, bool of_book);
  void take_day(lofte_date day);
  void note(Fault fault, std::string words);
  void line(std::string words);
  void check_text(const std::string& where, lofte_string text);
  void check_name(const std::string& what, const std::string& name);

  lofte_date as_of_;
  Seen seen_;
  std::set<std::string> names_;
  std::vector<std::string> lines_;
  Answer answer_;
  lofte_advice_sink advice_;
  lofte_review_sink reviews_;
  lofte_plan_sink plan_;
  lofte_book_sink book_;
};

bool is_utf8(std::string_view text);

}  // namespace lofte::validate
