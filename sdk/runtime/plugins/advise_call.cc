#include "plugins/advise_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "plugins/advice_check.h"
#include "plugins/plugin_error.h"
#include "plugins/record_check.h"
#include "plugins/sink_error.h"

namespace lofte::plugins {
namespace {

using base::Error;

std::pair<std::int32_t, std::string_view> identity(const lofte_advice& item) {
  return {item.kind, base::view(item.key)};
}

// The other side of lofte_advice_sink.
class Collector {
 public:
  Collector(base::Arena& arena, AdviceSet& set, lofte_date as_of)
      : arena_(arena), set_(set), as_of_(as_of) {}

  void add(const lofte_advice* item) {
    if (item == nullptr) throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", "item");
    add_named(*item, [&] { insert(checked_copy(*item, arena_)); });
  }

  void next_review(lofte_date day) {
    day = checked_next_review(day, as_of_);
    if (day != 0 && (set_.next_review == 0 || day < set_.next_review)) set_.next_review = day;
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

}  // namespace

void advise(Instance& instance, const lofte_customer_view& view, base::Arena& arena,
            AdviceSet& into) {
  into.items.clear();
  into.next_review = 0;
  instance.require(instance.advisor(), LOFTE_ADVISOR_ID);
  const OneCall call(instance);
  Collector collector(arena, into, view.as_of);
  const lofte_advice_sink sink{sizeof sink, 0, &collector, &add_advice, &set_next_review};
  PluginError error;
  const lofte_status status = called(
      [&] { return instance.advisor()->advise(instance.handle(), &view, &sink, error.raw()); });
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
