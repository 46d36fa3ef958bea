#include <atomic>
#include <latch>
#include <thread>

#include "checks.h"

namespace lofte::validate {
namespace {

constexpr int kThreads = 4;
constexpr int kRounds = 25;

}  // namespace

// Several instances at once, one a thread, as the runtime advises many customers.
void check_threads(Trial& trial) {
  trial.need_customers();
  const auto views = trial.customers(16);
  std::vector<Answer> expected;
  expected.reserve(views.size());
  for (const lofte_customer_view* view : views) expected.push_back(trial.fresh(*view));
  const Subject& subject = trial.subject();
  std::latch ready(kThreads);
  std::atomic<int> wrong = -1;
  std::vector<Answer> found(kThreads);
  std::vector<std::thread> threads;
  trial.at("asking on four threads at once, an instance each");
  for (std::size_t thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      ready.arrive_and_wait();
      for (int round = 0; round < kRounds && wrong < 0; ++round) {
        for (std::size_t i = 0; i < views.size() && wrong < 0; ++i) {
          Instance instance(subject);
          found[thread] = ask(instance.activate(), *views[i]);
          int none = -1;
          if (!(found[thread] == expected[i])) {
            if (wrong.compare_exchange_strong(none, static_cast<int>(thread * views.size() + i))) {
              return;
            }
          }
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  if (wrong < 0) return;
  const auto at = static_cast<std::size_t>(wrong.load());
  trial.same(expected[at % views.size()], found[at / views.size()],
             "asked on four threads at once, an instance each");
}

}  // namespace lofte::validate
