// Whatever happened to a book, its journal alone gives the advice it holds.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstring>

#include "firm_history.h"

namespace lofte::test {
namespace {

void change_something(ToldBook& told, const FirmHistory& history, lofte_date today) {
  Book& book = told.book();
  const auto setting = [&](const char* key, const std::string& value, const std::string& more) {
    book.post_json(R"({"setting":{"plugin":"late-payer","key":")" + std::string(key) +
                       R"(","value":")" + value + "\"" + more + "}}\n",
                   today);
  };
  switch (*rc::gen::inRange(0, 5)) {
    case 0: {
      const bool on = *rc::gen::arbitrary<bool>();
      const char* plugin = *rc::gen::arbitrary<bool>() ? "promise-log" : "late-payer";
      try {
        book.enable_plugin(plugin, on);
      } catch (const Error& error) {
        if (error.status() != LOFTE_NOT_FOUND) throw;  // it is off already
      }
      break;
    }
    case 1:
      setting("reminder_after_days", std::to_string(*rc::gen::inRange(1, 20)), "");
      break;
    case 2:
      setting("minimum_gap_days", std::to_string(*rc::gen::inRange(7, 30)), R"(,"customerId":"1")");
      break;
    case 3: {
      if (history.facts.empty()) break;
      const Told& any = *rc::gen::elementOf(history.facts);
      if (any.day > today || any.line.find("retraction") != std::string::npos) break;
      book.post_json(R"({"recordId":"Rx)" + any.fact_id + R"(","retraction":{"targetFactId":")" +
                         any.fact_id +
                         R"(","reason":"feil"}})"
                         "\n",
                     today);
      break;
    }
    default:
      book.post_json(R"({"bankDataComplete":{"until":")" + iso(today - 1) + "\"}}\n", today);
  }
  book.work(1'000);
}

RC_GTEST_PROP(Replay, GivesTheStoredAdviceAfterAnyMixOfChanges, ()) {
  const FirmHistory history = any_firm_history();
  const Runtime runtime = quick_runtime();
  ToldBook told(runtime);
  told.tell_customers(history);
  for (lofte_date day = kHistoryStart + 30; day < history.end; day += *rc::gen::inRange(20, 200)) {
    told.tell(history, day);
    change_something(told, history, day);
  }
  told.tell(history, history.end);

  const lofte_replay_result one = told.replay(1);
  const lofte_replay_result four = told.replay(4);
  RC_ASSERT(std::string(one.first_difference) == "");
  RC_ASSERT(one.pending == 0u);
  RC_ASSERT(std::memcmp(one.digest, four.digest, sizeof one.digest) == 0);
  told.book().verify();
}

}  // namespace
}  // namespace lofte::test
