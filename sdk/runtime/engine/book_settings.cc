#include "engine/book_settings.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "engine/fold_runs.h"
#include "ledger/versions.h"
#include "services/settings.h"

namespace lofte::engine {
namespace {

using base::view;

const std::vector<base::SettingSpec>& own_specs() {
  static const std::vector<base::SettingSpec> kSpecs = {
      {.key = "payment_terms_days",
       .type = base::SettingType::kInteger,
       .default_value = "14",
       .minimum = 0,
       .maximum = 365,
       .choices = {},
       .levels = {base::SettingLevel::kBook},
       .description = "Days from issue to due where neither invoice nor customer says."},
      {.key = "day_capacity",
       .type = base::SettingType::kInteger,
       .default_value = "8",
       .minimum = 1,
       .maximum = 1000,
       .choices = {},
       .levels = {base::SettingLevel::kBook},
       .description = "How many tasks fit into one person's day."}};
  return kSpecs;
}

std::string meta_or_empty(store::Store& store, std::string_view key) {
  return store.meta(key).value_or(std::string{});
}

std::int32_t to_int(std::string_view text) {
  std::int32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

BookAnswer answer_of(const lofte_decision& decision, std::int64_t sequence) {
  return {base::str(decision.plugin),
          decision.advice_kind,
          base::str(decision.key),
          decision.revision,
          decision.answer,
          decision.until,
          sequence};
}

lofte_setting_value row(const std::string& key, std::string_view value, lofte_string invoice_id) {
  lofte_setting_value made{};
  made.struct_size = sizeof made;
  made.key = base::borrow(key);
  made.value = base::borrow(value);
  made.invoice_id = invoice_id;
  return made;
}

}  // namespace

std::span<const base::SettingSpec> runtime_settings() {
  return own_specs();
}

BookSettings BookSettings::load(store::Store& store, lofte_date as_of) {
  BookSettings book;
  base::Arena arena;
  std::vector<ledger::Version> versions;
  store.scan_records(store::kBookKey, [&](const store::RecordRow& record) {
    versions.push_back({record.kind, view(arena.copy(record.record_id)), record.sequence,
                        record.effective, record.known, view(arena.copy(record.bytes))});
  });
  book.defaults_.country = meta_or_empty(store, "country");
  book.defaults_.currency = meta_or_empty(store, "currency");
  book.defaults_.language = meta_or_empty(store, "language");
  const ledger::InForce now = ledger::in_force(versions, as_of, as_of, arena);
  for (std::size_t i = 0; i < now.facts.size(); ++i) {
    const lofte_fact& fact = now.facts[i];
    if (fact.kind == LOFTE_FACT_DECISION) {
      book.answers_.push_back(answer_of(*fact.body.decision, now.sequences[i]));
    } else if (fact.kind == LOFTE_FACT_SETTING && fact.body.setting->value.size != 0) {
      book.values_[{base::str(fact.body.setting->plugin), base::str(fact.body.setting->key)}] =
          base::str(fact.body.setting->value);
    } else if (fact.kind == LOFTE_FACT_BANK_DATA_COMPLETE) {
      book.bank_complete_until_ = fact.body.bank_data_complete->until;
    } else if (fact.kind == LOFTE_FACT_HISTORY_COMPLETE) {
      book.defaults_.history_since = fact.body.history_complete->since;
    }
  }
  each_fold_run(store, [&](const lofte_fold_run& run) {
    Parameters& of_plugin = book.parameters_[base::str(run.plugin)];
    for (std::uint64_t i = 0; i < run.parameters.count; ++i) {
      const auto& parameter = *LOFTE_AT(lofte_parameter, run.parameters, i);
      of_plugin.emplace(base::str(parameter.key), base::str(parameter.value));
    }
  });
  book.resolve_defaults();
  return book;
}

BookSettings BookSettings::with(std::string_view plugin, std::string_view key,
                                std::string_view value) const {
  BookSettings other = *this;
  other.values_[{std::string(plugin), std::string(key)}] = value;
  other.resolve_defaults();
  return other;
}

BookSettings BookSettings::without_parameters() const {
  BookSettings other = *this;
  other.parameters_.clear();
  return other;
}

void BookSettings::resolve_defaults() {
  for (const base::SettingSpec& spec : runtime_settings()) {
    const auto set = value("lofte", spec.key);
    const std::string_view resolved = services::resolve(spec, {set, {}, {}});
    if (spec.key == "payment_terms_days") defaults_.payment_terms_days = to_int(resolved);
    if (spec.key == "day_capacity") day_capacity_ = to_int(resolved);
  }
}

std::optional<std::string_view> BookSettings::value(std::string_view plugin,
                                                    std::string_view key) const {
  const auto found = values_.find(std::pair<std::string, std::string>(plugin, key));
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

const BookSettings::Parameters& BookSettings::parameters(std::string_view plugin) const {
  static const Parameters kNone;
  const auto found = parameters_.find(plugin);
  return found == parameters_.end() ? kNone : found->second;
}

const BookAnswer* BookSettings::answer(std::string_view plugin, const lofte_advice& advice) const {
  const BookAnswer* latest = nullptr;
  for (const BookAnswer& answer : answers_) {
    if (answer.plugin != plugin || answer.kind != advice.kind || answer.key != view(advice.key) ||
        answer.revision < advice.revision) {
      continue;
    }
    if (latest == nullptr || answer.sequence >= latest->sequence) latest = &answer;
  }
  return latest;
}

bool BookSettings::advises_as(const BookSettings& other) const {
  return values_ == other.values_ && parameters_ == other.parameters_ &&
         defaults_.history_since == other.defaults_.history_since;
}

// What a customer, or invoices of it, set for themselves.
struct PluginSettings::Own {
  std::map<std::string_view, std::string_view> customer;
  std::map<std::pair<std::string_view, std::string_view>, std::string_view> invoice;  // key, id
};

PluginSettings::PluginSettings(std::string plugin, std::span<const base::SettingSpec> specs)
    : plugin_(std::move(plugin)) {
  for (const base::SettingSpec& spec : specs) specs_.push_back(&spec);
  std::ranges::sort(specs_, {}, &base::SettingSpec::key);
}

void PluginSettings::use(const BookSettings& book) {
  book_values_.clear();
  rows_.clear();
  for (const base::SettingSpec* spec : specs_) {
    book_values_.emplace_back(services::resolve(*spec, {book.value(plugin_, spec->key), {}, {}}));
  }
  for (std::size_t i = 0; i < specs_.size(); ++i) {
    rows_.push_back(row(specs_[i]->key, book_values_[i], {}));
  }
}

lofte_list PluginSettings::for_view(const lofte_customer_view& customer, base::Arena& arena) const {
  const std::span<const lofte_fact> facts(static_cast<const lofte_fact*>(customer.facts.items),
                                          customer.facts.count);
  Own own;
  for (const lofte_fact& fact : ledger::of_kind(facts, LOFTE_FACT_SETTING)) {
    const lofte_setting& setting = *fact.body.setting;
    if (view(setting.plugin) != plugin_ || setting.value.size == 0) continue;
    if (setting.invoice_id.size != 0) {
      own.invoice[{view(setting.key), view(setting.invoice_id)}] = view(setting.value);
    } else {
      own.customer[view(setting.key)] = view(setting.value);
    }
  }
  if (own.customer.empty() && own.invoice.empty()) {
    return {rows_.data(), rows_.size(), sizeof(lofte_setting_value)};
  }

  std::vector<lofte_setting_value> rows;
  for (std::size_t i = 0; i < specs_.size(); ++i) {
    const base::SettingSpec& spec = *specs_[i];
    services::LevelValues levels{book_values_[i], {}, {}};
    if (const auto found = own.customer.find(spec.key); found != own.customer.end()) {
      levels.customer = found->second;
    }
    rows.push_back(row(spec.key, services::resolve(spec, levels), {}));
    for (auto at = own.invoice.lower_bound({spec.key, {}});
         at != own.invoice.end() && at->first.first == spec.key; ++at) {
      levels.invoice = at->second;
      rows.push_back(
          row(spec.key, services::resolve(spec, levels), base::borrow(at->first.second)));
    }
  }
  return arena.copy_list(std::span<const lofte_setting_value>(rows));
}

}  // namespace lofte::engine
