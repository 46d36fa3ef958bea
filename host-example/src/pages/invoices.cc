// Invoices and payments: the list, entering one, and what is worth knowing before it is saved.
#include "accounts/facts.h"
#include "accounts/folding.h"
#include "desk/desk.h"
#include "lofte/cpp/currency.hpp"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::int64_t kInvoicesAPage = 30;

json advice_list(const Visit& visit, const lofte_list& list) {
  json all = json::array();
  for (const lofte_advice_row& row : lofte::range<lofte_advice_row>(list)) {
    if (row.kind == LOFTE_ADVICE_SCORE || row.title.size == 0) continue;
    all.push_back(advice_card(visit, row));
  }
  return all;
}

// What saving the facts would change, and what already stands between us and the customer.
json preview(const Visit& visit, Side& side, const std::string& customer,
             const std::string& lines) {
  json model = {{"added", json::array()},
                {"gone", json::array()},
                {"changed", json::array()},
                {"before", ""},
                {"after", ""},
                {"standing", json::array()},
                {"promises", json::array()}};
  lofte::PreviewOptions options;
  options.language = visit.words.code();
  const lofte::Answer would = side.book.preview_json(lines, visit.today, options);
  for (const lofte_preview_row& row : would.preview()) {
    if (text(row.customer) != customer) continue;
    model["added"] = advice_list(visit, row.added);
    model["changed"] = advice_list(visit, row.changed);
    model["gone"] = advice_list(visit, row.gone);
    if (row.before != nullptr) model["before"] = amount_line(visit, row.before->open);
    if (row.after != nullptr) model["after"] = amount_line(visit, row.after->open);
  }
  // Holds, plans, disputes and complaints: why reminders rest; and what is overdue already.
  const lofte::Answer advice = side.book.query(ask(visit, LOFTE_QUERY_ADVICE, customer));
  for (const lofte_advice_row& row : advice.advice()) {
    const std::string_view key = text(row.key);
    const bool late = text(row.plugin) == "late-payer" && row.kind == LOFTE_ADVICE_FLAG;
    const bool rests = row.kind == LOFTE_ADVICE_SUPPRESSION && text(row.plugin) == "late-payer" &&
                       key != "waiting";
    const bool complaint = row.kind == LOFTE_ADVICE_FLAG && key == "no sales contact";
    if (late || rests || complaint) model["standing"].push_back(advice_card(visit, row));
  }
  const lofte::Answer promises = side.book.query(ask(visit, LOFTE_QUERY_PROMISES, customer));
  for (const lofte_promise_row& row : promises.promises()) {
    json one = promise_model(visit, row);
    if (is_open(row) || is_not_kept(row)) model["promises"].push_back(one);
  }
  for (const char* list : {"added", "gone", "changed", "standing", "promises"}) {
    model[std::string("has_") + list] = !model[list].empty();
  }
  model["nothing"] = model["added"].empty() && model["gone"].empty() && model["standing"].empty() &&
                     model["promises"].empty();
  return model;
}

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
    database.each(rows.c_str(), {wanted, kInvoicesAPage, (page - 1) * kInvoicesAPage}, [&](const Row& row) {
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
           {"pay", open == 0 ? "" : "/payment?invoice=" + in_address(row.text(0))}});
    });
    model["any"] = total > 0;
    model["pager"] =
        pager(visit, total, page, kInvoicesAPage,
              "/invoices?q=" + in_address(typed) + (open_only ? "&open=1" : "") + "&p=");
  });
  return show(visit, "invoices", "invoices", visit.t("nav.invoices"), model);
}

