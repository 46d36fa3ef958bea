#include "plugins/offer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/host.h"
#include "lofte/planner.h"
#include "lofte/reader.h"
#include "lofte/reviewer.h"

namespace lofte::plugins {
namespace {

// What there is under the name of `wanted` whatever its revision: "this runtime has lofte.x/1".
std::string nearest(std::string_view wanted, const std::vector<std::string>& offered,
                    std::string_view who) {
  const std::string_view name = wanted.substr(0, wanted.find('/') + 1);
  std::string has;
  for (const std::string& id : offered) {
    if (id.compare(0, name.size(), name) != 0) continue;
    has += (has.empty() ? "" : ", ") + id;
  }
  if (!has.empty()) return fmt::format("{} has {}", who, has);
  return fmt::format("{} has no {}", who, name.substr(0, name.size() - 1));
}

void add(std::string& all, const std::string& difference) {
  if (!all.empty()) all += "; ";
  all += difference;
}

void add_missing(std::string& all, const std::vector<std::string>& needed,
                 const std::vector<std::string>& offered, std::string_view who) {
  for (const std::string& id : needed) {
    if (std::find(offered.begin(), offered.end(), id) != offered.end()) continue;
    add(all, fmt::format("needs {}, {}", id, nearest(id, offered, who)));
  }
}

}  // namespace

Offer default_offer() {
  Offer offer;
  offer.extensions = {LOFTE_ADVISOR_ID, LOFTE_BOOK_ADVISOR_ID, LOFTE_PLANNER_ID, LOFTE_READER_ID,
                      LOFTE_REVIEWER_ID};
  offer.services = {LOFTE_LOG_ID, LOFTE_CALENDAR_ID, LOFTE_TEXT_ID, LOFTE_SETTINGS_ID};
  return offer;
}

std::string missing(const Requirements& needs, const Offer& offer) {
  std::string all;
  if (needs.abi_major != offer.abi_major || needs.abi_minor > offer.abi_minor) {
    add(all, fmt::format("needs ABI {}.{}, this runtime has {}.{}", needs.abi_major,
                         needs.abi_minor, offer.abi_major, offer.abi_minor));
  }
  add_missing(all, needs.extensions, offer.extensions, "this runtime");
  add_missing(all, needs.services, offer.services, "this host");
  return all;
}

}  // namespace lofte::plugins
