#include "follow_up.h"

#include <map>

#include "lofte/planner.h"
#include "lofte/reviewer.h"

namespace lofte::testing {
namespace {

std::string rendered(const lofte_message* message) {
  EXPECT_NE(message, nullptr);
  if (message == nullptr) return {};
  const auto& texts = follow_up().texts();
  for (const std::string& language : texts.languages()) texts.render(language, *message);
  std::string words = texts.render("en", *message);
  for (const std::string_view narrow : {"\u00a0", "\u202f"}) {
    for (auto at = words.find(narrow); at != words.npos; at = words.find(narrow)) {
      words.replace(at, narrow.size(), " ");
    }
  }
  return words;
}

struct ReviewCall {
  lofte_date as_of;
  Reviewed reviewed;

  static lofte_status LOFTE_CALL review(const lofte_review_sink* sink, const lofte_review* review,
                                        lofte_error*) {
    auto& call = *static_cast<ReviewCall*>(sink->context);
    Decision made;
    made.action = review->action;
    made.key = base::str(review->key);
    made.rule = base::str(review->rule);
    made.reason = rendered(review->reason);
    made.until = review->until;
    made.into = base::str(review->into_key);
    for (const auto& id : range<lofte_string>(review->evidence)) {
      made.evidence.push_back(base::str(id));
    }
    EXPECT_FALSE(made.rule.empty());
    // What the runtime refuses.
    EXPECT_TRUE(made.action != LOFTE_REVIEW_POSTPONE || made.until > call.as_of);
    EXPECT_EQ(call.reviewed.of(made.key), nullptr) << made.key << " was reviewed before";
    call.reviewed.decisions.push_back(std::move(made));
    return LOFTE_OK;
  }
  static lofte_status LOFTE_CALL next_review(const lofte_review_sink* sink, lofte_date day,
                                             lofte_error*) {
    auto& call = *static_cast<ReviewCall*>(sink->context);
    EXPECT_GT(day, call.as_of);
    call.reviewed.next_review = day;
    return LOFTE_OK;
  }
};

// The structs that a proposal becomes.
struct Made {
  lofte_advice advice = make<lofte_advice>();
  lofte_task task = make<lofte_task>();
  lofte_draft draft = make<lofte_draft>();
};

void fill(Made& made, const Proposal& said) {
  lofte_advice& advice = made.advice;
  advice.kind = said.kind;
  advice.key = borrow(said.key);
  advice.rule = borrow(said.rule);
  advice.severity = said.severity;
  advice.since = day(said.since);
  if (*said.latest != '\0') advice.latest = day(said.latest);
  advice.subject_kind = said.subject_kind;
  if (said.kind == LOFTE_ADVICE_TASK) {
    made.task.channel = said.channel;
    advice.task = &made.task;
  }
  if (said.kind == LOFTE_ADVICE_DRAFT) {
    made.draft.step = said.step;
    advice.draft = &made.draft;
  }
}

}  // namespace

Reviewed review_on(When when, const History& history, const std::vector<Proposal>& proposals) {
  const DayView view(history, when.days, follow_up().defaults());
  std::deque<Made> made;
  std::vector<lofte_prior_advice> items;
  for (const Proposal& said : proposals) {
    fill(made.emplace_back(), said);
    auto item = make<lofte_prior_advice>();
    item.plugin = borrow(said.plugin);
    item.advice = &made.back().advice;
    items.push_back(item);
  }
  lofte_customer_view whole = view.raw();
  whole.prior_advice = {items.data(), items.size(), sizeof(lofte_prior_advice)};

  ReviewCall call{when.days, {}};
  auto sink = make<lofte_review_sink>();
  sink.context = &call;
  sink.review = &ReviewCall::review;
  sink.next_review = &ReviewCall::next_review;
  const auto* reviewer = static_cast<const lofte_reviewer*>(
      follow_up().entry()->extension(follow_up().plugin(), LOFTE_REVIEWER_ID));
  lofte_error error{};
  error.struct_size = sizeof error;
  EXPECT_EQ(reviewer->review(follow_up().plugin(), &whole, &sink, &error), LOFTE_OK)
      << error.message;
  return call.reviewed;
}

namespace {

// One customer of a day, with all it points at.
struct Pile {
  lofte_day_customer customer = make<lofte_day_customer>();
  std::deque<Made> made;
  std::vector<lofte_open_task> tasks;
  lofte_advice value = make<lofte_advice>();
  lofte_score tier = make<lofte_score>();
  lofte_advice contact = make<lofte_advice>();
  lofte_score count = make<lofte_score>();
  std::vector<lofte_prior_advice> signals;

