// Whether a book may live where it lies. SQLite's log needs memory that all its processes share,
// and locks that work: no file system between machines has both.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lofte::store::sqlite {

struct FileSystem {
  std::uint32_t magic = 0;   // statfs's f_type
  bool read_only = false;    // mounted so: nobody on this machine can write to it
  std::string type = {};     // of the mount, where it matters: "fuse.sshfs"
  std::string options = {};  // "rw,trans=tcp"
};

FileSystem file_system_of(const std::filesystem::path& path);

// Its usual name ("NFS") where the files certainly lie on another machine; nothing where they do
// not, and nothing where it cannot be told (a FUSE or 9p mount of an unknown kind).
std::optional<std::string_view> network_name(const FileSystem& file_system);

// The mount of `path` among the lines of a mountinfo file; for file_system_of.
void read_mount(std::string_view mountinfo, const std::filesystem::path& path, FileSystem& out);

}  // namespace lofte::store::sqlite
