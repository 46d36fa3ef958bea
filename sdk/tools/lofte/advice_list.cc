#include "advice_list.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "lofte/cpp/date.hpp"
#include "shell.h"

namespace lofte::tools {
namespace {

constexpr std::size_t kMarginWidth = 11;  // "important" and two spaces

Tone tone_of(std::int32_t severity) {
  if (severity >= LOFTE_SEVERITY_URGENT) return Tone::kBad;
  if (severity >= LOFTE_SEVERITY_IMPORTANT) return Tone::kWarn;
  return Tone::kPlain;
}

// Whether a planner has put the rows in order.
bool is_planned(const Answer& answer) {
  return !answer.advice().empty() && !text(answer.advice().front().part).empty();
}

const char* part_heading(std::string_view part) {
  if (part == "planned") return "Planned for today";
  if (part == "urgent") return "Urgent, besides what was planned";
  if (part == "draft") return "Drafts to send";
  return "Can wait";
}

std::vector<const lofte_advice_row*> in_reading_order(const Answer& answer) {
  std::vector<const lofte_advice_row*> rows;
  for (const lofte_advice_row& row : answer.advice()) rows.push_back(&row);
  if (is_planned(answer)) return rows;
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
    if (a->severity != b->severity) return a->severity > b->severity;
    // Without a last sensible day there is no hurry.
    const lofte_date first = a->latest == 0 ? INT32_MAX : a->latest;
    const lofte_date second = b->latest == 0 ? INT32_MAX : b->latest;
    return first < second;
  });
  return rows;
}

std::string who(const lofte_advice_row& row) {
  if (text(row.customer).empty()) return "the book";
  if (text(row.customer_name).empty()) return std::string(text(row.customer));
  return concat(row.customer_name, " (", row.customer, ")");
}

// A quoted block has its lead before every line, another only before the first.
void print_indented(std::string_view block, std::string_view lead, Tone tone, bool quoted = false) {
  std::string margin(kMarginWidth, ' ');
  margin += lead;
  const std::string clean = printable(block);
  std::string_view rest = clean;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    std::printf("%s%s\n", margin.c_str(), toned(rest.substr(0, end), tone).c_str());
    if (!quoted) margin.assign(kMarginWidth + display_width(lead), ' ');
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
}

// What stands to the right of the names: amounts and days.
std::string details(const lofte_advice_row& row, const Amounts& amounts) {
  std::string line;
  const auto add = [&](const std::string& piece) {
    if (!piece.empty()) line += "  " + piece;
  };
  for (const lofte_money& amount : range<lofte_money>(row.amounts)) add(amounts(amount));
  if (row.since != 0) add("since " + iso(row.since));
  if (row.latest != 0) add("by " + iso(row.latest));
  if (row.kind == LOFTE_ADVICE_SCORE || row.kind == LOFTE_ADVICE_METRIC)
    add(concat(row.value, " ", row.unit));
  add(one_line(text(row.state)));
  return line;
}

void print_draft(const lofte_advice_row& row, bool whole) {
  if (row.kind != LOFTE_ADVICE_DRAFT) return;
  std::string facts = concat("draft in ", row.language);
  if (row.step > 0) facts += concat(", step ", row.step);
  if (row.new_due_date != 0) facts += ", new due date " + iso(row.new_due_date);
  print_indented(facts, "", Tone::kQuiet);
  if (!whole) return;
  print_indented(concat("Subject: ", row.subject), "│ ", Tone::kPlain, true);
  print_indented(concat("\n", row.body), "│ ", Tone::kPlain, true);
}

// How many of what are withheld, by reason.
void print_withheld(const std::map<std::string, std::map<std::int32_t, std::uint64_t>>& withheld) {
  for (const auto& [reason, kinds] : withheld) {
    std::string what;
    for (const auto& [kind, count] : kinds) {
      what += (what.empty() ? "" : " and ") + counted(count, advice_kind_name(kind));
    }
    std::printf("%s\n\n",
                toned(concat(what, " withheld: ", one_line(reason)), Tone::kWarn).c_str());
  }
}

}  // namespace

void print_advice_item(const lofte_advice_row& row, const Amounts& amounts,
                       const AdviceListOptions& options) {
  std::string severity = severity_name(row.severity);
  severity.resize(kMarginWidth, ' ');
  std::printf("%s", toned(severity, tone_of(row.severity)).c_str());
  if (options.with_customer) {
    std::printf("%s", toned(one_line(who(row)), Tone::kStrong).c_str());
  } else {
    std::printf("%s", toned(one_line(text(row.title)), Tone::kStrong).c_str());
  }
  std::printf("%s\n", details(row, amounts).c_str());
  if (options.with_customer) print_indented(text(row.title), "", Tone::kPlain);
  for (const lofte_string& reason : range<lofte_string>(row.reasons)) {
    print_indented(text(reason), "· ", Tone::kPlain);
  }
  for (const lofte_string& point : range<lofte_string>(row.points)) {
    print_indented(text(point), "→ ", Tone::kPlain);
  }
  if (!text(row.place_reason).empty()) {
    print_indented(concat(row.place, ". ", row.place_reason), "", Tone::kQuiet);
  }
  print_draft(row, options.with_bodies);
  if (!text(row.withheld).empty()) {
    print_indented(concat("withheld: ", row.withheld), "", Tone::kWarn);
  }
  if (!text(row.hidden_by).empty()) {
    print_indented(
        concat("answered: ", row.hidden_by, row.until == 0 ? "" : " until " + iso(row.until)), "",
        Tone::kQuiet);
  }
  print_indented(
      concat(row.plugin, " ", std::string_view(advice_kind_name(row.kind)), " \"", row.key, "\""),
      "", Tone::kQuiet);
}

std::size_t print_advice(const Answer& answer, const Amounts& amounts,
                         const AdviceListOptions& options) {
  std::map<std::string, std::map<std::int32_t, std::uint64_t>> withheld;
  std::size_t printed = 0;
  std::string_view part;
  for (const lofte_advice_row* row : in_reading_order(answer)) {
    if (options.hide_withheld && !text(row->withheld).empty()) {
      ++withheld[std::string(text(row->withheld))][row->kind];
      continue;
    }
    if (text(row->part) != part) {
      part = text(row->part);
      std::printf("%s\n\n", toned(part_heading(part), Tone::kQuiet).c_str());
    }
    print_advice_item(*row, amounts, options);
    std::printf("\n");
    ++printed;
  }
  print_withheld(withheld);
  return printed;
}

const char* advice_kind_name(std::int32_t kind) {
  switch (kind) {
    case LOFTE_ADVICE_FLAG:
      return "flag";
    case LOFTE_ADVICE_TASK:
      return "task";
    case LOFTE_ADVICE_DRAFT:
      return "draft";
    case LOFTE_ADVICE_VERDICT:
      return "verdict";
    case LOFTE_ADVICE_SCORE:
      return "score";
    case LOFTE_ADVICE_STAGE:
      return "stage";
    case LOFTE_ADVICE_METRIC:
      return "metric";
    case LOFTE_ADVICE_SUPPRESSION:
      return "suppression";
    default:
      return "advice";
  }
}

const char* severity_name(std::int32_t severity) {
  switch (severity) {
    case LOFTE_SEVERITY_INFO:
      return "info";
    case LOFTE_SEVERITY_NOTICE:
      return "notice";
    case LOFTE_SEVERITY_IMPORTANT:
      return "important";
    case LOFTE_SEVERITY_URGENT:
      return "urgent";
    default:
      return "";
  }
}

}  // namespace lofte::tools
