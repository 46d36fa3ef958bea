// Whom to contact and why, what to say, what can wait; on paper and in a calendar too.
#include "desk/days.h"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::int64_t kShownDrafts = 6;
constexpr std::int64_t kShownWaiting = 8;
constexpr std::int64_t kMostShown = 200;

struct Part {
  json cards = json::array();
  std::int64_t more = 0;
};

Part part_of_day(const Visit& visit, Side& side, const char* name, std::int64_t most) {
  lofte_query query = ask(visit, LOFTE_QUERY_TODAY);
  query.part = lofte::borrow(name);
  query.limit = most;
  const lofte::Answer answer = side.book.query(query);
  Part part;
  for (const lofte_advice_row& row : answer.advice()) part.cards.push_back(advice_card(visit, row));
  part.more = answer.rows().total - static_cast<std::int64_t>(part.cards.size());
  return part;
}

json part_model(const Visit& visit, const Part& part, const char* more_key) {
  return {{"cards", part.cards},
          {"any", !part.cards.empty()},
          {"more", part.more > 0 ? visit.words.count(more_key, part.more) : ""}};
}

}  // namespace

Reply today_page(const Visit& visit) {
  const bool all = visit.field("all") == "1";
  json model;
  visit.office.reading([&](Side& side) {
    const auto most = [&](std::int64_t usual) { return all ? kMostShown : usual; };
    Part first = part_of_day(visit, side, "urgent", kMostShown);
    const Part planned = part_of_day(visit, side, "planned", kMostShown);
    for (const json& card : planned.cards) first.cards.push_back(card);
    first.more += planned.more;
    const Part drafts = part_of_day(visit, side, "draft", most(kShownDrafts));
    const Part waiting = part_of_day(visit, side, "can_wait", most(kShownWaiting));
    model["first"] = part_model(visit, first, "more.tasks");
    model["drafts"] = part_model(visit, drafts, "more.drafts");
    model["waiting"] = part_model(visit, waiting, "more.tasks");
    const auto total = static_cast<std::int64_t>(first.cards.size());
    model["lead"] = total == 0 ? visit.t("today.nothing") : visit.words.count("today.lead", total);
    model["all_address"] = all ? "" : "/today?all=1";
  });
  model["yesterday"] = lofte::iso(visit.today - 1);
  return show(visit, "today", "today", visit.t("nav.today"), model);
}

namespace {

// RFC 5545: commas, semicolons and line ends are masked, lines folded at 75 bytes.
std::string calendar_text(std::string_view words) {
  std::string out;
  for (const char letter : words) {
    if (letter == '\n') {
      out += "\\n";
    } else if (letter != '\r') {
      if (letter == ',' || letter == ';' || letter == '\\') out += '\\';
      out += letter;
    }
  }
  return out;
}

void add_line(std::string& out, const std::string& line) {
  std::size_t at = 0;
  std::size_t room = 75;
  while (line.size() - at > room) {
    std::size_t end = at + room;
    while ((static_cast<unsigned char>(line[end]) & 0xC0u) == 0x80u) --end;
    out += line.substr(at, end - at) + "\r\n ";
    at = end;
    room = 74;
  }
  out += line.substr(at) + "\r\n";
}

std::string calendar_day(lofte_date day) {
  std::string iso = lofte::iso(day);
  std::erase(iso, '-');
  return iso;
}

void add_event(std::string& out, const std::string& id, lofte_date stamp, lofte_date day,
               const std::string& title, const std::string& about) {
  add_line(out, "BEGIN:VEVENT");
  add_line(out, "UID:" + calendar_text(id) + "@kontor");
  add_line(out, "DTSTAMP:" + calendar_day(stamp) + "T060000Z");
  add_line(out, "DTSTART;VALUE=DATE:" + calendar_day(day));
  add_line(out, "DTEND;VALUE=DATE:" + calendar_day(day + 1));
  add_line(out, "SUMMARY:" + calendar_text(title));
  if (!about.empty()) add_line(out, "DESCRIPTION:" + calendar_text(about));
  add_line(out, "TRANSP:TRANSPARENT");
  add_line(out, "END:VEVENT");
}

}  // namespace

Reply today_calendar(const Visit& visit) {
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//Kontor//Kontor//EN");
  visit.office.reading([&](Side& side) {
    for (const char* part : {"urgent", "planned"}) {
      const Part tasks = part_of_day(visit, side, part, kMostShown);
      for (const json& card : tasks.cards) {
        std::string about;
        for (const char* list : {"reasons", "points"}) {
          for (const json& line : card[list]) about += line.get<std::string>() + "\n";
        }
        const std::string name = card["customer_name"];
        add_event(out,
                  card["plugin"].get<std::string>() + " " + card["customer"].get<std::string>() +
                      " " + card["key"].get<std::string>(),
                  visit.today, visit.today,
                  (name.empty() ? "" : name + ": ") + card["title"].get<std::string>(), about);
      }
    }
    const lofte::Answer promises = side.book.query(ask(visit, LOFTE_QUERY_PROMISES));
    for (const lofte_promise_row& row : promises.promises()) {
      if (text(row.direction) != "ours" || row.due_on < visit.today) continue;
      if (!is_open(row)) continue;
      add_event(out, "promise " + std::string(text(row.id)), visit.today, row.due_on,
                visit.t("calendar.promise",
                        {{"customer", text(row.customer_name)}, {"what", text(row.what)}}),
                "");
    }
    side.accounts.database().each(
        "SELECT k.id, c.name, k.agreed, k.next_on FROM contact k JOIN customer c"
        " ON c.number = k.customer WHERE k.next_on >= ?1 ORDER BY k.next_on LIMIT 500",
        {std::int64_t{visit.today}}, [&](const Row& row) {
          add_event(out, "contact " + row.text(0), visit.today, row.day(3),
                    visit.t("calendar.contact", {{"customer", row.text(1)}}), row.text(2));
        });
  });
  add_line(out, "END:VCALENDAR");
  Reply reply;
  reply.type = "text/calendar; charset=utf-8";
  reply.body = out;
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"kontor.ics\"");
  return reply;
}

}  // namespace kontor
