#include "console/show.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "accounts/facts.h"
#include "lofte/cpp/currency.hpp"

namespace kontor {
namespace {

using lofte::text;

constexpr std::size_t kMostTasks = 8;
constexpr std::size_t kMostLatePayers = 6;

// "12 400.50 NOK"
std::string amount(const lofte_money& money) {
  if (money.currency[0] == 0) return {};
  std::int64_t rest = money.minor < 0 ? -money.minor : money.minor;
  std::string digits = std::to_string(rest);
  const auto decimals = static_cast<std::size_t>(lofte::minor_digits(money.currency).value_or(2));
  while (digits.size() <= decimals) digits.insert(digits.begin(), '0');
  std::string whole = digits.substr(0, digits.size() - decimals);
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, " ");
  std::string written = money.minor < 0 ? "-" : "";
  written += whole;
  if (decimals > 0) written += "." + digits.substr(digits.size() - decimals);
  return written + " " + money.currency;
}

std::string amounts(const lofte_list& list) {
  std::string all;
  for (const lofte_money& money : lofte::Range<lofte_money>(list)) {
    if (!all.empty()) all += ", ";
    all += amount(money);
  }
  return all;
}

void heading(std::ostream& out, std::string_view words) {
  out << "\n" << words << "\n";
  for (std::size_t i = 0; i < words.size(); ++i) out << "─";
  out << "\n";
}

// The most severe first, then what must be done soonest.
std::vector<lofte_advice_row> ranked(const lofte::Answer& answer) {
  std::vector<lofte_advice_row> rows;
  for (const lofte_advice_row& row : answer.advice()) rows.push_back(row);
  std::ranges::stable_sort(rows, [](const lofte_advice_row& a, const lofte_advice_row& b) {
    const auto rank = [](const lofte_advice_row& row) {
      return std::tuple(-row.severity, row.latest == 0 ? INT32_MAX : row.latest, row.since);
    };
    return rank(a) < rank(b);
  });
  return rows;
}

void show_row(const lofte_advice_row& row, std::ostream& out) {
  const std::string_view name = text(row.customer_name);
  if (!name.empty()) out << "  " << name << ": ";
  out << (name.empty() ? "  " : "") << text(row.title);
  if (row.latest != 0) out << "  (" << iso(row.latest) << ")";
  out << "\n";
  for (const lofte_string& reason : lofte::Range<lofte_string>(row.reasons)) {
    out << "      why: " << text(reason) << "\n";
  }
  for (const lofte_string& point : lofte::Range<lofte_string>(row.points)) {
    out << "      say: " << text(point) << "\n";
  }
  if (row.withheld.size != 0) out << "      waits: " << text(row.withheld) << "\n";
}

}  // namespace

void show_day(lofte::Book& book, std::ostream& out) {
  heading(out, "Today");
  const lofte::Answer answer = book.advice({LOFTE_ADVICE_TASK, LOFTE_ADVICE_DRAFT});
  const auto rows = ranked(answer);
  const std::size_t shown = std::min(rows.size(), kMostTasks);
  for (std::size_t i = 0; i < shown; ++i) show_row(rows[i], out);
  if (rows.empty()) out << "  Nothing that cannot wait.\n";
  if (rows.size() > shown) out << "  Can wait: " << rows.size() - shown << " more.\n";
}

void show_late_payers(lofte::Book& book, std::ostream& out) {
  heading(out, "Late payers");
  const lofte::Answer flags = book.advice({LOFTE_ADVICE_FLAG});
  const lofte::Answer silences = book.advice({LOFTE_ADVICE_SUPPRESSION});
  std::map<std::string_view, std::vector<lofte_advice_row>> by_customer;
  for (const lofte_advice_row& row : flags.advice()) {
    if (text(row.plugin) == "late-payer") by_customer[text(row.customer)].push_back(row);
  }
  for (const lofte_advice_row& row : silences.advice()) {
    const auto found = by_customer.find(text(row.customer));
    if (found != by_customer.end()) found->second.push_back(row);
  }
  std::size_t shown = 0;
  for (const auto& [customer, rows] : by_customer) {
    if (shown++ == kMostLatePayers) break;
    out << "  " << text(rows.front().customer_name);
    if (rows.front().amounts.count > 0) out << "  " << amounts(rows.front().amounts);
    out << "\n";
    for (const lofte_advice_row& row : rows) {
      out << "      " << text(row.title) << "\n";
      for (const lofte_string& reason : lofte::Range<lofte_string>(row.reasons)) {
        out << "        " << text(reason) << "\n";
      }
    }
  }
  if (by_customer.empty()) out << "  Nobody is late.\n";
  if (by_customer.size() > kMostLatePayers) {
    out << "  and " << by_customer.size() - kMostLatePayers << " more\n";
  }
}

void show_promises(lofte::Book& book, std::ostream& out) {
  heading(out, "Promises");
  const lofte::Answer answer = book.query(LOFTE_QUERY_PROMISES);
  bool any = false;
  for (const lofte_promise_row& row : answer.promises()) {
    any = true;
    out << "  " << (text(row.direction) == "ours" ? "ours   " : "theirs ") << iso(row.due_on)
        << "  " << text(row.customer_name) << ": " << text(row.what);
    if (const std::string promised = amount(row.amount); !promised.empty()) out << ", " << promised;
    out << "  — " << text(row.state_text) << "\n";
  }
  if (!any) out << "  None is on record.\n";
}

}  // namespace kontor
