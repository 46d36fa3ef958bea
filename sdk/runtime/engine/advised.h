// What all advisors of a book say of one customer, as it is stored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lofte/advice.h"
#include "lofte/view.h"
#include "store/store.h"

namespace lofte::engine {

struct StoredItem {
  std::string_view plugin;
  const lofte_stored_advice* stored;
};

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
