#include "plugin.h"

#include "cash.h"
#include "contacts.h"
#include "figures.h"
#include "receivables.h"

namespace lofte::book_figures {

void BookFigures::activate() {
  host().calendar();
}

void BookFigures::accumulate(const View& view, State& state) {
  const lofte_customer* customer = view.customer();
  if (customer != nullptr && customer->internal != 0) return;
  const Policy policy(view.settings());
  count_receivables(view, policy, state);
  count_cash(view, policy, host().calendar(), state);
  count_contacts(view, policy, state.contacts);
}
void BookFigures::merge(State& state, const State& next) {
  state.add(next);
}
void BookFigures::save(const State& state, StateWriter& out) {
  state.save(out);
}
void BookFigures::load(StateReader& in, State& state) {
  state.load(in);
}
void BookFigures::finish(const State& state, const BookView& book, BookAdvice& out) {
  say_figures(state, book, host().calendar(), out);
}

}  // namespace lofte::book_figures
