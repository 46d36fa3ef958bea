// What plugins lie in the folders the host named, judged by their manifests alone.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"
#include "plugins/manifest.h"
#include "plugins/offer.h"

namespace lofte::plugins {

inline constexpr std::size_t kMaxLibraryBytes = 512u * 1024 * 1024;

struct Folder {
  std::filesystem::path path;
  bool dev = false;  // of --dev-plugins: allowed without a list, and shown as such
};

// One folder with a manifest.json in it.
struct Found {
  std::filesystem::path dir;
  bool dev = false;
  std::string id;  // the manifest's; the folder's name where that could not be read
  std::optional<Manifest> manifest;
  base::Hash manifest_sha256{};
  base::Hash library_sha256{};
  std::string refusal;  // why it cannot be used; empty: it can, if a list allows it

  bool usable() const { return refusal.empty(); }
  std::filesystem::path library_path() const;
  std::filesystem::path texts_path() const;  // empty where the manifest names none
};

// One entry per */manifest.json, folders in the order given and names in byte order. What is broken
// is an entry with a refusal; nothing is thrown for it. Of two with one id the first holds.
std::vector<Found> scan(std::span<const Folder> folders, const Offer& offer = default_offer());

// The same for one plugin's own folder: what `lofte plugin inspect` and `allow` look at.
Found inspect(const std::filesystem::path& plugin_dir, bool dev = false,
              const Offer& offer = default_offer());

}  // namespace lofte::plugins
