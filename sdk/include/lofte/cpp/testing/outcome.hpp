// What a plugin said of a history on a day, kept beyond the call.
//
// Nothing here belongs to a test framework: what is asked for and not there is thrown as an Error
// that says what there is, which fails a test in any of them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/cpp/testing/describe.hpp"

namespace lofte::testing {

// A message by its id, with its arguments as text: words.args.at("due") == "2026-01-19".
struct Words {
  std::string id;
  std::map<std::string, std::string> args;

  static Words of(const lofte_message* message) {
    const auto given = whole(message);
    Words words;
    words.id = text(given.id);
    for (const lofte_arg& one : range<lofte_arg>(given.args)) {
      const auto arg = whole(&one);
      words.args[std::string(text(arg.name))] = value_text(arg);
    }
    return words;
  }
  static std::vector<Words> of(const lofte_list& messages) {
    std::vector<Words> all;
    for (const lofte_message& message : range<lofte_message>(messages)) all.push_back(of(&message));
    return all;
  }
};

// One item of advice. Fields of other kinds than its own are empty.
struct Item {
  std::int32_t kind = 0;
  std::string key;
  std::int64_t revision = 0;
  std::string rule;
  std::int32_t severity = 0;
  Words title;
  std::vector<Words> reasons;
  std::vector<std::string> evidence;
  std::string subject_id;
  lofte_date since = 0;
  lofte_date latest = 0;
  std::vector<std::string> invoices;
  std::vector<std::string> amounts;  // "1200.00 NOK"
  std::vector<Words> lines;          // a task's points, a draft's body
  Words subject;                     // a draft's
  std::string language;              // a draft's
  std::int32_t step = 0;             // a draft's
  std::string state;                 // a verdict's state, a stage's name, a score's band
  lofte_date until = 0;              // a verdict's, a suppression's
  std::int64_t value = 0;            // a score's, a metric's
  std::string held_key;              // a suppression's
  std::string described;             // all of it, in a line

  static Item of(const lofte_advice& given) {
    const auto advice = whole(&given);
    Item item;
    item.kind = advice.kind;
    item.key = text(advice.key);
    item.revision = advice.revision;
    item.rule = text(advice.rule);
    item.severity = advice.severity;
    item.title = Words::of(advice.title);
    item.reasons = Words::of(advice.reasons);
    item.evidence = copies(advice.evidence);
    item.subject_id = text(advice.subject_id);
    item.since = advice.since;
    item.latest = advice.latest;
    item.invoices = copies(advice.invoice_ids);
    for (const lofte_money& amount : range<lofte_money>(advice.amounts)) {
      item.amounts.push_back(amount_text(amount));
    }
    item.read_details(advice);
    item.described = describe(given);
    return item;
  }

 private:
  static std::vector<std::string> copies(const lofte_list& list) {
    std::vector<std::string> all;
    for (const lofte_string& one : range<lofte_string>(list)) all.emplace_back(text(one));
    return all;
  }
  void read_details(const lofte_advice& advice) {
    if (advice.task != nullptr) lines = Words::of(whole(advice.task).points);
    if (advice.draft != nullptr) {
      const auto draft = whole(advice.draft);
      lines = Words::of(draft.body);
      subject = Words::of(draft.subject);
      language = text(draft.language);
      step = draft.step;
    }
    if (advice.verdict != nullptr) {
      state = text(whole(advice.verdict).state);
      until = whole(advice.verdict).until;
    }
    if (advice.stage != nullptr) state = text(whole(advice.stage).name);
    if (advice.score != nullptr) {
      state = text(whole(advice.score).band);
      value = whole(advice.score).value;
    }
    if (advice.metric != nullptr) value = whole(advice.metric).value;
    if (advice.suppression != nullptr) {
      held_key = text(whole(advice.suppression).held_key);
      until = whole(advice.suppression).until;
    }
  }
};

struct Outcome {
  lofte_status status = LOFTE_OK;
  std::string error;
  std::vector<Item> items;                        // in the order in which they were said
  std::map<std::string, std::string> parameters;  // of a book advisor
  lofte_date next_review = 0;                     // 0: only a fact changes the answer

  bool silent() const { return items.empty(); }
  std::vector<Item> of(std::int32_t kind) const {
    std::vector<Item> found;
    for (const Item& item : items) {
      if (item.kind == kind) found.push_back(item);
    }
    return found;
  }
  const Item* find(std::int32_t kind, std::string_view key) const {
    for (const Item& item : items) {
      if (item.kind == kind && item.key == key) return &item;
    }
    return nullptr;
  }
  bool has(std::int32_t kind, std::string_view key) const { return find(kind, key) != nullptr; }

  // Each throws where it is not there, and says what is.
  const Item& the(std::int32_t kind, std::string_view key) const {
    if (const Item* found = find(kind, key)) return *found;
    throw Error(
        LOFTE_NOT_FOUND, "advice",
        concat("there is no ", kind_name(kind), " \"", key, "\"; said was:\n", described()));
  }
  const Item& flag(std::string_view key) const { return the(LOFTE_ADVICE_FLAG, key); }
  const Item& task(std::string_view key) const { return the(LOFTE_ADVICE_TASK, key); }
  const Item& draft(std::string_view key) const { return the(LOFTE_ADVICE_DRAFT, key); }
  const Item& verdict(std::string_view key) const { return the(LOFTE_ADVICE_VERDICT, key); }
  const Item& score(std::string_view key) const { return the(LOFTE_ADVICE_SCORE, key); }
  const Item& stage(std::string_view key) const { return the(LOFTE_ADVICE_STAGE, key); }
  const Item& metric(std::string_view key) const { return the(LOFTE_ADVICE_METRIC, key); }
  const Item& suppression(std::string_view key) const { return the(LOFTE_ADVICE_SUPPRESSION, key); }

  // A line an item, the parameters and the next review: two that are alike say the same.
  std::string described() const {
    std::string all;
    for (const Item& item : items) all += item.described + "\n";
    for (const auto& [key, value] : parameters) all += concat("parameter ", key, "=", value, "\n");
    if (next_review != 0) all += concat("next review ", iso(next_review), "\n");
    if (status != LOFTE_OK) all += concat("failed with ", status, ": ", error, "\n");
    return all.empty() ? "nothing\n" : all;
  }
  friend bool operator==(const Outcome& a, const Outcome& b) {
    return a.described() == b.described();
  }
  // For the messages of test frameworks that print with streams.
  template <class Stream>
  friend Stream& operator<<(Stream& out, const Outcome& outcome) {
    out << '\n' << outcome.described();
    return out;
  }
};

}  // namespace lofte::testing
