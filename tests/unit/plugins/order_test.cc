#include "plugins/order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "plugin_folder.h"

namespace lofte::plugins {
namespace {

using ::testing::ElementsAre;
using testing::error_of;
using ::testing::HasSubstr;

Manifest plugin(const std::string& id, std::vector<std::string> after = {}) {
  Manifest manifest;
  manifest.id = id;
  manifest.after = std::move(after);
  return manifest;
}

std::vector<std::string> ordered(const std::vector<Manifest>& plugins) {
  std::vector<const Manifest*> pointers;
  for (const Manifest& manifest : plugins) pointers.push_back(&manifest);
  std::vector<std::string> ids;
  for (const Manifest* manifest : in_order(pointers)) ids.push_back(manifest->id);
  return ids;
}

TEST(Order, IsByIdWhereNothingElseIsSaid) {
  EXPECT_THAT(ordered({plugin("c"), plugin("a"), plugin("b")}), ElementsAre("a", "b", "c"));
}

TEST(Order, PutsAPluginAfterThoseItNames) {
  EXPECT_THAT(ordered({plugin("a", {"c"}), plugin("b"), plugin("c", {"d"}), plugin("d")}),
              ElementsAre("b", "d", "c", "a"));
}

TEST(Order, DoesNotMindANamedPluginThatIsNotThere) {
  EXPECT_THAT(ordered({plugin("b"), plugin("a", {"promise-log"})}), ElementsAre("a", "b"));
}

TEST(Order, NamesTheCycle) {
  const base::Error error = error_of([] {
    ordered({plugin("free"), plugin("x", {"a"}), plugin("a", {"b"}), plugin("b", {"c"}),
             plugin("c", {"a"})});
  });

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_THAT(error.message(), HasSubstr("a after b after c after a"));
  EXPECT_THAT(error.message(), ::testing::Not(HasSubstr("x after")));
}

// Any graph whose edges lead to smaller numbers has no cycle; ids are shuffled against the numbers.
TEST(Order, KeepsEveryWishAndDoesNotDependOnTheOrderGiven) {
  EXPECT_TRUE(rc::check("order", [] {
    const int count = *rc::gen::inRange(1, 12);
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) ids.push_back("p" + std::to_string((i * 7 + 3) % 13));
    std::vector<Manifest> plugins;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      Manifest manifest = plugin(ids[i]);
      for (std::size_t j = 0; j < i; ++j) {
        if (*rc::gen::inRange(0, 3) == 0) manifest.after.push_back(ids[j]);
      }
      plugins.push_back(manifest);
    }
    const std::vector<std::string> order = ordered(plugins);
    RC_ASSERT(order.size() == plugins.size());
    const auto place = [&](const std::string& id) {
      return std::find(order.begin(), order.end(), id) - order.begin();
    };
    for (const Manifest& manifest : plugins) {
      for (const std::string& before : manifest.after)
        RC_ASSERT(place(before) < place(manifest.id));
    }
    std::reverse(plugins.begin(), plugins.end());
    RC_ASSERT(ordered(plugins) == order);
  }));
}

}  // namespace
}  // namespace lofte::plugins
