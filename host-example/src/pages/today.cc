// Whom to contact and why, what to say, what can wait; on paper and in a calendar too.
#include "desk/days.h"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::int64_t kShownDrafts = 6;
constexpr std::int64_t kShownWaiting = 8;
constexpr std::int64_t kUsuallyEnough = 60;  // a day's tasks, and some drafts
constexpr std::int64_t kMostShown = 200;

struct Part {
  json cards = json::array();
  std::int64_t more = 0;
};

// A question about the whole book looks at every item of its advice, so the day is asked for once,
// as far as it is shown, and what can wait once more.
lofte::Answer ask_day(const Visit& visit, Side& side, const char* part, std::int64_t most) {
  lofte_query query = ask(visit, LOFTE_QUERY_TODAY);
  if (part != nullptr) query.part = lofte::borrow(part);
  query.limit = most;
  return side.book.query(query);
}

json part_model(const Visit& visit, const Part& part, const char* more_key) {
  return {{"cards", part.cards},
          {"any", !part.cards.empty()},
          {"more", part.more > 0 ? visit.words.count(more_key, part.more) : ""}};
}

json today_model(const Visit& visit) {
  const bool all = visit.field("all") == "1";
  json model;
  visit.office.reading([&](Side& side) {
    const std::int64_t shown_drafts = all ? kMostShown : kShownDrafts;
    const lofte::Answer day = ask_day(visit, side, nullptr, all ? kMostShown : kUsuallyEnough);
    const lofte::Answer rest = ask_day(visit, side, "can_wait", all ? kMostShown : kShownWaiting);
    Part first;
    Part drafts;
    for (const lofte_advice_row& row : day.advice()) {
      const std::string_view part = text(row.part);
      if (part == "can_wait") break;
      if (part != "draft") {
        first.cards.push_back(advice_card(visit, row));
      } else if (static_cast<std::int64_t>(drafts.cards.size()) < shown_drafts) {
        drafts.cards.push_back(advice_card(visit, row));
      }
    }
    drafts.more = day.rows().total - rest.rows().total -
                  static_cast<std::int64_t>(first.cards.size() + drafts.cards.size());
    Part waiting;
    for (const lofte_advice_row& row : rest.advice())
      waiting.cards.push_back(advice_card(visit, row));
    waiting.more = rest.rows().total - static_cast<std::int64_t>(waiting.cards.size());
    model["first"] = part_model(visit, first, "more.tasks");
    model["drafts"] = part_model(visit, drafts, "more.drafts");
    model["waiting"] = part_model(visit, waiting, "more.tasks");
    const auto total = static_cast<std::int64_t>(first.cards.size());
    model["lead"] = total == 0 ? visit.t("today.nothing") : visit.words.count("today.lead", total);
    model["all_address"] = all ? "" : "/today?all=1";
  });
  model["yesterday"] = lofte::iso(visit.today - 1);
  return model;
}

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

Reply today_page(const Visit& visit) {
  return show(visit, "today", "today", visit.t("nav.today"),
              visit.unless_known([&] { return today_model(visit); }));
}

Reply today_calendar(const Visit& visit) {
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//Kontor//Kontor//EN");
  visit.office.reading([&](Side& side) {
    const lofte::Answer day = ask_day(visit, side, nullptr, kMostShown);
    for (const lofte_advice_row& row : day.advice()) {
      if (text(row.part) != "planned" && text(row.part) != "urgent") continue;
      std::string about;
      for (const lofte_list& list : {row.reasons, row.points}) {
        for (const auto& line : strings(list)) about += line.get<std::string>() + "\n";
      }
      const std::string name(text(row.customer_name));
      add_event(out, lofte::concat(row.plugin, " ", row.customer, " ", row.key), visit.today,
                visit.today, (name.empty() ? "" : name + ": ") + std::string(text(row.title)),
                about);
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
