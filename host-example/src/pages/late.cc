// Who is late: how much, how unusual for them, the step and its draft, and why nothing is sent.
#include "accounts/facts.h"
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

namespace {

// The draft as the book has it now; its edited words win over it.
json draft_model(const Visit& visit, Side& side) {
  const std::string id = visit.field("customer");
  lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE, id);
  const std::string plugin = visit.field("plugin");
  wanted.plugin = lofte::borrow(plugin);
  const lofte::Answer answer = side.book.query(wanted);
  json model;
  for (const lofte_advice_row& row : answer.advice()) {
    if (row.kind != LOFTE_ADVICE_DRAFT || text(row.key) != visit.field("key")) continue;
    model = advice_card(visit, row);
    model["step_number"] = row.step;
    model["letter_language"] = text(row.language);
    model["new_due"] = visit.words.day(row.new_due_date);
    model["new_due_iso"] = lofte::iso(row.new_due_date);
    model["invoice_ids"] = strings(row.invoices);
  }
  if (model.empty()) throw Trouble(visit.t("trouble.draft_gone"));
  lofte_query reasons = ask(visit, LOFTE_QUERY_ADVICE, id);
  reasons.plugin = lofte::borrow(plugin);
  model["silences"] = json::array();
  const lofte::Answer others = side.book.query(reasons);
  for (const lofte_advice_row& row : others.advice()) {
    if (row.kind == LOFTE_ADVICE_SUPPRESSION) model["silences"].push_back(advice_card(visit, row));
  }
  model["has_silences"] = !model["silences"].empty();
  return model;
}

json tone_of(const Visit& visit, const json& model) {
  json findings = json::array();
  const std::string words =
      model["subject"].get<std::string>() + "\n" + model["body"].get<std::string>();
  for (const lofte::ToneFinding& finding :
       lofte::check_tone(model["letter_language"].get<std::string>(), words,
                         {model["customer_name"].get<std::string>()})) {
    findings.push_back({{"fault", visit.t("tone." + finding.fault)}, {"words", finding.words}});
  }
  return findings;
}

Reply show_draft(const Visit& visit, json model, bool checked) {
  const json findings = tone_of(visit, model);
  model["findings"] = findings;
  model["has_findings"] = !findings.empty();
  model["is_clean"] = checked && findings.empty();
  model["back"] = visit.field("back").empty() ? "/late" : visit.field("back");
  return show(visit, "draft", "late", model["title"].get<std::string>(), model);
}

}  // namespace

Reply draft_page(const Visit& visit) {
  json model;
  visit.office.reading([&](Side& side) { model = draft_model(visit, side); });
  return show_draft(visit, model, false);
}

// A person sent it: from then on the next step counts from this day.
Reply enter_notice(const Visit& visit) {
  json model;
  visit.office.reading([&](Side& side) { model = draft_model(visit, side); });
  model["subject"] = typed_text(visit, "subject", 500);
  model["body"] = typed_text(visit, "body", 20000);
  if (visit.field("action") != "send") return show_draft(visit, model, true);
  if (!model["withheld"].get<std::string>().empty()) throw Trouble(model["withheld"]);
  // Words that the check does not like go out only where the person says so a second time.
  if (!tone_of(visit, model).empty() && visit.field("anyway") != "1") {
    return show_draft(visit, model, true);
  }
  const std::string customer = model["customer"];
  visit.office.enter([&](Accounts& accounts) {
    if (model["step_number"].get<int>() > 0) {
      accounts.tell(fact(Accounts::fresh_id("N"), "notice",
                         {{"customerId", customer},
                          {"invoiceIds", model["invoice_ids"]},
                          {"date", iso(visit.today)},
                          {"step", model["step_number"]},
                          {"channel", "CHANNEL_EMAIL"},
                          {"newDueDate", model["new_due_iso"]},
                          {"language", model["letter_language"]},
                          {"subject", model["subject"]},
                          {"text", model["body"]}}));
      return;
    }
    Contact contact;
    contact.customer = customer;
    contact.date = visit.today;
    contact.channel = "CHANNEL_EMAIL";
    contact.summary = model["subject"];
    accounts.add(contact);
    accounts.tell(fact("decision " + customer + " " + model["plugin"].get<std::string>() +
                           " DRAFT " + model["key"].get<std::string>(),
                       "decision",
                       {{"customerId", customer},
                        {"plugin", model["plugin"]},
                        {"adviceKind", LOFTE_ADVICE_DRAFT},
                        {"key", model["key"]},
                        {"revision", std::to_string(model["revision"].get<std::int64_t>())},
                        {"answer", "DONE"},
                        {"date", iso(visit.today)}}));
  });
  visit.say({visit.t("said.sent", {{"customer", model["customer_name"].get<std::string>()}})});
  return back(visit, "/late");
}

}  // namespace kontor
