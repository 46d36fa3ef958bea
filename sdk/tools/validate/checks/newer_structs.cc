#include <cstring>
#include <memory>
#include <new>

#include "checks.h"

namespace lofte::validate {
namespace {

constexpr std::size_t kMore = 64;

// The view as a later runtime would make it: every struct of its lists longer than this ABI knows,
// with bytes behind it that mean nothing to the plugin.
// Lists whose structs are longer than this ABI knows.
class Stretcher {
 protected:
  // Gives the copies back, for whoever stretches what they point at.
  template <class T>
  std::vector<T*> stretch(lofte_list& list) {
    std::vector<T*> copies;
    if (list.count == 0) return copies;
    const std::size_t stride = sizeof(T) + kMore;
    auto bytes = std::make_unique<char[]>(stride * list.count);
    std::memset(bytes.get(), 0x5a, stride * list.count);
    for (std::uint64_t i = 0; i < list.count; ++i) {
      auto* copy = new (bytes.get() + stride * i) T(*LOFTE_AT(T, list, i));
      copy->struct_size = static_cast<std::uint32_t>(stride);
      copies.push_back(copy);
    }
    list.items = bytes.get();
    list.stride = stride;
    kept_.push_back(std::move(bytes));
    return copies;
  }

 private:
  std::vector<std::unique_ptr<char[]>> kept_;
};

// A view as a later runtime would make it: it and every struct of its lists with bytes behind them
// that mean nothing to the plugin.
template <class View>
struct Grown {
  explicit Grown(const View& view) {
    std::memcpy(&known, &view, sizeof view);
    std::memset(unknown, 0x5a, sizeof unknown);
    known.struct_size = sizeof *this;
  }
  View known;
  unsigned char unknown[kMore];
};

class Longer : Stretcher {
 public:
  explicit Longer(const lofte_customer_view& view) : made_(view) {
    stretch<lofte_fact>(made_.known.facts);
    stretch<lofte_invoice_state>(made_.known.invoices);
    stretch<lofte_open_credit>(made_.known.credits);
    stretch<lofte_setting_value>(made_.known.settings);
    stretch<lofte_prior_advice>(made_.known.prior_advice);
  }
  const lofte_customer_view& view() const { return made_.known; }

 private:
  Grown<lofte_customer_view> made_;
};

class LongerDay : Stretcher {
 public:
  explicit LongerDay(const lofte_day_view& day) : made_(day) {
    stretch<lofte_setting_value>(made_.known.settings);
    for (lofte_day_customer* customer : stretch<lofte_day_customer>(made_.known.customers)) {
      stretch<lofte_open_task>(customer->tasks);
    }
  }
  const lofte_day_view& view() const { return made_.known; }

 private:
  Grown<lofte_day_view> made_;
};

constexpr std::string_view kChanged =
    "structs that are longer than this ABI knows change the answer";

void on_customers(Trial& trial) {
  for (const lofte_customer_view* view : trial.customers(60)) {
    trial.at("advising on longer structs");
    const Longer longer(*view);
    if (!trial.same(trial.fresh(*view), trial.fresh(longer.view()), kChanged)) return;
  }
}

void in_a_fold(Trial& trial) {
  trial.at("folding over longer structs");
  const auto& views = trial.customers(60);
  std::deque<Longer> longer;
  std::vector<const lofte_customer_view*> stretched;
  stretched.reserve(views.size());
  for (const lofte_customer_view* view : views) {
    stretched.push_back(&longer.emplace_back(*view).view());
  }
  Instance instance(trial.subject());
  instance.activate();
  trial.same(fold(instance, views), fold(instance, stretched), kChanged);
}

void in_a_day(Trial& trial) {
  trial.at("planning a day of longer structs");
  const DayScene day(trial.seed(), 30, trial.settings());
  const LongerDay longer(day.view());
  Instance instance(trial.subject());
  instance.activate();
  trial.same(plan(instance, day.view()), plan(instance, longer.view()), kChanged);
}

}  // namespace

// What a plugin is not asked, it answers with nothing both times.
void check_newer_structs(Trial& trial) {
  const PluginFiles& files = trial.files();
  if (!files.provides_extension(LOFTE_BOOK_ADVISOR_ID) &&
      !files.provides_extension(LOFTE_PLANNER_ID)) {
    trial.need_customers();
  }
  on_customers(trial);
  in_a_fold(trial);
  in_a_day(trial);
}

}  // namespace lofte::validate
