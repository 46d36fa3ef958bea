#include <malloc.h>

#include "checks.h"

namespace lofte::validate {
namespace {

constexpr int kRounds = 200;
// What malloc hands out is 32 bytes at least; less than this a life is its own bookkeeping.
constexpr std::int64_t kMostBytes = kRounds * 16;

// Bytes that malloc has handed out and not got back.
std::int64_t in_use() {
  const struct mallinfo2 now = ::mallinfo2();
  return static_cast<std::int64_t>(now.uordblks + now.hblkhd);
}

}  // namespace

// Every call gives back what it took, and every instance too: what grows with the number of calls
// in each of three rounds is a leak.
void check_allocation_balance(Trial& trial) {
#if defined(__SANITIZE_ADDRESS__)
  Trial::skip("a sanitizer counts allocations in this build");
#endif
  const auto& views = trial.customers(8);
  const DayScene day(trial.seed(), 10, trial.settings());
  const Subject& subject = trial.subject();
  const auto round = [&] {
    for (int i = 0; i < kRounds; ++i) {
      Instance instance(subject);
      instance.activate();
      ask(instance, *views[static_cast<std::size_t>(i) % views.size()]);
      plan(instance, day.view());
      fold(instance, views, {.chunk = 4});
    }
  };
  trial.at("living and dying many times");
  round();
  std::int64_t least = INT64_MAX;
  for (int i = 0; i < 3; ++i) {
    const std::int64_t before = in_use();
    round();
    least = std::min(least, in_use() - before);
  }
  if (least >= kMostBytes) {
    trial.fault(concat(kRounds, " lives of an instance leave ", least,
                       " bytes behind, each time again; give back what each call takes"));
  }
}

}  // namespace lofte::validate
