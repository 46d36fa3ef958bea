// Plugins and their settings, as several pages show them.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "pages/page.h"

namespace kontor {

// How a plugin of the book fares.
struct PluginHealth {
  std::string state;  // "active", "quarantined", "refused": as lofte.v1.PluginRow
  std::string name;
  std::int64_t faults = 0;
  std::string last_fault;
  std::string last_fault_customer;
};

struct BookHealth {
  std::map<std::string, PluginHealth> plugins;
  std::int64_t pending = 0;  // customers whose advice waits to be renewed
  std::string currency;
};

BookHealth health_of(Side& side);
json plugin_model(const Visit& visit, const lofte_plugin_row& row, const BookHealth& health);

}  // namespace kontor
