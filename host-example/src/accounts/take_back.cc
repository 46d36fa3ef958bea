// Taking back what was entered by mistake: the row goes, and Løfte is told.
#include <nlohmann/json.hpp>

#include <array>
#include <stdexcept>

#include "accounts/accounts.h"

namespace kontor {
namespace {

using nlohmann::json;

// What can be taken back, and the table its row is in; none: Kontor keeps no row of it.
struct Kind {
  const char* body;
  const char* table;
  const char* key;
};
constexpr std::array<Kind, 11> kKinds = {{{"payment", "payment", "number"},
                                          {"creditNote", "credit_note", "number"},
                                          {"feeBooked", "fee", "id"},
                                          {"contact", "contact", "id"},
                                          {"promise", "promise", "id"},
                                          {"complaint", "complaint", "id"},
                                          {"person", "person", "id"},
                                          {"hold", nullptr, nullptr},
                                          {"dispute", nullptr, nullptr},
                                          {"instalmentAgreement", nullptr, nullptr},
                                          {"notice", nullptr, nullptr}}};

// A row that changed what is open on an invoice, and by how much.
struct Moved {
  std::string invoice;
  std::int64_t minor = 0;
};

}  // namespace

void Accounts::take_back(std::int64_t place) {
  json told;
  database_.each("SELECT fact FROM outbox WHERE place = ?1", {place},
                 [&](const Row& row) { told = json::parse(row.text(0)); });
  const Kind* kind = nullptr;
  for (const Kind& one : kKinds) {
    if (told.is_object() && told.contains(one.body)) kind = &one;
  }
  if (kind == nullptr) throw std::invalid_argument("there is nothing to take back");
  const std::string id = told.value("recordId", "");
  Moved moved;
  if (kind->table != nullptr) {
    const std::string table(kind->table);
    const std::string which = " WHERE " + std::string(kind->key) + " = ?1";
    const bool is_money = table == "payment" || table == "credit_note" || table == "fee";
    if (database_.number(("SELECT count(*) FROM " + table + which).c_str(), {id}) == 0) {
      throw std::invalid_argument("it was taken back before");
    }
    if (is_money) {
      database_.each(("SELECT invoice, minor FROM " + table + which).c_str(), {id},
                     [&](const Row& row) {
                       moved = {row.text(0), row.integer(1)};
                     });
    }
    database_.execute(("DELETE FROM " + table + which).c_str(), {id});
    if (is_money && table != "fee") {
      // A credit note may have been for more than was open: never more than what is owed by the
      // rows.
      database_.execute(
          "UPDATE invoice SET open = min(open + ?2, max(0, minor"
          " + (SELECT coalesce(sum(minor), 0) FROM fee WHERE invoice = ?1)"
          " - (SELECT coalesce(sum(minor), 0) FROM payment WHERE invoice = ?1)"
          " - (SELECT coalesce(sum(minor), 0) FROM credit_note WHERE invoice = ?1)))"
          " WHERE number = ?1",
          {moved.invoice, moved.minor});
    } else if (table == "fee") {
      change_open(moved.invoice, -moved.minor);
    }
  }
  const json& body = told[kind->body];
  const std::string customer = body.value("customerId", "");
  if (std::string_view(kind->body) == "contact") {
    database_.execute(
        "UPDATE customer SET last_contact = (SELECT coalesce(max(date), 0) FROM contact"
        " WHERE customer = ?1 AND unreached = 0) WHERE number = ?1",
        {customer});
  }
  if (std::string_view(kind->body) == "person") make_findable(customer);
  tell({{"source", "kontor"},
        {"recordId", fresh_id("R")},
        {"retraction", {{"targetFactId", told["factId"]}, {"reason", "entered by mistake"}}}});
}

}  // namespace kontor
