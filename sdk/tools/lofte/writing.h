// Posting one fact from the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell.h"

namespace lofte::tools {

// A record id that people can read and that the customer's records do not have yet:
// "promise-2026-11-21-1042", then "promise-2026-11-21-1042-2".
std::string fresh_id(Book& book, std::string_view what, lofte_date day, std::string_view customer);

struct Posted {
  std::string id;  // the record's
  lofte_post_result result;
};

// LOFTE_FACT_* and its struct, borrowed, as the record `id`.
struct Record {
  std::int32_t kind;
  const void* body;
  std::string id;
};
// All of them or none; the first is the one to tell of.
Posted post_records(Shell& shell, Book& book, const std::vector<Record>& records);
Posted post_record(Shell& shell, Book& book, std::int32_t kind, const void* body, std::string id);

// The latest version of a record as lofte.v1.Fact in JSON, from the journal; null where there is
// none.
Json latest_version(Book& book, std::string_view kind, std::string_view id);

// What was done, in words or as one JSON document.
void report(const Shell& shell, const Posted& posted, std::string_view done);

// Texts as the ABI wants them, borrowed.
std::vector<lofte_string> borrowed(const std::vector<std::string>& texts);

// "email", "phone": the channels of types.h.
const std::vector<std::pair<std::string, std::int32_t>>& channels();

}  // namespace lofte::tools
