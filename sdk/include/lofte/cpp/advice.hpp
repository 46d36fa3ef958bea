// Saying advice in C++: out.flag("overdue").rule("past-due").title("flag.overdue", {{"due",
// date}}).
//
// Texts given to an item are copied at once. The items reach the runtime in the order they were
// begun, after advise() has returned; until then each may still be added to.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string_view>

#include "lofte/advisor.h"
#include "lofte/cpp/arena.hpp"
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
    value_.text = borrow(value);
  }
  Arg(std::string_view name, const char* value) : Arg(name, std::string_view(value)) {}
  Arg(std::string_view name, lofte_string value) : Arg(name, text(value)) {}
  Arg(std::string_view name, const lofte_money& value) : Arg(name, Kind{LOFTE_ARG_MONEY}) {
    value_.money = value;
  }
  Arg(std::string_view name, Date value) : Arg(name, Kind{LOFTE_ARG_DATE_VALUE}) {
    value_.date = value.days;
  }
  Arg(std::string_view name, Term value) : Arg(name, Kind{LOFTE_ARG_TERM}) {
    value_.text = borrow(value.id);
  }
  template <std::integral Number>
  requires(!std::same_as<Number, lofte_date> && !std::same_as<Number, bool>)
      Arg(std::string_view name, Number value)
      : Arg(name, Kind{LOFTE_ARG_NUMBER}) {
    value_.number = static_cast<std::int64_t>(value);
  }

  lofte_string name() const { return name_; }
  // Absent where it is no text.
  lofte_string characters() const {
    return type_ == LOFTE_ARG_TEXT || type_ == LOFTE_ARG_TERM ? value_.text
                                                              : lofte_string{nullptr, 0};
  }
  // Into a zeroed struct, all but the texts.
  void write(lofte_arg& into) const {
    into.struct_size = sizeof into;
    into.type = type_;
    if (type_ == LOFTE_ARG_MONEY) into.money = value_.money;
    if (type_ == LOFTE_ARG_NUMBER) into.number = value_.number;
    if (type_ == LOFTE_ARG_DATE_VALUE) into.date = value_.date;
  }

 private:
  struct Kind {
    int32_t type;
  };
  Arg(std::string_view name, Kind kind) : name_(borrow(name)), type_(kind.type) {}

  lofte_string name_;
  int32_t type_;
  union {
    lofte_string text;
    lofte_money money;
    std::int64_t number;
    lofte_date date;
  } value_;
};
using Args = std::initializer_list<Arg>;

namespace detail {

inline lofte_message message(Arena& arena, std::string_view id, Args args) {
  auto made = make<lofte_message>();
  std::size_t size = args.size() * sizeof(lofte_arg) + id.size();
  for (const Arg& arg : args) size += arg.name().size + arg.characters().size;
  // The arguments, and behind them all their characters.
  auto* at = static_cast<lofte_arg*>(arena.room(size, alignof(lofte_arg)));
  auto* characters = static_cast<char*>(static_cast<void*>(at + args.size()));
  const auto keep = [&characters](lofte_string value) -> lofte_string {
    if (value.size == 0) return {nullptr, 0};
    std::memcpy(characters, value.data, value.size);
    return {std::exchange(characters, characters + value.size), value.size};
  };
  made.id = keep(borrow(id));
  if (args.size() != 0) made.args = {at, args.size(), sizeof(lofte_arg)};
  for (const Arg& arg : args) {
    lofte_arg* copy = new (at++) lofte_arg{};
    arg.write(*copy);
    copy->name = keep(arg.name());
    copy->text = keep(arg.characters());
  }
  return made;
}
inline const lofte_message* message_at(Arena& arena, std::string_view id, Args args) {
  return new (arena.room<lofte_message>()) lofte_message(message(arena, id, args));
}

// What every kind of advice can say. A handle: copies speak of the same item.
template <class Self>
class Said {
 public:
  Said(lofte_advice& item, Arena& arena) : item_(&item), arena_(&arena) {}

