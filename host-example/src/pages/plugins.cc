// What is loaded, what it may do, how it fares, and its settings.
#include <algorithm>

#include "accounts/facts.h"
#include "lofte/cpp/currency.hpp"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

std::string set_of(const lofte_setting_row& row, const std::string& currency) {
  if (text(row.type) != "money") return std::string(text(row.value));
  const int decimals = lofte::minor_digits(currency.c_str()).value_or(2);
  std::string digits(text(row.value));
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return digits;
}

bool has(const lofte_setting_row& row, std::uint32_t bit) {
  return (row.present & bit) != 0;
}

json setting_model(const lofte_setting_row& row, const std::string& currency) {
  const std::string_view type = text(row.type);
  json model = {
      {"key", text(row.key)},
      {"about", text(row.description)},
      {"value", set_of(row, currency)},
      {"is_default", text(row.level) == "default"},
      {"default", text(row.default_value)},
      {"is_boolean", type == "boolean"},
      {"is_on", text(row.value) == "true"},
      {"is_choice", type == "choice"},
      {"is_integer", type == "integer"},
      {"is_money", type == "money"},
      {"is_text", type == "text"},
      {"currency", currency},
      {"choices", json::array()},
      {"minimum", has(row, LOFTE_SETTING_ROW_HAS_MINIMUM) ? std::to_string(row.minimum) : ""},
      {"maximum", has(row, LOFTE_SETTING_ROW_HAS_MAXIMUM) ? std::to_string(row.maximum) : ""},
      {"span", has(row, LOFTE_SETTING_ROW_HAS_MINIMUM) && has(row, LOFTE_SETTING_ROW_HAS_MAXIMUM) &&
                       type == "integer"
                   ? std::to_string(row.minimum) + "–" + std::to_string(row.maximum)
                   : ""}};
  for (const lofte_string& choice : lofte::range<lofte_string>(row.choices)) {
    model["choices"].push_back(
        {{"value", text(choice)}, {"current", text(choice) == text(row.value)}});
  }
  return model;
}

struct Status {
  std::map<std::string, std::string> state;  // of the book's plugins
  std::int64_t pending = 0;
  std::string currency;
};

Status status_of(Side& side) {
  Status status;
  const lofte::Answer answer = side.book.query(LOFTE_QUERY_STATUS);
  const lofte_book_status& row = answer.status()[0];
  for (const lofte_plugin_row& plugin : lofte::range<lofte_plugin_row>(row.plugins)) {
    status.state[std::string(text(plugin.id))] = text(plugin.state);
  }
  status.pending = row.pending;
  status.currency = text(row.currency);
  return status;
}

json plugin_model(const Visit& visit, const lofte_plugin_row& row, const Status& status) {
  const std::string id(text(row.id));
  const auto in_book = status.state.find(id);
  const bool reader = lofte::contains(row.provides, "lofte.reader/1");
  std::string state = in_book == status.state.end() ? (reader ? "reader" : "off") : in_book->second;
  if (text(row.state) == "refused") state = "refused";
  json provides = json::array();
  for (const lofte_string& one : lofte::range<lofte_string>(row.provides)) {
    std::string name(text(one));
    name = name.substr(name.find('.') + 1);
    provides.push_back(visit.t("provides." + name.substr(0, name.find('/'))));
  }
  json permissions = json::array();
  for (const lofte_string& one : lofte::range<lofte_string>(row.permissions)) {
    permissions.push_back(visit.t("permission." + std::string(text(one))));
  }
  return {
      {"id", id},
      {"name", text(row.name)},
      {"version", text(row.version)},
      {"about", text(row.description)},
      // Which list allows it is for who set the machine up; why one is refused is for everybody.
      {"detail", state == "refused" ? text(row.detail) : std::string_view{}},
      {"provides", provides},
      {"permissions", permissions},
      {"no_permissions", permissions.empty()},
      {"state", visit.t("plugin." + state)},
      {"state_class", state},
      {"can_stop", state == "active"},
      {"can_start", state == "off" || state == "quarantined"},
      {"start", visit.t(state == "quarantined" ? "plugin.restore" : "plugin.start")},
      {"address", "/plugin?id=" + in_address(id)}};
}

}  // namespace

