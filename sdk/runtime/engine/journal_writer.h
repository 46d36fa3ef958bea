// Appends entries to the journal and keeps the chain's head. Works inside the caller's transaction.
#pragma once

#include <string>
#include <string_view>

#include "engine/head.h"
#include "journal/codec.h"
#include "journal/entry.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

class JournalWriter {
 public:
  JournalWriter(store::Store& store, Head& head) : store_(store), head_(head) {}

  // The fact's place in the journal. `whole` becomes the fact in one piece, as records keep it; it
  // is borrowed until the next call.
  store::Sequence append(const lofte_fact& fact, lofte_instant recorded_at,
                         std::string_view& whole);

  // A place that stays empty: what stood there was erased.
  void leave_empty(lofte_instant recorded_at);

  template <class Struct>
  store::Sequence append(journal::EntryType type, const Struct& entry, lofte_instant recorded_at) {
    return append(type, journal::layout_of<Struct>(), &entry, recorded_at);
  }

 private:
  store::Sequence append(journal::EntryType type, const journal::MessageLayout& layout,
                         const void* entry, lofte_instant recorded_at);
  store::Sequence seal(const journal::EntryBytes& entry);

  store::Store& store_;
  Head& head_;
  journal::Salts salts_;
  std::string public_;
  std::string personal_;
  std::string whole_;
};

}  // namespace lofte::engine