  // The rule that spoke.
  Self& rule(std::string_view id) { return advice().rule = copy(id), self(); }
  Self& severity(int32_t level) { return advice().severity = level, self(); }
  // Grows when a person who answered should see it again.
  Self& revision(std::int64_t number) { return advice().revision = number, self(); }
  Self& title(std::string_view id, Args args = {}) {
    return advice().title = message_at(*arena_, id, args), self();
  }
  Self& reason(std::string_view id, Args args = {}) {
    return arena_->append(advice().reasons, message(*arena_, id, args)), self();
  }
  // A fact the advice rests on, by its fact id; an absent one is left out.
  Self& evidence(std::string_view fact_id) {
    if (!fact_id.empty()) arena_->append(advice().evidence, copy(fact_id));
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
  Self& invoice(std::string_view id) {
    return arena_->append(advice().invoice_ids, copy(id)), self();
  }
  Self& invoice(lofte_string id) { return invoice(text(id)); }
  Self& amount(const lofte_money& amount) {
    return arena_->append(advice().amounts, amount), self();
  }

 protected:
  lofte_advice& advice() { return *item_; }
  lofte_string copy(std::string_view value) const { return arena_->string(value); }
  Arena& arena() const { return *arena_; }
  Self& self() { return static_cast<Self&>(*this); }

 private:
  lofte_advice* item_;
  Arena* arena_;
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
  Task(lofte_advice& item, detail::Arena& arena, lofte_task& body)
      : Said(item, arena), body_(&body) {}
  // What to say, one point at a time.
  Task& point(std::string_view id, Args args = {}) {
    return arena().append(body_->points, detail::message(arena(), id, args)), *this;
  }
  Task& channel(int32_t channel) { return body_->channel = channel, *this; }
  Task& cost_of_skipping(std::string_view id, Args args = {}) {
    return body_->cost_of_skipping = detail::message_at(arena(), id, args), *this;
  }
  Task& from(lofte_date day) { return body_->from = day, *this; }
  Task& assignee(std::string_view person) { return body_->assignee = copy(person), *this; }

 private:
  lofte_task* body_;
};

// A message to the customer, for a person to send.
class Draft : public detail::Said<Draft> {
 public:
  Draft(lofte_advice& item, detail::Arena& arena, lofte_draft& body)
      : Said(item, arena), body_(&body) {}
  Draft& language(std::string_view code) { return body_->language = copy(code), *this; }
  Draft& subject(std::string_view id, Args args = {}) {
    return body_->subject = detail::message_at(arena(), id, args), *this;
  }
  // The next line or paragraph of the body.
  Draft& line(std::string_view id, Args args = {}) {
    return arena().append(body_->body, detail::message(arena(), id, args)), *this;
  }
  Draft& channel(int32_t channel) { return body_->channel = channel, *this; }
  Draft& step(int32_t step) { return body_->step = step, *this; }
  Draft& new_due_date(lofte_date day) { return body_->new_due_date = day, *this; }
  Draft& send_on(lofte_date day) { return body_->send_on = day, *this; }

 private:
  lofte_draft* body_;
};

// The state of a record.
class Verdict : public detail::Said<Verdict> {
 public:
  Verdict(lofte_advice& item, detail::Arena& arena, lofte_verdict& body)
      : Said(item, arena), body_(&body) {}
  Verdict& state(std::string_view name) { return body_->state = copy(name), *this; }
  // Since when the record is in that state.
  Verdict& since(lofte_date day) { return body_->since = day, Said::since(day); }
  // The next day on which it may change by itself.
  Verdict& until(lofte_date day) { return body_->until = day, *this; }
  Verdict& received(const lofte_money& sum) { return body_->received = sum, *this; }
  Verdict& level(int32_t renewals) { return body_->level = renewals, *this; }

 private:
  lofte_verdict* body_;
};

class Score : public detail::Said<Score> {
 public:
  Score(lofte_advice& item, detail::Arena& arena, lofte_score& body)
      : Said(item, arena), body_(&body) {}
  Score& value(std::int64_t number, std::string_view unit) {
    body_->value = number;
    body_->unit = copy(unit);
    return *this;
  }
  Score& band(std::string_view name) { return body_->band = copy(name), *this; }

