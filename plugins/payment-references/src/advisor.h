// Payment references as a plugin.
#pragma once

#include "lofte/cpp/plugin.hpp"

namespace lofte::payment_references {

class PaymentReferences : public Advisor {
 public:
  void advise(const View& view, Advice& out) override;
};

}  // namespace lofte::payment_references
