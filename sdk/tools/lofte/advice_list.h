// Advice as people read it: one block an item, the most severe first.
#pragma once

#include <vector>

#include "display.h"
#include "lofte/cpp/runtime.hpp"

namespace lofte::tools {

struct AdviceListOptions {
  bool with_bodies = false;    // the whole text of drafts
  bool with_customer = true;   // left out where only one customer is asked for
  bool hide_withheld = false;  // withheld items are counted by reason, once, at the end
};

// Gives how many blocks it printed.
std::size_t print_advice(const Answer& answer, const Amounts& amounts,
                         const AdviceListOptions& options);

// One block.
void print_advice_item(const lofte_advice_row& row, const Amounts& amounts,
                       const AdviceListOptions& options);

const char* advice_kind_name(std::int32_t kind);
const char* severity_name(std::int32_t severity);

}  // namespace lofte::tools
