// Reads a file of another program through a reader plugin and posts all of it as one batch.
#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/text.h"
#include "engine/book_state.h"
#include "engine/check.h"
#include "plugins/instance.h"
#include "plugins/read_call.h"
#include "services/service_tables.h"

namespace lofte::engine {
namespace {

using base::Error;

constexpr std::size_t kHeadBytes = 64 * 1024;

// A plugin instance and what its host pointer leads to, alive together.
struct Reader {
  services::PluginServices context;
  plugins::Instance instance;

  explicit Reader(const LoadedPlugin& plugin)
      : context(plugin.services()), instance(plugin.module, services::find_service, &context) {
    instance.activate();
  }
};

std::ifstream opened(const std::filesystem::path& path) {
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure)) {
    throw Error(LOFTE_IO, "is a folder; name a file", path.string());
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(LOFTE_IO, "cannot be opened; check name and permissions", path.string());
  return file;
}

bool has_format(const LoadedPlugin& plugin, std::string_view format) {
  const auto& formats = plugin.manifest().reader.formats;
  return plugin.manifest().id == format || std::ranges::find(formats, format) != formats.end();
}

std::string formats_known(const Runtime::State& runtime) {
  std::string all;
  for (const auto& plugin : runtime.plugins) {
    if (!plugin->reads()) continue;
    for (const std::string& format : plugin->manifest().reader.formats) {
      all += (all.empty() ? "" : ", ") + format;
    }
  }
  return all.empty() ? "none is loaded; see `lofte plugin list`" : all;
}

const LoadedPlugin& named_reader(const Runtime::State& runtime, const std::string& format) {
  for (const auto& plugin : runtime.plugins) {
    if (plugin->reads() && has_format(*plugin, format)) return *plugin;
  }
  throw Error(LOFTE_NOT_FOUND,
              "no reader knows the format '" + format + "'; those known: " + formats_known(runtime),
              "format");
}

const LoadedPlugin& sniffed_reader(const Runtime::State& runtime, const std::string& head,
                                   const std::string& name) {
  const LoadedPlugin* best = nullptr;
  int most = 0;
  for (const auto& plugin : runtime.plugins) {
    if (!plugin->reads()) continue;
    Reader reader(*plugin);
    const int sure = plugins::sniff(reader.instance, head, name);
    if (sure > most) {
      most = sure;
      best = plugin.get();
    }
  }
  if (best != nullptr) return *best;
  throw Error(LOFTE_REFUSED,
              "no reader recognises this file; name one with --format: " + formats_known(runtime),
              name);
}

std::string head_of(std::ifstream& file) {
  std::string head(kHeadBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  file.clear();
  file.seekg(0);
  return head;
}

}  // namespace

PostResult Book::import(const ImportOptions& options) {
  State& book = *state_;
  book.require_write();
  std::ifstream file = opened(options.path);
  const std::string name = options.path.filename().string();
  const LoadedPlugin& plugin = options.format.empty()
                                   ? sniffed_reader(book.runtime, head_of(file), name)
                                   : named_reader(book.runtime, options.format);
  std::error_code failure;
  plugins::ReadInput input;
  input.name = name;
  input.path = std::filesystem::absolute(options.path, failure).string();
  const auto size = std::filesystem::file_size(options.path, failure);
  input.size = failure ? 0 : size;
  input.country = book.settings.defaults().country;
  input.currency = book.settings.defaults().currency;
  input.options = options.options;
  input.read = [&](std::span<std::byte> buffer) {
    file.read(reinterpret_cast<char*>(buffer.data()), static_cast<std::streamsize>(buffer.size()));
    if (file.bad()) throw Error(LOFTE_IO, "reading failed", name);
    return static_cast<std::size_t>(file.gcount());
  };

  plugins::ReadHooks hooks;
  if (options.progress) {
    hooks.progress = [&](std::uint64_t done, std::uint64_t total) {
      return options.progress("reading", done, total);
    };
  }
  hooks.check = check_fact;

  Reader reader(plugin);
  base::Arena arena(1024 * 1024);
  const plugins::ReadResult read = plugins::read_file(reader.instance, input, arena, hooks);
  if (options.remark) {
    for (const plugins::Remark& remark : read.remarks) options.remark(remark.where, remark.message);
  }
  if (options.progress && !options.progress("posting", 0, read.facts.size())) {
    throw Error(LOFTE_CANCELLED, "stopped; nothing was written");
  }
  try {
    return post(read.facts, options.today);
  } catch (Error& error) {
    throw error.within(name);
  }
}

}  // namespace lofte::engine
