// How a figure of some time is said: a number of things, a share, a sum.
#pragma once

#include <cstdint>
#include <string_view>

#include "lofte/cpp/book_advisor.hpp"
#include "policy.h"

namespace lofte::retention {

struct Words {
  std::string_view rule;
  std::string_view title;  // message id, with {from} and {until}
  std::string_view unit;   // of a share and a sum: the currency, or empty
};

inline Arg from_of(const Period& period) {
  return {"from", Date{period.start}};
}
inline Arg until_of(const Period& period) {
  return {"until", Date{period.end - 1}};
}

Metric say_count(const Period& period, std::string_view key, const Words& words,
                 std::int64_t number, BookAdvice& out);
// In percent with one decimal; `whole` is positive.
Metric say_share(const Period& period, std::string_view key, const Words& words, std::int64_t part,
                 std::int64_t whole, BookAdvice& out);
Metric say_sum(const Period& period, std::string_view key, const Words& words, std::int64_t minor,
               BookAdvice& out);

}  // namespace lofte::retention
