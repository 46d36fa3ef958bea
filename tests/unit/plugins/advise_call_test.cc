#include "plugins/advise_call.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "plugin_folder.h"

namespace lofte::plugins {
namespace {

using ::testing::ElementsAre;
using testing::error_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::LoadedPlugin;
using ::testing::Pair;

const lofte_date kToday = base::to_days({2026, 3, 2});

lofte_customer_view view_of(std::string_view customer_id) {
  lofte_customer_view view{};
  view.struct_size = sizeof view;
  view.customer_id = base::borrow(customer_id);
  view.as_of = kToday;
  view.known_by = kToday;
  return view;
}

std::vector<std::pair<int, std::string>> identities(const AdviceSet& set) {
  std::vector<std::pair<int, std::string>> all;
  for (const lofte_advice* item : set.items) all.emplace_back(item->kind, base::str(item->key));
  return all;
}

class ErringAdvisor : public ::testing::Test {
 protected:
  AdviceSet advice_for(std::string_view customer_id) {
    return advise(plugin_.instance(), view_of(customer_id), arena_);
  }

  // The failure for that customer; nothing of the call may be left.
  std::string failure_for(const std::string& customer_id) {
    AdviceSet set;
    const base::Error error =
        error_of([&] { advise(plugin_.instance(), view_of(customer_id), arena_, set); });
    EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED) << customer_id;
    EXPECT_EQ(error.where(), "erring-advisor");
    EXPECT_THAT(set.items, IsEmpty()) << customer_id;
    EXPECT_EQ(set.next_review, 0) << customer_id;
    const std::string start =
        "the plugin \"erring-advisor\" failed for customer \"" + customer_id + "\": ";
    EXPECT_THAT(error.message(), ::testing::StartsWith(start));
    return error.message().substr(std::min(start.size(), error.message().size()));
  }

