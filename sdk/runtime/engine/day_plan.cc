#include "engine/day_plan.h"

#include <map>
#include <tuple>

#include "base/hash.h"
#include "base/text.h"
#include "engine/digest.h"
#include "engine/loaded_plugin.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/plan_call.h"

namespace lofte::engine {
namespace {

using base::view;

constexpr std::string_view kPlan = "plan";

template <class T>
lofte_list list_of(const std::vector<T>& items) {
  return {items.data(), items.size(), sizeof(T)};
}

}  // namespace

struct DayPlanner::Customer {
  store::CustomerKey key;
  lofte_string id;
  std::vector<lofte_open_task> tasks;
  std::vector<lofte_prior_advice> signals;
};

DayPlanner::DayPlanner(const LoadedPlugin& planner, const BookSettings& settings, lofte_date day)
    : planner_(planner), settings_(settings), day_(day) {}

DayPlanner::~DayPlanner() = default;

bool DayPlanner::is_open(store::CustomerKey customer, std::string_view plugin,
                         const lofte_stored_advice& stored) const {
  if (stored.missing_reviewer.size != 0) return false;
  if (customer != store::kBookKey) return stored.answer == 0;
  // The book's own advice stays as it was said; answers to it are looked up.
  const BookAnswer* answer = settings_.answer(plugin, *stored.advice);
  return answer == nullptr || !answer->hides(day_);
}

void DayPlanner::add(store::CustomerKey customer, std::string_view customer_id,
                     std::string_view plugin, std::string_view stored_bytes) {
  const auto* stored =
      journal::decoded<lofte_stored_advice>(view(arena_.copy(stored_bytes)), arena_);
  const lofte_advice& advice = *stored->advice;
  const bool is_task = advice.kind == LOFTE_ADVICE_TASK && is_open(customer, plugin, *stored);
  const bool is_signal = advice.kind == LOFTE_ADVICE_SCORE || advice.kind == LOFTE_ADVICE_STAGE;
  if (!is_task && !is_signal) return;
  if (customers_.empty() || customers_.back()->key != customer) {
    customers_.push_back(
        std::make_unique<Customer>(Customer{customer, arena_.copy(customer_id), {}, {}}));
  }
  Customer& its = *customers_.back();
  if (is_task) {
    its.tasks.push_back({sizeof(lofte_open_task), 0, arena_.copy(plugin), &advice});
  } else {
    its.signals.push_back({sizeof(lofte_prior_advice), 0, arena_.copy(plugin), &advice});
  }
}

void DayPlanner::add_all(store::Store& store) {
  store.scan_advice(store::kBookKey, [&](const store::AdviceRow& row) {
    add(store::kBookKey, {}, row.plugin, row.bytes);
  });
  store::CustomerKey key = store::kBookKey;
  std::string id;
  store.sweep_advice_of(LOFTE_ADVICE_TASK, store::kBookKey, [&](const store::AdviceRow& row) {
    if (row.customer != key) {
      key = row.customer;
      const auto customer = store.customer(key);
      id = customer ? customer->id : std::string{};
    }
    add(row.customer, id, row.plugin, row.bytes);
    return true;
  });
  // What is said beside a task tells what it is worth; of everybody else it need not be read.
  for (const auto& customer : customers_) {
    if (customer->key != store::kBookKey) add_signals(store, *customer);
  }
}

void DayPlanner::add_signals(store::Store& store, Customer& customer) {
  store.scan_advice(customer.key, [&](const store::AdviceRow& row) {
    if (row.kind != LOFTE_ADVICE_SCORE && row.kind != LOFTE_ADVICE_STAGE) return;
    const auto* stored = journal::decoded<lofte_stored_advice>(view(arena_.copy(row.bytes)), arena_,
                                                               journal::Trust::kOwnStore);
    customer.signals.push_back(
        {sizeof(lofte_prior_advice), 0, arena_.copy(row.plugin), stored->advice});
  });
}

lofte_day_view* DayPlanner::shown() {
  std::vector<lofte_day_customer> all;
  for (const auto& customer : customers_) {
    if (customer->tasks.empty()) continue;
    lofte_day_customer one{};
    one.struct_size = sizeof one;
    one.customer_id = customer->id;
    one.tasks = list_of(customer->tasks);
    one.signals = list_of(customer->signals);
    all.push_back(one);
  }
  auto* day = arena_.make<lofte_day_view>();
  day->struct_size = sizeof *day;
  day->as_of = day_;
  day->country = base::borrow(settings_.defaults().country);
  day->currency = base::borrow(settings_.defaults().currency);
  day->language = base::borrow(settings_.defaults().language);
  day->capacity = settings_.day_capacity();
  day->customers = arena_.copy_list(std::span<const lofte_day_customer>(all));
  std::vector<lofte_parameter> parameters;
  for (const auto& [key, value] : settings_.parameters(planner_.manifest().id)) {
    parameters.push_back({sizeof(lofte_parameter), 0, base::borrow(key), base::borrow(value)});
  }
  day->parameters = arena_.copy_list(std::span<const lofte_parameter>(parameters));
  return day;
}

lofte_day_plan* DayPlanner::make() {
  services::PluginServices context = planner_.services();
  PluginSettings own(planner_.manifest().id, planner_.manifest().settings);
  own.use(settings_);
  plugins::Instance instance(planner_.module, services::find_service, &context);
  instance.activate();
  lofte_day_view* day = shown();
  day->settings = own.for_book();

  std::map<std::string_view, store::CustomerKey> keys;
  for (const auto& customer : customers_) keys[base::view(customer->id)] = customer->key;
  std::vector<lofte_planned_item> items;
  auto* entry = arena_.make<lofte_day_planned>();
  Digest digest;
  for (const lofte_planned_task* task : plugins::plan(instance, *day, arena_)) {
    auto* kept = arena_.make<lofte_planned_task>();
    *kept = *task;
    kept->customer_id = {nullptr, 0};
    lofte_planned_item item{};
    item.struct_size = sizeof item;
    item.task = kept;
    item.customer = keys.at(base::view(task->customer_id));
    digest.add(journal::encoded(item));
    ++(task->can_wait == 0 ? entry->planned : entry->waiting);
    items.push_back(item);
  }
  entry->struct_size = sizeof *entry;
  entry->date = day_;
  entry->plugin = base::borrow(planner_.manifest().id);
  entry->version = base::borrow(planner_.manifest().version);
  entry->library_digest = arena_.copy(base::to_hex(planner_.found.library_sha256));
  entry->capacity = settings_.day_capacity();
  entry->digest = arena_.copy(base::to_hex(digest.finish()));
  auto* plan = arena_.make<lofte_day_plan>();
  plan->struct_size = sizeof *plan;
  plan->entry = entry;
  plan->items = arena_.copy_list(std::span<const lofte_planned_item>(items));
  return plan;
}

const lofte_day_plan* load_day_plan(store::Store& store, base::Arena& arena) {
  const auto bytes = store.meta(kPlan);
  if (!bytes || bytes->empty()) return nullptr;
  return journal::decoded<lofte_day_plan>(view(arena.copy(*bytes)), arena);
}

void keep_day_plan(store::Store& store, const lofte_day_plan& plan) {
  store.set_meta(kPlan, journal::encoded(plan));
}

void forget_day_plan(store::Store& store) {
  if (!store.meta(kPlan).value_or("").empty()) store.set_meta(kPlan, "");
}

void forget_in_day_plan(store::Store& store, store::CustomerKey customer) {
  base::Arena arena;
  const lofte_day_plan* plan = load_day_plan(store, arena);
  if (plan == nullptr) return;
  std::vector<lofte_planned_item> kept;
  for (std::uint64_t i = 0; i < plan->items.count; ++i) {
    const auto& item = *LOFTE_AT(lofte_planned_item, plan->items, i);
    if (item.customer != customer) kept.push_back(item);
  }
  lofte_day_plan without = *plan;
  without.items = list_of(kept);
  keep_day_plan(store, without);
}

}  // namespace lofte::engine
