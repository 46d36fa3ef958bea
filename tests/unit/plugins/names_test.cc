#include "plugins/names.h"

#include <gtest/gtest.h>

#include <string>

namespace lofte::plugins {
namespace {

TEST(PluginId, IsLowerCaseWordsWithSingleHyphens) {
  for (const char* right : {"late-payer", "gnucash", "a", "x2-y3"})
    EXPECT_TRUE(is_plugin_id(right));
  for (const char* wrong :
       {"", "Late", "late_payer", "-a", "a-", "a--b", "2a", "a b", "å", "a/b"}) {
    EXPECT_FALSE(is_plugin_id(wrong)) << wrong;
  }
  EXPECT_TRUE(is_plugin_id(std::string(64, 'a')));
  EXPECT_FALSE(is_plugin_id(std::string(65, 'a')));
}

TEST(ExtensionId, HasAnAuthorANameAndARevision) {
  for (const char* right : {"lofte.advisor/1", "lofte.book_advisor/12", "org.example.x/3"}) {
    EXPECT_TRUE(is_extension_id(right)) << right;
  }
  for (const char* wrong : {"", "lofte.advisor", "advisor/1", "lofte.advisor/0", "lofte.advisor/01",
                            "lofte.advisor/", "lofte..a/1", "lofte.a./1", ".a/1", "Lofte.a/1",
                            "lofte.a/1/2", "lofte.a/-1", "lofte.a/9999999999"}) {
    EXPECT_FALSE(is_extension_id(wrong)) << wrong;
  }
}

TEST(SemanticVersion, IsWhatTheStandardSays) {
  for (const char* right :
       {"0.0.0", "1.2.3", "10.20.30", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-0.3.7",
        "1.0.0+20130313", "1.0.0-beta+exp.sha.5114f85", "1.0.0+001", "1.0.0--", "1.0.0-x-y-z.4"}) {
    EXPECT_TRUE(is_semantic_version(right)) << right;
  }
  for (const char* wrong :
       {"", "1", "1.2", "1.2.3.4", "01.2.3", "1.02.3", "1.2.3-", "1.2.3+", "1.2.3-01", "1.2.3-a..b",
        "1.2.3-a.", "v1.2.3", "1.2.x", "1.2.3 ", "-1.2.3", "1.2.3-å", "1..3"}) {
    EXPECT_FALSE(is_semantic_version(wrong)) << wrong;
  }
}

TEST(PlainFileName, LeadsNowhereElse) {
  for (const char* right : {"late-payer.so", "texts", "a"}) EXPECT_TRUE(is_plain_file_name(right));
  for (const char* wrong : {"", ".", "..", "../x", "a/b", "/etc/passwd", "a\\b", ".hidden"}) {
    EXPECT_FALSE(is_plain_file_name(wrong)) << wrong;
  }
  EXPECT_FALSE(is_plain_file_name(std::string("a\0b", 3)));
}

}  // namespace
}  // namespace lofte::plugins
