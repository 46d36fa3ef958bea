#include "plugins/fold_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "journal/generated/layouts.h"
#include "plugins/advice_check.h"
#include "plugins/names.h"
#include "plugins/plugin_error.h"
#include "plugins/record_check.h"
#include "plugins/sink_error.h"

namespace lofte::plugins {
namespace {

using base::Error;

std::pair<std::int32_t, std::string_view> identity(const lofte_advice& item) {
  return {item.kind, base::view(item.key)};
}

// The other side of lofte_fold_sink.
struct Saved {
  std::string bytes;
  SinkError fault;

  void write(const void* from, std::uint64_t size) {
    if (from == nullptr && size != 0) throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", "bytes");
    if (size > LOFTE_MAX_FOLD_BYTES - bytes.size()) {
      throw Error(LOFTE_LIMIT,
                  fmt::format("a saved state has at most {} bytes", LOFTE_MAX_FOLD_BYTES));
    }
    if (size != 0) bytes.append(static_cast<const char*>(from), size);
  }
};

lofte_status write_bytes(const lofte_fold_sink* sink, const void* bytes, std::uint64_t size,
                         lofte_error* error) noexcept {
  auto& saved = *static_cast<Saved*>(sink->context);
  return saved.fault.guard(error, [&] { saved.write(bytes, size); });
}

// The other side of lofte_book_sink.
class Collector {
 public:
  Collector(base::Arena& arena, BookSaid& said) : arena_(arena), said_(said) {}

  void add(const lofte_advice* item) {
    if (item == nullptr) throw Error(LOFTE_INVALID_ARGUMENT, "is NULL", "item");
    add_named(*item, [&] { insert(checked_copy(*item, arena_)); });
  }

  void parameter(lofte_string key, lofte_string value) {
    lofte_parameter whole{};
    whole.struct_size = sizeof whole;
    whole.key = key;
    whole.value = value;
    check_record(whole);
    if (!is_key(base::view(key))) {
      throw Error(LOFTE_REFUSED,
                  fmt::format("the parameter \"{}\" is no key; lower-case letters, digits, '_', "
                              "'.' and '-' are, such as \"alpha\"",
                              shown(base::view(key), 80)),
                  "key");
    }
    if (said_.parameters.size() >= LOFTE_MAX_PARAMETERS) {
      throw Error(LOFTE_LIMIT,
                  fmt::format("one fold has at most {} parameters", LOFTE_MAX_PARAMETERS));
    }
    if (!said_.parameters.emplace(base::str(key), base::str(value)).second) {
      throw Error(LOFTE_CONFLICT,
                  fmt::format("the parameter \"{}\" was given before", base::str(key)), "key");
    }
  }

  SinkError fault;

 private:
  void insert(const lofte_advice* copy) {
    if (copy->kind == LOFTE_ADVICE_DRAFT) {
      throw Error(LOFTE_REFUSED, "a draft has nobody to go to; right would be a task or metric",
                  "kind");
    }
    auto& items = said_.items;
    if (items.size() >= LOFTE_MAX_ADVICE_ITEMS) {
      throw Error(LOFTE_LIMIT,
                  fmt::format("one fold adds at most {} items", LOFTE_MAX_ADVICE_ITEMS));
    }
    const auto place = std::lower_bound(
        items.begin(), items.end(), identity(*copy),
        [](const lofte_advice* other, const auto& id) { return identity(*other) < id; });
    if (place != items.end() && identity(**place) == identity(*copy)) {
      throw Error(LOFTE_CONFLICT,
                  "an item of this kind and key was added before; give each occurrence a key of "
                  "its own",
                  "key");
    }
    items.insert(place, copy);
  }

