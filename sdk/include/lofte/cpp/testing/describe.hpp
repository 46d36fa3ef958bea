// What a plugin said, as lines of text: for messages of tests, and for holding two answers against
// each other. Two items have the same description exactly where they say the same.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "lofte/advice.h"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/date.hpp"

namespace lofte::testing {

// As much of a struct as its maker filled, the rest zero: an older plugin knows fewer fields.
template <class T>
T whole(const T* from) {
  T made{};
  if (from == nullptr) return made;
  std::memcpy(&made, from, std::min(sizeof(T), static_cast<std::size_t>(from->struct_size)));
  made.struct_size = sizeof(T);
  return made;
}

// "1200.00 NOK", for a currency with two decimals; an absent amount is "".
inline std::string amount_text(const lofte_money& amount) {
  if (!has_amount(amount)) return {};
  const bool minus = amount.minor < 0;
  const std::uint64_t minor = minus ? 0 - static_cast<std::uint64_t>(amount.minor)
                                    : static_cast<std::uint64_t>(amount.minor);
  return concat(minus ? "-" : "", minor / 100, ".", minor % 100 / 10, minor % 10, " ",
                currency(amount));
}

// The value of a message's argument: text and term as they are, a date as 2026-01-31.
inline std::string value_text(const lofte_arg& arg) {
  switch (arg.type) {
    case LOFTE_ARG_MONEY:
      return amount_text(arg.money);
    case LOFTE_ARG_DATE_VALUE:
      return iso(arg.date);
    case LOFTE_ARG_NUMBER:
      return std::to_string(arg.number);
    case LOFTE_ARG_TERM:
      return concat("term ", arg.text);
    default:
      return std::string(text(arg.text));
  }
}

// "overdue(due=2026-01-19, amount=1200.00 NOK)"
inline std::string describe(const lofte_message* message) {
  const auto words = whole(message);
  std::string line(text(words.id));
  if (text(words.plugin) != "") line = concat(words.plugin, ":", std::string_view(line));
  const char* before = "(";
  for (const lofte_arg& given : range<lofte_arg>(words.args)) {
    const auto arg = whole(&given);
    line += concat(before, arg.name, "=", value_text(arg));
    before = ", ";
  }
  if (words.args.count != 0) line += ")";
  return line;
}

inline std::string_view kind_name(std::int32_t kind) {
  constexpr std::string_view kNames[] = {"item",  "flag",  "task",   "draft",      "verdict",
                                         "score", "stage", "metric", "suppression"};
  return kind > 0 && kind <= LOFTE_ADVICE_SUPPRESSION ? kNames[kind] : kNames[0];
}

namespace detail {

// Joins " name=value", leaving out what is absent.
class Line {
 public:
  explicit Line(std::string begun) : text_(std::move(begun)) {}

  Line& say(std::string_view name, std::string_view value) {
    if (!value.empty()) text_ += concat(" ", name, "=", value);
    return *this;
  }
  Line& say(std::string_view name, lofte_string value) { return say(name, text(value)); }
  Line& say(std::string_view name, const lofte_money& value) {
    return say(name, amount_text(value));
  }
  Line& say(std::string_view name, const lofte_message* message) {
    return message == nullptr ? *this : say(name, describe(message));
  }
  Line& number(std::string_view name, std::int64_t value) {
    return value == 0 ? *this : say(name, std::to_string(value));
  }
  Line& day(std::string_view name, lofte_date value) { return say(name, iso(value)); }
  Line& messages(std::string_view name, const lofte_list& list) {
    for (const lofte_message& message : range<lofte_message>(list)) say(name, describe(&message));
    return *this;
  }
  Line& strings(std::string_view name, const lofte_list& list) {
    for (const lofte_string& one : range<lofte_string>(list)) say(name, text(one));
    return *this;
  }
  Line& amounts(std::string_view name, const lofte_list& list) {
    for (const lofte_money& one : range<lofte_money>(list)) say(name, amount_text(one));
    return *this;
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

inline void say_details(const lofte_advice& item, Line& line) {
  if (item.task != nullptr) {
    const auto task = whole(item.task);
    line.messages("point", task.points).number("channel", task.channel);
    line.say("cost_of_skipping", task.cost_of_skipping).day("from", task.from);
    line.say("assignee", task.assignee);
  }
  if (item.draft != nullptr) {
    const auto draft = whole(item.draft);
    line.say("language", draft.language).say("subject", draft.subject);
    line.messages("line", draft.body).number("channel", draft.channel).number("step", draft.step);
    line.day("new_due", draft.new_due_date).day("send_on", draft.send_on);
  }
  if (item.verdict != nullptr) {
    const auto verdict = whole(item.verdict);
    line.say("state", verdict.state).day("state_since", verdict.since);
    line.day("until", verdict.until).say("received", verdict.received);
    line.number("level", verdict.level);
  }
  if (item.score != nullptr) {
    const auto score = whole(item.score);
    line.number("value", score.value).say("unit", score.unit).say("band", score.band);
  }
  if (item.stage != nullptr) {
    const auto stage = whole(item.stage);
    line.say("stage", stage.name).day("stage_since", stage.since);
    line.strings("overlay", stage.overlays);
  }
  if (item.metric != nullptr) {
    const auto metric = whole(item.metric);
    line.number("value", metric.value).say("unit", metric.unit);
  }
  if (item.suppression != nullptr) {
    const auto held = whole(item.suppression);
    line.say("held", kind_name(held.held_kind)).say("held_key", held.held_key);
    line.day("until", held.until).say("by", held.by).say("held_plugin", held.held_plugin);
    line.say("into", held.merged_into).say("into_plugin", held.merged_plugin);
  }
}

}  // namespace detail

// flag "invoice F1" rule=past-due severity=2 title=overdue(due=2026-01-19) since=2026-01-20
inline std::string describe(const lofte_advice& given) {
  const auto item = whole(&given);
  detail::Line line(concat(kind_name(item.kind), " \"", item.key, "\""));
  if (kind_name(item.kind) == "item") line.number("kind", item.kind);
  line.number("revision", item.revision).say("rule", item.rule).number("severity", item.severity);
  line.say("title", item.title).messages("reason", item.reasons);
  line.strings("evidence", item.evidence).number("subject_kind", item.subject_kind);
  line.say("subject", item.subject_id).day("since", item.since).day("latest", item.latest);
  line.strings("invoice", item.invoice_ids).amounts("amount", item.amounts);
  detail::say_details(item, line);
  return line.take();
}

inline std::string describe(const lofte_review& given) {
  const auto review = whole(&given);
  detail::Line line(concat("review ", review.action, " of ", review.plugin, " ",
                           kind_name(review.kind), " \"", review.key, "\""));
  line.say("rule", review.rule).say("reason", review.reason).day("until", review.until);
  line.say("into_plugin", review.into_plugin).say("into", review.into_key);
  line.strings("evidence", review.evidence);
  return line.take();
}

inline std::string describe(const lofte_planned_task& given) {
  const auto task = whole(&given);
  detail::Line line(concat("plan ", task.customer_id, " ", task.plugin, " \"", task.key, "\""));
  line.number("can_wait", task.can_wait).say("rule", task.rule).say("reason", task.reason);
  return line.take();
}

}  // namespace lofte::testing
