// Kontor as an owner runs it.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "support/temporary_folder.h"

namespace lofte {
namespace {

struct Ran {
  int exit_code;
  std::string out;
};

Ran kontor(const std::string& arguments) {
  const std::string command = std::string(LOFTE_KONTOR) + " " + arguments + " 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  std::string out;
  std::array<char, 4096> piece{};
  while (const std::size_t got = fread(piece.data(), 1, piece.size(), pipe))
    out.append(piece.data(), got);
  const int status = pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out};
}

bool has(const Ran& ran, const std::string& part) {
  return ran.out.find(part) != std::string::npos;
}

class Kontor : public ::testing::Test {
 protected:
  std::string folder() const { return (folder_.path() / "office").string(); }
  Ran at(const std::string& verb, const std::string& today, const std::string& more = "") const {
    return kontor(verb + " " + folder() + " --today " + today + " " + more);
  }
  void enter_late_customer() const {
    ASSERT_EQ(at("customer", "2026-01-05", "--number 1 --name 'Åse Dahl'").exit_code, 0);
    ASSERT_EQ(
        at("invoice", "2026-01-05", "--number F1 --customer 1 --due 2026-01-19 --minor 120000")
            .exit_code,
        0);
  }

  TemporaryFolder folder_;
};

TEST(KontorDemo, ShowsTheSameDayEveryTime) {
  const Ran first = kontor("demo --console --today 2026-11-20");
  ASSERT_EQ(first.exit_code, 0) << first.out;
  for (const char* part : {"Today", "Late payers", "Promises", "ours", "theirs", "Grønn Hage AS"}) {
    EXPECT_TRUE(has(first, part)) << part << " is missing from\n" << first.out;
  }
  EXPECT_EQ(kontor("demo --console --today 2026-11-20").out, first.out);
  EXPECT_NE(kontor("demo --console --today 2026-11-20 --seed 7").out, first.out);
}

TEST_F(Kontor, ShowsALateCustomerUntilThePaymentIsEntered) {
  enter_late_customer();
  const Ran late = at("today", "2026-02-10");
  EXPECT_EQ(late.exit_code, 0) << late.out;
  EXPECT_TRUE(has(late, "Åse Dahl")) << late.out;
  EXPECT_TRUE(has(late, "1 200.00 NOK")) << late.out;
  ASSERT_EQ(at("payment", "2026-02-10", "--number P1 --invoice F1 --minor 120000").exit_code, 0);
  EXPECT_TRUE(has(at("today", "2026-02-10"), "Nobody is late.")) << at("today", "2026-02-10").out;
}

TEST_F(Kontor, TellsLoefteAgainWhatItMayHaveToldBeforeItDied) {
  enter_late_customer();
  sqlite3* opened = nullptr;
  ASSERT_EQ(sqlite3_open((folder() + "/kontor.db").c_str(), &opened), SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
  // As if it had died after Løfte's commit and before its own: the fact is still in the outbox.
  ASSERT_EQ(
      sqlite3_exec(opened,
                   R"(INSERT INTO outbox(fact) VALUES('{"recordId":"F1","source":"kontor",)"
                   R"("knownDate":"2026-01-05","invoice":{"customerId":"1","status":"ISSUED",)"
                   R"("issueDate":"2026-01-05","dueDate":"2026-01-19",)"
                   R"("amount":{"minor":"120000","currency":"NOK"}}}'))",
                   nullptr, nullptr, nullptr),
      SQLITE_OK)
      << sqlite3_errmsg(opened);
  const Ran late = at("today", "2026-02-10");
  EXPECT_EQ(late.exit_code, 0) << late.out;
  EXPECT_TRUE(has(late, "1 200.00 NOK")) << "once, not twice\n" << late.out;
}

TEST_F(Kontor, SaysWhatIsWrongAndTakesNothing) {
  ASSERT_EQ(at("customer", "2026-01-05", "--number 1 --name 'Åse Dahl'").exit_code, 0);
  EXPECT_EQ(at("payment", "2026-01-05", "--number P1 --invoice F404 --minor 1").exit_code, 1);
  EXPECT_EQ(kontor("invoice").exit_code, 2);
  EXPECT_EQ(at("today", "2026-02-30").exit_code, 1);
}

}  // namespace
}  // namespace lofte
