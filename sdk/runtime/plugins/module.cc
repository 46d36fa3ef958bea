#include "plugins/module.h"

#include <fmt/format.h>

#include <cstring>
#include <string_view>

#include "base/error.h"
#include "plugins/loaded_library.h"
#include "plugins/record_check.h"

namespace lofte::plugins {
namespace {

// As far as a table must reach before its needs can be read.
constexpr std::uint32_t kSmallestEntry = offsetof(lofte_plugin_entry, id);
constexpr std::size_t kLongestId = 256;

[[noreturn]] void fail(const Found& found, const std::string& message,
                       lofte_status status = LOFTE_PLUGIN_FAILED) {
  throw base::Error(status, message, found.library_path().string());
}

const lofte_plugin_entry* call_entry(const Found& found, const LoadedLibrary& loaded) {
  if (!loaded.library.has(LOFTE_PLUGIN_ENTRY_SYMBOL)) {
    fail(found, "does not export " LOFTE_PLUGIN_ENTRY_SYMBOL
                "; right would be one exported function of that name, as in plugin.h");
  }
  using Entry = const lofte_plugin_entry*();
  const lofte_plugin_entry* entry = nullptr;
  try {
    entry = loaded.library.get<Entry>(LOFTE_PLUGIN_ENTRY_SYMBOL)();
  } catch (...) {
    fail(found, LOFTE_PLUGIN_ENTRY_SYMBOL " threw an exception; nothing may cross the ABI");
  }
  if (entry == nullptr) fail(found, LOFTE_PLUGIN_ENTRY_SYMBOL " returned NULL");
  return entry;
}

void check_needs(const Found& found, const lofte_plugin_entry& entry, const Offer& offer) {
  if (entry.struct_size < kSmallestEntry) {
    fail(found,
         fmt::format("its entry has struct_size {}; right would be sizeof(lofte_plugin_entry), "
                     "{} in ABI {}.{}",
                     entry.struct_size, sizeof(lofte_plugin_entry), LOFTE_ABI_MAJOR,
                     LOFTE_ABI_MINOR));
  }
  Requirements needs;
  needs.abi_major = entry.needs_abi_major;
  needs.abi_minor = entry.needs_abi_minor;
  const std::string difference = missing(needs, offer);
  if (!difference.empty()) fail(found, "the library " + difference, LOFTE_UNSUPPORTED);
}

void check_table(const Found& found, const lofte_plugin_entry& entry) {
  if (!LOFTE_HAS(&entry, destroy)) {
    fail(found, fmt::format("its entry has struct_size {}; right would be {} or more",
                            entry.struct_size, sizeof(lofte_plugin_entry)));
  }
  const char* null_slot = entry.id == nullptr          ? "id"
                          : entry.create == nullptr    ? "create"
                          : entry.extension == nullptr ? "extension"
                          : entry.activate == nullptr  ? "activate"
                          : entry.destroy == nullptr   ? "destroy"
                                                       : nullptr;
  if (null_slot != nullptr) {
    fail(found, fmt::format("its entry has NULL for {}; every slot of plugin.h must be filled",
                            null_slot));
  }
  const std::string_view id(entry.id, strnlen(entry.id, kLongestId));
  if (id != found.id) {
    fail(found, fmt::format("the library says it is \"{}\", its manifest says \"{}\"; the two must "
                            "agree",
                            shown(id), found.id));
  }
}

}  // namespace

std::shared_ptr<const Module> Module::load(const Found& found, const Decision& decision,
                                           const Offer& offer) {
  if (!decision.allowed || !found.usable()) {
    const std::string& reason = decision.allowed ? found.refusal : decision.reason;
    throw base::Error(LOFTE_NOT_ALLOWED, reason, found.dir.string());
  }
  const std::string difference = missing(found.manifest->needs, offer);
  if (!difference.empty()) {
    throw base::Error(LOFTE_UNSUPPORTED, difference, found.dir.string());
  }
  const LoadedLibrary& loaded = library_of(found.library_path(), found.library_sha256);
  const lofte_plugin_entry* entry = call_entry(found, loaded);
  check_needs(found, *entry, offer);
  check_table(found, *entry);

  std::shared_ptr<Module> module(new Module);
  module->manifest_ = *found.manifest;
  module->entry_ = entry;
  module->dev_ = found.dev;
  module->origin_ = loaded.origin;
  return module;
}

}  // namespace lofte::plugins
