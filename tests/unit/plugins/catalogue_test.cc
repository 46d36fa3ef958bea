#include "plugins/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "plugin_folder.h"
#include "plugins/digest.h"

namespace lofte::plugins {
namespace {

namespace fs = std::filesystem;
using testing::good_manifest;
using ::testing::HasSubstr;
using testing::make_plugin;
using testing::read_file_bytes;
using testing::TemporaryFolder;
using testing::write_file;

std::vector<Found> scan_one(const fs::path& folder, bool dev = false) {
  const Folder folders[] = {{folder, dev}};
  return scan(folders);
}

TEST(Catalogue, FindsPluginsInByteOrderWithTheirDigests) {
  const TemporaryFolder folder;
  make_plugin(folder.path(), good_manifest("late-payer"), "broken-not");
  make_plugin(folder.path(), good_manifest("c-advisor"), "c-advisor");
  fs::create_directory(folder.path() / "texts");
  write_file(folder.path() / "README", "not a plugin");

  const std::vector<Found> found = scan_one(folder.path());

  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].id, "c-advisor");
  EXPECT_TRUE(found[0].usable()) << found[0].refusal;
  EXPECT_FALSE(found[0].dev);
  EXPECT_EQ(found[0].manifest_sha256, sha256(read_file_bytes(found[0].dir / "manifest.json")));
  EXPECT_EQ(found[0].library_sha256, sha256(read_file_bytes(found[0].library_path())));
  EXPECT_EQ(found[1].id, "late-payer");
}

TEST(Catalogue, KeepsTheRestWhereOneFolderIsBroken) {
  const TemporaryFolder folder;
  make_plugin(folder.path(), good_manifest("c-advisor"), "c-advisor");
  const fs::path broken = make_plugin(folder.path(), good_manifest("broken"), "broken-not");
  write_file(broken / "manifest.json", "{");
  const fs::path empty = make_plugin(folder.path(), good_manifest("empty"), "broken-not");
  fs::remove(empty / "empty.so");

  const std::vector<Found> found = scan_one(folder.path());

  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].id, "broken");
  EXPECT_FALSE(found[0].usable());
  EXPECT_THAT(found[0].refusal, HasSubstr((broken / "manifest.json").string() + ": is not JSON"));
  EXPECT_TRUE(found[1].usable());
  EXPECT_THAT(found[2].refusal, HasSubstr((empty / "empty.so").string() + ": cannot be opened"));
}

TEST(Catalogue, SaysWhatIsMissingBeforeAnyCodeRuns) {
  const TemporaryFolder folder;
  nlohmann::json manifest = good_manifest("from-the-future");
  manifest["requires"]["abi"] = "1.3";
  make_plugin(folder.path(), manifest, "broken-not");

  const std::vector<Found> found = scan_one(folder.path());

  ASSERT_EQ(found.size(), 1u);
  EXPECT_THAT(found[0].refusal, HasSubstr("requires: needs ABI 1.3, this runtime has 1.0"));
}

TEST(Catalogue, LetsTheFirstFolderWinAndNamesBoth) {
  const TemporaryFolder bundled;
  const TemporaryFolder other;
  const fs::path first = make_plugin(bundled.path(), good_manifest("c-advisor"), "c-advisor");
  const fs::path second = make_plugin(other.path(), good_manifest("c-advisor"), "c-advisor");

  const Folder folders[] = {{bundled.path(), false}, {other.path(), true}};
  const std::vector<Found> found = scan(folders);

  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].usable());
  EXPECT_EQ(found[1].refusal, second.string() + ": the plugin \"c-advisor\" was found in " +
                                  first.string() + " before; remove one of the two");
}

TEST(Catalogue, LetsABrokenFolderNotHideAWholeOne) {
  const TemporaryFolder bundled;
  const TemporaryFolder other;
  fs::remove(make_plugin(bundled.path(), good_manifest("c-advisor"), "c-advisor") / "c-advisor.so");
  make_plugin(other.path(), good_manifest("c-advisor"), "c-advisor");

  const Folder folders[] = {{bundled.path(), false}, {other.path(), false}};
  const std::vector<Found> found = scan(folders);

  ASSERT_EQ(found.size(), 2u);
  EXPECT_FALSE(found[0].usable());
  EXPECT_TRUE(found[1].usable());
}

TEST(Catalogue, MarksWhatComesFromADevelopmentFolder) {
  const TemporaryFolder folder;
  make_plugin(folder.path(), good_manifest("c-advisor"), "c-advisor");

  EXPECT_TRUE(scan_one(folder.path(), true).at(0).dev);
}

TEST(Catalogue, SaysWhenAFolderIsNotThere) {
  const std::vector<Found> found = scan_one("/no/such/folder");

  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].refusal, "/no/such/folder: cannot be read: No such file or directory");
}

TEST(Catalogue, DoesNotWaitForAPipeInTheManifestsPlace) {
  const TemporaryFolder folder;
  const fs::path dir = make_plugin(folder.path(), good_manifest("c-advisor"), "c-advisor");
  fs::remove(dir / "manifest.json");
  ASSERT_EQ(mkfifo((dir / "manifest.json").c_str(), 0600), 0);

  const std::vector<Found> found = scan_one(folder.path());

  ASSERT_EQ(found.size(), 1u);
  EXPECT_THAT(found[0].refusal, HasSubstr("manifest.json: is not a file"));
}

TEST(Catalogue, DoesNotReadALibraryThatIsAFolder) {
  const TemporaryFolder folder;
  const fs::path dir = make_plugin(folder.path(), good_manifest("c-advisor"), "c-advisor");
  fs::remove(dir / "c-advisor.so");
  fs::create_directory(dir / "c-advisor.so");

  EXPECT_THAT(scan_one(folder.path()).at(0).refusal, HasSubstr("c-advisor.so: is not a file"));
}

TEST(Catalogue, ShowsAFoundFoldersPathWholeHoweverItWasNamed) {
  const TemporaryFolder folder;
  const fs::path dir = make_plugin(folder.path(), good_manifest("c-advisor"), "c-advisor");

  const Found found = inspect(dir / ".." / "c-advisor");

  EXPECT_EQ(found.dir, dir);
}

TEST(Catalogue, KnowsWhereTheTextsAre) {
  const TemporaryFolder folder;
  nlohmann::json manifest = good_manifest("c-advisor");
  manifest["texts"] = "texts";

  const Found found = inspect(make_plugin(folder.path(), manifest, "c-advisor"));

  EXPECT_EQ(found.texts_path(), found.dir / "texts");
}

}  // namespace
}  // namespace lofte::plugins
