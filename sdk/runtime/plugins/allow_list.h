// Which plugins may be loaded. A list pins id, version and the SHA-256 of manifest and library.
//
// Three layers: the list installed beside the bundled plugins or the host's own list must have the
// plugin, and the book must have enabled it. Plugins of a --dev-plugins folder need no list and are
// marked wherever they show.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"
#include "plugins/catalogue.h"

namespace lofte::plugins {

inline constexpr const char* kAllowListName = "allowed.json";

struct AllowedPlugin {
  std::string id;
  std::string version;
  base::Hash manifest_sha256{};
  base::Hash library_sha256{};

  friend bool operator==(const AllowedPlugin&, const AllowedPlugin&) = default;
};

struct AllowList {
  std::string origin;  // shown to people: the file, or "the host's list"
  std::vector<AllowedPlugin> plugins;
};

// Throws base::Error(LOFTE_NOT_ALLOWED) where others than root and the current user could have
// written the file, saying how to mend it; LOFTE_REFUSED where it is not a list.
AllowList read_allow_list(const std::filesystem::path& file);
AllowList parse_allow_list(std::string_view json, const std::string& file);

// Puts the found plugin into a list, in place of what the list had under its id.
void allow(AllowList& list, const Found& found);
// The list as a file of mode 0644, there whole or not at all.
void write_allow_list(const AllowList& list, const std::filesystem::path& file);

struct Lists {
  const AllowList* installed = nullptr;
  const AllowList* host = nullptr;
  // What the book has enabled; absent where no book is asked (`lofte plugin list`).
  std::optional<std::span<const AllowedPlugin>> book;
};

struct Decision {
  bool allowed = false;
  bool dev = false;
  std::string reason;  // what allows it, or exactly why nothing does
};

Decision decide(const Found& found, const Lists& lists);

}  // namespace lofte::plugins