  base::Arena& arena_;
  BookSaid& said_;
};

lofte_status add_advice(const lofte_book_sink* sink, const lofte_advice* item,
                        lofte_error* error) noexcept {
  auto& collector = *static_cast<Collector*>(sink->context);
  return collector.fault.guard(error, [&] { collector.add(item); });
}

lofte_status add_parameter(const lofte_book_sink* sink, lofte_string key, lofte_string value,
                           lofte_error* error) noexcept {
  auto& collector = *static_cast<Collector*>(sink->context);
  return collector.fault.guard(error, [&] { collector.parameter(key, value); });
}

[[noreturn]] void fail(const Instance& instance, std::string_view step, const std::string& where,
                       const std::string& message) {
  throw Error(LOFTE_PLUGIN_FAILED,
              fmt::format("the plugin \"{}\" failed in its fold over all customers, at {}: {}{}{}",
                          instance.id(), step, where, where.empty() ? "" : ": ", message),
              instance.id());
}

// One call of the table; `refused` is what a sink refused during it.
template <class Call>
void call(Instance& instance, std::string_view step, const SinkError* refused, Call&& body) {
  const OneCall one(instance);
  PluginError error;
  const lofte_status status = called([&] { return body(error.raw()); });
  // What the sink refused is the cause, whatever the plugin made of it.
  if (refused != nullptr && *refused) fail(instance, step, {}, (*refused)->message());
  if (status != LOFTE_OK) fail(instance, step, error.where(), error.message_or_status(status));
}

lofte_fold* made(const Instance& instance, std::string_view step, lofte_fold* state) {
  if (state == nullptr) fail(instance, step, {}, "it returned LOFTE_OK and no state");
  return state;
}

}  // namespace

Fold Fold::begin(Instance& instance, const lofte_book_view& book) {
  instance.require(instance.book_advisor(), LOFTE_BOOK_ADVISOR_ID);
  lofte_fold* state = nullptr;
  call(instance, "begin", nullptr, [&](lofte_error* error) {
    return instance.book_advisor()->begin(instance.handle(), &book, &state, error);
  });
  return {instance, made(instance, "begin", state)};
}

Fold Fold::load(Instance& instance, std::string_view saved) {
  instance.require(instance.book_advisor(), LOFTE_BOOK_ADVISOR_ID);
  lofte_fold* state = nullptr;
  call(instance, "load", nullptr, [&](lofte_error* error) {
    return instance.book_advisor()->load(instance.handle(), saved.data(), saved.size(), &state,
                                         error);
  });
  return {instance, made(instance, "load", state)};
}

Fold::Fold(Fold&& other) noexcept
    : instance_(other.instance_), state_(std::exchange(other.state_, nullptr)) {}

Fold::~Fold() {
  if (state_ == nullptr) return;
  called([&] { instance_->book_advisor()->discard(instance_->handle(), state_); });
}

void Fold::accumulate(const lofte_customer_view& view) {
  const OneCall one(*instance_);
  PluginError error;
  const lofte_status status = called([&] {
    return instance_->book_advisor()->accumulate(instance_->handle(), state_, &view, error.raw());
  });
  if (status == LOFTE_OK) [[likely]] {
    return;
  }
  fail(*instance_, fmt::format("customer \"{}\"", shown(base::view(view.customer_id), 80)),
       error.where(), error.message_or_status(status));
}

std::string Fold::save() const {
  Saved saved;
  const lofte_fold_sink sink{sizeof sink, 0, &saved, &write_bytes};
  call(*instance_, "save", &saved.fault, [&](lofte_error* error) {
    return instance_->book_advisor()->save(instance_->handle(), state_, &sink, error);
  });
  return std::move(saved.bytes);
}

void Fold::merge(const Fold& next) {
  call(*instance_, "merge", nullptr, [&](lofte_error* error) {
    return instance_->book_advisor()->merge(instance_->handle(), state_, next.state_, error);
  });
}

BookSaid Fold::finish(const lofte_book_view& book, base::Arena& arena) const {
  BookSaid said;
  Collector collector(arena, said);
  const lofte_book_sink sink{sizeof sink, 0, &collector, &add_advice, &add_parameter};
  call(*instance_, "finish", &collector.fault, [&](lofte_error* error) {
    return instance_->book_advisor()->finish(instance_->handle(), state_, &book, &sink, error);
  });
  return said;
}

}  // namespace lofte::plugins
