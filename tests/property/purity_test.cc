// Advice is a function of what was told, not of how: neither the order of customers, nor the size
// of batches, nor threads, locale or time zone show in it.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <algorithm>
#include <clocale>

#include "firm_history.h"

namespace lofte::test {
namespace {

// Another place on earth, for a while.
class Elsewhere {
 public:
  Elsewhere() {
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    for (const char* name : {"tr_TR.UTF-8", "de_DE.UTF-8", "C.UTF-8"}) {
      if (std::setlocale(LC_ALL, name) != nullptr) break;
    }
  }
  ~Elsewhere() {
    unsetenv("TZ");
    tzset();
    std::setlocale(LC_ALL, "C");
  }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;
};

// The same facts, customer after customer from the last to the first, in one batch a customer.
FirmHistory by_customer(FirmHistory history) {
  std::ranges::reverse(history.customers);
  std::ranges::stable_sort(history.facts, std::greater(), &Told::customer);
  for (Told& told : history.facts) told.day = history.end;
  return history;
}

RC_GTEST_PROP(Purity, AdviceDoesNotShowHowTheFactsCame, ()) {
  const FirmHistory history = any_firm_history();
  const Runtime one = quick_runtime();
  ToldBook day_by_day(one);
  day_by_day.tell_customers(history);
  day_by_day.tell(history, history.end);
  const std::string expected = day_by_day.advice();

  const Elsewhere elsewhere;
  const Runtime four = quick_runtime(4);
  ToldBook at_once(four);
  const FirmHistory other = by_customer(history);
  at_once.tell_customers(other);
  at_once.tell(other, other.end);
  RC_ASSERT(at_once.advice() == expected);
}

RC_GTEST_PROP(Purity, TheSameFactsToldAgainChangeNothing, ()) {
  const FirmHistory history = any_firm_history();
  const Runtime runtime = quick_runtime();
  ToldBook told(runtime);
  told.tell_customers(history);
  told.tell(history, history.end);
  const std::string before = told.advice();
  const auto position = told.book().position();

  std::string again;
  for (const std::string& line : history.customers) again += line;
  for (const Told& fact : history.facts) again += fact.line;
  const lofte_post_result result = told.book().post_json(again, history.end);

  RC_ASSERT(result.posted == 0u);
  RC_ASSERT(result.unchanged == history.customers.size() + history.facts.size());
  RC_ASSERT(told.book().position().sequence == position.sequence);
  RC_ASSERT(told.advice() == before);
}

}  // namespace
}  // namespace lofte::test
