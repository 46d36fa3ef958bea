// What is taken back leaves no trace in the advice, and what is told again brings it back.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "firm_history.h"

namespace lofte::test {
namespace {

std::string retraction(const std::string& id, const std::string& fact) {
  return R"({"recordId":")" + id + R"(","retraction":{"targetFactId":")" + fact +
         R"(","reason":"feil"}})"
         "\n";
}

std::string paid(const std::string& fact, const std::string& record, lofte_date on,
                 std::int64_t minor) {
  return R"({"factId":")" + fact + R"(","recordId":")" + record +
         R"(","payment":{"customerId":"1",)" + R"("date":")" + iso(on) + R"(","amount":)" +
         money(minor) + R"(,"allocations":[{"invoiceId":"Fnew","amount":)" + money(minor) +
         "}]}}\n";
}

RC_GTEST_PROP(Corrections, APaymentReversedAndPaidAgainReturnsToTheSameAdvice, ()) {
  const FirmHistory history = any_firm_history();
  const Runtime runtime = quick_runtime();
  ToldBook told(runtime);
  told.tell_customers(history);
  told.tell(history, history.end);
  const lofte_date today = history.end;
  const std::int64_t minor = *rc::gen::inRange(1'000, 900'000);
  told.book().post_json(R"({"recordId":"Fnew","invoice":{"customerId":"1","issueDate":")" +
                            iso(today - 60) + R"(","dueDate":")" + iso(today - 40) +
                            R"(","amount":)" + money(minor) + "}}\n",
                        today);
  const std::string unpaid = told.advice();
  told.book().post_json(paid("pay-1", "Pnew", today, minor), today);
  const std::string paid_once = told.advice();
  RC_ASSERT(paid_once != unpaid);

  told.book().post_json(retraction("Rnew", "pay-1"), today);
  RC_ASSERT(told.advice() == unpaid);
  told.book().post_json(paid("pay-2", "Pnew", today, minor), today);
  RC_ASSERT(told.advice() == paid_once);
}

RC_GTEST_PROP(Corrections, AFactTakenBackIsAsIfItHadNotBeenTold, ()) {
  const FirmHistory history = any_firm_history();
  RC_PRE(!history.facts.empty());
  const Runtime runtime = quick_runtime();
  // The last fact of a record that no other fact names: nothing else must fall with it.
  const std::string target = [&] {
    for (std::size_t i = history.facts.size(); i-- > 0;) {
      const Told& told = history.facts[i];
      if (told.line.find(R"("contact")") != std::string::npos ||
          told.line.find(R"("notice")") != std::string::npos ||
          told.line.find(R"("dispute")") != std::string::npos) {
        return told.fact_id;
      }
    }
    return std::string();
  }();
  if (target.empty()) RC_DISCARD("nothing to take back");

  ToldBook without(runtime);
  FirmHistory lesser = history;
  std::erase_if(lesser.facts, [&](const Told& told) { return told.fact_id == target; });
  without.tell_customers(lesser);
  without.tell(lesser, lesser.end);

  ToldBook taken_back(runtime);
  taken_back.tell_customers(history);
  taken_back.tell(history, history.end);
  taken_back.book().post_json(retraction("Rlast", target), history.end);
  // What the fold saw before it was taken back stands until the next one.
  without.fold_anew();
  taken_back.fold_anew();
  RC_ASSERT(taken_back.advice() == without.advice());
}

}  // namespace
}  // namespace lofte::test
