// Reading a plugin's files of texts, and holding the languages against each other.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "services/message_pattern.h"

namespace lofte::services {

struct TextLanguage {
  std::string name;    // BCP 47, as the file is called
  std::string locale;  // of ICU, for amounts and dates
  std::map<std::string, MessagePattern, std::less<>> patterns;
};

// The files <language>.json of a folder, by language. Throws base::Error(LOFTE_IO) where one cannot
// be read, LOFTE_LIMIT where one has more than a megabyte.
std::map<std::string, std::string> read_text_files(const std::filesystem::path& folder);

// As Texts::Texts says.
std::vector<TextLanguage> read_languages(const std::map<std::string, std::string>& files,
                                         const std::string& place);

}  // namespace lofte::services
