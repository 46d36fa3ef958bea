#include "pages/page.h"

#include <algorithm>

#include "lofte/cpp/currency.hpp"

namespace kontor {
namespace {

using lofte::text;

struct Entry {
  const char* key;
  const char* address;
};
constexpr Entry kNavigation[] = {
    {"today", "/today"},       {"week", "/week"},         {"customers", "/customers"},
    {"late", "/late"},         {"promises", "/promises"}, {"insight", "/insight"},
    {"invoices", "/invoices"}, {"plugins", "/plugins"},   {"backtest", "/backtest"}};

json fields_of(const std::vector<std::pair<std::string, std::string>>& fields) {
  json all = json::array();
  for (const auto& [name, value] : fields) all.push_back({{"name", name}, {"value", value}});
  return all;
}

std::string address_of(const Visit& visit) {
  std::string address = visit.request.path;
  char sign = '?';
  for (const auto& [name, value] : visit.request.fields) {
    if (name == "token" || visit.request.method == "POST") continue;
    address += sign + in_address(name) + "=" + in_address(value);
    sign = '&';
  }
  return visit.request.method == "POST" ? "/today" : address;
}

const char* severity_class(std::int32_t severity) {
  return severity >= LOFTE_SEVERITY_URGENT      ? "urgent"
         : severity >= LOFTE_SEVERITY_IMPORTANT ? "important"
                                                : "usual";
}

}  // namespace

Reply show(const Visit& visit, const std::string& name, std::string_view here,
           const std::string& title, json model, int status) {
  model["t"] = visit.words.texts();
  model["token"] = visit.session.token;
  model["here"] = address_of(visit);
  model["title"] = title;
  json frame;
  frame["t"] = visit.words.texts();
  frame["token"] = visit.session.token;
  frame["here"] = model["here"];
  frame["title"] = title;
  frame["content"] = visit.templates.fill(name, model);
  frame["language"] = visit.words.code();
  frame["theme"] = visit.theme;
  frame["is_light"] = visit.theme == "light";
  frame["is_dark"] = visit.theme == "dark";
  frame["is_auto"] = visit.theme.empty();
  frame["day"] = visit.words.long_day(visit.today);
  frame["navigation"] = json::array();
  for (const Entry& entry : kNavigation) {
    frame["navigation"].push_back({{"name", visit.t(std::string("nav.") + entry.key)},
                                   {"address", entry.address},
                                   {"current", entry.key == here}});
  }
  frame["languages"] = json::array();
  for (const Language& language : kLanguages) {
    frame["languages"].push_back({{"code", language.code},
                                  {"name", language.name},
                                  {"current", visit.words.code() == language.code}});
  }
  frame["said"] = json::array();
  for (const Word& word : visit.sessions.take_words(visit.session.id)) {
    frame["said"].push_back({{"text", word.text},
                             {"trouble", word.trouble},
                             {"undo", word.undo_path},
                             {"fields", fields_of(word.undo_fields)}});
  }
  Reply reply;
  reply.status = status;
  reply.body = visit.templates.fill("layout", frame);
  return reply;
}

Reply back(const Visit& visit, const std::string& otherwise) {
  const std::string wanted = visit.field("back");
  const bool ours = wanted.size() > 1 && wanted[0] == '/' && wanted[1] != '/' &&
                    wanted.find('\\') == std::string::npos &&
                    std::ranges::all_of(wanted, [](char letter) { return letter > ' '; });
  return Reply::to(ours ? wanted : otherwise);
}

lofte_query ask(const Visit& visit, std::int32_t kind) {
  auto query = lofte::make<lofte_query>();
  query.kind = kind;
  query.language = lofte::borrow(visit.words.code());
  return query;
}

lofte_query ask(const Visit& visit, std::int32_t kind, const std::string& customer) {
  lofte_query query = ask(visit, kind);
  query.customer_id = lofte::borrow(customer);
  return query;
}

std::string customer_address(std::string_view id) {
  return "/customer?id=" + in_address(id);
}

json amounts(const Visit& visit, const lofte_list& list) {
  json all = json::array();
  for (const lofte_money& money : lofte::range<lofte_money>(list)) {
    all.push_back(visit.words.amount(money));
  }
  return all;
}

std::string amount_line(const Visit& visit, const lofte_list& list) {
  std::string line;
  for (const lofte_money& money : lofte::range<lofte_money>(list)) {
    line += (line.empty() ? "" : " · ") + visit.words.amount(money);
  }
  return line;
}

json strings(const lofte_list& list) {
  json all = json::array();
  for (const lofte_string& one : lofte::range<lofte_string>(list)) {
    if (one.size != 0) all.push_back(text(one));
  }
  return all;
}

std::string without_name(std::string_view title) {
  // "Stage: regular customer, since ..." under a heading that says so already.
  const std::size_t colon = title.find(": ");
  constexpr std::size_t kLongestName = 40;
  const bool named = colon <= kLongestName;  // and so there is one
  std::string rest(named ? title.substr(colon + 2) : title);
  if (!rest.empty() && rest[0] >= 'a' && rest[0] <= 'z') rest[0] = static_cast<char>(rest[0] - 32);
  return rest;
}

std::string channel_name(const Visit& visit, std::int32_t channel) {
  static constexpr const char* kNames[] = {"",    "email", "phone", "meeting", "letter",
                                           "sms", "chat",  "video", "visit",   "social"};
  if (channel <= 0 || channel >= static_cast<std::int32_t>(std::size(kNames))) return {};
  return visit.t(std::string("channel.") + kNames[channel]);
}

json advice_card(const Visit& visit, const lofte_advice_row& row) {
  json card = {
      {"customer", text(row.customer)},
      {"customer_name", text(row.customer_name)},
      {"customer_address", row.customer.size == 0 ? "" : customer_address(text(row.customer))},
      {"title", text(row.title)},
      {"reasons", strings(row.reasons)},
      {"points", strings(row.points)},
      {"severity", severity_class(row.severity)},
      {"latest", visit.words.day(row.latest)},
      {"since", visit.words.day(row.since)},
      {"withheld", text(row.withheld)},
      {"place_reason", text(row.place_reason)},
      {"assignee", text(row.assignee)},
      {"channel", channel_name(visit, row.channel)},
      {"amounts", amount_line(visit, row.amounts)},
      {"plugin", text(row.plugin)},
      {"kind", row.kind},
      {"key", text(row.key)},
      {"revision", row.revision},
      {"is_draft", row.kind == LOFTE_ADVICE_DRAFT},
      {"subject", text(row.subject)},
      {"body", text(row.body)},
      {"step", row.step == 0 ? "" : visit.t("step." + std::to_string(row.step))},
      {"until", visit.words.day(row.until)},
      {"can_decide", row.plugin.size != 0 && text(row.plugin) != "lofte"},
      {"is_bank", text(row.plugin) == "lofte" && text(row.key) == "import-bank-data"}};
  card["has_why"] = !card["reasons"].empty() || row.place_reason.size != 0;
  card["has_points"] = !card["points"].empty();
  card["few_points"] = card["points"].size() <= 3;
  card["draft_address"] = row.kind == LOFTE_ADVICE_DRAFT
                              ? "/draft?customer=" + in_address(text(row.customer)) +
                                    "&plugin=" + in_address(text(row.plugin)) +
                                    "&key=" + in_address(text(row.key))
                              : "";
  card["merged"] = json::array();
  for (const auto& part : lofte::range<lofte_merged_advice>(row.merged)) {
    card["merged"].push_back(std::to_string(part.kind) + "|" + std::to_string(part.revision) + "|" +
                             std::string(text(part.plugin)) + "|" + std::string(text(part.key)));
  }
  return card;
}

std::string_view promise_state(const lofte_promise_row& row) {
  const std::string_view state = text(row.state);
  return state == "broken" ? "not_kept" : state;
}

bool is_open(const lofte_promise_row& row) {
  return promise_state(row) == "open" || promise_state(row) == "due";
}

bool is_not_kept(const lofte_promise_row& row) {
  return promise_state(row) == "not_kept" || promise_state(row) == "partly_kept";
}

bool is_kept(const lofte_promise_row& row) {
  return promise_state(row) == "kept" || promise_state(row) == "kept_late";
}

json promise_model(const Visit& visit, const lofte_promise_row& row) {
  const bool ours = text(row.direction) == "ours";
  const bool open = is_open(row);
  return {{"id", text(row.id)},
          {"customer", text(row.customer)},
          {"customer_name", text(row.customer_name)},
          {"customer_address", customer_address(text(row.customer))},
          {"ours", ours},
          {"direction", visit.t(ours ? "promise.ours" : "promise.theirs")},
          {"what", text(row.what)},
          {"amount", visit.words.amount(row.amount)},
          {"made", visit.words.day(row.made_on)},
          {"due", visit.words.day(row.due_on)},
          {"state", text(row.state_text)},
          {"since", visit.words.day(row.since)},
          {"state_class", promise_state(row)},
          {"is_open", open},
          {"can_keep", ours && (open || is_not_kept(row))},
          {"can_withdraw", open}};
}

std::int64_t page_number(const Visit& visit) {
  const std::string typed = visit.field("p");
  if (typed.empty() || typed.size() > 7 ||
      typed.find_first_not_of("0123456789") != std::string::npos) {
    return 1;
  }
  return std::max<std::int64_t>(1, std::stoll(typed));
}

json pager(const Visit& visit, std::int64_t total, std::int64_t page, std::int64_t size,
           const std::string& address) {
  const std::int64_t last = std::max<std::int64_t>(1, (total + size - 1) / size);
  const std::int64_t from = total == 0 ? 0 : (page - 1) * size + 1;
  return {{"many", last > 1},
          {"summary",
           visit.t("pager.summary", {{"from", visit.words.number(from)},
                                     {"to", visit.words.number(std::min(total, page * size))},
                                     {"total", visit.words.number(total)}})},
          {"before", page > 1 ? address + std::to_string(page - 1) : ""},
          {"after", page < last ? address + std::to_string(page + 1) : ""}};
}

json chart(const Visit& visit, const std::string& title, const std::string& about, const char* type,
           const std::vector<std::string>& labels, const std::vector<Series>& series,
           const std::string& unit) {
  const auto written = [&](std::int64_t value) {
    if (unit == "permille") return visit.words.percent_of_mille(value);
    if (unit == "tenths") return visit.words.tenths(value);
    if (unit.size() == 3) return visit.words.amount(value, unit);
    return visit.words.number(value);
  };
  json drawn = {{"type", type},
                {"labels", labels},
                {"unit", unit},
                {"decimals", unit.size() == 3 ? lofte::minor_digits(unit.c_str()).value_or(2) : 0},
                {"series", json::array()}};
  json rows = json::array();
  json heads = json::array();
  for (const Series& one : series) {
    json values = json::array();
    for (const auto& value : one.values) values.push_back(value ? json(*value) : json(nullptr));
    drawn["series"].push_back({{"name", one.name}, {"values", values}});
    heads.push_back(one.name);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    json cells = json::array();
    for (const Series& one : series) {
      cells.push_back(i < one.values.size() && one.values[i] ? written(*one.values[i]) : "");
    }
    rows.push_back({{"label", labels[i]}, {"cells", cells}});
  }
  return {{"title", title},
          {"about", about},
          {"data", drawn.dump()},
          {"heads", heads},
          {"rows", rows},
          {"has_rows", !labels.empty()},
          {"figures", visit.t("chart.figures")}};
}

}  // namespace kontor
