// What every page has at hand, and how it is put into the frame around it.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
    for (const auto& [field, value] : request.fields)
      name.append("|").append(field).append("=").append(value);
    const std::uint64_t version = office.version();
    if (std::optional<json> known = remembered.find(name, version)) return *std::move(known);
    json made = build();
    remembered.keep(name, version, made);
    return made;
  }
  // A word about what was done, on the next page that is shown.
  void say(Word word) const { sessions.say(session.id, std::move(word)); }
};

// Something the visitor can put right; shown with status 400. `field`: of the form, by its name.
struct Trouble : std::runtime_error {
  explicit Trouble(const std::string& what, std::string of = {})
      : std::runtime_error(what), field(std::move(of)) {}
  std::string field;
};

// What a person reads of it: the field's label, and what is wrong with what stands there.
json fault_model(const Visit& visit, const std::string& field, const std::string& what);
// A Løfte error that is the visitor's to put right.
bool is_theirs(const lofte::Error& error);
std::string words_of(const lofte::Error& error);

// The page in its frame. `here`: which entry of the navigation it belongs to.
Reply show(const Visit& visit, const std::string& name, std::string_view here,
           const std::string& title, json model, int status = 200);
using Form = Reply (*)(const Visit& visit, json model, int status);
// Enters what a form holds. What is wrong is said on the form itself, which keeps what was typed.
template <class Enter>
Reply enter_or_show_again(const Visit& visit, Form form, const json& model, Enter&& enter) {
  std::string field;
  std::string what;
  try {
    return enter();
  } catch (const Trouble& trouble) {
    field = trouble.field;
    what = trouble.what();
  } catch (const lofte::Error& error) {
    if (!is_theirs(error)) throw;
    what = words_of(error);
  }
  json again = model;
  again["fault"] = fault_model(visit, field, what);
  if (!field.empty()) again["bad_" + field] = true;
  return form(visit, std::move(again), 400);
}

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
  std::vector<std::optional<std::int64_t>> values;  // nothing: not known
};
json chart(const Visit& visit, const std::string& title, const std::string& about, const char* type,
           const std::vector<std::string>& labels, const std::vector<Series>& series,
           const std::string& unit);

// ---- what was typed ----

// These fields as they were typed, to be shown again.
json as_typed(const Visit& visit, std::initializer_list<const char*> fields);

lofte_date typed_day(const Visit& visit, const std::string& name);          // or Trouble
lofte_date typed_day_or_none(const Visit& visit, const std::string& name);  // 0 where empty
// "12 400,50" in minor units of the currency; or Trouble.
std::int64_t typed_amount(const Visit& visit, const std::string& name, const std::string& currency);
std::string typed_text(const Visit& visit, const std::string& name, std::size_t most);
// A button that takes back what stands at these places of the outbox.
Word with_take_back(const Visit& visit, std::string said, const std::vector<std::int64_t>& places);
// "1240000" with two decimals as it is typed: "12400.00".
std::string plain_amount(std::int64_t minor, const std::string& currency);
// The customer by number, or by a name that only one has; or Trouble.
std::string typed_customer(const Visit& visit, Accounts& accounts, const std::string& name);

}  // namespace kontor
