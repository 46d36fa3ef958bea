/* A runtime of the release whose headers this is compiled with, as a plugin sees it: it offers what
 * those headers name, and not a byte more. Every struct it hands out ends where readable memory
 * ends, so a plugin that reads a younger field without asking LOFTE_HAS dies here.
 *
 *     old_runtime <plugin.so> [setting=value]...
 *
 * Exit code 0: the plugin came to life, spoke, and went. 3: it says that it needs more.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <lofte/lofte.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { TODAY = 20484 }; /* 2026-01-31 */

static unsigned long said; /* items of advice, metrics and the like */

static void fail(const char* what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

/* Zeroed memory whose end is the end of what may be read. */
static void* at_the_edge(size_t size) {
  const size_t page = (size_t)sysconf(_SC_PAGESIZE);
  const size_t whole = (size + page - 1) / page * page;
  char* start =
      mmap(NULL, whole + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED || mprotect(start + whole, page, PROT_NONE) != 0) fail("no memory");
  return start + whole - size;
}

#define NEW(type, name)                   \
  type* name = at_the_edge(sizeof(type)); \
  name->struct_size = sizeof(type)

static lofte_string text(const char* words) {
  lofte_string out = {words, strlen(words)};
  return out;
}

static lofte_list list(const void* items, uint64_t count, uint64_t stride) {
  lofte_list out = {items, count, stride};
  return out;
}

static lofte_money nok(int64_t minor) {
  lofte_money out = {minor, "NOK"};
  return out;
}

/* ---- services ---- */

static void LOFTE_CALL write_log(const lofte_host* host, int32_t level, lofte_string words) {
  (void)host, (void)level, (void)words;
}

static lofte_bool LOFTE_CALL is_working_day(const lofte_host* host, lofte_string country,
                                            lofte_date day) {
  (void)host, (void)country;
  return (day + 3) % 7 < 5; /* 1970-01-01 was a Thursday */
}

static lofte_date LOFTE_CALL next_working_day(const lofte_host* host, lofte_string country,
                                              lofte_date day) {
  while (!is_working_day(host, country, day)) ++day;
  return day;
}

static lofte_date LOFTE_CALL add_working_days(const lofte_host* host, lofte_string country,
                                              lofte_date day, int32_t count) {
  const int step = count < 0 ? -1 : 1;
  while (count != 0) {
    day += step;
    if (is_working_day(host, country, day)) count -= step;
  }
  return day;
}

static lofte_status LOFTE_CALL render(const lofte_host* host, lofte_string language,
                                      const lofte_message* message, char* buffer, uint64_t capacity,
                                      uint64_t* size, lofte_error* error) {
  const uint64_t fits = message->id.size < capacity ? message->id.size : capacity;
  (void)host, (void)language, (void)error;
  memcpy(buffer, message->id.data, (size_t)fits);
  *size = message->id.size;
  return LOFTE_OK;
}

static lofte_string LOFTE_CALL get_setting(const lofte_host* host, const lofte_customer_view* view,
                                           lofte_string key, lofte_string invoice_id) {
  lofte_string absent = {NULL, 0};
  (void)host, (void)invoice_id;
  for (uint64_t i = 0; i < view->settings.count; ++i) {
    const lofte_setting_value* one = LOFTE_AT(lofte_setting_value, view->settings, i);
    if (one->key.size == key.size && memcmp(one->key.data, key.data, key.size) == 0)
      return one->value;
  }
  return absent;
}

static const void* LOFTE_CALL service(const lofte_host* host, const char* id) {
  NEW(lofte_log, log_table);
  NEW(lofte_calendar, calendar);
  NEW(lofte_text, texts);
  NEW(lofte_settings, settings);
  (void)host;
  log_table->write = write_log;
  calendar->is_working_day = is_working_day;
  calendar->next_working_day = next_working_day;
  calendar->add_working_days = add_working_days;
  texts->render = render;
  settings->get = get_setting;
  if (strcmp(id, LOFTE_LOG_ID) == 0) return log_table;
  if (strcmp(id, LOFTE_CALENDAR_ID) == 0) return calendar;
  if (strcmp(id, LOFTE_TEXT_ID) == 0) return texts;
  if (strcmp(id, LOFTE_SETTINGS_ID) == 0) return settings;
  return NULL; /* whatever came later */
}

/* ---- what goes in ---- */

static lofte_list settings_of(int argc, char** argv) {
  lofte_setting_value* all = at_the_edge(sizeof *all * (size_t)(argc > 0 ? argc : 1));
  for (int i = 0; i < argc; ++i) {
    char* sign = strchr(argv[i], '=');
    if (sign == NULL) fail("a setting is key=value");
    *sign = 0;
    all[i].struct_size = sizeof *all;
    all[i].key = text(argv[i]);
    all[i].value = text(sign + 1);
  }
  return list(all, (uint64_t)argc, sizeof *all);
}

static void fill_invoice(lofte_fact* fact, lofte_invoice_state* state, const char* id,
                         lofte_date due, int64_t open) {
  NEW(lofte_invoice, invoice);
  invoice->customer_id = text("1042");
  invoice->issue_date = due - 14;
  invoice->due_date = due;
  invoice->amount = nok(1250000);
  invoice->status = LOFTE_INVOICE_ISSUED;
  fact->struct_size = sizeof *fact;
  fact->record_id = fact->fact_id = text(id);
  fact->effective_date = fact->known_date = due - 14;
  fact->kind = LOFTE_FACT_INVOICE;
  fact->body.invoice = invoice;
  state->struct_size = sizeof *state;
  state->invoice_id = state->fact_id = text(id);
  state->invoice = invoice;
  state->status = open == 0 ? LOFTE_INVOICE_STATE_SETTLED : LOFTE_INVOICE_STATE_OPEN;
  state->due_date = due;
  state->open = nok(open);
  state->open_fees = state->overpaid = nok(0);
  state->settled_on = open == 0 ? due : 0;
}

static const lofte_customer_view* make_view(lofte_list settings) {
  NEW(lofte_customer_view, view);
  NEW(lofte_customer, customer);
  lofte_fact* facts = at_the_edge(sizeof *facts * 4);
  lofte_invoice_state* states = at_the_edge(sizeof *states * 3);
  customer->name = text("Bakke Bygg AS");
  customer->kind = LOFTE_CUSTOMER_BUSINESS;
  facts[0].struct_size = sizeof *facts;
  facts[0].record_id = facts[0].fact_id = text("1042");
  facts[0].effective_date = facts[0].known_date = TODAY - 400;
  facts[0].kind = LOFTE_FACT_CUSTOMER;
  facts[0].body.customer = customer;
  fill_invoice(&facts[1], &states[0], "F1", TODAY - 200, 0);
  fill_invoice(&facts[2], &states[1], "F2", TODAY - 40, 1250000);
  fill_invoice(&facts[3], &states[2], "F3", TODAY + 10, 1250000);
  view->customer_id = text("1042");
  view->as_of = view->known_by = TODAY;
  view->customer = customer;
  view->customer_kind = LOFTE_CUSTOMER_BUSINESS;
  view->language = text("nb");
  view->country = text("NO");
  view->currency = text("NOK");
  view->facts = list(facts, 4, sizeof *facts);
  view->invoices = list(states, 3, sizeof *states);
  view->settings = settings;
  return view;
}

/* ---- what comes out ---- */

static lofte_status take(const lofte_advice* item) {
  if (item->struct_size < 16 || item->kind == 0 || item->key.size == 0)
    fail("advice without kind or key");
  if (item->title != NULL && item->title->id.size == 0) fail("a title without an id");
  ++said;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL add_advice(const lofte_advice_sink* sink, const lofte_advice* item,
                                          lofte_error* error) {
  (void)sink, (void)error;
  return take(item);
}

static lofte_status LOFTE_CALL advice_review(const lofte_advice_sink* sink, lofte_date day,
                                             lofte_error* error) {
  (void)sink, (void)error;
  if (day <= TODAY) fail("a next review that is not later");
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL add_book_advice(const lofte_book_sink* sink,
                                               const lofte_advice* item, lofte_error* error) {
  (void)sink, (void)error;
  return take(item);
}

static lofte_status LOFTE_CALL add_parameter(const lofte_book_sink* sink, lofte_string key,
                                             lofte_string value, lofte_error* error) {
  (void)sink, (void)error, (void)value;
  if (key.size == 0) fail("a parameter without a key");
  ++said;
  return LOFTE_OK;
}

static char state_bytes[1 << 20];
static uint64_t state_size;

static lofte_status LOFTE_CALL write_state(const lofte_fold_sink* sink, const void* bytes,
                                           uint64_t size, lofte_error* error) {
  (void)sink, (void)error;
  if (size > sizeof state_bytes - state_size) return LOFTE_LIMIT;
  memcpy(state_bytes + state_size, bytes, (size_t)size);
  state_size += size;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL no_review(const lofte_review_sink* sink, const lofte_review* review,
                                         lofte_error* error) {
  (void)sink, (void)review, (void)error;
  return LOFTE_NOT_FOUND; /* nothing was proposed */
}

static lofte_status LOFTE_CALL review_review(const lofte_review_sink* sink, lofte_date day,
                                             lofte_error* error) {
  (void)sink, (void)day, (void)error;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL no_task(const lofte_plan_sink* sink, const lofte_planned_task* task,
                                       lofte_error* error) {
  (void)sink, (void)task, (void)error;
  return LOFTE_NOT_FOUND; /* there are none */
}

/* ---- the calls ---- */

static lofte_error* error;

static void must(lofte_status status, const char* what) {
  if (status == LOFTE_OK) return;
  fprintf(stderr, "%s: status %d, %s: %s\n", what, (int)status, error->where, error->message);
  exit(1);
}

/* What a table lacks is not called. */
#define NEEDS(table, slot) \
  if (!LOFTE_HAS(table, slot)) fail("the plugin's table ends before " #slot)

static void advise(lofte_plugin* plugin, const lofte_advisor* advisor,
                   const lofte_customer_view* view) {
  NEW(lofte_advice_sink, sink);
  sink->add = add_advice;
  sink->next_review = advice_review;
  NEEDS(advisor, advise);
  must(advisor->advise(plugin, view, sink, error), "advise");
}

static void fold(lofte_plugin* plugin, const lofte_book_advisor* advisor,
                 const lofte_customer_view* view) {
  NEW(lofte_book_view, book);
  NEW(lofte_fold_sink, saving);
  NEW(lofte_book_sink, sink);
  lofte_fold *first = NULL, *second = NULL;
  book->as_of = book->known_by = TODAY;
  book->country = text("NO");
  book->currency = text("NOK");
  book->language = text("nb");
  book->settings = view->settings;
  book->customers = 1;
  saving->write = write_state;
  sink->add = add_book_advice;
  sink->parameter = add_parameter;
  NEEDS(advisor, discard);
  must(advisor->begin(plugin, book, &first, error), "begin");
  must(advisor->accumulate(plugin, first, view, error), "accumulate");
  must(advisor->save(plugin, first, saving, error), "save");
  must(advisor->load(plugin, state_bytes, state_size, &second, error), "load");
  must(advisor->merge(plugin, first, second, error), "merge");
  must(advisor->finish(plugin, second, book, sink, error), "finish");
  advisor->discard(plugin, second);
  advisor->discard(plugin, first);
}

static void review(lofte_plugin* plugin, const lofte_reviewer* reviewer,
                   const lofte_customer_view* view) {
  NEW(lofte_review_sink, sink);
  sink->review = no_review;
  sink->next_review = review_review;
  NEEDS(reviewer, review);
  must(reviewer->review(plugin, view, sink, error), "review");
}

static void plan(lofte_plugin* plugin, const lofte_planner* planner,
                 const lofte_customer_view* view) {
  NEW(lofte_day_view, day);
  NEW(lofte_plan_sink, sink);
  day->as_of = TODAY;
  day->country = text("NO");
  day->language = text("nb");
  day->settings = view->settings;
  day->capacity = 5;
  sink->add = no_task;
  NEEDS(planner, plan);
  must(planner->plan(plugin, day, sink, error), "plan");
}

static const lofte_plugin_entry* entry_of(const char* library) {
  void* module = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  lofte_plugin_entry_fn function = NULL;
  void* symbol = NULL;
  if (module == NULL) fail(dlerror());
  symbol = dlsym(module, LOFTE_PLUGIN_ENTRY_SYMBOL);
  if (symbol == NULL) fail("no entry");
  memcpy(&function, &symbol, sizeof function);
  return function();
}

int main(int argc, char** argv) {
  NEW(lofte_host, host);
  NEW(lofte_error, errors);
  const lofte_plugin_entry* entry = NULL;
  const lofte_customer_view* view = NULL;
  const void* table = NULL;
  lofte_plugin* plugin = NULL;
  int spoken = 0;
  if (argc < 2) fail("which plugin?");
  error = errors;
  view = make_view(settings_of(argc - 2, argv + 2));
  entry = entry_of(argv[1]);
  if (entry->needs_abi_major != LOFTE_ABI_MAJOR || entry->needs_abi_minor > LOFTE_ABI_MINOR) {
    printf("%s needs ABI %d.%d, this runtime has %d.%d\n", entry->id, (int)entry->needs_abi_major,
           (int)entry->needs_abi_minor, LOFTE_ABI_MAJOR, LOFTE_ABI_MINOR);
    return 3;
  }
  host->abi_major = LOFTE_ABI_MAJOR;
  host->abi_minor = LOFTE_ABI_MINOR;
  host->service = service;
  must(entry->create(host, &plugin, error), "create");
  must(entry->activate(plugin, error), "activate");
  if ((table = entry->extension(plugin, LOFTE_ADVISOR_ID)) != NULL)
    ++spoken, advise(plugin, table, view);
  if ((table = entry->extension(plugin, LOFTE_BOOK_ADVISOR_ID)) != NULL)
    ++spoken, fold(plugin, table, view);
  if ((table = entry->extension(plugin, LOFTE_REVIEWER_ID)) != NULL)
    ++spoken, review(plugin, table, view);
  if ((table = entry->extension(plugin, LOFTE_PLANNER_ID)) != NULL)
    ++spoken, plan(plugin, table, view);
  if (entry->extension(plugin, LOFTE_READER_ID) != NULL) ++spoken;
  if (spoken == 0) fail("the plugin has none of the extensions there are");
  if (entry->extension(plugin, "lofte.from-the-future/9") != NULL)
    fail("it claims what nobody knows");
  entry->destroy(plugin);
  printf("%s: %d extensions, %lu items\n", entry->id, spoken, said);
  return 0;
}
