#include "plugins/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>

#include "plugin_folder.h"
#include "plugins/offer.h"

namespace lofte::plugins {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using testing::error_of;
using testing::good_manifest;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Manifest parsed(const json& manifest) {
  return parse_manifest(manifest.dump(), "p/manifest.json");
}

base::Error refusal(const std::string& text) {
  return error_of([&] { parse_manifest(text, "p/manifest.json"); });
}
base::Error refusal_of(const json& manifest) {
  return refusal(manifest.dump());
}

// A good manifest with one field set to something else.
base::Error refusal_with(const char* pointer, const json& value) {
  json manifest = good_manifest();
  manifest[json::json_pointer(pointer)] = value;
  return refusal_of(manifest);
}

json with_setting(const json& setting) {
  json manifest = good_manifest();
  manifest["settings"] = json::array({setting});
  return manifest;
}

TEST(Manifest, ReadsEveryField) {
  json text = good_manifest();
  text["description"] = "Who is late.";
  text["requires"] = {
      {"abi", "1.0"}, {"extensions", {"lofte.advisor/1"}}, {"services", {"lofte.calendar/1"}}};
  text["provides"] = {"lofte.advisor/1", "lofte.reader/1"};
  text["permissions"] = {"open-files"};
  text["after"] = {"promise-log", "gnucash"};
  text["texts"] = "texts";
  text["reads"] = {{"invoices", {{"settled_months", 24}}}};
  text["reader"] = {{"formats", {"gnucash", "gnucash-sqlite"}},
                    {"options", {{{"name", "date-format"}, {"description", "as in strptime"}}}}};

  const Manifest manifest = parsed(text);

  EXPECT_EQ(manifest.id, "late-payer");
  EXPECT_EQ(manifest.name, "A plugin");
  EXPECT_EQ(manifest.version, "1.2.0");
  EXPECT_EQ(manifest.description, "Who is late.");
  EXPECT_EQ(manifest.library, "late-payer.so");
  EXPECT_EQ(manifest.needs, (Requirements{1, 0, {"lofte.advisor/1"}, {"lofte.calendar/1"}}));
  EXPECT_THAT(manifest.provides, ElementsAre("lofte.advisor/1", "lofte.reader/1"));
  EXPECT_TRUE(manifest.permits(kOpenFiles));
  EXPECT_THAT(manifest.after, ElementsAre("promise-log", "gnucash"));
  EXPECT_EQ(manifest.texts, "texts");
  EXPECT_EQ(json::parse(manifest.reads), text["reads"]);
  EXPECT_THAT(manifest.reader.formats, ElementsAre("gnucash", "gnucash-sqlite"));
  EXPECT_THAT(manifest.reader.options, ElementsAre(ReaderOption{"date-format", "as in strptime"}));
}

TEST(Manifest, LeavesOutWhatMayBeLeftOut) {
  const Manifest manifest = parsed(good_manifest());

  EXPECT_THAT(manifest.permissions, IsEmpty());
  EXPECT_THAT(manifest.after, IsEmpty());
  EXPECT_THAT(manifest.settings, IsEmpty());
  EXPECT_EQ(manifest.texts, "");
  EXPECT_EQ(manifest.reads, "");
  EXPECT_THAT(manifest.reader.formats, IsEmpty());
}

TEST(Manifest, CallsAReadersFormatByItsIdWhereItNamesNone) {
  json text = good_manifest("receivables-csv");
  text["provides"] = {"lofte.reader/1"};

  EXPECT_THAT(parsed(text).reader.formats, ElementsAre("receivables-csv"));
}

TEST(Manifest, SaysHowOftenAFoldIsMadeOrOnceAMonth) {
  json text = good_manifest();
  text["provides"] = {"lofte.book_advisor/1"};
  EXPECT_EQ(parsed(text).recompute, Cadence::kMonthly);
  text["book_advisor"] = {{"recompute", "weekly"}};
  EXPECT_EQ(parsed(text).recompute, Cadence::kWeekly);

  text["book_advisor"] = {{"recompute", "hourly"}};
  const base::Error refused = refusal_of(text);
  EXPECT_THAT(refused.where(), HasSubstr("book_advisor"));
  EXPECT_THAT(refused.message(), HasSubstr("daily, weekly, monthly, on-request"));
}

TEST(Manifest, IgnoresFieldsOfLaterVersions) {
  json text = good_manifest();
  text["colour"] = {{"hue", 3}};
  text["provides"].push_back("lofte.observer/1");

  const Manifest manifest = parsed(text);

  EXPECT_TRUE(manifest.provides_extension("lofte.observer/1"));
}

TEST(Manifest, RefusesAnUnknownFieldUnderRequires) {
  const base::Error error = refusal_with("/requires/network", true);

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.where(), "p/manifest.json: requires.network");
  EXPECT_THAT(error.message(), HasSubstr("the runtime knows abi, extensions, services"));
}

