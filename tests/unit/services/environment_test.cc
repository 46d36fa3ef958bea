// Nothing that services answer depends on the locale or time zone of the process.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <clocale>
#include <string>
#include <vector>

#include "base/date.h"
#include "message_builder.h"
#include "services/calendar.h"
#include "services/settings.h"
#include "services/text.h"
#include "services/tone.h"

namespace lofte::services {
namespace {

class Environment : public testing::TestWithParam<std::pair<std::string, std::string>> {
 protected:
  // Sets both variables for the test and puts back what was there.
  void SetUp() override {
    for (const char* name : {"LC_ALL", "TZ"}) {
      const char* old = getenv(name);
      old_.emplace_back(name, old == nullptr ? std::optional<std::string>() : std::string(old));
    }
    setenv("LC_ALL", GetParam().first.c_str(), 1);
    setenv("TZ", GetParam().second.c_str(), 1);
    old_locale_ = setlocale(LC_ALL, nullptr);
    setlocale(LC_ALL, "");  // a locale that is not installed leaves "C", and ICU still reads LC_ALL
    tzset();
  }
  void TearDown() override {
    for (const auto& [name, value] : old_) {
      if (value) {
        setenv(name.c_str(), value->c_str(), 1);
      } else {
        unsetenv(name.c_str());
      }
    }
    setlocale(LC_ALL, old_locale_.c_str());
    tzset();
  }

  std::vector<std::pair<std::string, std::optional<std::string>>> old_;
  std::string old_locale_;
};

TEST_P(Environment, ChangesNoAnswer) {
  // Made here, so that every formatter is opened under these variables.
  const Texts texts = Texts::load(LOFTE_SOURCE_DIR "/tests/unit/services/data/texts");
  const MessageBuilder builder = message("nudge.body")
                                     .text("customer", "Ilgın")
                                     .number("count", 1234)
                                     .money("amount", 123456789, "TRY")
                                     .date("due", base::to_days({2026, 1, 1}))
                                     .text("sender", "INGI");
  const std::string text = texts.render("en", builder.get());
  EXPECT_NE(text.find("1,234 invoices, TRY\u00a01,234,567.89 in total"), std::string::npos) << text;
  EXPECT_NE(text.find("pay by 1 January 2026?"), std::string::npos) << text;

  EXPECT_FALSE(Calendar::is_working_day("NO", base::to_days({2026, 1, 1})));
  EXPECT_TRUE(Calendar::is_working_day("NO", base::to_days({2026, 1, 2})));

  SettingSpec spec;
  spec.type = SettingType::kBoolean;
  EXPECT_EQ(check_value(spec, "FALSE"), "false");

  // In Turkish "I" has another small letter; word lists must not care.
  ASSERT_EQ(check_tone("en", "IMMEDIATELY").size(), 2u);
  EXPECT_EQ(check_tone("sv", "Inkasso").size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(
    Locales, Environment,
    testing::Values(std::pair<std::string, std::string>{"C", "UTC"},
                    std::pair<std::string, std::string>{"tr_TR.UTF-8", "Pacific/Kiritimati"},
                    std::pair<std::string, std::string>{"C", "Pacific/Kiritimati"},
                    std::pair<std::string, std::string>{"tr_TR", "Pacific/Pago_Pago"},
                    std::pair<std::string, std::string>{"de_DE.UTF-8", "America/New_York"}));

}  // namespace
}  // namespace lofte::services
