#include "plugin_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "lofte/cpp/base.hpp"
#include "lofte/reader.h"
#include "lofte/testing.h"

namespace lofte::validate {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

std::vector<std::string> strings(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? std::vector<std::string>{}
                               : found->get<std::vector<std::string>>();
}

std::string as_setting(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

SettingSpec setting(const Json& from) {
  SettingSpec spec;
  spec.key = from.at("key");
  spec.type = from.at("type");
  spec.fallback = as_setting(from.at("default"));
  spec.choices = strings(from, "choices");
  spec.bounded = from.contains("minimum") && from.contains("maximum");
  spec.minimum = from.value("minimum", std::int64_t{0});
  spec.maximum = from.value("maximum", std::int64_t{0});
  return spec;
}

void read_fields(PluginFiles& files) {
  const Json manifest = Json::parse(files.manifest_json);
  files.id = manifest.at("id");
  files.version = manifest.at("version");
  files.library = files.folder / manifest.at("library").get<std::string>();
  files.provides = strings(manifest, "provides");
  files.services = strings(manifest.at("requires"), "services");
  files.permissions = strings(manifest, "permissions");
  const std::string texts = manifest.value("texts", "");
  if (!texts.empty()) files.texts = files.folder / texts;
  if (manifest.contains("settings")) {
    for (const Json& one : manifest.at("settings")) files.settings.push_back(setting(one));
  }
}

void refuse(PluginFiles& files, std::string where, std::string why) {
  files.where = std::move(where);
  files.refusal = std::move(why);
}

// Every pattern of every language, as the runtime reads them.
void check_texts(PluginFiles& files) {
  const std::string texts = files.texts.string();
  lofte_plugin_host* host = nullptr;
  detail::CalleeError error;
  if (lofte_plugin_host_create(borrow(files.id), borrow(texts), &host, &error.value) != LOFTE_OK) {
    refuse(files, error.value.where, error.value.message);
  }
  lofte_plugin_host_destroy(host);
}

}  // namespace

bool PluginFiles::provides_extension(const std::string& extension_id) const {
  return std::find(provides.begin(), provides.end(), extension_id) != provides.end();
}

bool PluginFiles::is_reader() const {
  return provides_extension(LOFTE_READER_ID);
}

std::map<std::string, std::string> PluginFiles::defaults() const {
  std::map<std::string, std::string> all;
  for (const SettingSpec& spec : settings) all[spec.key] = spec.fallback;
  return all;
}

PluginFiles read_plugin(const fs::path& path) {
  PluginFiles files;
  files.folder = fs::absolute(path).lexically_normal();
  if (files.folder.filename() == "manifest.json") files.folder = files.folder.parent_path();
  if (!files.folder.has_filename()) files.folder = files.folder.parent_path();
  files.id = files.folder.filename().string();
  std::ifstream file(files.folder / "manifest.json", std::ios::binary);
  if (!file) {
    refuse(files, "manifest.json", "cannot be read; a plugin is a folder with a manifest.json");
    return files;
  }
  files.manifest_json.assign(std::istreambuf_iterator<char>(file), {});
  detail::CalleeError error;
  const lofte_status status =
      lofte_manifest_check(borrow(files.manifest_json), borrow("manifest.json"), &error.value);
  if (status != LOFTE_OK) {
    refuse(files, error.value.where, error.value.message);
    return files;
  }
  read_fields(files);
  if (!fs::is_regular_file(files.library)) {
    refuse(files, "library",
           files.library.filename().string() + " is not in the folder; build the plugin first");
  } else if (!files.texts.empty() && !fs::is_directory(files.texts)) {
    refuse(files, "texts", files.texts.filename().string() + " is no folder beside the manifest");
  } else {
    check_texts(files);
  }
  return files;
}

}  // namespace lofte::validate
