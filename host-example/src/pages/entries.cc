// What is written down about a customer: contacts, promises, and what becomes of them.
#include "accounts/facts.h"
#include "pages/pages.h"

namespace kontor {
namespace {

const std::map<std::string, std::string>& channels() {
  static const std::map<std::string, std::string> kAll = {
      {"phone", "CHANNEL_PHONE"}, {"email", "CHANNEL_EMAIL"},   {"meeting", "CHANNEL_MEETING"},
      {"visit", "CHANNEL_VISIT"}, {"letter", "CHANNEL_LETTER"}, {"sms", "CHANNEL_TEXT_MESSAGE"},
      {"video", "CHANNEL_VIDEO"}, {"chat", "CHANNEL_CHAT"}};
  return kAll;
}

std::string the_customer(const Visit& visit) {
  return visit.office.reading(
      [&](Side& side) { return typed_customer(visit, side.accounts, "customer"); });
}

std::string typed_currency(const Visit& visit) {
  std::string typed = visit.field("currency");
  if (typed.size() != 3) {
    throw Trouble(visit.t("trouble.currency", {{"typed", typed}}), "currency");
  }
  return typed;
}

}  // namespace

Reply enter_contact(const Visit& visit) {
  Contact contact;
  contact.customer = the_customer(visit);
  contact.date = typed_day_or_none(visit, "date");
  if (contact.date == 0) contact.date = visit.today;
  if (contact.date > visit.today) throw Trouble(visit.t("trouble.future"), "date");
  const auto channel = channels().find(visit.field("channel"));
  if (channel == channels().end()) throw Trouble(visit.t("trouble.form"));
  contact.channel = channel->second;
  static const std::map<std::string, std::string> kPurposes = {
      {"service", "SERVICE"}, {"sales", "SALES"}, {"support", "SUPPORT"}, {"payment", "PAYMENT"}};
  const auto purpose = kPurposes.find(visit.field("purpose"));
  contact.purpose = purpose == kPurposes.end() ? "SERVICE" : purpose->second;
  contact.inbound = visit.field("direction") == "in";
  contact.unreached = visit.field("unreached") == "1";
  contact.summary = typed_text(visit, "summary", 2000);
  contact.agreed = typed_text(visit, "agreed", 2000);
  contact.next_on = typed_day_or_none(visit, "next_on");
  // What was agreed becomes a promise in the same step, where its day was given.
  const lofte_date promised = typed_day_or_none(visit, "promise_on");
  if (promised != 0 && contact.agreed.empty()) {
    throw Trouble(visit.t("trouble.agreed"), "agreed");
  }
  std::vector<std::int64_t> places;
  visit.office.enter([&](Accounts& accounts) {
    places.push_back(accounts.add(contact));
    if (promised == 0) return;
    Promise promise;
    promise.customer = contact.customer;
    promise.ours = visit.field("promise_by") != "theirs";
    promise.what = contact.agreed;
    promise.made = contact.date;
    promise.due = promised;
    places.push_back(accounts.add(promise));
  });
  visit.say(with_take_back(visit, visit.t(promised == 0 ? "said.contact" : "said.contact_promise"),
                           places));
  return back(visit, customer_address(contact.customer));
}

Reply enter_promise(const Visit& visit) {
  Promise promise;
  promise.customer = the_customer(visit);
  promise.ours = visit.field("by") != "theirs";
  promise.what = typed_text(visit, "what", 2000);
  promise.made = visit.today;
  promise.due = typed_day(visit, "due");
  if (!visit.field("amount").empty()) {
    promise.currency = typed_currency(visit);
    promise.minor = typed_amount(visit, "amount", promise.currency);
  }
  if (promise.what.empty() && promise.minor == 0) {
    throw Trouble(visit.t("trouble.what"), "what");
  }
  std::int64_t place = 0;
  visit.office.enter([&](Accounts& accounts) { place = accounts.add(promise); });
  visit.say(with_take_back(visit, visit.t("said.promise", {{"day", visit.words.day(promise.due)}}),
                           {place}));
  return back(visit, customer_address(promise.customer));
}

Reply keep_promise(const Visit& visit) {
  visit.office.enter([&](Accounts& accounts) {
    accounts.tell(
        fact(Accounts::fresh_id("E"), "promiseEvidence",
             {{"promiseId", visit.field("id")}, {"date", iso(visit.today)}, {"kind", "OTHER"}}));
  });
  visit.say({visit.t("said.kept")});
  return back(visit, "/promises");
}

Reply withdraw_promise(const Visit& visit) {
  visit.office.enter([&](Accounts& accounts) {
    accounts.tell(fact(Accounts::fresh_id("W"), "promiseWithdrawn",
                       {{"promiseId", visit.field("id")}, {"date", iso(visit.today)}}));
  });
  visit.say({visit.t("said.withdrawn")});
  return back(visit, "/promises");
}

Reply enter_hold(const Visit& visit) {
  const std::string customer = the_customer(visit);
  const lofte_date until = typed_day(visit, "until");
  const std::string reason = typed_text(visit, "reason", 1000);
  if (reason.empty()) throw Trouble(visit.t("trouble.reason"), "reason");
  std::int64_t place = 0;
  visit.office.enter([&](Accounts& accounts) {
    place = accounts.tell(fact(Accounts::fresh_id("H"), "hold",
                               {{"customerId", customer},
                                {"from", iso(visit.today)},
                                {"until", iso(until)},
                                {"reason", reason}}));
  });
  visit.say(
      with_take_back(visit, visit.t("said.hold", {{"day", visit.words.day(until)}}), {place}));
  return back(visit, "/late");
}

Reply enter_dispute(const Visit& visit) {
  const std::string customer = the_customer(visit);
  json body = {{"customerId", customer}, {"openedOn", iso(visit.today)}};
  const std::string reason = typed_text(visit, "reason", 1000);
  if (!reason.empty()) body["reason"] = reason;
  if (!visit.field("invoice").empty()) body["invoiceIds"] = json::array({visit.field("invoice")});
  std::int64_t place = 0;
  visit.office.enter([&](Accounts& accounts) {
    place = accounts.tell(fact(Accounts::fresh_id("T"), "dispute", body));
  });
  visit.say(with_take_back(visit, visit.t("said.dispute"), {place}));
  return back(visit, "/late");
}

// What is overdue in one currency, in equal monthly parts; the last takes what does not divide.
Reply enter_plan(const Visit& visit) {
  const std::string customer = the_customer(visit);
  const std::string currency = typed_currency(visit);
  const lofte_date first = typed_day(visit, "first");
  const std::string typed = visit.field("parts");
  if (typed.size() != 1 || typed[0] < '2' || typed[0] > '9')
    throw Trouble(visit.t("trouble.parts"), "parts");
  const std::int64_t parts = typed[0] - '0';
  std::int64_t place = 0;
  visit.office.enter([&](Accounts& accounts) {
    json invoices = json::array();
    std::int64_t owed = 0;
    accounts.database().each(
        "SELECT number, open FROM invoice WHERE customer = ?1 AND currency = ?2 AND open > 0"
        " AND due < ?3 ORDER BY due, number",
        {customer, currency, std::int64_t{visit.today}}, [&](const Row& row) {
          invoices.push_back(row.text(0));
          owed += row.integer(1);
        });
    if (owed < parts) throw Trouble(visit.t("trouble.nothing_overdue"));
    json instalments = json::array();
    for (std::int64_t i = 0; i < parts; ++i) {
      const std::int64_t part = i + 1 < parts ? owed / parts : owed - owed / parts * (parts - 1);
      instalments.push_back({{"dueOn", iso(lofte::add_months(first, static_cast<int>(i)))},
                             {"amount", money(part, currency)}});
    }
    place = accounts.tell(fact(Accounts::fresh_id("A"), "instalmentAgreement",
                               {{"customerId", customer},
                                {"invoiceIds", invoices},
                                {"agreedOn", iso(visit.today)},
                                {"instalments", instalments}}));
  });
  visit.say(
      with_take_back(visit, visit.t("said.plan", {{"day", visit.words.day(first)}}), {place}));
  return back(visit, "/late");
}

}  // namespace kontor
