#include <cstddef>

#include "checks.h"
#include "guarded_memory.h"

namespace lofte::validate {
namespace {

// Each of these ends at the end of a page: reading or writing more than struct_size covers is a
// fault of the processor's, which names the struct.
constexpr const char* kError = "lofte_error beyond its struct_size";
constexpr const char* kHost = "lofte_host beyond its struct_size";
constexpr const char* kView = "lofte_customer_view beyond its struct_size";
constexpr const char* kSink = "the sink beyond its struct_size";

template <class T>
T cut(T whole, std::size_t size) {
  whole.struct_size = static_cast<std::uint32_t>(size);
  return whole;
}

void short_host(Trial& trial) {
  trial.at("creating with a host of 8 bytes");
  const auto host = cut(trial.subject().host(), 8);
  const AtPageEnd page(kHost, &host, 8);
  lofte_plugin* made = nullptr;
  const lofte_status status =
      trial.subject().entry().create(static_cast<const lofte_host*>(page.get()), &made, nullptr);
  if (status == LOFTE_OK) {
    trial.subject().entry().destroy(made);
    trial.note("it takes a host that is too short to ask for services");
  } else if (made != nullptr) {
    trial.fault("create failed and wrote *out; on failure outputs stay untouched");
  }
}

// Some call that fails, with an error that has room for a status only.
void short_error(Trial& trial, const lofte_advisor& advisor) {
  trial.at("failing with a lofte_error of 8 bytes");
  Instance sleeping(trial.subject());
  const auto error = cut(make<lofte_error>(), 8);
  const AtPageEnd page(kError, &error, 8);
  const Scene scene(one_overdue(), kToday, trial.settings());
  const Listener listener(kToday);
  advisor.advise(sleeping.handle(), &scene.view(), &listener.advice(),
                 static_cast<lofte_error*>(page.get()));
}

void short_view(Trial& trial, const lofte_advisor& advisor, std::size_t size) {
  trial.at("advising on a view that ends early");
  Instance instance(trial.subject());
  instance.activate();
  const Scene scene(one_overdue(), kToday, trial.settings());
  const auto view = cut(scene.view(), size);
  const AtPageEnd page(kView, &view, size);
  const Listener listener(kToday);
  detail::CalleeError error;
  advisor.advise(instance.handle(), static_cast<const lofte_customer_view*>(page.get()),
                 &listener.advice(), &error.value);
}

void short_sink(Trial& trial, const lofte_advisor& advisor) {
  trial.at("advising into a sink of 16 bytes");
  Instance instance(trial.subject());
  instance.activate();
  const Scene scene(one_overdue(), kToday, trial.settings());
  const Listener listener(kToday);
  const auto sink = cut(listener.advice(), 16);
  const AtPageEnd page(kSink, &sink, 16);
  detail::CalleeError error;
  advisor.advise(instance.handle(), &scene.view(),
                 static_cast<const lofte_advice_sink*>(page.get()), &error.value);
}

}  // namespace

void check_short_structs(Trial& trial) {
  short_host(trial);
  Instance instance(trial.subject());
  const auto* advisor = instance.extension<lofte_advisor>(LOFTE_ADVISOR_ID);
  if (advisor == nullptr) return;
  short_error(trial, *advisor);
  for (const std::size_t size : {std::size_t{8}, offsetof(lofte_customer_view, facts)}) {
    short_view(trial, *advisor, size);
  }
  short_sink(trial, *advisor);
}

}  // namespace lofte::validate
