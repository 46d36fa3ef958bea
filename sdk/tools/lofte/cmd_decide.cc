// decide: a person's answer to advice.
#include "advice_list.h"
#include "advice_lookup.h"
#include "commands.h"
#include "dates.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "writing.h"

namespace lofte::tools {
namespace {

struct DecideArguments {
  std::string book, answer, until, date, by, note;
  AdviceName name;
};

const Choices& answers() {
  static const Choices kAll = {{"done", LOFTE_DECISION_DONE},
                               {"dismiss", LOFTE_DECISION_DISMISSED},
                               {"snooze", LOFTE_DECISION_SNOOZED},
                               {"reopen", LOFTE_DECISION_REOPENED}};
  return kAll;
}

const Choices& kinds() {
  static const Choices kAll = {{"flag", LOFTE_ADVICE_FLAG},    {"task", LOFTE_ADVICE_TASK},
                               {"draft", LOFTE_ADVICE_DRAFT},  {"verdict", LOFTE_ADVICE_VERDICT},
                               {"score", LOFTE_ADVICE_SCORE},  {"stage", LOFTE_ADVICE_STAGE},
                               {"metric", LOFTE_ADVICE_METRIC}};
  return kAll;
}

// One record an item of advice: a later answer is its next version. A key too long for that gets a
// name by the day.
std::string decision_id(Book& book, const lofte_decision& decision) {
  constexpr std::size_t kLongestId = 256;
  const std::string_view customer = text(decision.customer_id);
  const std::string id =
      concat("decision ", customer, customer.empty() ? "" : " ", decision.plugin, " ",
             std::string_view(advice_kind_name(decision.advice_kind)), " ", decision.key);
  return id.size() <= kLongestId ? id : fresh_id(book, "decision", decision.date, customer);
}

void decide(Shell& shell, const DecideArguments& given, std::int32_t answer) {
  Book book = shell.open_to_write(given.book);
  const FoundAdvice found = find_advice(book, given.name);
  auto decision = make<lofte_decision>();
  decision.customer_id = found.row->customer;
  decision.plugin = found.row->plugin;
  decision.advice_kind = found.row->kind;
  decision.key = found.row->key;
  decision.revision = found.row->revision;
  decision.answer = answer;
  decision.until = date_or_absent(given.until);
  decision.date = given.date.empty() ? shell.today() : date_or_absent(given.date);
  decision.by = borrow(given.by);
  decision.note = borrow(given.note);
  std::vector<lofte_decision> all{decision};
  // Who answers a task answers what became part of it.
  for (const auto& part : range<lofte_merged_advice>(found.row->merged)) {
    all.push_back(decision);
    all.back().plugin = part.plugin;
    all.back().advice_kind = part.kind;
    all.back().key = part.key;
    all.back().revision = part.revision;
  }
  std::vector<Record> records;
  records.reserve(all.size());
  for (const lofte_decision& one : all) {
    records.push_back({LOFTE_FACT_DECISION, &one, decision_id(book, one)});
  }
  report(shell, post_records(shell, book, records),
         concat(given.answer, given.until.empty() ? "" : " until " + given.until, ": ",
                found.row->title));
}

}  // namespace

void add_decide_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<DecideArguments>();
  auto answer = std::make_shared<std::int32_t>(0);
  CLI::App* made =
      command(app, "decide", "Answer advice: done, not relevant, later, or open again",
              "lofte decide firm.lofte --customer 1042 --plugin late-payer --kind task \\\n"
              "      --key KEY snooze --until 2026-11-28");
  add_book(made, given->book);
  made->add_option_function<std::string>(
          "ANSWER",
          [given, answer](const std::string& word) {
            given->answer = word;
            for (const auto& [known, number] : answers()) {
              if (known == word) *answer = number;
            }
          },
          "done, dismiss, snooze (with --until) or reopen")
      ->required()
      ->check(CLI::IsMember({"done", "dismiss", "snooze", "reopen"}).description(""));
  add_customer(made, given->name.customer)
      ->description("The customer's number; none: advice for the book");
  add_text(made, "--plugin", given->name.plugin,
           "Whose advice; left out where only one has the key");
  add_choice(made, "--kind", given->name.kind, kinds(), "What kind of advice")->required();
  add_text(made, "--key", given->name.key, "Its key, as today and tasks show it")->required();
  CLI::Option* until = add_date(made, "--until", given->until, "The day a snooze ends");
  add_date(made, "--date", given->date, "When it was decided; left out: today");
  add_text(made, "--by", given->by, "Who decided");
  add_text(made, "--note", given->note, "Why");
  made->callback([&shell, given, answer, until] {
    const bool snooze = *answer == LOFTE_DECISION_SNOOZED;
    if (snooze && until->empty()) throw CLI::RequiredError("snooze: --until");
    if (!snooze && !until->empty()) throw CLI::ExcludesError("--until", given->answer);
    decide(shell, *given, *answer);
  });
}

}  // namespace lofte::tools
