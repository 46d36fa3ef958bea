#include "services/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.h"

namespace lofte::services {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

SettingSpec spec_of(SettingType type) {
  SettingSpec spec;
  spec.key = "minimum_gap_days";
  spec.type = type;
  spec.levels = {SettingLevel::kBook, SettingLevel::kCustomer, SettingLevel::kInvoice};
  return spec;
}

SettingSpec integer(std::int64_t minimum, std::int64_t maximum) {
  SettingSpec spec = spec_of(SettingType::kInteger);
  spec.default_value = std::to_string(minimum);
  spec.minimum = minimum;
  spec.maximum = maximum;
  return spec;
}

SettingSpec choice() {
  SettingSpec spec = spec_of(SettingType::kChoice);
  spec.choices = {"weekly", "monthly"};
  spec.default_value = "weekly";
  return spec;
}

// The message, or what the call gave.
template <class Call>
std::string outcome(Call call) {
  try {
    return call();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    EXPECT_EQ(error.where(), "minimum_gap_days");
    return "refused: " + error.message();
  }
}
std::string checked(const SettingSpec& spec, std::string_view value) {
  return outcome([&] { return check_value(spec, value); });
}
std::string spec_outcome(const SettingSpec& spec) {
  return outcome([&] {
    check_spec(spec);
    return std::string("right");
  });
}

TEST(SettingValue, HasOneWrittenForm) {
  EXPECT_EQ(checked(integer(0, 90), "7"), "7");
  EXPECT_EQ(checked(integer(0, 90), "007"), "7");
  EXPECT_EQ(checked(integer(0, 90), "+7"), "7");
  EXPECT_EQ(checked(integer(0, 90), "-0"), "0");
  EXPECT_EQ(checked(integer(-90, 90), "-7"), "-7");
  for (const char* yes : {"true", "TRUE", "yes", "1"}) {
    EXPECT_EQ(checked(spec_of(SettingType::kBoolean), yes), "true");
  }
  for (const char* no : {"false", "No", "0"}) {
    EXPECT_EQ(checked(spec_of(SettingType::kBoolean), no), "false");
  }
  EXPECT_EQ(checked(spec_of(SettingType::kMoney), "05000"), "5000");
  EXPECT_EQ(checked(choice(), "monthly"), "monthly");
  EXPECT_EQ(checked(spec_of(SettingType::kText), " Åse \n"), " Åse \n");
  EXPECT_EQ(checked(spec_of(SettingType::kText), ""), "");
}

TEST(SettingValue, IsRefusedWithKeyValueAndWhatIsRight) {
  EXPECT_EQ(
      checked(integer(0, 90), "91"),
      "refused: the setting minimum_gap_days cannot be \"91\"; right is a whole number from 0 to "
      "90, such as 7");
  for (const char* wrong :
       {"", " 7", "7 ", "7.0", "7,0", "1e1", "0x7", "seven", "-", "+", "+-7", "--7", "٧",
        "9223372036854775808", "-9223372036854775809", "99999999999999999999999"}) {
    EXPECT_THAT(checked(integer(INT64_MIN, INT64_MAX), wrong), HasSubstr("a whole number from"))
        << wrong;
    EXPECT_THAT(checked(spec_of(SettingType::kMoney), wrong), HasSubstr("minor units")) << wrong;
  }
  EXPECT_THAT(checked(spec_of(SettingType::kBoolean), "maybe"), HasSubstr("true or false"));
  EXPECT_THAT(checked(choice(), "Weekly"),
              AllOf(HasSubstr("\"Weekly\""), HasSubstr("one of: weekly, monthly")));
  EXPECT_THAT(checked(spec_of(SettingType::kText), std::string_view("a\0b", 3)),
              HasSubstr("without NUL"));
  EXPECT_THAT(checked(spec_of(SettingType::kText), "\xff"), HasSubstr("UTF-8"));
}

TEST(SettingValue, IsShownCutWhereItIsLong) {
  const std::string message =
      checked(choice(), std::string(59, 'x') + "ååå" + std::string(900, 'y'));
  EXPECT_THAT(message, HasSubstr(std::string(59, 'x') + "...\""));
}

TEST(SettingValue, KeepsTheBoundsOfATextsLength) {
  SettingSpec spec = spec_of(SettingType::kText);
  spec.minimum = 1;
  spec.maximum = 3;
  EXPECT_EQ(checked(spec, "åa"), "åa");
  EXPECT_THAT(checked(spec, ""), HasSubstr("bytes from 1 to 3"));
  EXPECT_THAT(checked(spec, "åå"), HasSubstr("bytes from 1 to 3"));
}

TEST(SettingLevels, AreThoseOfTheManifest) {
  SettingSpec spec = integer(0, 90);
  spec.levels = {SettingLevel::kBook, SettingLevel::kCustomer};
  EXPECT_NO_THROW(check_level(spec, SettingLevel::kCustomer));
  EXPECT_EQ(outcome([&] {
              check_level(spec, SettingLevel::kInvoice);
              return std::string("right");
            }),
            "refused: the setting minimum_gap_days cannot be set for the level invoice; right is: "
            "book, customer");
}

TEST(SettingLevels, TheNearestToTheInvoiceHolds) {
  const SettingSpec spec = integer(3, 90);
  EXPECT_EQ(resolve(spec, {}), "3");
  EXPECT_EQ(resolve(spec, {.book = "7", .customer = {}, .invoice = {}}), "7");
  EXPECT_EQ(resolve(spec, {.book = "7", .customer = "8", .invoice = {}}), "8");
  EXPECT_EQ(resolve(spec, {.book = "7", .customer = "8", .invoice = "9"}), "9");
  EXPECT_EQ(resolve(spec, {.book = {}, .customer = {}, .invoice = "9"}), "9");
}

TEST(SettingLevels, PassOverWhatTheManifestNoLongerAllows) {
  SettingSpec spec = integer(3, 90);
  spec.levels = {SettingLevel::kBook, SettingLevel::kInvoice};
  // The customer's level went, the invoice's value is out of bounds, or not in its written form.
  EXPECT_EQ(resolve(spec, {.book = "7", .customer = "8", .invoice = "91"}), "7");
  EXPECT_EQ(resolve(spec, {.book = "7", .customer = "8", .invoice = "+9"}), "7");
  EXPECT_EQ(resolve(spec, {.book = "soon", .customer = "8", .invoice = {}}), "3");
}

TEST(SettingSpec, IsRefusedWhereItContradictsItself) {
  EXPECT_EQ(spec_outcome(integer(0, 90)), "right");
  EXPECT_EQ(spec_outcome(choice()), "right");

  SettingSpec spec = integer(0, 90);
  spec.default_value = "91";
  EXPECT_THAT(spec_outcome(spec), HasSubstr("from 0 to 90"));
  spec.default_value = "07";
  EXPECT_EQ(spec_outcome(spec), "refused: the default \"07\" is written \"7\"");
  spec = integer(5, 4);
  EXPECT_EQ(spec_outcome(spec), "refused: the minimum 5 is above the maximum 4");
  spec = choice();
  spec.minimum = 1;
  EXPECT_THAT(spec_outcome(spec), HasSubstr("has no minimum or maximum"));
  spec = choice();
  spec.choices.clear();
  EXPECT_THAT(spec_outcome(spec), HasSubstr("needs its choices"));
  spec = choice();
  spec.choices.push_back("weekly");
  EXPECT_THAT(spec_outcome(spec), HasSubstr("stands twice in: weekly, monthly, weekly"));
  spec = integer(0, 90);
  spec.choices = {"1"};
  EXPECT_THAT(spec_outcome(spec), HasSubstr("only a setting of type choice"));
  spec = integer(0, 90);
  spec.levels.clear();
  EXPECT_THAT(spec_outcome(spec), HasSubstr("levels is empty"));
  spec.levels = {SettingLevel::kBook, SettingLevel::kBook};
  EXPECT_THAT(spec_outcome(spec), HasSubstr("a level stands twice"));
}

RC_GTEST_PROP(SettingProperty, AWrittenFormIsItsOwnWrittenForm, ()) {
  const auto value = *rc::gen::arbitrary<std::int64_t>();
  const SettingSpec spec = integer(INT64_MIN, INT64_MAX);
  const std::string once = check_value(spec, (value >= 0 ? "+000" : "") + std::to_string(value));
  RC_ASSERT(once == std::to_string(value));
  RC_ASSERT(check_value(spec, once) == once);
  RC_ASSERT(resolve(spec, {.book = once, .customer = {}, .invoice = {}}) == once);
}

}  // namespace
}  // namespace lofte::services
