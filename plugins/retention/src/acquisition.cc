#include "acquisition.h"

namespace lofte::retention {

void count_acquisition(const View& view, const Policy& policy, std::span<const Sale> sales,
                       std::string_view fact_id, State& state) {
  const lofte_customer* customer = view.customer();
  const bool own = customer != nullptr && has_amount(customer->acquisition_cost);
  const lofte_money cost = own ? customer->acquisition_cost : policy.acquisition_cost;
  if (cost.minor <= 0) return;
  std::int64_t sold = 0;
  for (const Sale& sale : sales) {
    if (currency(sale.net) != currency(cost)) return;
    sold += sale.net.minor;
  }
  ++state.acquisition.compared;
  const std::int64_t earned =
      sold / 100 * policy.margin_percent + sold % 100 * policy.margin_percent / 100;
  if (earned >= cost.minor) return;
  ++state.acquisition.gone_early;
  state.revenue[std::string(currency(cost))].gone_cost += cost.minor;
  State::name(state.gone_early, fact_id);
}

}  // namespace lofte::retention
