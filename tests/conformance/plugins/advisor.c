/* A working advisor and book advisor in plain C, in which the build plants one fault: it defines
 * BREAK_<CHECK> for the check of `lofte plugin validate` that must find it. Without one it is a
 * plugin that passes every check.
 *
 * It flags what is overdue, at most twenty invoices of a customer, and counts the customers of a
 * book. */
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/host.h"
#include "lofte/plugin.h"

struct lofte_plugin {
  const lofte_host* host;
  const lofte_log* log;
  int active;
  char last[80];
  uintptr_t last_view;
  lofte_string kept;
  pthread_t maker;
};

struct lofte_fold {
  int64_t customers;
  int64_t invoices;
};

static lofte_string text(const char* words) {
  lofte_string made;
  made.data = words;
  made.size = strlen(words);
  return made;
}

static lofte_status fail(lofte_error* error, lofte_status status, const char* where,
                         const char* message) {
#ifdef BREAK_SHORT_STRUCTS
  if (error == NULL) return status;
#else
  if (error == NULL || !LOFTE_HAS(error, message)) return status;
#endif
  error->status = status;
  error->index = LOFTE_NO_INDEX;
  snprintf(error->where, sizeof error->where, "%s", where);
  snprintf(error->message, sizeof error->message, "%s", message);
  return status;
}

/* ---- saying ---- */

static lofte_status say(const lofte_advice_sink* sink, const char* key, const char* title,
                        const lofte_arg* args, uint64_t count, lofte_date since, const char* rule,
                        lofte_error* error) {
  lofte_message message;
  lofte_advice flag;
  memset(&message, 0, sizeof message);
  message.struct_size = sizeof message;
  message.id = text(title);
  message.args.items = args;
  message.args.count = count;
  message.args.stride = sizeof(lofte_arg);
  memset(&flag, 0, sizeof flag);
  flag.struct_size = sizeof flag;
  flag.kind = LOFTE_ADVICE_FLAG;
  flag.key = text(key);
  flag.rule = text(rule);
  flag.severity = LOFTE_SEVERITY_NOTICE;
  flag.title = &message;
  flag.since = since;
  return sink->add(sink, &flag, error);
}

/* What a fault makes the plugin say beside its usual advice. */
static void say_oddity(const lofte_advice_sink* sink, const char* key) {
  say(sink, key, "odd", NULL, 0, 0, "oddity", NULL);
}

static lofte_arg argument(const char* name, int32_t type) {
  lofte_arg arg;
  memset(&arg, 0, sizeof arg);
  arg.struct_size = sizeof arg;
  arg.name = text(name);
  arg.type = type;
  return arg;
}

/* A fault that shows for some customers only: of those that a person of ours looks after. */
static int is_looked_after(const lofte_customer_view* view) {
  return view->customer != NULL && view->customer->manager.size != 0;
}

static lofte_status say_overdue(const lofte_advice_sink* sink, const lofte_customer_view* view,
                                const lofte_invoice_state* invoice, lofte_error* error) {
  char key[200];
  const char* rule = "past-due";
  lofte_arg args[3];
  /* A key is cut at a whole character, as everything that is cut. */
  size_t size = invoice->invoice_id.size < 150 ? (size_t)invoice->invoice_id.size : 150;
  while (size > 0 && size < invoice->invoice_id.size &&
         ((unsigned char)invoice->invoice_id.data[size] & 0xC0) == 0x80)
    --size;
  snprintf(key, sizeof key, "invoice %.*s", (int)size, invoice->invoice_id.data);
#ifdef BREAK_UNIQUE_KEYS
  if (is_looked_after(view)) snprintf(key, sizeof key, "overdue");
#endif
#ifdef BREAK_RULES
  if (is_looked_after(view)) rule = "";
#endif
  args[0] = argument("amount", LOFTE_ARG_MONEY);
  args[0].money = invoice->open;
  args[1] = argument("due", LOFTE_ARG_DATE_VALUE);
  args[1].date = invoice->due_date;
  args[2] = argument("days", LOFTE_ARG_NUMBER);
#ifdef BREAK_DATES_NOT_AGES
  args[2].number = view->as_of - invoice->due_date;
  sink->next_review(sink, view->as_of + 1, NULL);
#endif
  (void)is_looked_after;
  (void)view;
  return say(sink, key, "overdue", args, 3, invoice->due_date + 1, rule, error);
}

/* ---- advising ---- */

#if defined(BREAK_THREADS)
static volatile int in_flight;
#endif
#if defined(BREAK_ENORMOUS_HISTORY)
static uint64_t seen[4096];
#endif

