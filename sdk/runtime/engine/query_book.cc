// A customer's timeline, the book's own state, and its settings.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "base/version.h"
#include "engine/query_support.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "services/settings.h"

namespace lofte::engine {
namespace {

using base::view;
using journal::FieldType;

// The fields that say in a few words what a fact is about, best first.
constexpr std::string_view kTelling[] = {
    "what",   "summary", "text",  "reason",     "own_words", "question", "subject",  "name",
    "number", "note",    "cause", "given_name", "product",   "key",      "reference"};

const void* place(const void* body, const journal::FieldLayout& field) {
  return static_cast<const char*>(body) + field.offset;
}

std::string_view summary_of(const lofte_fact& fact) {
  const journal::MessageLayout& layout = *journal::find_fact_body(fact.kind);
  for (const std::string_view name : kTelling) {
    const auto field =
        std::ranges::find_if(layout.fields, [&](const journal::FieldLayout& candidate) {
          return candidate.name == name && candidate.type == FieldType::kString &&
                 !candidate.repeated;
        });
    if (field == layout.fields.end()) continue;
    const auto text = view(*static_cast<const lofte_string*>(place(fact.body.any, *field)));
    if (!text.empty()) return text;
  }
  return {};
}

lofte_money amount_of(const lofte_fact& fact) {
  for (const journal::FieldLayout& field : journal::find_fact_body(fact.kind)->fields) {
    if (field.name == "amount" && field.type == FieldType::kMoney) {
      return *static_cast<const lofte_money*>(place(fact.body.any, field));
    }
  }
  return {};
}

lofte_list copied(const std::vector<std::string>& strings, base::Arena& arena) {
  std::vector<lofte_string> all;
  all.reserve(strings.size());
  for (const std::string& one : strings) all.push_back(arena.copy(one));
  return arena.copy_list(std::span<const lofte_string>(all));
}

lofte_setting_row setting_row(std::string_view plugin, const base::SettingSpec& spec,
                              std::string_view value, std::string_view level, base::Arena& arena) {
  lofte_setting_row row{};
  row.struct_size = sizeof row;
  row.plugin = arena.copy(plugin);
  row.key = arena.copy(spec.key);
  row.value = arena.copy(value);
  row.level = arena.copy(level);
  row.description = arena.copy(spec.description);
  row.type = arena.copy(services::name_of(spec.type));
  row.default_value = arena.copy(spec.default_value);
  if (spec.minimum) {
    row.present |= LOFTE_SETTING_ROW_HAS_MINIMUM;
    row.minimum = *spec.minimum;
  }
  if (spec.maximum) {
    row.present |= LOFTE_SETTING_ROW_HAS_MAXIMUM;
    row.maximum = *spec.maximum;
  }
  row.choices = copied(spec.choices, arena);
  std::vector<std::string> levels;
  for (const base::SettingLevel one : spec.levels) levels.emplace_back(services::name_of(one));
  row.levels = copied(levels, arena);
  return row;
}

// What customers and invoices set for themselves.
// How often a plugin failed in this book, and the last failure as the journal still has it.
void add_faults(Book::State& book, const std::string& plugin, base::Arena& arena,
                lofte_plugin_row& row) {
  row.faults = std::stoll(book.store->meta("faults." + plugin).value_or("0"));
  const std::string at = book.store->meta("fault_at." + plugin).value_or("");
  if (row.faults == 0 || at.empty()) return;
  book.store->journal_row(std::stoll(at), [&](const store::JournalRow& entry) {
    auto* fault = journal::decoded<lofte_plugin_fault>(entry.public_bytes, arena);
    journal::merge(journal::layout_of<lofte_plugin_fault>(), entry.personal_bytes, arena, fault);
    row.last_fault = arena.copy(view(fault->message));
    row.last_fault_customer = arena.copy(view(fault->customer_id));
  });
}

void own_settings(const lofte_customer_view& customer, base::Arena& arena,
                  std::vector<lofte_setting_row>& rows) {
  for (std::uint64_t i = 0; i < customer.facts.count; ++i) {
    const lofte_fact& fact = *LOFTE_AT(lofte_fact, customer.facts, i);
    if (fact.kind != LOFTE_FACT_SETTING || fact.body.setting->value.size == 0) continue;
    const lofte_setting& setting = *fact.body.setting;
    lofte_setting_row row{};
    row.struct_size = sizeof row;
    row.plugin = arena.copy(view(setting.plugin));
    row.key = arena.copy(view(setting.key));
    row.value = arena.copy(view(setting.value));
    row.level = arena.copy(setting.invoice_id.size != 0 ? "invoice" : "customer");
    row.customer = arena.copy(view(customer.customer_id));
    row.invoice = arena.copy(view(setting.invoice_id));
    rows.push_back(row);
  }
}

}  // namespace

void answer_timeline(Book::State& book, const lofte_query& query, Answer& answer) {
  const lofte_date day = query_day(book, query);
  std::vector<lofte_timeline_row> rows;
  each_customer(book, query, [&](const store::CustomerState& state) {
    const lofte_customer_view& customer = book.adviser->look(*book.store, state.key, state.id, day,
                                                             std::max(day, book.head.book_date));
    for (std::uint64_t i = 0; i < customer.facts.count; ++i) {
      const lofte_fact& fact = *LOFTE_AT(lofte_fact, customer.facts, i);
      lofte_timeline_row row{};
      row.struct_size = sizeof row;
      row.date = fact.effective_date != 0 ? fact.effective_date : fact.known_date;
      row.kind = answer.arena.copy(journal::fact_kind_name(fact.kind));
      row.record_id = answer.arena.copy(view(fact.record_id));
      row.fact_id = answer.arena.copy(view(fact.fact_id));
      row.customer = answer.arena.copy(state.id);
      row.summary = answer.arena.copy(summary_of(fact));
      row.amount = amount_of(fact);
      rows.push_back(row);
    }
  });
  std::ranges::stable_sort(rows, {}, &lofte_timeline_row::date);
  answer.rows->timeline = page(query, rows, answer);
}

void answer_status(Book::State& book, const lofte_query&, Answer& answer) {
  base::Arena& arena = answer.arena;
  const store::Counts counts = book.counts();
  lofte_book_status row{};
  row.struct_size = sizeof row;
  row.path = arena.copy(book.path.string());
  row.book_id = arena.copy(book.store->meta("book_id").value_or(""));
  row.country = arena.copy(book.settings.defaults().country);
  row.currency = arena.copy(book.settings.defaults().currency);
  row.language = arena.copy(book.settings.defaults().language);
  row.book_date = book.head.book_date;
  row.sequence = book.head.sequence;
  row.head_hash = arena.copy(base::to_hex(book.head.hash));
  row.epoch = book.head.epoch;
  row.customers = counts.customers;
  row.facts = counts.facts;
  row.pending = counts.pending;
  row.bank_complete_until = book.settings.bank_complete_until();
  row.runtime_version = arena.copy(base::product_version());
  const std::set<std::string> enabled = book.enabled_plugins();
  const std::set<std::string> quarantined = book.quarantined_plugins();
  std::vector<lofte_plugin_row> plugins;
  for (const std::string& id : enabled) {
    const LoadedPlugin* loaded = book.runtime.find(id);
    lofte_plugin_row plugin{};
    plugin.struct_size = sizeof plugin;
    plugin.id = arena.copy(id);
    plugin.state = arena.copy(quarantined.contains(id) ? "quarantined"
                              : loaded == nullptr      ? "refused"
                                                       : "active");
    if (loaded != nullptr) {
      plugin.version = arena.copy(loaded->manifest().version);
      plugin.name = arena.copy(loaded->manifest().name);
      plugin.detail = arena.copy(loaded->detail);
    }
    add_faults(book, id, arena, plugin);
    plugins.push_back(plugin);
  }
  row.plugins = arena.copy_list(std::span<const lofte_plugin_row>(plugins));
  answer.rows->status = arena.copy_list(std::span<const lofte_book_status>(&row, 1));
}

void answer_settings(Book::State& book, const lofte_query& query, Answer& answer) {
  std::vector<lofte_setting_row> rows;
  const auto of_plugin = [&](std::string_view plugin, std::span<const base::SettingSpec> specs) {
    if (query.plugin.size != 0 && view(query.plugin) != plugin) return;
    for (const base::SettingSpec& spec : specs) {
      const auto set = book.settings.value(plugin, spec.key);
      rows.push_back(setting_row(plugin, spec, services::resolve(spec, {set, {}, {}}),
                                 set ? "book" : "default", answer.arena));
    }
  };
  of_plugin("lofte", runtime_settings());
  for (const auto& plugin : book.runtime.plugins) {
    if (plugin->usable()) of_plugin(plugin->manifest().id, plugin->manifest().settings);
  }
  if (query.customer_id.size != 0) {
    each_customer(book, query, [&](const store::CustomerState& state) {
      own_settings(book.adviser->look(*book.store, state.key, state.id, book.head.book_date,
                                      book.head.book_date),
                   answer.arena, rows);
    });
  }
  answer.rows->settings = page(query, rows, answer);
}

}  // namespace lofte::engine
