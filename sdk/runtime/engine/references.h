// Which records a fact names.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "lofte/facts.h"

namespace lofte::engine {

// One place in a fact that names a record. Valid for the call of the visitor.
struct Reference {
  std::int32_t kind;  // of the fact named
  std::string_view record_id;
  std::string_view parent;  // "payment.allocations[2]"
  std::string_view field;   // "invoice_id"
  std::int64_t index;       // in a list; -1: none

  // "payment.allocations[2].invoice_id", for errors.
  std::string path() const;
};

// "invoice 'F1'", for errors.
std::string described(std::int32_t kind, std::string_view record_id);

void visit_references(const lofte_fact& fact, const std::function<void(const Reference&)>& visit);

}  // namespace lofte::engine
