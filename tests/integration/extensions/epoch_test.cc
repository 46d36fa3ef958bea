// Changes of the whole book: they return at once, are worked off in chunks, and pick up where they
// were interrupted.
#include "extended_book.h"

namespace lofte::test {
namespace {

constexpr int kCustomers = 2'500;  // three chunks
constexpr int kChunk = 1'024;

std::string many(int count) {
  std::string facts;
  for (int i = 0; i < count; ++i) facts += debtor(std::to_string(i), 10'000 + i);
  return facts;
}

// Stops after a number of chunks.
Progress stopping_after(int chunks) {
  return [chunks](std::string_view phase, std::uint64_t, std::uint64_t) mutable {
    return phase != "advising" || --chunks > 0;
  };
}

TEST(BookWideChange, ReturnsWithoutAdvisingAnybodyAndCountsWhoWaits) {
  ExtendedBook firm({"talker", "averager"});
  firm.post(many(kCustomers), "2026-01-20");
  firm.open("2026-01-20");
  ASSERT_EQ(firm.status().pending, 0);

  const lofte_post_result result = firm.book().post_json(
      R"({"setting":{"plugin":"averager","key":"mistake","value":"none"}})", day("2026-01-20"));

  EXPECT_EQ(result.advised, 0u);
  EXPECT_EQ(firm.status().pending, kCustomers);
  EXPECT_EQ(firm.book().work(1), static_cast<std::uint64_t>(kCustomers - 1));
}

TEST(BookWideChange, WithholdsTheDraftsOfWhoWaits) {
  ExtendedBook firm({"talker"});
  firm.post(many(3), "2026-01-20");
  firm.set("lofte", "payment_terms_days", "30", "2026-01-20");
  firm.book().work(1);
  const Answer drafts = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_DRAFT});
  std::vector<bool> withheld;
  for (const lofte_advice_row& row : drafts.advice()) {
    withheld.push_back(!text(row.withheld).empty());
  }
  EXPECT_THAT(withheld, ::testing::ElementsAre(false, true, true));
}

TEST(BookWideChange, GoesOnWhereItWasInterrupted) {
  ExtendedBook interrupted({"talker", "averager", "morning"}, 2);
  ExtendedBook straight({"talker", "averager", "morning"}, 2);
  for (ExtendedBook* firm : {&interrupted, &straight}) {
    firm->post(many(kCustomers), "2026-01-20");
    firm->set("lofte", "payment_terms_days", "30", "2026-01-20");
  }
  straight.open("2026-01-20");

  EXPECT_THROW(interrupted.book().advance(day("2026-01-20"), stopping_after(1)), Error);
  EXPECT_EQ(interrupted.status().pending, kCustomers - kChunk);
  interrupted.restart();
  EXPECT_EQ(interrupted.status().pending, kCustomers - kChunk) << "what was done is kept";
  EXPECT_THROW(interrupted.book().advance(day("2026-01-20"), stopping_after(1)), Error);
  EXPECT_EQ(interrupted.status().pending, kCustomers - 2 * kChunk);
  interrupted.open("2026-01-20");

  EXPECT_EQ(interrupted.status().pending, 0);
  EXPECT_EQ(interrupted.ask(LOFTE_QUERY_ADVICE).json(), straight.ask(LOFTE_QUERY_ADVICE).json());
  EXPECT_EQ(interrupted.today(), straight.today());
}

TEST(BookWideChange, IsNotPlannedWhileSomebodyWaits) {
  ExtendedBook firm({"talker", "morning"});
  firm.post(many(kCustomers), "2026-01-20");
  firm.set("lofte", "payment_terms_days", "30", "2026-01-20");
  EXPECT_THROW(firm.book().advance(day("2026-01-20"), stopping_after(1)), Error);
  EXPECT_TRUE(firm.entries("dayPlanned").empty());
  firm.open("2026-01-20");
  EXPECT_EQ(firm.entries("dayPlanned").size(), 1u);
}

TEST(BookWideChange, OfAFoldThatIsStoppedLeavesTheBookAsItWas) {
  ExtendedBook firm({"averager"});
  firm.post(many(kCustomers), "2026-01-20");
  const lofte_position before = firm.book().position();
  const auto stop = [](std::string_view phase, std::uint64_t, std::uint64_t) {
    return phase != "folding";
  };
  EXPECT_THROW(firm.book().recompute("averager", stop), Error);
  EXPECT_EQ(firm.book().position().sequence, before.sequence);
  EXPECT_EQ(firm.metric("customers"), std::nullopt);
}

}  // namespace
}  // namespace lofte::test