static lofte_status oddities_before(lofte_plugin* plugin, const lofte_customer_view* view,
                                    const lofte_advice_sink* sink, lofte_error* error) {
  (void)plugin;
  (void)view;
  (void)sink;
  (void)error;
#ifdef BREAK_REPEATS
  if (plugin->last_view == (uintptr_t)view) say_oddity(sink, "again");
  plugin->last_view = (uintptr_t)view;
#endif
#ifdef BREAK_OTHER_ORDER
  {
    /* How many facts the customer before had, where it was another. */
    char before[80];
    snprintf(before, sizeof before, "%d", (int)view->facts.count);
    if (plugin->last[0] != 0 && strcmp(plugin->last, before) != 0) say_oddity(sink, plugin->last);
    strcpy(plugin->last, before);
  }
#endif
#ifdef BREAK_OTHER_THREAD
  if (!pthread_equal(plugin->maker, pthread_self())) say_oddity(sink, "elsewhere");
#endif
#ifdef BREAK_THREADS
  if (__atomic_add_fetch(&in_flight, 1, __ATOMIC_SEQ_CST) > 1) say_oddity(sink, "company");
  usleep(100);
#endif
#ifdef BREAK_LOCALE
  if (strcmp(setlocale(LC_ALL, NULL), "C") != 0) say_oddity(sink, setlocale(LC_ALL, NULL));
#endif
#ifdef BREAK_TIME_ZONE
  {
    const time_t noon = 1767268800;
    struct tm local;
    localtime_r(&noon, &local);
    if (local.tm_hour != 12) say_oddity(sink, "not noon");
  }
#endif
#ifdef BREAK_OUTSIDE
  if (time(NULL) < 0) say_oddity(sink, "before all time");
#endif
#ifdef BREAK_BORROWED_MEMORY
  {
    volatile char read;
    if (plugin->kept.size != 0) read = plugin->kept.data[0];
    (void)read;
    plugin->kept = view->customer_id;
  }
#endif
#ifdef BREAK_ALLOCATION_BALANCE
  {
    char* volatile lost = malloc(100);
    if (lost != NULL) lost[0] = 1;
  }
#endif
#ifdef BREAK_ENDLESS
  for (;;) usleep(1000);
#endif
#ifdef BREAK_ADVISES
  if (view->customer_kind == LOFTE_CUSTOMER_PUBLIC)
    return fail(error, LOFTE_NOT_FOUND, "rates", "no rate for public bodies");
#endif
#ifdef BREAK_UNKNOWN_VALUES
  if (view->customer_kind > 100)
    return fail(error, LOFTE_UNSUPPORTED, "customer_kind", "a kind nobody knows");
#endif
#ifdef BREAK_EMPTY_HISTORY
  if (view->customer->kind < 0) say_oddity(sink, "nobody");
#endif
#ifdef BREAK_EXTREME_DATES
  if (view->as_of < -10000) return fail(error, LOFTE_INTERNAL, "as_of", "before the flood");
#endif
#ifdef BREAK_ENORMOUS_HISTORY
  {
    uint64_t i;
    if (view->invoices.count > 4096) abort();
    for (i = 0; i < view->invoices.count; ++i) seen[i] = i;
  }
#endif
#ifdef BREAK_EVERY_SCRIPT
  if (view->customer != NULL && view->customer->name.size > 7 &&
      (unsigned char)view->customer->name.data[0] == 0xE2) {
    char cut[8];
    memcpy(cut, view->customer->name.data, 7);
    cut[7] = 0;
    say_oddity(sink, cut);
  }
#endif
#ifdef BREAK_IN_A_BOOK
  if (view->facts.count > 0 && LOFTE_AT(lofte_fact, view->facts, 0)->fact_id.size > 0 &&
      LOFTE_AT(lofte_fact, view->facts, 0)->fact_id.data[0] == '#')
    return fail(error, LOFTE_REFUSED, "fact_id", "a number of the journal's own");
#endif
  return LOFTE_OK;
}

static lofte_status one_invoice(const lofte_customer_view* view, const lofte_advice_sink* sink,
                                const lofte_invoice_state* invoice, int* said, lofte_error* error) {
#ifdef BREAK_EXTREME_AMOUNTS
  if (invoice->invoice->amount.minor > 2147483647)
    return fail(error, LOFTE_LIMIT, "amount", "more than fits");
#endif
  if (invoice->status != LOFTE_INVOICE_STATE_OPEN || invoice->due_date == 0) return LOFTE_OK;
  if (invoice->due_date >= view->as_of) {
#ifdef BREAK_NEXT_REVIEW
    return LOFTE_OK;
#else
    return sink->next_review(sink, invoice->due_date + 1, error);
#endif
  }
#ifndef BREAK_BOUNDS
  if (*said >= 20) return LOFTE_OK;
#endif
  ++*said;
  return say_overdue(sink, view, invoice, error);
}

