#include "journal/entry.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/error.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::journal {
namespace {

void require_sodium() {
  // Chooses the fastest code for this processor, and opens the source of random bytes.
  static const bool kReady = sodium_init() >= 0;
  if (!kReady) throw base::Error(LOFTE_INTERNAL, "libsodium does not start: no random bytes here");
}

const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

class Hasher {
 public:
  explicit Hasher(std::string_view key = {}) {
    require_sodium();
    crypto_generichash_init(&state_, key.empty() ? nullptr : octets(key), key.size(),
                            std::tuple_size_v<base::Hash>);
  }
  Hasher& bytes(const void* data, std::size_t size) {
    crypto_generichash_update(&state_, static_cast<const unsigned char*>(data), size);
    return *this;
  }
  // Little-endian on every machine.
  Hasher& number(std::int64_t value) {
    std::array<unsigned char, 8> octets{};
    for (std::size_t i = 0; i < octets.size(); ++i) {
      octets[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(value) >> (8 * i));
    }
    return bytes(octets.data(), octets.size());
  }
  // With its length, so that no two lists of parts give the same stream.
  Hasher& text(std::string_view part) {
    return number(static_cast<std::int64_t>(part.size())).bytes(part.data(), part.size());
  }
  base::Hash finish() {
    base::Hash out;
    crypto_generichash_final(&state_, out.data(), out.size());
    return out;
  }

 private:
  crypto_generichash_state state_;
};

// previous | sequence | type | moment | public part with its length | commitment, if any.
// Every number has 8 bytes. An entry without a personal part ends before the commitment; the hashed
// length tells the two apart.
base::Hash seal(const base::Hash& previous, const EntryBytes& entry, const base::Hash* personal) {
  Hasher hasher;
  hasher.bytes(previous.data(), previous.size())
      .number(entry.sequence)
      .number(static_cast<std::int64_t>(entry.type))
      .number(entry.recorded_at)
      .text(entry.public_bytes);
  if (personal != nullptr) hasher.bytes(personal->data(), personal->size());
  return hasher.finish();
}

base::Hash hash_of(std::string_view bytes) {
  base::Hash hash{};
  if (bytes.size() != hash.size()) {
    throw base::Error(LOFTE_CORRUPT,
                      "a commitment has " + std::to_string(bytes.size()) + " bytes; it needs " +
                          std::to_string(hash.size()),
                      "commitment");
  }
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

// A runtime entry again, its texts borrowed from the parts.
template <class Struct>
Struct* whole(const EntryBytes& entry, base::Arena& arena) {
  Struct* made = decoded<Struct>(entry.public_bytes, arena);
  if (!entry.personal_bytes.empty()) {
    merge(layout_of<Struct>(), entry.personal_bytes, arena, made);
  }
  return made;
}

lofte_string hexadecimal(std::string_view bytes, base::Arena& arena) {
  if (bytes.empty()) return {nullptr, 0};
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), octets(bytes), bytes.size());
  text.pop_back();
  return arena.copy(text);
}

}  // namespace

base::Hash chain(const base::Hash& previous, const EntryBytes& entry) {
  if (!entry.commitment.empty()) return chain_erased(previous, entry, hash_of(entry.commitment));
  if (entry.salt.empty() && entry.personal_bytes.empty()) return seal(previous, entry, nullptr);
  const base::Hash personal = commitment(entry.salt, entry.personal_bytes);
  return seal(previous, entry, &personal);
}

base::Hash commitment(std::string_view salt, std::string_view personal_bytes) {
  if (salt.size() != Salts::kBytes) {
    throw base::Error(LOFTE_CORRUPT,
                      "a personal part has a salt of " + std::to_string(salt.size()) +
                          " bytes; it needs " + std::to_string(Salts::kBytes),
                      "salt");
  }
  // The salt is the key: without it nobody can try out what a destroyed text may have been.
  return Hasher(salt).bytes(personal_bytes.data(), personal_bytes.size()).finish();
}

base::Hash chain_erased(const base::Hash& previous, const EntryBytes& entry,
                        const base::Hash& commitment) {
  return seal(previous, entry, &commitment);
}

std::string new_salt() {
  return std::string(Salts().next());
}

std::string_view Salts::next() {
  wipe_last();
  if (used_ == drawn_) {
    require_sodium();
    drawn_ = std::clamp<std::size_t>(drawn_ * 4, 1, kMost);
    randombytes_buf(pool_.data(), drawn_ * kBytes);
    used_ = 0;
  }
  return {pool_.data() + used_++ * kBytes, kBytes};
}

void Salts::wipe_last() {
  if (used_ != 0) sodium_memzero(pool_.data() + (used_ - 1) * kBytes, kBytes);
}

Salts::~Salts() {
  sodium_memzero(pool_.data(), drawn_ * kBytes);
}

void split(const MessageLayout& layout, const void* record, std::string& public_bytes,
           std::string& personal_bytes) {
  encode(layout, record, public_bytes, Part::kPublic);
  encode(layout, record, personal_bytes, Part::kPersonal);
}

void split(const lofte_fact& fact, std::string& public_bytes, std::string& personal_bytes) {
  split(layout_of<lofte_fact>(), &fact, public_bytes, personal_bytes);
}

lofte_fact* joined(std::string_view public_bytes, std::string_view personal_bytes,
                   base::Arena& arena) {
  lofte_fact* fact = decoded<lofte_fact>(public_bytes, arena);
  if (!personal_bytes.empty()) merge(layout_of<lofte_fact>(), personal_bytes, arena, fact);
  return fact;
}

lofte_journal_entry* exported(const EntryBytes& entry, const base::Hash& hash, base::Arena& arena) {
  auto* out = arena.make<lofte_journal_entry>();
  out->struct_size = sizeof *out;
  out->sequence = entry.sequence;
  out->recorded_at = entry.recorded_at;
  out->hash = arena.copy(base::to_hex(hash));
  out->salt = hexadecimal(entry.salt, arena);
  out->commitment = hexadecimal(entry.commitment, arena);
  out->kind = static_cast<std::int32_t>(entry.type);
  switch (entry.type) {
    case EntryType::kFact:
      out->body.fact = joined(entry.public_bytes, entry.personal_bytes, arena);
      return out;
    case EntryType::kBookCreated:
      out->body.book_created = whole<lofte_book_created>(entry, arena);
      return out;
    case EntryType::kDayOpened:
      out->body.day_opened = whole<lofte_day_opened>(entry, arena);
      return out;
    case EntryType::kPluginSet:
      out->body.plugin_set = whole<lofte_plugin_set>(entry, arena);
      return out;
    case EntryType::kPluginFault:
      out->body.plugin_fault = whole<lofte_plugin_fault>(entry, arena);
      return out;
    case EntryType::kFoldRun:
      out->body.fold_run = decoded<lofte_fold_run>(entry.public_bytes, arena);
      return out;
    case EntryType::kDayPlanned:
      out->body.day_planned = decoded<lofte_day_planned>(entry.public_bytes, arena);
      return out;
  }
  throw base::Error(LOFTE_NEWER,
                    "journal entry " + std::to_string(entry.sequence) + " is of kind " +
                        std::to_string(static_cast<std::int32_t>(entry.type)) +
                        ", which this runtime does not know; update it",
                    "journal");
}

}  // namespace lofte::journal
