// Saying advice in C++: out.flag("overdue").rule("past-due").title("flag.overdue", {{"due",
// date}}).
//
// Texts given to an item are copied at once. The items reach the runtime in the order they were
// begun, after advise() has returned; until then each may still be added to.
#pragma once

#include <concepts>
#include <initializer_list>
#include <list>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "lofte/advisor.h"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/date.hpp"

namespace lofte {

// Names another message of the plugin, rendered in the same language as the one it stands in.
struct Term {
  std::string_view id;
};

// A value named in a message's pattern. A bare lofte_date would be taken for a number, so dates
// come as Date{...} and whole numbers as anything but int32_t: {"count", 3L}.
class Arg {
 public:
  Arg(std::string_view name, std::string_view value) : Arg(name, Kind{LOFTE_ARG_TEXT}) {
    raw_.text = borrow(value);
  }
  Arg(std::string_view name, const char* value) : Arg(name, std::string_view(value)) {}
  Arg(std::string_view name, lofte_string value) : Arg(name, text(value)) {}
  Arg(std::string_view name, const lofte_money& value) : Arg(name, Kind{LOFTE_ARG_MONEY}) {
    raw_.money = value;
  }
  Arg(std::string_view name, Date value) : Arg(name, Kind{LOFTE_ARG_DATE_VALUE}) {
    raw_.date = value.days;
  }
  Arg(std::string_view name, Term value) : Arg(name, Kind{LOFTE_ARG_TERM}) {
    raw_.text = borrow(value.id);
  }
  template <std::integral Number>
  requires(!std::same_as<Number, lofte_date> && !std::same_as<Number, bool>)
      Arg(std::string_view name, Number value)
      : Arg(name, Kind{LOFTE_ARG_NUMBER}) {
    raw_.number = static_cast<std::int64_t>(value);
  }

  const lofte_arg& raw() const { return raw_; }

 private:
  struct Kind {
    int32_t type;
  };
  Arg(std::string_view name, Kind kind) : raw_(make<lofte_arg>()) {
    raw_.name = borrow(name);
    raw_.type = kind.type;
  }

  lofte_arg raw_;
};
using Args = std::initializer_list<Arg>;

namespace detail {

// One item while it is built. Everything it points at lives in the same arena.
struct Item {
  explicit Item(std::pmr::memory_resource* arena)
      : reasons(arena),
        lines(arena),
        names(arena),
        evidence(arena),
        invoices(arena),
        amounts(arena) {}

  lofte_advice advice = make<lofte_advice>();
  union {
    lofte_task task;
    lofte_draft draft;
    lofte_verdict verdict;
    lofte_score score;
    lofte_stage stage;
    lofte_metric metric;
    lofte_suppression suppression;
  };
  std::pmr::vector<lofte_message> reasons;
  std::pmr::vector<lofte_message> lines;  // a task's points, a draft's body
  std::pmr::vector<lofte_string> names;   // a stage's overlays
  std::pmr::vector<lofte_string> evidence;
  std::pmr::vector<lofte_string> invoices;
  std::pmr::vector<lofte_money> amounts;
};

template <class T, class Allocator>
lofte_list list_of(const std::vector<T, Allocator>& items) {
  return list(std::span<const T>(items));
}

// Copies into the arena of one call.
class Copier {
 public:
  explicit Copier(std::pmr::memory_resource* arena) : arena_(arena) {}

  lofte_string string(std::string_view value) const {
    if (value.empty()) return {nullptr, 0};
    char* copy = static_cast<char*>(arena_->allocate(value.size(), 1));
    std::memcpy(copy, value.data(), value.size());
    return {copy, value.size()};
  }
  lofte_message message(std::string_view id, Args args) const {
    auto made = make<lofte_message>();
    made.id = string(id);
    if (args.size() == 0) return made;
    auto* copies = static_cast<lofte_arg*>(
        arena_->allocate(args.size() * sizeof(lofte_arg), alignof(lofte_arg)));
    std::size_t count = 0;
    for (const Arg& arg : args) {
      lofte_arg* copy = new (&copies[count++]) lofte_arg(arg.raw());
      copy->name = string(text(copy->name));
      copy->text = string(text(copy->text));
    }
    made.args = {copies, count, sizeof(lofte_arg)};
    return made;
  }
  const lofte_message* message_at(std::string_view id, Args args) const {
    void* at = arena_->allocate(sizeof(lofte_message), alignof(lofte_message));
    return new (at) lofte_message(message(id, args));
  }

 private:
  std::pmr::memory_resource* arena_;
};

// What every kind of advice can say. A handle: copies speak of the same item.
template <class Self>
class Said {
 public:
  Said(Item& item, const Copier& copier) : item_(&item), copier_(&copier) {}

