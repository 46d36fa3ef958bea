#include "plugins/review_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/advice_check.h"
#include "plugins/plugin_error.h"
#include "plugins/record_check.h"
#include "plugins/sink_error.h"

namespace lofte::plugins {
namespace {

using base::Error;
using base::view;

std::string named(std::string_view plugin, std::int32_t kind, std::string_view key) {
  return fmt::format("{} of \"{}\", kind {}",
                     key.empty() ? "an item" : fmt::format("\"{}\"", shown(key, 80)),
                     shown(plugin, 80), kind);
}

bool is_reviewed_kind(std::int32_t kind) {
  return kind == LOFTE_ADVICE_FLAG || kind == LOFTE_ADVICE_TASK || kind == LOFTE_ADVICE_DRAFT;
}

// The other side of lofte_review_sink.
class Collector {
 public:
  Collector(const lofte_customer_view& customer, base::Arena& arena, ReviewSet& set)
      : customer_(customer),
        proposed_(static_cast<const lofte_prior_advice*>(customer.prior_advice.items),
                  customer.prior_advice.count),
        arena_(arena),
        set_(set),
        takes_in_(proposed_.size(), false) {}

  void review(const lofte_review* given) {
    if (given == nullptr) throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", "review");
    check_record(*given, SaidBy::kPlugin);
    lofte_review* copy = journal::copied(*given, arena_);
    bring_dates_within(journal::layout_of<lofte_review>(), copy);
    try {
      take(*copy);
    } catch (const Error& e) {
      throw Error(e.status(),
                  fmt::format("the review of {} was refused: {}{}{}",
                              named(view(copy->plugin), copy->kind, view(copy->key)), e.where(),
                              e.where().empty() ? "" : ": ", e.message()),
                  e.where());
    }
  }

  void next_review(lofte_date day) {
    day = checked_next_review(day, customer_.as_of);
    if (day != 0 && (set_.next_review == 0 || day < set_.next_review)) set_.next_review = day;
  }

  SinkError fault;

 private:
  void take(const lofte_review& given) {
    const std::size_t item = find(view(given.plugin), given.kind, view(given.key));
    if (item == proposed_.size()) {
      throw Error(LOFTE_NOT_FOUND, "nothing of that name was proposed for this customer", "key");
    }
    if (!is_reviewed_kind(given.kind)) {
      throw Error(LOFTE_REFUSED, "says what is so and stays; flags, tasks and drafts are reviewed",
                  "kind");
    }
    if (set_.of_item[item] != nullptr) {
      throw Error(LOFTE_CONFLICT, "it was reviewed before in this call", "key");
    }
    if (takes_in_[item]) throw Error(LOFTE_CONFLICT, "another item was merged into it", "key");
    if (given.rule.size == 0) {
      throw Error(LOFTE_REFUSED, "is absent; right would be the id of the rule that spoke", "rule");
    }
    if (given.reason == nullptr || given.reason->id.size == 0) {
      throw Error(LOFTE_REFUSED, "is absent; right would be why, for the owner", "reason");
    }
    check_until(given);
    if (given.action == LOFTE_REVIEW_MERGE) merge(given, item);
    set_.of_item[item] = &given;
    set_.empty = false;
  }

  void check_until(const lofte_review& given) const {
    const bool later = given.until > customer_.as_of;
    switch (given.action) {
      case LOFTE_REVIEW_SUPPRESS:
      case LOFTE_REVIEW_MERGE:
        if (given.until == 0 || later) return;
        break;
      case LOFTE_REVIEW_POSTPONE:
        if (later) return;
        break;
      default:
        throw Error(LOFTE_REFUSED,
                    fmt::format("is {}; right would be LOFTE_REVIEW_SUPPRESS, _MERGE or _POSTPONE",
                                given.action),
                    "action");
    }
    throw Error(LOFTE_REFUSED,
                fmt::format("is {}; right would be a day after {}",
                            given.until == 0 ? "absent" : base::format_date(given.until),
                            base::format_date(customer_.as_of)),
                "until");
  }