namespace {

Reply show_invoice_form(const Visit& visit, json model) {
  visit.office.reading([&](Side& side) { model["customers"] = some_customers(side); });
  model["currencies"] =
      choices({"NOK", "SEK", "DKK", "EUR", "GBP", "USD"}, model["currency"].get<std::string>());
  return show(visit, "invoice", "invoices", visit.t("invoice.new"), model);
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
  return show_invoice_form(visit, model);
}

Reply enter_invoice(const Visit& visit) {
  Invoice invoice;
  std::string name;
  visit.office.reading([&](Side& side) {
    invoice.customer = typed_customer(visit, side.accounts, "customer");
    name = name_of(side, invoice.customer);
    invoice.number = side.accounts.next_number("invoice", "F");
  });
  invoice.currency = visit.field("currency");
  if (invoice.currency.size() != 3) throw Trouble(visit.t("trouble.form"));
  invoice.minor = typed_amount(visit, "amount", invoice.currency);
  invoice.issued = typed_day(visit, "issued");
  invoice.due = typed_day(visit, "due");
  if (invoice.due < invoice.issued) throw Trouble(visit.t("trouble.due"));
  invoice.product = typed_text(visit, "product", 200);
  if (visit.field("action") == "save") {
    visit.office.enter([&](Accounts& accounts) {
      invoice.number = accounts.next_number("invoice", "F");
      accounts.add(invoice);
    });
    visit.say({visit.t("said.invoice", {{"number", invoice.number}, {"name", name}})});
    return Reply::to(customer_address(invoice.customer));
  }
  json model = {{"customer", invoice.customer},
                {"customer_name", name},
                {"amount", visit.field("amount")},
                {"written", visit.words.amount(invoice.minor, invoice.currency)},
                {"currency", invoice.currency},
                {"issued", lofte::iso(invoice.issued)},
                {"due", lofte::iso(invoice.due)},
                {"product", invoice.product}};
  json body = {{"customerId", invoice.customer},
               {"status", "ISSUED"},
               {"issueDate", iso(invoice.issued)},
               {"dueDate", iso(invoice.due)},
               {"amount", money(invoice.minor, invoice.currency)}};
  visit.office.reading([&](Side& side) {
    model["preview"] = preview(visit, side, invoice.customer,
                               fact(invoice.number, "invoice", body, invoice.issued).dump());
  });
  return show_invoice_form(visit, model);
}

namespace {

struct Open {
  std::string customer;
  std::string name;
  std::string currency;
  std::int64_t open = 0;
};

Open open_invoice(const Visit& visit, Side& side, const std::string& number) {
  Open found;
  side.accounts.database().each(
      "SELECT i.customer, c.name, i.currency, i.open FROM invoice i JOIN customer c"
      " ON c.number = i.customer WHERE i.number = ?1",
      {number}, [&](const Row& row) {
        found = {row.text(0), row.text(1), row.text(2), row.integer(3)};
      });
  if (found.customer.empty()) throw Trouble(visit.t("trouble.no_invoice", {{"typed", number}}));
  return found;
}

// "1240000" with two decimals as it is typed: "12400.00".
std::string plain(std::int64_t minor, int decimals) {
  std::string digits = std::to_string(minor);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return digits;
}

}  // namespace

Reply payment_form(const Visit& visit) {
  json model = {{"invoice", visit.field("invoice")},
                {"date", lofte::iso(visit.today)},
                {"amount", ""},
                {"currency", ""},
                {"customer_name", ""},
                {"open", ""},
                {"preview", false}};
  if (!visit.field("invoice").empty()) {
    visit.office.reading([&](Side& side) {
      const Open found = open_invoice(visit, side, visit.field("invoice"));
      model["customer_name"] = found.name;
      model["currency"] = found.currency;
      model["open"] = visit.words.amount(found.open, found.currency);
      model["amount"] = plain(found.open, lofte::minor_digits(found.currency.c_str()).value_or(2));
    });
  }
  return show(visit, "payment", "invoices", visit.t("payment.new"), model);
}

Reply enter_payment(const Visit& visit) {
  Payment payment;
  payment.invoice = typed_text(visit, "invoice", 100);
  payment.date = typed_day(visit, "date");
  if (payment.date > visit.today) throw Trouble(visit.t("trouble.future"));
  Open found;
  visit.office.reading([&](Side& side) { found = open_invoice(visit, side, payment.invoice); });
  payment.minor = typed_amount(visit, "amount", found.currency);
  if (payment.minor > found.open) {
    throw Trouble(
        visit.t("trouble.too_much", {{"open", visit.words.amount(found.open, found.currency)}}));
  }
  if (visit.field("action") == "save") {
    visit.office.enter([&](Accounts& accounts) {
      payment.number = accounts.next_number("payment", "P");
      accounts.add(payment);
    });
    visit.say(
        {visit.t("said.payment", {{"amount", visit.words.amount(payment.minor, found.currency)},
                                  {"name", found.name}})});
    return Reply::to(customer_address(found.customer));
  }
  json model = {
      {"invoice", payment.invoice},      {"date", lofte::iso(payment.date)},
      {"amount", visit.field("amount")}, {"currency", found.currency},
      {"customer_name", found.name},     {"open", visit.words.amount(found.open, found.currency)}};
  const json amount = money(payment.minor, found.currency);
  const json body = {
      {"customerId", found.customer},
      {"date", iso(payment.date)},
      {"amount", amount},
      {"allocations", json::array({{{"invoiceId", payment.invoice}, {"amount", amount}}})}};
  visit.office.reading([&](Side& side) {
    model["preview"] =
        preview(visit, side, found.customer, fact("P0", "payment", body, payment.date).dump());
  });
  return show(visit, "payment", "invoices", visit.t("payment.new"), model);
}

}  // namespace kontor
