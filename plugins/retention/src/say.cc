#include "say.h"

#include <cstdlib>

#include "ratio.h"

namespace lofte::retention {

Metric say_count(const Period& period, std::string_view key, const Words& words,
                 std::int64_t number, BookAdvice& out) {
  auto metric = out.metric(key);
  metric.rule(words.rule)
      .title(words.title, {{"count", number}, from_of(period), until_of(period)})
      .value(number, words.unit)
      .since(period.start);
  return metric;
}

Metric say_share(const Period& period, std::string_view key, const Words& words, std::int64_t part,
                 std::int64_t whole, BookAdvice& out) {
  const std::int64_t value = per_mille(part, whole);
  auto metric = out.metric(key);
  metric.rule(words.rule)
      .title(words.title, {{"sign", value < 0 ? "minus" : "plus"},
                           {"whole", std::abs(value) / 10},
                           {"tenth", std::abs(value) % 10},
                           {"currency", words.unit},
                           from_of(period),
                           until_of(period)})
      .value(value, "per mille")
      .since(period.start);
  return metric;
}

Metric say_sum(const Period& period, std::string_view key, const Words& words, std::int64_t minor,
               BookAdvice& out) {
  const lofte_money sum = money(minor, words.unit);
  auto metric = out.metric(key);
  metric.rule(words.rule)
      .title(words.title, {{"amount", sum}, from_of(period), until_of(period)})
      .value(minor, words.unit)
      .amount(sum)
      .since(period.start);
  return metric;
}

}  // namespace lofte::retention
