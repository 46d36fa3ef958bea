// A writer is killed at random moments of an erasure: it has happened or it has not, and once the
// book has been opened for writing again nothing of the person is left where it has.
#include <gtest/gtest.h>
#include <unistd.h>

#include <random>
#include <string>

#include "killed_writer.h"
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
void erase_all(const std::string& path, int first, const Teller& teller) {
  const Runtime runtime(RuntimeOptions{.threads = 1});
  Book book = runtime.open(path, Access::kWrite);
  for (int person = first; person < kPersons; ++person) {
    book.post_json(erasure(person), day("2026-03-01"));
    teller.tell(std::to_string(person));
  }
  for (;;) pause();
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
    const Moment moment{static_cast<int>(random() % 2), static_cast<unsigned>(random() % 60'000)};
    write_and_kill([&](const Teller& teller) { erase_all(firm.path(), erased, teller); }, moment);

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
