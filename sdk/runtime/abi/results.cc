#include "abi/results.h"

#include "abi/guard.h"

namespace lofte::abi {
namespace {

static_assert(sizeof(lofte_position::head_hash) == sizeof(base::Hash));
static_assert(sizeof(lofte_post_result::head_hash) == sizeof(base::Hash));
static_assert(sizeof(lofte_replay_result::digest) == sizeof(base::Hash));

template <std::size_t N>
void copy_hash(std::uint8_t (&into)[N], const base::Hash& hash) {
  std::memcpy(into, hash.data(), N);
}

}  // namespace

void give_position(lofte_position* out, const engine::Position& position) {
  lofte_position full{};
  full.sequence = position.sequence;
  copy_hash(full.head_hash, position.head);
  give(out, full);
}

void give_post_result(lofte_post_result* out, const engine::PostResult& result) {
  lofte_post_result full{};
  full.posted = result.posted;
  full.unchanged = result.unchanged;
  full.advised = result.advised;
  full.sequence = result.position.sequence;
  copy_hash(full.head_hash, result.position.head);
  full.left_out = result.left_out;
  full.unclean = result.unclean ? 1 : 0;
  give(out, full);
}

void give_reconcile_result(lofte_reconcile_result* out, const engine::ReconcileResult& result) {
  lofte_reconcile_result full{};
  full.posted = result.posted;
  full.unchanged = result.unchanged;
  full.retracted = result.retracted;
  full.kept = result.kept;
  full.left_out = result.left_out;
  full.advised = result.advised;
  full.sequence = result.position.sequence;
  copy_hash(full.head_hash, result.position.head);
  give(out, full);
}

void give_replay_result(lofte_replay_result* out, const engine::ReplayResult& result) {
  lofte_replay_result full{};
  full.equal = result.equal ? 1 : 0;
  full.customers = result.customers;
  full.pending = result.pending;
  full.differences = result.differences;
  copy_hash(full.digest, result.digest);
  copy_text(full.first_difference, result.first_difference);
  give(out, full);
}

}  // namespace lofte::abi