TEST(Manifest, RefusesAnUnknownPermission) {
  const base::Error error = refusal_with("/permissions", json::array({"open-files", "network"}));

  EXPECT_EQ(error.where(), "p/manifest.json: permissions[1]");
  EXPECT_THAT(error.message(), HasSubstr("\"network\""));
  EXPECT_THAT(error.message(), HasSubstr("open-files"));
}

TEST(Manifest, NamesTheFieldTheValueAndWhatIsRight) {
  const base::Error error = refusal_with("/version", "1.2");

  EXPECT_EQ(error.where(), "p/manifest.json: version");
  EXPECT_EQ(error.message(), "is \"1.2\"; right would be a semantic version such as \"1.2.0\"");
}

TEST(Manifest, NamesARequiredFieldThatIsMissing) {
  for (const char* field : {"id", "name", "version", "library", "requires", "provides"}) {
    json text = good_manifest();
    text.erase(field);
    const base::Error error = refusal_of(text);
    EXPECT_EQ(error.where(), std::string("p/manifest.json: ") + field);
    EXPECT_THAT(error.message(), HasSubstr("is missing; right would be"));
  }
}

TEST(Manifest, RefusesWrongValuesAtTheirPlace) {
  const struct {
    const char* pointer;
    json value;
    const char* where;
  } kCases[] = {
      {"/id", "Late Payer", "id"},
      {"/id", 7, "id"},
      {"/name", "", "name"},
      {"/name", "two\nlines", "name"},
      {"/name", std::string(201, 'x'), "name"},
      {"/library", "../evil.so", "library"},
      {"/library", "/usr/lib/evil.so", "library"},
      {"/requires", "1.0", "requires"},
      {"/requires/abi", 1.0, "requires.abi"},
      {"/requires/abi", "1", "requires.abi"},
      {"/requires/abi", "1.", "requires.abi"},
      {"/requires/abi", "1.0.0", "requires.abi"},
      {"/requires/abi", "-1.0", "requires.abi"},
      {"/requires/abi", "99999999999.0", "requires.abi"},
      {"/requires/services", json::array({"calendar"}), "requires.services[0]"},
      {"/provides", json::array(), "provides"},
      {"/provides", json::array({"lofte.advisor/1", "lofte.advisor/1"}), "provides[1]"},
      {"/provides", json::array({"advisor"}), "provides[0]"},
      {"/permissions", json::object(), "permissions"},
      {"/after", json::array({"late-payer"}), "after"},
      {"/after", json::array({"a", "a"}), "after[1]"},
      {"/texts", "../texts", "texts"},
      {"/reads", "all", "reads"},
      {"/settings", json::object(), "settings"},
      {"/reader", json::array(), "reader"},
  };
  for (const auto& [pointer, value, where] : kCases) {
    const base::Error error = refusal_with(pointer, value);
    EXPECT_EQ(error.status(), LOFTE_REFUSED) << pointer << " " << value;
    EXPECT_EQ(error.where(), std::string("p/manifest.json: ") + where) << value;
    EXPECT_THAT(error.message(), HasSubstr("right would be"));
  }
}

