/* A working advisor in plain C: one flag for each invoice that is past its due date, and a review
 * on the day after the next one falls due. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lofte/advisor.h"
#include "lofte/plugin.h"

struct lofte_plugin {
  const lofte_host* host;
};

static lofte_string text(const char* words) {
  lofte_string made;
  made.data = words;
  made.size = strlen(words);
  return made;
}

static lofte_status flag_invoice(const lofte_advice_sink* sink, const lofte_invoice_state* invoice,
                                 lofte_error* error) {
  char key[128];
  lofte_message title;
  lofte_advice flag;
  memset(&title, 0, sizeof title);
  title.struct_size = sizeof title;
  title.id = text("overdue");
  memset(&flag, 0, sizeof flag);
  flag.struct_size = sizeof flag;
  flag.kind = LOFTE_ADVICE_FLAG;
  snprintf(key, sizeof key, "invoice %.*s", (int)invoice->invoice_id.size,
           invoice->invoice_id.data);
  flag.key = text(key);
  flag.rule = text("past-due");
  flag.severity = LOFTE_SEVERITY_NOTICE;
  flag.title = &title;
  flag.since = invoice->due_date + 1;
  flag.amounts.items = &invoice->open;
  flag.amounts.count = 1;
  flag.amounts.stride = sizeof(lofte_money);
  flag.evidence.items = &invoice->fact_id;
  flag.evidence.count = invoice->fact_id.size == 0 ? 0 : 1;
  flag.evidence.stride = sizeof(lofte_string);
  return sink->add(sink, &flag, error);
}

static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_advice_sink* sink, lofte_error* error) {
  uint64_t i;
  (void)plugin;
  for (i = 0; i < view->invoices.count; ++i) {
    const lofte_invoice_state* invoice = LOFTE_AT(lofte_invoice_state, view->invoices, i);
    lofte_status status = LOFTE_OK;
    if (invoice->status != LOFTE_INVOICE_STATE_OPEN || invoice->due_date == 0) continue;
    if (invoice->due_date < view->as_of) {
      status = flag_invoice(sink, invoice, error);
    } else {
      status = sink->next_review(sink, invoice->due_date + 1, error);
    }
    if (status != LOFTE_OK) return status;
  }
  return LOFTE_OK;
}

static const lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, advise};

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  lofte_plugin* made = malloc(sizeof *made);
  (void)error;
  if (made == NULL) return LOFTE_NO_MEMORY;
  made->host = host;
  *out = made;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  return strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &kAdvisor : NULL;
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  (void)plugin;
  (void)error;
  return LOFTE_OK;
}

static void LOFTE_CALL destroy(lofte_plugin* plugin) {
  free(plugin);
}

static const lofte_plugin_entry kEntry = {
    sizeof(lofte_plugin_entry), 1, 0, 0, "c-advisor", create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