  LoadedPlugin plugin_{"erring-advisor"};
  base::Arena arena_;
};

TEST_F(ErringAdvisor, MayHaveNothingToSay) {
  const AdviceSet set = advice_for("silent");

  EXPECT_THAT(set.items, IsEmpty());
  EXPECT_EQ(set.next_review, 0);
}

TEST_F(ErringAdvisor, GetsItsAdviceInOrderAndTheEarliestReview) {
  const AdviceSet set = advice_for("unordered");

  EXPECT_THAT(identities(set), ElementsAre(Pair(LOFTE_ADVICE_FLAG, "one"),
                                           Pair(LOFTE_ADVICE_FLAG, "two"), Pair(99, "one")));
  EXPECT_EQ(set.next_review, kToday + 7);
}

TEST_F(ErringAdvisor, IsCopiedBeforeItsBuffersChange) {
  EXPECT_THAT(identities(advice_for("reuses-its-buffer")),
              ElementsAre(Pair(LOFTE_ADVICE_FLAG, "first"), Pair(LOFTE_ADVICE_FLAG, "later")));
}

TEST_F(ErringAdvisor, MayBeOlderThanTheRuntime) {
  const AdviceSet set = advice_for("old-struct");

  ASSERT_EQ(set.items.size(), 1u);
  EXPECT_EQ(set.items[0]->struct_size, sizeof(lofte_advice));
  EXPECT_EQ(set.items[0]->severity, 0);
  EXPECT_EQ(set.items[0]->title, nullptr);
  EXPECT_EQ(set.items[0]->evidence.count, 0u);
}

TEST_F(ErringAdvisor, MaySayAThousandThingsAndNotOneMore) {
  const AdviceSet set = advice_for("1000-items");

  EXPECT_EQ(set.items.size(), 1000u);
  EXPECT_TRUE(std::is_sorted(set.items.begin(), set.items.end(),
                             [](const lofte_advice* a, const lofte_advice* b) {
                               return base::view(a->key) < base::view(b->key);
                             }));
  EXPECT_THAT(failure_for("1001-items"), HasSubstr("one call adds at most 1000 items"));
}

TEST_F(ErringAdvisor, FailsOnADuplicateAlthoughItIgnoredTheAnswer) {
  EXPECT_EQ(
      failure_for("duplicate"),
      "the flag \"one\" was refused: key: an item of this kind and key was added before; give "
      "each occurrence a key of its own");
}

TEST_F(ErringAdvisor, FailsWhereTheNextReviewIsNotLater) {
  EXPECT_EQ(failure_for("review-today"),
            "the next review is 2026-03-02; right would be a day after 2026-03-02");
  EXPECT_EQ(failure_for("review-in-the-past"),
            "the next review is 2026-03-01; right would be a day after 2026-03-02");
}

// The facts of a book end with 2199; what follows from them may lie behind.
TEST_F(ErringAdvisor, MayThinkOfDaysThatNoBookReaches) {
  EXPECT_EQ(advice_for("review-never").next_review, 0);
  const AdviceSet set = advice_for("dates-beyond");
  ASSERT_EQ(set.items.size(), 1u);
  const lofte_advice& task = *set.items[0];
  EXPECT_EQ(base::format_date(task.since), "2199-12-31");
  EXPECT_EQ(base::format_date(task.latest), "1900-01-01");
  EXPECT_EQ(base::format_date(task.task->from), "2199-12-31");
  EXPECT_EQ(LOFTE_AT(lofte_arg, task.title->args, 0)->date, base::kLastDate);
}

TEST_F(ErringAdvisor, MaySumUpMoreThanOneAmountOfABook) {
  const AdviceSet set = advice_for("large-sum");
  ASSERT_EQ(set.items.size(), 1u);
  EXPECT_EQ(LOFTE_AT(lofte_money, set.items[0]->amounts, 0)->minor, 3 * base::kLargestMinor);
  EXPECT_THAT(failure_for("no-sum"), HasSubstr("amounts[0]"));
}

TEST_F(ErringAdvisor, FailsForWhatAnItemLacks) {
  EXPECT_THAT(failure_for("no-key"), HasSubstr("key: is absent"));
  EXPECT_THAT(failure_for("no-rule"), HasSubstr("the flag \"one\" was refused: rule: is absent"));
  EXPECT_THAT(failure_for("kind-zero"), HasSubstr("kind: is 0"));
  EXPECT_THAT(failure_for("task-without-task"),
              HasSubstr("the task \"one\" was refused: task: is NULL"));
  EXPECT_THAT(failure_for("score-with-task"), HasSubstr("was refused: "));
  EXPECT_THAT(failure_for("null-item"), HasSubstr("is NULL"));
}

TEST_F(ErringAdvisor, MaySayAKindThatThisRuntimeDoesNotKnow) {
  EXPECT_THAT(identities(advice_for("kind-unknown")), ElementsAre(Pair(77, "one")));
}

TEST_F(ErringAdvisor, FailsForTextsThatNobodyCouldRead) {
  EXPECT_THAT(failure_for("bad-utf8"), HasSubstr("rule: is not UTF-8 without NUL: \"rule ?(\""));
  EXPECT_THAT(failure_for("nul-inside"), HasSubstr("rule: is not UTF-8 without NUL"));
  EXPECT_THAT(failure_for("bad-evidence"), HasSubstr("evidence[1]: is not UTF-8"));
  EXPECT_THAT(failure_for("null-text"), HasSubstr("subject_id: has 12 bytes at NULL"));
  EXPECT_THAT(failure_for("long-text"), HasSubstr("65537"));
  EXPECT_THAT(failure_for("long-key"), HasSubstr("key: has 257 bytes; a key has at most 256"));
}

TEST_F(ErringAdvisor, FailsForSizesAndPointersThatCannotBeRight) {
  EXPECT_THAT(failure_for("no-struct-size"), HasSubstr("struct_size"));
  EXPECT_THAT(failure_for("no-inner-size"), HasSubstr("title: struct_size"));
  EXPECT_THAT(failure_for("list-at-null"), HasSubstr("evidence: "));
  EXPECT_THAT(failure_for("endless-list"), HasSubstr("evidence: "));
  EXPECT_THAT(failure_for("list-without-stride"), HasSubstr("evidence: "));
}

TEST_F(ErringAdvisor, IsQuotedWhereItSaysWhyItFailed) {
  EXPECT_EQ(failure_for("fails"), "rates: no rate for 2031");
  EXPECT_EQ(failure_for("fails-without-a-word"), "the unknown status 4711 without a message");
}

TEST_F(ErringAdvisor, WorksForTheNextCustomerAfterItFailed) {
  failure_for("duplicate");

  EXPECT_EQ(advice_for("unordered").items.size(), 3u);
}

TEST_F(ErringAdvisor, LeavesTheSetsMemoryForTheNextCall) {
  AdviceSet set;
  advise(plugin_.instance(), view_of("1000-items"), arena_, set);
  const std::size_t capacity = set.items.capacity();

  advise(plugin_.instance(), view_of("silent"), arena_, set);

  EXPECT_THAT(set.items, IsEmpty());
  EXPECT_EQ(set.items.capacity(), capacity);
}

TEST(AdviseCall, RefusesAPluginThatIsNotActiveOrNoAdvisor) {
  const testing::TemporaryFolder folder;
  const auto module =
      Module::load(testing::found_plugin(folder, "c-advisor", "c-advisor"), testing::yes());
  Instance created(module, nullptr, nullptr);
  nlohmann::json manifest = testing::good_manifest("line-reader");
  manifest["provides"] = {"lofte.reader/1"};
  LoadedPlugin reader("line-reader", manifest);
  base::Arena arena;

  EXPECT_EQ(error_of([&] { advise(created, view_of("1"), arena); }).status(), LOFTE_INVALID_STATE);
  EXPECT_EQ(error_of([&] { advise(reader.instance(), view_of("1"), arena); }).status(),
            LOFTE_UNSUPPORTED);
}

lofte_invoice_state invoice(std::string_view id, lofte_date due, std::int64_t minor) {
  lofte_invoice_state state{};
  state.struct_size = sizeof state;
  state.invoice_id = base::borrow(id);
  state.fact_id = base::borrow(id);
  state.status = LOFTE_INVOICE_STATE_OPEN;
  state.due_date = due;
  state.open.minor = minor;
  std::memcpy(state.open.currency, "NOK", 3);
  return state;
}

TEST(CAdvisor, FlagsWhatIsOverdueAndAsksAgainWhenTheNextFallsDue) {
  LoadedPlugin plugin("c-advisor");
  base::Arena arena;
  const lofte_invoice_state invoices[] = {
      invoice("F2", kToday - 1, 5000), invoice("F1", kToday - 40, 120050),
      invoice("F4", kToday + 20, 900), invoice("F3", kToday, 100)};
  lofte_customer_view view = view_of("10042");
  view.invoices = {invoices, std::size(invoices), sizeof(lofte_invoice_state)};

  const AdviceSet set = advise(plugin.instance(), view, arena);

  EXPECT_THAT(identities(set), ElementsAre(Pair(LOFTE_ADVICE_FLAG, "invoice F1"),
                                           Pair(LOFTE_ADVICE_FLAG, "invoice F2")));
  EXPECT_EQ(set.items[0]->since, kToday - 39);
  EXPECT_EQ(base::str(set.items[0]->title->id), "overdue");
  ASSERT_EQ(set.items[0]->amounts.count, 1u);
  EXPECT_EQ(LOFTE_AT(lofte_money, set.items[0]->amounts, 0)->minor, 120050);
  ASSERT_EQ(set.items[0]->evidence.count, 1u);
  EXPECT_EQ(base::str(*LOFTE_AT(lofte_string, set.items[0]->evidence, 0)), "F1");
  EXPECT_EQ(set.next_review, kToday + 1);
}

}  // namespace
}  // namespace lofte::plugins
