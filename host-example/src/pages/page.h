// What every page has at hand, and how it is put into the frame around it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "desk/office.h"
#include "lofte/cpp/date.hpp"
#include "web/http.h"
#include "web/jobs.h"
#include "web/remembered.h"
#include "web/render.h"
#include "web/session.h"
#include "web/words.h"

namespace kontor {

using nlohmann::json;

// One request being answered.
struct Visit {
  Office& office;
  Jobs& jobs;
  Sessions& sessions;
  Remembered& remembered;
  const Templates& templates;
  const Words& words;
  const Request& request;
  const Session& session;
  std::string theme;
  lofte_date today;

  std::string t(std::string_view key, Words::Values values = {}) const {
    return words.say(key, values);
  }
  std::string field(const std::string& name) const { return request.field(name); }
  // The model of this address: as it was worked out last, where nothing was written since. For
  // pages that look at the whole book.
  template <class Build>
  json unless_known(Build&& build) const {
    std::string name = request.path + "|" + words.code() + "|" + std::to_string(today);
    for (const auto& [field, value] : request.fields) name += "|" + field + "=" + value;
    const std::uint64_t version = office.version();
    if (std::optional<json> known = remembered.find(name, version)) return *std::move(known);
    json made = build();
    remembered.keep(name, version, made);
    return made;
  }
  // A word about what was done, on the next page that is shown.
  void say(Word word) const { sessions.say(session.id, std::move(word)); }
};

// Something the visitor can put right; shown with status 400.
struct Trouble : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The page in its frame. `here`: which entry of the navigation it belongs to.
Reply show(const Visit& visit, const std::string& name, std::string_view here,
           const std::string& title, json model, int status = 200);
// Back to the page that the form names in `back`, or to `otherwise`. Only within Kontor.
Reply back(const Visit& visit, const std::string& otherwise);

// ---- asking the book ----

lofte_query ask(const Visit& visit, std::int32_t kind);
// Of one customer.
lofte_query ask(const Visit& visit, std::int32_t kind, const std::string& customer);

// ---- models ----

std::string customer_address(std::string_view id);
json amounts(const Visit& visit, const lofte_list& list);  // ["1 200,00 NOK"]
std::string amount_line(const Visit& visit, const lofte_list& list);
json strings(const lofte_list& list);
// What follows the name of a title: "Regular customer" of "Stage: regular customer".
std::string without_name(std::string_view title);
std::string channel_name(const Visit& visit, std::int32_t channel);
// What the template _advice shows: what, why, what to say, and the fields of its buttons.
json advice_card(const Visit& visit, const lofte_advice_row& row);
// Where a promise stands: "open", "due", "kept", "kept_late", "partly_kept", "not_kept",
// "withdrawn", "superseded". Never "broken": nobody is called so here.
std::string_view promise_state(const lofte_promise_row& row);
bool is_open(const lofte_promise_row& row);
// Its time is over, and it was not kept, or not whole.
bool is_not_kept(const lofte_promise_row& row);
bool is_kept(const lofte_promise_row& row);
json promise_model(const Visit& visit, const lofte_promise_row& row);
// Numbers of pages and their addresses; `address` ends with "p=".
json pager(const Visit& visit, std::int64_t total, std::int64_t page, std::int64_t size,
           const std::string& address);
std::int64_t page_number(const Visit& visit);
// {"type", "labels", "series"} for static/charts.js, and the same as a table.
struct Series {
  std::string name;
  std::vector<std::int64_t> values;
};
json chart(const Visit& visit, const std::string& title, const std::string& about, const char* type,
           const std::vector<std::string>& labels, const std::vector<Series>& series,
           const std::string& unit);

// ---- what was typed ----

lofte_date typed_day(const Visit& visit, const std::string& name);          // or Trouble
lofte_date typed_day_or_none(const Visit& visit, const std::string& name);  // 0 where empty
// "12 400,50" in minor units of the currency; or Trouble.
std::int64_t typed_amount(const Visit& visit, const std::string& name, const std::string& currency);
std::string typed_text(const Visit& visit, const std::string& name, std::size_t most);
// The customer by number, or by a name that only one has; or Trouble.
std::string typed_customer(const Visit& visit, Accounts& accounts, const std::string& name);

}  // namespace kontor
