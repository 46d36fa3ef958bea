// Calls of a plugin's extensions, answered as text.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "listener.h"
#include "scenes.h"
#include "subject.h"

namespace lofte::validate {

// What advisor and reviewer say of a customer, each where the plugin is one.
Answer ask(const Instance& instance, const lofte_customer_view& view,
           const Listener::Seen& seen = {});

// The order a planner gives; empty where the plugin is none.
Answer plan(const Instance& instance, const lofte_day_view& day);

// How a fold cuts its customers, and how often its state is written down and read again.
struct Cut {
  std::size_t chunk = 1024;
  bool again_after_each = false;  // after every customer, and after every merge
};
// What a book advisor says of these customers; empty where the plugin is none. `other`, where
// given, reads every saved state again in place of the first instance.
Answer fold(const Instance& instance, std::span<const lofte_customer_view* const> customers,
            Cut cut = {}, const Instance* other = nullptr, Listener::Seen seen = {});

// The bytes of the state after these customers; empty where the call failed.
std::string saved_state(const Instance& instance,
                        std::span<const lofte_customer_view* const> customers);

}  // namespace lofte::validate
