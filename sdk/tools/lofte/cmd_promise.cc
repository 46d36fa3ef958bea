// promise add, keep, withdraw; the log is in cmd_promise_log.cc.
#include <optional>

#include "amount.h"
#include "commands.h"
#include "dates.h"
#include "display.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "writing.h"

namespace lofte::tools {
namespace {

struct AddArguments {
  std::string book, id, customer, what, amount, due, made, by, words, supersedes;
  std::vector<std::string> invoices;
  bool ours = false;
  bool theirs = false;
  std::int32_t channel = 0;
  std::int32_t grace = -1;
};

void add(Shell& shell, const AddArguments& given) {
  Book book = shell.open_to_write(given.book);
  const std::vector<lofte_string> invoices = borrowed(given.invoices);
  auto promise = make<lofte_promise>();
  promise.customer_id = borrow(given.customer);
  promise.direction = given.ours ? LOFTE_PROMISE_OURS : LOFTE_PROMISE_THEIRS;
  promise.what = borrow(given.what);
  if (!given.amount.empty()) {
    promise.amount = read_amount(given.amount, text(Status(book)->currency));
  }
  promise.invoice_ids = list(std::span(invoices));
  promise.made_on = given.made.empty() ? shell.today() : date_or_absent(given.made);
  promise.due_on = date_or_absent(given.due);
  promise.by = borrow(given.by);
  promise.channel = given.channel;
  promise.text = borrow(given.words);
  promise.supersedes_id = borrow(given.supersedes);
  if (given.grace >= 0) {
    promise.present = LOFTE_PROMISE_HAS_TOLERANCE_DAYS;
    promise.tolerance_days = given.grace;
  }
  const std::string id =
      given.id.empty() ? fresh_id(book, "promise", promise.made_on, given.customer) : given.id;
  const Posted posted = post_record(shell, book, LOFTE_FACT_PROMISE, &promise, id);
  report(shell, posted, concat(given.ours ? "we" : "they", " promised, due ", iso(promise.due_on)));
}

// The customer whose promise it is; where there is no such promise, an error that says so. The
// journal is asked, for it has the promise whatever advises the book.
std::string customer_of(Book& book, const std::string& promise) {
  const Json fact = latest_version(book, "promise", promise);
  if (fact.is_null()) {
    fail(LOFTE_NOT_FOUND, promise,
         "the book has no promise of that name; lofte promises lists them");
  }
  return fact.at("promise").value("customerId", "");
}

struct KeepArguments {
  std::string book, promise, date, record, note;
  std::int32_t kind = LOFTE_PROMISE_EVIDENCE_OTHER;
  bool partial = false;
};

void keep(Shell& shell, const KeepArguments& given) {
  Book book = shell.open_to_write(given.book);
  const std::string customer = customer_of(book, given.promise);
  auto evidence = make<lofte_promise_evidence>();
  evidence.promise_id = borrow(given.promise);
  evidence.date = given.date.empty() ? shell.today() : date_or_absent(given.date);
  evidence.kind = given.kind;
  evidence.record_id = borrow(given.record);
  evidence.partial = given.partial ? 1 : 0;
  evidence.note = borrow(given.note);
  const Posted posted = post_record(shell, book, LOFTE_FACT_PROMISE_EVIDENCE, &evidence,
                                    fresh_id(book, "evidence", evidence.date, customer));
  report(shell, posted,
         concat("shows that ", given.promise, " was ", given.partial ? "partly " : "", "kept"));
}

struct WithdrawArguments {
  std::string book, promise, date, reason;
};

void withdraw(Shell& shell, const WithdrawArguments& given) {
  Book book = shell.open_to_write(given.book);
  const std::string customer = customer_of(book, given.promise);
  auto withdrawn = make<lofte_promise_withdrawn>();
  withdrawn.promise_id = borrow(given.promise);
  withdrawn.date = given.date.empty() ? shell.today() : date_or_absent(given.date);
  withdrawn.reason = borrow(given.reason);
  const Posted posted = post_record(shell, book, LOFTE_FACT_PROMISE_WITHDRAWN, &withdrawn,
                                    fresh_id(book, "withdrawal", withdrawn.date, customer));
  report(shell, posted, given.promise + " is withdrawn");
}

void add_add(CLI::App& promise, Shell& shell) {
  auto given = std::make_shared<AddArguments>();
  CLI::App* add_command =
      command(promise, "add", "Write down a promise, ours or theirs",
              "lofte promise add firm.lofte --customer 1042 --theirs --amount \"1200.50 NOK\" \\\n"
              "      --due 2026-11-28 --invoice F1042");
  add_book(add_command, given->book);
  add_customer(add_command, given->customer)->required();
  auto* whose = add_command->add_option_group("whose", "Whose promise it is");
  whose->add_flag("--ours", given->ours, "We promised the customer");
  whose->add_flag("--theirs", given->theirs, "The customer promised us");
  whose->require_option(1);
  add_text(add_command, "--what", given->what, "What was promised");
  add_text(add_command, "--amount", given->amount, "How much, such as \"1200.50 NOK\"");
  add_date(add_command, "--due", given->due, "By when")->required();
  add_date(add_command, "--made", given->made, "When it was promised; left out: today");
  add_invoices(add_command, given->invoices);
  add_text(add_command, "--by", given->by, "Who promised");
  add_choice(add_command, "--channel", given->channel, channels(), "How it was said");
  add_text(add_command, "--text", given->words, "The words as said");
  add_text(add_command, "--supersedes", given->supersedes, "The promise this one replaces");
  add_command->add_option("--grace", given->grace, "Working days of grace; left out: the setting")
      ->type_name("DAYS")
      ->check(CLI::Range(0, 365).description(""));
  add_text(add_command, "--id", given->id, "The promise's name; left out: one is made");
  add_command->callback([&shell, given] { add(shell, *given); });
}

void add_keep(CLI::App& promise, Shell& shell) {
  auto given = std::make_shared<KeepArguments>();
  CLI::App* keep_command =
      command(promise, "keep", "Write down what shows that a promise was kept",
              "lofte promise keep firm.lofte promise-2026-11-21-1042 --kind quote-sent");
  add_book(keep_command, given->book);
  add_text(keep_command, "PROMISE", given->promise, "The promise's name")
      ->type_name("")
      ->required();
  add_choice(keep_command, "--kind", given->kind,
             {{"quote-sent", LOFTE_PROMISE_EVIDENCE_QUOTE_SENT},
              {"credit-note", LOFTE_PROMISE_EVIDENCE_CREDIT_NOTE_ISSUED},
              {"delivered", LOFTE_PROMISE_EVIDENCE_DELIVERED},
              {"contact", LOFTE_PROMISE_EVIDENCE_CONTACT_HELD},
              {"document-sent", LOFTE_PROMISE_EVIDENCE_DOCUMENT_SENT},
              {"other", LOFTE_PROMISE_EVIDENCE_OTHER}},
             "What was done");
  add_text(keep_command, "--record", given->record,
           "The record that shows it, such as a quote's number");
  keep_command->add_flag("--partly", given->partial, "Only a part of it was done");
  add_date(keep_command, "--date", given->date, "When; left out: today");
  add_text(keep_command, "--note", given->note, "More about it");
  keep_command->callback([&shell, given] { keep(shell, *given); });
}

void add_withdraw(CLI::App& promise, Shell& shell) {
  auto given = std::make_shared<WithdrawArguments>();
  CLI::App* withdraw_command = command(
      promise, "withdraw", "Take a promise back, or note that they did",
      "lofte promise withdraw firm.lofte promise-2026-11-21-1042 --reason \"agreed by phone\"");
  add_book(withdraw_command, given->book);
  add_text(withdraw_command, "PROMISE", given->promise, "The promise's name")
      ->type_name("")
      ->required();
  add_date(withdraw_command, "--date", given->date, "When; left out: today");
  add_text(withdraw_command, "--reason", given->reason, "Why");
  withdraw_command->callback([&shell, given] { withdraw(shell, *given); });
}

}  // namespace

void add_promise_commands(CLI::App& app, Shell& shell) {
  CLI::App* promise = app.add_subcommand("promise", "Promises: ours to customers and theirs to us");
  promise->require_subcommand(1);
  add_add(*promise, shell);
  add_keep(*promise, shell);
  add_withdraw(*promise, shell);
  add_promise_log_command(*promise, shell);
}

}  // namespace lofte::tools
