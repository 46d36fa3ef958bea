// Kontor's accounts and Løfte's book stay one, whenever the process dies and whichever side comes
// back from a backup.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <regex>
#include <set>
#include <string>
#include <thread>

#include "lofte/cpp/runtime.hpp"
#include "page.h"
#include "support/temporary_folder.h"

namespace lofte {
namespace {

namespace fs = std::filesystem;

// Invoices with what each side thinks is open on them.
using Open = std::map<std::string, std::int64_t>;

class Firm : public ::testing::Test {
 protected:
  fs::path firm() const { return folder_.path() / "firm"; }
  static int kontor(const std::string& arguments) {
    const int status =
        std::system((std::string(LOFTE_KONTOR) + " " + arguments + " >/dev/null").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  void enter_customer() const {
    ASSERT_EQ(
        kontor("customer " + firm().string() + " --today 2026-11-20 --number 1 --name 'Åse Dahl'"),
        0);
  }
  int enter_invoice(const std::string& number, const std::string& minor) const {
    return kontor("invoice " + firm().string() +
                  " --today 2026-11-20 --customer 1 --due 2026-12-04" + " --number " + number +
                  " --minor " + minor);
  }

  // number -> open; by product, so that a test finds what it typed.
  Open accounts(std::multiset<std::string>* products = nullptr) const {
    Open all;
    sqlite3* opened = nullptr;
    sqlite3_open((firm() / "kontor.db").c_str(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(opened, "SELECT number, open, product FROM invoice", -1, &made, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(made, sqlite3_finalize);
    while (sqlite3_step(made) == SQLITE_ROW) {
      const auto text = [&](int column) {
        return std::string(reinterpret_cast<const char*>(sqlite3_column_text(made, column)));
      };
      all[text(0)] = sqlite3_column_int64(made, 1);
      if (products != nullptr) products->insert(text(2));
    }
    return all;
  }
  Open book() const {
    Open all;
    Runtime runtime;
    Book opened = runtime.open((firm() / "kontor.lofte").string(), Access::kRead);
    auto wanted = make<lofte_query>();
    wanted.kind = LOFTE_QUERY_INVOICES;
    wanted.include_settled = 1;
    const Answer answer = opened.query(wanted);
    for (const lofte_invoice_row& row : answer.invoices()) {
      all[std::string(text(row.id))] = row.open.minor;
    }
    return all;
  }
  // How many facts the journal holds about invoices: each was told once.
  std::size_t told_invoices() const {
    Runtime runtime;
    Book opened = runtime.open((firm() / "kontor.lofte").string(), Access::kRead);
    opened.verify();
    std::string all;
    opened.export_journal([&](std::string_view piece) { all += piece; });
    std::size_t count = 0;
    for (std::size_t at = all.find("\"invoice\":{"); at != std::string::npos;
         at = all.find("\"invoice\":{", at + 1)) {
      ++count;
    }
    return count;
  }

  TemporaryFolder folder_;
};

TEST_F(Firm, LosesNothingAndTellsNothingTwiceWhereverItIsKilled) {
  enter_customer();
  const char* given = std::getenv("LOFTE_KONTOR_KILLS");
  const int kills = given != nullptr ? std::atoi(given) : 100;
  std::mt19937 random(20261120);
  std::multiset<std::string> acknowledged;
  int sent = 0;
  for (int i = 0; i < kills; ++i) {
    KontorPage page("serve " + firm().string() + " --as-of 2026-11-20");
    const KontorPage::Visitor visitor = page.visit();
    ASSERT_FALSE(visitor.token.empty());
    std::thread death([&page, wait = random() % 60'000] {
      usleep(static_cast<useconds_t>(wait));
      page.kill_now();
    });
    for (int n = 0; n < 200; ++n) {
      const std::string product = "n" + std::to_string(sent++);
      const PageReply reply = page.post("/invoice",
                                        {{"token", visitor.token},
                                         {"customer", "1"},
                                         {"amount", "12.50"},
                                         {"currency", "NOK"},
                                         {"issued", "2026-11-20"},
                                         {"due", "2026-12-04"},
                                         {"product", product},
                                         {"action", "save"}},
                                        visitor.cookie);
      if (reply.status == 0) break;
      ASSERT_EQ(reply.status, 303) << reply.body;
      acknowledged.insert(product);
    }
    death.join();
  }
  // The last one that was killed left its outbox to the next that opens.
  ASSERT_EQ(kontor("today " + firm().string() + " --today 2026-11-20"), 0);
  std::multiset<std::string> products;
  const Open here = accounts(&products);
  EXPECT_EQ(here, book());
  EXPECT_EQ(told_invoices(), here.size());
  EXPECT_GT(acknowledged.size(), 0U);
  for (const std::string& product : acknowledged) EXPECT_EQ(products.count(product), 1U) << product;
  for (const std::string& product : products) EXPECT_EQ(products.count(product), 1U) << product;
}

TEST_F(Firm, TellsAnOlderBookWhatItLost) {
  enter_customer();
  ASSERT_EQ(enter_invoice("F1", "120000"), 0);
  fs::copy(firm() / "kontor.lofte", folder_.path() / "yesterday.lofte");
  ASSERT_EQ(enter_invoice("F2", "50000"), 0);
  fs::remove(firm() / "kontor.lofte-wal");
  fs::remove(firm() / "kontor.lofte-shm");
  fs::copy(folder_.path() / "yesterday.lofte", firm() / "kontor.lofte",
           fs::copy_options::overwrite_existing);
  ASSERT_EQ(book().size(), 1U);
  ASSERT_EQ(kontor("today " + firm().string() + " --today 2026-11-20"), 0);
  EXPECT_EQ(book(), accounts());
  EXPECT_EQ(told_invoices(), 2U);
}

TEST_F(Firm, IsBroughtInLineAfterItsAccountsWereRestored) {
  enter_customer();
  ASSERT_EQ(enter_invoice("F1", "120000"), 0);
  fs::copy(firm() / "kontor.db", folder_.path() / "yesterday.db");
  ASSERT_EQ(enter_invoice("F2", "50000"), 0);
  for (const char* ending : {"-wal", "-shm"})
    fs::remove(firm() / (std::string("kontor.db") + ending));
  fs::copy(folder_.path() / "yesterday.db", firm() / "kontor.db",
           fs::copy_options::overwrite_existing);
  // The number is given away again, to another invoice.
  ASSERT_EQ(enter_invoice("F2", "70000"), 0);
  ASSERT_EQ(kontor("reconcile " + firm().string() + " --today 2026-11-20"), 0);
  EXPECT_EQ(book(), accounts());
  ASSERT_EQ(kontor("reconcile " + firm().string() + " --today 2026-11-20"), 0);
  EXPECT_EQ(book(), accounts());
}

TEST_F(Firm, AgreesWithItsBookWhateverIsCreditedAndTakenBack) {
  enter_customer();
  ASSERT_EQ(enter_invoice("F1", "120000"), 0);
  {
    KontorPage page("serve " + firm().string() + " --as-of 2026-11-20");
    const KontorPage::Visitor visitor = page.visit();
    const auto credit = [&](const char* amount) {
      return page.post("/credit",
                       {{"token", visitor.token},
                        {"invoice", "F1"},
                        {"date", "2026-11-20"},
                        {"how", "part"},
                        {"amount", amount},
                        {"reason", "OUR_ERROR"},
                        {"action", "save"}},
                       visitor.cookie);
    };
    ASSERT_EQ(credit("200").status, 303);
    EXPECT_EQ(accounts().at("F1"), 100'000);
    EXPECT_EQ(book(), accounts());
    const PageReply after = page.get("/customer?id=1", visitor.cookie);
    std::smatch place;
    ASSERT_TRUE(
        std::regex_search(after.body, place, std::regex("name=\"place\" value=\"(\\d+)\"")));
    EXPECT_EQ(credit("1000.01").status, 400) << "more than is left of it";
    const auto take_back = [&] {
      return page.post("/takeback", {{"token", visitor.token}, {"place", place[1]}},
                       visitor.cookie);
    };
    EXPECT_EQ(take_back().status, 303);
    EXPECT_EQ(accounts().at("F1"), 120'000);
    EXPECT_EQ(book(), accounts());
    EXPECT_EQ(take_back().status, 400) << "once is enough";
    EXPECT_EQ(accounts().at("F1"), 120'000);
  }
  ASSERT_EQ(kontor("reconcile " + firm().string() + " --today 2026-11-20"), 0);
  EXPECT_EQ(book(), accounts());
}

}  // namespace
}  // namespace lofte
