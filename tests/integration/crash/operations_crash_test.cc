// A writer is killed in the middle of every kind of operation there is, and its host does again
// what it had no answer to. In the end the book says what one says in which nothing was ever
// interrupted.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <utility>

#include "killed_writer.h"
#include "support/firm_book.h"

namespace lofte::test {
namespace {

constexpr int kCustomers = 12;
constexpr int kKinds = 12;
constexpr lofte_date kFirstDay = 20454;  // 2026-01-01

std::string named(const std::string& fact_id, const std::string& fact) {
  return R"({"factId":")" + fact_id + R"(",)" + fact.substr(1);
}

// What a host does, one thing after the other, each wholly told by its number: done twice it is
// done once.
class Host {
 public:
  Host(Book& book, std::string folder) : book_(book), folder_(std::move(folder)) {}

  void begin() {
    std::string facts;
    for (int c = 0; c < kCustomers; ++c) facts += customer(std::to_string(c));
    book_.post_json(facts, kFirstDay);
  }

  void run(int operation) {
    number_ = operation;
    const int kind = operation % kKinds;
    const int first = operation - kind;  // of this round, which made what the others change
    switch (kind) {
      case 0:
        return post(make_records());
      case 1:
        return import();
      case 2:
        book_.advance(today());
        return;
      case 3:
        return post(invoice_of(first, today() - 6, 77'000));
      case 4:
        return post(R"({"recordId":"R","retraction":{"targetFactId":")" + id(first, "contact") +
                    R"(","reason":"feil"}})");
      case 5:
        return post(R"({"recordId":"M","customersMerged":{"fromCustomerId":"M)" +
                    std::to_string(first) + R"(","intoCustomerId":")" + regular(first) +
                    R"(","date":")" + iso(today()) + "\"}}");
      case 6:
        return post(R"({"recordId":"E","erasure":{"customerId":"E)" + std::to_string(first) +
                    R"(","date":")" + iso(today()) + "\"}}");
      case 7:
        return change_setting();
      case 8:
        return post(R"({"recordId":"D","decision":{"customerId":")" + regular(first) +
                    R"(","plugin":"late-payer","adviceKind":1,"key":"overdue","revision":"1",)" +
                    R"("answer":"DISMISSED","date":")" + iso(today()) + "\"}}");
      case 9:
        return switch_plugin(operation / kKinds % 2 == 1);
      case 10:
        return reconcile();
      default:
        return post(R"({"recordId":"A","invoiceReassigned":{"invoiceId":"F)" +
                    std::to_string(first) + R"(","customerId":")" + regular(first + kKinds) +
                    R"(","date":")" + iso(today()) + "\"}}");
    }
  }

 private:
  lofte_date today() const { return kFirstDay + number_ / 5; }
  static std::string id(int operation, const std::string& what) {
    return "op" + std::to_string(operation) + "." + what;
  }
  static std::string regular(int number) { return std::to_string(number / kKinds % kCustomers); }

  // A fact that belongs to this operation; its record is its own too.
  void post(std::string fact) {
    if (fact.back() != '\n') fact += '\n';
    constexpr std::string_view kRecord = R"({"recordId":")";
    if (fact.find('\n') == fact.size() - 1) {
      if (number_ % kKinds != 3) {
        fact.insert(kRecord.size() + 1, std::to_string(number_));
      }
      fact = named(id(number_, "fact"), fact);
    }
    book_.post_json(fact, today());
  }

  static std::string invoice_of(int round, lofte_date due, std::int64_t minor) {
    return invoice("F" + std::to_string(round), regular(round), iso(due - 14), iso(due), minor);
  }

  std::string make_records() const {
    const std::string number = std::to_string(number_);
    const std::string day = iso(today());
    const std::string due = iso(today() - 1);
    std::string facts = named(id(number_, "invoice"), invoice_of(number_, today() - 6, 50'000));
    facts += named(id(number_, "contact"), R"({"recordId":"C)" + number +
                                               R"(","contact":{"customerId":")" + regular(number_) +
                                               R"(","date":")" + day + "\"}}\n");
    for (const std::string& who : {"M" + number, "E" + number}) {
      facts += named(id(number_, who), customer(who));
      facts += named(id(number_, who + ".i"), invoice("F" + who, who, day, due, 9'000));
    }
    return facts;
  }

  void import() {
    const std::string path = folder_ + "/month.csv";
    std::ofstream file(path, std::ios::trunc);
    file << "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n";
    for (int i = 0; i < 20; ++i) {
      file << i % kCustomers << ",I" << number_ << '-' << i << ',' << iso(today() - 20) << ','
           << iso(today() - 6) << ",10." << 10 + i << ",NOK," << (i % 3 == 0 ? iso(today()) : "")
           << '\n';
    }
    file.close();
    book_.import_file(path, today());
  }

  void change_setting() {
    post(
        R"({"recordId":"S","setting":{"plugin":"late-payer","key":"reminder_after_days","value":")" +
        std::to_string(3 + number_ / kKinds % 10) + "\"}}");
    book_.work(1'000);
  }

  void switch_plugin(bool on) {
    try {
      book_.enable_plugin("promise-log", on);
    } catch (const Error& error) {
      if (error.status() != LOFTE_NOT_FOUND) throw;  // it is off already
    }
    book_.work(1'000);
  }

  // The host holds one hold, this round's; the one before is retracted.
  void reconcile() {
    const std::string lines =
        named(id(number_, "hold"), R"({"recordId":"H)" + std::to_string(number_) +
                                       R"(","hold":{"customerId":")" + regular(number_) +
                                       R"(","from":")" + iso(today()) + R"(","until":")" +
                                       iso(today() + 5) + R"(","reason":"avtalt"}})" + "\n");
    ReconcileOptions options;
    options.complete = {LOFTE_FACT_HOLD};
    bool told = false;
    book_.reconcile(
        [&]() -> std::string_view {
          return std::exchange(told, true) ? std::string_view{} : lines;
        },
        today(), options);
  }

  Book& book_;
  std::string folder_;
  int number_ = 0;
};

// How often each named fact stands in the journal.
std::map<std::string, int> facts_by_name(Book& book) {
  std::map<std::string, int> times;
  book.export_journal([&](std::string_view line) {
    constexpr std::string_view kName = R"("factId":"op)";
    const std::size_t at = line.find(kName);
    if (at != std::string_view::npos) {
      const std::size_t first = at + kName.size() - 2;
      ++times[std::string(line.substr(first, line.find('"', first) - first))];
    }
    return true;
  });
  return times;
}

// All that a reader of the book is told.
std::string told_by(FirmBook& firm) {
  while (firm.book().work(1'000) > 0) {
  }
  std::string all;
  for (const std::int32_t kind :
       {LOFTE_QUERY_CUSTOMERS, LOFTE_QUERY_INVOICES, LOFTE_QUERY_ADVICE, LOFTE_QUERY_PROMISES}) {
    all += firm.json(kind) + "\n";
  }
  return all;
}

TEST(Crash, InTheMiddleOfAnyOperationEndsAsIfThereHadBeenNone) {
  const int kills = number_of_kills(60);
  std::mt19937 random(seed_of_kills(20260301));
  FirmBook firm;
  Host(firm.book(), firm.folder().string()).begin();
  firm.close();

  int done = -1;
  for (int i = 0; i < kills; ++i) {
    SCOPED_TRACE("kill " + std::to_string(i));
    const std::string last = write_and_kill(
        [&](const Teller& teller) {
          const Runtime runtime(RuntimeOptions{.threads = 1});
          Book book = runtime.open(firm.path(), Access::kWrite);
          Host host(book, firm.folder().string());
          for (int operation = done + 1;; ++operation) {
            host.run(operation);
            teller.tell(std::to_string(operation));
          }
        },
        any_moment(random));
    if (!last.empty()) done = std::atoi(last.c_str());
    firm.reopen();
    firm.book().verify();
    for (const auto& [name, times] : facts_by_name(firm.book())) ASSERT_EQ(times, 1) << name;
    firm.close();
  }
  ASSERT_GT(done, kills) << "hardly anything was done: the kills came too early";

  // The operation that nobody answered, once more, and the day's end.
  firm.reopen();
  FirmBook undisturbed;
  Host(undisturbed.book(), undisturbed.folder().string()).begin();
  Host(firm.book(), firm.folder().string()).run(done + 1);
  for (int operation = 0; operation <= done + 1; ++operation) {
    Host(undisturbed.book(), undisturbed.folder().string()).run(operation);
  }
  EXPECT_EQ(facts_by_name(firm.book()), facts_by_name(undisturbed.book()));
  EXPECT_EQ(told_by(firm), told_by(undisturbed));
  const auto replayed = firm.replay();
  EXPECT_TRUE(replayed.equal) << replayed.first_difference;
}

}  // namespace
}  // namespace lofte::test
