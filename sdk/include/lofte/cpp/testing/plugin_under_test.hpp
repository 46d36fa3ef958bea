// A plugin of this program, asked about histories on days.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/cpp/testing/day_view.hpp"
#include "lofte/cpp/testing/outcome.hpp"
#include "lofte/cpp/testing/test_host.hpp"
#include "lofte/plugin.h"

extern "C" const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);

namespace lofte::testing {

// One instance, created and active. Without an entry it is the one that LOFTE_PLUGIN made in this
// program: link the plugin's sources into the test.
class PluginUnderTest {
 public:
  explicit PluginUnderTest(Defaults settings = {})
      : PluginUnderTest(lofte_plugin_entry_v1(), std::move(settings)) {}
  // The host is the kit's own where none is given. Throws what create or activate answers.
  explicit PluginUnderTest(const lofte_plugin_entry* entry, Defaults settings = {},
                           const lofte_host* host = nullptr)
      : entry_(entry), settings_(std::move(settings)) {
    check([&](auto* error) {
      return entry_->create(host == nullptr ? &host_.raw() : host, &plugin_, error);
    });
    try {
      check([&](auto* error) { return entry_->activate(plugin_, error); });
    } catch (...) {
      entry_->destroy(plugin_);
      throw;
    }
  }
  ~PluginUnderTest() { entry_->destroy(plugin_); }
  PluginUnderTest(const PluginUnderTest&) = delete;
  PluginUnderTest& operator=(const PluginUnderTest&) = delete;

  TestHost& host() { return host_; }

  // What its advisor says of the customer on that day. A failure is in the outcome.
  Outcome on(When when, const History& history) const {
    const DayView view(history, when.days, settings_);
    return about(view.raw());
  }
  // The same of a view of the test's own making.
  Outcome about(const lofte_customer_view& view) const {
    const auto* advisor = extension<lofte_advisor>(LOFTE_ADVISOR_ID);
    Outcome outcome;
    Call call{view.as_of, &outcome};
    auto sink = make<lofte_advice_sink>();
    sink.context = &call;
    sink.add = &Call::add<lofte_advice_sink>;
    sink.next_review = &Call::next_review;
    lofte::detail::CalleeError error;
    outcome.status = advisor->advise(plugin_, &view, &sink, &error.value);
    finish(outcome, call, error);
    return outcome;
  }

  // What its book advisor says of these customers, in chunks of that size.
  Outcome of_book(When when, const std::vector<History>& customers, std::size_t chunk = 1024) const;

  // Asks on every day from `from` to `until` and throws where an answer differs from the one before
  // although no next review named the day.
  void expect_honest_reviews(const History& history, When from, When until) const {
    Outcome before = on(from, history);
    for (lofte_date day = from.days + 1; day <= until.days; ++day) {
      const Outcome now = on(day, history);
      const bool named = before.next_review != 0 && before.next_review <= day;
      if (!named && !(without_review(now) == without_review(before))) {
        throw Error(LOFTE_CONFLICT, iso(day),
                    concat("the answer changes on ", iso(day), ", and the next review was ",
                           before.next_review == 0 ? "never" : iso(before.next_review),
                           "; before:\n", before.described(), "now:\n", now.described()));
      }
      if (named) before = now;
    }
  }

 private:
  // The other side of a sink: keeps what is said, refuses what the runtime would refuse.
  struct Call {
    lofte_date as_of;
    Outcome* outcome;
    std::string refused{};

    static lofte_status refuse(Call& call, lofte_error* error, lofte_status status,
                               const std::string& why) {
      if (call.refused.empty()) call.refused = why;
      return lofte::detail::fail(error, status, "", why);
    }
    template <class Sink>
    static lofte_status LOFTE_CALL add(const Sink* sink, const lofte_advice* item,
                                       lofte_error* error) {
      auto& call = *static_cast<Call*>(sink->context);
      Item made = Item::of(*item);
      if (made.key.empty() || made.rule.empty()) {
        return refuse(call, error, LOFTE_REFUSED, "an item without a key or a rule");
      }
      if (call.outcome->has(made.kind, made.key)) {
        return refuse(call, error, LOFTE_CONFLICT,
                      concat("the ", kind_name(made.kind), " \"", made.key, "\" was said before"));
      }
      call.outcome->items.push_back(std::move(made));
      return LOFTE_OK;
    }
    static lofte_status LOFTE_CALL next_review(const lofte_advice_sink* sink, lofte_date day,
                                               lofte_error* error) {
      auto& call = *static_cast<Call*>(sink->context);
      if (day <= call.as_of) {
        return refuse(call, error, LOFTE_REFUSED,
                      concat("the next review ", iso(day), " is not later than the view's day"));
      }
      lofte_date& next = call.outcome->next_review;
      if (next == 0 || day < next) next = day;
      return LOFTE_OK;
    }
    static lofte_status LOFTE_CALL parameter(const lofte_book_sink* sink, lofte_string key,
                                             lofte_string value, lofte_error* error) {
      auto& call = *static_cast<Call*>(sink->context);
      if (!call.outcome->parameters.emplace(text(key), text(value)).second) {
        return refuse(call, error, LOFTE_CONFLICT, concat("the parameter ", key, " came twice"));
      }
      return LOFTE_OK;
    }
    static lofte_status LOFTE_CALL write(const lofte_fold_sink* sink, const void* bytes,
                                         std::uint64_t size, lofte_error*) {
      if (size != 0) {
        static_cast<std::string*>(sink->context)
            ->append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
      }
      return LOFTE_OK;
    }
  };