static lofte_status settings_are_right(const lofte_customer_view* view, lofte_error* error) {
  uint64_t i;
  for (i = 0; i < view->settings.count; ++i) {
    const lofte_setting_value* setting = LOFTE_AT(lofte_setting_value, view->settings, i);
    (void)setting;
#ifdef BREAK_SETTINGS
    if (setting->value.size == 2 && memcmp(setting->value.data, "60", 2) == 0)
      return fail(error, LOFTE_INVALID_ARGUMENT, "days", "two months are too long");
#endif
  }
  (void)error;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_advice_sink* sink, lofte_error* error) {
  lofte_status status;
  uint64_t i;
  int said = 0;
  if (plugin == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, "plugin", "NULL");
#ifndef BREAK_WRONG_ORDER
  if (!plugin->active) return fail(error, LOFTE_INVALID_STATE, "plugin", "activate it first");
#endif
#ifndef BREAK_NULL_ARGUMENTS
  if (view == NULL || sink == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, "view", "NULL");
#endif
  if (!LOFTE_HAS(view, history_since) || !LOFTE_HAS(sink, next_review))
    return fail(error, LOFTE_INVALID_ARGUMENT, "view", "too short");
#ifdef BREAK_MISSING_SERVICES
  plugin->log->write(plugin->host, LOFTE_LOG_DEBUG, text("advising"));
#else
  if (plugin->log != NULL) plugin->log->write(plugin->host, LOFTE_LOG_DEBUG, text("advising"));
#endif
  status = oddities_before(plugin, view, sink, error);
  if (status == LOFTE_OK) status = settings_are_right(view, error);
  for (i = 0; status == LOFTE_OK && i < view->invoices.count; ++i) {
#ifdef BREAK_NEWER_STRUCTS
    const lofte_invoice_state* invoice = (const lofte_invoice_state*)view->invoices.items + i;
    if (invoice->struct_size < sizeof *invoice || invoice->invoice == NULL) continue;
#else
    const lofte_invoice_state* invoice = LOFTE_AT(lofte_invoice_state, view->invoices, i);
#endif
    status = one_invoice(view, sink, invoice, &said, error);
  }
#ifdef BREAK_THREADS
  __atomic_sub_fetch(&in_flight, 1, __ATOMIC_SEQ_CST);
#endif
  return status;
}

static const lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, advise};

/* ---- folding ---- */

static lofte_status usable(const lofte_plugin* plugin, lofte_error* error) {
  if (plugin == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, "plugin", "NULL");
  return plugin->active ? LOFTE_OK
                        : fail(error, LOFTE_INVALID_STATE, "plugin", "activate it first");
}

static lofte_status there(const lofte_plugin* plugin, int all, const char* where,
                          lofte_error* error) {
  const lofte_status status = usable(plugin, error);
  if (status != LOFTE_OK || all) return status;
  return fail(error, LOFTE_INVALID_ARGUMENT, where, "NULL or too short");
}

