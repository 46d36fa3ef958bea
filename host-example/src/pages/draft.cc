// A letter to a late payer: read, edited under the tone check, and marked as sent.
#include <algorithm>

#include "accounts/facts.h"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

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

// A fee or interest that the letter asks for, as the plugin proposes it at this step.
struct Charge {
  Fee fee;
  std::string currency;
  std::string about;               // in the owner's language
  std::vector<std::string> lines;  // as the letter has them
};

const char* fee_kind(std::string_view rule) {
  if (rule == "reminder-fee") return "REMINDER_FEE";
  if (rule == "late-interest") return "LATE_INTEREST";
  return rule == "fixed-sum" ? "FIXED_SUM" : nullptr;
}

Charge charge_of(const Visit& visit, const lofte_advice_row& row, int step) {
  const auto sums = lofte::range<lofte_money>(row.amounts);
  Charge charge;
  // As the letter says it, in the owner's language; of several lines the sum.
  const auto lines = lofte::range<lofte_string>(row.reasons);
  charge.about = text(lines.size() == 1 ? lines.front() : row.title);
  charge.currency = lofte::currency(sums.front());
  Fee& fee = charge.fee;
  fee.invoice = text(lofte::range<lofte_string>(row.invoices).front());
  fee.kind = fee_kind(text(row.rule));
  fee.id = lofte::concat(row.rule, "-", step, "-", fee.invoice);
  fee.minor = sums.front().minor;
  fee.date = visit.today;
  fee.step = step;
  if (fee.kind == "LATE_INTEREST" && sums.size() == 2) {
    fee.rate_bp = row.value;
    fee.base_minor = sums[1].minor;
    fee.from = row.since;
    fee.until = row.latest;
  }
  return charge;
}

std::vector<Charge> charges_of(const Visit& visit, Side& side, const json& draft) {
  const std::string customer = draft["customer"];
  const std::string plugin = draft["plugin"];
  const std::string language = draft["letter_language"];
  const int step = draft["step_number"];
  const std::string at_step = lofte::concat(" step ", step);
  lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE, customer);
  wanted.plugin = lofte::borrow(plugin);
  const lofte::Answer answer = side.book.query(wanted);
  // Its reasons are the letter's own lines, where they are asked for in the letter's language.
  lofte_query of_letter = wanted;
  of_letter.language = lofte::borrow(language);
  const lofte::Answer worded = side.book.query(of_letter);
  std::map<std::string_view, std::vector<std::string>> lines;
  for (const lofte_advice_row& row : worded.advice()) {
    if (row.kind != LOFTE_ADVICE_SCORE) continue;
    for (const lofte_string& line : lofte::range<lofte_string>(row.reasons)) {
      lines[text(row.key)].emplace_back(text(line));
    }
  }
  std::vector<Charge> charges;
  for (const lofte_advice_row& row : answer.advice()) {
    const std::string_view key = text(row.key);
    const bool its = row.kind == LOFTE_ADVICE_SCORE && key.starts_with("charge ") &&
                     key.ends_with(at_step) && fee_kind(text(row.rule)) != nullptr &&
                     row.invoices.count == 1 && row.amounts.count > 0;
    if (!its) continue;
    charges.push_back(charge_of(visit, row, step));
    charges.back().lines = lines[key];
  }
  return charges;
}

bool wants(const Visit& visit, const Charge& charge) {
  // The letter as it was first shown asks for all of them.
  if (!visit.request.has("charges")) return true;
  const std::vector<std::string> ticked = visit.request.all("charge");
  return std::ranges::find(ticked, charge.fee.id) != ticked.end();
}

// What the letter asks for and what is booked must be the same; which are not.
json charge_faults(const Visit& visit, const std::vector<Charge>& charges, const json& draft) {
  json faults = json::array();
  const std::string body = draft["body"];
  for (const Charge& charge : charges) {
    const bool is_named = std::ranges::any_of(charge.lines, [&](const std::string& line) {
      return body.find(line) != std::string::npos;
    });
    const bool is_booked = wants(visit, charge);
    if (is_named == is_booked) continue;
    faults.push_back(
        visit.t(is_named ? "charge.still_named" : "charge.not_named", {{"charge", charge.about}}));
  }
  return faults;
}

