// merge, reassign, retract, reconcile: what turned out to be otherwise.
#include <cstdio>
#include <memory>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "lines.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "writing.h"

namespace lofte::tools {
namespace {

struct CorrectArguments {
  std::string book, customer, into, invoice, fact, reason;
};

struct ReconcileArguments {
  std::string book, file = "-", reason;
  std::vector<std::string> complete;
  bool dry_run = false;
};

void merge(Shell& shell, const CorrectArguments& given) {
  Book book = shell.open_to_write(given.book);
  auto merged = make<lofte_customers_merged>();
  merged.from_customer_id = borrow(given.customer);
  merged.into_customer_id = borrow(given.into);
  merged.date = shell.today();
  merged.reason = borrow(given.reason);
  const std::string id = concat("merge ", given.customer, " into ", given.into);
  report(shell, post_record(shell, book, LOFTE_FACT_CUSTOMERS_MERGED, &merged, id),
         concat("customer ", given.customer, " is from now on known as ", given.into));
}

void reassign(Shell& shell, const CorrectArguments& given) {
  Book book = shell.open_to_write(given.book);
  auto reassigned = make<lofte_invoice_reassigned>();
  reassigned.invoice_id = borrow(given.invoice);
  reassigned.customer_id = borrow(given.customer);
  reassigned.date = shell.today();
  reassigned.reason = borrow(given.reason);
  const std::string id = concat("reassign ", given.invoice);
  report(shell, post_record(shell, book, LOFTE_FACT_INVOICE_REASSIGNED, &reassigned, id),
         concat("invoice ", given.invoice, " belongs to customer ", given.customer));
}

void retract(Shell& shell, const CorrectArguments& given) {
  Book book = shell.open_to_write(given.book);
  auto retraction = make<lofte_retraction>();
  retraction.target_fact_id = borrow(given.fact);
  retraction.reason = borrow(given.reason);
  report(
      shell,
      post_record(shell, book, LOFTE_FACT_RETRACTION, &retraction, concat("retract ", given.fact)),
      concat(given.fact, " is taken back"));
}

// Kinds by the names they have in docs/catalogue.md.
const Choices& record_kinds() {
  static const Choices kAll = {{"customer", LOFTE_FACT_CUSTOMER},
                               {"person", LOFTE_FACT_PERSON},
                               {"invoice", LOFTE_FACT_INVOICE},
                               {"credit_note", LOFTE_FACT_CREDIT_NOTE},
                               {"payment", LOFTE_FACT_PAYMENT},
                               {"refund", LOFTE_FACT_REFUND},
                               {"bounced_payment", LOFTE_FACT_BOUNCED_PAYMENT},
                               {"allocation", LOFTE_FACT_ALLOCATION},
                               {"allocation_reversed", LOFTE_FACT_ALLOCATION_REVERSED},
                               {"fee_booked", LOFTE_FACT_FEE_BOOKED},
                               {"quote", LOFTE_FACT_QUOTE},
                               {"delivery", LOFTE_FACT_DELIVERY},
                               {"contact", LOFTE_FACT_CONTACT},
                               {"promise", LOFTE_FACT_PROMISE},
                               {"dispute", LOFTE_FACT_DISPUTE},
                               {"hold", LOFTE_FACT_HOLD},
                               {"notice", LOFTE_FACT_NOTICE},
                               {"instalment_agreement", LOFTE_FACT_INSTALMENT_AGREEMENT},
                               {"complaint", LOFTE_FACT_COMPLAINT},
                               {"opportunity", LOFTE_FACT_OPPORTUNITY}};
  return kAll;
}

std::string record_kind_names() {
  std::string names;
  for (const auto& [name, kind] : record_kinds()) names += (names.empty() ? "" : ", ") + name;
  return names;
}

// Whole lines of a file, some at a time.
class Pieces {
 public:
  explicit Pieces(const std::string& name) : lines_(name) {}

  // Empty at the end.
  std::string_view next() {
    constexpr std::size_t kEnough = std::size_t{1024} * 1024;
    piece_.clear();
    while (piece_.size() < kEnough && lines_.next(line_)) piece_ += line_;
    return piece_;
  }

