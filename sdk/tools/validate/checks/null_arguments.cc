#include "checks.h"

namespace lofte::validate {
namespace {

void must_fail(Trial& trial, lofte_status status, const char* call) {
  if (status == LOFTE_OK) {
    trial.fault(concat(std::string_view(call),
                       " answered LOFTE_OK; right would be LOFTE_INVALID_ARGUMENT"));
  }
}

}  // namespace

void check_null_arguments(Trial& trial) {
  const lofte_plugin_entry& entry = trial.subject().entry();
  lofte_plugin* made = nullptr;
  trial.at("create(NULL, out, error)");
  must_fail(trial, entry.create(nullptr, &made, nullptr), "create without a host");
  trial.at("create(host, NULL, error)");
  must_fail(trial, entry.create(&trial.subject().host(), nullptr, nullptr), "create without out");
  trial.at("activate(NULL, error)");
  must_fail(trial, entry.activate(nullptr, nullptr), "activate without a plugin");
  trial.at("destroy(NULL)");
  entry.destroy(nullptr);

  Instance instance(trial.subject());
  instance.activate();
  trial.at("extension(plugin, NULL)");
  if (instance.extension<void>(nullptr) != nullptr) {
    trial.fault("it has a table for the id NULL; right would be NULL");
  }
  const auto* advisor = instance.extension<lofte_advisor>(LOFTE_ADVISOR_ID);
  if (advisor == nullptr) return;
  const Scene scene(one_overdue(), kToday, trial.settings());
  const Listener listener(kToday);
  trial.at("advise(NULL, view, sink, error)");
  must_fail(trial, advisor->advise(nullptr, &scene.view(), &listener.advice(), nullptr),
            "advise without a plugin");
  trial.at("advise(plugin, NULL, sink, error)");
  must_fail(trial, advisor->advise(instance.handle(), nullptr, &listener.advice(), nullptr),
            "advise without a view");
  trial.at("advise(plugin, view, NULL, error)");
  must_fail(trial, advisor->advise(instance.handle(), &scene.view(), nullptr, nullptr),
            "advise without a sink");
}

}  // namespace lofte::validate
