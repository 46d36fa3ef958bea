// Plugins found, looked at and allowed.
#include <fstream>

#include "run.h"

namespace lofte::testing {
namespace {

namespace fs = std::filesystem;

class Plugin : public Cli {
 protected:
  // A copy of a bundled plugin in a folder that no list knows.
  std::string copied(const char* id) {
    const fs::path from = fs::path(LOFTE_BUILD_DIR) / "plugins" / id;
    const fs::path to = folder_.path() / "more" / id;
    fs::create_directories(to.parent_path());
    fs::copy(from, to, fs::copy_options::recursive);
    return to.string();
  }
};

TEST_F(Plugin, TheBundledOnesAreActive) {
  const auto rows = done({"plugin", "list", "--json"}).json();
  ASSERT_FALSE(rows.empty());
  for (const auto& row : rows) EXPECT_EQ(row["state"], "active") << row.dump(2);
}

TEST_F(Plugin, IsShownWithItsSettingsAndDigests) {
  const Ran shown = done({"plugin", "inspect", copied("late-payer")});
  EXPECT_TRUE(has(shown.out, "late-payer")) << shown.out;
  EXPECT_TRUE(has(shown.out, "library SHA-256")) << shown.out;
  EXPECT_TRUE(has(shown.out, "permissions")) << shown.out;
}

TEST_F(Plugin, IsAllowedByDigestAndNoLongerWhenItsFilesChange) {
  const std::string folder = copied("promise-log");
  // Elsewhere than the bundled list reaches, it is what nobody allowed.
  const auto before = done({"plugin", "inspect", folder, "--json"}).json();
  EXPECT_EQ(before["state"], "refused") << before.dump(2);
  const auto allowed = done({"plugin", "allow", folder, "--json"}).json();
  EXPECT_EQ(allowed["state"], "active") << allowed.dump(2);
  EXPECT_EQ(allowed["librarySha256"], before["librarySha256"]);
  std::ofstream(folder + "/manifest.json", std::ios::app) << " ";
  const auto changed = done({"plugin", "inspect", folder, "--json"}).json();
  EXPECT_EQ(changed["state"], "refused") << changed.dump(2);
  EXPECT_TRUE(has(changed["detail"], "changed")) << changed.dump(2);
}

TEST_F(Plugin, AListThatOthersMayWriteIsNotTrusted) {
  const std::string folder = copied("promise-log");
  const auto allowed = done({"plugin", "allow", folder, "--json"}).json();
  fs::permissions(allowed["list"].get<std::string>(), fs::perms::others_write,
                  fs::perm_options::add);
  const Ran refused = lofte({"plugin", "list"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "chmod go-w")) << refused.err;
}

TEST_F(Plugin, UnderDevelopmentNeedsNoListAndIsSaidEveryTime) {
  copied("promise-log");
  const Ran listed = done({"plugin", "list", "--dev-plugins", path("more"), "--json"});
  EXPECT_TRUE(has(listed.err, "under development")) << listed.err;
  EXPECT_TRUE(listed.json().is_array());
}

TEST_F(Plugin, AreLookedForInEveryFolderThatIsNamed) {
  copied("promise-log");
  const Ran listed =
      done({"--plugins", path("none"), "--plugins", path("more"), "plugin", "list", "--json"});
  bool refused = false;
  for (const auto& row : listed.json()) refused = refused || row["state"] == "refused";
  EXPECT_TRUE(refused) << "the copy in the second folder comes before the bundled one: "
                       << listed.out;
}

TEST_F(Plugin, IsTakenOutOfABookAndPutBack) {
  new_book();
  done(
      {"post", book()},
      R"({"recordId":"1042","customer":{"name":"Bakke Bygg AS"}})"
      "\n"
      R"({"recordId":"F1042","invoice":{"customerId":"1042","issueDate":"2026-09-01","dueDate":"2026-09-15","amount":{"minor":"1250000","currency":"NOK"}}})");
  const auto count = [&] { return done({"flags", book(), "--json"}).json().size(); };
  const auto before = count();
  EXPECT_GT(before, 0u);
  done({"plugin", "disable", book(), "late-payer"});
  EXPECT_EQ(done({"flags", book(), "--json", "--plugin", "late-payer"}).json().size(), 0u);
  done({"plugin", "enable", book(), "late-payer"});
  EXPECT_EQ(count(), before);
}

}  // namespace
}  // namespace lofte::testing
