#include "plugins/advise_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/plugin_error.h"
#include "plugins/record_check.h"
#include "plugins/sink_error.h"

namespace lofte::plugins {
namespace {

using base::Error;

constexpr std::size_t kMaxKeyBytes = 256;

std::pair<std::int32_t, std::string_view> identity(const lofte_advice& item) {
  return {item.kind, base::view(item.key)};
}

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

// The other side of lofte_advice_sink.
class Collector {
 public:
  Collector(base::Arena& arena, AdviceSet& set, lofte_date as_of)
      : arena_(arena), set_(set), as_of_(as_of) {}

  void add(const lofte_advice* item) {
    if (item == nullptr) throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", "item");
    try {
      check_record(*item);
      // Checked as copied: of this build's size, with what an older plugin does not know absent.
      const lofte_advice* copy = journal::copied(*item, arena_);
      check_item(*copy);
      insert(copy);
    } catch (const Error& e) {
      throw Error(e.status(),
                  fmt::format("{} was refused: {}{}{}", named(*item), e.where(),
                              e.where().empty() ? "" : ": ", e.message()),
                  e.where());
    }
  }

  void next_review(lofte_date day) {
    try {
      base::check_date(day);
    } catch (const Error& e) {
      throw Error(e.status(), "the next review: " + e.message(), "next_review");
    }
    if (day <= as_of_) {
      throw Error(
          LOFTE_REFUSED,
          fmt::format("the next review is {}; right would be a day after {}",
                      day == 0 ? "absent" : base::format_date(day), base::format_date(as_of_)),
          "next_review");
    }
    if (set_.next_review == 0 || day < set_.next_review) set_.next_review = day;
  }

  SinkError fault;

 private:
  void insert(const lofte_advice* copy) {
    auto& items = set_.items;
    if (items.size() >= LOFTE_MAX_ADVICE_ITEMS) {
      throw Error(LOFTE_LIMIT,
                  fmt::format("one call adds at most {} items", LOFTE_MAX_ADVICE_ITEMS));
    }
    const auto place = std::lower_bound(
        items.begin(), items.end(), identity(*copy),
        [](const lofte_advice* other, const auto& id) { return identity(*other) < id; });
    if (place != items.end() && identity(**place) == identity(*copy)) {
      throw Error(LOFTE_CONFLICT,
                  "an item of this kind and key was added before; give each "
                  "occurrence a key of its own",
                  "key");
    }
    items.insert(place, copy);
  }

  base::Arena& arena_;
  AdviceSet& set_;
  lofte_date as_of_;
};

lofte_status add_advice(const lofte_advice_sink* sink, const lofte_advice* item,
                        lofte_error* error) noexcept {
  auto& collector = *static_cast<Collector*>(sink->context);
  return collector.fault.guard(error, [&] { collector.add(item); });
}

lofte_status set_next_review(const lofte_advice_sink* sink, lofte_date day,
                             lofte_error* error) noexcept {
  auto& collector = *static_cast<Collector*>(sink->context);
  return collector.fault.guard(error, [&] { collector.next_review(day); });
}

[[noreturn]] void fail(const Instance& instance, const lofte_customer_view& view,
                       const std::string& message, const std::string& where) {
  throw Error(LOFTE_PLUGIN_FAILED,
              fmt::format("the plugin \"{}\" failed for customer \"{}\": {}{}{}", instance.id(),
                          shown(base::view(view.customer_id), 80), where, where.empty() ? "" : ": ",
                          message),
              instance.id());
}

void check_callable(const Instance& instance) {
  if (instance.advisor() == nullptr) {
    throw Error(LOFTE_UNSUPPORTED, "the plugin does not provide " LOFTE_ADVISOR_ID, instance.id());
  }
  if (!instance.active()) {
    throw Error(LOFTE_INVALID_STATE, "the plugin is not active; activate it first", instance.id());
  }
}

}  // namespace

void advise(Instance& instance, const lofte_customer_view& view, base::Arena& arena,
            AdviceSet& into) {
  into.items.clear();
  into.next_review = 0;
  check_callable(instance);
  const OneCall call(instance);
  Collector collector(arena, into, view.as_of);
  const lofte_advice_sink sink{sizeof sink, 0, &collector, &add_advice, &set_next_review};
  PluginError error;
  const lofte_status status = guarded(error, [&] {
    return instance.advisor()->advise(instance.handle(), &view, &sink, error.raw());
  });
  if (status == LOFTE_OK && !collector.fault) [[likely]] {
    return;
  }
  into.items.clear();
  into.next_review = 0;
  // What the sink refused is the cause, whatever the plugin made of it.
  if (collector.fault) {
    fail(instance, view, collector.fault->message(), {});
  }
  fail(instance, view, error.message_or_status(status), error.where());
}

}  // namespace lofte::plugins
