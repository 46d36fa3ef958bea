#include "base/arena.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "base/text.h"

namespace lofte::base {
namespace {

TEST(Arena, HandsOutZerosAlignedAsAsked) {
  Arena arena(256);
  for (std::size_t i = 1; i < 200; ++i) {
    const std::size_t alignment = std::size_t{1} << (i % 5);
    auto* const bytes = static_cast<unsigned char*>(arena.allocate(i, alignment));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(bytes) % alignment, 0u);
    for (std::size_t k = 0; k < i; ++k) {
      ASSERT_EQ(bytes[k], 0);
      bytes[k] = 0xAB;
    }
  }
}

TEST(Arena, ClearedBlocksAreUsedAgainAndZeroAgain) {
  Arena arena(128);
  for (int i = 0; i < 50; ++i) std::memset(arena.allocate(40), 0xCD, 40);
  const std::size_t held = arena.bytes_held();

  arena.clear();
  for (int i = 0; i < 50; ++i) {
    const auto* const bytes = static_cast<unsigned char*>(arena.allocate(40));
    for (int k = 0; k < 40; ++k) ASSERT_EQ(bytes[k], 0);
  }

  EXPECT_EQ(arena.bytes_held(), held);
}

TEST(Arena, TakesWhatIsLargerThanABlock) {
  Arena arena(64);
  const std::string large(10'000, 'x');
  const lofte_string copied = arena.copy(large);
  const lofte_string small = arena.copy("small");
  EXPECT_EQ(view(copied), large);
  EXPECT_EQ(view(small), "small");
}

TEST(Arena, ListsAreCopiedWithTheirStride) {
  Arena arena;
  const std::vector<std::int32_t> items = {3, 1, 2};
  const lofte_list list = arena.copy_list(std::span<const std::int32_t>(items));
  ASSERT_EQ(list.count, 3u);
  EXPECT_EQ(list.stride, sizeof(std::int32_t));
  EXPECT_EQ(*LOFTE_AT(std::int32_t, list, 2), 2);
}

}  // namespace
}  // namespace lofte::base
