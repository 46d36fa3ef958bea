// Whatever happened to a book, its journal alone gives the advice it holds.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "firm_history.h"

namespace lofte::test {
namespace {

// A book whose firm changes its mind: about plugins, settings, facts, and who its customers are.
class ChangingBook {
 public:
  ChangingBook(const Runtime& runtime, FirmHistory history)
      : told_(runtime), history_(std::move(history)) {
    told_.tell_customers(history_);
    for (std::size_t c = 1; c <= history_.customers.size(); ++c) {
      standing_.push_back(std::to_string(c));
    }
  }

  ToldBook& told() { return told_; }

  void live_until(lofte_date day) {
    told_.tell(history_, day);
    today_ = day;
  }

  void change_something() {
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
        switch_a_plugin();
        break;
      case 1:
        set("reminder_after_days", std::to_string(*rc::gen::inRange(1, 20)), "");
        break;
      case 2:
        set("minimum_gap_days", std::to_string(*rc::gen::inRange(7, 30)), R"(,"customerId":"1")");
        break;
      case 3:
        take_a_fact_back();
        break;
      case 4:
        merge();
        break;
      case 5:
        erase();
        break;
      case 6:
        reassign();
        break;
      default:
        post(R"("bankDataComplete":{"until":")" + iso(today_ - 1) + "\"}");
    }
    told_.book().work(1'000);
  }

 private:
  // By its place: what is generated is kept while a failure is made smaller, and an element of this
  // book would then be used in another.
  template <class T>
  static T any_of(const std::vector<T>& all) {
    return all[*rc::gen::inRange<std::size_t>(0, 1'000'000) % all.size()];
  }

  void post(const std::string& body) {
    const std::string record = "X" + std::to_string(++number_);
    told_.book().post_json(R"({"recordId":")" + record + "\"," + body + "}\n", today_);
  }

  void set(const std::string& key, const std::string& value, const std::string& more) {
    told_.book().post_json(R"({"setting":{"plugin":"late-payer","key":")" + key + R"(","value":")" +
                               value + "\"" + more + "}}\n",
                           today_);
  }

  void switch_a_plugin() {
    const bool on = *rc::gen::arbitrary<bool>();
    const char* plugin = *rc::gen::arbitrary<bool>() ? "promise-log" : "late-payer";
    try {
      told_.book().enable_plugin(plugin, on);
    } catch (const Error& error) {
      if (error.status() != LOFTE_NOT_FOUND) throw;  // it is off already
    }
  }

  bool names_a_moved_invoice(const Told& fact) const {
    return std::ranges::any_of(moved_, [&](const std::string& invoice) {
      return fact.line.find("\"" + invoice + "\"") != std::string::npos;
    });
  }

  // A fact that was told, of somebody who still is a customer; nullptr: there is none. What went to
  // another with its invoice may have gone with that one too.
  const Told* any_fact(std::string_view kind) const {
    std::vector<const Told*> all;
    for (const Told& fact : history_.facts) {
      const bool is_known = fact.day <= today_ && fact.line.find("retraction") == std::string::npos;
      const bool stands = std::ranges::find(standing_, fact.customer) != standing_.end() &&
                          !names_a_moved_invoice(fact);
      if (is_known && stands && fact.line.find(kind) != std::string::npos) all.push_back(&fact);
    }
    return all.empty() ? nullptr : any_of(all);
  }

  void take_a_fact_back() {
    const Told* fact = any_fact("");
    if (fact == nullptr) return;
    told_.book().post_json(R"({"recordId":"Rx)" + fact->fact_id +
                               R"(","retraction":{"targetFactId":")" + fact->fact_id +
                               R"(","reason":"feil"}})" + "\n",
                           today_);
  }

  // The last of those who stand goes; somebody stays.
  std::string leaving() {
    const std::string last = standing_.back();
    standing_.pop_back();
    return last;
  }

  void merge() {
    if (standing_.size() < 2) return;
    const std::string from = leaving();
    const std::string into = any_of(standing_);
    post(R"("customersMerged":{"fromCustomerId":")" + from + R"(","intoCustomerId":")" + into +
         R"(","date":")" + iso(today_) + "\"}");
    for (Told& fact : history_.facts) {
      if (fact.customer == from) fact.customer = into;
    }
  }

  // What the firm would have told of them later stays unsaid, and nothing is taken back by a name
  // that may be gone.
  void erase() {
    if (standing_.size() < 2) return;
    const std::string gone = leaving();
    post(R"("erasure":{"customerId":")" + gone + R"(","date":")" + iso(today_) + "\"}");
    std::erase_if(history_.facts, [&](const Told& fact) {
      const bool is_retraction = fact.line.find("retraction") != std::string::npos;
      return fact.day > today_ && (fact.customer == gone || is_retraction);
    });
  }

  void reassign() {
    const Told* fact = any_fact(R"("invoice":)");
    if (fact == nullptr) return;
    const std::string invoice = fact->fact_id.substr(0, fact->fact_id.find('#'));
    moved_.push_back(invoice);
    post(R"("invoiceReassigned":{"invoiceId":")" + invoice + R"(","customerId":")" +
         any_of(standing_) + R"(","date":")" + iso(today_) + "\"}");
  }

  ToldBook told_;
  FirmHistory history_;
  std::vector<std::string> standing_;
  std::vector<std::string> moved_;  // invoices that were reassigned
  lofte_date today_ = kHistoryStart;
  int number_ = 0;
};

RC_GTEST_PROP(Replay, GivesTheStoredAdviceAfterAnyMixOfChanges, ()) {
  const FirmHistory history = any_firm_history();
  const Runtime runtime = quick_runtime();
  ChangingBook book(runtime, history);
  for (lofte_date day = kHistoryStart + 30; day < history.end; day += *rc::gen::inRange(20, 200)) {
    book.live_until(day);
    book.change_something();
  }
  book.live_until(history.end);

  const lofte_replay_result one = book.told().replay(1);
  const lofte_replay_result four = book.told().replay(4);
  RC_ASSERT(std::string(one.first_difference) == "");
  RC_ASSERT(one.pending == 0u);
  RC_ASSERT(std::memcmp(one.digest, four.digest, sizeof one.digest) == 0);
  book.told().book().verify();
}

}  // namespace
}  // namespace lofte::test
