#include "behaviour.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <vector>

#include "forecast.h"
#include "habit.h"
#include "plan.h"

namespace lofte::late_payer {
namespace {

constexpr std::size_t kLast = 5;       // invoices that a trend sets against those before
constexpr std::size_t kBefore = 5;     // so many of which there must be
constexpr int kTrendDays = 3;          // less is no trend
constexpr std::size_t kDaysSeen = 12;  // payments that tell the usual day

int mean_of(const Paid* begin, const Paid* end) {
  int sum = 0;
  for (const Paid* one = begin; one != end; ++one) sum += one->days_late;
  return sum / static_cast<int>(end - begin);
}

// How many days later the last ones came than those before them; 0: no trend, or too few.
int trend(const std::vector<Paid>& paid) {
  if (paid.size() < kLast + kBefore) return 0;
  const Paid* const last = paid.data() + (paid.size() - kLast);
  const int days = mean_of(last, last + kLast) - mean_of(paid.data(), last);
  return std::abs(days) >= kTrendDays ? days : 0;
}

int usual_day(const std::vector<Paid>& paid) {
  std::vector<lofte_date> days;
  days.reserve(kDaysSeen);
  const std::size_t from = paid.size() - std::min(paid.size(), kDaysSeen);
  for (std::size_t at = from; at < paid.size(); ++at) days.push_back(paid[at].on);
  return usual_day_of_month(days);
}

bool has_open(const View& view) {
  const auto invoices = view.invoices();
  return std::any_of(invoices.begin(), invoices.end(), [](const lofte_invoice_state& invoice) {
    return invoice.status == LOFTE_INVOICE_STATE_OPEN;
  });
}

}  // namespace

void say_behaviour(const Case& c) {
  if (!has_open(c.view)) return;
  std::vector<Paid> paid = paid_invoices(c.view);
  if (paid.size() < kEnoughToForecast) return;
  std::ranges::sort(paid, [](const Paid& a, const Paid& b) {
    return std::tie(a.on, a.days_late) < std::tie(b.on, b.days_late);
  });
  std::vector<int> days;
  days.reserve(paid.size());
  for (const Paid& one : paid) days.push_back(one.days_late);
  const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
  std::nth_element(days.begin(), middle, days.end());
  const int median = *middle;
  const auto late = std::ranges::count_if(days, [](int day) { return day > 0; });
  const int mean = forecast(paid).days;

  auto score = c.out.score("pays");
  score.rule("payment-behaviour")
      .value(median, "days after the due date")
      .band(band_of(median))
      .since(paid.back().on)
      .title(median > 0   ? "score.pays.after"
             : median < 0 ? "score.pays.before"
                          : "score.pays.on_time",
             {{"days", std::int64_t{std::abs(median)}}})
      .reason("reason.pays.late", {{"late", std::int64_t{late}}, {"count", paid.size()}})
      .reason("reason.pays.mean", {{"days", std::int64_t{mean}}});
  if (const int later = trend(paid); later != 0) {
    score.reason(later > 0 ? "reason.pays.later" : "reason.pays.sooner",
                 {{"days", std::int64_t{std::abs(later)}}, {"count", kLast}});
  }
  if (const int day = usual_day(paid); day != 0) {
    score.reason("reason.pays.day", {{"day", std::int64_t{day}}});
  }
}

}  // namespace lofte::late_payer
