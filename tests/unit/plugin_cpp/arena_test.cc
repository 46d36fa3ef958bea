#include "lofte/cpp/arena.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace lofte::detail {
namespace {

// Small at first, so that the tests go through many blocks.
class AnArena : public testing::Test {
 protected:
  alignas(std::max_align_t) std::byte first_[64];
  Arena arena_{first_, sizeof first_};
};

TEST_F(AnArena, KeepsEveryTextThroughAllItsBlocks) {
  std::vector<lofte_string> kept;
  for (int i = 0; i < 5'000; ++i) kept.push_back(arena_.string("text " + std::to_string(i)));
  for (int i = 0; i < 5'000; ++i) {
    EXPECT_EQ(text(kept[static_cast<std::size_t>(i)]), "text " + std::to_string(i));
  }
}

TEST_F(AnArena, HasRoomForOneThatIsLongerThanABlock) {
  const std::string long_one(100'000, 'x');
  arena_.string("before");
  EXPECT_EQ(text(arena_.string(long_one)), long_one);
  EXPECT_EQ(text(arena_.string("after")), "after");
}

TEST_F(AnArena, AlignsWhatIsMadeBehindATextAndZeroesIt) {
  std::memset(first_, 0xff, sizeof first_);
  for (int i = 0; i < 100; ++i) {
    arena_.string("odd");
    const auto* made = arena_.made<lofte_error>();
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(made) % alignof(lofte_error), 0u);
    EXPECT_EQ(made->index, 0u);
    EXPECT_EQ(made->message[sizeof made->message - 1], '\0');
  }
}

TEST_F(AnArena, KeepsAListInOrderWhileItGrows) {
  lofte_list numbers{nullptr, 0, 0};
  lofte_list others{nullptr, 0, 0};
  for (std::int64_t i = 0; i < 1'000; ++i) {
    arena_.append(numbers, i);
    arena_.append(others, -i);
  }
  ASSERT_EQ(numbers.count, 1'000u);
  EXPECT_EQ(numbers.stride, sizeof(std::int64_t));
  for (std::int64_t i = 0; i < 1'000; ++i) {
    const auto at = static_cast<std::size_t>(i);
    EXPECT_EQ(static_cast<const std::int64_t*>(numbers.items)[at], i);
    EXPECT_EQ(static_cast<const std::int64_t*>(others.items)[at], -i);
  }
}

TEST_F(AnArena, JoinsTextsAndWholeNumbers) {
  const std::string place = "Bergen";
  EXPECT_EQ(text(arena_.joined("invoice ", borrow("F1"), " of ", place, " ", -7, " ",
                               std::uint64_t{18'446'744'073'709'551'615u})),
            "invoice F1 of Bergen -7 18446744073709551615");
  EXPECT_EQ(text(arena_.joined("alone")), "alone");
  EXPECT_EQ(text(arena_.joined(42)), "42");
  EXPECT_EQ(arena_.joined("").data, nullptr);
  EXPECT_EQ(arena_.joined("", lofte_string{nullptr, 0}).data, nullptr);
}

}  // namespace
}  // namespace lofte::detail
