#include "engine/review.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace lofte::engine {
namespace {

using base::view;

const char* kind_name(std::int32_t kind) {
  switch (kind) {
    case LOFTE_ADVICE_FLAG:
      return "flag";
    case LOFTE_ADVICE_TASK:
      return "task";
    default:
      return "draft";
  }
}

template <class T>
std::span<const T> span_of(const lofte_list& list) {
  return {static_cast<const T*>(list.items), list.count};
}

template <class T>
lofte_list list_of(const std::vector<T>& items, base::Arena& arena) {
  return arena.copy_list(std::span<const T>(items));
}

// The message as another plugin says it.
lofte_message of_plugin(const lofte_message& message, std::string_view plugin) {
  lofte_message copy = message;
  if (copy.plugin.size == 0) copy.plugin = base::borrow(plugin);
  return copy;
}

const lofte_message* headline(const lofte_advice& advice) {
  if (advice.title != nullptr) return advice.title;
  return advice.draft == nullptr ? nullptr : advice.draft->subject;
}

void append_messages(std::vector<lofte_message>& to, const lofte_list& from,
                     std::string_view plugin) {
  for (const lofte_message& message : span_of<lofte_message>(from)) {
    to.push_back(of_plugin(message, plugin));
  }
}

lofte_list joined_messages(const lofte_list& own, const lofte_list& others, std::string_view plugin,
                           const lofte_message* first, base::Arena& arena) {
  const auto mine = span_of<lofte_message>(own);
  std::vector<lofte_message> all(mine.begin(), mine.end());
  if (first != nullptr) all.push_back(of_plugin(*first, plugin));
  append_messages(all, others, plugin);
  return list_of(all, arena);
}

// Each once, those of `own` first. `added` becomes how many were new.
lofte_list united(const lofte_list& own, const lofte_list& others, std::size_t& added,
                  base::Arena& arena) {
  const auto mine = span_of<lofte_string>(own);
  std::vector<lofte_string> all(mine.begin(), mine.end());
  added = 0;
  for (const lofte_string& text : span_of<lofte_string>(others)) {
    const bool known = std::ranges::any_of(
        all, [&](const lofte_string& other) { return view(other) == view(text); });
    if (known) continue;
    all.push_back(text);
    ++added;
  }
  return list_of(all, arena);
}

lofte_date earlier(lofte_date a, lofte_date b) {
  if (a == 0 || b == 0) return std::max(a, b);
  return std::min(a, b);
}

// `into` becomes one task about both.
void take_in(lofte_advice& into, std::string_view plugin, const lofte_advice& item,
             base::Arena& arena) {
  auto* task = arena.make<lofte_task>();
  *task = *into.task;
  task->points =
      joined_messages(task->points, item.task == nullptr ? lofte_list{} : item.task->points, plugin,
                      headline(item), arena);
  into.task = task;
  into.reasons = joined_messages(into.reasons, item.reasons, plugin, nullptr, arena);
  std::size_t added = 0;
  into.evidence = united(into.evidence, item.evidence, added, arena);
  into.invoice_ids = united(into.invoice_ids, item.invoice_ids, added, arena);
  // An amount about invoices that the task speaks of already would count twice.
  if (added == item.invoice_ids.count) {
    const auto mine = span_of<lofte_money>(into.amounts);
    std::vector<lofte_money> amounts(mine.begin(), mine.end());
    const auto more = span_of<lofte_money>(item.amounts);
    amounts.insert(amounts.end(), more.begin(), more.end());
    into.amounts = list_of(amounts, arena);
  }
  into.severity = std::max(into.severity, item.severity);
  into.latest = earlier(into.latest, item.latest);
  const auto before = span_of<lofte_merged_advice>(into.merged);
  std::vector<lofte_merged_advice> merged(before.begin(), before.end());
  lofte_merged_advice name{};
  name.struct_size = sizeof name;
  name.plugin = base::borrow(plugin);
  name.kind = item.kind;
  name.key = item.key;
  name.revision = item.revision;
  merged.push_back(name);
  // What the item had taken in itself comes along.
  const auto inner = span_of<lofte_merged_advice>(item.merged);
  merged.insert(merged.end(), inner.begin(), inner.end());
  into.merged = list_of(merged, arena);
}

const lofte_advice* suppression_of(const lofte_review& review, const StoredItem& held,
                                   base::Arena& arena) {
  const lofte_advice& item = *held.stored->advice;
  auto* detail = arena.make<lofte_suppression>();
  detail->struct_size = sizeof *detail;
  detail->held_kind = item.kind;
  detail->held_key = item.key;
  detail->held_plugin = base::borrow(held.plugin);
  detail->until = review.until;
  if (review.action == LOFTE_REVIEW_MERGE) {
    detail->merged_into = review.into_key;
    detail->merged_plugin = review.into_plugin;
  }
  auto* made = arena.make<lofte_advice>();
  made->struct_size = sizeof *made;
  made->kind = LOFTE_ADVICE_SUPPRESSION;
  made->key = arena.copy("held " + std::string(held.plugin) + " " + kind_name(item.kind) + " " +
                         base::str(item.key));
  made->rule = review.rule;
  made->severity = LOFTE_SEVERITY_INFO;
  made->title = review.reason;
  if (const lofte_message* said = headline(item)) {
    const lofte_message reason = of_plugin(*said, held.plugin);
    made->reasons = arena.copy_list(std::span<const lofte_message>(&reason, 1));
  }
  made->evidence = review.evidence;
  made->subject_kind = item.subject_kind;
  made->subject_id = item.subject_id;
  made->invoice_ids = item.invoice_ids;
  made->suppression = detail;
  return made;
}

StoredItem stored(std::string_view plugin, const lofte_advice* advice, base::Arena& arena) {
  auto* made = arena.make<lofte_stored_advice>();
  made->struct_size = sizeof *made;
  made->advice = advice;
  return {plugin, made};
}

}  // namespace