  void signal(const char* plugin, const lofte_advice& advice) {
    auto said = make<lofte_prior_advice>();
    said.plugin = borrow(plugin);
    said.advice = &advice;
    signals.push_back(said);
  }
  void describe(const DayCustomer& known) {
    customer.customer_id = borrow(known.id);
    value.kind = contact.kind = LOFTE_ADVICE_SCORE;
    value.key = borrow("value");
    value.score = &tier;
    tier.band = borrow(known.tier);
    signal("relationship", value);
    if (known.last_contact == 0) return;
    contact.key = borrow("contact");
    contact.score = &count;
    contact.since = known.last_contact;
    signal("follow-up", contact);
  }
  void add(const DayTask& said) {
    Made& one = made.emplace_back();
    one.advice.kind = LOFTE_ADVICE_TASK;
    one.advice.key = borrow(said.key);
    one.advice.severity = said.severity;
    one.advice.latest = said.latest;
    one.advice.since = said.since;
    one.task.from = said.from;
    one.task.channel = said.channel;
    one.task.assignee = borrow(said.assignee);
    one.advice.task = &one.task;
    auto open = make<lofte_open_task>();
    open.plugin = borrow("some-plugin");
    open.advice = &one.advice;
    tasks.push_back(open);
  }
  void close() {
    customer.tasks = {tasks.data(), tasks.size(), sizeof(lofte_open_task)};
    customer.signals = {signals.data(), signals.size(), sizeof(lofte_prior_advice)};
  }
};

struct PlanCall {
  PlannedDay planned;

  static lofte_status LOFTE_CALL add(const lofte_plan_sink* sink, const lofte_planned_task* task,
                                     lofte_error*) {
    auto& call = *static_cast<PlanCall*>(sink->context);
    call.planned.places.push_back(
        {base::str(task->key), task->can_wait != 0, base::str(task->rule), rendered(task->reason)});
    return LOFTE_OK;
  }
};

}  // namespace

PlannedDay plan_on(When when, std::int32_t capacity, const std::vector<DayCustomer>& customers,
                   const std::vector<DayTask>& tasks, const Defaults& settings) {
  std::deque<Pile> piles(1);  // the book first
  for (const DayCustomer& known : customers) piles.emplace_back().describe(known);
  for (const DayTask& task : tasks) {
    for (Pile& pile : piles) {
      if (text(pile.customer.customer_id) == task.customer) pile.add(task);
    }
  }
  std::vector<lofte_day_customer> raw;
  for (Pile& pile : piles) {
    pile.close();
    if (!pile.tasks.empty()) raw.push_back(pile.customer);
  }
  std::map<std::string, std::string> all(follow_up().defaults());
  for (const auto& [key, value] : settings) all[key] = value;
  std::vector<lofte_setting_value> values;
  for (const auto& [key, value] : all) {
    auto setting = make<lofte_setting_value>();
    setting.key = borrow(key);
    setting.value = borrow(value);
    values.push_back(setting);
  }
  auto view = make<lofte_day_view>();
  view.as_of = when.days;
  view.country = borrow("NO");
  view.currency = borrow("NOK");
  view.capacity = capacity;
  view.settings = {values.data(), values.size(), sizeof(lofte_setting_value)};
  view.customers = {raw.data(), raw.size(), sizeof(lofte_day_customer)};

  PlanCall call;
  auto sink = make<lofte_plan_sink>();
  sink.context = &call;
  sink.add = &PlanCall::add;
  const auto* planner = static_cast<const lofte_planner*>(
      follow_up().entry()->extension(follow_up().plugin(), LOFTE_PLANNER_ID));
  lofte_error error{};
  error.struct_size = sizeof error;
  EXPECT_EQ(planner->plan(follow_up().plugin(), &view, &sink, &error), LOFTE_OK) << error.message;
  return call.planned;
}

std::vector<std::string> PlannedDay::planned() const {
  std::vector<std::string> keys;
  for (const Placed& one : places) {
    if (!one.can_wait) keys.push_back(one.key);
  }
  return keys;
}
std::vector<std::string> PlannedDay::waiting() const {
  std::vector<std::string> keys;
  for (const Placed& one : places) {
    if (one.can_wait) keys.push_back(one.key);
  }
  return keys;
}
const Placed& PlannedDay::at(std::string_view key) const {
  static const Placed kNone;
  for (const Placed& one : places) {
    if (one.key == key) return one;
  }
  ADD_FAILURE() << key << " has no place";
  return kNone;
}

}  // namespace lofte::testing
