// What the C++ layer costs an author: the advisor that `lofte plugin new` writes in C and the one
// it writes in C++ say the same of the same customers, and are asked in turn.
#include <algorithm>
#include <boost/dll/shared_library.hpp>
#include <cstdio>
#include <stdexcept>
#include <string>

#include "lofte/advisor.h"
#include "lofte/cpp/testing/day_view.hpp"
#include "lofte/cpp/testing/test_host.hpp"
#include "measuring.h"

namespace {

using namespace lofte;  // NOLINT(google-build-using-namespace)

constexpr lofte_date kToday = 20'514;
constexpr int kRounds = 40;

class Plugin {
 public:
  explicit Plugin(const std::string& file)
      : library_(file, boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local) {
    using Entry = const lofte_plugin_entry*();
    entry_ = library_.get<Entry>(LOFTE_PLUGIN_ENTRY_SYMBOL)();
    if (entry_->create(&host_.raw(), &plugin_, nullptr) != LOFTE_OK ||
        entry_->activate(plugin_, nullptr) != LOFTE_OK) {
      throw std::runtime_error(file + " cannot be activated");
    }
    advisor_ = static_cast<const lofte_advisor*>(entry_->extension(plugin_, LOFTE_ADVISOR_ID));
  }
  ~Plugin() { entry_->destroy(plugin_); }
  Plugin(const Plugin&) = delete;
  Plugin& operator=(const Plugin&) = delete;

  // Nanoseconds a call, in a row of calls that takes about a millisecond.
  double ask(const lofte_customer_view& view, const lofte_advice_sink& sink, int calls) const {
    lofte_error error;
    error.struct_size = sizeof error;
    const auto begun = bench::Clock::now();
    for (int i = 0; i < calls; ++i) {
      if (advisor_->advise(plugin_, &view, &sink, &error) != LOFTE_OK) {
        throw std::runtime_error(error.message);
      }
    }
    return bench::seconds_since(begun) * 1e9 / calls;
  }

 private:
  boost::dll::shared_library library_;
  testing::TestHost host_;
  const lofte_plugin_entry* entry_ = nullptr;
  lofte_plugin* plugin_ = nullptr;
  const lofte_advisor* advisor_ = nullptr;
};

// A sink that takes everything and keeps nothing but how much it was.
struct Counting {
  std::uint64_t items = 0;
  lofte_advice_sink sink = make<lofte_advice_sink>();
  Counting() {
    sink.context = this;
    sink.add = [](const lofte_advice_sink* into, const lofte_advice*,
                  lofte_error*) -> lofte_status {
      ++static_cast<Counting*>(into->context)->items;
      return LOFTE_OK;
    };
    sink.next_review = [](const lofte_advice_sink*, lofte_date, lofte_error*) -> lofte_status {
      return LOFTE_OK;
    };
  }
};

testing::History invoices(int count, bool paid) {
  testing::History history("Åse Dahl");
  for (int i = 0; i < count; ++i) {
    const lofte_date issued = kToday - 400 + i;
    history.invoice(concat("F", 1000 + i), issued, money(120'000, "NOK")).due(issued + 14);
    if (paid) history.paid(issued + 10, money(120'000, "NOK"));
  }
  return history;
}

void compare(const Plugin& c, const Plugin& cpp, const char* what, int count, bool paid) {
  const testing::History history = invoices(count, paid);
  const testing::DayView view(history, kToday, {{"days", "3"}});
  Counting by_c;
  Counting by_cpp;
  double least_c = 1e18;
  double least_cpp = 1e18;
  const int calls = 200'000 / (count + 20);
  for (int round = 0; round < kRounds; ++round) {
    least_c = std::min(least_c, c.ask(view.raw(), by_c.sink, calls));
    least_cpp = std::min(least_cpp, cpp.ask(view.raw(), by_cpp.sink, calls));
  }
  if (by_c.items != by_cpp.items) throw std::runtime_error("the two do not say the same");
  bench::line(what, least_cpp, "ns a call", least_c, "ns in C");
}

}  // namespace

int main() {
  const Plugin c(LOFTE_LAYER_C);
  const Plugin cpp(LOFTE_LAYER_CPP);
  compare(c, cpp, "C++ layer: a customer without invoices", 0, true);
  compare(c, cpp, "C++ layer: 10 settled invoices read", 10, true);
  compare(c, cpp, "C++ layer: 100 settled invoices read", 100, true);
  compare(c, cpp, "C++ layer: 1 flag said", 1, false);
  compare(c, cpp, "C++ layer: 10 flags said", 10, false);
  compare(c, cpp, "C++ layer: 50 flags said", 50, false);
  return 0;
}
