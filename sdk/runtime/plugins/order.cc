#include "plugins/order.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/error.h"

namespace lofte::plugins {
namespace {

using ById = std::map<std::string_view, const Manifest*>;

bool waits_for_none(const Manifest& manifest, const ById& waiting) {
  return std::none_of(manifest.after.begin(), manifest.after.end(),
                      [&](const std::string& id) { return waiting.count(id) != 0; });
}

// Everyone in `waiting` waits for another in it: following that from anywhere comes round.
std::string name_cycle(const ById& waiting) {
  std::vector<std::string_view> path;
  std::string_view id = waiting.begin()->first;
  while (std::find(path.begin(), path.end(), id) == path.end()) {
    path.push_back(id);
    const Manifest& manifest = *waiting.at(id);
    id = *std::find_if(manifest.after.begin(), manifest.after.end(),
                       [&](const std::string& other) { return waiting.count(other) != 0; });
  }
  std::string text(id);
  for (auto it = std::find(path.begin(), path.end(), id) + 1; it != path.end(); ++it) {
    text += " after " + std::string(*it);
  }
  return text + " after " + std::string(id);
}

}  // namespace

std::vector<const Manifest*> in_order(std::span<const Manifest* const> manifests) {
  ById waiting;
  for (const Manifest* manifest : manifests) waiting.emplace(manifest->id, manifest);
  std::vector<const Manifest*> order;
  order.reserve(waiting.size());
  while (!waiting.empty()) {
    const auto next = std::find_if(waiting.begin(), waiting.end(), [&](const auto& entry) {
      return waits_for_none(*entry.second, waiting);
    });
    if (next == waiting.end()) {
      throw base::Error(LOFTE_REFUSED,
                        "the plugins wait for each other: " + name_cycle(waiting) +
                            "; take one of them out of the \"after\" of its manifest",
                        "after");
    }
    order.push_back(next->second);
    waiting.erase(next);
  }
  return order;
}

}  // namespace lofte::plugins
