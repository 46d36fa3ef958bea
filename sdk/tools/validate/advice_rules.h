// The rules of advice.h and advisor.h that one item can break by itself.
#pragma once

#include <vector>

#include "listener.h"

namespace lofte::validate {

// `item` is of this build's size; what its maker did not fill is zero.
std::vector<Noted> faults_of(const lofte_advice& item, bool of_book);

}  // namespace lofte::validate
