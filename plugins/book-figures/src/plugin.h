// The plugin: the figures of the book as a whole.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "state.h"

namespace lofte::book_figures {

class BookFigures : public BookAdvisor<State> {
 public:
  void activate() override;
  void accumulate(const View& view, State& state) override;
  void merge(State& state, const State& next) override;
  void save(const State& state, StateWriter& out) override;
  void load(StateReader& in, State& state) override;
  void finish(const State& state, const BookView& book, BookAdvice& out) override;
};

}  // namespace lofte::book_figures
