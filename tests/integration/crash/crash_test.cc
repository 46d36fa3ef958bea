// A writer is killed at random moments of posting, importing and advancing. Whatever it had been
// told was kept is there once, the chain holds, and replay gives the stored advice.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>

#include "killed_writer.h"
#include "support/firm_book.h"

namespace lofte::test {
namespace {

constexpr int kCustomers = 25;
constexpr lofte_date kFirstDay = 20454;  // 2026-01-01

std::string invoice_name(int number) {
  return "F" + std::to_string(number);
}

// What a writer tells before it is killed: "kept up to invoice 1042", at which place.
struct Acknowledged {
  int invoice = 0;
  long long sequence = 0;
};

// Runs in the child until it is killed.
class Writer {
 public:
  Writer(const std::string& folder, int next_invoice, lofte_date day, unsigned seed,
         const Teller& teller)
      : folder_(folder), next_(next_invoice), day_(day), random_(seed), teller_(teller) {}

  [[noreturn]] void run() {
    const Runtime runtime(RuntimeOptions{.threads = 1});
    Book book = runtime.open(folder_ + "/firm.lofte", Access::kWrite);
    tell(book);
    for (;;) {
      switch (random_() % 4) {
        case 0:
        case 1:
          post(book);
          break;
        case 2:
          import(book);
          break;
        default:
          book.advance(++day_);
          break;
      }
      tell(book);
    }
  }

 private:
  int batch() { return 1 + static_cast<int>(random_() % 40); }

  void post(Book& book) {
    std::string facts;
    const int end = next_ + batch();
    for (int n = next_; n < end; ++n) {
      const std::string customer = std::to_string(n % kCustomers);
      facts += invoice(invoice_name(n), customer, iso(day_ - 20), iso(day_ - 6), 1000 + n);
      if (n % 3 == 0)
        facts += payment("P" + invoice_name(n), customer, invoice_name(n), iso(day_), 1000 + n);
    }
    book.post_json(facts, day_);
    next_ = end;
  }

  void import(Book& book) {
    const std::string path = folder_ + "/month.csv";
    const int end = next_ + batch();
    std::ofstream file(path, std::ios::trunc);
    file << "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n";
    for (int n = next_; n < end; ++n) {
      file << n % kCustomers << ',' << invoice_name(n) << ',' << iso(day_ - 20) << ','
           << iso(day_ - 6) << ",10." << 10 + n % 90 << ",NOK,\n";
    }
    file.close();
    book.import_file(path, day_);
    next_ = end;
  }

  void tell(Book& book) {
    teller_.tell(std::to_string(next_ - 1) + " " + std::to_string(book.position().sequence));
  }

  std::string folder_;
  int next_;
  lofte_date day_;
  std::mt19937 random_;
  Teller teller_;
};

// Kills a writer at that moment, and gives what it had acknowledged.
Acknowledged acknowledged_until(Moment moment, const std::string& folder, int next_invoice,
                                lofte_date day, unsigned seed) {
  const std::string told = write_and_kill(
      [&](const Teller& teller) { Writer(folder, next_invoice, day, seed, teller).run(); }, moment);
  Acknowledged last;
  std::sscanf(told.c_str(), "%d %lld", &last.invoice, &last.sequence);
  return last;
}

// How often each invoice stands in the journal.
std::map<int, int> invoices_in_journal(Book& book) {
  std::map<int, int> times;
  book.export_journal([&](std::string_view line) {
    constexpr std::string_view kMark = R"("recordId":"F)";
    const std::size_t at = line.find(kMark);
    if (at != std::string_view::npos && line.find(R"("invoice":)") != std::string_view::npos) {
      ++times[std::atoi(line.data() + at + kMark.size())];
    }
    return true;
  });
  return times;
}

lofte_date book_day(Book& book) {
  const Answer answer = book.query(LOFTE_QUERY_STATUS);
  return answer.status().begin()->book_date;
}

TEST(Crash, LosesNothingAndDoublesNothingWhateverTheMoment) {
  const int kills = number_of_kills(200);
  const unsigned seed = seed_of_kills(20260101);
  RecordProperty("seed", static_cast<int>(seed));
  std::mt19937 random(seed);
  FirmBook firm;
  std::string customers;
  for (int c = 0; c < kCustomers; ++c) customers += customer(std::to_string(c));
  firm.book().post_json(customers, kFirstDay);
  firm.close();

  int next_invoice = 1;
  lofte_date today = kFirstDay;
  for (int i = 0; i < kills; ++i) {
    SCOPED_TRACE("kill " + std::to_string(i));
    const Moment moment = any_moment(random);
    const Acknowledged told = acknowledged_until(moment, firm.folder().string(), next_invoice,
                                                 today, static_cast<unsigned>(random()));
    firm.reopen();
    EXPECT_GE(firm.book().verify().sequence, told.sequence);
    const auto times = invoices_in_journal(firm.book());
    for (const auto& [number, count] : times) ASSERT_EQ(count, 1) << invoice_name(number);
    const int last = times.empty() ? 0 : times.rbegin()->first;
    ASSERT_EQ(static_cast<int>(times.size()), last) << "a batch was kept in part";
    ASSERT_GE(last, told.invoice) << "an acknowledged fact is gone";
    today = book_day(firm.book());
    if (i % 20 == 19 || i + 1 == kills) {
      firm.book().advance(today);
      const auto replayed = firm.replay();
      ASSERT_TRUE(replayed.equal) << replayed.first_difference;
      ASSERT_EQ(replayed.pending, 0u);
    }
    next_invoice = last + 1;
    firm.close();
  }
  EXPECT_GT(next_invoice, kills) << "hardly anything was written: the kills came too early";
}

}  // namespace
}  // namespace lofte::test
