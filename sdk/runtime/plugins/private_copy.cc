#include "plugins/private_copy.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "base/error.h"

#ifndef MFD_EXEC
#define MFD_EXEC 0x0010U  // Linux 6.3
#endif

namespace lofte::plugins {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, const std::string& name, int error) {
  throw base::Error(LOFTE_IO, fmt::format("{}: {}", what, std::strerror(error)), name);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Older kernels do not know MFD_EXEC, and newer ones may insist on it.
int open_memory(const std::string& name) {
  const int file = memfd_create(name.c_str(), MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_EXEC);
  if (file >= 0 || errno != EINVAL) return file;
  return memfd_create(name.c_str(), MFD_CLOEXEC | MFD_ALLOW_SEALING);
}

}  // namespace

PrivateCopy::PrivateCopy(std::string_view bytes, const std::string& name, Kind kind) {
  if (kind == Kind::kFile || !copy_to_memory(bytes, name)) copy_to_folder(bytes, name);
}

PrivateCopy::PrivateCopy(PrivateCopy&& other) noexcept
    : file_(std::move(other.file_)),
      path_(std::move(other.path_)),
      folder_(std::exchange(other.folder_, {})) {}

PrivateCopy::~PrivateCopy() {
  unlink();
}

bool PrivateCopy::copy_to_memory(std::string_view bytes, const std::string& name) {
  Descriptor file(open_memory(name));
  if (!file) return false;
  if (!write_all(file.get(), bytes)) fail("the private copy cannot be written", name, errno);
  if (fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) !=
      0) {
    return false;
  }
  fs::path path = fmt::format("/proc/self/fd/{}", file.get());
  if (access(path.c_str(), R_OK) != 0) return false;  // no /proc in this root
  file_ = std::move(file);
  path_ = std::move(path);
  return true;
}

void PrivateCopy::copy_to_folder(std::string_view bytes, const std::string& name) {
  std::error_code error;
  fs::path base = fs::temp_directory_path(error);
  if (error) base = "/tmp";
  std::string folder = (base / "lofte-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) fail("no private folder can be made", folder, errno);
  folder_ = folder;
  path_ = folder_ / name;
  try {
    const Descriptor out(open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!out || !write_all(out.get(), bytes)) {
      fail("the private copy cannot be written", path_.string(), errno);
    }
    file_ = Descriptor(open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file_) fail("the private copy cannot be read", path_.string(), errno);
  } catch (...) {
    unlink();
    throw;
  }
}

void PrivateCopy::unlink() noexcept {
  if (folder_.empty()) return;
  ::unlink(path_.c_str());
  ::rmdir(folder_.c_str());
  folder_.clear();
}

std::string PrivateCopy::bytes() const {
  std::string bytes;
  char block[64 * 1024];
  for (off_t offset = 0;;) {
    const ssize_t got = pread(file_.get(), block, sizeof block, offset);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("the private copy cannot be read", path_.string(), errno);
    if (got == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(got));
    offset += got;
  }
}

}  // namespace lofte::plugins
