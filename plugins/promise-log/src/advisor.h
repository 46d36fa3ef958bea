// The plugin: keeps the log of promises of one customer, and measures those made to all.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "standing.h"

namespace lofte::promise_log {

class PromiseLog : public Advisor, public BookAdvisor<StandingSums> {
 public:
  void activate() override;
  void advise(const View& view, Advice& out) override;

  void accumulate(const View& view, StandingSums& sums) override;
  void merge(StandingSums& sums, const StandingSums& next) override;
  void save(const StandingSums& sums, StateWriter& out) override;
  void load(StateReader& in, StandingSums& sums) override;
  void finish(const StandingSums& sums, const BookView& book, BookAdvice& out) override;
};

}  // namespace lofte::promise_log
