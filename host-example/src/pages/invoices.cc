// Invoices: the list, and entering one, with what is worth knowing before it is saved.
#include "accounts/facts.h"
#include "accounts/folding.h"
#include "pages/pages.h"
#include "pages/preview.h"

namespace kontor {
namespace {

constexpr std::int64_t kInvoicesAPage = 30;

std::string name_of(Side& side, const std::string& id) {
  std::string name;
  side.accounts.database().each("SELECT name FROM customer WHERE number = ?1", {id},
                                [&](const Row& row) { name = row.text(0); });
  return name;
}

json choices(std::initializer_list<const char*> all, const std::string& chosen) {
  json list = json::array();
  for (const char* one : all) list.push_back({{"value", one}, {"current", chosen == one}});
  return list;
}

json some_customers(Side& side) {
  json all = json::array();
  side.accounts.database().each(
      "SELECT number, name FROM customer ORDER BY last_contact DESC LIMIT 60", {},
      [&](const Row& row) {
        all.push_back({{"number", row.text(0)}, {"name", row.text(1)}});
      });
  return all;
}

}  // namespace

Reply invoices_page(const Visit& visit) {
  const std::string typed = visit.field("q").substr(0, 100);
  const bool open_only = visit.field("open") == "1";
  const std::int64_t page = page_number(visit);
  json model;
  model["q"] = typed;
  model["open_only"] = open_only;
  model["rows"] = json::array();
  visit.office.reading([&](Side& side) {
    Database& database = side.accounts.database();
    const std::string wanted = folded(typed);
    // The page's numbers first, out of an index; only they are joined.
    const std::string columns = open_only ? "number, issued, open" : "number, issued";
    const std::string which =
        wanted.empty() ? "invoice"
                       : "(SELECT " + columns + " FROM invoice WHERE number IN (?1, upper(?1))" +
                             " UNION SELECT " + columns + " FROM invoice WHERE customer IN" +
                             " (SELECT number FROM customer WHERE instr(folded, ?1) > 0))";
    const std::string filter = open_only ? " WHERE open > 0" : "";
    const std::string count = "SELECT count(*) FROM " + which + filter;
    const std::string rows =
        "SELECT i.number, i.customer, c.name, i.issued, i.due, i.minor, i.currency, i.open FROM"
        " (SELECT number FROM " +
        which + filter +
        " ORDER BY issued DESC, number DESC LIMIT ?2 OFFSET ?3) n"
        " JOIN invoice i ON i.number = n.number JOIN customer c ON c.number = i.customer"
        " ORDER BY i.issued DESC, i.number DESC";
    const std::int64_t total = database.number(count.c_str(), {wanted});
    database.each(rows.c_str(), {wanted, kInvoicesAPage, (page - 1) * kInvoicesAPage},
                  [&](const Row& row) {
                    const std::int64_t open = row.integer(7);
                    const bool overdue = open > 0 && row.day(4) < visit.today;
                    model["rows"].push_back(
                        {{"number", row.text(0)},
                         {"customer_address", customer_address(row.text(1))},
                         {"customer_name", row.text(2)},
                         {"issued", visit.words.day(row.day(3))},
                         {"due", visit.words.day(row.day(4))},
                         {"amount", visit.words.amount(row.integer(5), row.text(6))},
                         {"open", open == 0 ? "" : visit.words.amount(open, row.text(6))},
                         {"state", visit.t(open == 0 ? "invoice.settled"
                                           : overdue ? "invoice.overdue"
                                                     : "invoice.open")},
                         {"overdue", overdue},
                         {"pay", open == 0 ? "" : "/payment?invoice=" + in_address(row.text(0))},
                         {"credit", "/credit?invoice=" + in_address(row.text(0))}});
                  });
    model["any"] = total > 0;
    model["pager"] =
        pager(visit, total, page, kInvoicesAPage,
              "/invoices?q=" + in_address(typed) + (open_only ? "&open=1" : "") + "&p=");
  });
  return show(visit, "invoices", "invoices", visit.t("nav.invoices"), model);
}

namespace {

Reply show_invoice_form(const Visit& visit, json model, int status) {
  visit.office.reading([&](Side& side) { model["customers"] = some_customers(side); });
  model["currencies"] =
      choices({"NOK", "SEK", "DKK", "EUR", "GBP", "USD"}, model["currency"].get<std::string>());
  return show(visit, "invoice", "invoices", visit.t("invoice.new"), std::move(model), status);
}

Invoice typed_invoice(const Visit& visit) {
  Invoice invoice;
  visit.office.reading([&](Side& side) {
    invoice.customer = typed_customer(visit, side.accounts, "customer");
    invoice.number = side.accounts.next_number("invoice", "F");
  });
  invoice.currency = visit.field("currency");
  if (invoice.currency.size() != 3) throw Trouble(visit.t("trouble.form"), "currency");
  invoice.minor = typed_amount(visit, "amount", invoice.currency);
  invoice.issued = typed_day(visit, "issued");
  invoice.due = typed_day(visit, "due");
  if (invoice.due < invoice.issued) throw Trouble(visit.t("trouble.due"), "due");
  invoice.product = typed_text(visit, "product", 200);
  return invoice;
}

}  // namespace

Reply invoice_form(const Visit& visit) {
  json model = {{"customer", visit.field("customer")},
                {"amount", ""},
                {"currency", "NOK"},
                {"issued", lofte::iso(visit.today)},
                {"due", lofte::iso(visit.today + 14)},
                {"product", ""},
                {"preview", false}};
  visit.office.reading([&](Side& side) {
    side.accounts.database().each(
        "SELECT currency FROM invoice WHERE customer = ?1 ORDER BY issued DESC LIMIT 1",
        {visit.field("customer")}, [&](const Row& row) { model["currency"] = row.text(0); });
  });
  return show_invoice_form(visit, std::move(model), 200);
}

Reply enter_invoice(const Visit& visit) {
  json model = as_typed(visit, {"customer", "amount", "currency", "issued", "due", "product"});
  return enter_or_show_again(visit, show_invoice_form, model, [&] {
    Invoice invoice = typed_invoice(visit);
    const std::string name =
        visit.office.reading([&](Side& side) { return name_of(side, invoice.customer); });
    if (visit.field("action") == "save") {
      visit.office.enter([&](Accounts& accounts) {
        invoice.number = accounts.next_number("invoice", "F");
        accounts.add(invoice);
      });
      visit.say({visit.t("said.invoice", {{"number", invoice.number}, {"name", name}})});
      return Reply::to(customer_address(invoice.customer));
    }
    model["customer"] = invoice.customer;
    model["customer_name"] = name;
    model["written"] = visit.words.amount(invoice.minor, invoice.currency);
    const json body = {{"customerId", invoice.customer},
                       {"status", "ISSUED"},
                       {"issueDate", iso(invoice.issued)},
                       {"dueDate", iso(invoice.due)},
                       {"amount", money(invoice.minor, invoice.currency)}};
    visit.office.reading([&](Side& side) {
      model["preview"] =
          preview_model(visit, side, invoice.customer,
                        fact(invoice.number, "invoice", body, invoice.issued).dump());
    });
    return show_invoice_form(visit, model, 200);
  });
}

}  // namespace kontor
