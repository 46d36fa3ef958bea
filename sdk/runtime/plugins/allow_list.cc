#include "plugins/allow_list.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "plugins/descriptor.h"
#include "plugins/digest.h"
#include "plugins/file.h"
#include "plugins/json_document.h"
#include "plugins/names.h"

namespace lofte::plugins {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxListBytes = 1024 * 1024;
constexpr std::size_t kMaxPlugins = 1000;

// A list that others can write protects nothing.
void check_guarded(const fs::path& file, const struct stat& status) {
  if (status.st_uid != 0 && status.st_uid != geteuid()) {
    throw base::Error(
        LOFTE_NOT_ALLOWED,
        fmt::format("is owned by user {}; a list of allowed plugins belongs to root or "
                    "to the user who runs the program: mend it with `chown {} {}`",
                    status.st_uid, geteuid(), file.string()),
        file.string());
  }
  if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    throw base::Error(LOFTE_NOT_ALLOWED,
                      fmt::format("has mode {:04o}, so others than its owner may write it; mend it "
                                  "with `chmod go-w {}`",
                                  status.st_mode & 07777u, file.string()),
                      file.string());
  }
}

base::Hash read_digest(const JsonField& item, const char* name) {
  static constexpr const char* kRight = "a SHA-256 in 64 hexadecimal digits";
  const JsonField field = item.require(name, kRight);
  const auto hash = parse_sha256(field.text(kRight));
  if (!hash) field.refuse_value(kRight);
  return *hash;
}

AllowedPlugin read_allowed(const JsonField& item) {
  AllowedPlugin plugin;
  const JsonField id = item.require("id", "the plugin's id");
  plugin.id = id.text("the plugin's id");
  if (!is_plugin_id(plugin.id)) id.refuse_value("an id such as \"late-payer\"");
  const JsonField version = item.require("version", "the plugin's version");
  plugin.version = version.text("the plugin's version");
  if (!is_semantic_version(plugin.version)) version.refuse_value("a version such as \"1.2.0\"");
  plugin.manifest_sha256 = read_digest(item, "manifest_sha256");
  plugin.library_sha256 = read_digest(item, "library_sha256");
  return plugin;
}

std::string to_json(const AllowList& list) {
  nlohmann::ordered_json plugins = nlohmann::ordered_json::array();
  for (const AllowedPlugin& plugin : list.plugins) {
    plugins.push_back({{"id", plugin.id},
                       {"version", plugin.version},
                       {"manifest_sha256", base::to_hex(plugin.manifest_sha256)},
                       {"library_sha256", base::to_hex(plugin.library_sha256)}});
  }
  return nlohmann::ordered_json{{"plugins", plugins}}.dump(2) + "\n";
}

[[noreturn]] void fail_to_write(const fs::path& file, int error) {
  throw base::Error(LOFTE_IO, fmt::format("cannot be written: {}", std::strerror(error)),
                    file.string());
}

