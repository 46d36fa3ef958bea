// lofte_version and lofte_runtime_*.
#include <boost/dll/runtime_symbol_info.hpp>
#include <filesystem>
#include <vector>

#include "abi/arguments.h"
#include "abi/guard.h"
#include "abi/handles.h"
#include "base/version.h"

namespace lofte::abi {
namespace {

constexpr std::uint32_t kMostThreads = 1024;

// Where the bundled plugins are seen from liblofte: installed beside it, or in a build tree.
std::vector<std::filesystem::path> bundled_plugin_dirs() {
  const std::filesystem::path library = boost::dll::this_line_location();
  std::error_code ignored;
  const std::filesystem::path folder =
      std::filesystem::weakly_canonical(library, ignored).parent_path();
  for (const auto& dir : {folder / "lofte" / "plugins", folder.parent_path() / "plugins"}) {
    if (std::filesystem::is_directory(dir, ignored)) return {dir};
  }
  return {};
}

std::vector<std::filesystem::path> paths(const lofte_list& list, std::string_view argument) {
  check_list(list, argument, sizeof(lofte_string), alignof(lofte_string));
  std::vector<std::filesystem::path> found;
  for (std::uint64_t i = 0; i < list.count; ++i) {
    found.push_back(need_path(*LOFTE_AT(lofte_string, list, i),
                              std::string(argument) + "[" + std::to_string(i) + "]"));
  }
  return found;
}

std::vector<engine::AllowedPlugin> allowed_plugins(const lofte_list& list) {
  std::vector<engine::AllowedPlugin> allowed;
  each_struct<lofte_allowed_plugin>(
      list, "options.allowed", sizeof(lofte_allowed_plugin),
      [&](const lofte_allowed_plugin& item, const std::string& place) {
        allowed.push_back({std::string(need_text(item.id, place + ".id")),
                           std::string(need_text(item.version, place + ".version")),
                           std::string(need_text(item.manifest_sha256, place + ".manifest_sha256")),
                           std::string(need_text(item.library_sha256, place + ".library_sha256"))});
      });
  return allowed;
}

engine::RuntimeOptions runtime_options(const lofte_runtime_options* options) {
  engine::RuntimeOptions into;
  if (options != nullptr) {
    if (options->threads > kMostThreads) {
      invalid("options.threads", std::to_string(options->threads) + " is more than " +
                                     std::to_string(kMostThreads) + "; 0 takes one a processor");
    }
    into.threads = options->threads;
    into.plugin_dirs = paths(options->plugin_dirs, "options.plugin_dirs");
    if (!text(options->allow_list_path, "options.allow_list_path").empty()) {
      into.allow_list = need_path(options->allow_list_path, "options.allow_list_path");
    }
    into.allowed = allowed_plugins(options->allowed);
    into.dev_plugin_dirs = paths(options->dev_plugin_dirs, "options.dev_plugin_dirs");
    if (options->log != nullptr) {
      into.log = [log = options->log, context = options->log_context](std::int32_t level,
                                                                      std::string_view line) {
        log(context, level, base::borrow(line));
      };
    }
    into.log_level = options->log_level;
  }
  if (into.plugin_dirs.empty()) into.plugin_dirs = bundled_plugin_dirs();
  return into;
}

}  // namespace
}  // namespace lofte::abi

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

extern "C" {

const char* LOFTE_CALL lofte_version(void) {
  return base::product_version();
}

lofte_status LOFTE_CALL lofte_runtime_create(const lofte_runtime_options* options,
                                             lofte_runtime** out, lofte_error* error) {
  return abi::guarded(error, [&] {
    LOFTE_ALLOW(options, log_level);
    abi::need(out, "out");
    auto made = std::make_unique<lofte_runtime>();
    made->engine = std::make_shared<engine::Runtime>(abi::runtime_options(options));
    *out = made.release();
  });
}

void LOFTE_CALL lofte_runtime_destroy(lofte_runtime* runtime) {
  delete runtime;
}

lofte_status LOFTE_CALL lofte_runtime_plugins(lofte_runtime* runtime, lofte_list* rows,
                                              lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(runtime, "runtime");
    abi::need(rows, "rows");
    const auto& found = runtime->engine->plugin_rows();
    *rows = {found.empty() ? nullptr : found.data(), found.size(), sizeof(lofte_plugin_row)};
  });
}

}  // extern "C"
