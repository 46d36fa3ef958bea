// The plugin: looks after each customer's staying, and counts over all of them who stayed.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "state.h"

namespace lofte::retention {

class Retention : public Advisor, public BookAdvisor<State> {
 public:
  void activate() override;
  void advise(const View& view, Advice& out) override;

  void accumulate(const View& view, State& state) override;
  void merge(State& state, const State& next) override;
  void save(const State& state, StateWriter& out) override;
  void load(StateReader& in, State& state) override;
  void finish(const State& state, const BookView& book, BookAdvice& out) override;
};

}  // namespace lofte::retention
