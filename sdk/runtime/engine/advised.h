// What all advisors of a book say of one customer, as it is stored.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "lofte/advice.h"
#include "lofte/view.h"
#include "store/store.h"

namespace lofte::engine {

struct StoredItem {
  std::string_view plugin;
  const lofte_stored_advice* stored;
};

// An item's name: plugin, kind and key, in the order they are stored.
inline std::tuple<std::string_view, std::int32_t, std::string_view> item_name(
    const StoredItem& item) {
  return {item.plugin, item.stored->advice->kind, base::view(item.stored->advice->key)};
}

struct Fault {
  std::string plugin;
  std::string message;
  lofte_status status = LOFTE_PLUGIN_FAILED;
};

// Lives as long as the Adviser's next call.
struct Advised {
  std::vector<StoredItem> items;  // by plugin, kind, key
  lofte_date next_review = 0;     // the effective one: advisors', facts', snoozes'
  std::vector<Fault> faults;
};

}  // namespace lofte::engine