  // The rule that spoke.
  Self& rule(std::string_view id) { return advice().rule = copy(id), self(); }
  Self& severity(int32_t level) { return advice().severity = level, self(); }
  // Grows when a person who answered should see it again.
  Self& revision(std::int64_t number) { return advice().revision = number, self(); }
  Self& title(std::string_view id, Args args = {}) {
    return advice().title = copier_->message_at(id, args), self();
  }
  Self& reason(std::string_view id, Args args = {}) {
    return item_->reasons.push_back(copier_->message(id, args)), self();
  }
  // A fact the advice rests on, by its fact id; an absent one is left out.
  Self& evidence(std::string_view fact_id) {
    if (!fact_id.empty()) item_->evidence.push_back(copy(fact_id));
    return self();
  }
  Self& evidence(lofte_string fact_id) { return evidence(text(fact_id)); }
  // The record it speaks of; without this it is the customer.
  Self& about(int32_t kind, std::string_view record_id) {
    advice().subject_kind = kind;
    advice().subject_id = copy(record_id);
    return self();
  }
  Self& since(lofte_date day) { return advice().since = day, self(); }
  // The last day on which acting makes sense.
  Self& latest(lofte_date day) { return advice().latest = day, self(); }
  Self& invoice(std::string_view id) { return item_->invoices.push_back(copy(id)), self(); }
  Self& invoice(lofte_string id) { return invoice(text(id)); }
  Self& amount(const lofte_money& amount) { return item_->amounts.push_back(amount), self(); }

 protected:
  Item& item() { return *item_; }
  lofte_advice& advice() { return item_->advice; }
  lofte_string copy(std::string_view value) const { return copier_->string(value); }
  const Copier& copier() const { return *copier_; }
  Self& self() { return static_cast<Self&>(*this); }

 private:
  Item* item_;
  const Copier* copier_;
};

}  // namespace detail

// Something to know.
class Flag : public detail::Said<Flag> {
 public:
  using Said::Said;
};

// Something to do.
class Task : public detail::Said<Task> {
 public:
  using Said::Said;
  // What to say, one point at a time.
  Task& point(std::string_view id, Args args = {}) {
    return item().lines.push_back(copier().message(id, args)), *this;
  }
  Task& channel(int32_t channel) { return item().task.channel = channel, *this; }
  Task& cost_of_skipping(std::string_view id, Args args = {}) {
    return item().task.cost_of_skipping = copier().message_at(id, args), *this;
  }
  Task& from(lofte_date day) { return item().task.from = day, *this; }
  Task& assignee(std::string_view person) { return item().task.assignee = copy(person), *this; }
};

// A message to the customer, for a person to send.
class Draft : public detail::Said<Draft> {
 public:
  using Said::Said;
  Draft& language(std::string_view code) { return item().draft.language = copy(code), *this; }
  Draft& subject(std::string_view id, Args args = {}) {
    return item().draft.subject = copier().message_at(id, args), *this;
  }
  // The next line or paragraph of the body.
  Draft& line(std::string_view id, Args args = {}) {
    return item().lines.push_back(copier().message(id, args)), *this;
  }
  Draft& channel(int32_t channel) { return item().draft.channel = channel, *this; }
  Draft& step(int32_t step) { return item().draft.step = step, *this; }
  Draft& new_due_date(lofte_date day) { return item().draft.new_due_date = day, *this; }
  Draft& send_on(lofte_date day) { return item().draft.send_on = day, *this; }
};

// The state of a record.
class Verdict : public detail::Said<Verdict> {
 public:
  using Said::Said;
  Verdict& state(std::string_view name) { return item().verdict.state = copy(name), *this; }
  // Since when the record is in that state.
  Verdict& since(lofte_date day) { return item().verdict.since = day, Said::since(day); }
  // The next day on which it may change by itself.
  Verdict& until(lofte_date day) { return item().verdict.until = day, *this; }
  Verdict& received(const lofte_money& sum) { return item().verdict.received = sum, *this; }
  Verdict& level(int32_t renewals) { return item().verdict.level = renewals, *this; }
};

class Score : public detail::Said<Score> {
 public:
  using Said::Said;
  Score& value(std::int64_t number, std::string_view unit) {
    item().score.value = number;
    item().score.unit = copy(unit);
    return *this;
  }
  Score& band(std::string_view name) { return item().score.band = copy(name), *this; }
};

class Stage : public detail::Said<Stage> {
 public:
  using Said::Said;
  Stage& name(std::string_view name) { return item().stage.name = copy(name), *this; }
  Stage& since(lofte_date day) { return item().stage.since = day, Said::since(day); }
  Stage& overlay(std::string_view name) { return item().names.push_back(copy(name)), *this; }
};

// A figure of the book.
class Metric : public detail::Said<Metric> {
 public:
  using Said::Said;
  Metric& value(std::int64_t number, std::string_view unit) {
    item().metric.value = number;
    item().metric.unit = copy(unit);
    return *this;
  }
};

// Advice held back, with the reason.
class Suppression : public detail::Said<Suppression> {
 public:
  using Said::Said;
  Suppression& held(int32_t kind, std::string_view key) {
    item().suppression.held_kind = kind;
    item().suppression.held_key = copy(key);
    return *this;
  }
  Suppression& until(lofte_date day) { return item().suppression.until = day, *this; }
};

// The advice of one call.
class Advice {
 public:
  explicit Advice(lofte_date as_of) : as_of_(as_of) {}
  Advice(const Advice&) = delete;
  Advice& operator=(const Advice&) = delete;

