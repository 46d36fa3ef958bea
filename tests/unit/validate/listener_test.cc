// What a validator hears: everything, with what the runtime would refuse noted beside it.
#include "listener.h"

#include <gtest/gtest.h>

#include "advice_rules.h"
#include "lofte/cpp/base.hpp"

namespace lofte::validate {
namespace {

constexpr lofte_date kDay = 20'514;

lofte_advice flag(std::string_view key) {
  auto advice = make<lofte_advice>();
  advice.kind = LOFTE_ADVICE_FLAG;
  advice.key = borrow(key);
  advice.rule = borrow("rule");
  return advice;
}

Answer heard(const std::vector<lofte_advice>& said, const std::vector<lofte_date>& reviews = {}) {
  Listener listener(kDay);
  detail::CalleeError error;
  const lofte_advice_sink& sink = listener.advice();
  for (const lofte_advice& item : said) EXPECT_EQ(sink.add(&sink, &item, nullptr), LOFTE_OK);
  for (const lofte_date day : reviews) sink.next_review(&sink, day, nullptr);
  return listener.answer(LOFTE_OK, error.value);
}

TEST(Listener, HearsTheSameWhateverTheOrder) {
  EXPECT_EQ(heard({flag("a"), flag("b")}), heard({flag("b"), flag("a")}));
  EXPECT_FALSE(heard({flag("a")}) == heard({flag("b")}));
}

TEST(Listener, NotesANameThatCameTwice) {
  const Answer answer = heard({flag("a"), flag("a")});
  ASSERT_EQ(answer.faults.size(), 1u);
  EXPECT_EQ(answer.faults[0].fault, Fault::kDuplicate);
}

TEST(Listener, TakesTheEarliestReviewAndNotesOneThatIsNotLater) {
  EXPECT_EQ(heard({}, {kDay + 9, kDay + 3, kDay + 5}).next_review, kDay + 3);
  const Answer late = heard({}, {kDay});
  ASSERT_EQ(late.faults.size(), 1u);
  EXPECT_EQ(late.faults[0].fault, Fault::kRule);
}

TEST(Listener, NotesMoreItemsThanOneCallMayHave) {
  std::vector<std::string> keys;
  for (int i = 0; i <= LOFTE_MAX_ADVICE_ITEMS; ++i) keys.push_back(std::to_string(i));
  std::vector<lofte_advice> said;
  for (const std::string& key : keys) said.push_back(flag(key));
  const Answer over = heard(said);
  ASSERT_EQ(over.faults.size(), 1u);
  EXPECT_EQ(over.faults[0].fault, Fault::kBound);
  said.pop_back();
  EXPECT_TRUE(heard(said).faults.empty());
}

std::vector<Fault> faults(const lofte_advice& item, bool of_book = false) {
  std::vector<Fault> found;
  for (const Noted& noted : faults_of(item, of_book)) found.push_back(noted.fault);
  return found;
}

TEST(AdviceRules, AskForKindKeyRuleAndTheStructOfTheKind) {
  EXPECT_TRUE(faults(flag("a")).empty());
  auto task = flag("a");
  task.kind = LOFTE_ADVICE_TASK;
  EXPECT_EQ(faults(task), std::vector<Fault>{Fault::kRule});
  auto detail = make<lofte_task>();
  task.task = &detail;
  EXPECT_TRUE(faults(task).empty());
  task.rule = {nullptr, 0};
  EXPECT_EQ(faults(task), std::vector<Fault>{Fault::kRule});
  EXPECT_EQ(faults(flag("")), std::vector<Fault>{Fault::kRule});
}

TEST(AdviceRules, BoundKeysDatesAndAmounts) {
  EXPECT_EQ(faults(flag(std::string(257, 'x'))), std::vector<Fault>{Fault::kBound});
  EXPECT_TRUE(faults(flag(std::string(256, 'x'))).empty());
  auto dated = flag("a");
  dated.since = 84'006;  // 2200-01-01
  EXPECT_EQ(faults(dated), std::vector<Fault>{Fault::kRange});
  auto rich = flag("a");
  const lofte_money sum = money(1'000'000'000'000'001, "NOK");
  rich.amounts = {&sum, 1, sizeof sum};
  EXPECT_EQ(faults(rich), std::vector<Fault>{Fault::kRange});
}

TEST(AdviceRules, LetABookHaveNoDraft) {
  auto draft = flag("a");
  auto letter = make<lofte_draft>();
  draft.kind = LOFTE_ADVICE_DRAFT;
  draft.draft = &letter;
  EXPECT_TRUE(faults(draft).empty());
  EXPECT_EQ(faults(draft, true), std::vector<Fault>{Fault::kRule});
}

TEST(Utf8, IsWhatTheStandardSays) {
  for (const char* good : {"", "a", "å", "\u20ac", "\U0001F337", "\U0010FFFD"}) {
    EXPECT_TRUE(is_utf8(good)) << good;
  }
  // A lone tail, a cut character, an overlong slash, a surrogate, beyond the last plane.
  for (const char* bad : {"\x80", "\xe2\x82", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
  EXPECT_FALSE(is_utf8(std::string_view("a\0b", 3)));
}

}  // namespace
}  // namespace lofte::validate
