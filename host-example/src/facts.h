// Facts as lofte.v1.Fact in JSON, one line each: how Kontor speaks to Løfte.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdio>
#include <string>

#include "lofte/cpp/date.hpp"

namespace kontor {

// "2026-01-31"
inline std::string iso(lofte_date day) {
  const auto date = lofte::civil(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

// Protobuf's JSON mapping has 64-bit numbers as text.
inline nlohmann::json money(std::int64_t minor, const std::string& currency) {
  return {{"minor", std::to_string(minor)}, {"currency", currency}};
}

inline std::string fact(const std::string& record_id, const char* kind, const nlohmann::json& body,
                        lofte_date known = 0) {
  nlohmann::json whole = {{"recordId", record_id}, {"source", "kontor"}, {kind, body}};
  if (known != 0) whole["knownDate"] = iso(known);
  return whole.dump();
}

}  // namespace kontor
