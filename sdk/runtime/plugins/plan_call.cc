#include "plugins/plan_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/plugin_error.h"
#include "plugins/record_check.h"
#include "plugins/sink_error.h"

namespace lofte::plugins {
namespace {

using base::Error;
using base::view;

using Name = std::tuple<std::string_view, std::string_view, std::string_view>;

std::string named(const Name& name) {
  const auto& [customer, plugin, key] = name;
  const std::string whose = customer.empty() ? std::string("the book")
                                             : fmt::format("customer \"{}\"", shown(customer, 80));
  return fmt::format("the task \"{}\" of \"{}\" for {}", shown(key, 80), shown(plugin, 80), whose);
}

// The other side of lofte_plan_sink.
class Collector {
 public:
  Collector(const lofte_day_view& day, base::Arena& arena) : day_(day), arena_(arena) {
    for (std::uint64_t c = 0; c < day.customers.count; ++c) {
      const auto& customer = *LOFTE_AT(lofte_day_customer, day.customers, c);
      for (std::uint64_t t = 0; t < customer.tasks.count; ++t) {
        const auto& task = *LOFTE_AT(lofte_open_task, customer.tasks, t);
        const Name name{view(customer.customer_id), view(task.plugin), view(task.advice->key)};
        places_[name] = open_.size();
        open_.push_back({name, view(task.advice->task->assignee)});
      }
    }
    seen_.assign(open_.size(), false);
  }

  void add(const lofte_planned_task* given) {
    if (given == nullptr) throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", "task");
    check_record(*given, SaidBy::kPlugin);
    lofte_planned_task* copy = journal::copied(*given, arena_);
    bring_dates_within(journal::layout_of<lofte_planned_task>(), copy);
    const Name name{view(copy->customer_id), view(copy->plugin), view(copy->key)};
    const auto found = places_.find(name);
    if (found == places_.end()) {
      throw Error(LOFTE_NOT_FOUND, named(name) + " is not open", "key");
    }
    if (seen_[found->second])
      throw Error(LOFTE_CONFLICT, named(name) + " has a place already", "key");
    if (copy->rule.size == 0) {
      throw Error(LOFTE_REFUSED, named(name) + " has no rule that gave it its place", "rule");
    }
    if (copy->can_wait == 0) {
      std::int32_t& used = used_[open_[found->second].assignee];
      if (used >= day_.capacity) {
        throw Error(LOFTE_LIMIT,
                    fmt::format("{} is one more than the {} that fit into a day", named(name),
                                day_.capacity),
                    "can_wait");
      }
      ++used;
    }
    seen_[found->second] = true;
    (copy->can_wait == 0 ? planned_ : waiting_).push_back(copy);
  }

  std::vector<const lofte_planned_task*> order() {
    std::vector<const lofte_planned_task*> all = std::move(planned_);
    all.insert(all.end(), waiting_.begin(), waiting_.end());
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!seen_[i]) all.push_back(unnamed(open_[i].name));
    }
    return all;
  }

  SinkError fault;

 private:
  struct Open {
    Name name;
    std::string_view assignee;
  };

  // What the planner passed over can wait.
  const lofte_planned_task* unnamed(const Name& name) {
    auto* made = arena_.make<lofte_planned_task>();
    made->struct_size = sizeof *made;
    made->customer_id = arena_.copy(std::get<0>(name));
    made->plugin = arena_.copy(std::get<1>(name));
    made->key = arena_.copy(std::get<2>(name));
    made->can_wait = 1;
    return made;
  }

  const lofte_day_view& day_;
  base::Arena& arena_;
  std::vector<Open> open_;
  std::map<Name, std::size_t> places_;
  std::vector<bool> seen_;
  std::map<std::string_view, std::int32_t> used_;
  std::vector<const lofte_planned_task*> planned_;
  std::vector<const lofte_planned_task*> waiting_;
};

lofte_status add_task(const lofte_plan_sink* sink, const lofte_planned_task* task,
                      lofte_error* error) noexcept {
  auto& collector = *static_cast<Collector*>(sink->context);
  return collector.fault.guard(error, [&] { collector.add(task); });
}

[[noreturn]] void fail(const Instance& instance, const lofte_day_view& day,
                       const std::string& where, const std::string& message) {
  throw Error(LOFTE_PLUGIN_FAILED,
              fmt::format("the planner \"{}\" made no order for {}: {}{}{}", instance.id(),
                          base::format_date(day.as_of), where, where.empty() ? "" : ": ", message),
              instance.id());
}

}  // namespace

std::vector<const lofte_planned_task*> plan(Instance& instance, const lofte_day_view& day,
                                            base::Arena& arena) {
  instance.require(instance.planner(), LOFTE_PLANNER_ID);
  const OneCall call(instance);
  Collector collector(day, arena);
  const lofte_plan_sink sink{sizeof sink, 0, &collector, &add_task};
  PluginError error;
  const lofte_status status =
      called([&] { return instance.planner()->plan(instance.handle(), &day, &sink, error.raw()); });
  // What the sink refused is the cause, whatever the plugin made of it.
  if (collector.fault) fail(instance, day, {}, collector.fault->message());
  if (status != LOFTE_OK) fail(instance, day, error.where(), error.message_or_status(status));
  return collector.order();
}

}  // namespace lofte::plugins
