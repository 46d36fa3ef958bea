// The libraries in this process, one per SHA-256. They are never unloaded: threads, atexit handlers
// and static objects of a plugin may outlive every instance.
#pragma once

#include <boost/dll/shared_library.hpp>
#include <filesystem>
#include <string>

#include "base/hash.h"
#include "plugins/private_copy.h"

namespace lofte::plugins {

struct LoadedLibrary {
  // Kept open: the loader knows libraries by name, and the next copy must not get this one's
  // number.
  PrivateCopy copy;
  boost::dll::shared_library library;
  std::string origin;
};

// The library with that digest, loaded on the first call from `file`. Throws base::Error
// (LOFTE_NOT_ALLOWED where the file has another digest by now, LOFTE_PLUGIN_FAILED where it cannot
// be loaded). [any thread]
const LoadedLibrary& library_of(const std::filesystem::path& file, const base::Hash& sha256);

}  // namespace lofte::plugins
