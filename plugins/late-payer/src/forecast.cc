#include "forecast.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lofte::late_payer {
namespace {

constexpr std::ptrdiff_t kRemembered = 100;  // older ones weigh next to nothing
constexpr double kHalfLifeDays = 180;
constexpr double kOnTime = 2;  // as many invoices as the due date itself counts for
constexpr int kEarliestCounted = -10;
// How far customers in general stray from the due date, in tenths of them: it widens the span of
// a customer of whom little is known.
constexpr int kGeneral[] = {-10, -6, -3, -1, 0, 1, 3, 7, 14};
constexpr std::size_t kMostInvoices = 100;

struct Weighed {
  int days;
  double weight;
};

// The day by which this share of the weight has come.
int quantile(const std::vector<Weighed>& sorted, double share) {
  double total = 0;
  for (const Weighed& one : sorted) total += one.weight;
  double sum = 0;
  for (const Weighed& one : sorted) {
    sum += one.weight;
    if (sum >= total * share) return one.days;
  }
  return sorted.back().days;
}

}  // namespace

std::string_view band_of(int days) {
  if (days <= 0) return "in time";
  return days <= 7 ? "a little late" : "late";
}

Forecast forecast(std::vector<Paid> paid) {
  std::sort(paid.begin(), paid.end(), [](const Paid& a, const Paid& b) {
    return std::tie(a.on, a.days_late) < std::tie(b.on, b.days_late);
  });
  const auto count = static_cast<std::ptrdiff_t>(paid.size());
  if (count > kRemembered) paid.erase(paid.begin(), paid.begin() + (count - kRemembered));

  Forecast forecast;
  forecast.invoices = static_cast<int>(paid.size());
  std::vector<Weighed> spread;
  for (const int days : kGeneral) spread.push_back({days, kOnTime / std::size(kGeneral)});
  double weights = kOnTime;
  double sum = 0;
  for (const Paid& one : paid) {
    const double weight = std::exp2((one.on - paid.back().on) / kHalfLifeDays);
    weights += weight;
    sum += weight * std::max(one.days_late, kEarliestCounted);
    spread.push_back({one.days_late, weight});
  }
  std::stable_sort(spread.begin(), spread.end(),
                   [](const Weighed& a, const Weighed& b) { return a.days < b.days; });
  forecast.mean_days = sum / weights;
  forecast.days = static_cast<int>(std::lround(forecast.mean_days));
  forecast.earliest = std::min(quantile(spread, 0.1), forecast.days);
  forecast.latest = std::max(quantile(spread, 0.9), forecast.days);
  return forecast;
}

void say_expected(const Case& c) {
  const Forecast usual = forecast(paid_invoices(c.view));
  if (usual.invoices < kEnoughToForecast) return;
  std::size_t said = 0;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (invoice.status != LOFTE_INVOICE_STATE_OPEN || invoice.due_date == 0) continue;
    if (++said > kMostInvoices) return;
    const lofte_date issued = invoice.invoice->issue_date;
    const auto on = [&](int days) { return Date{std::max(invoice.due_date + days, issued)}; };
    c.out.score(concat("expected ", text(invoice.invoice_id)))
        .rule("expected")
        .severity(LOFTE_SEVERITY_INFO)
        .title("score.expected",
               {{"date", on(usual.days)}, {"from", on(usual.earliest)}, {"to", on(usual.latest)}})
        .reason("reason.expected", {{"count", std::int64_t{usual.invoices}}})
        .value(usual.days, "days after the due date")
        .band(band_of(usual.days))
        .about(LOFTE_FACT_INVOICE, text(invoice.invoice_id))
        .invoice(invoice.invoice_id)
        .amount(invoice.open)
        .evidence(invoice.fact_id);
  }
}

}  // namespace lofte::late_payer
