#include "store/sqlite/file_system.h"

#include <sys/statfs.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

namespace lofte::store::sqlite {
namespace {

struct Known {
  std::uint32_t magic;
  std::string_view name;
};
// From linux/magic.h and statfs(2).
constexpr std::array kNetworks = {
    Known{0x6969, "NFS"},        Known{0x517b, "SMB"},        Known{0xfe534d42, "SMB"},
    Known{0xff534d42, "CIFS"},   Known{0x564c, "NCP"},        Known{0x5346414f, "AFS"},
    Known{0x6b414653, "AFS"},    Known{0x73757245, "Coda"},   Known{0x00c36400, "Ceph"},
    Known{0x0bd00bd0, "Lustre"}, Known{0x7461636f, "OCFS2"},  Known{0x01161970, "GFS2"},
    Known{0x47504653, "GPFS"},   Known{0x19830326, "BeeGFS"},
};
constexpr std::uint32_t kNinePMagic = 0x01021997;
constexpr std::uint32_t kFuseMagic = 0x65735546;

constexpr std::array<std::string_view, 12> kNetworkFuse = {"fuse.sshfs",
                                                           "fuse.rclone",
                                                           "fuse.s3fs",
                                                           "fuse.glusterfs",
                                                           "fuse.davfs",
                                                           "fuse.curlftpfs",
                                                           "fuse.gcsfuse",
                                                           "fuse.cephfs",
                                                           "fuse.ceph-fuse",
                                                           "fuse.blobfuse2",
                                                           "fuse.google-drive-ocamlfuse",
                                                           "fuse.onedriver"};

// mountinfo writes space, tab, newline and backslash as three octal digits.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size()) {
      const int value = (text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0');
      out += static_cast<char>(value);
      i += 3;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool lies_under(const std::string& path, const std::string& mount) {
  if (mount == "/") return true;
  return path.starts_with(mount) && (path.size() == mount.size() || path[mount.size()] == '/');
}

bool has_option(std::string_view options, std::string_view option) {
  while (!options.empty()) {
    const std::size_t end = std::min(options.find(','), options.size());
    if (options.substr(0, end) == option) return true;
    options.remove_prefix(std::min(end + 1, options.size()));
  }
  return false;
}

}  // namespace

void read_mount(std::string_view mountinfo, const std::filesystem::path& path, FileSystem& out) {
  std::istringstream lines{std::string(mountinfo)};
  std::size_t longest = 0;
  for (std::string line; std::getline(lines, line);) {
    // id parent device root MOUNT options [optional...] - TYPE source SUPER-OPTIONS
    std::istringstream words(line);
    std::vector<std::string> fields{std::istream_iterator<std::string>(words), {}};
    const auto dash = std::find(fields.begin(), fields.end(), "-");
    if (fields.size() < 6 || fields.end() - dash < 4) continue;
    const std::string mount = unescaped(fields[4]);
    // Of two mounts in the same place the later one covers the earlier.
    if (!lies_under(path.string(), mount) || mount.size() < longest) continue;
    longest = mount.size();
    out.type = dash[1];
    out.options = dash[3];
  }
}

FileSystem file_system_of(const std::filesystem::path& path) {
  FileSystem out;
  struct statfs plain {};
  if (statfs(path.c_str(), &plain) == 0) out.magic = static_cast<std::uint32_t>(plain.f_type);
  struct statvfs portable {};
  if (statvfs(path.c_str(), &portable) == 0) out.read_only = (portable.f_flag & ST_RDONLY) != 0;
  // The mount table is long in containers, and only these two need it.
  if (out.magic == kFuseMagic || out.magic == kNinePMagic) {
    std::ifstream file("/proc/self/mountinfo");
    std::ostringstream text;
    text << file.rdbuf();
    read_mount(text.str(), path, out);
  }
  return out;
}

std::optional<std::string_view> network_name(const FileSystem& file_system) {
  for (const Known& known : kNetworks) {
    if (known.magic == file_system.magic) return known.name;
  }
  if (file_system.magic == kNinePMagic && has_option(file_system.options, "trans=tcp")) {
    return "9p over TCP";
  }
  if (file_system.magic == kFuseMagic) {
    const auto* found = std::find(kNetworkFuse.begin(), kNetworkFuse.end(), file_system.type);
    if (found != kNetworkFuse.end()) return *found;
  }
  return std::nullopt;
}

}  // namespace lofte::store::sqlite
