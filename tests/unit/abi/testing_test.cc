// lofte/testing.h: the rules for manifests, and a host for plugin instances outside of a book.
#include "lofte/testing.h"

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <string>

#include "lofte/cpp/base.hpp"
#include "lofte/cpp/date.hpp"
#include "lofte/host.h"
#include "support/temporary_folder.h"

namespace lofte::test {
namespace {

lofte_status check(const std::string& manifest, detail::CalleeError& error) {
  return lofte_manifest_check(borrow(manifest), borrow("mine.json"), &error.value);
}

std::string manifest(const std::string& version, const std::string& abi) {
  return R"({"id": "mine", "name": "Mine", "version": ")" + version +
         R"(", "library": "mine.so", "requires": {"abi": ")" + abi +
         R"("}, "provides": ["lofte.advisor/1"]})";
}

TEST(ManifestCheck, AgreesWithTheRuntimeAboutWhatIsRight) {
  detail::CalleeError error;
  EXPECT_EQ(check(manifest("1.0.0", "1.0"), error), LOFTE_OK);
  EXPECT_EQ(check(manifest("one", "1.0"), error), LOFTE_REFUSED);
  EXPECT_EQ(std::string(error.value.where), "mine.json: version");
  EXPECT_EQ(check("{", error), LOFTE_REFUSED);
}

TEST(ManifestCheck, SaysWhatThisRuntimeLacks) {
  detail::CalleeError error;
  EXPECT_EQ(check(manifest("1.0.0", "1.99"), error), LOFTE_UNSUPPORTED);
  EXPECT_NE(std::string(error.value.message).find("1.99"), std::string::npos);
}

struct Destroy {
  void operator()(lofte_plugin_host* host) const { lofte_plugin_host_destroy(host); }
};
using OwnedHost = std::unique_ptr<lofte_plugin_host, Destroy>;

OwnedHost host_with(const std::string& texts) {
  lofte_plugin_host* made = nullptr;
  detail::CalleeError error;
  EXPECT_EQ(lofte_plugin_host_create(borrow("mine"), borrow(texts), &made, &error.value), LOFTE_OK)
      << error.value.message;
  return OwnedHost(made);
}

TEST(PluginHost, HasTheCalendarOfTheRuntime) {
  const OwnedHost owned = host_with("");
  const lofte_host& host = *lofte_plugin_host_get(owned.get());
  const auto* calendar = static_cast<const lofte_calendar*>(host.service(&host, LOFTE_CALENDAR_ID));
  ASSERT_NE(calendar, nullptr);
  // The Norwegian constitution day, a Monday in 2027.
  EXPECT_EQ(calendar->is_working_day(&host, borrow("NO"), date_of(2027, 5, 17)), 0);
  EXPECT_EQ(calendar->is_working_day(&host, borrow("SE"), date_of(2027, 5, 17)), 1);
}

TEST(PluginHost, RendersTheTextsOfItsFolderAndHasNoneWithout) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "en.json") << R"({"hello": "Hello {name}"})";
  const OwnedHost owned = host_with(folder.path().string());
  const lofte_host& host = *lofte_plugin_host_get(owned.get());
  const auto* table = static_cast<const lofte_text*>(host.service(&host, LOFTE_TEXT_ID));
  ASSERT_NE(table, nullptr);
  auto name = make<lofte_arg>();
  name.name = borrow("name");
  name.type = LOFTE_ARG_TEXT;
  name.text = borrow("Åse");
  auto message = make<lofte_message>();
  message.id = borrow("hello");
  message.args = {&name, 1, sizeof name};
  char text[32];
  std::uint64_t size = 0;
  EXPECT_EQ(table->render(&host, borrow("en"), &message, text, sizeof text, &size, nullptr),
            LOFTE_OK);
  EXPECT_EQ(std::string(text, size), "Hello Åse");
  EXPECT_EQ(lofte_plugin_host_languages(owned.get()).count, 1u);

  const OwnedHost without = host_with("");
  const lofte_host& bare = *lofte_plugin_host_get(without.get());
  EXPECT_EQ(bare.service(&bare, LOFTE_TEXT_ID), nullptr);
}

TEST(PluginHost, RefusesTextsThatAreWrongAndLeavesOutputsUntouched) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "en.json") << R"({"hello": "Hello {"})";
  lofte_plugin_host* made = nullptr;
  detail::CalleeError error;
  EXPECT_EQ(
      lofte_plugin_host_create(borrow("mine"), borrow(folder.path().string()), &made, &error.value),
      LOFTE_REFUSED);
  EXPECT_EQ(made, nullptr);
  EXPECT_NE(std::string(error.value.where).find("hello"), std::string::npos) << error.value.where;
}

}  // namespace
}  // namespace lofte::test
