// What is loaded, what it may do, and how it fares.
#include <algorithm>

#include "pages/pages.h"
#include "pages/plugin_models.h"

namespace kontor {
namespace {

using lofte::text;

json texts_of(const Visit& visit, const lofte_list& list, const std::string& prefix) {
  json all = json::array();
  for (const lofte_string& one : lofte::range<lofte_string>(list)) {
    all.push_back(visit.t(prefix + std::string(text(one))));
  }
  return all;
}

// "lofte.book_advisor/1" is said as "provides.book_advisor".
json provides(const Visit& visit, const lofte_list& list) {
  json all = json::array();
  for (const lofte_string& one : lofte::range<lofte_string>(list)) {
    std::string name(text(one));
    name = name.substr(name.find('.') + 1);
    all.push_back(visit.t("provides." + name.substr(0, name.find('/'))));
  }
  return all;
}

// What went wrong, for whom, and how much more of it there may be.
void add_health(const Visit& visit, const PluginHealth& health, json& model) {
  model["is_ill"] = health.faults > 0;
  if (health.faults == 0) return;
  model["faults"] = visit.words.count("plugin.faults", health.faults);
  model["last_fault"] = health.last_fault;
  model["fault_customer"] = health.last_fault_customer;
  model["fault_address"] =
      health.last_fault_customer.empty() ? "" : customer_address(health.last_fault_customer);
  model["quarantine"] =
      health.state == "quarantined" ? visit.t("plugin.quarantine_about") : std::string{};
}

// Advises the book, but is not installed here any more.
json missing_model(const Visit& visit, const std::string& id) {
  return {{"id", id},
          {"name", id},
          {"state", visit.t("plugin.missing")},
          {"state_class", "refused"},
          {"about", visit.t("plugin.missing_about")},
          {"provides", json::array()},
          {"permissions", json::array()},
          {"can_stop", true},
          {"address", ""}};
}

}  // namespace

BookHealth health_of(Side& side) {
  BookHealth health;
  const lofte::Answer answer = side.book.query(LOFTE_QUERY_STATUS);
  const lofte_book_status& row = answer.status()[0];
  for (const lofte_plugin_row& plugin : lofte::range<lofte_plugin_row>(row.plugins)) {
    health.plugins[std::string(text(plugin.id))] = {
        std::string(text(plugin.state)), std::string(text(plugin.name)), plugin.faults,
        std::string(text(plugin.last_fault)), std::string(text(plugin.last_fault_customer))};
  }
  health.pending = row.pending;
  health.currency = text(row.currency);
  return health;
}

json plugin_model(const Visit& visit, const lofte_plugin_row& row, const BookHealth& health) {
  const std::string id(text(row.id));
  const auto in_book = health.plugins.find(id);
  const bool reader = lofte::contains(row.provides, "lofte.reader/1");
  std::string state =
      in_book == health.plugins.end() ? (reader ? "reader" : "off") : in_book->second.state;
  if (text(row.state) == "refused") state = "refused";
  const json permissions = texts_of(visit, row.permissions, "permission.");
  json model = {
      {"id", id},
      {"name", text(row.name)},
      {"version", text(row.version)},
      {"about", text(row.description)},
      // Which list allows it is for who set the machine up; why one is refused is for everybody.
      {"detail", state == "refused" ? text(row.detail) : std::string_view{}},
      {"provides", provides(visit, row.provides)},
      {"permissions", permissions},
      {"no_permissions", permissions.empty()},
      {"state", visit.t("plugin." + state)},
      {"state_class", state},
      {"can_stop", state == "active"},
      {"can_start", state == "off" || state == "quarantined"},
      {"start", visit.t(state == "quarantined" ? "plugin.restore" : "plugin.start")},
      {"address", "/plugin?id=" + in_address(id)}};
  if (in_book != health.plugins.end()) add_health(visit, in_book->second, model);
  return model;
}

Reply plugins_page(const Visit& visit) {
  json model;
  std::vector<json> plugins;
  visit.office.reading([&](Side& side) {
    BookHealth health = health_of(side);
    for (const lofte_plugin_row& row : visit.office.runtime().plugins()) {
      plugins.push_back(plugin_model(visit, row, health));
      health.plugins.erase(std::string(text(row.id)));
    }
    for (const auto& [id, plugin] : health.plugins) {
      plugins.push_back(missing_model(visit, id));
    }
    model["pending"] =
        health.pending > 0 ? visit.words.count("plugins.pending", health.pending) : "";
  });
  for (const std::string& folder : visit.office.dev_plugins()) {
    model["development"].push_back(visit.t("plugins.development", {{"folder", folder}}));
  }
  // Those that need a look first, else in the runtime's order.
  std::ranges::stable_sort(plugins, {}, [](const json& one) {
    const std::string state = one["state_class"];
    return state == "quarantined" || state == "refused" ? 0 : one.value("is_ill", false) ? 1 : 2;
  });
  model["plugins"] = std::move(plugins);
  return show(visit, "plugins", "plugins", visit.t("nav.plugins"), model);
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
