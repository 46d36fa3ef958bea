#include "user_list.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "failure.h"
#include "shell.h"

namespace lofte::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMostManifestBytes = 1024 * 1024;
constexpr std::size_t kHashedAtOnce = 1024 * 1024;

fs::path home_below(const char* variable, const char* usual) {
  if (const char* set = std::getenv(variable); set != nullptr && *set == '/') return set;
  const char* home = std::getenv("HOME");
  return home == nullptr || *home == '\0' ? fs::path() : fs::path(home) / usual;
}

std::string read_small_file(const fs::path& file) {
  std::error_code none;
  if (!fs::is_regular_file(file, none))
    fail(LOFTE_NOT_FOUND, file.string(), "there is no such file");
  if (fs::file_size(file, none) > kMostManifestBytes) {
    fail(LOFTE_LIMIT, file.string(), "is larger than 1 MiB");
  }
  std::ifstream in(file, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  if (!in.good() && !in.eof()) fail(LOFTE_IO, file.string(), "cannot be read");
  return bytes;
}

std::string sha256_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) fail(LOFTE_NOT_FOUND, file.string(), "there is no such file, or it may not be read");
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::vector<char> chunk(kHashedAtOnce);
  while (in) {
    in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(chunk.data()),
                              static_cast<unsigned long long>(in.gcount()));
  }
  if (!in.eof()) fail(LOFTE_IO, file.string(), "cannot be read");
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state, digest.data());
  return hex(digest);
}

Json parse(const std::string& bytes, const fs::path& file) {
  try {
    return Json::parse(bytes);
  } catch (const nlohmann::json::exception& error) {
    fail(LOFTE_REFUSED, file.string(), concat("is not JSON: ", std::string_view(error.what())));
  }
}

std::string member(const Json& object, const char* name, const std::string& where) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  if (!object.is_object() || found == object.end() || !found->is_string()) {
    fail(LOFTE_REFUSED, where, concat("has no text \"", std::string_view(name), "\""));
  }
  return found->get<std::string>();
}

void check_guarded(const fs::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return;
  if (status.st_uid != 0 && status.st_uid != geteuid()) {
    fail(LOFTE_NOT_ALLOWED, file.string(),
         "belongs to another user; a list of allowed plugins is yours or root's");
  }
  if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    fail(LOFTE_NOT_ALLOWED, file.string(),
         concat("others than you may write it; mend it with: chmod go-w ", file.string()));
  }
}

[[noreturn]] void fail_to_write(const fs::path& file, int error) {
  fail(LOFTE_IO, file.string(),
       concat("cannot be written: ", std::string_view(std::strerror(error))));
}

void write_whole(int descriptor, std::string_view bytes, const fs::path& file) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_to_write(file, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (fsync(descriptor) != 0) fail_to_write(file, errno);
}

}  // namespace

fs::path user_list_path() {
  const fs::path base = home_below("XDG_CONFIG_HOME", ".config");
  return base.empty() ? base : base / "lofte" / "allowed.json";
}

fs::path user_data_dir() {
  const fs::path base = home_below("XDG_DATA_HOME", ".local/share");
  return base.empty() ? base : base / "lofte";
}

std::vector<AllowedPlugin> read_user_list(const fs::path& file) {
  std::error_code none;
  if (file.empty() || !fs::exists(file, none)) return {};
  check_guarded(file);
  const Json list = parse(read_small_file(file), file);
  const auto plugins = list.is_object() ? list.find("plugins") : list.end();
  if (!list.is_object() || plugins == list.end() || !plugins->is_array()) {
    fail(LOFTE_REFUSED, file.string(), "has no list \"plugins\"");
  }
  std::vector<AllowedPlugin> allowed;
  for (const Json& item : *plugins) {
    const std::string where = concat(file.string(), ": plugins[", allowed.size(), "]");
    allowed.push_back({member(item, "id", where), member(item, "version", where),
                       member(item, "manifest_sha256", where),
                       member(item, "library_sha256", where)});
  }
  return allowed;
}

void write_user_list(const fs::path& file, const std::vector<AllowedPlugin>& plugins) {
  if (file.empty()) fail(LOFTE_NOT_FOUND, "HOME", "is not set, so there is no place for your list");
  Json list = Json::array();
  for (const AllowedPlugin& plugin : plugins) {
    list.push_back({{"id", plugin.id},
                    {"version", plugin.version},
                    {"manifest_sha256", plugin.manifest_sha256},
                    {"library_sha256", plugin.library_sha256}});
  }
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  if (failed) fail(LOFTE_IO, file.parent_path().string(), failed.message());

  std::string fresh = file.string() + ".XXXXXX";
  const int descriptor = mkstemp(fresh.data());
  if (descriptor < 0) fail_to_write(file, errno);
  try {
    if (fchmod(descriptor, 0644) != 0) fail_to_write(fresh, errno);
    write_whole(descriptor, Json{{"plugins", list}}.dump(2) + "\n", fresh);
    close(descriptor);
    fs::rename(fresh, file);
  } catch (...) {
    unlink(fresh.c_str());
    throw;
  }
}

PluginFiles read_plugin_files(const fs::path& folder) {
  const fs::path manifest = folder / "manifest.json";
  PluginFiles files;
  files.manifest_json = read_small_file(manifest);
  const Json said = parse(files.manifest_json, manifest);
  const fs::path library = member(said, "library", manifest.string());
  if (library.has_parent_path() || library == "..") {
    fail(LOFTE_REFUSED, manifest.string() + ": library",
         "must be a file name in the plugin's own folder");
  }
  files.library_path = (folder / library).string();
  files.pins = {member(said, "id", manifest.string()), member(said, "version", manifest.string()),
                sha256_of_file(manifest), sha256_of_file(files.library_path)};
  return files;
}

}  // namespace lofte::tools
