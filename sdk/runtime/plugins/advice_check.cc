#include "plugins/advice_check.h"

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/record_check.h"

namespace lofte::plugins {
namespace {

using base::Error;

constexpr std::size_t kMaxKeyBytes = 256;

// "the task \"invoice F1\"", for errors; the item may be anything.
std::string named(const lofte_advice& item) {
  static constexpr const char* kNames[] = {"advice", "flag",  "task",   "draft",      "verdict",
                                           "score",  "stage", "metric", "suppression"};
  if (!LOFTE_HAS(&item, key)) return "an item of advice";
  const bool known = item.kind > 0 && item.kind <= LOFTE_ADVICE_SUPPRESSION;
  const bool has_key = item.key.data != nullptr && item.key.size <= kMaxKeyBytes;
  return fmt::format("the {} \"{}\"", kNames[known ? item.kind : 0],
                     has_key ? shown(base::view(item.key), 80) : "");
}

struct Detail {
  std::int32_t kind;
  const char* name;
  const void* pointer;
};

// A kind this runtime knows carries its own detail and no other; a flag may carry any.
void check_detail(const lofte_advice& item) {
  if (item.kind < LOFTE_ADVICE_TASK || item.kind > LOFTE_ADVICE_SUPPRESSION) return;
  const Detail details[] = {{LOFTE_ADVICE_TASK, "task", item.task},
                            {LOFTE_ADVICE_DRAFT, "draft", item.draft},
                            {LOFTE_ADVICE_VERDICT, "verdict", item.verdict},
                            {LOFTE_ADVICE_SCORE, "score", item.score},
                            {LOFTE_ADVICE_STAGE, "stage", item.stage},
                            {LOFTE_ADVICE_METRIC, "metric", item.metric},
                            {LOFTE_ADVICE_SUPPRESSION, "suppression", item.suppression}};
  for (const Detail& detail : details) {
    if (detail.kind == item.kind && detail.pointer == nullptr) {
      throw Error(LOFTE_REFUSED, fmt::format("is NULL; advice of kind {} needs it", item.kind),
                  detail.name);
    }
    if (detail.kind != item.kind && detail.pointer != nullptr) {
      throw Error(LOFTE_REFUSED,
                  fmt::format("is set on advice of kind {}; right would be NULL", item.kind),
                  detail.name);
    }
  }
}

void check_item(const lofte_advice& item) {
  if (item.merged.count != 0) {
    throw Error(LOFTE_REFUSED, "is set; right would be nothing: a reviewer merges", "merged");
  }
  if (item.kind <= 0) {
    throw Error(LOFTE_REFUSED,
                fmt::format("is {}; right would be an AdviceKind such as "
                            "LOFTE_ADVICE_TASK",
                            item.kind),
                "kind");
  }
  if (item.key.size == 0) {
    throw Error(LOFTE_REFUSED, "is absent; right would be a name such as \"invoice F1042\"", "key");
  }
  if (item.key.size > kMaxKeyBytes) {
    throw Error(LOFTE_LIMIT,
                fmt::format("has {} bytes; a key has at most {}", item.key.size, kMaxKeyBytes),
                "key");
  }
  if (item.rule.size == 0) {
    throw Error(LOFTE_REFUSED, "is absent; right would be the id of the rule that spoke", "rule");
  }
  check_detail(item);
}

}  // namespace

const lofte_advice* checked_copy(const lofte_advice& item, base::Arena& arena) {
  check_record(item, SaidBy::kPlugin);
  // Checked as copied: of this build's size, with what an older plugin does not know absent.
  lofte_advice* copy = journal::copied(item, arena);
  bring_dates_within(journal::layout_of<lofte_advice>(), copy);
  check_item(*copy);
  return copy;
}

Error refusal_of(const lofte_advice& item, const Error& fault) {
  return {fault.status(),
          fmt::format("{} was refused: {}{}{}", named(item), fault.where(),
                      fault.where().empty() ? "" : ": ", fault.message()),
          fault.where()};
}

lofte_date checked_next_review(lofte_date day, lofte_date as_of) {
  if (day > base::kLastDate) return 0;
  if (day > as_of) return day;
  const bool shown = day != 0 && day >= base::kFirstDate;
  throw Error(LOFTE_REFUSED,
              fmt::format("the next review is {}; right would be a day after {}",
                          shown      ? base::format_date(day)
                          : day == 0 ? "absent"
                                     : "before 1900",
                          base::format_date(as_of)),
              "next_review");
}

}  // namespace lofte::plugins
