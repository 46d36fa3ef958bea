// A plugin in C++: derive from Advisor, BookAdvisor<State>, Reviewer, Planner or Reader, or from
// several of them, and name it once with LOFTE_PLUGIN.
//
//   #include <lofte/cpp/plugin.hpp>
//
//   class LargeOrders : public lofte::Advisor {
//     void advise(const lofte::View& view, lofte::Advice& out) override {
//       for (const lofte_invoice_state& invoice : view.invoices())
//         if (invoice.open.minor >= 100'000'00)
//           out.flag("large ", invoice.invoice_id).rule("large").invoice(invoice.invoice_id)
//               .title("large", {{"amount", invoice.open}, {"due",
//               lofte::Date{invoice.due_date}}});
//     }
//   };
//   LOFTE_PLUGIN("large-orders", LargeOrders)
//
// Nothing a plugin throws crosses the ABI. Link with -static-libstdc++ -static-libgcc, export
// lofte_plugin_entry_v1 alone, and the module needs only libc and libm.
#pragma once

#include <memory>
#include <string_view>
#include <type_traits>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/cpp/addressee.hpp"
#include "lofte/cpp/advice.hpp"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/book_advisor.hpp"
#include "lofte/cpp/clock.hpp"
#include "lofte/cpp/date.hpp"
#include "lofte/cpp/planner.hpp"
#include "lofte/cpp/reader.hpp"
#include "lofte/cpp/reviewer.hpp"
#include "lofte/cpp/services.hpp"
#include "lofte/cpp/view.hpp"
#include "lofte/planner.h"
#include "lofte/plugin.h"
#include "lofte/reader.h"
#include "lofte/reviewer.h"

namespace lofte {

namespace detail {
struct Life;
}  // namespace detail

// What every plugin is: made by the runtime, then activated, then called, then destroyed.
class Plugin {
 public:
  Plugin() = default;
  Plugin(const Plugin&) = delete;
  Plugin& operator=(const Plugin&) = delete;
  virtual ~Plugin() = default;

  // The last chance to refuse, and the first to ask for services.
  virtual void activate() {}

  const Host& host() const { return host_; }

 private:
  friend struct detail::Life;
  Host host_;
};

namespace detail {

// What the layer alone may do to a plugin.
struct Life {
  static void meet(Plugin& plugin, const lofte_host& host) { plugin.host_ = Host(host); }
};

// The author's class and what the layer remembers of it: the lofte_plugin of the C ABI.
template <class Type>
struct Living {
  Type plugin;
  bool active = false;
};

}  // namespace detail

// A pure function of the view: no clock, no files, no memory of the last call.
class Advisor : public virtual Plugin {
 public:
  virtual void advise(const View& view, Advice& out) = 0;
};

// A fold over all customers. State is default constructible: what is known of no customer. A fold
// is pure, and its answer the same however the customers were spread over states:
//
//   struct Sums { std::int64_t count = 0; };
//   class Count : public lofte::BookAdvisor<Sums> {
//     void accumulate(const lofte::View&, Sums& sums) override { ++sums.count; }
//     void merge(Sums& sums, const Sums& next) override { sums.count += next.count; }
//     void save(const Sums& sums, lofte::StateWriter& out) override { out.integer(sums.count); }
//     void load(lofte::StateReader& in, Sums& sums) override { sums.count = in.integer(); }
//     void finish(const Sums& sums, const lofte::BookView&, lofte::BookAdvice& out) override {
//       out.metric("customers").rule("count").title("count").value(sums.count, "customers");
//       out.parameter("count", sums.count);
//     }
//   };
template <class State>
class BookAdvisor : public virtual Plugin, public detail::AnyBookAdvisor {
 public:
  virtual State begin(const BookView&) { return State{}; }
  virtual void accumulate(const View& view, State& state) = 0;
  // Takes in what comes of the customers that follow.
  virtual void merge(State& state, const State& next) = 0;
  // The whole state; what is not written here does not reach finish().
  virtual void save(const State& state, StateWriter& out) = 0;
  virtual void load(StateReader& in, State& state) = 0;
  virtual void finish(const State& state, const BookView& book, BookAdvice& out) = 0;

