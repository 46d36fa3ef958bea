// A writer is killed at random moments of an erasure: it has happened or it has not, and once the
// book has been opened for writing again nothing of the person is left where it has.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

constexpr int kPersons = 40;

std::string name_of(int person) {
  return "Navn-Hemmelig-" + std::to_string(1000 + person);
}
std::string erasure(int person) {
  const std::string id = "person" + std::to_string(person);
  return R"({"recordId":"e)" + std::to_string(person) + R"(","erasure":{"customerId":")" + id +
         R"(","date":"2026-03-01"}})" + "\n";
}

// In the child: erases one after the other until it is killed.
[[noreturn]] void erase_all(const std::string& path, int first) {
  try {
    const Runtime runtime(RuntimeOptions{.threads = 1});
    Book book = runtime.open(path, Access::kWrite);
    for (int person = first; person < kPersons; ++person) {
      book.post_json(erasure(person), day("2026-03-01"));
    }
    for (;;) pause();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "the writer failed: %s\n", error.what());
    _exit(2);
  }
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool knows(Book& book, int person) {
  try {
    auto query = make<lofte_query>();
    query.kind = LOFTE_QUERY_CUSTOMERS;
    const std::string id = "person" + std::to_string(person);
    query.customer_id = borrow(id);
    book.query(query);
    return true;
  } catch (const Error&) {
    return false;
  }
}

TEST(Crash, LeavesAnErasureDoneOrUndoneAndCleansUpAfterIt) {
  std::mt19937 random(20260301);
  FirmBook firm;
  std::string facts;
  for (int person = 0; person < kPersons; ++person) {
    const std::string id = "person" + std::to_string(person);
    facts += R"({"recordId":")" + id + R"(","customer":{"name":")" + name_of(person) + "\"}}\n";
    facts += invoice("F" + id, id, "2026-01-05", "2026-01-19", 1000);
  }
  firm.post(facts, "2026-02-01");
  firm.close();

  int erased = 0;
  for (int kill_number = 0; kill_number < 60 && erased < kPersons; ++kill_number) {
    SCOPED_TRACE("kill " + std::to_string(kill_number));
    const pid_t child = fork();
    if (child == 0) erase_all(firm.path(), erased);
    usleep(static_cast<useconds_t>(20'000 + random() % 250'000));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself";

    firm.reopen();
    firm.book().verify();
    const std::string files = bytes_of(firm.path()) + bytes_of(firm.path() + "-wal");
    while (erased < kPersons && !knows(firm.book(), erased)) ++erased;
    for (int person = 0; person < kPersons; ++person) {
      const bool is_there = files.find(name_of(person)) != std::string::npos;
      ASSERT_EQ(is_there, person >= erased) << name_of(person);
    }
    firm.close();
  }
  EXPECT_GT(erased, 5) << "hardly anything was erased: the kills came too early";
  firm.reopen();
  firm.book().work(1000);
  const auto replayed = firm.replay();
  EXPECT_TRUE(replayed.equal) << replayed.first_difference;
}

}  // namespace
}  // namespace lofte::test
