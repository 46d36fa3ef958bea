// Sets of ids as the small values of a store: one a line.
#pragma once

#include <algorithm>
#include <set>
#include <string>

namespace lofte::engine {

inline std::set<std::string> lines(const std::string& text) {
  std::set<std::string> all;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    all.insert(text.substr(start, end - start));
    start = end + 1;
  }
  return all;
}

inline std::string joined(const std::set<std::string>& all) {
  std::string text;
  for (const std::string& line : all) text += line + "\n";
  return text;
}

}  // namespace lofte::engine
