#include "plugins/json_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.h"
#include "plugins/record_check.h"

namespace lofte::plugins {
namespace {

constexpr int kMaxDepth = 16;

// What the parser alone would let pass: depth without bound, and the last of two equal names
// winning.
class Guard {
 public:
  explicit Guard(const std::string& file) : file_(file) {}

  bool operator()(int depth, nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
    using Event = nlohmann::json::parse_event_t;
    if (depth > kMaxDepth) {
      throw base::Error(LOFTE_LIMIT, fmt::format("values are nested more than {} deep", kMaxDepth),
                        file_);
    }
    if (event == Event::object_start) {
      names_.emplace_back();
    } else if (event == Event::object_end) {
      names_.pop_back();
    } else if (event == Event::key && !names_.back().insert(parsed.get<std::string>()).second) {
      throw base::Error(LOFTE_REFUSED,
                        fmt::format("the field \"{}\" stands twice in one object; keep one of them",
                                    shown(parsed.get_ref<const std::string&>())),
                        file_);
    }
    return true;
  }

 private:
  const std::string& file_;
  std::vector<std::set<std::string>> names_;
};

// "parse error at line 3, column 5: ..." without the library's own numbering.
std::string without_prefix(std::string_view what) {
  const std::size_t end = what.find("] ");
  return shown(end == std::string_view::npos ? what : what.substr(end + 2), 300);
}

bool has_control_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7f;
  });
}

}  // namespace

JsonDocument::JsonDocument(std::string_view bytes, std::string file, std::size_t limit)
    : file_(std::move(file)) {
  if (bytes.size() > limit) {
    throw base::Error(LOFTE_LIMIT,
                      fmt::format("has {} bytes; at most {} are read", bytes.size(), limit), file_);
  }
  try {
    Guard guard(file_);
    // By reference: the parser keeps a copy of what it is given.
    json_ = nlohmann::json::parse(
        bytes.begin(), bytes.end(),
        [&guard](int depth, nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
          return guard(depth, event, parsed);
        });
  } catch (const nlohmann::json::exception& e) {
    throw base::Error(LOFTE_REFUSED, "is not JSON: " + without_prefix(e.what()), file_);
  }
}

std::optional<JsonField> JsonField::find(const char* name) const {
  check_object();
  const auto found = value_->find(name);
  if (found == value_->end()) return std::nullopt;
  return JsonField(&*found, path_.empty() ? name : path_ + "." + name, file_);
}

JsonField JsonField::require(const char* name, const char* right) const {
  auto found = find(name);
  if (!found) {
    JsonField(value_, path_.empty() ? name : path_ + "." + name, file_).refuse("is missing", right);
  }
  return *found;
}

void JsonField::only(std::initializer_list<const char*> names) const {
  check_object();
  for (const auto& [name, member] : value_->items()) {
    const bool known =
        std::any_of(names.begin(), names.end(),
                    [&name = name](const char* known_name) { return name == known_name; });
    if (known) continue;
    std::string right = "the runtime knows ";
    for (const char* known_name : names) {
      if (known_name != *names.begin()) right += ", ";
      right += known_name;
    }
    JsonField(&member, path_.empty() ? shown(name) : path_ + "." + shown(name), file_)
        .refuse("is not known, and nothing unknown may be asked for here", right);
  }
}

void JsonField::check_object() const {
  if (!value_->is_object()) refuse_value("an object {…}");
}

std::vector<JsonField> JsonField::items(std::size_t limit) const {
  if (!value_->is_array()) refuse_value("a list […]");
  if (value_->size() > limit) {
    refuse(fmt::format("has {} items", value_->size()), fmt::format("at most {}", limit));
  }
  std::vector<JsonField> all;
  all.reserve(value_->size());
  for (std::size_t i = 0; i < value_->size(); ++i) {
    all.emplace_back(&(*value_)[i], fmt::format("{}[{}]", path_, i), file_);
  }
  return all;
}

const std::string& JsonField::text(const char* right, std::size_t limit) const {
  if (!value_->is_string()) refuse_value(right);
  const std::string& text = value_->get_ref<const std::string&>();
  if (text.size() > limit) {
    refuse(fmt::format("has {} bytes", text.size()), fmt::format("at most {}", limit));
  }
  if (has_control_characters(text)) {
    refuse(fmt::format("\"{}\" holds control characters", shown(text)), right);
  }
  return text;
}

std::int64_t JsonField::integer(const char* right) const {
  const bool fits = value_->is_number_integer() &&
                    (!value_->is_number_unsigned() ||
                     value_->get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX));
  if (!fits) refuse_value(right);
  return value_->get<std::int64_t>();
}

std::vector<std::string> JsonField::texts(const char* right, std::size_t limit) const {
  std::vector<std::string> all;
  for (const JsonField& item : items(limit)) all.push_back(item.text(right));
  return all;
}

void JsonField::refuse(const std::string& wrong, const std::string& right) const {
  throw base::Error(LOFTE_REFUSED, fmt::format("{}; right would be {}", wrong, right), place());
}

void JsonField::refuse_value(const std::string& right) const {
  refuse("is " + shown(value_->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), 60),
         right);
}

std::string JsonField::place() const {
  return path_.empty() ? *file_ : *file_ + ": " + path_;
}

}  // namespace lofte::plugins
