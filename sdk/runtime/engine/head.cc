#include "engine/head.h"

#include <cstring>

#include "base/error.h"

namespace lofte::engine {
namespace {

constexpr std::string_view kKey = "head";

// Fixed width, so that a head is one small row: sequence, book date, epoch, hash.
struct Stored {
  std::int64_t sequence;
  std::int64_t epoch;
  std::int64_t book_date;
  base::Hash hash;
};

}  // namespace

Head load_head(store::Store& store) {
  const auto bytes = store.meta(kKey);
  if (!bytes) return {};
  if (bytes->size() != sizeof(Stored)) {
    throw base::Error(LOFTE_CORRUPT, "the book's head has " + std::to_string(bytes->size()) +
                                         " bytes instead of " + std::to_string(sizeof(Stored)) +
                                         "; restore a backup");
  }
  Stored stored{};
  std::memcpy(&stored, bytes->data(), sizeof stored);
  return {stored.sequence, stored.hash, static_cast<lofte_date>(stored.book_date), stored.epoch};
}

void save_head(store::Store& store, const Head& head) {
  const Stored stored{head.sequence, head.epoch, head.book_date, head.hash};
  store.set_meta(kKey, {reinterpret_cast<const char*>(&stored), sizeof stored});
}

}  // namespace lofte::engine
