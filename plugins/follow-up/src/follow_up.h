// The plugin: what to do for each customer next, not too much at once, in an order that fits a day.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "week.h"

namespace lofte::follow_up {

class FollowUp : public Advisor, public BookAdvisor<Week>, public Reviewer, public Planner {
 public:
  void activate() override;
  void advise(const View& view, Advice& out) override;
  void review(const View& view, Reviews& out) override;
  void plan(const Day& day, Order& out) override;

  Week begin(const BookView& book) override { return week_before(book.as_of()); }
  void accumulate(const View& view, Week& week) override;
  void merge(Week& week, const Week& next) override { merge_weeks(week, next); }
  void save(const Week& week, StateWriter& out) override { save_week(week, out); }
  void load(StateReader& in, Week& week) override { load_week(in, week); }
  void finish(const Week& week, const BookView& book, BookAdvice& out) override {
    say_week(week, book, out);
  }
};

}  // namespace lofte::follow_up