 private:
  static lofte_fold* hide(std::unique_ptr<State> state) {
    return static_cast<lofte_fold*>(static_cast<void*>(state.release()));
  }
  static State& reveal(lofte_fold* fold) { return *static_cast<State*>(static_cast<void*>(fold)); }
  static const State& reveal(const lofte_fold* fold) {
    return *static_cast<const State*>(static_cast<const void*>(fold));
  }

  lofte_fold* begin_state(const BookView& book) final {
    return hide(std::make_unique<State>(begin(book)));
  }
  void accumulate_state(lofte_fold* fold, const View& view) final {
    accumulate(view, reveal(fold));
  }
  void save_state(const lofte_fold* fold, StateWriter& out) final { save(reveal(fold), out); }
  lofte_fold* load_state(StateReader& in) final {
    auto state = std::make_unique<State>();
    load(in, *state);
    if (!in.at_end()) {
      throw Error(LOFTE_CORRUPT, "state", "there are more bytes than this fold's state has");
    }
    return hide(std::move(state));
  }
  void merge_states(lofte_fold* fold, const lofte_fold* next) final {
    merge(reveal(fold), reveal(next));
  }
  void finish_state(const lofte_fold* fold, const BookView& book, BookAdvice& out) final {
    finish(reveal(fold), book, out);
  }
  void discard_state(lofte_fold* fold) final {
    delete static_cast<State*>(static_cast<void*>(fold));
  }
};

// Looks over all that is proposed for a customer: view.prior_advice(). Pure, like an advisor.
class Reviewer : public virtual Plugin {
 public:
  virtual void review(const View& view, Reviews& out) = 0;
};

// Puts the tasks of a day in order. Pure, like an advisor.
class Planner : public virtual Plugin {
 public:
  virtual void plan(const Day& day, Order& out) = 0;
};

// Bytes in, facts out.
class Reader : public virtual Plugin {
 public:
  // How sure it is, 0 to 100, from the first bytes and the name, that this is its format.
  virtual int sniff(std::string_view head, std::string_view name) = 0;
  virtual void read(const Input& input, const Facts& facts) = 0;
};

namespace detail {

// The trampolines between the C tables and the classes above, for the author's class `Type`.
template <class Type>
struct Trampolines {
  static lofte_plugin* hide(Living<Type>* living) {
    return static_cast<lofte_plugin*>(static_cast<void*>(living));
  }
  static Living<Type>& reveal(lofte_plugin* plugin) {
    require(plugin != nullptr, "plugin", "null");
    return *static_cast<Living<Type>*>(static_cast<void*>(plugin));
  }

  static void require(bool good, std::string_view where, std::string_view message) {
    if (!good) throw Error(LOFTE_INVALID_ARGUMENT, std::string(where), std::string(message));
  }
  template <class Kind>
  static Kind& active(lofte_plugin* plugin) {
    Living<Type>& known = reveal(plugin);
    if (!known.active) {
      throw Error(LOFTE_INVALID_STATE, "plugin", "not active: activate it first");
    }
    return static_cast<Kind&>(known.plugin);
  }

  static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                        lofte_error* error) {
    return guard(error, [&] {
      require(host != nullptr && LOFTE_HAS(host, service), "host", "null or too short");
      require(out != nullptr, "out", "null");
      auto made = std::make_unique<Living<Type>>();
      Life::meet(made->plugin, *host);
      *out = hide(made.release());
    });
  }
  static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
    return guard(error, [&] {
      Living<Type>& known = reveal(plugin);
      if (known.active) throw Error(LOFTE_INVALID_STATE, "plugin", "active already");
      static_cast<Plugin&>(known.plugin).activate();
      known.active = true;
    });
  }
  static void LOFTE_CALL destroy(lofte_plugin* plugin) {
    if (plugin != nullptr) delete &reveal(plugin);
  }

