// What all books of a process share: the plugins found and allowed, and the log.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/queries.h"

namespace lofte::engine {

struct AllowedPlugin {
  std::string id;
  std::string version;
  std::string manifest_sha256;
  std::string library_sha256;
};

struct RuntimeOptions {
  unsigned threads = 0;  // 0: as many as there are processors
  std::vector<std::filesystem::path> plugin_dirs;
  std::filesystem::path allow_list;  // empty: allowed.json in each folder
  std::vector<AllowedPlugin> allowed;
  std::vector<std::filesystem::path> dev_plugin_dirs;
  std::function<void(std::int32_t level, std::string_view text)> log;
  std::int32_t log_level = 0;
};

class Runtime {
 public:
  explicit Runtime(RuntimeOptions options);
  ~Runtime();
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;

  // Rows live as long as the runtime.
  const std::vector<lofte_plugin_row>& plugin_rows() const;

  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

}  // namespace lofte::engine
