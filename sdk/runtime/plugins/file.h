// Files of plugins read whole, with nothing trusted about them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include <sys/stat.h>

namespace lofte::plugins {

struct FileBytes {
  std::string bytes;
  struct stat status;  // of the very file that was read
};

// Throws base::Error(LOFTE_NOT_FOUND, LOFTE_IO, LOFTE_LIMIT or LOFTE_REFUSED) whose where() is the
// path; a directory, a pipe or a device is refused without waiting for it.
FileBytes read_whole(const std::filesystem::path& path, std::size_t limit);

}  // namespace lofte::plugins
