// What stands in one place of the journal, and the chain that binds the places together.
//
// A fact is stored in two parts: the public part, and the personal part with a random salt. The
// chain takes in the public part and only a salted commitment to the personal one, so that part and
// salt can be destroyed and the chain still proves the rest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/hash.h"
#include "journal/layout.h"
#include "lofte/base.h"
#include "lofte/facts.h"
#include "lofte/journal.h"

namespace lofte::journal {

enum class EntryType : std::int32_t {
  kFact = 10,  // the numbers of JournalEntry.body
  kBookCreated = 11,
  kDayOpened = 12,
  kPluginSet = 13,
  kPluginFault = 14,
  kFoldRun = 15,
  kDayPlanned = 16,
};

// An entry's bytes as they are sealed into the chain.
struct EntryBytes {
  std::int64_t sequence = 0;
  EntryType type = EntryType::kFact;
  lofte_instant recorded_at = 0;
  std::string_view public_bytes;
  std::string_view salt;  // 16 bytes, empty where there is no personal part
  std::string_view personal_bytes;
  // 32 bytes where the personal part was destroyed: what stands for it in the chain. personal_bytes
  // is then what was put in its place (a pseudonym), which the chain does not prove.
  std::string_view commitment = {};
};

// The hash of an entry that follows `previous` (all zero for the first): BLAKE2b-256 over previous,
// sequence, type, moment, public part and the commitment to the personal part, kept or made anew.
base::Hash chain(const base::Hash& previous, const EntryBytes& entry);
// The salted commitment alone; what remains of an erased personal part.
base::Hash commitment(std::string_view salt, std::string_view personal_bytes);
// As chain(), where the personal part has been destroyed and its commitment kept.
base::Hash chain_erased(const base::Hash& previous, const EntryBytes& entry,
                        const base::Hash& commitment);

// 16 random bytes.
std::string new_salt();

// Salts for many entries, drawn from the kernel many at a time: asking for each costs more than
// sealing it. A salt is wiped here once the next one is asked for.
class Salts {
 public:
  static constexpr std::size_t kBytes = 16;

  Salts() = default;
  ~Salts();
  Salts(const Salts&) = delete;
  Salts& operator=(const Salts&) = delete;

  // Borrowed until the next call.
  std::string_view next();

 private:
  void wipe_last();

  static constexpr std::size_t kMost = 256;
  std::array<char, kMost * kBytes> pool_;
  std::size_t drawn_ = 0;  // how many lie in the pool: one at first, then four times as many
  std::size_t used_ = 0;
};

// Whether nothing is left of the entry's personal part: its record is gone from the book.
inline bool is_destroyed(const EntryBytes& entry) {
  return !entry.commitment.empty() && entry.personal_bytes.empty();
}

// A record's two parts, appended to the strings; personal stays empty where nothing personal is
// said.
void split(const MessageLayout& layout, const void* record, std::string& public_bytes,
           std::string& personal_bytes);
void split(const lofte_fact& fact, std::string& public_bytes, std::string& personal_bytes);
// The fact again, its texts borrowed from the parts.
lofte_fact* joined(std::string_view public_bytes, std::string_view personal_bytes,
                   base::Arena& arena);

// The form for export; texts are borrowed from `entry`'s parts and the arena.
lofte_journal_entry* exported(const EntryBytes& entry, const base::Hash& hash, base::Arena& arena);

}  // namespace lofte::journal
