#include "lofte/cpp/view.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace lofte {
namespace {

// A struct as a newer runtime would hand it out: the one we know, and something behind it.
struct LongerInvoiceState {
  lofte_invoice_state known;
  std::int64_t younger_field;
};

TEST(Range, HonoursAStrideLargerThanTheStructWeKnow) {
  std::vector<LongerInvoiceState> invoices(3);
  for (std::size_t at = 0; at < invoices.size(); ++at) {
    invoices[at].known.struct_size = sizeof(LongerInvoiceState);
    invoices[at].known.open.minor = static_cast<std::int64_t>(at);
    invoices[at].younger_field = -1;
  }
  const lofte_list list{invoices.data(), invoices.size(), sizeof(LongerInvoiceState)};
  std::vector<std::int64_t> open;
  for (const auto& invoice : range<lofte_invoice_state>(list)) open.push_back(invoice.open.minor);
  EXPECT_EQ(open, (std::vector<std::int64_t>{0, 1, 2}));
  EXPECT_EQ(range<lofte_invoice_state>(list).back().open.minor, 2);
}

TEST(Range, OfAnAbsentListIsEmpty) {
  for (const auto& text : range<lofte_string>(lofte_list{nullptr, 0, 0})) {
    ADD_FAILURE() << "an item of nothing: " << text.size;
  }
}

class Records : public ::testing::Test {
 protected:
  Records() {
    add("C1", customer_);
    for (const char* id : {"P1", "P2", "P30"}) add(id, promise_);
    add("N1", notice_);
    view_.facts = list(std::span<const lofte_fact>(facts_));
  }
  template <class Body>
  void add(const char* id, const Body& body) {
    auto fact = make<lofte_fact>();
    fact.record_id = borrow(id);
    fact.kind = kFactKind<Body>;
    fact.body.any = &body;
    facts_.push_back(fact);
  }

  lofte_customer customer_ = make<lofte_customer>();
  lofte_promise promise_ = make<lofte_promise>();
  lofte_notice notice_ = make<lofte_notice>();
  std::vector<lofte_fact> facts_;
  lofte_customer_view view_ = make<lofte_customer_view>();
};

TEST_F(Records, AreThoseOfOneKindAlone) {
  std::vector<std::string> ids;
  for (const auto& record : View(view_).records<lofte_promise>()) ids.emplace_back(record.id());
  EXPECT_EQ(ids, (std::vector<std::string>{"P1", "P2", "P30"}));
  EXPECT_EQ(View(view_).records<lofte_notice>().size(), 1u);
  EXPECT_TRUE(View(view_).records<lofte_hold>().empty());
}

TEST_F(Records, AreFoundByTheirId) {
  const auto promises = View(view_).records<lofte_promise>();
  ASSERT_TRUE(promises.find("P2"));
  EXPECT_EQ(&promises.find("P2")->body, &promise_);
  EXPECT_FALSE(promises.find("P3"));
  EXPECT_FALSE(promises.find("N1"));
}

class SettingsOfAView : public ::testing::Test {
 protected:
  SettingsOfAView() {
    add("days", "", "7");
    add("days", "F1", "3");
    add("note", "", "maybe");
    add("sum", "", "5000");
    view_.currency = borrow("NOK");
    view_.settings = list(std::span<const lofte_setting_value>(values_));
  }
  void add(const char* key, const char* invoice, const char* value) {
    auto setting = make<lofte_setting_value>();
    setting.key = borrow(key);
    setting.invoice_id = borrow(invoice);
    setting.value = borrow(value);
    values_.push_back(setting);
  }

  std::vector<lofte_setting_value> values_;
  lofte_customer_view view_ = make<lofte_customer_view>();
};

TEST_F(SettingsOfAView, AreTakenFromTheNearestLevel) {
  const Settings settings(view_);
  EXPECT_EQ(settings.integer("days"), 7);
  EXPECT_EQ(settings.integer("days", "F1"), 3);
  EXPECT_EQ(settings.integer("days", "F2"), 7);
  EXPECT_EQ(settings.amount("sum").minor, 5000);
  EXPECT_EQ(currency(settings.amount("sum")), "NOK");
}

TEST_F(SettingsOfAView, SayWhatIsWrongWithThem) {
  const Settings settings(view_);
  EXPECT_THROW(settings.integer("absent"), Error);
  EXPECT_THROW(settings.boolean("note"), Error);
  try {
    settings.integer("note");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "setting note");
    EXPECT_EQ(error.message(), "\"maybe\" is no whole number");
  }
}

}  // namespace
}  // namespace lofte