 private:
  lofte_score* body_;
};

class Stage : public detail::Said<Stage> {
 public:
  Stage(lofte_advice& item, detail::Arena& arena, lofte_stage& body)
      : Said(item, arena), body_(&body) {}
  Stage& name(std::string_view name) { return body_->name = copy(name), *this; }
  Stage& since(lofte_date day) { return body_->since = day, Said::since(day); }
  Stage& overlay(std::string_view name) {
    return arena().append(body_->overlays, copy(name)), *this;
  }

 private:
  lofte_stage* body_;
};

// A figure of the book.
class Metric : public detail::Said<Metric> {
 public:
  Metric(lofte_advice& item, detail::Arena& arena, lofte_metric& body)
      : Said(item, arena), body_(&body) {}
  Metric& value(std::int64_t number, std::string_view unit) {
    body_->value = number;
    body_->unit = copy(unit);
    return *this;
  }

 private:
  lofte_metric* body_;
};

// Advice held back, with the reason.
class Suppression : public detail::Said<Suppression> {
 public:
  Suppression(lofte_advice& item, detail::Arena& arena, lofte_suppression& body)
      : Said(item, arena), body_(&body) {}
  Suppression& held(int32_t kind, std::string_view key) {
    body_->held_kind = kind;
    body_->held_key = copy(key);
    return *this;
  }
  Suppression& until(lofte_date day) { return body_->until = day, *this; }

 private:
  lofte_suppression* body_;
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
    return {begin(LOFTE_ADVICE_FLAG, arena_.joined(key...)), arena_};
  }
  template <class... Pieces>
  Task task(const Pieces&... key) {
    return begin<Task>(LOFTE_ADVICE_TASK, &lofte_advice::task, arena_.joined(key...));
  }
  template <class... Pieces>
  Draft draft(const Pieces&... key) {
    return begin<Draft>(LOFTE_ADVICE_DRAFT, &lofte_advice::draft, arena_.joined(key...));
  }
  template <class... Pieces>
  Verdict verdict(const Pieces&... key) {
    return begin<Verdict>(LOFTE_ADVICE_VERDICT, &lofte_advice::verdict, arena_.joined(key...));
  }
  template <class... Pieces>
  Score score(const Pieces&... key) {
    return begin<Score>(LOFTE_ADVICE_SCORE, &lofte_advice::score, arena_.joined(key...));
  }
  template <class... Pieces>
  Stage stage(const Pieces&... key) {
    return begin<Stage>(LOFTE_ADVICE_STAGE, &lofte_advice::stage, arena_.joined(key...));
  }
  template <class... Pieces>
  Suppression suppression(const Pieces&... key) {
    return begin<Suppression>(LOFTE_ADVICE_SUPPRESSION, &lofte_advice::suppression,
                              arena_.joined(key...));
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
    items_.each([&sink](const lofte_advice& item) {
      detail::CalleeError error;
      const auto status = sink.add(&sink, &item, &error.value);
      if (status != LOFTE_OK) throw error.thrown(status, text(item.key));
    });
  }
  detail::Arena& arena() { return arena_; }
  // `key` lives in the arena.
  lofte_advice& begin(int32_t kind, lofte_string key) {
    lofte_advice& item = items_.add(arena_);
    item.struct_size = sizeof item;
    item.kind = kind;
    item.key = key;
    item.severity = LOFTE_SEVERITY_INFO;
    return item;
  }
  // With the struct that its kind adds.
  template <class Kind, class Body>
  Kind begin(int32_t kind, const Body* lofte_advice::*place, lofte_string key) {
    lofte_advice& item = begin(kind, key);
    Body* body = arena_.made<Body>();
    body->struct_size = sizeof *body;
    item.*place = body;
    return {item, arena_, *body};
  }

 private:
  alignas(std::max_align_t) std::byte first_[4096];
  detail::Arena arena_{first_, sizeof first_};
  detail::Chain<lofte_advice> items_;
  lofte_date as_of_;
  lofte_date next_review_ = 0;
};

}  // namespace lofte