TEST(ManifestSettings, AreReadInCanonicalForm) {
  json text = good_manifest();
  text["settings"] = json::parse(R"([
    {"key": "first_step_days", "type": "integer", "default": 5, "minimum": 1, "maximum": 60,
     "levels": ["book", "customer"], "description": "Days before the first step"},
    {"key": "gentle", "type": "boolean", "default": true},
    {"key": "fee", "type": "money", "default": 3500, "minimum": 0},
    {"key": "tone", "type": "choice", "default": "plain", "choices": ["friendly", "plain"],
     "levels": ["book", "customer", "invoice"]},
    {"key": "sender", "type": "text", "default": "Åse", "maximum": 40}])");

  const std::vector<base::SettingSpec> settings = parsed(text).settings;

  ASSERT_EQ(settings.size(), 5u);
  EXPECT_EQ(settings[0].default_value, "5");
  EXPECT_EQ(settings[0].minimum, 1);
  EXPECT_EQ(settings[0].maximum, 60);
  EXPECT_THAT(settings[0].levels,
              ElementsAre(base::SettingLevel::kBook, base::SettingLevel::kCustomer));
  EXPECT_EQ(settings[0].description, "Days before the first step");
  EXPECT_EQ(settings[1].type, base::SettingType::kBoolean);
  EXPECT_EQ(settings[1].default_value, "true");
  EXPECT_THAT(settings[1].levels, ElementsAre(base::SettingLevel::kBook));
  EXPECT_EQ(settings[2].default_value, "3500");
  EXPECT_THAT(settings[3].choices, ElementsAre("friendly", "plain"));
  EXPECT_EQ(settings[4].default_value, "Åse");
}

TEST(ManifestSettings, AreRefusedAtTheirPlace) {
  const struct {
    const char* setting;
    const char* where;
  } kCases[] = {
      {R"({"type": "integer", "default": 1})", "settings[0].key"},
      {R"({"key": "A b", "type": "integer", "default": 1})", "settings[0].key"},
      {R"({"key": "a", "type": "number", "default": 1})", "settings[0].type"},
      {R"({"key": "a", "type": "integer"})", "settings[0].default"},
      {R"({"key": "a", "type": "integer", "default": "1"})", "settings[0].default"},
      {R"({"key": "a", "type": "integer", "default": 1.5})", "settings[0].default"},
      {R"({"key": "a", "type": "integer", "default": 18446744073709551615})",
       "settings[0].default"},
      {R"({"key": "a", "type": "integer", "default": 0, "minimum": 1})", "settings[0].default"},
      {R"({"key": "a", "type": "integer", "default": 9, "minimum": 9, "maximum": 1})",
       "settings[0].maximum"},
      {R"({"key": "a", "type": "boolean", "default": 1})", "settings[0].default"},
      {R"({"key": "a", "type": "boolean", "default": true, "minimum": 0})", "settings[0].minimum"},
      {R"({"key": "a", "type": "choice", "default": "x"})", "settings[0].choices"},
      {R"({"key": "a", "type": "choice", "default": "x", "choices": []})", "settings[0].choices"},
      {R"({"key": "a", "type": "choice", "default": "x", "choices": ["y"]})",
       "settings[0].default"},
      {R"({"key": "a", "type": "choice", "default": "y", "choices": ["y", "y"]})",
       "settings[0].choices"},
      {R"({"key": "a", "type": "text", "default": "x", "choices": ["x"]})", "settings[0].choices"},
      {R"({"key": "a", "type": "text", "default": "xyz", "maximum": 2})", "settings[0].default"},
      {R"({"key": "a", "type": "text", "default": "x", "levels": []})", "settings[0].levels"},
      {R"({"key": "a", "type": "text", "default": "x", "levels": ["firm"]})",
       "settings[0].levels[0]"},
      {R"({"key": "a", "type": "text", "default": "x", "levels": ["book", "book"]})",
       "settings[0].levels[1]"},
  };
  for (const auto& [setting, where] : kCases) {
    const base::Error error = refusal_of(with_setting(json::parse(setting)));
    EXPECT_EQ(error.where(), std::string("p/manifest.json: ") + where) << setting;
  }
}

TEST(ManifestSettings, HaveEachKeyOnce) {
  json text = good_manifest();
  const json setting = {{"key", "a"}, {"type", "text"}, {"default", ""}};
  text["settings"] = {setting, setting};

  const base::Error error = refusal_of(text);

  EXPECT_EQ(error.where(), "p/manifest.json: settings[1]");
}