 private:
  Lines lines_;
  std::string line_;
  std::string piece_;
};

void reconcile(Shell& shell, const ReconcileArguments& given) {
  Pieces pieces(given.file);
  Book book = shell.open_to_write(given.book);
  ProgressLine progress;
  ReconcileOptions options;
  for (const std::string& name : given.complete) {
    for (const auto& [known, kind] : record_kinds()) {
      if (known == name) options.complete.push_back(kind);
    }
  }
  options.reason = given.reason;
  options.dry_run = given.dry_run;
  options.progress = progress.function();
  Json differences = Json::array();
  options.remark = [&](std::string_view where, std::string_view message) {
    if (shell.json()) {
      differences.push_back(Json{{"record", where}, {"done", message}});
    } else {
      progress.clear();
      std::printf("%s: %s\n", one_line(where).c_str(), one_line(message).c_str());
    }
  };
  const lofte_reconcile_result result =
      book.reconcile([&] { return pieces.next(); }, shell.today(), options);
  progress.clear();
  if (shell.json()) {
    print_document(Json{{"dryRun", given.dry_run},
                        {"posted", std::to_string(result.posted)},
                        {"unchanged", std::to_string(result.unchanged)},
                        {"retracted", std::to_string(result.retracted)},
                        {"kept", std::to_string(result.kept)},
                        {"leftOut", std::to_string(result.left_out)},
                        {"advised", std::to_string(result.advised)},
                        {"sequence", std::to_string(result.sequence)},
                        {"headHash", hex(result.head_hash)},
                        {"differences", differences}});
    return;
  }
  std::printf("%s%s posted, %llu unchanged, %llu retracted, %s advised\n",
              given.dry_run ? "nothing was changed; it would be: " : "",
              counted(result.posted, "fact").c_str(),
              static_cast<unsigned long long>(result.unchanged),
              static_cast<unsigned long long>(result.retracted),
              counted(result.advised, "customer").c_str());
}

void add_reconcile_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<ReconcileArguments>();
  CLI::App* made =
      command(app, "reconcile", "Bring the book back in line with all that the host has",
              "lofte reconcile firm.lofte snapshot.jsonl --complete invoice,payment --dry-run");
  add_book(made, given->book);
  made->add_option("SNAPSHOT", given->file,
                   "All that the host has, a lofte.v1.Fact in JSON a line; - is standard input")
      ->type_name("")
      ->capture_default_str();
  add_repeated(made, "--complete", given->complete,
               "Kinds of which the snapshot holds every record; others are never retracted")
      ->type_name("KIND")
      ->delimiter(',')
      ->check(CLI::Validator(
          [](const std::string& name) {
            for (const auto& [known, kind] : record_kinds()) {
              if (known == name) return std::string();
            }
            return "\"" + name + "\" is none of " + record_kind_names();
          },
          "", "kind"));
  add_text(made, "--reason", given->reason, "Why records are taken back");
  made->add_flag("--dry-run", given->dry_run, "Say what would be done, and change nothing");
  made->callback([&shell, given] { reconcile(shell, *given); });
}

}  // namespace

void add_correction_commands(CLI::App& app, Shell& shell) {
  auto merged = std::make_shared<CorrectArguments>();
  CLI::App* merge_command =
      command(app, "merge", "Two customers are one: the first is from now on known as the second",
              "lofte merge firm.lofte --customer 1042 --into 1043 --reason \"the same firm\"");
  add_book(merge_command, merged->book);
  add_customer(merge_command, merged->customer)->required();
  add_text(merge_command, "--into", merged->into, "The customer it becomes")
      ->required()
      ->type_name("ID");
  add_text(merge_command, "--reason", merged->reason, "Why");
  merge_command->callback([&shell, merged] { merge(shell, *merged); });

  auto reassigned = std::make_shared<CorrectArguments>();
  CLI::App* reassign_command =
      command(app, "reassign", "An invoice belongs to another customer, with all that concerns it",
              "lofte reassign firm.lofte --invoice F1042 --customer 1043");
  add_book(reassign_command, reassigned->book);
  add_text(reassign_command, "--invoice", reassigned->invoice, "The invoice's number")
      ->required()
      ->type_name("ID");
  add_customer(reassign_command, reassigned->customer)
      ->required()
      ->description("The customer it belongs to");
  add_text(reassign_command, "--reason", reassigned->reason, "Why");
  reassign_command->callback([&shell, reassigned] { reassign(shell, *reassigned); });

  auto retracted = std::make_shared<CorrectArguments>();
  CLI::App* retract_command = command(app, "retract", "Take a fact back",
                                      "lofte retract firm.lofte --fact '#17' "
                                      "--reason \"entered twice\"");
  add_book(retract_command, retracted->book);
  add_text(retract_command, "--fact", retracted->fact, "Its name, as evidence and timeline have it")
      ->required();
  add_text(retract_command, "--reason", retracted->reason, "Why")->required();
  retract_command->callback([&shell, retracted] { retract(shell, *retracted); });

  add_reconcile_command(app, shell);
}

}  // namespace lofte::tools
