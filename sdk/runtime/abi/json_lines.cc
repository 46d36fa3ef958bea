#include "abi/json_lines.h"

#include "journal/generated/layouts.h"
#include "journal/json.h"

namespace lofte::abi {
namespace {

base::Error placed(const base::Error& error, std::uint64_t index, std::uint64_t line) {
  std::string where = "line " + std::to_string(line);
  if (!error.where().empty()) where += ": " + error.where();
  return {error.status(), error.message(), std::move(where), index};
}

const lofte_fact* parse(std::string_view line, base::Arena& arena) {
  if (line.size() > kLongestLine) {
    throw base::Error(LOFTE_LIMIT, std::to_string(line.size()) +
                                       " bytes: a fact's line has at most " +
                                       std::to_string(kLongestLine));
  }
  return journal::parsed_json<lofte_fact>(line, arena);
}

}  // namespace

JsonFacts parse_json_lines(std::string_view text, base::Arena& arena) {
  JsonFacts found;
  std::uint64_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      found.facts.push_back(parse(line, arena));
      found.lines.push_back(number);
    } catch (const base::Error& error) {
      throw placed(error, found.lines.size(), number);
    }
  }
  return found;
}

base::Error at_line(const base::Error& error, const JsonFacts& facts) {
  if (error.index() >= facts.lines.size()) return error;
  return placed(error, error.index(), facts.lines[static_cast<std::size_t>(error.index())]);
}

}  // namespace lofte::abi