  // ---- advisor ----
  static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                        const lofte_advice_sink* sink, lofte_error* error) {
    return guard(error, [&] {
      Advisor& advisor = active<Advisor>(plugin);
      require(view != nullptr && LOFTE_HAS(view, history_since), "view", "null or too short");
      require(sink != nullptr && LOFTE_HAS(sink, next_review), "sink", "null or too short");
      Advice out(view->as_of);
      advisor.advise(View(*view), out);
      out.deliver(*sink);
    });
  }

  // ---- book advisor ----
  static lofte_status LOFTE_CALL begin(lofte_plugin* plugin, const lofte_book_view* book,
                                       lofte_fold** out, lofte_error* error) {
    return guard(error, [&] {
      AnyBookAdvisor& folder = active<AnyBookAdvisor>(plugin);
      require(book != nullptr && LOFTE_HAS(book, customers), "book", "null or too short");
      require(out != nullptr, "out", "null");
      *out = folder.begin_state(BookView(*book));
    });
  }
  static lofte_status LOFTE_CALL accumulate(lofte_plugin* plugin, lofte_fold* fold,
                                            const lofte_customer_view* view, lofte_error* error) {
    return guard(error, [&] {
      AnyBookAdvisor& folder = active<AnyBookAdvisor>(plugin);
      require(fold != nullptr, "fold", "null");
      require(view != nullptr && LOFTE_HAS(view, parameters), "view", "null or too short");
      folder.accumulate_state(fold, View(*view));
    });
  }
  static lofte_status LOFTE_CALL save(lofte_plugin* plugin, const lofte_fold* fold,
                                      const lofte_fold_sink* sink, lofte_error* error) {
    return guard(error, [&] {
      AnyBookAdvisor& folder = active<AnyBookAdvisor>(plugin);
      require(fold != nullptr, "fold", "null");
      require(sink != nullptr && LOFTE_HAS(sink, write), "sink", "null or too short");
      StateWriter out;
      folder.save_state(fold, out);
      CalleeError refused;
      const auto status = sink->write(sink, out.bytes().data(), out.bytes().size(), &refused.value);
      if (status != LOFTE_OK) throw refused.thrown(status, "state");
    });
  }
  static lofte_status LOFTE_CALL load(lofte_plugin* plugin, const void* bytes, std::uint64_t size,
                                      lofte_fold** out, lofte_error* error) {
    return guard(error, [&] {
      AnyBookAdvisor& folder = active<AnyBookAdvisor>(plugin);
      require(bytes != nullptr || size == 0, "bytes", "null");
      require(out != nullptr, "out", "null");
      StateReader in(size == 0 ? std::string_view{}
                               : std::string_view(static_cast<const char*>(bytes),
                                                  static_cast<std::size_t>(size)));
      *out = folder.load_state(in);
    });
  }
  static lofte_status LOFTE_CALL merge(lofte_plugin* plugin, lofte_fold* fold,
                                       const lofte_fold* next, lofte_error* error) {
    return guard(error, [&] {
      AnyBookAdvisor& folder = active<AnyBookAdvisor>(plugin);
      require(fold != nullptr && next != nullptr, "fold", "null");
      folder.merge_states(fold, next);
    });
  }
  static lofte_status LOFTE_CALL finish(lofte_plugin* plugin, const lofte_fold* fold,
                                        const lofte_book_view* book, const lofte_book_sink* sink,
                                        lofte_error* error) {
    return guard(error, [&] {
      AnyBookAdvisor& folder = active<AnyBookAdvisor>(plugin);
      require(fold != nullptr, "fold", "null");
      require(book != nullptr && LOFTE_HAS(book, customers), "book", "null or too short");
      require(sink != nullptr && LOFTE_HAS(sink, parameter), "sink", "null or too short");
      BookAdvice out(book->as_of);
      folder.finish_state(fold, BookView(*book), out);
      out.deliver_to(*sink);
    });
  }
  static void LOFTE_CALL discard(lofte_plugin* plugin, lofte_fold* fold) {
    if (fold == nullptr) return;
    guard(nullptr, [&] { active<AnyBookAdvisor>(plugin).discard_state(fold); });
  }

  // ---- reviewer ----
  static lofte_status LOFTE_CALL review(lofte_plugin* plugin, const lofte_customer_view* view,
                                        const lofte_review_sink* sink, lofte_error* error) {
    return guard(error, [&] {
      Reviewer& reviewer = active<Reviewer>(plugin);
      require(view != nullptr && LOFTE_HAS(view, parameters), "view", "null or too short");
      require(sink != nullptr && LOFTE_HAS(sink, next_review), "sink", "null or too short");
      Reviews out(view->as_of);
      reviewer.review(View(*view), out);
      out.deliver(*sink);
    });
  }

  // ---- planner ----
  static lofte_status LOFTE_CALL plan(lofte_plugin* plugin, const lofte_day_view* day,
                                      const lofte_plan_sink* sink, lofte_error* error) {
    return guard(error, [&] {
      Planner& planner = active<Planner>(plugin);
      require(day != nullptr && LOFTE_HAS(day, parameters), "day", "null or too short");
      require(sink != nullptr && LOFTE_HAS(sink, add), "sink", "null or too short");
      Order out;
      planner.plan(Day(*day), out);
      out.deliver(*sink);
    });
  }

  // ---- reader ----
  // A reader that fails to answer is not the right one.
  static int32_t LOFTE_CALL sniff(lofte_plugin* plugin, lofte_string head, lofte_string name) {
    int32_t sure = 0;
    const auto status =
        guard(nullptr, [&] { sure = active<Reader>(plugin).sniff(text(head), text(name)); });
    return status == LOFTE_OK ? sure : 0;
  }
  static lofte_status LOFTE_CALL read(lofte_plugin* plugin, const lofte_reader_input* input,
                                      const lofte_fact_sink* sink, lofte_error* error) {
    return guard(error, [&] {
      Reader& reader = active<Reader>(plugin);
      require(input != nullptr && LOFTE_HAS(input, read), "input", "null or too short");
      require(sink != nullptr && LOFTE_HAS(sink, progress), "sink", "null or too short");
      reader.read(Input(*input), Facts(*sink));
    });
  }

  template <class Kind>
  static constexpr bool kIs = std::is_base_of_v<Kind, Type>;

  static const void* LOFTE_CALL extension(lofte_plugin*, const char* id) {
    if (id == nullptr) return nullptr;
    const std::string_view wanted(id);
    if constexpr (kIs<Advisor>) {
      static constexpr lofte_advisor kTable{sizeof(lofte_advisor), 0, &advise};
      if (wanted == LOFTE_ADVISOR_ID) return &kTable;
    }
    if constexpr (kIs<AnyBookAdvisor>) {
      static constexpr lofte_book_advisor kTable{sizeof(lofte_book_advisor),
                                                 0,
                                                 &begin,
                                                 &accumulate,
                                                 &save,
                                                 &load,
                                                 &merge,
                                                 &finish,
                                                 &discard};
      if (wanted == LOFTE_BOOK_ADVISOR_ID) return &kTable;
    }
    if constexpr (kIs<Reviewer>) {
      static constexpr lofte_reviewer kTable{sizeof(lofte_reviewer), 0, &review};
      if (wanted == LOFTE_REVIEWER_ID) return &kTable;
    }
    if constexpr (kIs<Planner>) {
      static constexpr lofte_planner kTable{sizeof(lofte_planner), 0, &plan};
      if (wanted == LOFTE_PLANNER_ID) return &kTable;
    }
    if constexpr (kIs<Reader>) {
      static constexpr lofte_reader kTable{sizeof(lofte_reader), 0, &sniff, &read};
      if (wanted == LOFTE_READER_ID) return &kTable;
    }
    return nullptr;
  }
};

}  // namespace detail

// The table that LOFTE_PLUGIN exports. The first ABI, 1.0, holds all that this layer needs.
template <class Type>
const lofte_plugin_entry* entry(const char* id) {
  static_assert(std::is_base_of_v<Plugin, Type> && !std::is_same_v<Plugin, Type>,
                "a plugin derives from lofte::Advisor, lofte::Reader or another of their kind");
  static const lofte_plugin_entry kEntry{sizeof(lofte_plugin_entry),
                                         1,
                                         0,
                                         0,
                                         id,
                                         &detail::Trampolines<Type>::create,
                                         &detail::Trampolines<Type>::extension,
                                         &detail::Trampolines<Type>::activate,
                                         &detail::Trampolines<Type>::destroy};
  return &kEntry;
}

}  // namespace lofte

// Exports the class `Type` as the plugin that the manifest calls `id`; once in a module.
#define LOFTE_PLUGIN(id, Type)                                                               \
  extern "C" LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);  \
  extern "C" LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) { \
    return ::lofte::entry<Type>(id);                                                         \
  }
