// What the book read from a file, taken into the accounts.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

#include "accounts/folding.h"
#include "desk/desk.h"
#include "lofte/cpp/date.hpp"

namespace kontor {
namespace {

using lofte::text;
using nlohmann::json;

lofte_date day_of(const json& body, const char* field) {
  const std::string written = body.value(field, "");
  if (written.size() != 10) return 0;
  return lofte::date_of(std::stoi(written.substr(0, 4)),
                        static_cast<unsigned>(std::stoi(written.substr(5, 2))),
                        static_cast<unsigned>(std::stoi(written.substr(8, 2))));
}

std::int64_t minor_of(const json& amount) {
  if (!amount.is_object() || !amount.contains("minor")) return 0;
  const json& minor = amount["minor"];
  return minor.is_string() ? std::stoll(minor.get<std::string>()) : minor.get<std::int64_t>();
}

class Taking {
 public:
  explicit Taking(Database& database) : database_(database) {}

  void customers(lofte::Book& book) {
    const lofte::Answer answer = book.query(LOFTE_QUERY_CUSTOMERS);
    for (const lofte_customer_row& row : answer.customers()) {
      const std::string id(text(row.id));
      const std::string name(row.name.size == 0 ? text(row.id) : text(row.name));
      std::string both = id;
      both.append(" ").append(name);
      database_.execute(
          "INSERT INTO customer(number, name, kind, country, language, contact, phone, email,"
          " manager, folded) VALUES(?1, ?2, 'BUSINESS', ?3, ?4, '', '', '', ?5, ?6)"
          " ON CONFLICT(number) DO NOTHING",
          {id, name, text(row.country), text(row.language), text(row.manager), folded(both)});
    }
  }

  void invoices(lofte::Book& book) {
    auto wanted = lofte::make<lofte_query>();
    wanted.kind = LOFTE_QUERY_INVOICES;
    wanted.include_settled = 1;
    const lofte::Answer answer = book.query(wanted);
    for (const lofte_invoice_row& row : answer.invoices()) {
      database_.execute(
          "INSERT INTO invoice VALUES(?1, ?2, ?3, ?4, ?5, ?6, '', ?7, 0)"
          " ON CONFLICT(number) DO UPDATE SET due = ?4, minor = ?5, open = ?7",
          {text(row.id), text(row.customer), std::int64_t{row.issued}, std::int64_t{row.due},
           row.amount.minor, lofte::currency(row.amount),
           std::max<std::int64_t>(row.open.minor, 0)});
    }
  }

  // The rest has no query of its own: it stands in the journal.
  void entry(const json& fact) {
    const std::string id = fact.value("recordId", "");
    if (id.empty()) return;
    if (fact.contains("payment")) payment(id, fact["payment"]);
    if (fact.contains("creditNote")) credit_note(id, fact["creditNote"]);
    if (fact.contains("contact")) contact(id, fact["contact"]);
    if (fact.contains("promise")) promise(id, fact["promise"]);
    if (fact.contains("customer")) customer(id, fact["customer"]);
    if (fact.contains("person")) person(id, fact["person"]);
    if (fact.contains("complaint")) complaint(id, fact["complaint"]);
    if (fact.contains("feeBooked")) fee(id, fact["feeBooked"]);
  }

