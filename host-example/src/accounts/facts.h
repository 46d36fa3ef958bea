// Facts as lofte.v1.Fact in JSON, one line each: how Kontor speaks to Løfte.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "lofte/cpp/date.hpp"

namespace kontor {

using lofte::iso;  // "2026-01-31"

// Protobuf's JSON mapping has 64-bit numbers as text.
inline nlohmann::json money(std::int64_t minor, std::string_view currency) {
  return {{"minor", std::to_string(minor)}, {"currency", currency}};
}

// The body as a fact about the record; `known`: when the firm knew, where that is not today.
inline nlohmann::json fact(std::string_view record_id, const char* kind, const nlohmann::json& body,
                           lofte_date known = 0) {
  nlohmann::json whole = {{"source", "kontor"}, {kind, body}};
  if (!record_id.empty()) whole["recordId"] = record_id;
  if (known != 0) whole["knownDate"] = iso(known);
  return whole;
}

}  // namespace kontor
