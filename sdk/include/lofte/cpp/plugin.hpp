// A plugin in C++: derive from Advisor or Reader, name it once with LOFTE_PLUGIN.
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
#include "lofte/cpp/addressee.hpp"
#include "lofte/cpp/advice.hpp"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/clock.hpp"
#include "lofte/cpp/date.hpp"
#include "lofte/cpp/reader.hpp"
#include "lofte/cpp/services.hpp"
#include "lofte/cpp/view.hpp"
#include "lofte/plugin.h"
#include "lofte/reader.h"

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
  bool active_ = false;
};

// A pure function of the view: no clock, no files, no memory of the last call.
class Advisor : public Plugin {
 public:
  virtual void advise(const View& view, Advice& out) = 0;
};

// Bytes in, facts out.
class Reader : public Plugin {
 public:
  // How sure it is, 0 to 100, from the first bytes and the name, that this is its format.
  virtual int sniff(std::string_view head, std::string_view name) = 0;
  virtual void read(const Input& input, const Facts& facts) = 0;
};

namespace detail {

// The trampolines between the C tables and the classes above.
struct Life {
  static lofte_plugin* hide(Plugin* plugin) {
    return static_cast<lofte_plugin*>(static_cast<void*>(plugin));
  }
  static Plugin* reveal(lofte_plugin* plugin) {
    return static_cast<Plugin*>(static_cast<void*>(plugin));
  }

  static void require(bool good, std::string_view where, std::string_view message) {
    if (!good) throw Error(LOFTE_INVALID_ARGUMENT, std::string(where), std::string(message));
  }
  template <class Kind>
  static Kind& active(lofte_plugin* plugin) {
    require(plugin != nullptr, "plugin", "null");
    Plugin* known = reveal(plugin);
    if (!known->active_)
      throw Error(LOFTE_INVALID_STATE, "plugin", "not active: activate it first");
    return static_cast<Kind&>(*known);
  }

  template <class Type>
  static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                        lofte_error* error) {
    return guard(error, [&] {
      require(host != nullptr && LOFTE_HAS(host, service), "host", "null or too short");
      require(out != nullptr, "out", "null");
      auto made = std::make_unique<Type>();
      made->Plugin::host_ = Host(*host);
      *out = hide(made.release());
    });
  }
  static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
    return guard(error, [&] {
      require(plugin != nullptr, "plugin", "null");
      Plugin* known = reveal(plugin);
      if (known->active_) throw Error(LOFTE_INVALID_STATE, "plugin", "active already");
      known->activate();
      known->active_ = true;
    });
  }
  static void LOFTE_CALL destroy(lofte_plugin* plugin) { delete reveal(plugin); }

  static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                        const lofte_advice_sink* sink, lofte_error* error) {
    return guard(error, [&] {
      auto& advisor = active<Advisor>(plugin);
      require(view != nullptr && LOFTE_HAS(view, history_since), "view", "null or too short");
      require(sink != nullptr && LOFTE_HAS(sink, next_review), "sink", "null or too short");
      Advice out(view->as_of);
      advisor.advise(View(*view), out);
      out.deliver(*sink);
    });
  }

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
      auto& reader = active<Reader>(plugin);
      require(input != nullptr && LOFTE_HAS(input, read), "input", "null or too short");
      require(sink != nullptr && LOFTE_HAS(sink, progress), "sink", "null or too short");
      reader.read(Input(*input), Facts(*sink));
    });
  }

  template <class Type>
  static const void* LOFTE_CALL extension(lofte_plugin*, const char* id) {
    static constexpr lofte_advisor kAdvisor{sizeof(lofte_advisor), 0, &Life::advise};
    static constexpr lofte_reader kReader{sizeof(lofte_reader), 0, &Life::sniff, &Life::read};
    if (id == nullptr) return nullptr;
    if (std::is_base_of_v<Advisor, Type> && std::string_view(id) == LOFTE_ADVISOR_ID) {
      return &kAdvisor;
    }
    if (std::is_base_of_v<Reader, Type> && std::string_view(id) == LOFTE_READER_ID) {
      return &kReader;
    }
    return nullptr;
  }
};

}  // namespace detail

// The table that LOFTE_PLUGIN exports. The first ABI, 1.0, holds all that this layer needs.
template <class Type>
const lofte_plugin_entry* entry(const char* id) {
  static_assert(std::is_base_of_v<Advisor, Type> || std::is_base_of_v<Reader, Type>,
                "a plugin derives from lofte::Advisor or lofte::Reader");
  static const lofte_plugin_entry kEntry{sizeof(lofte_plugin_entry),
                                         1,
                                         0,
                                         0,
                                         id,
                                         &detail::Life::create<Type>,
                                         &detail::Life::extension<Type>,
                                         &detail::Life::activate,
                                         &detail::Life::destroy};
  return &kEntry;
}

}  // namespace lofte

// Exports the class `Type` as the plugin that the manifest calls `id`; once in a module.
#define LOFTE_PLUGIN(id, Type)                                                               \
  extern "C" LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);  \
  extern "C" LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) { \
    return ::lofte::entry<Type>(id);                                                         \
  }
