// A firm's history of several years as generated facts, each with a name and the day it was told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lofte/cpp/runtime.hpp"
#include "support/firm_book.h"

namespace lofte::test {

inline constexpr lofte_date kHistoryStart = 19'723;  // 2024-01-01

// One fact, and the day the firm was told.
struct Told {
  lofte_date day;
  std::string customer;  // whom it concerns
  std::string fact_id;
  std::string line;  // JSON
};

struct FirmHistory {
  std::vector<std::string> customers;  // their facts, posted on the first day
  std::vector<Told> facts;             // by day
  lofte_date end = 0;                  // the day all is told
};

// Two to four customers over up to three years: invoices, payments whole and in part, credit notes,
// bounced payments, promises both ways, disputes, holds, contacts, notices, corrections and
// retractions.
FirmHistory any_firm_history();

// The runtime every property uses, on a disk that does not wait.
Runtime quick_runtime(std::uint32_t threads = 1);

// A book of its own with a history told to it.
class ToldBook {
 public:
  explicit ToldBook(const Runtime& runtime);

  Book& book() { return *book_; }
  void tell_customers(const FirmHistory& history);
  // All that is told on one day in one batch, day by day, up to and with `last`.
  void tell(const FirmHistory& history, lofte_date last);
  // Folds are as old as their cadence says: made anew today, they are the same for whoever asks.
  void fold_anew();
  // Every piece of advice with its reasons and what holds it back, ordered by itself.
  std::string advice();
  lofte_replay_result replay(std::uint32_t threads = 1);

 private:
  TemporaryFolder folder_;
  std::optional<Book> book_;
  std::size_t next_ = 0;
};

}  // namespace lofte::test
