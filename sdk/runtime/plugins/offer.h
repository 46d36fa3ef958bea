// What this runtime and its host have, held against what a plugin needs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lofte/base.h"
#include "plugins/manifest.h"

namespace lofte::plugins {

struct Offer {
  std::int32_t abi_major = LOFTE_ABI_MAJOR;
  std::int32_t abi_minor = LOFTE_ABI_MINOR;
  std::vector<std::string> extensions;  // that the runtime calls: "lofte.advisor/1"
  std::vector<std::string> services;    // that the host answers to: "lofte.log/1"
};

// All of this runtime: its ABI, its extensions and the services of host.h.
Offer default_offer();

// What is missing, as the exact difference ("needs ABI 1.3, this runtime has 1.0"); empty: nothing.
std::string missing(const Requirements& needs, const Offer& offer);

}  // namespace lofte::plugins
