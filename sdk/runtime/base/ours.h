// What a fact or a list of our own copying holds, to be changed. The C structs point to their parts
// as const, since whoever is given one may only read it.
#pragma once

namespace lofte::base {

// `part` must lie in memory that was written here.
template <class T>
T* ours(const T* part) {
  return const_cast<T*>(part);  // NOLINT(cppcoreguidelines-pro-type-const-cast): the one place
}

}  // namespace lofte::base
