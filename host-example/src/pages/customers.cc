// The customers, searchable, and a new one.
#include "accounts/folding.h"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::int64_t kCustomersAPage = 25;

// What the book says of one customer in a list.
json row_of(const Visit& visit, Side& side, const std::string& id) {
  json row = {{"id", id},    {"address", customer_address(id)},
              {"open", ""},  {"overdue", ""},
              {"stage", ""}, {"next", ""},
              {"value", ""}};
  const lofte::Answer money = side.book.query(ask(visit, LOFTE_QUERY_CUSTOMERS, id));
  for (const lofte_customer_row& one : money.customers()) {
    row["open"] = amount_line(visit, one.open);
    row["overdue"] = amount_line(visit, one.overdue);
  }
  lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE, id);
  wanted.plugin = lofte::borrow("relationship");
  const lofte::Answer advice = side.book.query(wanted);
  for (const lofte_advice_row& one : advice.advice()) {
    if (one.kind == LOFTE_ADVICE_STAGE && text(one.key) == "stage") {
      row["stage"] = without_name(text(one.title));
    }
    if (one.kind == LOFTE_ADVICE_FLAG && text(one.key) == "next contact") {
      row["next"] = visit.words.day(one.latest != 0 ? one.latest : one.since);
    }
    if (one.kind == LOFTE_ADVICE_SCORE && text(one.key) == "value") {
      row["value"] = visit.t("tier." + std::string(text(one.state)));
    }
  }
  return row;
}

}  // namespace

Reply customers_page(const Visit& visit) {
  const std::string typed = visit.field("q").substr(0, 200);
  const std::string wanted = folded(typed);
  const std::int64_t page = page_number(visit);
  json model;
  model["q"] = typed;
  model["rows"] = json::array();
  visit.office.reading([&](Side& side) {
    Database& database = side.accounts.database();
    const std::int64_t total = database.number(
        "SELECT count(*) FROM customer WHERE ?1 = '' OR instr(folded, ?1) > 0", {wanted});
    database.each(
        "SELECT number, name, contact, phone, last_contact FROM customer"
        " WHERE ?1 = '' OR instr(folded, ?1) > 0 ORDER BY name, number LIMIT ?2 OFFSET ?3",
        {wanted, kCustomersAPage, (page - 1) * kCustomersAPage}, [&](const Row& row) {
          json one = row_of(visit, side, row.text(0));
          one["name"] = row.text(1);
          one["contact"] = row.text(2);
          one["phone"] = row.text(3);
          one["last"] = visit.words.day(row.day(4));
          model["rows"].push_back(std::move(one));
        });
    model["any"] = total > 0;
    model["pager"] =
        pager(visit, total, page, kCustomersAPage, "/customers?q=" + in_address(typed) + "&p=");
  });
  return show(visit, "customers", "customers", visit.t("nav.customers"), model);
}

Reply enter_customer(const Visit& visit) {
  Customer customer;
  customer.name = typed_text(visit, "name", 200);
  if (customer.name.empty()) throw Trouble(visit.t("trouble.name"), "name");
  customer.phone = typed_text(visit, "phone", 60);
  customer.email = typed_text(visit, "email", 200);
  customer.contact_given_name = typed_text(visit, "contact", 100);
  static const std::map<std::string, std::string> kLanguageOf = {
      {"NO", "nb"}, {"SE", "sv"}, {"DK", "da"}, {"FI", "fi"}, {"GB", "en"}};
  const auto country = kLanguageOf.find(visit.field("country"));
  if (country == kLanguageOf.end()) throw Trouble(visit.t("trouble.form"));
  customer.country = country->first;
  customer.language = country->second;
  const std::string kind = visit.field("kind");
  if (kind != "CONSUMER" && kind != "BUSINESS" && kind != "PUBLIC")
    throw Trouble(visit.t("trouble.form"));
  customer.kind = kind;
  visit.office.enter([&](Accounts& accounts) {
    customer.number = accounts.next_number("customer", "");
    accounts.add(customer);
  });
  visit.say({visit.t("said.customer", {{"name", customer.name}})});
  return Reply::to(customer_address(customer.number));
}

}  // namespace kontor
