// Who is late: how much, how unusual for them, the step and its draft, and why nothing is sent.
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::int64_t kPayersAPage = 10;

json late_payer(const Visit& visit, Side& side, const std::string& id) {
  json one = {{"id", id},
              {"address", customer_address(id)},
              {"overdue", json::object()},
              {"unusual", json::object()},
              {"is_unusual", false},
              {"drafts", json::array()},
              {"tasks", json::array()},
              {"silences", json::array()}};
  lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE, id);
  wanted.plugin = lofte::borrow("late-payer");
  const lofte::Answer answer = side.book.query(wanted);
  for (const lofte_advice_row& row : answer.advice()) {
    const std::string_view key = text(row.key);
    json card = advice_card(visit, row);
    if (row.kind == LOFTE_ADVICE_FLAG && key == "overdue") one["overdue"] = card;
    if (row.kind == LOFTE_ADVICE_FLAG && key == "unusual") {
      one["unusual"] = card;
      one["is_unusual"] = true;
    }
    if (row.kind == LOFTE_ADVICE_DRAFT) one["drafts"].push_back(card);
    if (row.kind == LOFTE_ADVICE_TASK) one["tasks"].push_back(card);
    if (row.kind == LOFTE_ADVICE_SUPPRESSION) one["silences"].push_back(card);
  }
  one["has_silences"] = !one["silences"].empty();
  return one;
}

// The sums that are overdue, a currency each.
std::string overdue_sums(const Visit& visit, Side& side, const std::string& id,
                         std::string& first) {
  std::string line;
  side.accounts.database().each(
      "SELECT currency, sum(open) FROM invoice INDEXED BY invoice_of_customer WHERE customer = ?1 "
      "AND open > 0 AND due < ?2"
      " GROUP BY currency ORDER BY currency",
      {id, std::int64_t{visit.today}}, [&](const Row& row) {
        if (first.empty()) first = row.text(0);
        line += (line.empty() ? "" : " · ") + visit.words.amount(row.integer(1), row.text(0));
      });
  return line;
}

}  // namespace

Reply late_page(const Visit& visit) {
  const std::int64_t page = page_number(visit);
  json model;
  model["payers"] = json::array();
  visit.office.reading([&](Side& side) {
    Database& database = side.accounts.database();
    const std::int64_t day = visit.today;
    const std::int64_t total = database.number(
        "SELECT count(DISTINCT customer) FROM invoice WHERE open > 0 AND due < ?1", {day});
    // The longest late first; sums of two currencies have no order.
    database.each(
        "SELECT l.customer, c.name, l.due, l.invoices, c.phone FROM"
        " (SELECT customer, min(due) AS due, count(*) AS invoices FROM invoice"
        " INDEXED BY invoice_open WHERE open > 0 AND due < ?1 GROUP BY customer"
        " ORDER BY min(due), customer LIMIT ?2 OFFSET ?3) l"
        " JOIN customer c ON c.number = l.customer ORDER BY l.due, l.customer",
        {day, kPayersAPage, (page - 1) * kPayersAPage}, [&](const Row& row) {
          json one = late_payer(visit, side, row.text(0));
          std::string currency;
          one["sums"] = overdue_sums(visit, side, row.text(0), currency);
          one["currency"] = currency;
          one["name"] = row.text(1);
          one["since"] = visit.words.day(row.day(2) + 1);
          one["invoices"] = visit.words.count("late.invoices", row.integer(3));
          one["phone"] = row.text(4);
          one["in_a_week_iso"] = lofte::iso(visit.today + 7);
          one["in_two_weeks_iso"] = lofte::iso(visit.today + 14);
          model["payers"].push_back(std::move(one));
        });
    model["lead"] = total == 0 ? visit.t("late.nobody") : visit.words.count("late.lead", total);
    model["pager"] = pager(visit, total, page, kPayersAPage, "/late?p=");
  });
  return show(visit, "late", "late", visit.t("nav.late"), model);
}

}  // namespace kontor
