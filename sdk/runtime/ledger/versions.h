// Which version of each record is in force: of those effective by a day and known by a day, and not
// retracted, the latest in journal order.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lofte/facts.h"

namespace lofte::ledger {

// One stored version; texts and bytes live in the caller's arena.
struct Version {
  std::int32_t kind = 0;
  std::string_view record_id;
  std::int64_t sequence = 0;
  lofte_date effective = 0;
  lofte_date known = 0;
  std::string_view bytes;  // an encoded Fact
};

struct InForce {
  // By kind, then record id; fact_id is always filled.
  std::span<const lofte_fact> facts;
  // The place of each in the journal.
  std::span<const std::int64_t> sequences;
  // The first day after as_of on which another version is effective and known; 0: none waits.
  lofte_date next_effective = 0;
};

// `versions` in (kind, record id, sequence) order. Decodes only what is in force. The facts live in
// `arena` and borrow from the versions' bytes.
InForce in_force(std::span<const Version> versions, lofte_date as_of, lofte_date known_by,
                 base::Arena& arena);

// A fact with the name the runtime gives it where the host gave none: "#" and its place.
lofte_string fact_name(const lofte_fact& fact, std::int64_t sequence, base::Arena& arena);

// The part of facts sorted by kind that are of `kind`.
std::span<const lofte_fact> of_kind(std::span<const lofte_fact> facts, std::int32_t kind);
// The fact of a record in such a part, or nullptr.
const lofte_fact* find_record(std::span<const lofte_fact> part, std::string_view record_id);

}  // namespace lofte::ledger
