#include "plugins/allow_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "plugin_folder.h"
#include "plugins/digest.h"

namespace lofte::plugins {
namespace {

namespace fs = std::filesystem;
using testing::change_byte;
using testing::error_of;
using testing::found_plugin;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing::TemporaryFolder;
using testing::write_file;

class AllowListTest : public ::testing::Test {
 protected:
  AllowListTest() : found_(found_plugin(folder_, "c-advisor", "c-advisor")) {
    list_.origin = "/etc/allowed.json";
    allow(list_, found_);
  }

  Decision decide_now() const {
    Lists lists;
    lists.installed = &list_;
    return decide(inspect(found_.dir), lists);
  }
  fs::path file() const { return folder_.path() / "allowed.json"; }

  TemporaryFolder folder_;
  Found found_;
  AllowList list_;
};

TEST_F(AllowListTest, AllowsWhatItPins) {
  const Decision decision = decide_now();

  EXPECT_TRUE(decision.allowed);
  EXPECT_FALSE(decision.dev);
  EXPECT_EQ(decision.reason, "allowed by the list /etc/allowed.json");
}

TEST_F(AllowListTest, RefusesALibraryThatChangedByOneByte) {
  const std::string before = shortened(found_.library_sha256);
  change_byte(found_.library_path(), 4000);
  const std::string after = shortened(inspect(found_.dir).library_sha256);

  const Decision decision = decide_now();

  EXPECT_FALSE(decision.allowed);
  EXPECT_NE(before, after);
  EXPECT_EQ(decision.reason, "the library's SHA-256 is " + after +
                                 ", the list /etc/allowed.json allows " + before +
                                 ": the file changed after it was allowed; run `lofte plugin "
                                 "allow " +
                                 found_.dir.string() + "`");
}

TEST_F(AllowListTest, RefusesAManifestThatChangedByOneByte) {
  const std::string before = shortened(found_.manifest_sha256);
  const fs::path manifest = found_.dir / "manifest.json";
  std::string text = testing::read_file_bytes(manifest);
  text.replace(text.find("A plugin"), 8, "B plugin");
  write_file(manifest, text);
  const std::string after = shortened(sha256(text));

  const Decision decision = decide_now();

  EXPECT_FALSE(decision.allowed);
  EXPECT_EQ(decision.reason,
            "the manifest's SHA-256 is " + after + ", the list /etc/allowed.json allows " + before +
                ": the file changed after it was allowed; run `lofte plugin allow " +
                found_.dir.string() + "`");
}

TEST_F(AllowListTest, SaysWhichVersionItHas) {
  nlohmann::json manifest = testing::good_manifest("c-advisor");
  manifest["version"] = "1.3.0";
  write_file(found_.dir / "manifest.json", manifest.dump());

  const Decision decision = decide_now();

  EXPECT_FALSE(decision.allowed);
  EXPECT_THAT(decision.reason,
              StartsWith("its version is 1.3.0, the list /etc/allowed.json allows 1.2.0; run"));
}

TEST_F(AllowListTest, SaysWhenNoListHasThePlugin) {
  const Decision decision = decide(found_, Lists{});

  EXPECT_FALSE(decision.allowed);
  EXPECT_EQ(decision.reason, "no list allows the plugin \"c-advisor\"; run `lofte plugin allow " +
                                 found_.dir.string() + "`");
}

TEST_F(AllowListTest, LetsTheHostsListAllowWhatTheInstalledOneDoesNot) {
  AllowList installed = list_;
  installed.plugins[0].library_sha256[0] ^= 1;
  AllowList host = list_;
  host.origin = "of the host";
  Lists lists;
  lists.installed = &installed;
  lists.host = &host;

  const Decision decision = decide(found_, lists);

  EXPECT_TRUE(decision.allowed);
  EXPECT_EQ(decision.reason, "allowed by the list of the host");
}

TEST_F(AllowListTest, AsksTheBookToo) {
  Lists lists;
  lists.installed = &list_;
  lists.book.emplace();

  const Decision without = decide(found_, lists);
  lists.book = list_.plugins;
  const Decision with = decide(found_, lists);

  EXPECT_FALSE(without.allowed);
  EXPECT_EQ(without.reason, "this book has not enabled the plugin \"c-advisor\"");
  EXPECT_TRUE(with.allowed);
}

TEST_F(AllowListTest, DoesNotTakeAnotherBuildForTheOneTheBookEnabled) {
  std::vector<AllowedPlugin> book = list_.plugins;
  book[0].version = "1.1.0";
  book[0].library_sha256[31] ^= 0x80;
  book[0].library_sha256[0] ^= 0x80;
  Lists lists;
  lists.installed = &list_;
  lists.book = book;

  const Decision decision = decide(found_, lists);

  EXPECT_FALSE(decision.allowed);
  EXPECT_EQ(decision.reason,
            "the library's SHA-256 is " + shortened(found_.library_sha256) +
                ", this book enabled version 1.1.0 with " + shortened(book[0].library_sha256) +
                "; enable version 1.2.0 of \"c-advisor\" in the book to go on with it");
}

TEST_F(AllowListTest, IsNotEnoughWhereOnlyTheBookHasThePlugin) {
  Lists lists;
  lists.book = list_.plugins;

  EXPECT_FALSE(decide(found_, lists).allowed);
}

TEST_F(AllowListTest, IsNotNeededInADevelopmentFolderWhichShows) {
  const Decision decision = decide(inspect(found_.dir, true), Lists{});

  EXPECT_TRUE(decision.allowed);
  EXPECT_TRUE(decision.dev);
  EXPECT_THAT(decision.reason, HasSubstr("from the development folder " + folder_.path().string()));
}

TEST_F(AllowListTest, NeverAllowsWhatIsRefused) {
  fs::remove(found_.library_path());

  const Decision listed = decide_now();
  const Decision dev = decide(inspect(found_.dir, true), Lists{});

  EXPECT_FALSE(listed.allowed);
  EXPECT_FALSE(dev.allowed);
  EXPECT_THAT(listed.reason, HasSubstr("c-advisor.so: cannot be opened: No such file"));
}

TEST_F(AllowListTest, IsTheSameAfterWritingAndReading) {
  write_allow_list(list_, file());

  const AllowList again = read_allow_list(file());

  EXPECT_EQ(again.plugins, list_.plugins);
  EXPECT_EQ(again.origin, file().string());
  struct stat status {};
  ASSERT_EQ(stat(file().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0644u);
}

TEST_F(AllowListTest, ReplacesAnEntryOfTheSameId) {
  list_.plugins[0].version = "1.0.0";

  allow(list_, found_);

  ASSERT_EQ(list_.plugins.size(), 1u);
  EXPECT_EQ(list_.plugins[0].version, "1.2.0");
}

TEST_F(AllowListTest, DoesNotTakeARefusedPlugin) {
  fs::remove(found_.library_path());

  const base::Error error = error_of([&] { allow(list_, inspect(found_.dir)); });

  EXPECT_EQ(error.status(), LOFTE_NOT_ALLOWED);
}

TEST_F(AllowListTest, LeavesNothingBehindWhereItCannotBeWritten) {
  fs::create_directories(file() / "in the way");
  const auto names = [&] {
    std::vector<fs::path> all(fs::directory_iterator(folder_.path()), fs::directory_iterator{});
    return all.size();
  };
  const std::size_t before = names();

  const base::Error error = error_of([&] { write_allow_list(list_, file()); });

  EXPECT_EQ(error.status(), LOFTE_IO);
  EXPECT_EQ(error.where(), file().string());
  EXPECT_EQ(names(), before);
  EXPECT_EQ(error_of([&] { write_allow_list(list_, "/no/such/folder/allowed.json"); }).status(),
            LOFTE_IO);
}

TEST_F(AllowListTest, ThatOthersMayWriteIsRefusedAndSaysHowToMendIt) {
  write_allow_list(list_, file());
  for (const mode_t mode : {0664u, 0646u, 0666u}) {
    ASSERT_EQ(chmod(file().c_str(), mode), 0);

    const base::Error error = error_of([&] { read_allow_list(file()); });

    EXPECT_EQ(error.status(), LOFTE_NOT_ALLOWED);
    EXPECT_EQ(error.where(), file().string());
    EXPECT_THAT(error.message(), HasSubstr("mend it with `chmod go-w " + file().string() + "`"));
  }
}

TEST_F(AllowListTest, OfAnotherUserIsRefusedAndSaysHowToMendIt) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
  write_allow_list(list_, file());
  ASSERT_EQ(chown(file().c_str(), 12345, 0), 0);

  const base::Error error = error_of([&] { read_allow_list(file()); });

  EXPECT_EQ(error.status(), LOFTE_NOT_ALLOWED);
  EXPECT_THAT(error.message(), HasSubstr("is owned by user 12345"));
  EXPECT_THAT(error.message(), HasSubstr("`chown 0 " + file().string() + "`"));
}

TEST_F(AllowListTest, MustBeAPlainFile) {
  ASSERT_EQ(mkfifo(file().c_str(), 0600), 0);

  const base::Error error = error_of([&] { read_allow_list(file()); });

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_THAT(error.message(), HasSubstr("is not a file"));
}

TEST_F(AllowListTest, ThatIsNotThereIsNotFound) {
  EXPECT_EQ(error_of([&] { read_allow_list(file()); }).status(), LOFTE_NOT_FOUND);
}

TEST(AllowListText, IsRefusedAtTheWrongPlace) {
  const std::string digest(64, 'a');
  const auto entry = [&](const char* field, const nlohmann::json& value) {
    nlohmann::json item = {{"id", "late-payer"},
                           {"version", "1.0.0"},
                           {"manifest_sha256", digest},
                           {"library_sha256", digest}};
    item[field] = value;
    return nlohmann::json{{"plugins", {item}}}.dump();
  };
  const struct {
    std::string text;
    const char* where;
  } kCases[] = {
      {"[]", "list.json"},
      {"{}", "list.json: plugins"},
      {entry("id", "../x"), "list.json: plugins[0].id"},
      {entry("version", "new"), "list.json: plugins[0].version"},
      {entry("manifest_sha256", "abc"), "list.json: plugins[0].manifest_sha256"},
      {entry("library_sha256", std::string(63, 'a') + "g"), "list.json: plugins[0].library_sha256"},
      {entry("library_sha256", nullptr), "list.json: plugins[0].library_sha256"},
  };
  for (const auto& [text, where] : kCases) {
    const base::Error error = error_of([&] { parse_allow_list(text, "list.json"); });
    EXPECT_EQ(error.status(), LOFTE_REFUSED) << text;
    EXPECT_EQ(error.where(), where) << text;
  }
}

// FIPS 180-2, appendix B.1.
TEST(Digest, IsSha256) {
  EXPECT_EQ(base::to_hex(sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(parse_sha256("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            sha256("abc"));
  EXPECT_EQ(parse_sha256(std::string(65, '0')), std::nullopt);
}

}  // namespace
}  // namespace lofte::plugins