  void merge(const lofte_review& given, std::size_t item) {
    if (given.kind == LOFTE_ADVICE_FLAG) {
      throw Error(LOFTE_REFUSED, "only tasks and drafts are merged", "kind");
    }
    const std::size_t into = find(view(given.into_plugin), LOFTE_ADVICE_TASK, view(given.into_key));
    if (into == proposed_.size()) {
      throw Error(
          LOFTE_NOT_FOUND,
          fmt::format("the task {} to merge it into was not proposed",
                      named(view(given.into_plugin), LOFTE_ADVICE_TASK, view(given.into_key))),
          "into_key");
    }
    if (into == item) throw Error(LOFTE_REFUSED, "it cannot be merged into itself", "into_key");
    if (set_.of_item[into] != nullptr) {
      throw Error(LOFTE_REFUSED, "the task to merge it into is held back itself", "into_key");
    }
    takes_in_[into] = true;
    set_.into[item] = into;
  }

  // proposed_.size() where there is none.
  std::size_t find(std::string_view plugin, std::int32_t kind, std::string_view key) const {
    const auto name = [](const lofte_prior_advice& item) {
      return std::tuple(view(item.plugin), item.advice->kind, view(item.advice->key));
    };
    const auto wanted = std::tuple(plugin, kind, key);
    const auto at = std::ranges::lower_bound(proposed_, wanted, {}, name);
    if (at == proposed_.end() || name(*at) != wanted) return proposed_.size();
    return static_cast<std::size_t>(at - proposed_.begin());
  }

  const lofte_customer_view& customer_;
  std::span<const lofte_prior_advice> proposed_;
  base::Arena& arena_;
  ReviewSet& set_;
  std::vector<bool> takes_in_;
};

lofte_status add_review(const lofte_review_sink* sink, const lofte_review* review,
                        lofte_error* error) noexcept {
  auto& collector = *static_cast<Collector*>(sink->context);
  return collector.fault.guard(error, [&] { collector.review(review); });
}

lofte_status set_next_review(const lofte_review_sink* sink, lofte_date day,
                             lofte_error* error) noexcept {
  auto& collector = *static_cast<Collector*>(sink->context);
  return collector.fault.guard(error, [&] { collector.next_review(day); });
}

void reset(ReviewSet& set, std::size_t items) {
  set.of_item.assign(items, nullptr);
  set.into.assign(items, 0);
  set.next_review = 0;
  set.empty = true;
}

[[noreturn]] void fail(const Instance& instance, const lofte_customer_view& customer,
                       const std::string& where, const std::string& message) {
  throw Error(
      LOFTE_PLUGIN_FAILED,
      fmt::format("the reviewer \"{}\" failed for customer \"{}\": {}{}{}", instance.id(),
                  shown(view(customer.customer_id), 80), where, where.empty() ? "" : ": ", message),
      instance.id());
}

}  // namespace

void review(Instance& instance, const lofte_customer_view& customer, base::Arena& arena,
            ReviewSet& into) {
  const std::size_t items = customer.prior_advice.count;
  reset(into, items);
  instance.require(instance.reviewer(), LOFTE_REVIEWER_ID);
  const OneCall call(instance);
  Collector collector(customer, arena, into);
  const lofte_review_sink sink{sizeof sink, 0, &collector, &add_review, &set_next_review};
  PluginError error;
  const lofte_status status = called([&] {
    return instance.reviewer()->review(instance.handle(), &customer, &sink, error.raw());
  });
  if (status == LOFTE_OK && !collector.fault) [[likely]] {
    return;
  }
  reset(into, items);
  // What the sink refused is the cause, whatever the plugin made of it.
  if (collector.fault) fail(instance, customer, {}, collector.fault->message());
  fail(instance, customer, error.where(), error.message_or_status(status));
}

}  // namespace lofte::plugins
