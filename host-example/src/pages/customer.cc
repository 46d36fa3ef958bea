// One customer: where the relationship stands and why, what was promised, what is owed, what
// happened.
#include <algorithm>
#include <set>

#include "pages/complaints.h"
#include "pages/pages.h"
#include "pages/people.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::size_t kTimelineShown = 30;

struct Known {
  std::string id;
  std::string name;
  std::string contact;
  std::string phone;
  std::string email;
  std::string manager;
  std::string currency;
};

Known known(const Visit& visit, Side& side, const std::string& id) {
  Known found;
  side.accounts.database().each(
      "SELECT number, name, contact, phone, email, manager, country FROM customer WHERE number = "
      "?1",
      {id}, [&](const Row& row) {
        static const std::map<std::string, std::string> kCurrencies = {
            {"NO", "NOK"}, {"SE", "SEK"}, {"DK", "DKK"}, {"GB", "GBP"}};
        const auto usual = kCurrencies.find(row.text(6));
        found = {row.text(0),
                 row.text(1),
                 row.text(2),
                 row.text(3),
                 row.text(4),
                 row.text(5),
                 usual == kCurrencies.end() ? "EUR" : usual->second};
      });
  if (found.id.empty()) throw Trouble(visit.t("trouble.nobody", {{"typed", id}}));
  side.accounts.database().each(
      "SELECT currency FROM invoice WHERE customer = ?1 ORDER BY issued DESC LIMIT 1", {id},
      [&](const Row& row) { found.currency = row.text(0); });
  return found;
}

// What is worth a line at the top: the stage, trust both ways, what they are worth, how they pay.
struct Standing {
  json stage = json::object();
  json lines = json::array();     // scores, worded
  json flags = json::array();     // to know
  json tasks = json::array();     // to do, and letters to send
  json silences = json::array();  // why not
  std::string next;
  std::string next_why;
};

void sort_advice(const Visit& visit, const lofte_advice_row& row, Standing& into) {
  const std::string_view key = text(row.key);
  switch (row.kind) {
    case LOFTE_ADVICE_STAGE:
      if (key == "stage") {
        into.stage = {{"title", without_name(text(row.title))}, {"reasons", strings(row.reasons)}};
      } else {
        into.lines.push_back(advice_card(visit, row));
      }
      break;
    case LOFTE_ADVICE_SCORE:
      // One for each open invoice would bury the rest; they stand beside the invoices.
      if (!key.starts_with("expected ")) into.lines.push_back(advice_card(visit, row));
      break;
    case LOFTE_ADVICE_FLAG:
      if (key == "next contact") {
        into.next = text(row.title);
        for (const auto& why : strings(row.reasons)) into.next_why += why.get<std::string>() + " ";
      } else {
        into.flags.push_back(advice_card(visit, row));
      }
      break;
    case LOFTE_ADVICE_TASK:
    case LOFTE_ADVICE_DRAFT:
      into.tasks.push_back(advice_card(visit, row));
      break;
    case LOFTE_ADVICE_SUPPRESSION:
      into.silences.push_back(advice_card(visit, row));
      break;
    default:
      break;
  }
}

Standing standing(const Visit& visit, Side& side, const std::string& id) {
  Standing into;
  const lofte::Answer answer = side.book.query(ask(visit, LOFTE_QUERY_ADVICE, id));
  for (const lofte_advice_row& row : answer.advice()) sort_advice(visit, row, into);
  return into;
}

json promises(const Visit& visit, Side& side, const std::string& id, bool open_only) {
  json all = json::array();
  const lofte::Answer answer = side.book.query(ask(visit, LOFTE_QUERY_PROMISES, id));
  for (const lofte_promise_row& row : answer.promises()) {
    json one = promise_model(visit, row);
    if (!open_only || one["is_open"].get<bool>()) all.push_back(std::move(one));
  }
  return all;
}

json invoices(const Visit& visit, Side& side, const std::string& id) {
  std::map<std::string, std::string> expected;
  lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE, id);
  wanted.plugin = lofte::borrow("late-payer");
  const lofte::Answer answer = side.book.query(wanted);
  for (const lofte_advice_row& row : answer.advice()) {
    const std::string_view key = text(row.key);
    if (row.kind == LOFTE_ADVICE_SCORE && key.starts_with("expected ")) {
      expected[std::string(key.substr(9))] = text(row.title);
    }
  }
  json all = json::array();
  side.accounts.database().each(
      "SELECT number, issued, due, minor, currency, open FROM invoice WHERE customer = ?1"
      " ORDER BY open = 0, issued DESC, number DESC LIMIT 15",
      {id}, [&](const Row& row) {
        const std::int64_t open = row.integer(5);
        all.push_back({{"number", row.text(0)},
                       {"issued", visit.words.day(row.day(1))},
                       {"due", visit.words.day(row.day(2))},
                       {"amount", visit.words.amount(row.integer(3), row.text(4))},
                       {"open", open == 0 ? "" : visit.words.amount(open, row.text(4))},
                       {"overdue", open != 0 && row.day(2) < visit.today},
                       {"expected", expected[row.text(0)]},
                       {"pay", open == 0 ? "" : "/payment?invoice=" + in_address(row.text(0))},
                       {"credit", "/credit?invoice=" + in_address(row.text(0))}});
      });
  return all;
}