 private:
  void customer(const std::string& id, const json& body) {
    const std::string phone = body.value("phone", "");
    json more = body;
    for (const char* column :
         {"name", "kind", "country", "language", "phone", "email", "manager"}) {
      more.erase(column);
    }
    database_.execute(
        "UPDATE customer SET kind = ?2, phone = ?3, email = ?4, folded = ?5, more = ?6"
        " WHERE number = ?1",
        {id, body.value("kind", "BUSINESS"), phone, body.value("email", ""),
         folded(id + " " + body.value("name", "") + " " + phone + " " + digits_of(phone)),
         more.empty() ? "" : more.dump()});
  }
  void person(const std::string& id, const json& body) {
    const std::string customer = body.value("customerId", "");
    const std::string given = body.value("givenName", "");
    const bool first = body.value("primary", false);
    database_.execute(
        "INSERT OR REPLACE INTO person SELECT ?1, number, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
        " FROM customer WHERE number = ?2",
        {id, customer, given, body.value("familyName", ""), body.value("role", ""),
         body.value("email", ""), body.value("phone", ""), std::int64_t{first},
         std::int64_t{day_of(body, "leftOn")}});
    if (first) {
      database_.execute("UPDATE customer SET contact = ?2 WHERE number = ?1", {customer, given});
    }
  }
  void complaint(const std::string& id, const json& body) {
    const json invoices = body.value("invoiceIds", json::array());
    database_.execute(
        "INSERT OR REPLACE INTO complaint SELECT ?1, number, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11"
        " FROM customer WHERE number = ?2",
        {id, body.value("customerId", ""), std::int64_t{day_of(body, "openedOn")},
         std::int64_t{day_of(body, "resolvedOn")}, body.value("owner", ""),
         std::int64_t{day_of(body, "dueOn")}, body.value("text", ""), body.value("cause", ""),
         body.value("remedy", ""), body.value("prevention", ""),
         invoices.empty() ? "" : invoices.front().get<std::string>()});
  }
  void fee(const std::string& id, const json& body) {
    database_.execute(
        "INSERT OR REPLACE INTO fee SELECT ?1, number, ?3, ?4, ?5 FROM invoice WHERE number = ?2",
        {id, body.value("invoiceId", ""), std::int64_t{day_of(body, "date")},
         minor_of(body.value("amount", json::object())), body.dump()});
  }
  void payment(const std::string& id, const json& body) {
    if (body.value("cancelled", false) || !body.contains("allocations")) return;
    int part = 0;
    for (const json& allocation : body["allocations"]) {
      // A payment for several invoices is a row for each.
      const std::string number = part++ == 0 ? id : id + "/" + std::to_string(part);
      put("payment", number, allocation.value("invoiceId", ""), day_of(body, "date"),
          minor_of(allocation["amount"]));
    }
  }
  void credit_note(const std::string& id, const json& body) {
    if (body.value("status", "ISSUED") != "ISSUED") return;
    put("credit_note", id, body.value("invoiceId", ""), day_of(body, "issueDate"),
        minor_of(body["amount"]));
    database_.execute("UPDATE credit_note SET reason = ?2 WHERE number = ?1",
                      {id, body.value("reason", "")});
  }
  void put(const char* table, const std::string& number, const std::string& invoice, lofte_date day,
           std::int64_t minor) {
    const std::string sql = std::string("INSERT OR REPLACE INTO ") + table +
                            "(number, invoice, date, minor) SELECT ?1, number, ?3, ?4"
                            " FROM invoice WHERE number = ?2";
    database_.execute(sql.c_str(), {number, invoice, std::int64_t{day}, minor});
  }
  void contact(const std::string& id, const json& body) {
    const std::string customer = body.value("customerId", "");
    const lofte_date day = day_of(body, "date");
    database_.execute(
        "INSERT OR REPLACE INTO contact SELECT ?1, number, ?3, ?4, ?5, ?6, ?7, '', ?8, ?9, ?10"
        " FROM customer WHERE number = ?2",
        {id, customer, std::int64_t{day}, body.value("channel", "CHANNEL_OTHER"),
         body.value("purpose", "OTHER"),
         std::int64_t{body.value("direction", "OUTBOUND") == "INBOUND"},
         std::int64_t{body.value("unreached", false)}, body.value("summary", ""),
         body.value("agreed", ""), std::int64_t{day_of(body, "nextContactOn")}});
    database_.execute("UPDATE customer SET last_contact = max(last_contact, ?2) WHERE number = ?1",
                      {customer, std::int64_t{day}});
  }
  void promise(const std::string& id, const json& body) {
    const json amount = body.value("amount", json::object());
    database_.execute(
        "INSERT OR REPLACE INTO promise SELECT ?1, number, ?3, ?4, ?5, ?6, ?7, ?8"
        " FROM customer WHERE number = ?2",
        {id, body.value("customerId", ""), std::int64_t{body.value("direction", "") == "OURS"},
         body.value("what", body.value("text", "")), minor_of(amount), amount.value("currency", ""),
         std::int64_t{day_of(body, "madeOn")}, std::int64_t{day_of(body, "dueOn")}});
  }

  Database& database_;
};

}  // namespace

void take_over(Accounts& accounts, lofte::Book& book) {
  accounts.together([&] {
    Taking taking(accounts.database());
    taking.customers(book);
    taking.invoices(book);
    std::string rest;
    book.export_journal([&](std::string_view piece) {
      rest += piece;
      std::size_t from = 0;
      for (std::size_t end = rest.find('\n'); end != std::string::npos;
           end = rest.find('\n', from)) {
        const json entry = json::parse(rest.substr(from, end - from), nullptr, false);
        if (entry.is_object() && entry.contains("fact")) taking.entry(entry["fact"]);
        from = end + 1;
      }
      rest.erase(0, from);
    });
  });
}

}  // namespace kontor
