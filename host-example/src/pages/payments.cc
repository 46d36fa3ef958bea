// What is paid on an invoice, and what is credited on it.
#include "accounts/facts.h"
#include "pages/pages.h"
#include "pages/preview.h"

namespace kontor {
namespace {

struct Open {
  std::string customer;
  std::string name;
  std::string currency;
  std::int64_t open = 0;
  std::int64_t creditable = 0;
};

Open open_invoice(const Visit& visit, Side& side, const std::string& number) {
  Open found;
  side.accounts.database().each(
      "SELECT i.customer, c.name, i.currency, i.open FROM invoice i JOIN customer c"
      " ON c.number = i.customer WHERE i.number = ?1",
      {number}, [&](const Row& row) {
        found = {row.text(0), row.text(1), row.text(2), row.integer(3)};
      });
  if (found.customer.empty()) {
    throw Trouble(visit.t("trouble.no_invoice", {{"typed", number}}), "invoice");
  }
  found.creditable = side.accounts.not_yet_credited(number);
  return found;
}

// The invoice that a form is about, as far as one is named.
void add_invoice(const Visit& visit, json& model) {
  model["customer_name"] = "";
  model["currency"] = "";
  model["open"] = "";
  const std::string number = model["invoice"];
  if (number.empty()) return;
  visit.office.reading([&](Side& side) {
    const Open found = open_invoice(visit, side, number);
    model["customer_name"] = found.name;
    model["currency"] = found.currency;
    model["open"] = visit.words.amount(found.open, found.currency);
    model["creditable"] = visit.words.amount(found.creditable, found.currency);
    model["most"] = plain_amount(found.creditable, found.currency);
    model["rest"] = plain_amount(found.open, found.currency);
  });
}

lofte_date typed_past_day(const Visit& visit, const std::string& name) {
  const lofte_date day = typed_day(visit, name);
  if (day > visit.today) throw Trouble(visit.t("trouble.future"), name);
  return day;
}

Reply show_payment_form(const Visit& visit, json model, int status) {
  return show(visit, "payment", "invoices", visit.t("payment.new"), std::move(model), status);
}

json reasons(const Visit& visit, const std::string& chosen) {
  json all = json::array();
  for (const char* one : {"OUR_ERROR", "RETURNED", "GOODWILL", "DISCOUNT", "OTHER"}) {
    all.push_back({{"value", one},
                   {"name", visit.t(std::string("credit.") + one)},
                   {"current", chosen == one}});
  }
  return all;
}

Reply show_credit_form(const Visit& visit, json model, int status) {
  model["reasons"] = reasons(visit, model.value("reason", ""));
  model["is_part"] = model.value("how", "") == "part";
  return show(visit, "credit", "invoices", visit.t("credit.new"), std::move(model), status);
}

}  // namespace

Reply payment_form(const Visit& visit) {
  json model = {{"invoice", visit.field("invoice")},
                {"date", lofte::iso(visit.today)},
                {"amount", ""},
                {"preview", false}};
  add_invoice(visit, model);
  model["amount"] = model.value("rest", "");
  return show_payment_form(visit, model, 200);
}

Reply enter_payment(const Visit& visit) {
  json model = as_typed(visit, {"invoice", "date", "amount"});
  return enter_or_show_again(visit, show_payment_form, model, [&] {
    Payment payment;
    payment.invoice = typed_text(visit, "invoice", 100);
    add_invoice(visit, model);
    payment.date = typed_past_day(visit, "date");
    const Open found = visit.office.reading(
        [&](Side& side) { return open_invoice(visit, side, payment.invoice); });
    payment.minor = typed_amount(visit, "amount", found.currency);
    if (payment.minor > found.open) {
      throw Trouble(
          visit.t("trouble.too_much", {{"typed", visit.field("amount")},
                                       {"open", visit.words.amount(found.open, found.currency)}}),
          "amount");
    }
    if (visit.field("action") == "save") {
      std::int64_t place = 0;
      visit.office.enter([&](Accounts& accounts) {
        payment.number = accounts.next_number("payment", "P");
        place = accounts.add(payment);
      });
      visit.say(with_take_back(
          visit,
          visit.t("said.payment", {{"amount", visit.words.amount(payment.minor, found.currency)},
                                   {"name", found.name}}),
          {place}));
      return Reply::to(customer_address(found.customer));
    }
    const json amount = money(payment.minor, found.currency);
    const json body = {
        {"customerId", found.customer},
        {"date", iso(payment.date)},
        {"amount", amount},
        {"allocations", json::array({{{"invoiceId", payment.invoice}, {"amount", amount}}})}};
    visit.office.reading([&](Side& side) {
      model["preview"] = preview_model(visit, side, found.customer,
                                       fact("P0", "payment", body, payment.date).dump());
    });
    return show_payment_form(visit, model, 200);
  });
}

Reply credit_form(const Visit& visit) {
  json model = {{"invoice", visit.field("invoice")},
                {"date", lofte::iso(visit.today)},
                {"amount", ""},
                {"how", "whole"},
                {"reason", "OUR_ERROR"},
                {"preview", false}};
  add_invoice(visit, model);
  return show_credit_form(visit, model, 200);
}

namespace {

std::string typed_reason(const Visit& visit) {
  std::string typed = visit.field("reason");
  for (const json& one : reasons(visit, typed)) {
    if (one["current"].get<bool>()) return typed;
  }
  throw Trouble(visit.t("trouble.choice", {{"typed", typed}}), "reason");
}

std::int64_t typed_credit(const Visit& visit, const Open& invoice) {
  const auto refuse = [&](const char* why, const std::string& typed) {
    return Trouble(
        visit.t(why, {{"typed", typed},
                      {"most", visit.words.amount(invoice.creditable, invoice.currency)}}),
        "amount");
  };
  if (invoice.creditable == 0) throw refuse("trouble.all_credited", visit.field("invoice"));
  if (visit.field("how") != "part") return invoice.creditable;
  const std::int64_t minor = typed_amount(visit, "amount", invoice.currency);
  if (minor > invoice.creditable) throw refuse("trouble.credit_too_much", visit.field("amount"));
  return minor;
}

}  // namespace

Reply enter_credit(const Visit& visit) {
  json model = as_typed(visit, {"invoice", "date", "amount", "how", "reason"});
  return enter_or_show_again(visit, show_credit_form, model, [&] {
    CreditNote note;
    note.invoice = typed_text(visit, "invoice", 100);
    add_invoice(visit, model);
    note.date = typed_past_day(visit, "date");
    note.reason = typed_reason(visit);
    const Open found =
        visit.office.reading([&](Side& side) { return open_invoice(visit, side, note.invoice); });
    note.minor = typed_credit(visit, found);
    const std::string amount = visit.words.amount(note.minor, found.currency);
    if (visit.field("action") == "save") {
      std::int64_t place = 0;
      visit.office.enter([&](Accounts& accounts) {
        note.number = accounts.next_number("credit_note", "CN");
        place = accounts.add(note);
      });
      visit.say(with_take_back(
          visit,
          visit.t("said.credit",
                  {{"number", note.number}, {"amount", amount}, {"invoice", note.invoice}}),
          {place}));
      return Reply::to(customer_address(found.customer));
    }
    // Paid already, at least in part: what is credited beyond what is open is theirs.
    if (note.minor > found.open) {
      model["theirs"] =
          visit.t("credit.theirs",
                  {{"amount", visit.words.amount(note.minor - found.open, found.currency)}});
    }
    model["written"] = amount;
    const json body = {
        {"customerId", found.customer}, {"status", "ISSUED"},
        {"issueDate", iso(note.date)},  {"amount", money(note.minor, found.currency)},
        {"invoiceId", note.invoice},    {"reason", note.reason}};
    visit.office.reading([&](Side& side) {
      model["preview"] = preview_model(visit, side, found.customer,
                                       fact("CN0", "creditNote", body, note.date).dump());
    });
    return show_credit_form(visit, model, 200);
  });
}

Reply take_back(const Visit& visit) {
  std::vector<std::string> places = visit.request.all("place");
  if (places.empty() || places.size() > 50) throw Trouble(visit.t("trouble.form"));
  visit.office.enter([&](Accounts& accounts) {
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
      if (place->empty() || place->size() > 15 ||
          place->find_first_not_of("0123456789") != std::string::npos) {
        throw Trouble(visit.t("trouble.form"));
      }
      try {
        accounts.take_back(std::stoll(*place));
      } catch (const std::invalid_argument&) {
        throw Trouble(visit.t("trouble.take_back"));
      }
    }
  });
  visit.say({visit.t("said.taken_back")});
  return back(visit, "/today");
}

}  // namespace kontor