void add_charges(const Visit& visit, const std::vector<Charge>& charges, json& draft) {
  draft["charges"] = json::array();
  for (const Charge& charge : charges) {
    draft["charges"].push_back({{"id", charge.fee.id},
                                {"about", charge.about},
                                {"lines", charge.lines},
                                {"is_ticked", wants(visit, charge)}});
  }
  draft["has_charges"] = !charges.empty();
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
  visit.office.reading([&](Side& side) {
    model = draft_model(visit, side);
    add_charges(visit, charges_of(visit, side, model), model);
  });
  return show_draft(visit, model, false);
}

namespace {

json notice_body(const Visit& visit, const json& model) {
  return {{"customerId", model["customer"]},
          {"invoiceIds", model["invoice_ids"]},
          {"date", iso(visit.today)},
          {"step", model["step_number"]},
          {"channel", "CHANNEL_EMAIL"},
          {"newDueDate", model["new_due_iso"]},
          {"language", model["letter_language"]},
          {"subject", model["subject"]},
          {"text", model["body"]}};
}

// A letter that asks for nothing, thanks: a contact of ours, and its draft is done with.
void enter_letter(const Visit& visit, const json& model, Accounts& accounts) {
  const std::string customer = model["customer"];
  Contact contact;
  contact.customer = customer;
  contact.date = visit.today;
  contact.channel = "CHANNEL_EMAIL";
  contact.summary = model["subject"];
  accounts.add(contact);
  accounts.tell(fact("decision " + customer + " " + model["plugin"].get<std::string>() + " DRAFT " +
                         model["key"].get<std::string>(),
                     "decision",
                     {{"customerId", customer},
                      {"plugin", model["plugin"]},
                      {"adviceKind", LOFTE_ADVICE_DRAFT},
                      {"key", model["key"]},
                      {"revision", std::to_string(model["revision"].get<std::int64_t>())},
                      {"answer", "DONE"},
                      {"date", iso(visit.today)}}));
}

}  // namespace

// A person sent it: from then on the next step counts from this day, and what the letter asks for
// beside the debt is owed.
Reply enter_notice(const Visit& visit) {
  json model;
  std::vector<Charge> charges;
  visit.office.reading([&](Side& side) {
    model = draft_model(visit, side);
    charges = charges_of(visit, side, model);
  });
  model["subject"] = typed_text(visit, "subject", 500);
  model["body"] = typed_text(visit, "body", 20000);
  add_charges(visit, charges, model);
  model["charge_faults"] = charge_faults(visit, charges, model);
  model["has_charge_faults"] = !model["charge_faults"].empty();
  if (visit.field("action") != "send") return show_draft(visit, model, true);
  if (!model["withheld"].get<std::string>().empty()) throw Trouble(model["withheld"]);
  // Words that the check does not like go out only where the person says so a second time.
  const bool is_hard = !tone_of(visit, model).empty() && visit.field("anyway") != "1";
  if (is_hard || model["has_charge_faults"].get<bool>()) return show_draft(visit, model, true);
  std::erase_if(charges, [&](const Charge& charge) { return !wants(visit, charge); });
  std::vector<std::int64_t> places;
  visit.office.enter([&](Accounts& accounts) {
    if (model["step_number"].get<int>() == 0) return enter_letter(visit, model, accounts);
    places.push_back(
        accounts.tell(fact(Accounts::fresh_id("N"), "notice", notice_body(visit, model))));
    for (const Charge& charge : charges) places.push_back(accounts.add(charge.fee));
  });
  const std::string name = model["customer_name"];
  const std::string said =
      charges.empty()
          ? visit.t("said.sent", {{"customer", name}})
          : visit.t("said.sent_charged",
                    {{"customer", name}, {"count", visit.words.number(std::ssize(charges))}});
  visit.say(places.empty() ? Word{said} : with_take_back(visit, said, places));
  return back(visit, "/late");
}

}  // namespace kontor
