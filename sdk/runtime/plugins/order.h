// The order in which plugins advise: after whom a manifest says, ties by id.
#pragma once

#include <span>
#include <vector>

#include "plugins/manifest.h"

namespace lofte::plugins {

// `after` may name plugins that are not there. Throws base::Error(LOFTE_REFUSED) naming the cycle.
std::vector<const Manifest*> in_order(std::span<const Manifest* const> manifests);

}  // namespace lofte::plugins
