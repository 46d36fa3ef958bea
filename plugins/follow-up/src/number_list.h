// Numbers in settings of text: "45, 90" and "boiler=365, filter=30".
#pragma once

#include <string_view>
#include <vector>

namespace lofte::follow_up {

struct NamedNumber {
  std::string_view name;  // empty: the number stands alone
  int number;
};

// What is no number is passed over.
std::vector<NamedNumber> numbers_in(std::string_view list);

}  // namespace lofte::follow_up
