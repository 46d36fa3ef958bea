// What a plugin's folder says before any of its code runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lofte::validate {

// One setting of the manifest and values that a book may give it.
struct SettingSpec {
  std::string key;
  std::string type;
  std::string fallback;  // the manifest's default
  std::int64_t minimum = 0;
  std::int64_t maximum = 0;
  bool bounded = false;
  std::vector<std::string> choices;
};

struct PluginFiles {
  std::filesystem::path folder;
  std::string manifest_json;
  std::string refusal;  // why the manifest cannot be used; empty: it can
  std::string where;    // the field the refusal is about

  std::string id;
  std::string version;
  std::filesystem::path library;
  std::filesystem::path texts;  // empty: none
  std::vector<std::string> provides;
  std::vector<std::string> services;
  std::vector<std::string> permissions;
  std::vector<SettingSpec> settings;

  bool provides_extension(const std::string& extension_id) const;
  bool is_reader() const;
  std::map<std::string, std::string> defaults() const;
};

// `path` is the folder, or the manifest in it. What is wrong is a refusal; nothing is thrown.
PluginFiles read_plugin(const std::filesystem::path& path);

}  // namespace lofte::validate
