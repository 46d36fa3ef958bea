#include "services/text_files.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "base/error.h"
#include "services/language.h"

namespace lofte::services {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 1024 * 1024;

std::string read_file(const std::filesystem::path& path) {
  std::error_code fault;
  const std::uintmax_t size = std::filesystem::file_size(path, fault);
  if (!fault && size > kMaxFileBytes) {
    throw base::Error(LOFTE_LIMIT,
                      "the file has " + std::to_string(size) + " bytes; right is at most " +
                          std::to_string(kMaxFileBytes),
                      path.string());
  }
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (fault || !file.good()) {
    throw base::Error(LOFTE_IO, "the file cannot be read", path.string());
  }
  return text;
}

// Objects keep the last of two equal keys, so they are noticed while the text is read.
nlohmann::json parse_json(std::string_view text, const std::string& file) {
  std::set<std::string> seen;
  const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    if (event == nlohmann::json::parse_event_t::key && depth == 1 &&
        !seen.insert(parsed.get<std::string>()).second) {
      throw base::Error(LOFTE_REFUSED,
                        "the message id \"" + parsed.get<std::string>() + "\" stands twice", file);
    }
    return true;
  };
  try {
    return nlohmann::json::parse(text, watch);
  } catch (const nlohmann::json::exception& fault) {
    throw base::Error(LOFTE_REFUSED, std::string("the file is no JSON: ") + fault.what(), file);
  }
}

TextLanguage read_language(const std::string& name, std::string_view text,
                           const std::string& file) {
  TextLanguage language{name, format_locale(name, name), {}};
  const nlohmann::json json = parse_json(text, file);
  if (!json.is_object()) {
    throw base::Error(LOFTE_REFUSED, "right is one JSON object of message ids and patterns", file);
  }
  for (const auto& [id, pattern] : json.items()) {
    if (id.empty() || !pattern.is_string()) {
      throw base::Error(LOFTE_REFUSED,
                        "the message \"" + id + "\" is " + pattern.type_name() +
                            "; right is an id with a pattern in quotes",
                        file + ": " + id);
    }
    try {
      language.patterns.emplace(
          id, parse_pattern(pattern.get_ref<const std::string&>(), language.locale.c_str()));
    } catch (base::Error& error) {
      throw base::Error(error.status(), error.message(), file + ": " + id);
    }
  }
  return language;
}

void check_same_ids(const std::vector<TextLanguage>& languages, const std::string& place) {
  std::map<std::string_view, std::string_view> first_with;
  for (const TextLanguage& language : languages) {
    for (const auto& [id, pattern] : language.patterns) first_with.emplace(id, language.name);
  }
  for (const TextLanguage& language : languages) {
    for (const auto& [id, other] : first_with) {
      if (language.patterns.contains(id)) continue;
      throw base::Error(LOFTE_REFUSED,
                        "the message \"" + std::string(id) + "\" of " + std::string(other) +
                            ".json is missing; every language has the same ids",
                        place + "/" + language.name + ".json: " + std::string(id));
    }
  }
}

}  // namespace

std::map<std::string, std::string> read_text_files(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  std::error_code fault;
  for (std::filesystem::directory_iterator entry(folder, fault), end; !fault && entry != end;
       entry.increment(fault)) {
    const std::filesystem::path& path = entry->path();
    if (path.extension() == ".json") files.emplace(path.stem().string(), read_file(path));
  }
  if (fault) throw base::Error(LOFTE_IO, "the folder: " + fault.message(), folder.string());
  return files;
}

std::vector<TextLanguage> read_languages(const std::map<std::string, std::string>& files,
                                         const std::string& place) {
  if (!files.contains("en")) {
    throw base::Error(LOFTE_REFUSED, "en.json is missing; every other language falls back to it",
                      place);
  }
  std::vector<TextLanguage> languages;
  for (const auto& [name, text] : files) {
    const std::string file = place + "/" + name + ".json";
    if (language_chain(name).front() != name) {
      throw base::Error(
          LOFTE_REFUSED,
          "the file's name is no language tag; right is such as nb.json or pt-BR.json", file);
    }
    languages.push_back(read_language(name, text, file));
  }
  check_same_ids(languages, place);
  return languages;
}

}  // namespace lofte::services
