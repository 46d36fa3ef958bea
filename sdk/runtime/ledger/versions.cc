#include "ledger/versions.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_set>

#include "base/equal_run.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::ledger {
namespace {

using base::view;

// Names of facts that a retraction in force takes back.
using Retracted = std::unordered_set<std::string>;

bool counts(const Version& version, lofte_date as_of, lofte_date known_by) {
  return version.effective <= as_of && version.known <= known_by;
}

std::string name_of(const Version& version, base::Arena& arena) {
  const auto* fact = journal::decoded<lofte_fact>(version.bytes, arena);
  return base::str(fact_name(*fact, version.sequence, arena));
}

Retracted retracted_among(std::span<const Version> versions, lofte_date as_of, lofte_date known_by,
                          base::Arena& arena) {
  Retracted names;
  for (const Version& version : versions) {
    if (version.kind != LOFTE_FACT_RETRACTION || !counts(version, as_of, known_by)) continue;
    const auto* fact = journal::decoded<lofte_fact>(version.bytes, arena);
    names.insert(base::str(fact->body.retraction->target_fact_id));
  }
  return names;
}

// The end of the run of versions of one record that begins at `first`.
std::size_t record_end(std::span<const Version> versions, std::size_t first) {
  std::size_t end = first + 1;
  while (end < versions.size() && versions[end].kind == versions[first].kind &&
         versions[end].record_id == versions[first].record_id) {
    ++end;
  }
  return end;
}

// A version counts from the later of its two days on.
void note_waiting(const Version& version, lofte_date as_of, lofte_date& next) {
  const lofte_date day = std::max(version.effective, version.known);
  if (day > as_of && (next == 0 || day < next)) next = day;
}

}  // namespace

lofte_string fact_name(const lofte_fact& fact, std::int64_t sequence, base::Arena& arena) {
  if (fact.fact_id.size != 0) return fact.fact_id;
  char text[24] = {'#'};
  const auto end = std::to_chars(text + 1, text + sizeof text, sequence).ptr;
  return arena.copy({text, static_cast<std::size_t>(end - text)});
}

InForce in_force(std::span<const Version> versions, lofte_date as_of, lofte_date known_by,
                 base::Arena& arena) {
  const Retracted retracted = retracted_among(versions, as_of, known_by, arena);
  InForce result;
  auto* facts = arena.make<lofte_fact>(versions.size());
  auto* sequences = arena.make<std::int64_t>(versions.size());
  std::size_t count = 0;
  for (std::size_t first = 0; first < versions.size();) {
    const std::size_t end = record_end(versions, first);
    for (std::size_t i = first; i < end; ++i)
      note_waiting(versions[i], as_of, result.next_effective);
    for (std::size_t i = end; i-- > first;) {
      if (!counts(versions[i], as_of, known_by)) continue;
      if (!retracted.empty() && retracted.contains(name_of(versions[i], arena))) continue;
      const auto* fact = journal::decoded<lofte_fact>(versions[i].bytes, arena);
      facts[count] = *fact;
      facts[count].fact_id = fact_name(*fact, versions[i].sequence, arena);
      sequences[count] = versions[i].sequence;
      ++count;
      break;
    }
    first = end;
  }
  result.facts = {facts, count};
  result.sequences = {sequences, count};
  return result;
}

std::span<const lofte_fact> of_kind(std::span<const lofte_fact> facts, std::int32_t kind) {
  return base::equal_run(facts, kind, &lofte_fact::kind);
}

const lofte_fact* find_record(std::span<const lofte_fact> part, std::string_view record_id) {
  const auto found = std::ranges::lower_bound(
      part, record_id, {}, [](const lofte_fact& fact) { return view(fact.record_id); });
  return found != part.end() && view(found->record_id) == record_id ? &*found : nullptr;
}

}  // namespace lofte::ledger