  template <class Body>
  static void check(Body&& body) {
    lofte::detail::CalleeError error;
    const lofte_status status = body(&error.value);
    if (status != LOFTE_OK) throw error.thrown(status);
  }
  static void finish(Outcome& outcome, const Call& call, const lofte::detail::CalleeError& error) {
    if (outcome.status == LOFTE_OK && !call.refused.empty()) outcome.status = LOFTE_REFUSED;
    if (outcome.status != LOFTE_OK) {
      outcome.error = call.refused.empty() ? concat(std::string_view(error.value.where), ": ",
                                                    std::string_view(error.value.message))
                                           : call.refused;
    }
  }
  static Outcome without_review(Outcome outcome) { return outcome.next_review = 0, outcome; }

  template <class Table>
  const Table* extension(const char* id) const {
    if (const void* table = entry_->extension(plugin_, id)) return static_cast<const Table*>(table);
    throw Error(LOFTE_UNSUPPORTED, id, "the plugin does not provide it");
  }

  TestHost host_;
  const lofte_plugin_entry* entry_;
  Defaults settings_;
  lofte_plugin* plugin_ = nullptr;
};

inline Outcome PluginUnderTest::of_book(When when, const std::vector<History>& customers,
                                        std::size_t chunk) const {
  const auto* folder = extension<lofte_book_advisor>(LOFTE_BOOK_ADVISOR_ID);
  const DayView settings(History(""), when.days, settings_);
  auto book = make<lofte_book_view>();
  book.as_of = book.known_by = when.days;
  book.country = borrow("NO");
  book.currency = borrow("NOK");
  book.language = borrow("nb");
  book.settings = settings.raw().settings;
  book.customers = static_cast<std::int64_t>(customers.size());

  const auto begun = [&] {
    lofte_fold* fold = nullptr;
    check([&](auto* error) { return folder->begin(plugin_, &book, &fold, error); });
    return fold;
  };
  const auto read_again = [&](lofte_fold* fold) {
    std::string bytes;
    auto sink = make<lofte_fold_sink>();
    sink.context = &bytes;
    sink.write = &Call::write;
    check([&](auto* error) { return folder->save(plugin_, fold, &sink, error); });
    folder->discard(plugin_, fold);
    lofte_fold* again = nullptr;
    check([&](auto* error) {
      return folder->load(plugin_, bytes.data(), bytes.size(), &again, error);
    });
    return again;
  };

  lofte_fold* all = begun();
  for (std::size_t at = 0; at < customers.size(); at += chunk) {
    lofte_fold* part = begun();
    for (std::size_t i = at; i < std::min(at + chunk, customers.size()); ++i) {
      const DayView view(customers[i], when.days, settings_);
      check([&](auto* error) { return folder->accumulate(plugin_, part, &view.raw(), error); });
    }
    part = read_again(part);
    check([&](auto* error) { return folder->merge(plugin_, all, part, error); });
    folder->discard(plugin_, part);
  }
  all = read_again(all);

  Outcome outcome;
  Call call{when.days, &outcome};
  auto sink = make<lofte_book_sink>();
  sink.context = &call;
  sink.add = &Call::add<lofte_book_sink>;
  sink.parameter = &Call::parameter;
  lofte::detail::CalleeError error;
  outcome.status = folder->finish(plugin_, all, &book, &sink, &error.value);
  folder->discard(plugin_, all);
  finish(outcome, call, error);
  return outcome;
}

}  // namespace lofte::testing
