#include "listener.h"

#include <algorithm>

#include "advice_rules.h"
#include "lofte/cpp/testing/describe.hpp"

namespace lofte::validate {

using testing::describe;
using testing::whole;

namespace {

template <class Sink>
Sink sink_of(Listener* listener) {
  auto sink = make<Sink>();
  sink.context = listener;
  return sink;
}

constexpr std::size_t kMostNoted = 20;

}  // namespace

Listener::Listener(lofte_date as_of, Seen seen)
    : as_of_(as_of),
      seen_(std::move(seen)),
      advice_(sink_of<lofte_advice_sink>(this)),
      reviews_(sink_of<lofte_review_sink>(this)),
      plan_(sink_of<lofte_plan_sink>(this)),
      book_(sink_of<lofte_book_sink>(this)) {
  advice_.add = &add<lofte_advice_sink>;
  advice_.next_review = &next_review<lofte_advice_sink>;
  reviews_.review = &review;
  reviews_.next_review = &next_review<lofte_review_sink>;
  plan_.add = &plan_task;
  book_.add = &add<lofte_book_sink>;
  book_.parameter = &parameter;
}

Answer Listener::answer(lofte_status status, const lofte_error& error) {
  // A plugin may say its items in any order; the runtime sorts them too.
  std::sort(lines_.begin(), lines_.end());
  for (const std::string& said : lines_) answer_.text += said + "\n";
  answer_.status = status;
  if (status != LOFTE_OK)
    answer_.error = concat(std::string_view(error.where), error.where[0] ? ": " : "",
                           std::string_view(error.message));
  return std::move(answer_);
}

template <class Sink>
lofte_status LOFTE_CALL Listener::add(const Sink* sink, const lofte_advice* item, lofte_error*) {
  of(sink).take(item, std::is_same_v<Sink, lofte_book_sink>);
  return LOFTE_OK;
}

template <class Sink>
lofte_status LOFTE_CALL Listener::next_review(const Sink* sink, lofte_date day, lofte_error*) {
  of(sink).take_day(day);
  return LOFTE_OK;
}

lofte_status LOFTE_CALL Listener::review(const lofte_review_sink* sink, const lofte_review* given,
                                         lofte_error*) {
  Listener& self = of(sink);
  if (given == nullptr) return self.note(Fault::kRule, "a review that is NULL"), LOFTE_OK;
  const auto made = whole(given);
  self.check_name("the review of",
                  concat(made.plugin, " ", testing::kind_name(made.kind), " \"", made.key, "\""));
  if (made.rule.size == 0) self.note(Fault::kRule, "a review without a rule");
  if (made.reason == nullptr) self.note(Fault::kRule, "a review without a reason");
  if (made.action == LOFTE_REVIEW_POSTPONE && made.until <= self.as_of_) {
    self.note(Fault::kRule, "a review that postpones to a day that is not later");
  }
  self.line(describe(made));
  return LOFTE_OK;
}

lofte_status LOFTE_CALL Listener::plan_task(const lofte_plan_sink* sink,
                                            const lofte_planned_task* given, lofte_error*) {
  Listener& self = of(sink);
  if (given == nullptr) return self.note(Fault::kRule, "a planned task that is NULL"), LOFTE_OK;
  const auto made = whole(given);
  self.check_name("the task", concat(made.customer_id, " ", made.plugin, " \"", made.key, "\""));
  if (made.rule.size == 0) self.note(Fault::kRule, "a planned task without a rule");
  // The order is what a planner says.
  self.line(concat(1'000'000 + self.answer_.items, " ", std::string_view(describe(made))));
  return LOFTE_OK;
}

lofte_status LOFTE_CALL Listener::parameter(const lofte_book_sink* sink, lofte_string key,
                                            lofte_string value, lofte_error*) {
  Listener& self = of(sink);
  self.check_name("the parameter", concat("parameter ", key));
  self.check_text(concat("the parameter ", key), value);
  self.line(concat("parameter ", key, "=", value));
  return LOFTE_OK;
}

void Listener::take(const lofte_advice* item, bool of_book) {
  if (item == nullptr) return note(Fault::kRule, "an item that is NULL");
  const auto made = whole(item);
  const std::string name =
      concat(testing::kind_name(made.kind), " ", made.kind, " \"", made.key, "\"");
  check_name("the", name);
  for (Noted& fault : faults_of(made, of_book))
    note(fault.fault, concat("the ", name, " ", fault.words));
  const std::string described = describe(made);
  if (!is_utf8(described))
    note(Fault::kText, concat("the ", name, " holds text that is not UTF-8"));
  line(described);
  if (seen_) seen_(made);
}

void Listener::take_day(lofte_date day) {
  if (day <= as_of_) {
    return note(Fault::kRule, concat("the next review ", day == 0 ? "absent" : iso(day),
                                     " is not later than the view's day ", iso(as_of_)));
  }
  if (answer_.next_review == 0 || day < answer_.next_review) answer_.next_review = day;
}

void Listener::check_name(const std::string& what, const std::string& name) {
  if (!names_.insert(name).second) note(Fault::kDuplicate, concat(what, " ", name, " came twice"));
  if (names_.size() == LOFTE_MAX_ADVICE_ITEMS + 1) {
    note(Fault::kBound, concat("more than ", LOFTE_MAX_ADVICE_ITEMS, " items in one call"));
  }
}

void Listener::check_text(const std::string& where, lofte_string value) {
  if (value.size > LOFTE_MAX_STRING_BYTES) {
    note(Fault::kBound,
         concat(where, " has ", value.size, " bytes; a text has at most ", LOFTE_MAX_STRING_BYTES));
  }
  if (!is_utf8(text(value))) note(Fault::kText, concat(where, " is not UTF-8"));
}

void Listener::note(Fault fault, std::string words) {
  if (answer_.faults.size() < kMostNoted) answer_.faults.push_back({fault, std::move(words)});
}

void Listener::line(std::string words) {
  ++answer_.items;
  lines_.push_back(std::move(words));
}

}  // namespace lofte::validate
