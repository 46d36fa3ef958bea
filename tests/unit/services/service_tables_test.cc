#include "services/service_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "message_builder.h"

namespace lofte::services {
namespace {

// A plugin's side: only C.
class PluginSide : public testing::Test {
 protected:
  PluginSide() {
    services_.plugin_id = "late-payer";
    services_.log = &log_;
    services_.texts = &texts_;
    host_.struct_size = sizeof host_;
    host_.context = &services_;
    host_.service = find_service;
  }

  template <class Table>
  const Table* table(const char* id) const {
    return static_cast<const Table*>(host_.service(&host_, id));
  }

  std::vector<std::pair<std::int32_t, std::string>> lines_;
  Log log_{[this](std::int32_t level, std::string_view text) { lines_.emplace_back(level, text); },
           LOFTE_LOG_INFO};
  Texts texts_{std::map<std::string, std::string>{{"en", R"({"m": "Hello {who}, ååå"})"}}};
  PluginServices services_;
  lofte_host host_{};
};

TEST_F(PluginSide, FindsServicesByTheirIds) {
  EXPECT_NE(table<lofte_log>("lofte.log/1"), nullptr);
  EXPECT_NE(table<lofte_calendar>("lofte.calendar/1"), nullptr);
  EXPECT_NE(table<lofte_text>("lofte.text/1"), nullptr);
  EXPECT_NE(table<lofte_settings>("lofte.settings/1"), nullptr);
  EXPECT_EQ(table<lofte_log>("lofte.log/2"), nullptr);
  EXPECT_EQ(table<lofte_log>(""), nullptr);
  EXPECT_EQ(table<lofte_log>(nullptr), nullptr);
  EXPECT_EQ(find_service(nullptr, "lofte.text/1"), nullptr);
}

TEST_F(PluginSide, HasTablesOfTheSizeItWasCompiledWith) {
  EXPECT_EQ(table<lofte_log>(LOFTE_LOG_ID)->struct_size, sizeof(lofte_log));
  EXPECT_EQ(table<lofte_calendar>(LOFTE_CALENDAR_ID)->struct_size, sizeof(lofte_calendar));
  EXPECT_EQ(table<lofte_text>(LOFTE_TEXT_ID)->struct_size, sizeof(lofte_text));
  EXPECT_EQ(table<lofte_settings>(LOFTE_SETTINGS_ID)->struct_size, sizeof(lofte_settings));
}

TEST_F(PluginSide, LogsUnderItsName) {
  const auto* log = table<lofte_log>(LOFTE_LOG_ID);
  log->write(&host_, LOFTE_LOG_WARNING, base::borrow("the fit did not settle"));
  log->write(&host_, LOFTE_LOG_DEBUG, base::borrow("not this"));
  log->write(&host_, LOFTE_LOG_ERROR, {nullptr, 0});
  ASSERT_EQ(lines_.size(), 2u);
  EXPECT_EQ(lines_[0], std::pair(std::int32_t{LOFTE_LOG_WARNING},
                                 std::string("late-payer: the fit did not settle")));
  services_.log = nullptr;
  log->write(&host_, LOFTE_LOG_ERROR, base::borrow("dropped"));
  EXPECT_EQ(lines_.size(), 2u);
}

TEST_F(PluginSide, AsksTheCalendar) {
  const auto* calendar = table<lofte_calendar>(LOFTE_CALENDAR_ID);
  const lofte_date good_friday = base::to_days({2026, 4, 3});
  EXPECT_EQ(calendar->is_working_day(&host_, base::borrow("NO"), good_friday), 0);
  EXPECT_EQ(calendar->is_working_day(&host_, base::borrow("US"), good_friday), 1);
  EXPECT_EQ(calendar->next_working_day(&host_, base::borrow("NO"), good_friday), good_friday + 4);
  EXPECT_EQ(calendar->add_working_days(&host_, base::borrow("NO"), good_friday, -2),
            good_friday - 3);
  EXPECT_EQ(calendar->is_working_day(&host_, {nullptr, 0}, good_friday), 1);
}

TEST_F(PluginSide, RendersItsTextsIntoABuffer) {
  const auto* text = table<lofte_text>(LOFTE_TEXT_ID);
  const MessageBuilder builder = message("m").text("who", "Åse");
  const lofte_message raw = builder.get();
  const std::string whole = "Hello Åse, ååå";
  std::string buffer(100, '#');
  std::uint64_t size = 0;

  ASSERT_EQ(text->render(&host_, base::borrow("nb"), &raw, buffer.data(), 100, &size, nullptr),
            LOFTE_OK);
  EXPECT_EQ(buffer.substr(0, size), whole);

  // Cut before the character that no longer fits; the size is still the whole text's.
  std::fill(buffer.begin(), buffer.end(), '#');
  ASSERT_EQ(text->render(&host_, base::borrow("nb"), &raw, buffer.data(), whole.size() - 1, &size,
                         nullptr),
            LOFTE_OK);
  EXPECT_EQ(size, whole.size());
  EXPECT_EQ(buffer.substr(0, whole.size() - 1), "Hello Åse, åå#");

  ASSERT_EQ(text->render(&host_, base::borrow("nb"), &raw, nullptr, 0, &size, nullptr), LOFTE_OK);
  EXPECT_EQ(size, whole.size());
}

TEST_F(PluginSide, LearnsWhyATextIsNotRendered) {
  const auto* text = table<lofte_text>(LOFTE_TEXT_ID);
  const MessageBuilder builder = message("m");
  const lofte_message raw = builder.get();
  char buffer[8] = "kept";
  std::uint64_t size = 77;
  lofte_error error;
  std::memset(&error, 0xee, sizeof error);
  error.struct_size = sizeof error;

  EXPECT_EQ(text->render(&host_, base::borrow("en"), &raw, buffer, 8, &size, &error),
            LOFTE_REFUSED);
  EXPECT_EQ(error.status, LOFTE_REFUSED);
  EXPECT_EQ(error.index, LOFTE_NO_INDEX);
  EXPECT_STREQ(error.where, "m");
  EXPECT_STREQ(error.message, "the argument {who} is missing; given are: none");
  EXPECT_STREQ(buffer, "kept");
  EXPECT_EQ(size, 77u);

  EXPECT_EQ(text->render(&host_, base::borrow("en"), nullptr, buffer, 8, &size, &error),
            LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(text->render(&host_, base::borrow("en"), &raw, nullptr, 8, &size, nullptr),
            LOFTE_INVALID_ARGUMENT);
  services_.texts = nullptr;
  EXPECT_EQ(text->render(&host_, base::borrow("en"), &raw, buffer, 8, &size, &error),
            LOFTE_UNSUPPORTED);
  EXPECT_EQ(table<lofte_text>(LOFTE_TEXT_ID), nullptr);
}

TEST_F(PluginSide, GetsAnErrorCutAtACharacter) {
  const auto* text = table<lofte_text>(LOFTE_TEXT_ID);
  std::string id = "x";
  while (id.size() < 400) id += "å";
  const MessageBuilder builder = message(id);
  const lofte_message raw = builder.get();
  std::uint64_t size = 0;
  lofte_error error{};
  error.struct_size = sizeof error;

  EXPECT_EQ(text->render(&host_, base::borrow("en"), &raw, nullptr, 0, &size, &error),
            LOFTE_NOT_FOUND);
  EXPECT_EQ(std::string(error.where), id.substr(0, 255));
}

// ---- settings ----

struct ViewWithSettings {
  std::vector<lofte_setting_value> values;
  lofte_customer_view view{};

  explicit ViewWithSettings(std::vector<std::array<const char*, 3>> rows) {
    for (const auto& [key, invoice, value] : rows) {
      lofte_setting_value entry{};
      entry.struct_size = sizeof entry;
      entry.key = base::borrow(key);
      entry.value = base::borrow(value);
      entry.invoice_id = base::borrow(invoice);
      values.push_back(entry);
    }
    view.struct_size = sizeof view;
    view.settings = {values.data(), values.size(), sizeof(lofte_setting_value)};
  }
};

TEST_F(PluginSide, ReadsItsSettingsFromTheViewAlone) {
  const ViewWithSettings made({{"fee", "", "5000"},
                               {"gap", "", "7"},
                               {"gap", "F1", "14"},
                               {"gap", "F2", "21"},
                               {"gap_kind", "", "soft"},
                               {"note", "", ""}});
  const auto* settings = table<lofte_settings>(LOFTE_SETTINGS_ID);
  const auto get = [&](const char* key, const char* invoice) {
    return base::str(settings->get(&host_, &made.view, base::borrow(key), base::borrow(invoice)));
  };
  EXPECT_EQ(get("gap", ""), "7");
  EXPECT_EQ(get("gap", "F1"), "14");
  EXPECT_EQ(get("gap", "F2"), "21");
  EXPECT_EQ(get("gap", "F3"), "7");
  EXPECT_EQ(get("fee", "F1"), "5000");
  EXPECT_EQ(get("gap_kind", "F1"), "soft");
  EXPECT_EQ(settings->get(&host_, &made.view, base::borrow("ga"), {nullptr, 0}).data, nullptr);
  EXPECT_EQ(settings->get(&host_, nullptr, base::borrow("gap"), {nullptr, 0}).data, nullptr);
  // Empty is a value, absent is not.
  EXPECT_NE(settings->get(&host_, &made.view, base::borrow("note"), {nullptr, 0}).data, nullptr);
}

TEST_F(PluginSide, ReadsSettingsThatAreLargerThanItKnows) {
  // As a later runtime would hand them out.
  struct Larger {
    lofte_setting_value known;
    char more[24];
  };
  std::vector<Larger> values(2);
  values[0].known.key = base::borrow("a");
  values[0].known.value = base::borrow("1");
  values[1].known.key = base::borrow("b");
  values[1].known.value = base::borrow("2");
  lofte_customer_view view{};
  view.struct_size = sizeof view;
  view.settings = {values.data(), values.size(), sizeof(Larger)};

  const auto* settings = table<lofte_settings>(LOFTE_SETTINGS_ID);
  EXPECT_EQ(base::str(settings->get(&host_, &view, base::borrow("b"), {nullptr, 0})), "2");
}

}  // namespace
}  // namespace lofte::services
