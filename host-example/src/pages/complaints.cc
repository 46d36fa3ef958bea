// What customers complain about, and what became of it.
#include "pages/complaints.h"

#include "pages/pages.h"

namespace kontor {
namespace {

constexpr std::size_t kMostWords = 4000;

json complaint_model(const Visit& visit, const Complaint& complaint) {
  return {{"id", complaint.id},
          {"address", "/complaint?id=" + in_address(complaint.id)},
          {"is_open", complaint.resolved == 0},
          {"opened", visit.words.day(complaint.opened)},
          {"resolved", visit.words.day(complaint.resolved)},
          {"owner", complaint.owner},
          {"due_day", visit.words.day(complaint.due)},
          {"is_late", complaint.resolved == 0 && complaint.due != 0 && complaint.due < visit.today},
          {"text", complaint.text},
          {"cause", complaint.cause},
          {"remedy", complaint.remedy},
          {"prevention", complaint.prevention},
          {"invoice", complaint.invoice}};
}

Complaint known(const Visit& visit, Side& side) {
  const std::string id = visit.field("id");
  std::optional<Complaint> found = side.accounts.complaint(id);
  if (!found) throw Trouble(visit.t("trouble.no_complaint", {{"typed", id}}));
  return *std::move(found);
}

// The whole form: of a new complaint, or of one that is to be answered.
Reply show_complaint(const Visit& visit, json model, int status) {
  const std::string customer = model["customer"];
  std::string name;
  model["invoices"] = json::array();
  visit.office.reading([&](Side& side) {
    side.accounts.database().each("SELECT name FROM customer WHERE number = ?1", {customer},
                                  [&](const Row& row) { name = row.text(0); });
    if (name.empty()) throw Trouble(visit.t("trouble.nobody", {{"typed", customer}}), "customer");
    side.accounts.database().each(
        "SELECT number, issued, minor, currency FROM invoice WHERE customer = ?1"
        " ORDER BY issued DESC LIMIT 20",
        {customer}, [&](const Row& row) {
          model["invoices"].push_back(
              {{"number", row.text(0)},
               {"about", visit.words.day(row.day(1)) + ", " +
                             visit.words.amount(row.integer(2), row.text(3))},
               {"current", model.value("invoice", "") == row.text(0)}});
        });
  });
  model["name"] = name;
  model["customer_address"] = customer_address(customer);
  const std::string title =
      visit.t(model.value("id", "").empty() ? "complaint.new" : "complaint.one");
  return show(visit, "complaint", "customers", title, std::move(model), status);
}

Complaint typed_complaint(const Visit& visit, Complaint complaint) {
  complaint.text = typed_text(visit, "text", kMostWords);
  if (complaint.text.empty()) throw Trouble(visit.t("trouble.complaint"), "text");
  complaint.owner = typed_text(visit, "owner", 200);
  complaint.due = typed_day_or_none(visit, "due");
  complaint.invoice = typed_text(visit, "invoice", 100);
  complaint.cause = typed_text(visit, "cause", kMostWords);
  complaint.remedy = typed_text(visit, "remedy", kMostWords);
  complaint.prevention = typed_text(visit, "prevention", kMostWords);
  return complaint;
}

json typed_model(const Visit& visit) {
  json model = as_typed(visit, {"id", "customer", "text", "owner", "due", "invoice", "cause",
                                "remedy", "prevention"});
  model["is_open"] = true;
  return model;
}

}  // namespace

json complaints_model(const Visit& visit, Side& side, const std::string& customer) {
  json all = json::array();
  for (const Complaint& complaint : side.accounts.complaints(customer)) {
    all.push_back(complaint_model(visit, complaint));
  }
  return all;
}

Reply complaint_page(const Visit& visit) {
  json model = {{"customer", visit.field("customer")}, {"is_open", true}};
  if (visit.request.has("id")) {
    visit.office.reading([&](Side& side) {
      const Complaint complaint = known(visit, side);
      model = complaint_model(visit, complaint);
      model["customer"] = complaint.customer;
      model["due"] = complaint.due == 0 ? "" : lofte::iso(complaint.due);
    });
  }
  return show_complaint(visit, model, 200);
}

Reply enter_complaint(const Visit& visit) {
  return enter_or_show_again(visit, show_complaint, typed_model(visit), [&] {
    Complaint complaint;
    const bool is_new = visit.field("id").empty();
    visit.office.reading([&](Side& side) {
      if (is_new) {
        complaint.customer = typed_customer(visit, side.accounts, "customer");
        complaint.opened = visit.today;
      } else {
        complaint = known(visit, side);
      }
    });
    complaint = typed_complaint(visit, std::move(complaint));
    const bool resolves = visit.field("action") == "resolve";
    if (resolves && complaint.remedy.empty()) {
      throw Trouble(visit.t("trouble.remedy"), "remedy");
    }
    if (resolves) complaint.resolved = visit.today;
    std::int64_t place = 0;
    visit.office.enter([&](Accounts& accounts) { place = accounts.put(complaint); });
    Word word{visit.t(resolves ? "said.complaint_resolved" : "said.complaint")};
    if (is_new && !resolves) {
      word = with_take_back(visit, word.text, {place});
    } else if (resolves && !is_new) {
      word.undo_path = "/complaint/reopen";
      word.undo_fields = {{"id", complaint.id}};
    }
    visit.say(word);
    return Reply::to(customer_address(complaint.customer));
  });
}

// What was written about it stays.
Reply reopen_complaint(const Visit& visit) {
  Complaint complaint;
  visit.office.reading([&](Side& side) { complaint = known(visit, side); });
  complaint.resolved = 0;
  visit.office.enter([&](Accounts& accounts) { accounts.put(complaint); });
  visit.say({visit.t("said.complaint_reopened")});
  return Reply::to(customer_address(complaint.customer));
}

}  // namespace kontor
