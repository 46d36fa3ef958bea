#include "plugins/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/error.h"
#include "plugins/digest.h"
#include "plugins/file.h"
#include "plugins/record_check.h"

namespace lofte::plugins {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifestName = "manifest.json";

void read_found(Found& found, const Offer& offer) {
  const fs::path file = found.dir / kManifestName;
  const FileBytes manifest = read_whole(file, kMaxManifestBytes);
  found.manifest_sha256 = sha256(manifest.bytes);
  found.manifest = parse_manifest(manifest.bytes, file.string());
  found.id = found.manifest->id;
  const std::string difference = missing(found.manifest->needs, offer);
  if (!difference.empty()) {
    throw base::Error(LOFTE_UNSUPPORTED, difference, file.string() + ": requires");
  }
  found.library_sha256 = sha256(read_whole(found.library_path(), kMaxLibraryBytes).bytes);
}

Found refused_folder(const Folder& folder, const std::string& why) {
  Found found;
  found.dir = folder.path;
  found.dev = folder.dev;
  found.id = shown(folder.path.filename().string());
  found.refusal = folder.path.string() + ": " + why;
  return found;
}

// The folders inside that hold a manifest, in byte order of their names.
std::vector<fs::path> plugin_dirs(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> dirs;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    const fs::file_status manifest = fs::symlink_status(it->path() / kManifestName, ignored);
    if (fs::exists(manifest)) dirs.push_back(it->path());
  }
  std::sort(dirs.begin(), dirs.end());
  return dirs;
}

void refuse_second_of_one_id(std::vector<Found>& all) {
  std::map<std::string, const Found*> first;
  for (Found& found : all) {
    if (!found.usable()) continue;
    const auto [other, is_first] = first.emplace(found.id, &found);
    if (is_first) continue;
    found.refusal =
        fmt::format("{}: the plugin \"{}\" was found in {} before; remove one of the two",
                    found.dir.string(), found.id, other->second->dir.string());
  }
}

}  // namespace

fs::path Found::library_path() const {
  return manifest ? dir / manifest->library : fs::path{};
}

fs::path Found::texts_path() const {
  return manifest && !manifest->texts.empty() ? dir / manifest->texts : fs::path{};
}

Found inspect(const fs::path& plugin_dir, bool dev, const Offer& offer) {
  Found found;
  std::error_code error;
  found.dir = fs::absolute(plugin_dir, error).lexically_normal();
  if (error) found.dir = plugin_dir;
  found.dev = dev;
  const fs::path name =
      found.dir.has_filename() ? found.dir.filename() : found.dir.parent_path().filename();
  found.id = shown(name.string());
  try {
    read_found(found, offer);
  } catch (const base::Error& e) {
    found.refusal = e.where() + ": " + e.message();
  } catch (const std::exception& e) {
    found.refusal = found.dir.string() + ": " + e.what();
  }
  return found;
}

std::vector<Found> scan(std::span<const Folder> folders, const Offer& offer) {
  std::vector<Found> all;
  for (const Folder& folder : folders) {
    std::error_code error;
    const std::vector<fs::path> dirs = plugin_dirs(folder.path, error);
    if (error) all.push_back(refused_folder(folder, "cannot be read: " + error.message()));
    for (const fs::path& dir : dirs) all.push_back(inspect(dir, folder.dev, offer));
  }
  refuse_second_of_one_id(all);
  return all;
}

}  // namespace lofte::plugins
