#include "store/sqlite/file_system.h"

#include <gtest/gtest.h>

namespace lofte::store::sqlite {
namespace {

FileSystem fuse(const std::string& type) {
  return {.magic = 0x65735546, .type = type};
}

TEST(AFileSystem, IsANetworksByItsMagicNumber) {
  EXPECT_EQ(network_name({.magic = 0x6969}), "NFS");
  EXPECT_EQ(network_name({.magic = 0xfe534d42}), "SMB");
  EXPECT_EQ(network_name({.magic = 0xff534d42}), "CIFS");
}

TEST(AFileSystem, IsLocalWhereItIsAnOrdinaryOne) {
  for (const std::uint32_t magic : {0xef53U, 0x58465342U, 0x9123683eU, 0x01021994U, 0x2fc12fc1U}) {
    EXPECT_EQ(network_name({.magic = magic}), std::nullopt) << std::hex << magic;
  }
}

TEST(AFileSystem, IsANetworksThroughFuseOnlyWhereItsKindIsKnownToBe) {
  EXPECT_EQ(network_name(fuse("fuse.sshfs")), "fuse.sshfs");
  EXPECT_EQ(network_name(fuse("fuse.rclone")), "fuse.rclone");
  EXPECT_EQ(network_name(fuse("fuse.gocryptfs")), std::nullopt);
  EXPECT_EQ(network_name(fuse("fuseblk")), std::nullopt);
  EXPECT_EQ(network_name(fuse("")), std::nullopt);
}

TEST(AFileSystem, IsANetworksThrough9pOnlyOverTcp) {
  FileSystem shared{.magic = 0x01021997, .type = "9p"};
  shared.options = "rw,trans=virtio,version=9p2000.L";
  EXPECT_EQ(network_name(shared), std::nullopt);
  shared.options = "rw,trans=tcp,port=564";
  EXPECT_EQ(network_name(shared), "9p over TCP");
  shared.options = "rw,mytrans=tcp";
  EXPECT_EQ(network_name(shared), std::nullopt);
}

TEST(AFileSystem, IsReadFromTheMountThatLiesNearestAboveThePath) {
  const std::string table =
      "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
      "30 22 0:40 / /home/kari/books rw shared:5 master:1 - fuse.sshfs host:/b rw,user_id=1000\n"
      "31 22 0:41 / /home/kari rw - btrfs /dev/sdb rw\n"
      "32 22 0:42 / /mnt/with\\040space rw - fuse.rclone remote: rw\n"
      "33 22 0:43 / /mnt/covered rw - ext4 /dev/sdc rw\n"
      "34 22 0:44 / /mnt/covered rw - fuse.s3fs bucket rw\n"
      "a damaged line\n";
  const auto type_of = [&](const char* path) {
    FileSystem out;
    read_mount(table, path, out);
    return out.type;
  };
  EXPECT_EQ(type_of("/home/kari/books/a.book"), "fuse.sshfs");
  EXPECT_EQ(type_of("/home/kari/books"), "fuse.sshfs");
  EXPECT_EQ(type_of("/home/kari/bookshelf/a.book"), "btrfs");
  EXPECT_EQ(type_of("/home/ola/a.book"), "ext4");
  EXPECT_EQ(type_of("/mnt/with space/a.book"), "fuse.rclone");
  EXPECT_EQ(type_of("/mnt/covered/a.book"), "fuse.s3fs");
}

TEST(AFileSystem, IsAskedOfTheSystem) {
  const FileSystem here = file_system_of("/proc/self");
  EXPECT_EQ(here.magic, 0x9fa0U);
  EXPECT_EQ(file_system_of("/no/such/path").magic, 0U);
}

}  // namespace
}  // namespace lofte::store::sqlite