void apply_reviews(std::string_view reviewer, const plugins::ReviewSet& reviews,
                   std::span<const std::size_t> open, std::vector<StoredItem>& items,
                   base::Arena& arena) {
  std::vector<bool> held(items.size(), false);
  std::vector<lofte_advice*> grown(items.size(), nullptr);
  std::vector<StoredItem> kept;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const lofte_review* review = reviews.of_item[i];
    if (review == nullptr) continue;
    const StoredItem& item = items[open[i]];
    held[open[i]] = true;
    kept.push_back(stored(reviewer, suppression_of(*review, item, arena), arena));
    if (review->action != LOFTE_REVIEW_MERGE) continue;
    const std::size_t into = open[reviews.into[i]];
    if (grown[into] == nullptr) {
      grown[into] = arena.make<lofte_advice>();
      *grown[into] = *items[into].stored->advice;
    }
    take_in(*grown[into], item.plugin, *item.stored->advice, arena);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (held[i]) continue;
    kept.push_back(grown[i] == nullptr ? items[i] : stored(items[i].plugin, grown[i], arena));
  }
  // A reviewer that also advises may have used the name of a suppression itself.
  std::ranges::stable_sort(kept, {}, item_name);
  const auto same = [](const StoredItem& a, const StoredItem& b) {
    return item_name(a) == item_name(b);
  };
  kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
  items = std::move(kept);
}

bool is_outreach(const lofte_advice& advice) {
  return advice.kind == LOFTE_ADVICE_DRAFT ||
         (advice.task != nullptr && advice.task->channel != LOFTE_CHANNEL_UNSPECIFIED);
}

void withhold(std::vector<StoredItem>& items, std::string_view reviewer, base::Arena& arena) {
  for (StoredItem& item : items) {
    if (item.stored->answer != 0 || !is_outreach(*item.stored->advice)) continue;
    auto* waiting = arena.make<lofte_stored_advice>();
    *waiting = *item.stored;
    waiting->missing_reviewer = base::borrow(reviewer);
    item.stored = waiting;
  }
}

}  // namespace lofte::engine
