#include "support/advised.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "services/service_tables.h"
#include "services/text.h"

namespace lofte::testing {
namespace {

std::vector<std::string> strings(const lofte_list& list) {
  std::vector<std::string> copies;
  for (const auto& text : range<lofte_string>(list)) copies.push_back(base::str(text));
  return copies;
}

}  // namespace

struct Advised::Call {
  const Advised& advised;
  lofte_date as_of;
  Answer answer;
  std::set<std::pair<std::int32_t, std::string>> seen;

  static lofte_status refuse(lofte_error* error, lofte_status status, std::string_view why) {
    return detail::fail(error, status, "", why);
  }
  static lofte_status LOFTE_CALL add(const lofte_advice_sink* sink, const lofte_advice* item,
                                     lofte_error* error) {
    auto& call = *static_cast<Call*>(sink->context);
    if (!call.seen.insert({item->kind, base::str(item->key)}).second) {
      return refuse(error, LOFTE_CONFLICT, "the key was used before");
    }
    if (item->title == nullptr || item->rule.size == 0) {
      return refuse(error, LOFTE_REFUSED, "without a title or a rule");
    }
    try {
      call.answer.items.push_back(call.advised.read(*item));
    } catch (const std::exception& fault) {
      return refuse(error, LOFTE_REFUSED, fault.what());
    }
    return LOFTE_OK;
  }
  static lofte_status LOFTE_CALL next_review(const lofte_advice_sink* sink, lofte_date day,
                                             lofte_error* error) {
    auto& call = *static_cast<Call*>(sink->context);
    if (day <= call.as_of) return refuse(error, LOFTE_INVALID_ARGUMENT, "not a later day");
    lofte_date& next = call.answer.next_review;
    if (next == 0 || day < next) next = day;
    return LOFTE_OK;
  }
};

Advised::Advised(const lofte_plugin_entry* entry, const std::string& folder, const Defaults& given)
    : entry_(entry), texts_(services::Texts::load(folder + "/texts")) {
  std::ifstream file(folder + "/manifest.json");
  const auto manifest = nlohmann::json::parse(file);
  for (const auto& setting : manifest.at("settings")) {
    const nlohmann::json& value = setting.at("default");
    defaults_[setting.at("key")] = value.is_string() ? value.get<std::string>() : value.dump();
  }
  for (const auto& [key, value] : given) defaults_[key] = value;
  services_.plugin_id = entry->id;
  services_.texts = &texts_;
  host_.struct_size = sizeof host_;
  host_.abi_major = LOFTE_ABI_MAJOR;
  host_.abi_minor = LOFTE_ABI_MINOR;
  host_.context = &services_;
  host_.service = &services::find_service;
  lofte_error error;
  error.struct_size = sizeof error;
  if (entry_->create(&host_, &plugin_, &error) != LOFTE_OK ||
      entry_->activate(plugin_, &error) != LOFTE_OK) {
    throw std::runtime_error(error.message);
  }
  advisor_ = static_cast<const lofte_advisor*>(entry_->extension(plugin_, LOFTE_ADVISOR_ID));
}

Answer Advised::on(When when, const History& history) const {
  const DayView view(history, when.days, defaults_);
  Call call{*this, when.days, {}, {}};
  auto sink = make<lofte_advice_sink>();
  sink.context = &call;
  sink.add = &Call::add;
  sink.next_review = &Call::next_review;
  lofte_error error;
  error.struct_size = sizeof error;
  error.where[0] = error.message[0] = '\0';
  call.answer.status = advisor_->advise(plugin_, &view.raw(), &sink, &error);
  if (call.answer.status != LOFTE_OK) {
    call.answer.error =
        concat(std::string_view(error.where), ": ", std::string_view(error.message));
  }
  EXPECT_EQ(call.answer.status, LOFTE_OK) << call.answer.error;
  return call.answer;
}

// In every language the first few times, so that a pattern that one of them gets wrong fails some
// test. Spaces that must not break become plain ones, as a test types them.
std::string Advised::render(std::string_view language, const lofte_message& message) const {
  if (++rendered_[base::str(message.id)] <= 20) {
    for (const std::string& other : texts_.languages()) texts_.render(other, message);
  }
  std::string rendered = texts_.render(language, message);
  for (const std::string_view narrow : {"\u00a0", "\u202f"}) {
    for (auto at = rendered.find(narrow); at != rendered.npos; at = rendered.find(narrow)) {
      rendered.replace(at, narrow.size(), " ");
    }
  }
  return rendered;
}

std::string Advised::owner(const lofte_message* message) const {
  return message == nullptr ? std::string{} : render("en", *message);
}

std::vector<std::string> Advised::lines(std::string_view language,
                                        const lofte_list& messages) const {
  std::vector<std::string> rendered;
  for (const auto& message : range<lofte_message>(messages)) {
    rendered.push_back(render(language, message));
  }
  return rendered;
}

Said Advised::read(const lofte_advice& item) const {
  Said said;
  said.kind = item.kind;
  said.key = base::str(item.key);
  said.revision = item.revision;
  said.rule = base::str(item.rule);
  said.severity = item.severity;
  said.title = owner(item.title);
  said.reasons = lines("en", item.reasons);
  said.evidence = strings(item.evidence);
  said.subject_id = base::str(item.subject_id);
  said.since = item.since;
  said.latest = item.latest;
  said.invoices = strings(item.invoice_ids);
  for (const auto& amount : range<lofte_money>(item.amounts)) {
    said.amounts.push_back(concat(amount.minor / 100, ".", amount.minor % 100 / 10,
                                  amount.minor % 10, " ", currency(amount)));
  }
  if (item.task != nullptr) {
    said.points = lines("en", item.task->points);
    said.from = item.task->from;
    said.channel = item.task->channel;
    said.assignee = base::str(item.task->assignee);
    owner(item.task->cost_of_skipping);
  }
  if (item.draft != nullptr) read_draft(*item.draft, said);
  if (item.verdict != nullptr) {
    said.state = base::str(item.verdict->state);
    said.until = item.verdict->until;
    said.received = item.verdict->received.minor;
    said.level = item.verdict->level;
  }
  if (item.score != nullptr) {
    said.value = item.score->value;
    said.band = base::str(item.score->band);
  }
  if (item.stage != nullptr) {
    said.state = base::str(item.stage->name);
    said.overlays = strings(item.stage->overlays);
  }
  if (item.suppression != nullptr) {
    said.held_key = base::str(item.suppression->held_key);
    said.until = item.suppression->until;
  }
  return said;
}

void Advised::read_draft(const lofte_draft& draft, Said& said) const {
  said.language = base::str(draft.language);
  if (draft.subject != nullptr) said.subject = render(said.language, *draft.subject);
  said.body = lines(said.language, draft.body);
  said.channel = draft.channel;
  said.step = draft.step;
  said.new_due = draft.new_due_date;
  said.send_on = draft.send_on;
}

}  // namespace lofte::testing
