#include <cstring>
#include <memory>

#include "checks.h"

namespace lofte::validate {
namespace {

constexpr std::size_t kMore = 64;

// The view as a later runtime would make it: every struct of its lists longer than this ABI knows,
// with bytes behind it that mean nothing to the plugin.
class Longer {
 public:
  explicit Longer(const lofte_customer_view& view) {
    std::memcpy(&made_.known, &view, sizeof view);
    std::memset(made_.unknown, 0x5a, sizeof made_.unknown);
    made_.known.struct_size = sizeof made_;
    stretch<lofte_fact>(made_.known.facts);
    stretch<lofte_invoice_state>(made_.known.invoices);
    stretch<lofte_open_credit>(made_.known.credits);
    stretch<lofte_setting_value>(made_.known.settings);
    stretch<lofte_prior_advice>(made_.known.prior_advice);
  }
  const lofte_customer_view& view() const { return made_.known; }

 private:
  template <class T>
  void stretch(lofte_list& list) {
    if (list.count == 0) return;
    const std::size_t stride = sizeof(T) + kMore;
    auto bytes = std::make_unique<char[]>(stride * list.count);
    std::memset(bytes.get(), 0x5a, stride * list.count);
    for (std::uint64_t i = 0; i < list.count; ++i) {
      T copy = *LOFTE_AT(T, list, i);
      copy.struct_size = static_cast<std::uint32_t>(stride);
      std::memcpy(bytes.get() + stride * i, &copy, sizeof copy);
    }
    list.items = bytes.get();
    list.stride = stride;
    kept_.push_back(std::move(bytes));
  }

  struct {
    lofte_customer_view known;
    unsigned char unknown[kMore];
  } made_;
  std::vector<std::unique_ptr<char[]>> kept_;
};

}  // namespace

void check_newer_structs(Trial& trial) {
  trial.need_customers();
  for (const lofte_customer_view* view : trial.customers(60)) {
    trial.at("advising on longer structs");
    const Longer longer(*view);
    if (!trial.same(trial.fresh(*view), trial.fresh(longer.view()),
                    "structs that are longer than this ABI knows change the answer")) {
      return;
    }
  }
}

}  // namespace lofte::validate
