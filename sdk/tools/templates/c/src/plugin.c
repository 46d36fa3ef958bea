/* Flags invoices that are open some days after they fell due. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lofte/advisor.h>
#include <lofte/plugin.h>

/* As many as a person can look through; the runtime takes at most 1,000 items. */
#define MOST_FLAGS 50

struct lofte_plugin {
  int active;
};

static lofte_string text(const char* words) {
  lofte_string made;
  made.data = words;
  made.size = strlen(words);
  return made;
}

static int is(lofte_string value, const char* words) {
  return value.size == strlen(words) && memcmp(value.data, words, value.size) == 0;
}

/* Says what went wrong, where there is room for it. */
static lofte_status fail(lofte_error* error, lofte_status status, const char* where,
                         const char* message) {
  if (error == NULL || !LOFTE_HAS(error, message)) return status;
  error->status = status;
  error->index = LOFTE_NO_INDEX;
  snprintf(error->where, sizeof error->where, "%s", where);
  snprintf(error->message, sizeof error->message, "%s", message);
  return status;
}

/* The setting as the manifest describes it; the runtime lets no other value in. */
static int days_of(const lofte_customer_view* view) {
  uint64_t i;
  for (i = 0; i < view->settings.count; ++i) {
    const lofte_setting_value* setting = LOFTE_AT(lofte_setting_value, view->settings, i);
    char digits[16] = "";
    if (!is(setting->key, "days") || setting->value.size >= sizeof digits) continue;
    memcpy(digits, setting->value.data, (size_t)setting->value.size);
    return atoi(digits);
  }
  return 3;
}

static lofte_status flag(const lofte_advice_sink* sink, const lofte_invoice_state* invoice,
                         lofte_error* error) {
  const lofte_string prefix = text("invoice ");
  char key[256];
  lofte_arg args[2];
  lofte_message title, reason;
  lofte_advice advice;
  if (invoice->invoice_id.size > 200) return LOFTE_OK; /* a key has at most 256 bytes */
  memcpy(key, prefix.data, (size_t)prefix.size);
  memcpy(key + prefix.size, invoice->invoice_id.data, (size_t)invoice->invoice_id.size);

  memset(args, 0, sizeof args);
  args[0].struct_size = args[1].struct_size = sizeof(lofte_arg);
  args[0].name = text("due");
  args[0].type = LOFTE_ARG_DATE_VALUE; /* a date, never an age: that would change every day */
  args[0].date = invoice->due_date;
  args[1].name = text("amount");
  args[1].type = LOFTE_ARG_MONEY;
  args[1].money = invoice->open;

  memset(&title, 0, sizeof title);
  title.struct_size = sizeof title;
  title.id = text("overdue"); /* its words are in texts/<language>.json */
  title.args.items = args;
  title.args.count = 2;
  title.args.stride = sizeof(lofte_arg);
  reason = title;
  reason.id = text("overdue.why");
  reason.args.count = 1;

  memset(&advice, 0, sizeof advice);
  advice.struct_size = sizeof advice;
  advice.kind = LOFTE_ADVICE_FLAG;
  advice.key.data = key; /* names the occurrence: once in a call */
  advice.key.size = prefix.size + invoice->invoice_id.size;
  advice.rule = text("overdue");
  advice.severity = LOFTE_SEVERITY_NOTICE;
  advice.title = &title;
  advice.reasons.items = &reason;
  advice.reasons.count = 1;
  advice.reasons.stride = sizeof reason;
  advice.since = invoice->due_date + 1;
  advice.evidence.items = &invoice->fact_id;
  advice.evidence.count = invoice->fact_id.size != 0;
  advice.evidence.stride = sizeof(lofte_string);
  advice.invoice_ids.items = &invoice->invoice_id;
  advice.invoice_ids.count = 1;
  advice.invoice_ids.stride = sizeof(lofte_string);
  advice.amounts.items = &invoice->open;
  advice.amounts.count = 1;
  advice.amounts.stride = sizeof(lofte_money);
  return sink->add(sink, &advice, error);
}

/* A pure function of the view: no clock, no files, no memory of the last call. */
static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_advice_sink* sink, lofte_error* error) {
  lofte_status status = LOFTE_OK;
  uint64_t i;
  int days, said = 0;
  if (plugin == NULL || view == NULL || sink == NULL) {
    return fail(error, LOFTE_INVALID_ARGUMENT, "advise", "an argument is NULL");
  }
  if (!LOFTE_HAS(view, settings) || !LOFTE_HAS(sink, next_review)) {
    return fail(error, LOFTE_INVALID_ARGUMENT, "advise", "a struct is too short");
  }
  if (!plugin->active) return fail(error, LOFTE_INVALID_STATE, "plugin", "activate it first");
  days = days_of(view);
  for (i = 0; status == LOFTE_OK && i < view->invoices.count && said < MOST_FLAGS; ++i) {
    const lofte_invoice_state* invoice = LOFTE_AT(lofte_invoice_state, view->invoices, i);
    if (invoice->status != LOFTE_INVOICE_STATE_OPEN || invoice->due_date == 0) continue;
    if (view->as_of <= invoice->due_date + days) {
      /* The first day on which the answer changes by itself. */
      status = sink->next_review(sink, invoice->due_date + days + 1, error);
    } else {
      status = flag(sink, invoice, error);
      ++said;
    }
  }
  return status;
}

static const lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, advise};

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  lofte_plugin* made;
  if (host == NULL || out == NULL || !LOFTE_HAS(host, service)) {
    return fail(error, LOFTE_INVALID_ARGUMENT, "create", "no host, or no place for the plugin");
  }
  made = calloc(1, sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  *out = made;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  return id != NULL && strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &kAdvisor : NULL;
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  if (plugin == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, "activate", "no plugin");
  if (plugin->active) return fail(error, LOFTE_INVALID_STATE, "activate", "active already");
  plugin->active = 1;
  return LOFTE_OK;
}

static void LOFTE_CALL destroy(lofte_plugin* plugin) {
  free(plugin);
}

static const lofte_plugin_entry kEntry = {
    sizeof(lofte_plugin_entry), 1, 0, 0, "@id@", create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