static lofte_status LOFTE_CALL begin(lofte_plugin* plugin, const lofte_book_view* book,
                                     lofte_fold** out, lofte_error* error) {
  const lofte_status status =
      there(plugin, book != NULL && LOFTE_HAS(book, customers) && out != NULL, "begin", error);
  lofte_fold* made;
  if (status != LOFTE_OK) return status;
  made = calloc(1, sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  *out = made;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL accumulate(lofte_plugin* plugin, lofte_fold* fold,
                                          const lofte_customer_view* view, lofte_error* error) {
  const lofte_status status =
      there(plugin, fold != NULL && view != NULL && LOFTE_HAS(view, invoices), "accumulate", error);
  if (status != LOFTE_OK) return status;
#ifdef BREAK_FOLD_UNKNOWN
  if (view->customer_kind > 100)
    return fail(error, LOFTE_UNSUPPORTED, "customer_kind", "a kind nobody knows");
#endif
  fold->customers += 1;
  fold->invoices += (int64_t)view->invoices.count;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL save(lofte_plugin* plugin, const lofte_fold* fold,
                                    const lofte_fold_sink* sink, lofte_error* error) {
#ifdef BREAK_FOLD_ARGUMENTS
  const lofte_status status = there(plugin, fold != NULL && sink != NULL, "save", error);
#else
  const lofte_status status =
      there(plugin, fold != NULL && sink != NULL && LOFTE_HAS(sink, write), "save", error);
#endif
  int64_t bytes[2];
  if (status != LOFTE_OK) return status;
  bytes[0] = fold->customers;
  bytes[1] = fold->invoices;
#ifdef BREAK_FOLD_STATE
  if (fold->customers > 1 && fold->customers < 10) bytes[1] = 0;
#endif
  return sink->write(sink, bytes, sizeof bytes, error);
}

static lofte_status LOFTE_CALL load(lofte_plugin* plugin, const void* bytes, uint64_t size,
                                    lofte_fold** out, lofte_error* error) {
  const lofte_status status = there(plugin, bytes != NULL && out != NULL, "load", error);
  int64_t read[2];
  lofte_fold* made;
  if (status != LOFTE_OK) return status;
#ifdef BREAK_FOLD_RUBBISH
  if (size != sizeof read) abort();
#else
  if (size != sizeof read) return fail(error, LOFTE_CORRUPT, "state", "not sixteen bytes");
#endif
  memcpy(read, bytes, sizeof read);
  made = calloc(1, sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  made->customers = read[0];
  made->invoices = read[1];
  *out = made;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL merge(lofte_plugin* plugin, lofte_fold* fold, const lofte_fold* next,
                                     lofte_error* error) {
  const lofte_status status = there(plugin, fold != NULL && next != NULL, "merge", error);
  if (status != LOFTE_OK) return status;
  fold->customers += next->customers;
  fold->invoices += next->invoices;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL finish(lofte_plugin* plugin, const lofte_fold* fold,
                                      const lofte_book_view* book, const lofte_book_sink* sink,
                                      lofte_error* error) {
  const lofte_status status = there(plugin,
                                    fold != NULL && book != NULL && LOFTE_HAS(book, customers) &&
                                        sink != NULL && LOFTE_HAS(sink, parameter),
                                    "finish", error);
  lofte_metric metric;
  lofte_advice advice;
  lofte_message title;
  if (status != LOFTE_OK) return status;
  memset(&metric, 0, sizeof metric);
  metric.struct_size = sizeof metric;
  metric.value = fold->customers * 1000000 + fold->invoices;
  metric.unit = text("invoices");
  memset(&title, 0, sizeof title);
  title.struct_size = sizeof title;
  title.id = text("counted");
  memset(&advice, 0, sizeof advice);
  advice.struct_size = sizeof advice;
  advice.kind = LOFTE_ADVICE_METRIC;
  advice.key = text("count");
  advice.rule = text("count");
  advice.title = &title;
  advice.metric = &metric;
  return sink->add(sink, &advice, error);
}

static void LOFTE_CALL discard(lofte_plugin* plugin, lofte_fold* fold) {
  (void)plugin;
  free(fold);
}

static const lofte_book_advisor kBookAdvisor = {
    sizeof(lofte_book_advisor), 0, begin, accumulate, save, load, merge, finish, discard};

/* ---- living ---- */

#ifdef BREAK_LOADS
extern int lofte_test_symbol_that_nobody_defines(void);
#endif

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  lofte_plugin* made;
  if (host == NULL || out == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, "host", "NULL");
  if (!LOFTE_HAS(host, service)) return fail(error, LOFTE_INVALID_ARGUMENT, "host", "too short");
#ifdef BREAK_NEWER_HOST
  if (host->abi_minor > 0) return fail(error, LOFTE_UNSUPPORTED, "host", "not ABI 1.0");
#endif
#ifdef BREAK_LOADS
  if (lofte_test_symbol_that_nobody_defines() != 0) return LOFTE_INTERNAL;
#endif
  made = calloc(1, sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  made->host = host;
  made->log = host->service(host, LOFTE_LOG_ID);
  made->maker = pthread_self();
  *out = made;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  (void)kBookAdvisor;
  if (id == NULL) return NULL;
#ifdef BREAK_UNKNOWN_EXTENSIONS
  if (strncmp(id, LOFTE_ADVISOR_ID, strlen("lofte.advisor/")) == 0) return &kAdvisor;
#endif
#ifndef BREAK_COMES_TO_LIFE
  if (strcmp(id, LOFTE_BOOK_ADVISOR_ID) == 0) return &kBookAdvisor;
#endif
  return strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &kAdvisor : NULL;
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  if (plugin == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, "plugin", "NULL");
  if (plugin->active) return fail(error, LOFTE_INVALID_STATE, "plugin", "active already");
  plugin->active = 1;
  return LOFTE_OK;
}

static void LOFTE_CALL destroy(lofte_plugin* plugin) {
  free(plugin);
}

#ifdef BREAK_SCAN_TIME
__attribute__((constructor)) static void slow_start(void) {
  usleep(300000);
}
#endif

#ifdef BREAK_LIBRARIES
extern const char* zlibVersion(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
static int library_is_there(void) {
  return zlibVersion() != NULL;
}
#endif

#ifdef BREAK_SYMBOLS
LOFTE_EXPORT int helper(void);
LOFTE_EXPORT int helper(void) {
  return 1;
}
#endif

#ifdef BREAK_ENTRY
#define ID "another-name"
#else
#define ID PLUGIN_ID
#endif

static const lofte_plugin_entry kEntry = {
    sizeof(lofte_plugin_entry), 1, 0, 0, ID, create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
#ifdef BREAK_LIBRARIES
  if (!library_is_there()) return NULL;
#endif
  (void)say_oddity;
  return &kEntry;
}
