// Promises both ways, ours first, and whether they were kept.
#include <algorithm>

#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::size_t kPromisesAPage = 40;

bool belongs(const Visit& visit, const lofte_promise_row& row, const std::string& part) {
  if (part == "all") return true;
  if (part == "not_kept") return is_not_kept(row);
  if (part == "kept") return is_kept(row);
  if (part == "soon") return is_open(row) && row.due_on <= visit.today + 7;
  return is_open(row);
}

struct Kept {
  std::int64_t kept = 0;
  std::int64_t decided = 0;
  std::int64_t per_mille() const { return decided == 0 ? 0 : kept * 1000 / decided; }
  // Of nothing there is no share.
  std::optional<std::int64_t> share() const {
    return decided == 0 ? std::nullopt : std::optional(per_mille());
  }
};

// The share of promises kept, by the month in which they fell due.
json kept_over_time(const Visit& visit, const lofte::Answer& answer) {
  constexpr int kMonthsShown = 12;
  std::vector<Kept> ours(kMonthsShown);
  std::vector<Kept> theirs(kMonthsShown);
  const int last = lofte::month_number(visit.today);
  for (const lofte_promise_row& row : answer.promises()) {
    const bool kept = is_kept(row);
    if (!kept && !is_not_kept(row)) continue;
    const int month = kMonthsShown - 1 - (last - lofte::month_number(row.due_on));
    if (month < 0 || month >= kMonthsShown) continue;
    Kept& into = (text(row.direction) == "ours" ? ours : theirs)[static_cast<std::size_t>(month)];
    into.decided += 1;
    into.kept += kept ? 1 : 0;
  }
  std::vector<std::string> labels;
  Series of_ours{visit.t("promise.ours"), {}};
  Series of_theirs{visit.t("promise.theirs"), {}};
  for (std::size_t i = 0; i < kMonthsShown; ++i) {
    if (ours[i].decided + theirs[i].decided == 0) continue;  // nothing was decided: no share
    labels.push_back(visit.words.month(
        lofte::first_of_month(visit.today, static_cast<int>(i) - kMonthsShown + 1)));
    of_ours.values.push_back(ours[i].share());
    of_theirs.values.push_back(theirs[i].share());
  }
  return chart(visit, visit.t("promises.kept_rate"), visit.t("promises.kept_rate_about"), "bar",
               labels, {of_ours, of_theirs}, "permille");
}

json log_model(const Visit& visit) {
  static constexpr const char* kParts[] = {"open", "soon", "not_kept", "kept", "all"};
  std::string part = visit.field("part");
  if (std::ranges::find(kParts, part) == std::end(kParts)) part = "open";
  json model;
  model["ours"] = json::array();
  model["theirs"] = json::array();
  visit.office.reading([&](Side& side) {
    const lofte::Answer answer = side.book.query(ask(visit, LOFTE_QUERY_PROMISES));
    std::vector<const lofte_promise_row*> shown;
    std::map<std::string, std::int64_t> counts;
    Kept ours;
    for (const lofte_promise_row& row : answer.promises()) {
      for (const char* one : kParts) counts[one] += belongs(visit, row, one) ? 1 : 0;
      if (belongs(visit, row, part)) shown.push_back(&row);
      if (text(row.direction) != "ours") continue;
      const bool kept = is_kept(row);
      if (kept || is_not_kept(row)) ours.decided += 1;
      ours.kept += kept ? 1 : 0;
    }
    const std::int64_t page = page_number(visit);
    const auto from = std::min(shown.size(), static_cast<std::size_t>(page - 1) * kPromisesAPage);
    for (std::size_t i = from; i < std::min(shown.size(), from + kPromisesAPage); ++i) {
      json one = promise_model(visit, *shown[i]);
      model[one["ours"].get<bool>() ? "ours" : "theirs"].push_back(one);
    }
    model["parts"] = json::array();
    for (const char* one : kParts) {
      model["parts"].push_back({{"name", visit.t(std::string("promises.") + one)},
                                {"address", std::string("/promises?part=") + one},
                                {"count", visit.words.number(counts[one])},
                                {"current", part == one}});
    }
    model["lead"] =
        ours.decided == 0
            ? ""
            : visit.t("promises.lead", {{"share", visit.words.percent_of_mille(ours.per_mille())},
                                        {"count", visit.words.number(ours.decided)}});
    model["chart"] = kept_over_time(visit, answer);
    model["pager"] =
        pager(visit, static_cast<std::int64_t>(shown.size()), page,
              static_cast<std::int64_t>(kPromisesAPage), "/promises?part=" + part + "&p=");
  });
  model["has_ours"] = !model["ours"].empty();
  model["has_theirs"] = !model["theirs"].empty();
  model["none"] = model["ours"].empty() && model["theirs"].empty();
  model["in_a_week_iso"] = lofte::iso(visit.today + 7);
  return model;
}

}  // namespace

Reply promises_page(const Visit& visit) {
  return show(visit, "promises", "promises", visit.t("nav.promises"),
              visit.unless_known([&] { return log_model(visit); }));
}

namespace {

// A field of a CSV file. A spreadsheet takes what begins so for a formula; a quote before it does
// not.
std::string csv_field(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    out += '\'';
  }
  for (const char letter : text) {
    if (letter == '"') out += '"';
    out += letter;
  }
  return out + "\"";
}

// Whole minor units, for machines; empty: no amount.
std::string minor_text(const lofte_money& money) {
  if (!lofte::has_amount(money)) return {};
  const json written = std::to_string(money.minor);
  return written.get<std::string>();
}

}  // namespace

Reply promises_file(const Visit& visit) {
  const bool csv = visit.request.path.ends_with(".csv");
  Reply reply;
  std::string out;
  json all = json::array();
  visit.office.reading([&](Side& side) {
    const lofte::Answer answer = side.book.query(ask(visit, LOFTE_QUERY_PROMISES));
    if (csv)
      out =
          "id,customer,customer_name,direction,what,minor,currency,made_on,due_on,state,since\r\n";
    for (const lofte_promise_row& row : answer.promises()) {
      const std::pair<const char*, std::string> fields[] = {
          {"id", std::string(text(row.id))},
          {"customer", std::string(text(row.customer))},
          {"customer_name", std::string(text(row.customer_name))},
          {"direction", std::string(text(row.direction))},
          {"what", std::string(text(row.what))},
          {"minor", minor_text(row.amount)},
          {"currency", std::string(lofte::currency(row.amount))},
          {"made_on", lofte::iso(row.made_on)},
          {"due_on", lofte::iso(row.due_on)},
          {"state", std::string(promise_state(row))},
          {"since", lofte::iso(row.since)}};
      json one = json::object();
      std::string line;
      for (const auto& [name, value] : fields) {
        one[name] = value;
        line += (line.empty() ? "" : ",") + csv_field(value);
      }
      if (csv) {
        out += line + "\r\n";
      } else {
        all.push_back(one);
      }
    }
  });
  reply.type = csv ? "text/csv; charset=utf-8" : "application/json";
  reply.body = csv ? out : all.dump(2) + "\n";
  reply.headers.emplace_back("Content-Disposition", csv ? "attachment; filename=\"promises.csv\""
                                                        : "attachment; filename=\"promises.json\"");
  return reply;
}

}  // namespace kontor
