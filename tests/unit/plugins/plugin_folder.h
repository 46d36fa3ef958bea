// Plugin folders as an author would lay them out, made for one test and removed after it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/error.h"
#include "plugins/catalogue.h"
#include "plugins/instance.h"
#include "plugins/module.h"

namespace lofte::plugins::testing {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void write_file(const std::filesystem::path& file, std::string_view bytes);
std::string read_file_bytes(const std::filesystem::path& file);
// Turns one byte of the file into another.
void change_byte(const std::filesystem::path& file, std::size_t at);

// The smallest manifest that is right, for an advisor.
nlohmann::json good_manifest(const std::string& id = "late-payer");

// <parent>/<id>/ with the manifest and a library of tests/abi/plugins under the manifest's name.
std::filesystem::path make_plugin(const std::filesystem::path& parent,
                                  const nlohmann::json& manifest, const std::string& test_library);

// A test plugin found in a folder of its own.
Found found_plugin(const TemporaryFolder& folder, const std::string& id,
                   const std::string& test_library);
Decision yes();

// An active instance of a test plugin, with a host that offers nothing.
class LoadedPlugin {
 public:
  explicit LoadedPlugin(const std::string& id, nlohmann::json manifest = {});
  Instance& instance() { return *instance_; }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Instance> instance_;
};

// What the call throws; a test failure where it throws nothing.
base::Error error_of(const std::function<void()>& call);

}  // namespace lofte::plugins::testing
