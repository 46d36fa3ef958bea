// The histories that plugins are asked about: made of a seed alone, and as hostile as they say.
#include "scenes.h"

#include <gtest/gtest.h>

#include <set>

#include "guarded_memory.h"
#include "listener.h"
#include "lofte/cpp/testing/describe.hpp"

namespace lofte::validate {
namespace {

std::string told(const lofte_customer_view& view) {
  std::string all = concat(text(view.language), " ", view.country, "\n");
  for (const lofte_fact& fact : range<lofte_fact>(view.facts)) {
    all += concat(fact.kind, " ", fact.record_id, " ", std::string_view(iso(fact.effective_date)),
                  "\n");
  }
  for (const lofte_invoice_state& state : range<lofte_invoice_state>(view.invoices)) {
    all += concat(state.invoice_id, " ", std::string_view(testing::amount_text(state.open)), "\n");
  }
  return all;
}

std::string told(std::uint64_t seed) {
  const Scene scene(ordinary(seed), kToday, {});
  return told(scene.view());
}

TEST(Scenes, FollowFromTheirSeed) {
  std::set<std::string> all;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    EXPECT_EQ(told(seed), told(seed));
    all.insert(told(seed));
  }
  EXPECT_GT(all.size(), 45u);
}

TEST(Scenes, OfOrdinaryCustomersTellOnlyOfThePast) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Scene scene(ordinary(seed), kToday, {});
    for (const lofte_fact& fact : range<lofte_fact>(scene.view().facts)) {
      EXPECT_LT(fact.effective_date, kToday) << seed;
    }
  }
}

TEST(Scenes, OfOrdinaryCustomersCoverWhatIsOrdinary) {
  std::set<std::int32_t> kinds;
  std::set<std::int32_t> statuses;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Scene scene(ordinary(seed), kToday, {});
    for (const auto& fact : range<lofte_fact>(scene.view().facts)) kinds.insert(fact.kind);
    for (const auto& state : range<lofte_invoice_state>(scene.view().invoices)) {
      statuses.insert(state.status);
    }
  }
  for (const std::int32_t kind :
       {LOFTE_FACT_PERSON, LOFTE_FACT_PAYMENT, LOFTE_FACT_CREDIT_NOTE, LOFTE_FACT_BOUNCED_PAYMENT,
        LOFTE_FACT_FEE_BOOKED, LOFTE_FACT_PROMISE, LOFTE_FACT_DISPUTE, LOFTE_FACT_HOLD,
        LOFTE_FACT_NOTICE, LOFTE_FACT_CONTACT, LOFTE_FACT_COMPLAINT, LOFTE_FACT_QUOTE,
        LOFTE_FACT_SURVEY_ANSWERED, LOFTE_FACT_DEATH, LOFTE_FACT_INSOLVENCY}) {
    EXPECT_TRUE(kinds.contains(kind)) << kind;
  }
  EXPECT_EQ(statuses.size(), 4u);
}

TEST(Scenes, HoldCharactersOfEveryPlane) {
  std::set<std::uint32_t> planes;
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const Scene scene(in_every_script(seed), kToday, {});
    const std::string_view name = text(scene.view().customer->name);
    EXPECT_TRUE(is_utf8(name));
    for (std::size_t i = 0; i < name.size(); ++i) {
      const auto lead = static_cast<unsigned char>(name[i]);
      if (lead < 0xF0) continue;
      const auto next = static_cast<unsigned char>(name[i + 1]);
      planes.insert(((lead & 7u) << 2) | ((next >> 4) & 3u));
    }
  }
  EXPECT_EQ(planes.size(), 16u);  // beside the first
}

TEST(Scenes, AreAsLargeAsTheySay) {
  const Scene scene(enormous(), kToday, {});
  EXPECT_EQ(scene.view().invoices.count, 10'000u);
  const Scene never(never_paying(), kToday, {});
  EXPECT_EQ(never.view().invoices.count, 3'000u);
}

TEST(Scenes, AreAskedForWithinWhatABookHolds) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Scene scene(of_great_wealth(seed), kToday, {});
    std::int64_t sum = 0;
    for (const auto& state : range<lofte_invoice_state>(scene.view().invoices)) {
      sum += state.open.minor;
    }
    EXPECT_LE(sum, 1'000'000'000'000'000);
  }
}

TEST(GuardedMemory, KnowsWhatWasTakenAway) {
  GuardedMemory memory("a view");
  void* inside = memory.allocate(100);
  EXPECT_EQ(what_was_at(inside), nullptr);
  memory.take_away();
  EXPECT_STREQ(what_was_at(inside), "a view");
  EXPECT_DEATH(*static_cast<volatile char*>(inside) = 1, "");
  memory.give_back();
  *static_cast<volatile char*>(inside) = 1;
  EXPECT_EQ(what_was_at(inside), nullptr);
}

TEST(AtPageEnd, EndsWhereItsBytesEnd) {
  const char bytes[16] = "fifteen letters";
  const AtPageEnd page("beyond", bytes, sizeof bytes);
  EXPECT_STREQ(static_cast<const char*>(page.get()), bytes);
  EXPECT_DEATH(
      {
        volatile char read = static_cast<const char*>(page.get())[16];
        static_cast<void>(read);
      },
      "");
}

}  // namespace
}  // namespace lofte::validate
