// The user's own list of allowed plugins, beside those that ship with the runtime.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lofte/cpp/runtime.hpp"

namespace lofte::tools {

// $XDG_CONFIG_HOME/lofte/allowed.json, else ~/.config/lofte/allowed.json; empty without a home.
std::filesystem::path user_list_path();
// $XDG_DATA_HOME/lofte, else ~/.local/share/lofte; empty without a home.
std::filesystem::path user_data_dir();

// Empty where there is no such file. Throws Error(LOFTE_NOT_ALLOWED) where others than the user and
// root could have written it, LOFTE_REFUSED where it is not a list.
std::vector<AllowedPlugin> read_user_list(const std::filesystem::path& file);
// There whole or not at all, for the user alone to write.
void write_user_list(const std::filesystem::path& file, const std::vector<AllowedPlugin>& plugins);

// What a plugin's folder says of itself, and the digests that a list pins.
struct PluginFiles {
  std::string manifest_json;
  std::string library_path;
  AllowedPlugin pins;
};
PluginFiles read_plugin_files(const std::filesystem::path& folder);

}  // namespace lofte::tools