  // Each begins an item. The key names the occurrence and is joined from its pieces:
  // out.flag("invoice ", invoice.invoice_id).
  template <class... Pieces>
  Flag flag(const Pieces&... key) {
    return {begin(LOFTE_ADVICE_FLAG, concat(key...)), copier_};
  }
  template <class... Pieces>
  Task task(const Pieces&... key) {
    auto& item = begin(LOFTE_ADVICE_TASK, concat(key...));
    item.advice.task = &(item.task = make<lofte_task>());
    return {item, copier_};
  }
  template <class... Pieces>
  Draft draft(const Pieces&... key) {
    auto& item = begin(LOFTE_ADVICE_DRAFT, concat(key...));
    item.advice.draft = &(item.draft = make<lofte_draft>());
    return {item, copier_};
  }
  template <class... Pieces>
  Verdict verdict(const Pieces&... key) {
    auto& item = begin(LOFTE_ADVICE_VERDICT, concat(key...));
    item.advice.verdict = &(item.verdict = make<lofte_verdict>());
    return {item, copier_};
  }
  template <class... Pieces>
  Score score(const Pieces&... key) {
    auto& item = begin(LOFTE_ADVICE_SCORE, concat(key...));
    item.advice.score = &(item.score = make<lofte_score>());
    return {item, copier_};
  }
  template <class... Pieces>
  Stage stage(const Pieces&... key) {
    auto& item = begin(LOFTE_ADVICE_STAGE, concat(key...));
    item.advice.stage = &(item.stage = make<lofte_stage>());
    return {item, copier_};
  }
  template <class... Pieces>
  Suppression suppression(const Pieces&... key) {
    auto& item = begin(LOFTE_ADVICE_SUPPRESSION, concat(key...));
    item.advice.suppression = &(item.suppression = make<lofte_suppression>());
    return {item, copier_};
  }

  // A later day on which the answer could change by itself. The earliest counts; absent days and
  // days that are not later than the view's are passed over, so an advisor may name every date it
  // compares.
  void next_review(lofte_date day) {
    if (day <= as_of_ || day == 0) return;
    if (next_review_ == 0 || day < next_review_) next_review_ = day;
  }

  // Hands all of it to the runtime. Called by the layer, once.
  void deliver(const lofte_advice_sink& sink) {
    deliver_items(sink);
    if (next_review_ == 0) return;
    detail::CalleeError error;
    const auto status = sink.next_review(&sink, next_review_, &error.value);
    if (status != LOFTE_OK) throw error.thrown(status, "next_review");
  }

 protected:
  template <class Sink>
  void deliver_items(const Sink& sink) {
    for (detail::Item& item : items_) {
      finish(item);
      detail::CalleeError error;
      const auto status = sink.add(&sink, &item.advice, &error.value);
      if (status != LOFTE_OK) throw error.thrown(status, text(item.advice.key));
    }
  }
  const detail::Copier& copier() const { return copier_; }
  detail::Item& begin(int32_t kind, std::string_view key) {
    detail::Item& item = items_.emplace_back(&arena_);
    item.advice.kind = kind;
    item.advice.key = copier_.string(key);
    item.advice.severity = LOFTE_SEVERITY_INFO;
    return item;
  }

 private:
  static void finish(detail::Item& item) {
    item.advice.reasons = detail::list_of(item.reasons);
    item.advice.evidence = detail::list_of(item.evidence);
    item.advice.invoice_ids = detail::list_of(item.invoices);
    item.advice.amounts = detail::list_of(item.amounts);
    if (item.advice.task != nullptr) item.task.points = detail::list_of(item.lines);
    if (item.advice.draft != nullptr) item.draft.body = detail::list_of(item.lines);
    if (item.advice.stage != nullptr) item.stage.overlays = detail::list_of(item.names);
  }

  std::byte first_[4096];
  std::pmr::monotonic_buffer_resource arena_{first_, sizeof first_};
  detail::Copier copier_{&arena_};
  std::pmr::list<detail::Item> items_{&arena_};
  lofte_date as_of_;
  lofte_date next_review_ = 0;
};

}  // namespace lofte
