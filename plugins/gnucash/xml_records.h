// The records of a GnuCash XML book, one small tree at a time, from a stream.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bytes.h"

namespace lofte::gnucash {

struct Element {
  std::string name;  // as written, prefix and all: GnuCash itself goes by these
  std::string text;
  std::vector<Element> children;
  std::uint32_t line = 0;

  const Element* child(std::string_view name) const;
  // "" where there is no such child.
  const std::string& text_of(std::string_view name) const;
};

// The value of a slot by its keys: slot(slots, {"gncInvoice", "invoice-guid"}). Null where absent.
const Element* slot_value(const Element* slots, std::initializer_list<std::string_view> keys);

// A record has ended. `parent` is the unfinished record it stands in (a lot in its account), or
// null.
using OnRecord = std::function<void(const Element& record, const Element* parent)>;

// Reads the book and calls `on_record` for every account, lot, transaction, customer, job, invoice
// and billing term. Templates of scheduled transactions are no bookings and are passed over. Memory
// is bounded by the largest record. Throws LOFTE_CORRUPT with the line for what is not well-formed,
// LOFTE_REFUSED for what is no GnuCash book of version 2 and for a document type definition.
void read_records(const ReadBytes& read, const OnRecord& on_record);

}  // namespace lofte::gnucash
