// Plans by severity, then by what the customer owes; the setting `mistake` makes it fail.
#include <algorithm>
#include <lofte/cpp/plugin.hpp>
#include <tuple>
#include <vector>

namespace {

struct Candidate {
  const lofte_day_customer* customer;
  const lofte_open_task* task;
  std::int64_t owed;
};

class Morning : public lofte::Planner {
  void plan(const lofte::Day& day, lofte::Order& order) override {
    const std::string_view mistake = day.settings().text_of("mistake");
    std::vector<Candidate> all = candidates(day);
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(a.task->advice->severity, a.owed) >
             std::tuple(b.task->advice->severity, b.owed);
    });
    std::int32_t planned = 0;
    for (const Candidate& one : all) {
      if (mistake != "too-many" && planned == day.capacity()) continue;
      order.plan(*one.customer, *one.task).rule("severity").reason("owed", {{"owed", one.owed}});
      if (mistake == "twice") order.plan(*one.customer, *one.task).rule("severity");
      ++planned;
    }
    if (mistake == "unknown") invent(order);
  }

  static std::vector<Candidate> candidates(const lofte::Day& day) {
    std::vector<Candidate> all;
    for (const lofte_day_customer& customer : day.customers()) {
      std::int64_t owed = 0;
      for (const auto& signal : lofte::range<lofte_prior_advice>(customer.signals)) {
        if (signal.advice->score != nullptr) owed = signal.advice->score->value;
      }
      for (const auto& task : lofte::range<lofte_open_task>(customer.tasks)) {
        all.push_back({&customer, &task, owed});
      }
    }
    return all;
  }

  static void invent(lofte::Order& order) {
    auto advice = lofte::make<lofte_advice>();
    advice.key = lofte::borrow("of nobody");
    auto task = lofte::make<lofte_open_task>();
    task.plugin = lofte::borrow("talker");
    task.advice = &advice;
    auto customer = lofte::make<lofte_day_customer>();
    customer.customer_id = lofte::borrow("nobody");
    order.can_wait(customer, task).rule("invented");
  }
};

}  // namespace

LOFTE_PLUGIN("morning", Morning)
