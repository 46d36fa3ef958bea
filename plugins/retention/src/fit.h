// Finds the model under which what customers did is most likely.
#pragma once

#include <span>

#include "buying_model.h"

namespace lofte::retention {

struct Fit {
  BuyingModel model;
  double log_likelihood = 0;
  bool settled = false;  // the search came to rest, within what makes sense
};

// By the simplex method of Nelder and Mead, over the logarithms of the four parameters. `customers`
// are sorted and equal ones put together first.
Fit fit(Model kind, std::span<const Buyer> customers);

}  // namespace lofte::retention
