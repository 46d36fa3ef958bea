// What it costs to ask an advisor that says nothing, beside a bare call through a pointer.
#include <benchmark/benchmark.h>

#include <memory>

#include "base/arena.h"
#include "lofte/advisor.h"
#include "plugins/advise_call.h"
#include "plugins/catalogue.h"
#include "plugins/instance.h"
#include "plugins/module.h"

namespace {

using namespace lofte;  // NOLINT(google-build-using-namespace)

const void* LOFTE_CALL no_service(const lofte_host*, const char*) {
  return nullptr;
}

struct Silent {
  plugins::Instance instance;
  lofte_customer_view view{};

  Silent() : instance(load(), no_service, nullptr) {
    instance.activate();
    view.struct_size = sizeof view;
    view.as_of = 20000;
    view.known_by = 20000;
  }
  static std::shared_ptr<const plugins::Module> load() {
    const plugins::Found found = plugins::inspect(LOFTE_SILENT_PLUGIN, true);
    return plugins::Module::load(found, {true, true, "a benchmark's own"});
  }
};

void bare_call(benchmark::State& state) {
  Silent silent;
  const lofte_advisor* advisor = silent.instance.advisor();
  lofte_advice_sink sink{};
  sink.struct_size = sizeof sink;
  lofte_error error;
  error.struct_size = sizeof error;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        advisor->advise(silent.instance.handle(), &silent.view, &sink, &error));
  }
}
BENCHMARK(bare_call);

// Aim: at most 100 ns a customer.
void dispatch(benchmark::State& state) {
  Silent silent;
  base::Arena arena;
  plugins::AdviceSet said;
  for (auto _ : state) {
    plugins::advise(silent.instance, silent.view, arena, said);
    benchmark::DoNotOptimize(said);
  }
}
BENCHMARK(dispatch);

}  // namespace

BENCHMARK_MAIN();
