#include "engine/hindsight.h"

#include <algorithm>

#include "base/text.h"
#include "services/calendar.h"

namespace lofte::engine {
namespace {

using base::view;

// Assumed facts come after every entry of any journal.
constexpr std::int64_t kAfterAll = std::int64_t{1} << 62;
// A plugin that answers every notice with another draft for the same day is stopped here.
constexpr int kMostRoundsADay = 8;
// A talk about invoices, among the steps of Notice.step.
constexpr std::int32_t kCallStep = 4;

}  // namespace

Outcome Hindsight::run(std::string_view customer_id, const ledger::History& history,
                       Period period) {
  customer_id_ = customer_id;
  period_ = period;
  outcome_ = {};
  present_.clear();
  acted_on_.clear();
  assumed_.clear();
  count_ = 0;
  lofte_date day = std::max(period.from, history.first_day());
  if (day == 0 || day > period.to || history.first_day() > period.to) return std::move(outcome_);
  // What people sent in the period gives way to the drafts that are assumed sent.
  ledger::Walk walk(history, [&](const lofte_fact& fact) {
    const bool gives_way = fact.kind == LOFTE_FACT_NOTICE && fact.body.notice->date >= day &&
                           fact.body.notice->date <= period.to;
    outcome_.left_out += gives_way ? 1 : 0;
    return gives_way;
  });
  walk_ = &walk;
  outcome_.first_day = day;
  while (day != 0 && day <= period.to) {
    lofte_date next_act = 0;
    for (int round = 0; round < kMostRoundsADay; ++round) {
      advise_on(day);
      if (!do_what_is_due(day, next_act)) break;
    }
    lofte_date next = advised_->next_review;
    if (next_act != 0 && (next == 0 || next_act < next)) next = next_act;
    day = next;
  }
  return std::move(outcome_);
}

void Hindsight::advise_on(lofte_date day) {
  advised_ = &adviser_.advise([&](base::Arena& arena) {
    return ledger::build_view(customer_id_, walk_->at(day), day, day,
                              adviser_.settings().defaults(), arena);
  });
  ++outcome_.advised;
  count_rules();
  count_faults(*advised_);
}

bool Hindsight::do_what_is_due(lofte_date day, lofte_date& next_day) {
  next_day = 0;
  bool acted = false;
  for (const StoredItem& item : advised_->items) {
    const lofte_advice& advice = *item.stored->advice;
    const lofte_date its_day = day_to_act(item, day);
    const std::pair name(Item{item.plugin, advice.kind, view(advice.key)}, advice.revision);
    if (its_day == 0 || acted_on_.contains(name)) continue;
    if (its_day > day) {
      if (next_day == 0 || its_day < next_day) next_day = its_day;
      continue;
    }
    acted_on_.insert(name);
    acted = true;
    if (advice.kind == LOFTE_ADVICE_TASK) {
      assume_call(item, day);
    } else if (advice.draft->step > 0 && advice.invoice_ids.count > 0) {
      assume_notice(item, day);
    } else {
      assume_done(item, day);
    }
  }
  return acted;
}

// The working day on which a draft is sent or a customer called; 0: nobody does anything.
lofte_date Hindsight::day_to_act(const StoredItem& item, lofte_date day) const {
  const lofte_advice& advice = *item.stored->advice;
  if (item.stored->answer != 0) return 0;
  const bool is_call = advice.kind == LOFTE_ADVICE_TASK && advice.task->channel != 0 &&
                       advice.invoice_ids.count > 0 && period_.calls_made;
  lofte_date from = 0;
  if (advice.kind == LOFTE_ADVICE_DRAFT) {
    from = advice.draft->send_on;
  } else if (is_call) {
    from = advice.task->from;
  } else {
    return 0;
  }
  return services::Calendar::next_working_day(view(adviser_.view().country), std::max(day, from));
}

// The fact that a host posts when a person has sent the draft.
void Hindsight::assume_notice(const StoredItem& item, lofte_date day) {
  const lofte_advice& advice = *item.stored->advice;
  auto* notice = assumed_.make<lofte_notice>();
  notice->struct_size = sizeof *notice;
  notice->customer_id = assumed_.copy(customer_id_);
  notice->date = day;
  notice->step = advice.draft->step;
  notice->channel = advice.draft->channel;
  notice->new_due_date = std::max(advice.draft->new_due_date, day);
  notice->language = assumed_.copy(view(advice.draft->language));
  auto* ids = assumed_.make<lofte_string>(advice.invoice_ids.count);
  for (std::uint64_t i = 0; i < advice.invoice_ids.count; ++i) {
    ids[i] = assumed_.copy(view(*LOFTE_AT(lofte_string, advice.invoice_ids, i)));
  }
  notice->invoice_ids = {ids, advice.invoice_ids.count, sizeof(lofte_string)};
  put(LOFTE_FACT_NOTICE, "notice", day, notice);
  remember_told(item, day, advice.draft->step, advice.draft->new_due_date);
}

void Hindsight::remember_told(const StoredItem& item, lofte_date day, std::int32_t step,
                              lofte_date new_due_date) {
  const lofte_advice& advice = *item.stored->advice;
  AssumedNotice told{day,
                     step,
                     {},
                     words_(item.plugin, advice),
                     std::string(item.plugin),
                     base::str(advice.rule),
                     new_due_date};
  for (std::uint64_t i = 0; i < advice.invoice_ids.count; ++i) {
    told.invoices.push_back(base::str(*LOFTE_AT(lofte_string, advice.invoice_ids, i)));
  }
  outcome_.notices.push_back(std::move(told));
}

// What a person writes down after a talk about money.
void Hindsight::assume_call(const StoredItem& item, lofte_date day) {
  auto* contact = assumed_.make<lofte_contact>();
  contact->struct_size = sizeof *contact;
  contact->customer_id = assumed_.copy(customer_id_);
  contact->date = day;
  contact->channel = item.stored->advice->task->channel;
  contact->purpose = LOFTE_CONTACT_PAYMENT;
  contact->direction = LOFTE_CONTACT_OUTBOUND;
  put(LOFTE_FACT_CONTACT, "contact", day, contact);
  remember_told(item, day, kCallStep, 0);
  ++outcome_.calls;
}

// Other messages are sent once, and answered with it.
void Hindsight::assume_done(const StoredItem& item, lofte_date day) {
  const lofte_advice& advice = *item.stored->advice;
  auto* decision = assumed_.make<lofte_decision>();
  decision->struct_size = sizeof *decision;
  decision->customer_id = assumed_.copy(customer_id_);
  decision->plugin = assumed_.copy(item.plugin);
  decision->advice_kind = advice.kind;
  decision->key = assumed_.copy(view(advice.key));
  decision->revision = advice.revision;
  decision->answer = LOFTE_DECISION_DONE;
  decision->date = day;
  put(LOFTE_FACT_DECISION, "decision", day, decision);
}

void Hindsight::put(std::int32_t kind, std::string_view what, lofte_date day, const void* body) {
  ++count_;
  std::string number = std::to_string(count_);
  number.insert(0, number.size() < 6 ? 6 - number.size() : 0, '0');  // names in order of time
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.fact_id = assumed_.copy("assumed " + number);
  fact.record_id = assumed_.copy("assumed " + std::string(what) + " " + number);
  fact.effective_date = day;
  fact.known_date = day;
  fact.kind = kind;
  fact.body.any = body;
  walk_->add(fact, kAfterAll + count_);
}

// What was not there the day before has come up.
void Hindsight::count_rules() {
  std::set<Item> now;
  for (const StoredItem& item : advised_->items) {
    const lofte_advice& advice = *item.stored->advice;
    if (item.stored->answer != 0) continue;
    Item name{item.plugin, advice.kind, view(advice.key)};
    if (!present_.contains(name)) {
      ++outcome_.rules[{std::string(item.plugin), advice.kind, base::str(advice.rule)}];
    }
    now.insert(std::move(name));
  }
  present_ = std::move(now);
}

void Hindsight::count_faults(const Advised& advised) {
  for (const Fault& fault : advised.faults) {
    if (outcome_.faults++ == 0) outcome_.first_fault = fault.plugin + ": " + fault.message;
  }
}

}  // namespace lofte::engine
