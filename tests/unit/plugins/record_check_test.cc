#include "plugins/record_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstring>
#include <string>
#include <vector>

#include "base/text.h"
#include "journal/generated/layouts.h"
#include "journal/record_view.h"
#include "lofte/advisor.h"
#include "plugin_folder.h"
#include "plugins/sink_error.h"

namespace lofte::plugins {
namespace {

using testing::error_of;
using ::testing::HasSubstr;

template <class Struct>
Struct made() {
  Struct record{};
  record.struct_size = sizeof record;
  return record;
}

lofte_fact customer_fact(const lofte_customer& customer) {
  lofte_fact fact = made<lofte_fact>();
  fact.record_id = base::borrow("10042");
  fact.kind = LOFTE_FACT_CUSTOMER;
  fact.body.customer = &customer;
  return fact;
}

TEST(RecordCheck, LetsAFactPass) {
  lofte_customer customer = made<lofte_customer>();
  customer.name = base::borrow("Åse Lie");
  customer.acquisition_cost = {200000, "NOK"};

  EXPECT_NO_THROW(check_record(customer_fact(customer)));
}

TEST(RecordCheck, NamesThePathToTheFault) {
  std::vector<lofte_date_to_remember> dates(3, made<lofte_date_to_remember>());
  dates[2].what = base::borrow(
      "birth\xff"
      "day");
  lofte_customer customer = made<lofte_customer>();
  customer.dates_to_remember = {dates.data(), dates.size(), sizeof dates[0]};

  const base::Error error = error_of([&] { check_record(customer_fact(customer)); });

  EXPECT_EQ(error.where(), "customer.dates_to_remember[2].what");
  EXPECT_EQ(error.message(), "is not UTF-8 without NUL: \"birth?day\"");
}

TEST(RecordCheck, RefusesMoneyThatIsNone) {
  const struct {
    lofte_money money;
    const char* message;
  } kCases[] = {
      {{100, ""}, "currency"},
      {{100, "nok"}, "currency"},
      {{2'000'000'000'000'000, "NOK"}, "the largest amount is 1000000000000000"},
  };
  for (const auto& [money, message] : kCases) {
    lofte_customer customer = made<lofte_customer>();
    customer.acquisition_cost = money;
    const base::Error error = error_of([&] { check_record(customer_fact(customer)); });
    EXPECT_EQ(error.where(), "customer.acquisition_cost");
    EXPECT_THAT(error.message(), HasSubstr(message));
  }
}

TEST(RecordCheck, RefusesATruthThatIsNeitherZeroNorOne) {
  lofte_customer customer = made<lofte_customer>();
  customer.direct_debit = 7;

  EXPECT_EQ(error_of([&] { check_record(customer_fact(customer)); }).where(),
            "customer.direct_debit");
}

TEST(RecordCheck, BoundsAllListsOfARecordTogether) {
  const std::vector<lofte_string> needs(60'000, base::borrow("x"));
  lofte_customer customer = made<lofte_customer>();
  customer.needs = {needs.data(), needs.size(), sizeof(lofte_string)};
  EXPECT_NO_THROW(check_record(customer_fact(customer)));
  customer.interests = customer.needs;

  const base::Error error = error_of([&] { check_record(customer_fact(customer)); });

  EXPECT_EQ(error.status(), LOFTE_LIMIT);
  EXPECT_EQ(error.where(), "customer.interests");
}

TEST(RecordCheck, ReadsNothingBehindTheMakersStruct) {
  lofte_customer customer = made<lofte_customer>();
  customer.name = base::borrow("Berg");
  customer.struct_size = offsetof(lofte_customer, kind);
  customer.note.size = 99;

  EXPECT_NO_THROW(check_record(customer_fact(customer)));
}

TEST(Shown, IsAlwaysFitToShowAndBounded) {
  EXPECT_EQ(shown("Åse\n\x1b[31m"), "Åse  [31m");
  EXPECT_EQ(shown("abcdef", 3), "abc…");
  EXPECT_TRUE(rc::check("any bytes", [](const std::string& bytes) {
    const std::string text = shown(bytes, 50);
    RC_ASSERT(base::is_text(text));
    RC_ASSERT(text.size() <= 53u);
  }));
}

TEST(SinkError, CutsItsTextsAtAWholeCharacter) {
  lofte_error error{};
  error.struct_size = sizeof error;
  std::string message(758, 'x');
  message += "å and more";

  fill(&error, base::Error(LOFTE_REFUSED, message, std::string(300, 'w'), 7));

  EXPECT_EQ(error.status, LOFTE_REFUSED);
  EXPECT_EQ(error.index, 7u);
  EXPECT_EQ(std::strlen(error.where), 255u);
  EXPECT_EQ(std::string(error.message), std::string(758, 'x'));
}

TEST(SinkError, WritesNothingBehindAShorterStruct) {
  lofte_error error{};
  error.struct_size = offsetof(lofte_error, where);
  std::memset(error.where, 'z', sizeof error.where);

  fill(&error, base::Error(LOFTE_LIMIT, "m", "w"));

  EXPECT_EQ(error.status, LOFTE_LIMIT);
  EXPECT_EQ(error.where[0], 'z');
}

TEST(Limits, OfTheAbiAndTheJournalAgree) {
  EXPECT_EQ(std::size_t{LOFTE_MAX_STRING_BYTES}, journal::kLongestText);
}

}  // namespace
}  // namespace lofte::plugins
