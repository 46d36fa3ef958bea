#include "desk/desk.h"

#include <algorithm>
#include <string>

namespace kontor {
namespace {

constexpr std::int64_t kFactsABatch = 5000;
constexpr std::size_t kSnapshotPiece = 1 << 20;

}  // namespace

std::uint64_t deliver(Accounts& accounts, lofte::Book& book, lofte_date today) {
  std::uint64_t told = 0;
  for (auto waiting = accounts.pending(kFactsABatch); !waiting.empty();
       waiting = accounts.pending(kFactsABatch)) {
    std::string lines;
    for (const Pending& pending : waiting) lines += pending.fact + "\n";
    const lofte_post_result result = book.post_json(lines, today);
    told += result.posted;
    accounts.told(waiting.back().place, result.sequence);
  }
  return told;
}

void line_up(Accounts& accounts, lofte::Book& book, lofte_date today) {
  const std::int64_t stands = book.position().sequence;
  if (stands < accounts.last_sequence()) accounts.untell_after(stands);
  const lofte::Answer status = book.query(LOFTE_QUERY_STATUS);
  deliver(accounts, book, std::max(today, status.status()[0].book_date));
}

lofte_reconcile_result reconcile(Accounts& accounts, lofte::Book& book, lofte_date today) {
  std::string all;
  accounts.snapshot([&](const std::string& line) { all += line + "\n"; });
  std::size_t at = 0;
  const auto next = [&]() -> std::string_view {
    if (at >= all.size()) return {};
    std::size_t end = std::min(all.size(), at + kSnapshotPiece);
    end = all.find('\n', end - 1) + 1;
    const std::string_view piece = std::string_view(all).substr(at, end - at);
    at = end;
    return piece;
  };
  lofte::ReconcileOptions options;
  options.complete = {LOFTE_FACT_INVOICE, LOFTE_FACT_CREDIT_NOTE, LOFTE_FACT_PAYMENT};
  return book.reconcile(next, today, options);
}

}  // namespace kontor
