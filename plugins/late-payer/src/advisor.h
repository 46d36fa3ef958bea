// The plugin: who is late, and the next gentle step.
#pragma once

#include "lofte/cpp/plugin.hpp"

namespace lofte::late_payer {

class LatePayer : public Advisor {
 public:
  void activate() override;
  void advise(const View& view, Advice& out) override;
};

}  // namespace lofte::late_payer
