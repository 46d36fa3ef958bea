// Every record that a book can be compared with.
#include <nlohmann/json.hpp>

#include "accounts/accounts.h"
#include "accounts/facts.h"
#include "accounts/telling.h"

namespace kontor {

void Accounts::snapshot(const std::function<void(const std::string&)>& visit) {
  database_.each(
      "SELECT number, name, kind, country, language, contact, phone, email, manager, more"
      " FROM customer",
      {}, [&](const Row& row) {
        visit(customer_fact({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                             row.text(5), row.text(6), row.text(7), row.text(8), row.text(9)})
                  .dump());
      });
  database_.each(
      "SELECT number, customer, issued, due, minor, currency, product, book_minor FROM invoice", {},
      [&](const Row& row) {
        visit(invoice_fact({row.text(0), row.text(1), row.day(2), row.day(3), row.integer(4),
                            row.text(5), row.text(6), row.integer(7)})
                  .dump());
      });
  database_.each(
      "SELECT p.number, p.invoice, p.date, p.minor, i.customer, i.currency FROM payment p"
      " JOIN invoice i ON i.number = p.invoice",
      {}, [&](const Row& row) {
        visit(payment_fact({row.text(0), row.text(1), row.day(2), row.integer(3)},
                           {row.text(4), row.text(5)})
                  .dump());
      });
  database_.each(
      "SELECT c.number, c.invoice, c.date, c.minor, c.reason, i.customer, i.currency"
      " FROM credit_note c JOIN invoice i ON i.number = c.invoice",
      {}, [&](const Row& row) {
        visit(credit_fact({row.text(0), row.text(1), row.day(2), row.integer(3), row.text(4)},
                          {row.text(5), row.text(6)})
                  .dump());
      });
  database_.each("SELECT id, body, date FROM fee", {}, [&](const Row& row) {
    visit(fact(row.text(0), "feeBooked", nlohmann::json::parse(row.text(1)), row.day(2)).dump());
  });
}

}  // namespace kontor
