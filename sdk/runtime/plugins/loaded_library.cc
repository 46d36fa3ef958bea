#include "plugins/loaded_library.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <mutex>

#include "base/error.h"
#include "plugins/catalogue.h"
#include "plugins/digest.h"
#include "plugins/elf_check.h"
#include "plugins/file.h"
#include "plugins/record_check.h"

namespace lofte::plugins {
namespace {

namespace fs = std::filesystem;

struct Registry {
  std::mutex mutex;
  std::map<base::Hash, std::unique_ptr<LoadedLibrary>> libraries;
};

Registry& registry() {
  // Never destroyed, as its libraries are not.
  static Registry& all = *new Registry;
  return all;
}

// The system's words about the copy, said about the file people know.
std::string loader_message(std::string_view what, const PrivateCopy& copy, const fs::path& file) {
  static constexpr std::string_view kStart = "(dlerror system message: ";
  const std::size_t start = what.find(kStart);
  std::string text(start == std::string_view::npos ? what : what.substr(start + kStart.size()));
  const std::size_t end = text.rfind(") ");
  if (start != std::string_view::npos) {
    text.resize(end == std::string::npos ? text.rfind(')') : end);
  }
  const std::string copy_name = copy.path().string();
  for (std::size_t at = text.find(copy_name); at != std::string::npos; at = text.find(copy_name)) {
    text.replace(at, copy_name.size(), file.filename().string());
  }
  text = shown(text, 500);
  if (text.find("undefined symbol") != std::string::npos) {
    return text + "; link the plugin with all it uses (-Wl,-z,defs shows this when it is built)";
  }
  if (text.find("No such file") != std::string::npos) {
    return text + "; install that library, or link it into the plugin";
  }
  if (text.find("version `") != std::string::npos) {
    return text + "; build the plugin on the oldest system it should run on";
  }
  return text;
}

std::unique_ptr<LoadedLibrary> load(const fs::path& file, const base::Hash& expected) {
  const std::string bytes = read_whole(file, kMaxLibraryBytes).bytes;
  PrivateCopy copy(bytes, file.filename().string());
  const std::string copied = copy.bytes();
  const base::Hash actual = sha256(copied);
  if (actual != expected) {
    throw base::Error(
        LOFTE_NOT_ALLOWED,
        fmt::format("the library's SHA-256 is {}, it was {} when it was judged: the "
                    "file changed in between; try again, and where a list must allow the new "
                    "file, run `lofte plugin allow {}`",
                    shortened(actual), shortened(expected), file.parent_path().string()),
        file.string());
  }
  const std::string fault = elf_fault(copied);
  if (!fault.empty()) throw base::Error(LOFTE_PLUGIN_FAILED, fault, file.string());
  const bool sealed = copy.kind() == PrivateCopy::Kind::kSealedMemory;
  const std::string origin = fmt::format("{} (a copy in {})", file.string(),
                                         sealed ? "sealed memory" : copy.path().string());
  auto loaded = std::make_unique<LoadedLibrary>(
      LoadedLibrary{std::move(copy), boost::dll::shared_library(), origin});
  try {
    using boost::dll::load_mode::rtld_local;
    using boost::dll::load_mode::rtld_now;
    loaded->library.load(loaded->copy.path(), rtld_now | rtld_local);
  } catch (const std::exception& e) {
    throw base::Error(LOFTE_PLUGIN_FAILED,
                      "cannot be loaded: " + loader_message(e.what(), loaded->copy, file),
                      file.string());
  }
  loaded->copy.unlink();
  return loaded;
}

}  // namespace

const LoadedLibrary& library_of(const fs::path& file, const base::Hash& sha256) {
  Registry& all = registry();
  // Held while loading: two loads of one library must make one, and static constructors run alone.
  const std::lock_guard lock(all.mutex);
  auto& slot = all.libraries[sha256];
  if (!slot) slot = load(file, sha256);
  return *slot;
}

}  // namespace lofte::plugins
