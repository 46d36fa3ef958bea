// Where a book stands: what every transaction reads first and writes last.
#pragma once

#include <cstdint>
#include <string>

#include "base/hash.h"
#include "lofte/base.h"
#include "store/store.h"

namespace lofte::engine {

struct Head {
  std::int64_t sequence = 0;  // of the journal's last entry
  base::Hash hash{};
  lofte_date book_date = 0;  // 0: no day has been opened
  std::int64_t epoch = 1;
};

Head load_head(store::Store& store);
void save_head(store::Store& store, const Head& head);

}  // namespace lofte::engine
