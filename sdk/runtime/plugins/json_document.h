// JSON that others wrote: bounded when it is read, and every value knows its place, so that each
// refusal can name file, field, value and what would be right.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lofte::plugins {

class JsonField {
 public:
  JsonField(const nlohmann::json* value, std::string path, const std::string* file)
      : value_(value), path_(std::move(path)), file_(file) {}

  const nlohmann::json& value() const { return *value_; }

  // Members of an object.
  std::optional<JsonField> find(const char* name) const;
  JsonField require(const char* name, const char* right) const;
  // Refuses every member but these.
  void only(std::initializer_list<const char*> names) const;

  void check_object() const;
  std::vector<JsonField> items(std::size_t limit) const;
  // A text of at most `limit` bytes without control characters; `right` says what it should be.
  const std::string& text(const char* right, std::size_t limit = 200) const;
  std::int64_t integer(const char* right) const;
  std::vector<std::string> texts(const char* right, std::size_t limit) const;

  [[noreturn]] void refuse(const std::string& wrong, const std::string& right) const;
  // "it is VALUE", cut short.
  [[noreturn]] void refuse_value(const std::string& right) const;

 private:
  std::string place() const;

  const nlohmann::json* value_;
  std::string path_;
  const std::string* file_;
};

class JsonDocument {
 public:
  // Throws base::Error(LOFTE_REFUSED or LOFTE_LIMIT): not JSON, too large, too deep, a field twice.
  JsonDocument(std::string_view bytes, std::string file, std::size_t limit);

  JsonField root() const { return {&json_, "", &file_}; }

 private:
  std::string file_;
  nlohmann::json json_;
};

}  // namespace lofte::plugins
