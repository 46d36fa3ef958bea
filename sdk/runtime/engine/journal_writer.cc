#include "engine/journal_writer.h"

#include "journal/generated/layouts.h"

namespace lofte::engine {

store::Sequence JournalWriter::append(const lofte_fact& fact, lofte_instant recorded_at,
                                      std::string_view& whole) {
  public_.clear();
  personal_.clear();
  journal::split(fact, public_, personal_);
  std::string_view salt;
  if (personal_.empty()) {
    whole = public_;
  } else {
    salt = salts_.next();
    // Protobuf merges what is concatenated, so the two parts in a row are the whole.
    whole_.assign(public_).append(personal_);
    whole = whole_;
  }
  return seal(
      {head_.sequence + 1, journal::EntryType::kFact, recorded_at, public_, salt, personal_});
}

void JournalWriter::leave_empty(lofte_instant recorded_at) {
  const std::string commitment(base::Hash{}.size(), '\0');
  seal({head_.sequence + 1, journal::EntryType::kFact, recorded_at, {}, {}, {}, commitment});
}

store::Sequence JournalWriter::append(journal::EntryType type, const journal::MessageLayout& layout,
                                      const void* entry, lofte_instant recorded_at) {
  public_.clear();
  personal_.clear();
  journal::split(layout, entry, public_, personal_);
  const std::string_view salt = personal_.empty() ? std::string_view() : salts_.next();
  return seal({head_.sequence + 1, type, recorded_at, public_, salt, personal_});
}

store::Sequence JournalWriter::seal(const journal::EntryBytes& entry) {
  const base::Hash hash = journal::chain(head_.hash, entry);
  store_.append({entry.sequence, static_cast<std::int32_t>(entry.type), entry.recorded_at,
                 entry.public_bytes, entry.salt, entry.personal_bytes, hash, entry.commitment});
  head_.sequence = entry.sequence;
  head_.hash = hash;
  return entry.sequence;
}

}  // namespace lofte::engine
