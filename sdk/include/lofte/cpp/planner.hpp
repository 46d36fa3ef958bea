// lofte.planner/1 in C++: order.plan(customer, task).rule("urgency").reason("why.urgent").
#pragma once

#include <list>
#include <memory_resource>
#include <string_view>

#include "lofte/cpp/advice.hpp"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/view.hpp"
#include "lofte/planner.h"

namespace lofte {

// Every open task of the book, by customer. Everything borrows from the call.
class Day {
 public:
  explicit Day(const lofte_day_view& raw) : raw_(&raw) {}

  const lofte_day_view& raw() const { return *raw_; }
  lofte_date as_of() const { return raw_->as_of; }
  std::string_view country() const { return text(raw_->country); }
  std::string_view currency() const { return text(raw_->currency); }
  // How many tasks fit into one person's day.
  int32_t capacity() const { return raw_->capacity; }
  Settings settings() const { return {raw_->settings, raw_->currency}; }
  Parameters parameters() const { return Parameters(raw_->parameters); }
  // The book as a whole first, with an absent id, where it has tasks.
  Range<lofte_day_customer> customers() const { return range<lofte_day_customer>(raw_->customers); }

 private:
  const lofte_day_view* raw_;
};

// One place in the order. A handle: copies speak of the same place.
class Place {
 public:
  Place(lofte_planned_task& made, const detail::Copier& copier) : made_(&made), copier_(&copier) {}

  // The rule that gave it its place.
  Place& rule(std::string_view id) { return made_->rule = copier_->string(id), *this; }
  // Why here, for the owner.
  Place& reason(std::string_view id, Args args = {}) {
    return made_->reason = copier_->message_at(id, args), *this;
  }

 private:
  lofte_planned_task* made_;
  const detail::Copier* copier_;
};

// The order of one day, from first to last.
class Order {
 public:
  Order() = default;
  Order(const Order&) = delete;
  Order& operator=(const Order&) = delete;

  Place plan(const lofte_day_customer& customer, const lofte_open_task& task) {
    return {begin(customer, task, 0), copier_};
  }
  // It does not fit into the day.
  Place can_wait(const lofte_day_customer& customer, const lofte_open_task& task) {
    return {begin(customer, task, 1), copier_};
  }

  // Hands all of it to the runtime. Called by the layer, once.
  void deliver(const lofte_plan_sink& sink) {
    for (const lofte_planned_task& task : tasks_) {
      detail::CalleeError error;
      const auto status = sink.add(&sink, &task, &error.value);
      if (status != LOFTE_OK) throw error.thrown(status, text(task.key));
    }
  }

 private:
  lofte_planned_task& begin(const lofte_day_customer& customer, const lofte_open_task& task,
                            lofte_bool can_wait) {
    auto& made = tasks_.emplace_back(make<lofte_planned_task>());
    made.customer_id = copier_.string(text(customer.customer_id));
    made.plugin = copier_.string(text(task.plugin));
    made.key = copier_.string(text(task.advice->key));
    made.can_wait = can_wait;
    return made;
  }

  std::pmr::monotonic_buffer_resource arena_;
  detail::Copier copier_{&arena_};
  std::pmr::list<lofte_planned_task> tasks_{&arena_};
};

}  // namespace lofte
