// What to do today: the tasks in the order that was made in the morning, and the drafts. And what
// book advisors computed.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "base/text.h"
#include "engine/day_plan.h"
#include "engine/fold_runs.h"
#include "engine/query_support.h"

namespace lofte::engine {
namespace {

using base::view;

// The parts of a day, in the order they are read.
enum class Part { kPlanned, kUrgent, kDraft, kCanWait };

constexpr const char* kPartNames[] = {"planned", "urgent", "draft", "can_wait"};

// Customer, plugin and key of a task.
using Name = std::tuple<std::string, std::string, std::string>;

struct Placed {
  std::int32_t place;
  const lofte_planned_task* task;
};

class Today {
 public:
  // `plan`: of the day that is asked about.
  Today(Book::State& book, const lofte_query& query, const lofte_day_plan& plan, Answer& answer)
      : book_(book), arena_(answer.arena), language_(query_language(book, query)), plan_(plan) {
    std::int32_t place = 0;
    for (std::uint64_t i = 0; i < plan.items.count; ++i) {
      const auto& item = *LOFTE_AT(lofte_planned_item, plan.items, i);
      const auto customer = book.store->customer(item.customer);
      if (item.customer != store::kBookKey && !customer) continue;
      places_[{customer ? customer->id : std::string{}, base::str(item.task->plugin),
               base::str(item.task->key)}] = {++place, item.task};
    }
  }

  std::vector<lofte_advice_row> ordered(std::vector<lofte_advice_row> rows) {
    for (lofte_advice_row& row : rows) put(row);
    std::ranges::stable_sort(rows, {}, [](const lofte_advice_row& row) {
      // What has no place came up since; it stands after what has one.
      return std::pair(rank(row), row.place == 0 ? INT32_MAX : row.place);
    });
    return rows;
  }

 private:
  void put(lofte_advice_row& row) {
    Part part = part_of_unplanned(row);
    const auto found =
        places_.find({base::str(row.customer), base::str(row.plugin), base::str(row.key)});
    if (row.kind == LOFTE_ADVICE_TASK && found != places_.end()) {
      const Placed& placed = found->second;
      part = placed.task->can_wait != 0 ? Part::kCanWait : Part::kPlanned;
      row.place = placed.place;
      row.place_reason =
          arena_.copy(rendered(book_, view(plan_.entry->plugin), language_, placed.task->reason));
    }
    row.part = arena_.copy(kPartNames[static_cast<std::size_t>(part)]);
  }

  static Part part_of_unplanned(const lofte_advice_row& row) {
    if (row.kind == LOFTE_ADVICE_DRAFT) return Part::kDraft;
    // The runtime's own task stands before everything that rests on it.
    const bool urgent = row.severity >= LOFTE_SEVERITY_URGENT || view(row.plugin) == "lofte";
    return urgent ? Part::kUrgent : Part::kCanWait;
  }

  static std::size_t rank(const lofte_advice_row& row) {
    return static_cast<std::size_t>(std::ranges::find(kPartNames, view(row.part)) - kPartNames);
  }

  Book::State& book_;
  base::Arena& arena_;
  std::string language_;
  const lofte_day_plan& plan_;
  std::map<Name, Placed> places_;
};

}  // namespace

void answer_today(Book::State& book, const lofte_query& query, Answer& answer) {
  static constexpr std::int32_t kKinds[] = {LOFTE_ADVICE_TASK, LOFTE_ADVICE_DRAFT};
  lofte_query wanted = query;
  if (wanted.advice_kinds.count == 0) {
    wanted.advice_kinds = {kKinds, std::size(kKinds), sizeof(std::int32_t)};
  }
  std::vector<lofte_advice_row> rows = read_advice(book, wanted, answer);
  const lofte_date day = query_day(book, query);
  base::Arena scratch;
  const lofte_day_plan* plan = load_day_plan(*book.store, scratch);
  if (plan != nullptr && plan->entry->date == day && day == book.head.book_date) {
    rows = Today(book, query, *plan, answer).ordered(std::move(rows));
  }
  answer.rows->advice = page(query, rows, answer.arena);
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
  answer.rows->parameters = page(query, rows, arena);
}

}  // namespace lofte::engine
