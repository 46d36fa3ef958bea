// What to do today: the tasks in the order that was made in the morning, and the drafts. And what
// book advisors computed.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "base/text.h"
#include "engine/advice_reading.h"
#include "engine/day_plan.h"
#include "engine/fold_runs.h"
#include "engine/query_support.h"

namespace lofte::engine {
namespace {

using base::view;

// The parts of a day, in the order they are read.
enum class Part { kPlanned, kUrgent, kDraft, kCanWait };

constexpr const char* kPartNames[] = {"planned", "urgent", "draft", "can_wait"};

// Customer, plugin and key of a task; borrowed.
using TaskName = std::tuple<store::CustomerKey, std::string_view, std::string_view>;

struct Placed {
  std::int32_t place;
  const lofte_planned_task* task;
};

// An item of advice with its place in the day.
struct Item {
  FoundAdvice found;
  Part part;
  Placed placed{0, nullptr};
};

Part part_of_unplanned(const FoundAdvice& found) {
  // The runtime's own task stands before everything that rests on it.
  if (found.stored == nullptr) return Part::kUrgent;
  const lofte_advice& advice = *found.stored->advice;
  if (advice.kind == LOFTE_ADVICE_DRAFT) return Part::kDraft;
  return advice.severity >= LOFTE_SEVERITY_URGENT ? Part::kUrgent : Part::kCanWait;
}

class Today {
 public:
  // `plan`: of the day that is asked about; borrowed.
  explicit Today(const lofte_day_plan& plan) {
    for (std::uint64_t i = 0; i < plan.items.count; ++i) {
      const auto& item = *LOFTE_AT(lofte_planned_item, plan.items, i);
      places_[{item.customer, view(item.task->plugin), view(item.task->key)}] = {
          static_cast<std::int32_t>(i) + 1, item.task};
    }
  }

  std::vector<Item> ordered(const std::vector<FoundAdvice>& all) const {
    std::vector<Item> items;
    items.reserve(all.size());
    for (const FoundAdvice& found : all) items.push_back(placed(found));
    std::ranges::stable_sort(items, {}, [](const Item& item) {
      // What has no place came up since; it stands after what has one.
      return std::pair(item.part, item.placed.place == 0 ? INT32_MAX : item.placed.place);
    });
    return items;
  }

 private:
  Item placed(const FoundAdvice& found) const {
    if (found.stored != nullptr && found.stored->advice->kind == LOFTE_ADVICE_TASK) {
      const auto place = places_.find({found.key, found.plugin, view(found.stored->advice->key)});
      if (place != places_.end()) {
        const bool waits = place->second.task->can_wait != 0;
        return {found, waits ? Part::kCanWait : Part::kPlanned, place->second};
      }
    }
    return {found, part_of_unplanned(found)};
  }

  std::map<TaskName, Placed> places_;
};

}  // namespace

void answer_today(Book::State& book, const lofte_query& query, Answer& answer) {
  static constexpr std::int32_t kKinds[] = {LOFTE_ADVICE_TASK, LOFTE_ADVICE_DRAFT};
  lofte_query wanted = query;
  if (wanted.advice_kinds.count == 0) {
    wanted.advice_kinds = {kKinds, std::size(kKinds), sizeof(std::int32_t)};
  }
  AdviceReading reading(book, wanted, answer);
  const std::vector<FoundAdvice> found = reading.find();
  const lofte_date day = query_day(book, query);
  base::Arena scratch;
  const lofte_day_plan* plan = load_day_plan(*book.store, scratch);
  const bool planned = plan != nullptr && plan->entry->date == day && day == book.head.book_date;

  std::vector<Item> items;
  if (planned) {
    items = Today(*plan).ordered(found);
  } else {
    for (const FoundAdvice& one : found) items.push_back({one, part_of_unplanned(one)});
  }
  if (query.part.size != 0) {
    std::erase_if(items, [&](const Item& item) {
      return view(query.part) != kPartNames[static_cast<std::size_t>(item.part)];
    });
  }
  std::vector<lofte_advice_row> rows;
  for (const Item& item : asked_for(query, items, answer)) {
    lofte_advice_row row = reading.row(item.found);
    if (planned) row.part = answer.arena.copy(kPartNames[static_cast<std::size_t>(item.part)]);
    if (item.placed.task != nullptr) {
      row.place = item.placed.place;
      row.place_reason = answer.arena.copy(rendered(
          book, view(plan->entry->plugin), query_language(book, query), item.placed.task->reason));
    }
    rows.push_back(row);
  }
  answer.rows->advice = answer.arena.copy_list(std::span<const lofte_advice_row>(rows));
}

void answer_parameters(Book::State& book, const lofte_query& query, Answer& answer) {
  base::Arena& arena = answer.arena;
  std::vector<lofte_parameter_row> rows;
  each_fold_run(*book.store, [&](const lofte_fold_run& run) {
    if (query.plugin.size != 0 && view(query.plugin) != view(run.plugin)) return;
    for (std::uint64_t i = 0; i < run.parameters.count; ++i) {
      const auto& parameter = *LOFTE_AT(lofte_parameter, run.parameters, i);
      lofte_parameter_row row{};
      row.struct_size = sizeof row;
      row.plugin = arena.copy(view(run.plugin));
      row.key = arena.copy(view(parameter.key));
      row.value = arena.copy(view(parameter.value));
      row.date = run.date;
      row.position = run.position;
      row.digest = arena.copy(view(run.digest));
      rows.push_back(row);
    }
  });
  answer.rows->parameters = page(query, rows, answer);
}

}  // namespace lofte::engine
