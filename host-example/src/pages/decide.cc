// A person's answer to advice, and taking it back.
#include "accounts/facts.h"
#include "desk/days.h"
#include "pages/pages.h"

namespace kontor {
namespace {

struct Name {
  std::int64_t kind = 0;
  std::int64_t revision = 0;
  std::string plugin;
  std::string key;
};

std::int64_t whole(const Visit& visit, const std::string& typed) {
  if (typed.empty() || typed.size() > 15 ||
      typed.find_first_not_of("0123456789") != std::string::npos) {
    throw Trouble(visit.t("trouble.form"));
  }
  return std::stoll(typed);
}

// "2|0|follow-up|stay in touch 2026-01-05"
Name part_of(const Visit& visit, const std::string& written) {
  const std::size_t a = written.find('|');
  const std::size_t b = a == std::string::npos ? a : written.find('|', a + 1);
  const std::size_t c = b == std::string::npos ? b : written.find('|', b + 1);
  if (c == std::string::npos) throw Trouble(visit.t("trouble.form"));
  return {whole(visit, written.substr(0, a)), whole(visit, written.substr(a + 1, b - a - 1)),
          written.substr(b + 1, c - b - 1), written.substr(c + 1)};
}

json decision(const Visit& visit, const Name& name, const std::string& customer,
              const std::string& answer, lofte_date until) {
  static const std::map<std::int64_t, const char*> kKinds = {
      {LOFTE_ADVICE_FLAG, "FLAG"}, {LOFTE_ADVICE_TASK, "TASK"}, {LOFTE_ADVICE_DRAFT, "DRAFT"}};
  const auto kind = kKinds.find(name.kind);
  if (kind == kKinds.end()) throw Trouble(visit.t("trouble.form"));
  json body = {{"plugin", name.plugin}, {"adviceKind", name.kind},
               {"key", name.key},       {"revision", std::to_string(name.revision)},
               {"answer", answer},      {"date", iso(visit.today)}};
  if (!customer.empty()) body["customerId"] = customer;
  if (until != 0) body["until"] = iso(until);
  // The same name for the same advice: a later answer replaces an earlier one.
  std::string id = "decision " + customer + " " + name.plugin + " " + kind->second + " " + name.key;
  return fact(id.substr(0, 200), "decision", body);
}

}  // namespace

Reply decide(const Visit& visit) {
  const std::string answer = visit.field("answer");
  static const std::map<std::string, const char*> kAnswers = {{"done", "DONE"},
                                                              {"dismissed", "DISMISSED"},
                                                              {"snoozed", "SNOOZED"},
                                                              {"reopened", "REOPENED"}};
  const auto known = kAnswers.find(answer);
  if (known == kAnswers.end()) throw Trouble(visit.t("trouble.form"));
  lofte_date until = 0;
  if (answer == "snoozed") {
    until = typed_day_or_none(visit, "until");
    if (until == 0) until = next_workday(visit.today);
  }
  std::vector<Name> names = {{whole(visit, visit.field("kind")),
                              whole(visit, visit.field("revision")), visit.field("plugin"),
                              visit.field("key")}};
  // Who answers a task answers what became part of it.
  for (const std::string& part : visit.request.all("merged")) names.push_back(part_of(visit, part));
  const std::string customer = visit.field("customer");
  visit.office.enter([&](Accounts& accounts) {
    for (const Name& name : names) {
      accounts.tell(decision(visit, name, customer, known->second, until));
    }
  });
  Word word{visit.t("said." + answer,
                    {{"title", visit.field("title")}, {"until", visit.words.day(until)}})};
  if (answer != "reopened") {
    word.undo_path = "/decide";
    for (const char* name : {"kind", "revision", "plugin", "key", "customer", "title", "back"}) {
      word.undo_fields.emplace_back(name, visit.field(name));
    }
    for (const std::string& part : visit.request.all("merged")) {
      word.undo_fields.emplace_back("merged", part);
    }
    word.undo_fields.emplace_back("answer", "reopened");
  }
  visit.say(word);
  return back(visit, "/today");
}

Reply bank_complete(const Visit& visit) {
  const lofte_date until = typed_day(visit, "until");
  visit.office.enter([&](Accounts& accounts) {
    accounts.tell(fact("bank", "bankDataComplete", {{"until", iso(until)}}));
  });
  visit.say({visit.t("said.bank", {{"day", visit.words.day(until)}})});
  return back(visit, "/today");
}

// Language and light.
Reply choose(const Visit& visit) {
  Reply reply = back(visit, "/today");
  const auto keep = [&](const std::string& name, const std::string& value) {
    reply.headers.emplace_back(
        "Set-Cookie", name + "=" + value + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");
  };
  if (Dictionary::has(visit.field("language"))) keep("kontor_language", visit.field("language"));
  const std::string theme = visit.field("theme");
  if (theme == "light" || theme == "dark" || theme == "auto") keep("kontor_theme", theme);
  return reply;
}

}  // namespace kontor
