#include "accounts/figures.h"

#include "lofte/cpp/date.hpp"

namespace kontor {
namespace {

constexpr int kSalesDays = 90;

// An amount that moves on a day, of an invoice due on a day: issued is more owed, paid is less.
struct Move {
  lofte_date day;
  lofte_date due;
  std::int64_t minor;
};

int bucket(lofte_date days_past_due) {
  return days_past_due <= 0    ? 0
         : days_past_due <= 30 ? 1
         : days_past_due <= 60 ? 2
         : days_past_due <= 90 ? 3
                               : 4;
}

}  // namespace

std::vector<MonthFigures> months_until(Accounts& accounts, const std::string& currency,
                                       lofte_date today, int months) {
  std::vector<MonthFigures> all(static_cast<std::size_t>(months));
  const int last = lofte::month_number(today);
  for (int i = 0; i < months; ++i) {
    MonthFigures& one = all[static_cast<std::size_t>(i)];
    one.month = lofte::first_of_month(today, i - months + 1);
    one.end = i + 1 == months ? today : lofte::first_of_month(today, i - months + 2) - 1;
  }
  const auto at = [&](lofte_date day) {
    const int place = months - 1 - (last - lofte::month_number(day));
    return place < 0 ? 0 : place;  // what is older was there when the first month ended
  };
  std::vector<std::int64_t> sold(static_cast<std::size_t>(months));
  const auto add = [&](const Move& move) {
    if (move.day > today) return;
    for (int i = at(move.day); i < months; ++i) {
      MonthFigures& one = all[static_cast<std::size_t>(i)];
      one.owed += move.minor;
      one.ageing[bucket(one.end - move.due)] += move.minor;
    }
  };
  const auto in_its_month = [&](lofte_date day) -> MonthFigures* {
    return day < all.front().month || day > today ? nullptr
                                                  : &all[static_cast<std::size_t>(at(day))];
  };
  Database& database = accounts.database();
  database.each("SELECT issued, due, minor FROM invoice WHERE currency = ?1", {currency},
                [&](const Row& row) {
                  const std::int64_t minor = row.integer(2);
                  add({row.day(0), row.day(1), minor});
                  if (MonthFigures* month = in_its_month(row.day(0))) month->invoiced += minor;
                  for (std::size_t i = 0; i < all.size(); ++i) {
                    if (row.day(0) <= all[i].end && row.day(0) > all[i].end - kSalesDays)
                      sold[i] += minor;
                  }
                });
  for (const char* sql :
       {"SELECT p.date, i.due, p.minor, 1 FROM payment p JOIN invoice i ON i.number = p.invoice"
        " WHERE i.currency = ?1",
        "SELECT c.date, i.due, c.minor, 0 FROM credit_note c JOIN invoice i ON i.number = c.invoice"
        " WHERE i.currency = ?1",
        "SELECT f.date, i.due, -f.minor, 0 FROM fee f JOIN invoice i ON i.number = f.invoice"
        " WHERE i.currency = ?1"}) {
    database.each(sql, {currency}, [&](const Row& row) {
      add({row.day(0), row.day(1), -row.integer(2)});
      MonthFigures* month = in_its_month(row.day(0));
      if (month != nullptr && row.integer(3) == 1) month->received += row.integer(2);
    });
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (sold[i] > 0) all[i].dso_tenths = all[i].owed / (sold[i] / (kSalesDays * 10) + 1);
  }
  return all;
}

std::vector<std::string> currencies(Accounts& accounts) {
  std::vector<std::string> all;
  accounts.database().each(
      "SELECT currency FROM invoice GROUP BY currency ORDER BY count(*) DESC, currency", {},
      [&](const Row& row) { all.push_back(row.text(0)); });
  return all;
}

}  // namespace kontor