Reply plugins_page(const Visit& visit) {
  json model;
  model["plugins"] = json::array();
  visit.office.reading([&](Side& side) {
    const Status status = status_of(side);
    for (const lofte_plugin_row& row : visit.office.runtime().plugins()) {
      model["plugins"].push_back(plugin_model(visit, row, status));
    }
    model["pending"] =
        status.pending > 0 ? visit.words.count("plugins.pending", status.pending) : "";
  });
  return show(visit, "plugins", "plugins", visit.t("nav.plugins"), model);
}

Reply plugin_page(const Visit& visit) {
  const std::string id = visit.field("id");
  json model;
  visit.office.reading([&](Side& side) {
    const Status status = status_of(side);
    for (const lofte_plugin_row& row : visit.office.runtime().plugins()) {
      if (text(row.id) == id) model = plugin_model(visit, row, status);
    }
    if (model.empty()) throw Trouble(visit.t("trouble.no_plugin", {{"typed", id}}));
    lofte_query wanted = ask(visit, LOFTE_QUERY_SETTINGS);
    wanted.plugin = lofte::borrow(id);
    const lofte::Answer answer = side.book.query(wanted);
    model["settings"] = json::array();
    for (const lofte_setting_row& row : answer.settings()) {
      model["settings"].push_back(setting_model(row, status.currency));
    }
    model["has_settings"] = !model["settings"].empty();
    model["pending"] =
        status.pending > 0 ? visit.words.count("plugins.pending", status.pending) : "";
  });
  return show(visit, "plugin", "plugins", model["name"].get<std::string>(), model);
}

// Posts what differs from what holds; the runtime checks each value by the manifest.
Reply change_settings(const Visit& visit) {
  const std::string id = visit.field("id");
  std::vector<std::pair<std::string, std::string>> changes;
  visit.office.reading([&](Side& side) {
    const std::string currency = status_of(side).currency;
    lofte_query wanted = ask(visit, LOFTE_QUERY_SETTINGS);
    wanted.plugin = lofte::borrow(id);
    const lofte::Answer answer = side.book.query(wanted);
    for (const lofte_setting_row& row : answer.settings()) {
      const std::string key(text(row.key));
      const std::string_view type = text(row.type);
      if (visit.field("reset") == key) {
        changes.emplace_back(key, "");
        continue;
      }
      if (!visit.field("reset").empty()) continue;
      std::string typed = visit.field("set." + key);
      if (type == "boolean") {
        if (!visit.request.has("known." + key)) continue;
        typed = typed.empty() ? "false" : "true";
      } else if (!visit.request.has("set." + key)) {
        continue;
      }
      if (type == "money") {
        typed = typed == "0" || typed == "0.00"
                    ? "0"
                    : std::to_string(typed_amount(visit, "set." + key, currency));
      }
      if (typed == text(row.value)) continue;
      changes.emplace_back(key, typed);
    }
  });
  if (!changes.empty()) {
    visit.office.enter([&](Accounts& accounts) {
      for (const auto& [key, value] : changes) {
        json body = {{"plugin", id}, {"key", key}};
        if (!value.empty()) body["value"] = value;
        accounts.tell(fact("setting " + id + " " + key, "setting", body));
      }
    });
  }
  visit.say({visit.words.count("said.settings", static_cast<std::int64_t>(changes.size()))});
  return Reply::to("/plugin?id=" + in_address(id));
}

Reply switch_plugin(const Visit& visit) {
  const std::string id = visit.field("id");
  const bool on = visit.field("on") == "1";
  visit.office.writing([&](Side& side) { side.book.enable_plugin(id, on); });
  Word word{visit.t(on ? "said.plugin_on" : "said.plugin_off", {{"plugin", id}})};
  word.undo_path = "/plugin/state";
  word.undo_fields = {{"id", id}, {"on", on ? "0" : "1"}, {"back", visit.field("back")}};
  visit.say(word);
  return back(visit, "/plugins");
}

}  // namespace kontor
