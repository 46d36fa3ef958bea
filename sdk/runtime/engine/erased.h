// Persons that were erased from a book: how they are recognised when the host posts them again, and
// what of a fact may stay.
//
// Their ids are nowhere in the book. What is kept is a keyed hash of each, with a key of the book's
// own: it says whether an id that is posted was erased, and cannot be read backwards.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

// Records that bookkeeping keeps, under the pseudonym; all others of an erased person go.
bool is_bookkeeping(std::int32_t kind);

// The ids a person had in the book, and what stands for them.
struct Pseudonym {
  std::string name;              // "erased-17"
  std::vector<std::string> ids;  // of the customer; where customers were merged its own comes last
  std::vector<std::string> words;  // names, addresses, numbers: what may not be part of a record id

  bool is_id(std::string_view id) const;
  // What stands for one of the ids in the journal, where a customer that was merged came into the
  // book under a number of its own: "erased-17.1". Everywhere else all ids are `name`.
  std::string name_of(std::string_view id) const;
  bool tells(std::string_view text) const;  // holds an id or one of the words
};

// A copy of the fact with nothing left of the person: texts go, ids become the pseudonym, and the
// number of the record stays where it tells nothing of the person. `own`: the fact is the person's;
// otherwise it is another customer's that names the person.
lofte_fact* without_person(const lofte_fact& fact, store::Sequence sequence,
                           const Pseudonym& pseudonym, bool own, base::Arena& arena);

class Erased {
 public:
  explicit Erased(store::Store& store);

  bool any() const { return !key_.empty(); }
  // Remembers an id (kind LOFTE_FACT_CUSTOMER) or another record's number as erased.
  void remember(std::int32_t kind, std::string_view id, std::string_view pseudonym);
  // What stands for it; empty for a record that is gone; nothing where it was never erased.
  std::optional<std::string> find(std::int32_t kind, std::string_view id);

  // What of a posted fact may come into the book: the fact itself where nobody erased is named, a
  // copy under the pseudonym where bookkeeping wants it, else nullptr.
  const lofte_fact* admit(const lofte_fact& fact, base::Arena& arena);

 private:
  std::string place_of(std::int32_t kind, std::string_view id) const;

  store::Store& store_;
  std::string key_;
};

}  // namespace lofte::engine
