// The page's own words in five languages, and amounts, days and numbers as each writes them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lofte/base.h"

namespace kontor {

struct Language {
  const char* code;
  const char* name;  // as its speakers call it
};
inline constexpr Language kLanguages[] = {
    {"en", "English"}, {"sv", "Svenska"}, {"da", "Dansk"}, {"nb", "Norsk"}, {"fi", "Suomi"}};

// One language. [any thread]
class Words {
 public:
  // Reads texts/<code>.json.
  Words(const std::filesystem::path& texts, std::string_view code);
  ~Words();

  const std::string& code() const { return code_; }
  const nlohmann::json& texts() const;

  bool has(std::string_view key) const;

  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  // "{count} more" with its values; a key that is missing is its own text.
  std::string say(std::string_view key, Values values = {}) const;
  // Of "<key>.one" and "<key>.other", with the number as {count}.
  std::string count(std::string_view key, std::int64_t number) const;

  std::string amount(std::int64_t minor, std::string_view currency) const;
  std::string amount(const lofte_money& money) const;
  std::string number(std::int64_t number) const;
  std::string percent_of_mille(std::int64_t per_mille) const;
  std::string tenths(std::int64_t tenths) const;
  std::string day(lofte_date day) const;       // "20 Nov 2026"
  std::string long_day(lofte_date day) const;  // "Friday 20 November"
  std::string month(lofte_date day) const;     // "Nov 2026"

 private:
  struct Formats;
  std::string code_;
  std::unique_ptr<nlohmann::json> texts_;
  std::unique_ptr<Formats> formats_;
};

// All of them, by code; English where there is no such language.
class Dictionary {
 public:
  explicit Dictionary(const std::filesystem::path& texts);
  const Words& of(std::string_view code) const;
  static bool has(std::string_view code);

 private:
  std::vector<std::unique_ptr<Words>> languages_;
};

}  // namespace kontor
