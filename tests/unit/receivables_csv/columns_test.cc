#include "columns.h"

#include <gtest/gtest.h>

#include "receivables_csv.h"

namespace lofte::receivables_csv {
namespace {

using ::testing::HasSubstr;
using Map = std::vector<std::pair<Field, std::string>>;

Row header(std::vector<std::string> names) {
  return {std::move(names), 1};
}

TEST(MapOption, HoldsSeveralColumns) {
  EXPECT_EQ(parse_map("customer_id=customerID,amount=InvoiceAmount"),
            (Map{{Field::kCustomerId, "customerID"}, {Field::kAmount, "InvoiceAmount"}}));
  EXPECT_EQ(parse_map(" amount = Sum "), (Map{{Field::kAmount, "Sum"}}));
  EXPECT_TRUE(parse_map("").empty());
}

TEST(MapOption, LetsAColumnsNameHoldACommaAndAnEqualsSign) {
  EXPECT_EQ(parse_map("amount=Sum, NOK,due_date=Due=by"),
            (Map{{Field::kAmount, "Sum, NOK"}, {Field::kDueDate, "Due=by"}}));
}

TEST(MapOption, NamesTheFieldsThereAre) {
  EXPECT_THAT(refusal([] { parse_map("customer=customerID"); }),
              HasSubstr("customer_id, invoice_id"));
  EXPECT_THAT(refusal([] { parse_map("amount="); }), HasSubstr("option map"));
  EXPECT_THAT(refusal([] { parse_map("amount"); }), HasSubstr("option map"));
}

TEST(Columns, AreFoundByNameWhateverTheCapitals) {
  const Columns columns(header({"Invoice_ID", " amount ", "CUSTOMER_ID", "issue_date"}), {});
  const Row row{{"F1", " 5 ", "1", "d"}, 2};
  EXPECT_EQ(columns.value(row, Field::kInvoiceId), "F1");
  EXPECT_EQ(columns.value(row, Field::kAmount), "5");
  EXPECT_FALSE(columns.has(Field::kPaidDate));
  EXPECT_EQ(columns.value(row, Field::kPaidDate), "");
}

TEST(Columns, MappedComeBeforeThoseOfTheSameName) {
  const Columns columns(header({"customer_id", "invoice_id", "issue_date", "amount", "gross"}),
                        parse_map("amount=gross"));
  EXPECT_EQ(columns.value({{"1", "F1", "d", "80", "100"}, 2}, Field::kAmount), "100");
}

TEST(Columns, MissingAreNamedWithWhatTheFileHas) {
  EXPECT_THAT(refusal([] {
                Columns(header({"customer_id", "nr", "issue_date", "amount"}), {});
              }),
              HasSubstr("no column invoice_id; say which one it is with map=invoice_id=COLUMN. The "
                        "file has customer_id, nr, issue_date, amount"));
  EXPECT_THAT(refusal([] {
                Columns(header({"a", "b"}), parse_map("amount=c"));
              }),
              HasSubstr("a column \"c\""));
}

TEST(Columns, NamedTwiceAreRefused) {
  EXPECT_THAT(
      refusal([] {
        Columns(header({"customer_id", "invoice_id", "issue_date", "amount", "Amount"}), {});
      }),
      HasSubstr("two columns are named amount"));
}

}  // namespace
}  // namespace lofte::receivables_csv
