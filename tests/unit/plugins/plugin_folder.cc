#include "plugin_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lofte::plugins::testing {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "lofte-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write_file(const fs::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
}

std::string read_file_bytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void change_byte(const fs::path& file, std::size_t at) {
  std::string bytes = read_file_bytes(file);
  bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
  write_file(file, bytes);
}

nlohmann::json good_manifest(const std::string& id) {
  return {{"id", id},
          {"name", "A plugin"},
          {"version", "1.2.0"},
          {"library", id + ".so"},
          {"requires", {{"abi", "1.0"}}},
          {"provides", {"lofte.advisor/1"}}};
}

fs::path make_plugin(const fs::path& parent, const nlohmann::json& manifest,
                     const std::string& test_library) {
  const fs::path dir = parent / manifest.at("id").get<std::string>();
  fs::create_directories(dir);
  write_file(dir / "manifest.json", manifest.dump(2));
  const fs::path built = fs::path(LOFTE_TEST_PLUGIN_DIR) / test_library / (test_library + ".so");
  fs::copy_file(built, dir / manifest.at("library").get<std::string>());
  return dir;
}

Found found_plugin(const TemporaryFolder& folder, const std::string& id,
                   const std::string& test_library) {
  return inspect(make_plugin(folder.path(), good_manifest(id), test_library));
}

Decision yes() {
  Decision decision;
  decision.allowed = true;
  return decision;
}

namespace {

const void* no_service(const lofte_host*, const char*) {
  return nullptr;
}

}  // namespace

LoadedPlugin::LoadedPlugin(const std::string& id, nlohmann::json manifest) {
  if (manifest.is_null()) manifest = good_manifest(id);
  const Found found = inspect(make_plugin(folder_.path(), manifest, id));
  if (!found.usable()) throw std::runtime_error(found.refusal);
  instance_ = std::make_unique<Instance>(Module::load(found, yes()), &no_service, nullptr);
  instance_->activate();
}

base::Error error_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const base::Error& e) {
    return e;
  }
  ADD_FAILURE() << "nothing was thrown";
  return {LOFTE_OK, ""};
}

}  // namespace lofte::plugins::testing
