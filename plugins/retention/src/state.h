// What the fold knows of all customers together.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "buying_model.h"
#include "lofte/cpp/book_advisor.hpp"

namespace lofte::retention {

// Money of one currency, in minor units; of customers, over the period and the one before.
struct Revenue {
  std::int64_t at_start = 0;   // bought before by those who were customers at the start
  std::int64_t lost = 0;       // of that, by those who were lost
  std::int64_t expansion = 0;  // what those who stayed bought more than before
  std::int64_t won = 0;        // bought by new customers
  std::int64_t gone_cost = 0;  // spent on winning customers who left before earning it back
};

struct Heads {
  std::int64_t at_start = 0;
  std::int64_t lost_from_start = 0;
  std::int64_t lost = 0;  // also of those won in the period
  std::int64_t won = 0;
  std::int64_t back = 0;  // lost at the start, and now customers again
};

// New customers of one month.
struct Cohort {
  std::int64_t size = 0;
  std::int64_t left_in_3 = 0;   // months; and did not come back
  std::int64_t left_in_12 = 0;  // months
};

// Money of one currency and one quarter, in minor units.
struct QuarterMoney {
  std::int64_t of_customers = 0;  // in the year before it, by those who were customers at its start
  std::int64_t of_lost = 0;       // of that, by those who were lost in it
  std::int64_t of_won = 0;        // in their first year, so far, by those who were won in it
};

struct Quarter {
  Heads heads;
  std::map<std::string, QuarterMoney, std::less<>> money;  // by currency
};

struct Errors {
  std::int64_t invoices = 0;
  std::int64_t replies = 0;
  std::int64_t promises = 0;
  std::int64_t customers = 0;       // who met with one of them
  std::int64_t lost_customers = 0;  // and of these, those who were lost
};

struct Acquisition {
  std::int64_t compared = 0;  // lost customers whose cost and sales are in one currency
  std::int64_t gone_early = 0;
};

// Fact ids of customers, the first ones by their number in the book; the figure says how many there
// are.
inline constexpr std::size_t kMostNamed = 100;

struct State {
  Heads heads;
  Errors errors;
  Acquisition acquisition;
  std::map<std::string, Revenue, std::less<>> revenue;      // by currency
  std::map<std::string, std::int64_t, std::less<>> causes;  // of those lost
  std::map<std::int64_t, Cohort> cohorts;                   // by month_number
  std::map<std::int64_t, Quarter> quarters;                 // by the first month's month_number
  std::vector<std::string> lost;
  std::vector<std::string> won;
  std::vector<std::string> gone_early;
  std::vector<Buyer> buyers;

  static void name(std::vector<std::string>& list, std::string_view fact_id);
  // Takes in what comes of the customers that follow.
  void add(const State& next);
  void save(StateWriter& out) const;
  void load(StateReader& in);
};

}  // namespace lofte::retention
