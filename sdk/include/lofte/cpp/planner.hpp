// lofte.planner/1 in C++: order.plan(customer, task).rule("urgency").reason("why.urgent").
#pragma once

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
  Place(lofte_planned_task& made, detail::Arena& arena) : made_(&made), arena_(&arena) {}

  // The rule that gave it its place.
  Place& rule(std::string_view id) { return made_->rule = arena_->string(id), *this; }
  // Why here, for the owner.
  Place& reason(std::string_view id, Args args = {}) {
    return made_->reason = detail::message_at(*arena_, id, args), *this;
  }

 private:
  lofte_planned_task* made_;
  detail::Arena* arena_;
};

// The order of one day, from first to last.
class Order {
 public:
  Order() = default;
  Order(const Order&) = delete;
  Order& operator=(const Order&) = delete;

  Place plan(const lofte_day_customer& customer, const lofte_open_task& task) {
    return {begin(customer, task, 0), arena_};
  }
  // It does not fit into the day.
  Place can_wait(const lofte_day_customer& customer, const lofte_open_task& task) {
    return {begin(customer, task, 1), arena_};
  }

  // Hands all of it to the runtime. Called by the layer, once.
  void deliver(const lofte_plan_sink& sink) {
    tasks_.each([&sink](const lofte_planned_task& task) {
      detail::CalleeError error;
      const auto status = sink.add(&sink, &task, &error.value);
      if (status != LOFTE_OK) throw error.thrown(status, text(task.key));
    });
  }

 private:
  lofte_planned_task& begin(const lofte_day_customer& customer, const lofte_open_task& task,
                            lofte_bool can_wait) {
    lofte_planned_task& made = tasks_.add(arena_);
    made.struct_size = sizeof made;
    made.customer_id = arena_.string(text(customer.customer_id));
    made.plugin = arena_.string(text(task.plugin));
    made.key = arena_.string(text(task.advice->key));
    made.can_wait = can_wait;
    return made;
  }

  alignas(std::max_align_t) std::byte first_[2048];
  detail::Arena arena_{first_, sizeof first_};
  detail::Chain<lofte_planned_task> tasks_;
};

}  // namespace lofte