void write_all(int file, std::string_view bytes, const fs::path& name) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_to_write(name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// How a pinned file differs, in words that say what to do.
std::string difference(const Found& found, const AllowedPlugin& allowed,
                       const std::string& origin) {
  const auto changed = [&](const char* what, const base::Hash& is, const base::Hash& listed) {
    return fmt::format(
        "the {}'s SHA-256 is {}, {} allows {}: the file changed after it was allowed; run `lofte "
        "plugin allow {}`",
        what, shortened(is), origin, shortened(listed), found.dir.string());
  };
  if (found.manifest->version != allowed.version) {
    return fmt::format("its version is {}, {} allows {}; run `lofte plugin allow {}`",
                       found.manifest->version, origin, allowed.version, found.dir.string());
  }
  if (found.library_sha256 != allowed.library_sha256) {
    return changed("library", found.library_sha256, allowed.library_sha256);
  }
  if (found.manifest_sha256 != allowed.manifest_sha256) {
    return changed("manifest", found.manifest_sha256, allowed.manifest_sha256);
  }
  return {};
}

// Whether one of the two lists allows it; `reason` is filled either way.
bool listed(const Found& found, const Lists& lists, std::string& reason) {
  std::string mismatch;
  for (const AllowList* list : {lists.installed, lists.host}) {
    if (list == nullptr) continue;
    for (const AllowedPlugin& plugin : list->plugins) {
      if (plugin.id != found.id) continue;
      const std::string origin = "the list " + list->origin;
      const std::string why_not = difference(found, plugin, origin);
      if (why_not.empty()) {
        reason = "allowed by " + origin;
        return true;
      }
      if (mismatch.empty()) mismatch = why_not;
    }
  }
  reason = !mismatch.empty()
               ? mismatch
               : fmt::format("no list allows the plugin \"{}\"; run `lofte plugin allow {}`",
                             found.id, found.dir.string());
  return false;
}

bool enabled_by_book(const Found& found, std::span<const AllowedPlugin> book, std::string& reason) {
  const auto plugin = std::find_if(book.begin(), book.end(), [&](const AllowedPlugin& enabled) {
    return enabled.id == found.id;
  });
  if (plugin == book.end()) {
    reason = fmt::format("this book has not enabled the plugin \"{}\"", found.id);
    return false;
  }
  if (plugin->manifest_sha256 == found.manifest_sha256 &&
      plugin->library_sha256 == found.library_sha256) {
    return true;
  }
  const bool library = plugin->library_sha256 != found.library_sha256;
  reason = fmt::format(
      "the {}'s SHA-256 is {}, this book enabled version {} with {}; enable version {} of \"{}\" "
      "in "
      "the book to go on with it",
      library ? "library" : "manifest",
      shortened(library ? found.library_sha256 : found.manifest_sha256), plugin->version,
      shortened(library ? plugin->library_sha256 : plugin->manifest_sha256),
      found.manifest->version, found.id);
  return false;
}

}  // namespace

AllowList parse_allow_list(std::string_view json, const std::string& file) {
  const JsonDocument document(json, file, kMaxListBytes);
  const JsonField root = document.root();
  AllowList list;
  list.origin = file;
  for (const JsonField& item : root.require("plugins", "the list of plugins").items(kMaxPlugins)) {
    list.plugins.push_back(read_allowed(item));
  }
  return list;
}

AllowList read_allow_list(const fs::path& file) {
  const FileBytes content = read_whole(file, kMaxListBytes);
  check_guarded(file, content.status);
  return parse_allow_list(content.bytes, file.string());
}

void allow(AllowList& list, const Found& found) {
  if (!found.usable()) throw base::Error(LOFTE_NOT_ALLOWED, found.refusal, found.dir.string());
  std::erase_if(list.plugins, [&](const AllowedPlugin& plugin) { return plugin.id == found.id; });
  list.plugins.push_back(
      {found.id, found.manifest->version, found.manifest_sha256, found.library_sha256});
  std::sort(list.plugins.begin(), list.plugins.end(),
            [](const AllowedPlugin& a, const AllowedPlugin& b) { return a.id < b.id; });
}

void write_allow_list(const AllowList& list, const fs::path& file) {
  std::string name = file.string() + ".XXXXXX";
  const Descriptor copy(mkostemp(name.data(), O_CLOEXEC));
  if (!copy) fail_to_write(file, errno);
  try {
    write_all(copy.get(), to_json(list), file);
    if (fchmod(copy.get(), 0644) != 0 || fsync(copy.get()) != 0 ||
        rename(name.c_str(), file.c_str()) != 0) {
      fail_to_write(file, errno);
    }
  } catch (...) {
    unlink(name.c_str());
    throw;
  }
}

Decision decide(const Found& found, const Lists& lists) {
  Decision decision;
  decision.dev = found.dev;
  if (!found.usable()) {
    decision.reason = found.refusal;
  } else if (found.dev) {
    decision.allowed = true;
    decision.reason =
        "allowed without a list: from the development folder " + found.dir.parent_path().string();
  } else {
    decision.allowed = listed(found, lists, decision.reason) &&
                       (!lists.book || enabled_by_book(found, *lists.book, decision.reason));
  }
  return decision;
}

}  // namespace lofte::plugins
