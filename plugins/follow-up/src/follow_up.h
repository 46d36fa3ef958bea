// The plugin: what to do for each customer next, not too much at once, in an order that fits a day.
#pragma once

#include "lofte/cpp/plugin.hpp"

namespace lofte::follow_up {

class FollowUp : public Advisor, public Reviewer, public Planner {
 public:
  void activate() override;
  void advise(const View& view, Advice& out) override;
  void review(const View& view, Reviews& out) override;
  void plan(const Day& day, Order& out) override;
};

}  // namespace lofte::follow_up
