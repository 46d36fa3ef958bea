// Facts without what they say of people: every text becomes a word that stands for it, the same
// everywhere, so that records still refer to each other and an advisor sees the same history.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "shell.h"

namespace lofte::tools {

class Scrubber {
 public:
  // One entry of a journal as the export has it; the fact in it scrubbed, or nothing where the
  // entry is no fact, or one that a copy has no use for: settings, decisions, erasures.
  std::optional<Json> fact_of(const Json& entry);

  // Fields whose text is a word of the schema, such as "status" with "ISSUED"; a test holds them
  // against the schema.
  static const std::set<std::string>& kept_fields();

 private:
  void scrub(Json& value, const std::string& field);
  std::string stand_in(const std::string& text);

  std::map<std::string, std::string> stand_ins_;
};

}  // namespace lofte::tools
