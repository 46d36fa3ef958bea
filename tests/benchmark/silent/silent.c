/* An advisor that says nothing: what remains is the cost of asking. */
#include <stddef.h>
#include <string.h>

#include "lofte/advisor.h"

static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_advice_sink* sink, lofte_error* error) {
  (void)plugin;
  (void)view;
  (void)sink;
  (void)error;
  return LOFTE_OK;
}

static const lofte_advisor advisor = {sizeof(lofte_advisor), 0, advise};

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  static char instance;
  (void)host;
  (void)error;
  *out = (lofte_plugin*)&instance;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  return strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &advisor : NULL;
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  (void)plugin;
  (void)error;
  return LOFTE_OK;
}

static void LOFTE_CALL destroy(lofte_plugin* plugin) {
  (void)plugin;
}

static const lofte_plugin_entry entry = {
    sizeof(lofte_plugin_entry), 1, 0, 0, "silent", create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* lofte_plugin_entry_v1(void) {
  return &entry;
}
