// What a caller gets back, filled as far as the struct it was compiled with reaches.
#pragma once

#include <algorithm>
#include <cstring>

#include "engine/book.h"
#include "lofte/runtime.h"

namespace lofte::abi {

// Copies into *out what its struct_size covers and leaves the rest alone. NULL is passed over.
template <class Struct>
void give(Struct* out, const Struct& full) {
  if (out == nullptr) return;
  const std::uint32_t size = out->struct_size;
  std::memcpy(out, &full, std::min<std::size_t>(size, sizeof(Struct)));
  out->struct_size = size;
}

void give_position(lofte_position* out, const engine::Position& position);
void give_post_result(lofte_post_result* out, const engine::PostResult& result);
void give_reconcile_result(lofte_reconcile_result* out, const engine::ReconcileResult& result);
void give_replay_result(lofte_replay_result* out, const engine::ReplayResult& result);

}  // namespace lofte::abi
