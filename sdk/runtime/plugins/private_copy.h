// A copy of a library that nobody else can change between the moment it is judged and the moment it
// is loaded: sealed memory, or where the system refuses that, a file in a folder of our own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "plugins/descriptor.h"

namespace lofte::plugins {

class PrivateCopy {
 public:
  enum class Kind { kSealedMemory, kFile };

  // A file where `kind` asks for one, or the system has no sealed memory. Throws
  // base::Error(LOFTE_IO).
  PrivateCopy(std::string_view bytes, const std::string& name, Kind kind = Kind::kSealedMemory);
  ~PrivateCopy();
  PrivateCopy(PrivateCopy&& other) noexcept;
  PrivateCopy& operator=(PrivateCopy&&) = delete;

  // What to give to the loader.
  const std::filesystem::path& path() const { return path_; }
  // The bytes as they are in the copy.
  std::string bytes() const;
  Kind kind() const { return folder_.empty() ? Kind::kSealedMemory : Kind::kFile; }
  // Takes a file's name off the disk; what has been mapped stays.
  void unlink() noexcept;

 private:
  bool copy_to_memory(std::string_view bytes, const std::string& name);
  void copy_to_folder(std::string_view bytes, const std::string& name);

  Descriptor file_;
  std::filesystem::path path_;
  std::filesystem::path folder_;  // empty for sealed memory
};

}  // namespace lofte::plugins
