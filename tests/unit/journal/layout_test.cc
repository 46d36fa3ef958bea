#include "journal/layout.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/error.h"
#include "journal/generated/layouts.h"
#include "journal/near_name.h"

namespace lofte::journal {
namespace {

TEST(Layout, FindsEachFieldByNumberAndByBothNames) {
  for (const MessageLayout* layout : all_layouts()) {
    for (const FieldLayout& field : layout->fields) {
      EXPECT_EQ(layout->find(field.number), &field);
      EXPECT_EQ(layout->find_json(field.name), &field);
      EXPECT_EQ(layout->find_json(field.json_name), &field);
    }
    EXPECT_EQ(layout->find(0), nullptr);
    EXPECT_EQ(layout->find(9'999), nullptr);
    EXPECT_EQ(layout->find_json("no such field"), nullptr);
  }
}

TEST(Layout, FieldsFollowEachOtherInNumberAndPlace) {
  for (const MessageLayout* layout : all_layouts()) {
    for (std::size_t i = 1; i < layout->fields.size(); ++i) {
      const FieldLayout& before = layout->fields[i - 1];
      const FieldLayout& field = layout->fields[i];
      EXPECT_LT(before.number, field.number) << layout->name;
      if (before.in_oneof && field.in_oneof) continue;  // one union
      EXPECT_LE(before.offset + width_of(before), field.offset) << layout->name;
    }
  }
}

TEST(Layout, CarriesWhatTheOptionsSay) {
  const FieldLayout& customer = *layouts::kInvoice.find_json("customer_id");
  EXPECT_TRUE(customer.required);
  EXPECT_EQ(customer.ref_kind, LOFTE_FACT_CUSTOMER);
  EXPECT_TRUE(layouts::kCustomer.find_json("name")->personal);
  EXPECT_TRUE(layouts::kPayment.find_json("amount")->positive);
  EXPECT_EQ(layouts::kInvoice.find_json("status_date")->effective, 1);
  EXPECT_EQ(layouts::kInvoice.find_json("issue_date")->effective, 2);
  EXPECT_EQ(layouts::kCustomer.find_json("payment_terms_days")->presence_bit, 0);
  EXPECT_TRUE(layouts::kBankDataComplete.singleton);
  EXPECT_TRUE(layouts::kSetting.book_wide);
  EXPECT_FALSE(layouts::kInvoice.book_wide);
}

// What names nobody: words of manifests and of our own goods, and the numbers of what bookkeeping
// keeps.
bool names_nobody(const MessageLayout& layout, const FieldLayout& field) {
  static const std::set<std::string> known = {"Setting.plugin", "Setting.key", "Decision.plugin",
                                              "ProductLaunch.product", "ActivityGoal.activity"};
  static const std::set<std::int32_t> kept = {LOFTE_FACT_INVOICE, LOFTE_FACT_CREDIT_NOTE,
                                              LOFTE_FACT_PAYMENT, LOFTE_FACT_ALLOCATION};
  return field.text_format != 0 || kept.contains(field.ref_kind) ||
         known.contains(std::string(layout.name) + "." + std::string(field.name));
}

void expect_personal_texts(const MessageLayout& layout) {
  for (const FieldLayout& field : layout.fields) {
    if (field.personal) continue;
    if (field.type == FieldType::kMessage && !field.in_oneof) expect_personal_texts(*field.message);
    if (field.type != FieldType::kString) continue;
    EXPECT_TRUE(names_nobody(layout, field)) << layout.name << "." << field.name;
  }
}

TEST(Layout, SaysOfEveryTextThatMayNameSomebodyThatItIsPersonal) {
  expect_personal_texts(layouts::kFact);
  for (const FactKind& kind : fact_kinds()) expect_personal_texts(*kind.layout);
}

TEST(FactKinds, AreKnownByNumberAndByName) {
  EXPECT_EQ(fact_kind_name(LOFTE_FACT_CREDIT_NOTE), "credit_note");
  EXPECT_EQ(fact_kind_of("credit_note"), LOFTE_FACT_CREDIT_NOTE);
  EXPECT_EQ(find_fact_body(LOFTE_FACT_INVOICE), &layouts::kInvoice);
  EXPECT_EQ(&fact_body_layout(LOFTE_FACT_ERASURE), &layouts::kErasure);
  for (const FactKind& kind : fact_kinds()) {
    EXPECT_EQ(find_fact_body(kind.kind), kind.layout);
    EXPECT_EQ(fact_kind_of(kind.name), kind.kind);
  }
}

TEST(FactKinds, OthersAreNot) {
  for (const std::int32_t kind : {0, 1, 5, 9, 51, 999, -12}) {
    EXPECT_EQ(find_fact_body(kind), nullptr);
    EXPECT_EQ(fact_kind_name(kind), "");
    EXPECT_THROW(fact_body_layout(kind), base::Error);
  }
  EXPECT_EQ(fact_kind_of("fact_id"), 0);
  EXPECT_EQ(fact_kind_of(""), 0);
}

TEST(NearName, IsWhatAFewLettersChange) {
  const std::string_view names[] = {"amount", "amountBook", "dueDate", "due_date", "note"};
  EXPECT_EQ(nearest_name("amout", names), "amount");
  EXPECT_EQ(nearest_name("amuont", names), "amount");
  EXPECT_EQ(nearest_name("dueDat", names), "dueDate");
  EXPECT_EQ(nearest_name("duedate", names), "dueDate");
  EXPECT_EQ(nearest_name("something", names), "");
  EXPECT_EQ(nearest_name("", names), "");
  EXPECT_EQ(nearest_name(std::string(1'000'000, 'a'), names), "");
}

}  // namespace
}  // namespace lofte::journal