// Newest first, one line an event.
json timeline(const Visit& visit, Side& side, const std::string& id, bool all_of_it) {
  static const std::set<std::string_view> kLeftOut = {"customer", "person", "decision", "setting"};
  const lofte::Answer answer = side.book.query(ask(visit, LOFTE_QUERY_TIMELINE, id));
  const auto rows = answer.timeline();
  json events = json::array();
  bool more = false;
  for (std::size_t i = rows.size(); i > 0; --i) {
    const lofte_timeline_row& row = rows[i - 1];
    if (kLeftOut.contains(text(row.kind)) || row.date > visit.today) continue;
    if (!all_of_it && events.size() == kTimelineShown) {
      more = true;
      break;
    }
    const std::string_view summary = text(row.summary);
    events.push_back({{"date", visit.words.day(row.date)},
                      {"iso", lofte::iso(row.date)},
                      {"kind", visit.t("kind." + std::string(text(row.kind)))},
                      {"what", summary.empty() ? text(row.record_id) : summary},
                      {"amount", visit.words.amount(row.amount)}});
  }
  return {{"events", events},
          {"any", !events.empty()},
          {"more", more ? customer_address(id) + "&all=1#timeline" : ""}};
}

json model_of(const Visit& visit, Side& side, const Known& customer, bool open_promises_only) {
  Standing where = standing(visit, side, customer.id);
  json model = {{"id", customer.id},
                {"name", customer.name},
                {"contact", customer.contact},
                {"phone", customer.phone},
                {"email", customer.email},
                {"manager", customer.manager},
                {"currency", customer.currency},
                {"address", customer_address(customer.id)},
                {"today_iso", lofte::iso(visit.today)},
                {"in_a_week_iso", lofte::iso(visit.today + 7)},
                {"stage", where.stage.value("title", "")},
                {"stage_reasons", where.stage.value("reasons", json::array())},
                {"next", where.next},
                {"next_why", where.next_why},
                {"lines", where.lines},
                {"flags", where.flags},
                {"has_flags", !where.flags.empty()},
                {"tasks", where.tasks},
                {"has_tasks", !where.tasks.empty()},
                {"silences", where.silences},
                {"has_silences", !where.silences.empty()},
                {"open", ""},
                {"overdue", ""}};
  model["people"] = people_model(side, customer.id);
  model["has_people"] = !model["people"].empty();
  model["wishes"] = wishes_model(visit, side, customer.id);
  model["has_wishes"] = !model["wishes"].empty();
  model["complaints"] = complaints_model(visit, side, customer.id);
  model["has_complaints"] = !model["complaints"].empty();
  const lofte::Answer money = side.book.query(ask(visit, LOFTE_QUERY_CUSTOMERS, customer.id));
  for (const lofte_customer_row& row : money.customers()) {
    model["open"] = amount_line(visit, row.open);
    model["overdue"] = amount_line(visit, row.overdue);
  }
  model["promises"] = promises(visit, side, customer.id, open_promises_only);
  model["has_promises"] = !model["promises"].empty();
  side.accounts.database().each(
      "SELECT date, summary, agreed, by FROM contact WHERE customer = ?1 ORDER BY date DESC, id"
      " LIMIT 1",
      {customer.id}, [&](const Row& row) {
        model["last_contact"] = {{"date", visit.words.day(row.day(0))},
                                 {"summary", row.text(1)},
                                 {"agreed", row.text(2)},
                                 {"by", row.text(3)}};
      });
  if (!model.contains("last_contact")) model["last_contact"] = false;
  return model;
}

}  // namespace

Reply customer_page(const Visit& visit) {
  json model;
  std::string name;
  visit.office.reading([&](Side& side) {
    const Known customer = known(visit, side, visit.field("id"));
    name = customer.name;
    model = model_of(visit, side, customer, false);
    model["invoices"] = invoices(visit, side, customer.id);
    model["has_invoices"] = !model["invoices"].empty();
    model["timeline"] = timeline(visit, side, customer.id, visit.field("all") == "1");
    model["handover"] = "/handover?id=" + in_address(customer.id);
    model["call"] = "/call?q=" + in_address(customer.id);
    model["people_address"] = "/people?customer=" + in_address(customer.id);
    model["complaint_address"] = "/complaint?customer=" + in_address(customer.id);
    model["settings_address"] = "/settings?customer=" + in_address(customer.id);
    model["new_invoice"] = "/invoice?customer=" + in_address(customer.id);
  });
  return show(visit, "customer", "customers", name, model);
}

// The telephone rings: who is it, and what is between us?
Reply call_card(const Visit& visit) {
  json model;
  std::string name = visit.t("call.title");
  visit.office.reading([&](Side& side) {
    if (visit.field("q").empty()) return;
    const std::string id = typed_customer(visit, side.accounts, "q");
    const Known customer = known(visit, side, id);
    name = customer.name;
    model = model_of(visit, side, customer, true);
  });
  model["q"] = visit.field("q");
  model["found"] = model.contains("id");
  return show(visit, "call", "customers", name, model);
}

Reply hand_over_note(const Visit& visit) {
  json model;
  std::string name;
  visit.office.reading([&](Side& side) {
    const Known customer = known(visit, side, visit.field("id"));
    name = customer.name;
    model = model_of(visit, side, customer, true);
    model["timeline"] = timeline(visit, side, customer.id, false);
    model["contacts"] = json::array();
    side.accounts.database().each(
        "SELECT date, channel, summary, agreed, by FROM contact WHERE customer = ?1"
        " ORDER BY date DESC, id LIMIT 8",
        {customer.id}, [&](const Row& row) {
          model["contacts"].push_back({{"date", visit.words.day(row.day(0))},
                                       {"summary", row.text(2)},
                                       {"agreed", row.text(3)},
                                       {"by", row.text(4)}});
        });
  });
  return show(visit, "handover", "customers", visit.t("handover.title", {{"name", name}}), model);
}

}  // namespace kontor
