// Twelve customers, few enough to count by hand; the plugin's README tells them too.
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "retention.h"

namespace lofte::testing {

inline constexpr const char* kToday = "2026-01-01";

inline History bought(std::initializer_list<std::pair<const char*, lofte_money>> sales) {
  auto history = customer("Åse");
  int number = 0;
  for (const auto& [on, amount] : sales) history.invoice(concat("F", ++number), on, amount);
  return history;
}

inline std::vector<History> twelve() {
  std::vector<History> book = {
      // A: twice a year, and more of it
      bought({{"2024-02-10", 1000_nok},
              {"2024-08-10", 1000_nok},
              {"2025-02-10", 1000_nok},
              {"2025-08-10", 2000_nok}}),
      // B: every quarter, and then no more
      bought({{"2024-03-01", 500_nok},
              {"2024-06-01", 500_nok},
              {"2024-09-01", 500_nok},
              {"2024-12-01", 500_nok}}),
      // C: once, and complained
      bought({{"2024-11-15", 300_nok}}).complains("K1", "2024-12-01"),
      // D: lost before the year, and back
      bought({{"2024-01-20", 400_nok}, {"2025-10-05", 400_nok}}),
      // E: new, every quarter
      bought({{"2025-03-01", 800_nok},
              {"2025-06-01", 800_nok},
              {"2025-09-01", 800_nok},
              {"2025-12-01", 800_nok}}),
      // F: new, an invoice had to be corrected, and lost
      bought({{"2025-02-01", 600_nok}}),
      // G: new
      bought({{"2025-11-20", 250_nok}}),
      // H: stays, with less
      bought({{"2023-11-05", 1000_nok}, {"2024-05-05", 1000_nok}, {"2025-05-05", 400_nok}}),
      // I: ended it
      bought({{"2024-10-10", 700_nok}, {"2025-01-10", 700_nok}}),
      // J: cancelled
      bought({{"2025-05-01", 900_nok}}).cancelled("2025-05-02"),
      // K: buys in euros
      bought({{"2024-07-01", 900_eur},
              {"2024-10-01", 900_eur},
              {"2025-01-02", 900_eur},
              {"2025-04-02", 900_eur},
              {"2025-07-01", 950_eur},
              {"2025-10-01", 950_eur}}),
      // L: part of our own firm
      bought({{"2025-06-01", 5000_nok}}).internal()};
  book[5].with<lofte_credit_note>("CN1", "2025-02-10", [](lofte_credit_note& note) {
    note.issue_date = day("2025-02-10");
    note.amount = 100_nok;
    note.invoice_id = borrow("F1");
    note.reason = LOFTE_CREDIT_NOTE_OUR_ERROR;
  });
  book[8].who([](lofte_customer& who) { who.ended_on = day("2025-04-30"); });
  return book;
}

}  // namespace lofte::testing
