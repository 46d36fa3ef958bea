// The plugin: keeps the log of promises of one customer.
#pragma once

#include "lofte/cpp/plugin.hpp"

namespace lofte::promise_log {

class PromiseLog : public Advisor {
 public:
  void activate() override;
  void advise(const View& view, Advice& out) override;
};

}  // namespace lofte::promise_log
