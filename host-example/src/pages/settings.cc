// Settings as forms made from the plugins' schemas: of the whole book, and of one customer.
#include <algorithm>

#include "accounts/facts.h"
#include "pages/pages.h"
#include "pages/plugin_models.h"

namespace kontor {
namespace {

using lofte::text;

bool has(const lofte_setting_row& row, std::uint32_t bit) {
  return (row.present & bit) != 0;
}

// As it is typed: "50.00" of 5000 minor units.
std::string written(std::string_view type, std::string_view value, const std::string& currency) {
  if (type != "money" || value.empty()) return std::string(value);
  return plain_amount(std::stoll(std::string(value)), currency);
}

// Whose settings: the book's where no customer is named.
struct Scope {
  std::string plugin;
  std::string customer;
  std::string currency;

  bool is_book() const { return customer.empty(); }
  std::string address() const {
    return is_book() ? "/plugin?id=" + in_address(plugin)
                     : "/settings?customer=" + in_address(customer) + "&id=" + in_address(plugin);
  }
  std::string record(const std::string& key) const {
    return "setting " + plugin + " " + key + (is_book() ? "" : " " + customer);
  }
};

// One setting as it holds in a scope, and what it would be without being set there.
struct Held {
  const lofte_setting_row* row;  // with the schema
  std::string value;
  std::string usual;
  bool is_own = false;
};

// Borrows from `answer`. Of a customer, only what may be set there.
std::vector<Held> held_in(const lofte::Answer& answer, const Scope& scope) {
  std::map<std::string, std::string> own;
  for (const lofte_setting_row& row : answer.settings()) {
    if (text(row.plugin) == scope.plugin && text(row.level) == "customer") {
      own[std::string(text(row.key))] = text(row.value);
    }
  }
  std::vector<Held> all;
  for (const lofte_setting_row& row : answer.settings()) {
    if (text(row.plugin) != scope.plugin || row.type.size == 0) continue;
    const std::string value(text(row.value));
    if (scope.is_book()) {
      all.push_back(
          {&row, value, std::string(text(row.default_value)), text(row.level) != "default"});
      continue;
    }
    if (!lofte::contains(row.levels, "customer")) continue;
    const auto found = own.find(std::string(text(row.key)));
    const bool is_own = found != own.end();
    all.push_back({&row, is_own ? found->second : value, value, is_own});
  }
  return all;
}

lofte::Answer ask_settings(const Visit& visit, Side& side, const Scope& scope) {
  lofte_query wanted = ask(visit, LOFTE_QUERY_SETTINGS);
  wanted.plugin = lofte::borrow(scope.plugin);
  if (!scope.is_book()) wanted.customer_id = lofte::borrow(scope.customer);
  return side.book.query(wanted);
}

std::string span_of(const lofte_setting_row& row) {
  const bool both =
      has(row, LOFTE_SETTING_ROW_HAS_MINIMUM) && has(row, LOFTE_SETTING_ROW_HAS_MAXIMUM);
  if (!both || text(row.type) != "integer") return {};
  return std::to_string(row.minimum) + "–" + std::to_string(row.maximum);
}

json setting_model(const Visit& visit, const Held& held, const Scope& scope) {
  const lofte_setting_row& row = *held.row;
  const std::string_view type = text(row.type);
  const std::string usual = written(type, held.usual, scope.currency);
  json model = {
      {"key", text(row.key)},
      {"about", text(row.description)},
      {"value", written(type, held.value, scope.currency)},
      {"is_own", held.is_own},
      {"usual", !held.is_own || usual.empty() ? "" : visit.t("setting.usual", {{"value", usual}})},
      {"is_boolean", type == "boolean"},
      {"is_on", held.value == "true"},
      {"is_choice", type == "choice"},
      {"is_integer", type == "integer"},
      {"is_money", type == "money"},
      {"is_text", type == "text"},
      {"currency", scope.currency},
      {"choices", json::array()},
      {"minimum", has(row, LOFTE_SETTING_ROW_HAS_MINIMUM) ? std::to_string(row.minimum) : ""},
      {"maximum", has(row, LOFTE_SETTING_ROW_HAS_MAXIMUM) ? std::to_string(row.maximum) : ""},
      {"span", span_of(row)}};
  for (const lofte_string& choice : lofte::range<lofte_string>(row.choices)) {
    model["choices"].push_back({{"value", text(choice)}, {"current", text(choice) == held.value}});
  }
  return model;
}

// What was typed for a setting; nothing where the form did not ask for it.
std::optional<std::string> typed_setting(const Visit& visit, const lofte_setting_row& row,
                                         const Scope& scope) {
  const std::string key(text(row.key));
  const std::string field = "set." + key;
  if (text(row.type) == "boolean") {
    if (!visit.request.has("known." + key)) return std::nullopt;
    return visit.field(field).empty() ? "false" : "true";
  }
  if (!visit.request.has(field)) return std::nullopt;
  const std::string typed = visit.field(field);
  if (text(row.type) != "money") return typed;
  if (typed == "0" || typed == "0.00") return "0";
  try {
    return std::to_string(typed_amount(visit, field, scope.currency));
  } catch (const Trouble& trouble) {
    throw Trouble(trouble.what(), key);
  }
}

struct Change {
  std::string key;
  std::string value;   // empty: back to the usual
  std::string before;  // as the form would have it; empty: the usual
};

std::vector<Change> typed_changes(const Visit& visit, const lofte::Answer& answer,
                                  const Scope& scope) {
  const std::string reset = visit.field("reset");
  std::vector<Change> changes;
  for (const Held& held : held_in(answer, scope)) {
    const std::string key(text(held.row->key));
    const std::string before =
        held.is_own ? written(text(held.row->type), held.value, scope.currency) : std::string{};
    if (!reset.empty()) {
      if (reset == key && held.is_own) changes.push_back({key, "", before});
      continue;
    }
    const std::optional<std::string> typed = typed_setting(visit, *held.row, scope);
    if (typed && *typed != held.value) changes.push_back({key, *typed, before});
  }
  return changes;
}

void tell(Accounts& accounts, const Scope& scope, const Change& change) {
  json body = {{"plugin", scope.plugin}, {"key", change.key}};
  if (!scope.is_book()) body["customerId"] = scope.customer;
  if (!change.value.empty()) body["value"] = change.value;
  accounts.tell(fact(scope.record(change.key), "setting", body));
}

// Puts every changed setting back as it was.
Word with_undo(const Visit& visit, const Scope& scope, const std::vector<Change>& changes) {
  Word word{visit.words.count("said.settings", static_cast<std::int64_t>(changes.size()))};
  if (changes.empty()) return word;
  word.undo_path = scope.is_book() ? "/plugin" : "/settings";
  word.undo_fields = {{"id", scope.plugin}};
  if (!scope.is_book()) word.undo_fields.emplace_back("customer", scope.customer);
  for (const Change& change : changes) {
    // An undone setting goes back to the usual by the same button, one at a time.
    if (change.before.empty() && changes.size() == 1) {
      word.undo_fields.emplace_back("reset", change.key);
      continue;
    }
    word.undo_fields.emplace_back(change.before.empty() ? "usual" : "known." + change.key,
                                  change.before.empty() ? change.key : "1");
    if (!change.before.empty() && change.before != "false") {
      word.undo_fields.emplace_back("set." + change.key, change.before);
    }
  }
  return word;
}

void add_scope(const Visit& visit, Side& side, Scope& scope, json& model) {
  const BookHealth health = health_of(side);
  scope.currency = health.currency;
  for (const lofte_plugin_row& row : visit.office.runtime().plugins()) {
    if (text(row.id) == scope.plugin) model.update(plugin_model(visit, row, health));
  }
  if (!model.contains("id")) {
    throw Trouble(visit.t("trouble.no_plugin", {{"typed", scope.plugin}}));
  }
  model["pending"] = health.pending > 0 ? visit.words.count("plugins.pending", health.pending) : "";
}

// The plugins that have settings of a customer, as tabs.
json plugins_for_customer(const Visit& visit, Side& side, const Scope& scope) {
  const lofte::Answer answer = side.book.query(ask(visit, LOFTE_QUERY_SETTINGS));
  json tabs = json::array();
  for (const lofte_plugin_row& plugin : visit.office.runtime().plugins()) {
    const auto for_customers = [&](const lofte_setting_row& row) {
      return text(row.plugin) == text(plugin.id) && lofte::contains(row.levels, "customer");
    };
    const auto rows = answer.settings();
    if (std::none_of(rows.begin(), rows.end(), for_customers)) continue;
    const std::string id(text(plugin.id));
    tabs.push_back({{"name", text(plugin.name)},
                    {"address", Scope{id, scope.customer, {}}.address()},
                    {"current", id == scope.plugin}});
  }
  return tabs;
}

Reply show_settings(const Visit& visit, json model, int status) {
  Scope scope{visit.field("id"), visit.field("customer"), {}};
  std::string title;
  visit.office.reading([&](Side& side) {
    if (!scope.is_book()) {
      if (scope.plugin.empty()) scope.plugin = "late-payer";
      scope.customer = typed_customer(visit, side.accounts, "customer");
      side.accounts.database().each("SELECT name FROM customer WHERE number = ?1", {scope.customer},
                                    [&](const Row& row) {
                                      model["customer_name"] = row.text(0);
                                      title = visit.t("settings.of", {{"name", row.text(0)}});
                                    });
      model["customer_address"] = customer_address(scope.customer);
      model["tabs"] = plugins_for_customer(visit, side, scope);
    }
    add_scope(visit, side, scope, model);
    if (scope.is_book()) title = model["name"];
    const lofte::Answer answer = ask_settings(visit, side, scope);
    model["settings"] = json::array();
    for (const Held& held : held_in(answer, scope)) {
      json one = setting_model(visit, held, scope);
      const std::string key = one["key"];
      if (model.contains("fault") && visit.request.has("set." + key)) {
        one["value"] = visit.field("set." + key);
      }
      one["is_bad"] = model.contains("bad_" + key);
      model["settings"].push_back(std::move(one));
    }
  });
  model["has_settings"] = !model["settings"].empty();
  model["is_customer"] = !scope.is_book();
  model["customer"] = scope.customer;
  model["form"] = scope.is_book() ? "/plugin" : "/settings";
  model["back_to"] = visit.t(scope.is_book() ? "setting.to_default" : "setting.to_usual");
  return show(visit, "plugin", scope.is_book() ? "plugins" : "customers", title, std::move(model),
              status);
}

}  // namespace

Reply settings_page(const Visit& visit) {
  return show_settings(visit, json::object(), 200);
}

// Posts what differs from what holds; the runtime checks each value by the manifest.
Reply change_settings(const Visit& visit) {
  return enter_or_show_again(visit, show_settings, json::object(), [&] {
    Scope scope{visit.field("id"), visit.field("customer"), {}};
    std::vector<Change> changes;
    visit.office.reading([&](Side& side) {
      scope.currency = health_of(side).currency;
      if (!scope.is_book()) scope.customer = typed_customer(visit, side.accounts, "customer");
      const lofte::Answer answer = ask_settings(visit, side, scope);
      changes = typed_changes(visit, answer, scope);
      for (const std::string& key : visit.request.all("usual")) changes.push_back({key, "", ""});
    });
    visit.office.enter([&](Accounts& accounts) {
      for (const Change& change : changes) tell(accounts, scope, change);
    });
    visit.say(with_undo(visit, scope, changes));
    return Reply::to(scope.address());
  });
}

}  // namespace kontor
