// What a batch and the book together know of records and customers. The store is asked for each
// only once a batch.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/arena.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

class Known {
 public:
  struct Record {
    const lofte_fact* in_batch = nullptr;     // its latest version there
    std::optional<store::RecordOwner> owner;  // with what the batch wrote; see known_owner()
    bool asked = false;
  };

  Known(store::Store& store, std::size_t facts);

  // The record's place here; stays where it is.
  Record& record(std::int32_t kind, std::string_view id) { return records_[{kind, id}]; }
  // nullptr where the batch has not named it so far.
  Record* find(std::int32_t kind, std::string_view id);
  // Whose the record is in the book and which its latest version is.
  const std::optional<store::RecordOwner>& owner(Record& record, std::int32_t kind,
                                                 std::string_view id);
  // Whose an invoice of the batch is.
  store::CustomerKey invoice_customer(const lofte_fact& invoice);
  // The record as it will be after the batch; nullptr where neither has it.
  const lofte_fact* latest(std::int32_t kind, std::string_view id);
  // A fact of the journal; nullptr where that entry is none. Lives as long as this.
  const lofte_fact* stored_fact(store::Sequence sequence);
  // The entry of a fact by its own name or by "#" and its place; 0: none.
  store::Sequence find_fact(std::string_view fact_id);

  // The fact as records keep it, after the book's corrections. Lives as long as this.
  const lofte_fact& resolved(const lofte_fact& fact);
  // What lives as long as this.
  base::Arena& arena() { return arena_; }
  // Records or customers were moved in the store: asks it again. Records stay where they are.
  void forget();

  // kBookKey where the book has no such customer.
  store::CustomerKey customer(std::string_view id);
  // Adds the customer where it is new. The id must live as long as this.
  void admit_customer(std::string_view id, std::int64_t epoch);

 private:
  struct Name {
    std::int32_t kind;
    std::string_view id;
    friend bool operator==(const Name&, const Name&) = default;
  };
  struct NameHash {
    std::size_t operator()(const Name& name) const {
      return std::hash<std::string_view>{}(name.id) * 31 + static_cast<std::size_t>(name.kind);
    }
  };

  store::Store& store_;
  bool corrected_;
  base::Arena arena_;
  std::pmr::monotonic_buffer_resource nodes_;
  std::pmr::unordered_map<Name, Record, NameHash> records_;
  std::pmr::unordered_map<std::string_view, store::CustomerKey> customers_;
  // Batches mostly come customer by customer.
  std::string_view last_id_;
  store::CustomerKey last_customer_ = store::kBookKey;
};

}  // namespace lofte::engine