TEST(HostileManifest, IsRefusedForAFieldThatStandsTwice) {
  const base::Error error =
      refusal(R"({"id": "late-payer", "requires": {"abi": "1.0", "abi": "1.0"}})");

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_THAT(error.message(), HasSubstr("\"abi\" stands twice"));
}

TEST(HostileManifest, IsRefusedForDepthWithoutReadingToTheEnd) {
  const base::Error error = refusal(std::string(500'000, '['));

  EXPECT_EQ(error.status(), LOFTE_LIMIT);
  EXPECT_THAT(error.message(), HasSubstr("16 deep"));
}

TEST(HostileManifest, IsRefusedForSize) {
  const base::Error error = refusal("{\"id\": \"" + std::string(kMaxManifestBytes, 'x') + "\"}");

  EXPECT_EQ(error.status(), LOFTE_LIMIT);
  EXPECT_THAT(error.message(), HasSubstr("at most 1048576"));
}

TEST(HostileManifest, IsRefusedWithThePlaceWhereItIsNotJson) {
  for (const char* text : {"", "{", "{} {}", "nul", "{\"id\": }", "// x\n{}", "{\"id\": NaN}",
                           "{\"id\": \"\\ud800\"}", "{'id': 1}", "{\"a\": 1,}"}) {
    const base::Error error = refusal(std::string(text));
    EXPECT_EQ(error.status(), LOFTE_REFUSED) << text;
    EXPECT_EQ(error.where(), "p/manifest.json") << text;
    EXPECT_THAT(error.message(), HasSubstr("at line")) << text;
  }
}

TEST(HostileManifest, IsRefusedForTextThatIsNotUtf8) {
  const base::Error error = refusal(std::string("{\"id\": \"a\xff\"}"));

  EXPECT_THAT(error.message(), HasSubstr("is not JSON"));
}

TEST(HostileManifest, ShowsNoControlCharactersOfItsOwn) {
  const base::Error error = refusal_with("/requires/\x1b[31mred", 1);

  EXPECT_EQ(error.where().find('\x1b'), std::string::npos);
}

TEST(HostileManifest, IsAnErrorOrAManifestWhateverTheBytes) {
  const std::string good = good_manifest().dump();
  EXPECT_TRUE(rc::check("any change of bytes", [&](std::uint32_t at, char byte, bool insert) {
    std::string text = good;
    if (insert) {
      text.insert(at % (text.size() + 1), 1, byte);
    } else {
      text[at % text.size()] = byte;
    }
    try {
      const Manifest manifest = parse_manifest(text, "m");
      RC_ASSERT(!manifest.id.empty());
      RC_ASSERT(manifest.library.find('/') == std::string::npos);
    } catch (const base::Error& e) {
      RC_ASSERT(!e.message().empty());
      RC_ASSERT(e.where().compare(0, 1, "m") == 0);
    }
  }));
}

TEST(Offer, NamesTheExactDifference) {
  const Offer offer = default_offer();

  EXPECT_EQ(missing({1, 0, {}, {"lofte.log/1", "lofte.settings/1"}}, offer), "");
  EXPECT_EQ(missing({1, 3, {}, {}}, offer), "needs ABI 1.3, this runtime has 1.0");
  EXPECT_EQ(missing({2, 0, {}, {}}, offer), "needs ABI 2.0, this runtime has 1.0");
  EXPECT_EQ(missing({1, 0, {"lofte.advisor/2"}, {}}, offer),
            "needs lofte.advisor/2, this runtime has lofte.advisor/1");
  EXPECT_EQ(
      missing({1, 0, {"lofte.reviewer/2"}, {"lofte.log/2"}}, offer),
      "needs lofte.reviewer/2, this runtime has lofte.reviewer/1; needs lofte.log/2, this host "
      "has lofte.log/1");
}

TEST(Offer, OfANewerMinorServesPluginsOfAnOlderOne) {
  Offer newer = default_offer();
  newer.abi_minor = 4;

  EXPECT_EQ(missing({1, 3, {}, {}}, newer), "");
}

}  // namespace
}  // namespace lofte::plugins
