#include "engine/adviser.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"
#include "engine/loaded_plugin.h"
#include "engine/review.h"

namespace lofte::engine {
namespace {

using base::view;

std::span<const lofte_fact> facts_of(const lofte_customer_view& customer) {
  return {static_cast<const lofte_fact*>(customer.facts.items), customer.facts.count};
}

lofte_prior_advice prior_advice(std::string_view plugin, const lofte_advice& advice) {
  return {sizeof(lofte_prior_advice), 0, base::borrow(plugin), &advice};
}

}  // namespace

void read_versions(store::Store& store, store::CustomerKey customer, base::Arena& arena,
                   std::vector<ledger::Version>& versions) {
  versions.clear();
  store.scan_records(customer, [&](const store::RecordRow& row) {
    versions.push_back({row.kind, view(arena.copy(row.record_id)), row.sequence, row.effective,
                        row.known, view(arena.copy(row.bytes))});
  });
}

struct Adviser::Slot {
  const LoadedPlugin* plugin;
  services::PluginServices context;
  PluginSettings settings;
  plugins::Instance instance;
  BookSettings::Parameters computed;
  std::vector<lofte_parameter> parameters;  // borrowed from `computed`
  plugins::AdviceSet said;

  Slot(const LoadedPlugin& loaded, const BookSettings& book)
      : plugin(&loaded),
        context(loaded.services()),
        settings(loaded.manifest().id, loaded.manifest().settings),
        instance(loaded.module, services::find_service, &context),
        computed(book.parameters(loaded.manifest().id)) {
    settings.use(book);
    for (const auto& [key, value] : computed) {
      parameters.push_back({sizeof(lofte_parameter), 0, base::borrow(key), base::borrow(value)});
    }
    instance.activate();
  }
};

Adviser::Adviser(std::span<const LoadedPlugin* const> plugins, const BookSettings& settings)
    : settings_(settings) {
  for (const LoadedPlugin* plugin : plugins) {
    slots_.push_back(std::make_unique<Slot>(*plugin, settings));
  }
}

Adviser::~Adviser() = default;

const lofte_customer_view& Adviser::look(store::Store& store, store::CustomerKey key,
                                         std::string_view customer_id, lofte_date day,
                                         lofte_date known_by) {
  arena_.clear();
  read_versions(store, key, arena_, versions_);
  built_ = ledger::build_view(customer_id, versions_, day, known_by, settings_.defaults(), arena_);
  return *built_.view;
}

const Advised& Adviser::advise(store::Store& store, store::CustomerKey key,
                               std::string_view customer_id, lofte_date day) {
  look(store, key, customer_id, day, day);
  return ask_all();
}

const Advised& Adviser::advise(const MakeView& make_view) {
  arena_.clear();
  built_ = make_view(arena_);
  return ask_all();
}

const Advised& Adviser::propose(store::Store& store, store::CustomerKey key,
                                std::string_view customer_id, lofte_date day) {
  look(store, key, customer_id, day, day);
  return ask_advisors();
}

const Advised& Adviser::ask_all() {
  ask_advisors();
  review_all();
  return advised_;
}

const Advised& Adviser::ask_advisors() {
  advised_.items.clear();
  advised_.faults.clear();
  advised_.next_review = 0;
  prior_.clear();
  consider_review(built_.next_effective);
  for (const auto& slot : slots_) {
    if (slot->instance.advisor() != nullptr) ask(*slot);
  }
  std::ranges::sort(advised_.items, {}, item_name);
  return advised_;
}

void Adviser::show_view_to(const Slot& slot) {
  lofte_customer_view& customer = *built_.view;
  customer.settings = slot.settings.for_view(customer, arena_);
  customer.parameters = {slot.parameters.data(), slot.parameters.size(), sizeof(lofte_parameter)};
  customer.prior_advice = {prior_.data(), prior_.size(), sizeof(lofte_prior_advice)};
}

void Adviser::ask(Slot& slot) {
  show_view_to(slot);
  const lofte_customer_view& customer = *built_.view;
  try {
    plugins::advise(slot.instance, customer, arena_, slot.said);
  } catch (const base::Error& error) {
    // What it says of this customer is lost, nothing else; tomorrow it is asked again.
    advised_.faults.push_back({slot.plugin->manifest().id, error.message(), error.status()});
    consider_review(customer.as_of + 1);
    return;
  }
  consider_review(slot.said.next_review);
  const std::string& id = slot.plugin->manifest().id;
  for (const lofte_advice* advice : slot.said.items) {
    advised_.items.push_back({id, with_answer(id, *advice)});
    prior_.push_back(prior_advice(id, *advice));
  }
}

// ---- what reviewers make of it ----

void Adviser::review_all() {
  const std::vector<std::string>& missing = settings_.missing_reviewers();
  std::string_view cannot_ask = missing.empty() ? std::string_view{} : missing.front();
  for (const auto& slot : slots_) {
    if (slot->instance.reviewer() == nullptr) continue;
    const std::size_t faults = advised_.faults.size();
    ask_reviewer(*slot);
    if (advised_.faults.size() != faults && cannot_ask.empty()) {
      cannot_ask = slot->plugin->manifest().id;
    }
  }
  if (!cannot_ask.empty()) withhold(advised_.items, cannot_ask, arena_);
}

void Adviser::ask_reviewer(Slot& slot) {
  // What a person has answered, nobody will be shown.
  std::vector<std::size_t> open;
  prior_.clear();
  for (std::size_t i = 0; i < advised_.items.size(); ++i) {
    const StoredItem& item = advised_.items[i];
    if (item.stored->answer != 0) continue;
    open.push_back(i);
    prior_.push_back(prior_advice(item.plugin, *item.stored->advice));
  }
  show_view_to(slot);
  const std::string& id = slot.plugin->manifest().id;
  try {
    plugins::review(slot.instance, *built_.view, arena_, reviews_);
  } catch (const base::Error& error) {
    advised_.faults.push_back({id, error.message(), error.status()});
    consider_review(built_.view->as_of + 1);
    return;
  }
  consider_review(reviews_.next_review);
  if (reviews_.empty) return;
  for (const lofte_review* review : reviews_.of_item) {
    if (review != nullptr) consider_review(review->until);
  }
  apply_reviews(id, reviews_, open, advised_.items, arena_);
}

// The advice with the latest answer a person gave to it, or to a later revision of it.
const lofte_stored_advice* Adviser::with_answer(std::string_view plugin,
                                                const lofte_advice& advice) {
  auto* stored = arena_.make<lofte_stored_advice>();
  stored->struct_size = sizeof *stored;
  stored->advice = &advice;
  const lofte_decision* latest = nullptr;
  std::int64_t latest_place = 0;
  const std::span<const lofte_fact> facts = facts_of(view());
  for (const lofte_fact& fact : ledger::of_kind(facts, LOFTE_FACT_DECISION)) {
    const std::int64_t place = built_.sequences[static_cast<std::size_t>(&fact - facts.data())];
    const lofte_decision& decision = *fact.body.decision;
    if (base::view(decision.plugin) != plugin || decision.advice_kind != advice.kind ||
        base::view(decision.key) != base::view(advice.key) || decision.revision < advice.revision) {
      continue;
    }
    if (place < latest_place) continue;
    latest = &decision;
    latest_place = place;
  }
  if (latest == nullptr || latest->answer == LOFTE_DECISION_REOPENED) return stored;
  if (latest->answer == LOFTE_DECISION_SNOOZED) {
    if (latest->until <= view().as_of) return stored;
    consider_review(latest->until);
  }
  stored->answer = latest->answer;
  stored->until = latest->until;
  return stored;
}

void Adviser::consider_review(lofte_date day) {
  if (day == 0) return;
  if (advised_.next_review == 0 || day < advised_.next_review) advised_.next_review = day;
}

}  // namespace lofte::engine
