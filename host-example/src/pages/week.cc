// The week: what was done, kept, not kept, forgotten, and what is coming.
#include <algorithm>

#include "desk/days.h"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::int64_t kMostOfAWeek = 25;

json contacts_between(const Visit& visit, Database& database, lofte_date from, lofte_date to) {
  json all = json::array();
  database.each(
      "SELECT k.date, c.name, k.customer, k.summary, k.channel, k.unreached FROM contact k"
      " JOIN customer c ON c.number = k.customer WHERE k.date BETWEEN ?1 AND ?2 AND k.inbound = 0"
      " ORDER BY k.date DESC, c.name LIMIT ?3",
      {std::int64_t{from}, std::int64_t{to}, kMostOfAWeek}, [&](const Row& row) {
        all.push_back({{"date", visit.words.day(row.day(0))},
                       {"customer_name", row.text(1)},
                       {"customer_address", customer_address(row.text(2))},
                       {"what", row.text(3)},
                       {"note", row.integer(5) != 0 ? visit.t("week.unreached") : ""}});
      });
  return all;
}

json agreed_between(const Visit& visit, Database& database, lofte_date from, lofte_date to) {
  json all = json::array();
  database.each(
      "SELECT k.next_on, c.name, k.customer, k.agreed FROM contact k JOIN customer c"
      " ON c.number = k.customer WHERE k.next_on BETWEEN ?1 AND ?2 ORDER BY k.next_on LIMIT ?3",
      {std::int64_t{from}, std::int64_t{to}, kMostOfAWeek}, [&](const Row& row) {
        all.push_back({{"date", visit.words.day(row.day(0))},
                       {"iso", lofte::iso(row.day(0))},
                       {"customer_name", row.text(1)},
                       {"customer_address", customer_address(row.text(2))},
                       {"what", row.text(3).empty() ? visit.t("week.agreed_contact") : row.text(3)},
                       {"note", ""}});
      });
  return all;
}

json item(const Visit& visit, const lofte_promise_row& row, lofte_date day) {
  return {{"date", visit.words.day(day)},
          {"iso", lofte::iso(day)},
          {"customer_name", text(row.customer_name)},
          {"customer_address", customer_address(text(row.customer))},
          {"what", text(row.what)},
          {"note", visit.t(text(row.direction) == "ours" ? "promise.ours" : "promise.theirs")}};
}

json list_model(const json& items) {
  return {{"items", items}, {"any", !items.empty()}, {"count", items.size()}};
}

// Whose time to hear from us was over before the week began, and who has not heard.
json forgotten(const Visit& visit, Side& side, lofte_date monday) {
  static constexpr std::int32_t kTasks[] = {LOFTE_ADVICE_TASK};
  lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE);
  wanted.plugin = lofte::borrow("follow-up");
  wanted.advice_kinds = lofte::list(std::span(kTasks));
  const lofte::Answer tasks = side.book.query(wanted);
  json all = json::array();
  for (const lofte_advice_row& row : tasks.advice()) {
    if (!text(row.key).starts_with("stay in touch") || row.latest == 0 || row.latest >= monday)
      continue;
    if (static_cast<std::int64_t>(all.size()) == kMostOfAWeek) break;
    all.push_back({{"date", visit.words.day(row.latest)},
                   {"customer_name", text(row.customer_name)},
                   {"customer_address", customer_address(text(row.customer))},
                   {"what", text(row.title)},
                   {"note", ""}});
  }
  return list_model(all);
}

json week_model(const Visit& visit) {
  lofte_date monday = typed_day_or_none(visit, "from");
  monday = monday_of(monday == 0 ? visit.today : monday);
  const lofte_date sunday = monday + 6;
  json model;
  visit.office.reading([&](Side& side) {
    Database& database = side.accounts.database();
    json kept = json::array();
    json not_kept = json::array();
    json coming = agreed_between(visit, database, std::max(monday, visit.today), monday + 13);
    const lofte::Answer answer = side.book.query(ask(visit, LOFTE_QUERY_PROMISES));
    for (const lofte_promise_row& row : answer.promises()) {
      const bool this_week = row.since >= monday && row.since <= sunday;
      if (is_kept(row) && this_week) kept.push_back(item(visit, row, row.since));
      if (is_not_kept(row) && this_week) not_kept.push_back(item(visit, row, row.since));
      if (is_open(row) && row.due_on >= visit.today && row.due_on >= monday &&
          row.due_on <= monday + 13) {
        coming.push_back(item(visit, row, row.due_on));
      }
    }
    std::stable_sort(coming.begin(), coming.end(), [](const json& a, const json& b) {
      return a["iso"].get<std::string>() < b["iso"].get<std::string>();
    });
    model["done"] = list_model(contacts_between(visit, database, monday, sunday));
    model["kept"] = list_model(kept);
    model["not_kept"] = list_model(not_kept);
    model["coming"] = list_model(coming);
    // What Løfte says of the week that ended: goals, and whom nobody thought of.
    model["figures"] = json::array();
    model["forgotten"] = json::array();
    lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE);
    wanted.plugin = lofte::borrow("follow-up");
    wanted.book_only = 1;
    const lofte::Answer figures = side.book.query(wanted);
    model["left"] = forgotten(visit, side, monday);
    for (const lofte_advice_row& row : figures.advice()) {
      if (row.kind != LOFTE_ADVICE_METRIC) continue;
      json card = advice_card(visit, row);
      card["value"] = visit.words.number(row.value);
      model[text(row.key) == "week forgotten" ? "forgotten" : "figures"].push_back(card);
    }
  });
  model["has_figures"] = !model["figures"].empty();
  model["before"] = "/week?from=" + lofte::iso(monday - 7);
  model["after"] = monday + 7 <= visit.today ? "/week?from=" + lofte::iso(monday + 7) : "";
  model["span"] =
      visit.t("week.span", {{"from", visit.words.day(monday)}, {"to", visit.words.day(sunday)}});
  return model;
}

}  // namespace

Reply week_page(const Visit& visit) {
  return show(visit, "week", "week", visit.t("nav.week"),
              visit.unless_known([&] { return week_model(visit); }));
}

}  // namespace kontor
