// What the fold knows of all customers together. Money is in minor units, each currency for itself.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "lofte/cpp/book_advisor.hpp"

namespace lofte::book_figures {

// Sums by day, month number or whatever else is counted.
using Sums = std::map<std::int64_t, std::int64_t>;

enum Bucket : std::size_t { kCurrent, kTo30, kTo60, kTo90, kBeyond, kBuckets };

struct Money {
  std::array<std::int64_t, kBuckets> ageing{};  // fees included
  std::int64_t unallocated = 0;                 // theirs, set against nothing

  // Without fees and less what is theirs: what sales are held against.
  std::int64_t receivable = 0;
  std::int64_t receivable_current = 0;

  // Without fees, as it stood at the period's two ends; and what was sold between them.
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::int64_t end_current = 0;
  std::int64_t sales = 0;
  Sums month_sales;  // by month_number

  Sums expected;             // by the Monday of the week
  Sums without_habit;        // by due date: of customers who have paid too few invoices yet
  std::int64_t undated = 0;  // later than the customer usually is, or contested
};

struct Contacts {
  std::int64_t ours = 0;
  std::int64_t theirs = 0;
  std::int64_t to_new = 0;       // ours to who had not bought yet
  std::int64_t to_existing = 0;  // ours to who had
};

struct State {
  std::map<std::string, Money, std::less<>> money;  // by currency
  Sums days_late;                                   // how many invoices were paid so many days late
  Contacts contacts;

  // Takes in what comes of the customers that follow.
  void add(const State& next);
  void save(StateWriter& out) const;
  void load(StateReader& in);
};

}  // namespace lofte::book_figures
