// The files tone/<language>.txt as they were when this was built.
#pragma once

#include <span>
#include <string_view>

namespace lofte::services {

struct ToneList {
  std::string_view language;
  std::string_view words;
};

std::span<const ToneList> tone_lists();

}  // namespace lofte::services
