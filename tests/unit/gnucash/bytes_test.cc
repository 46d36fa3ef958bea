#include <gtest/gtest.h>

#include "books.h"

namespace lofte::gnucash::testing {
namespace {

std::string drain(Gunzip& unpacked) {
  std::string all;
  std::vector<char> buffer(4096);
  while (const auto got = unpacked.read(buffer)) all.append(buffer.data(), got);
  return all;
}

lofte_status failure(Gunzip& unpacked) {
  try {
    drain(unpacked);
  } catch (const Error& error) {
    return error.status();
  }
  return LOFTE_OK;
}

std::string text(std::size_t size) {
  std::string made;
  for (std::size_t i = 0; made.size() < size; ++i) made += std::to_string(i * i) + "\n";
  return made;
}

TEST(Gunzip, GivesBackWhatWasPacked) {
  const std::string plain = text(300'000);
  Gunzip unpacked(bytes_of(gzip(plain)), Bounds{});
  EXPECT_EQ(drain(unpacked), plain);
}

TEST(Gunzip, JoinsMembersAndPassesOverPadding) {
  Gunzip unpacked(bytes_of(gzip("one ") + gzip("two") + std::string(512, '\0')), Bounds{});
  EXPECT_EQ(drain(unpacked), "one two");
}

TEST(Gunzip, SaysWhenTheFileIsCutShort) {
  const std::string packed = gzip(text(100'000));
  for (const std::size_t kept : {std::size_t{11}, packed.size() / 2, packed.size() - 1}) {
    Gunzip unpacked(bytes_of(packed.substr(0, kept)), Bounds{});
    EXPECT_EQ(failure(unpacked), LOFTE_CORRUPT) << kept;
  }
}

TEST(Gunzip, SaysWhenAByteChanged) {
  std::string packed = gzip(text(100'000));
  packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1);  // the checksum
  Gunzip unpacked(bytes_of(packed), Bounds{});
  EXPECT_EQ(failure(unpacked), LOFTE_CORRUPT);
}

TEST(Gunzip, StopsABombByItsRatio) {
  // 128 MiB of nothing in 128 KiB: it must end long before it is all unpacked.
  const std::string packed = gzip(std::string(std::size_t{128} << 20, ' '));
  Gunzip unpacked(bytes_of(packed), Bounds{});
  std::vector<char> buffer(1 << 16);
  std::uint64_t got = 0;
  lofte_status status = LOFTE_OK;
  try {
    while (const auto more = unpacked.read(buffer)) got += more;
  } catch (const Error& error) {
    status = error.status();
  }
  EXPECT_EQ(status, LOFTE_LIMIT);
  EXPECT_LT(got, std::uint64_t{17} << 20);
}

TEST(Bounded, StopsAtTheBound) {
  Bounds bounds;
  bounds.max_bytes = 1000;
  Bounded exact(bytes_of(std::string(1000, 'x')), bounds);
  std::vector<char> buffer(333);
  std::size_t got = 0;
  while (const auto more = exact.read(buffer)) got += more;
  EXPECT_EQ(got, 1000u);

  Bounded over(bytes_of(std::string(1001, 'x')), bounds);
  EXPECT_THROW(
      {
        while (over.read(buffer)) {
        }
      },
      Error);
}

TEST(UnpackHead, GivesTheBeginningOfACutFile) {
  const std::string plain = text(300'000);
  const std::string head = unpack_head(gzip(plain).substr(0, 20'000), 4096);
  EXPECT_EQ(head, plain.substr(0, 4096));
  EXPECT_EQ(unpack_head("no gzip", 4096), "");
}

}  // namespace
}  // namespace lofte::gnucash::testing
