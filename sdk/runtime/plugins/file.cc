#include "plugins/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "plugins/descriptor.h"

namespace lofte::plugins {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* what, int error) {
  const lofte_status status = error == ENOENT || error == ENOTDIR ? LOFTE_NOT_FOUND : LOFTE_IO;
  throw base::Error(status, fmt::format("{}: {}", what, std::strerror(error)), path.string());
}

void read_all(int file, std::string& bytes, const std::filesystem::path& path, std::size_t limit) {
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(bytes.size() + 4096);
    const ssize_t got = read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, "cannot be read", errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > limit) {
      throw base::Error(LOFTE_LIMIT, fmt::format("has more than {} bytes", limit), path.string());
    }
  }
  bytes.resize(filled);
}

}  // namespace

FileBytes read_whole(const std::filesystem::path& path, std::size_t limit) {
  // Without O_NONBLOCK a pipe put in the file's place would hold us for ever.
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file) fail(path, "cannot be opened", errno);
  FileBytes result{};
  if (fstat(file.get(), &result.status) != 0) fail(path, "cannot be read", errno);
  if (!S_ISREG(result.status.st_mode)) {
    throw base::Error(LOFTE_REFUSED, "is not a file; right would be a plain file", path.string());
  }
  const auto size = static_cast<std::size_t>(std::max<off_t>(result.status.st_size, 0));
  if (size > limit) {
    throw base::Error(LOFTE_LIMIT, fmt::format("has {} bytes; at most {} are read", size, limit),
                      path.string());
  }
  result.bytes.resize(size + 1);  // one more, so that the end is seen without growing
  read_all(file.get(), result.bytes, path, limit);
  return result;
}

}  // namespace lofte::plugins
