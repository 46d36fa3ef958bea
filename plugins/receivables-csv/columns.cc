#include "columns.h"

#include <algorithm>

#include "letters.h"
#include "lofte/cpp/base.hpp"

namespace lofte::receivables_csv {
namespace {

std::optional<Field> field_named(std::string_view name) {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (kFields[i].name == name) return static_cast<Field>(i);
  }
  return std::nullopt;
}

std::string names_of_fields() {
  std::string names;
  for (const FieldInfo& field : kFields) {
    if (!names.empty()) names += ", ";
    names += field.name;
  }
  return names;
}

std::string names_of_columns(const Row& header) {
  std::string names;
  for (const std::string& name : header.fields) {
    if (!names.empty()) names += ", ";
    names += name;
    if (names.size() > 300) return names + ", ...";
  }
  return names;
}

// The column of that name; refuses one that stands twice.
std::optional<std::size_t> find(const Row& header, std::string_view name) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    if (!same_name(trimmed(header.fields[i]), name)) continue;
    if (found) {
      throw Error(LOFTE_REFUSED, concat("line ", header.line),
                  concat("two columns are named ", name, "; give them names of their own"),
                  header.line);
    }
    found = i;
  }
  return found;
}

// Where the next "field=" begins after a comma, or the end.
std::size_t end_of_entry(std::string_view rest) {
  for (auto comma = rest.find(','); comma != std::string_view::npos;
       comma = rest.find(',', comma + 1)) {
    const auto next = rest.substr(comma + 1);
    if (field_named(trimmed(next.substr(0, next.find('='))))) return comma;
  }
  return rest.size();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::vector<std::pair<Field, std::string>> parse_map(std::string_view option) {
  std::vector<std::pair<Field, std::string>> map;
  while (!trimmed(option).empty()) {
    const auto end = end_of_entry(option);
    const auto entry = option.substr(0, end);
    option.remove_prefix(std::min(option.size(), end + 1));
    const auto equals = entry.find('=');
    const auto field = field_named(trimmed(entry.substr(0, equals)));
    const auto column =
        equals == std::string_view::npos ? std::string_view{} : trimmed(entry.substr(equals + 1));
    if (!field || column.empty()) {
      throw Error(LOFTE_INVALID_ARGUMENT, "option map",
                  concat("\"", entry, "\" is no field=column; the fields are ", names_of_fields()));
    }
    map.emplace_back(*field, column);
  }
  return map;
}

Columns::Columns(const Row& header, const std::vector<std::pair<Field, std::string>>& map)
    : count_(header.fields.size()) {
  for (const auto& [field, column] : map) {
    const auto found = find(header, column);
    if (!found) {
      throw Error(LOFTE_REFUSED, concat("line ", header.line),
                  concat("option map names a column \"", column, "\", but the file has ",
                         names_of_columns(header)),
                  header.line);
    }
    at_[index(field)] = found;
  }
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (!at_[i]) at_[i] = find(header, kFields[i].name);
    if (at_[i]) names_[i] = trimmed(header.fields[*at_[i]]);
    if (at_[i] || !kFields[i].required) continue;
    throw Error(LOFTE_REFUSED, concat("line ", header.line),
                concat("no column ", kFields[i].name, "; say which one it is with map=",
                       kFields[i].name, "=COLUMN. The file has ", names_of_columns(header)),
                header.line);
  }
}

std::string_view Columns::value(const Row& row, Field field) const {
  const auto at = at_[index(field)];
  return at ? trimmed(row.fields[*at]) : std::string_view{};
}

}  // namespace lofte::receivables_csv
