// Facts as JSON, one a line: what a host without structs posts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/error.h"
#include "lofte/facts.h"

namespace lofte::abi {

// No fact comes near it; a file without line ends does.
inline constexpr std::size_t kLongestLine = std::size_t{16} * 1024 * 1024;

struct JsonFacts {
  std::vector<const lofte_fact*> facts;
  std::vector<std::uint64_t> lines;  // of each fact, from 1
};

// Blank lines are skipped. Throws base::Error whose index() counts facts from 0 and whose where()
// is "line 7: invoice.amount".
JsonFacts parse_json_lines(std::string_view text, base::Arena& arena);

// The same place for an error that the book found later: its index() is a fact's.
base::Error at_line(const base::Error& error, const JsonFacts& facts);

}  // namespace lofte::abi
