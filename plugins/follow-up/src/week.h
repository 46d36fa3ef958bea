// The look back on Monday: what was done in the week that ended, what was not, who was forgotten,
// and what comes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lofte/cpp/book_advisor.hpp"
#include "relation.h"

namespace lofte::follow_up {

struct Week {
  lofte_date monday = 0;  // of the week that ended
  std::int64_t contacts = 0;
  std::int64_t kept = 0;
  std::int64_t not_kept = 0;
  std::int64_t forgotten = 0;
  std::int64_t coming = 0;
  // The facts behind the forgotten, of the first few in the order of the book.
  std::vector<std::string> forgotten_since;

  bool holds(lofte_date day) const { return day >= monday && day < monday + 7; }
  bool comes(lofte_date day) const { return day >= monday + 7 && day < monday + 14; }
};

Week week_before(lofte_date as_of);
void take_in(const Case& c, const Relation& relation, Week& week);
void merge_weeks(Week& week, const Week& next);
void save_week(const Week& week, StateWriter& out);
void load_week(StateReader& in, Week& week);
void say_week(const Week& week, const BookView& book, BookAdvice& out);

}  // namespace lofte::follow_up
