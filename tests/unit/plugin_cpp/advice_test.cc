#include "lofte/cpp/advice.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace lofte {
namespace {

// Keeps what a sink is given, and refuses where it is told to.
struct Kept {
  lofte_advice_sink sink = make<lofte_advice_sink>();
  std::vector<std::string> keys;
  std::vector<std::string> titles;
  std::vector<std::string> points;
  std::vector<std::string> evidence;
  lofte_date next_review = 0;
  std::string refuse;

  Kept() {
    sink.context = this;
    sink.add = [](const lofte_advice_sink* self, const lofte_advice* item, lofte_error* error) {
      return static_cast<Kept*>(self->context)->add(*item, error);
    };
    sink.next_review = [](const lofte_advice_sink* self, lofte_date day, lofte_error*) {
      static_cast<Kept*>(self->context)->next_review = day;
      return lofte_status{LOFTE_OK};
    };
  }
  lofte_status add(const lofte_advice& item, lofte_error* error) {
    if (text(item.key) == refuse) {
      return detail::fail(error, LOFTE_CONFLICT, "advice.key", "the key was used before");
    }
    keys.emplace_back(text(item.key));
    if (item.title != nullptr) titles.emplace_back(text(item.title->id));
    for (const auto& fact : range<lofte_string>(item.evidence)) evidence.emplace_back(text(fact));
    if (item.task != nullptr) {
      for (const auto& point : range<lofte_message>(item.task->points)) {
        points.emplace_back(text(point.id));
      }
    }
    return LOFTE_OK;
  }
};

TEST(Advice, CopiesEveryTextItIsGiven) {
  Kept kept;
  Advice out(100);
  {
    std::string fleeting = "a text that is long enough to live on the heap";
    out.task("call ", fleeting).title(fleeting).point(fleeting).evidence(fleeting);
    fleeting.assign(fleeting.size(), 'x');
  }
  out.deliver(kept.sink);
  const std::string whole = "a text that is long enough to live on the heap";
  EXPECT_EQ(kept.keys, std::vector{"call " + whole});
  EXPECT_EQ(kept.titles, std::vector{whole});
  EXPECT_EQ(kept.points, std::vector{whole});
  EXPECT_EQ(kept.evidence, std::vector{whole});
}

TEST(Advice, DeliversItemsInTheOrderTheyWereBegun) {
  Kept kept;
  Advice out(100);
  auto first = out.flag("first");
  out.verdict("second");
  first.title("said later");
  out.deliver(kept.sink);
  EXPECT_EQ(kept.keys, (std::vector<std::string>{"first", "second"}));
  EXPECT_EQ(kept.titles, std::vector<std::string>{"said later"});
}

TEST(Advice, ReviewsOnTheEarliestLaterDay) {
  Kept kept;
  Advice out(100);
  for (const lofte_date day : {150, 120, 90, 100, 0, 130}) out.next_review(day);
  out.deliver(kept.sink);
  EXPECT_EQ(kept.next_review, 120);
}

TEST(Advice, LeavesAbsentFactsOutOfTheEvidence) {
  Kept kept;
  Advice out(100);
  out.flag("f").evidence("").evidence(lofte_string{nullptr, 0}).evidence("fact 1");
  out.deliver(kept.sink);
  EXPECT_EQ(kept.evidence, std::vector<std::string>{"fact 1"});
}

TEST(Advice, NamesTheItemThatWasRefused) {
  Kept kept;
  kept.refuse = "second";
  Advice out(100);
  out.flag("first");
  out.flag("second");
  try {
    out.deliver(kept.sink);
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_CONFLICT);
    EXPECT_EQ(error.where(), "second: advice.key");
  }
}

TEST(Arg, TakesNoBareDateForANumber) {
  EXPECT_FALSE((std::is_constructible_v<Arg, const char*, lofte_date>));
  EXPECT_TRUE((std::is_constructible_v<Arg, const char*, Date>));
  EXPECT_TRUE((std::is_constructible_v<Arg, const char*, std::int64_t>));
  EXPECT_TRUE((std::is_constructible_v<Arg, const char*, std::size_t>));
  EXPECT_FALSE((std::is_constructible_v<Arg, const char*, double>));
}

}  // namespace
}  // namespace lofte
