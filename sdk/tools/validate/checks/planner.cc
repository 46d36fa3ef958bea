#include <cstddef>
#include <map>
#include <set>
#include <tuple>

#include "arguments.h"

namespace lofte::validate {
namespace {

constexpr const char* kShortDay = "lofte_day_view beyond its struct_size";
constexpr const char* kShortPlan = "lofte_plan_sink beyond its struct_size";
constexpr const char* kShortError = "lofte_error beyond its struct_size, in plan()";

// Holds an order against the open tasks and the capacity, as the runtime does.
class OpenTasks {
 public:
  OpenTasks(Trial& trial, const lofte_day_view& day) : trial_(trial), capacity_(day.capacity) {
    for (const auto& customer : range<lofte_day_customer>(day.customers)) {
      for (const auto& task : range<lofte_open_task>(customer.tasks)) {
        open_[{std::string(text(customer.customer_id)), std::string(text(task.plugin)),
               std::string(text(task.advice->key))}] = text(task.advice->task->assignee);
      }
    }
    sink_.context = this;
    sink_.add = [](const lofte_plan_sink* sink, const lofte_planned_task* task, lofte_error*) {
      static_cast<OpenTasks*>(sink->context)->take(*task);
      return lofte_status{LOFTE_OK};
    };
  }
  const lofte_plan_sink& sink() const { return sink_; }

 private:
  void take(const lofte_planned_task& task) {
    const auto found = open_.find({std::string(text(task.customer_id)),
                                   std::string(text(task.plugin)), std::string(text(task.key))});
    if (found == open_.end()) {
      return trial_.fault(concat("it plans the task \"", task.key, "\" of ", task.plugin,
                                 " for customer \"", task.customer_id, "\", which is not open"));
    }
    if (task.can_wait == 0 && ++planned_[found->second] == capacity_ + 1) {
      trial_.fault(concat(
          "it plans more than the ", capacity_, " tasks that fit into the day of ",
          found->second.empty() ? std::string_view("one person") : std::string_view(found->second),
          "; right would be can_wait for the rest"));
    }
  }

  Trial& trial_;
  std::int32_t capacity_;
  std::map<std::tuple<std::string, std::string, std::string>, std::string> open_;
  std::map<std::string, std::int32_t> planned_;
  lofte_plan_sink sink_ = make<lofte_plan_sink>();
};

// A day whose tasks and signals have values that a later runtime may know.
class StrangeDay {
 public:
  explicit StrangeDay(const lofte_day_view& day) : view_(day) {
    constexpr std::int32_t kUnknown = 4711;
    lofte_advice& signal = advice_.emplace_back(make<lofte_advice>());
    signal.kind = kUnknown;
    signal.key = borrow("of a kind nobody knows");
    signals_.push_back(make<lofte_prior_advice>());
    signals_.back().plugin = borrow("zz-later");
    signals_.back().advice = &signal;
    for (const auto& customer : range<lofte_day_customer>(day.customers)) {
      std::vector<lofte_open_task>& tasks = tasks_.emplace_back();
      for (const auto& task : range<lofte_open_task>(customer.tasks)) {
        lofte_advice& advice = advice_.emplace_back(*task.advice);
        advice.severity = kUnknown;
        lofte_task& body = bodies_.emplace_back(*advice.task);
        body.channel = kUnknown;
        advice.task = &body;
        tasks.push_back(task);
        tasks.back().advice = &advice;
      }
      customers_.push_back(customer);
      customers_.back().tasks = list(std::span<const lofte_open_task>(tasks));
      customers_.back().signals = list(std::span<const lofte_prior_advice>(signals_));
    }
    view_.customers = list(std::span<const lofte_day_customer>(customers_));
  }
  const lofte_day_view& view() const { return view_; }

 private:
  lofte_day_view view_;
  std::deque<lofte_advice> advice_;
  std::deque<lofte_task> bodies_;
  std::deque<std::vector<lofte_open_task>> tasks_;
  std::vector<lofte_prior_advice> signals_;
  std::vector<lofte_day_customer> customers_;
};

}  // namespace

void check_planner_arguments(Trial& trial) {
  trial.need(LOFTE_PLANNER_ID, "planner");
  Instance instance(trial.subject());
  instance.activate();
  const auto* table = instance.extension<lofte_planner>(LOFTE_PLANNER_ID);
  const DayScene day(trial.seed(), 5, trial.settings());
  const Listener listener(kToday);
  const lofte_plan_sink& sink = listener.plan();
  trial.at("plan(NULL, day, sink, error)");
  must_be_invalid(trial, table->plan(nullptr, &day.view(), &sink, nullptr),
                  "plan without a plugin");
  trial.at("plan(plugin, NULL, sink, error)");
  must_be_invalid(trial, table->plan(instance.handle(), nullptr, &sink, nullptr),
                  "plan without a day");
  trial.at("plan(plugin, day, NULL, error)");
  must_be_invalid(trial, table->plan(instance.handle(), &day.view(), nullptr, nullptr),
                  "plan without a sink");
  for (const std::size_t size : {std::size_t{8}, offsetof(lofte_day_view, customers)}) {
    trial.at("planning a day that ends early");
    const Short<lofte_day_view> cut(kShortDay, day.view(), size);
    table->plan(instance.handle(), cut.get(), &sink, nullptr);
  }
  trial.at("planning into a sink of 16 bytes");
  const Short<lofte_plan_sink> narrow(kShortPlan, sink, 16);
  table->plan(instance.handle(), &day.view(), narrow.get(), nullptr);
  trial.at("failing with a lofte_error of 8 bytes");
  const Short<lofte_error> fault(kShortError, make<lofte_error>(), 8);
  table->plan(instance.handle(), nullptr, &sink, fault.get());
}

void check_planner_names(Trial& trial) {
  trial.need(LOFTE_PLANNER_ID, "planner");
  Instance instance(trial.subject());
  instance.activate();
  const auto* table = instance.extension<lofte_planner>(LOFTE_PLANNER_ID);
  for (std::uint64_t n = 0; n < 20; ++n) {
    trial.at("planning days with more tasks than fit");
    const DayScene day(trial.seed_of(n), 30, trial.settings());
    const OpenTasks open(trial, day.view());
    table->plan(instance.handle(), &day.view(), &open.sink(), nullptr);
  }
}

void check_planner_unknown(Trial& trial) {
  trial.need(LOFTE_PLANNER_ID, "planner");
  for (std::uint64_t n = 0; n < 20; ++n) {
    trial.at("planning tasks with severities, channels and signals nobody knows");
    const DayScene day(trial.seed_of(n), 30, trial.settings());
    const StrangeDay strange(day.view());
    Instance instance(trial.subject());
    const Answer answer = plan(instance.activate(), strange.view());
    if (answer.status == LOFTE_OK || plan(instance, day.view()).status != LOFTE_OK) continue;
    return trial.fault(concat("tasks with values it does not know make it fail: ",
                              std::string_view(status_name(answer.status)), " ",
                              std::string_view(answer.error)));
  }
}

}  // namespace lofte::validate
