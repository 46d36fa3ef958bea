#include "desk.h"

#include <string>

namespace kontor {
namespace {

constexpr std::int64_t kFactsABatch = 5000;

}  // namespace

std::uint64_t deliver(Accounts& accounts, lofte::Book& book, lofte_date today) {
  std::uint64_t told = 0;
  for (auto waiting = accounts.pending(kFactsABatch); !waiting.empty();
       waiting = accounts.pending(kFactsABatch)) {
    std::string lines;
    for (const Pending& pending : waiting) lines += pending.fact + "\n";
    told += book.post_json(lines, today).posted;
    accounts.told(waiting.back().place);
  }
  return told;
}

}  // namespace kontor
