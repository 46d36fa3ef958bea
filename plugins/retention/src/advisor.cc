#include "advisor.h"

#include "early_life.h"
#include "figures.h"
#include "lost.h"
#include "outlook.h"
#include "pattern.h"
#include "take_in.h"

namespace lofte::retention {

void Retention::activate() {
  host().calendar();
}

void Retention::advise(const View& view, Advice& out) {
  const lofte_customer* customer = view.customer();
  if (view.invoices().empty() || (customer != nullptr && customer->internal != 0)) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  const Clock clock(view.as_of(), out);
  const Case c{view, policy, calendar, clock, out};

  const std::vector<Sale> sales = sales_of(view, clock);
  if (sales.empty() || view.has_died()) return;
  const std::vector<lofte_date> days = days_of(sales);
  const Standing standing = standing_of(view, policy, days);
  const std::vector<OwnError> errors = errors_of(view, policy, calendar, clock);
  const std::string_view last_fact = sales.back().fact_id;
  const bool lost = clock.reached(standing.lost_on);

  if (lost) {
    say_lost(c, days, standing, errors, last_fact);
  } else {
    say_pattern(c, days, standing, errors, last_fact);
    say_early_warning(c, days, standing, errors, last_fact);
  }
  // Who said good-bye is not guessed about.
  const bool ended = lost && standing.left_on == standing.lost_on;
  if (!ended) say_outlook(c, days, last_fact);
}

void Retention::accumulate(const View& view, State& state) {
  take_in(view, host().calendar(), state);
}
void Retention::merge(State& state, const State& next) {
  state.add(next);
}
void Retention::save(const State& state, StateWriter& out) {
  state.save(out);
}
void Retention::load(StateReader& in, State& state) {
  state.load(in);
}
void Retention::finish(const State& state, const BookView& book, BookAdvice& out) {
  say_figures(state, book, out);
}

}  // namespace lofte::retention
