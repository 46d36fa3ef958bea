// An advisor in C++ that lets an exception out of the call, which no plugin may.
#include <cstring>
#include <stdexcept>

#include "lofte/advisor.h"
#include "lofte/plugin.h"

struct lofte_plugin {
  bool active = false;
};

namespace {

lofte_status advise(lofte_plugin*, const lofte_customer_view* view, const lofte_advice_sink*,
                    lofte_error*) {
  if (view->customer_id.size % 2 == 0) throw 42;
  throw std::runtime_error("the table has no row 7");
}

constexpr lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, &advise};

lofte_status create(const lofte_host*, lofte_plugin** out, lofte_error*) {
  *out = new lofte_plugin;
  return LOFTE_OK;
}

const void* extension(lofte_plugin*, const char* id) {
  return std::strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &kAdvisor : nullptr;
}

lofte_status activate(lofte_plugin* plugin, lofte_error*) {
  plugin->active = true;
  return LOFTE_OK;
}

void destroy(lofte_plugin* plugin) {
  delete plugin;
}

constexpr lofte_plugin_entry kEntry = {sizeof(lofte_plugin_entry),
                                       1,
                                       0,
                                       0,
                                       "throwing-advisor",
                                       &create,
                                       &extension,
                                       &activate,
                                       &destroy};

}  // namespace

extern "C" LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
