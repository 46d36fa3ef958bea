/* A book advisor, a reviewer and a planner in plain C: counts customers, holds every flag back, and
 * plans tasks as they come. */
#include <stdlib.h>
#include <string.h>

#include "lofte/book_advisor.h"
#include "lofte/planner.h"
#include "lofte/plugin.h"
#include "lofte/reviewer.h"

struct lofte_plugin {
  const lofte_host* host;
};

struct lofte_fold {
  int64_t customers;
};

static lofte_string text(const char* words) {
  lofte_string made;
  made.data = words;
  made.size = strlen(words);
  return made;
}

static lofte_message message(const char* id) {
  lofte_message made;
  memset(&made, 0, sizeof made);
  made.struct_size = sizeof made;
  made.id = text(id);
  return made;
}

/* ---- lofte.book_advisor/1 ---- */

static lofte_status make_fold(int64_t customers, lofte_fold** out) {
  lofte_fold* made = malloc(sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  made->customers = customers;
  *out = made;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL begin(lofte_plugin* plugin, const lofte_book_view* book,
                                     lofte_fold** out, lofte_error* error) {
  (void)plugin;
  (void)book;
  (void)error;
  return make_fold(0, out);
}

static lofte_status LOFTE_CALL accumulate(lofte_plugin* plugin, lofte_fold* fold,
                                          const lofte_customer_view* view, lofte_error* error) {
  (void)plugin;
  (void)view;
  (void)error;
  ++fold->customers;
  return LOFTE_OK;
}

/* The lowest byte first, whatever the machine. */
static lofte_status LOFTE_CALL save(lofte_plugin* plugin, const lofte_fold* fold,
                                    const lofte_fold_sink* sink, lofte_error* error) {
  unsigned char bytes[8];
  int i;
  (void)plugin;
  for (i = 0; i < 8; ++i) bytes[i] = (unsigned char)((uint64_t)fold->customers >> (8 * i));
  return sink->write(sink, bytes, sizeof bytes, error);
}

static lofte_status LOFTE_CALL load(lofte_plugin* plugin, const void* bytes, uint64_t size,
                                    lofte_fold** out, lofte_error* error) {
  uint64_t customers = 0;
  int i;
  (void)plugin;
  (void)error;
  if (size != 8) return LOFTE_CORRUPT;
  for (i = 0; i < 8; ++i) customers |= (uint64_t)((const unsigned char*)bytes)[i] << (8 * i);
  return make_fold((int64_t)customers, out);
}

static lofte_status LOFTE_CALL merge(lofte_plugin* plugin, lofte_fold* fold, const lofte_fold* next,
                                     lofte_error* error) {
  (void)plugin;
  (void)error;
  fold->customers += next->customers;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL finish(lofte_plugin* plugin, const lofte_fold* fold,
                                      const lofte_book_view* book, const lofte_book_sink* sink,
                                      lofte_error* error) {
  lofte_message title = message("customers");
  lofte_metric metric;
  lofte_advice item;
  (void)plugin;
  (void)book;
  memset(&metric, 0, sizeof metric);
  metric.struct_size = sizeof metric;
  metric.value = fold->customers;
  metric.unit = text("customers");
  memset(&item, 0, sizeof item);
  item.struct_size = sizeof item;
  item.kind = LOFTE_ADVICE_METRIC;
  item.key = text("customers");
  item.rule = text("count");
  item.title = &title;
  item.metric = &metric;
  return sink->add(sink, &item, error);
}

static void LOFTE_CALL discard(lofte_plugin* plugin, lofte_fold* fold) {
  (void)plugin;
  free(fold);
}

/* ---- lofte.reviewer/1 ---- */

static lofte_status LOFTE_CALL review(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_review_sink* sink, lofte_error* error) {
  uint64_t i;
  (void)plugin;
  for (i = 0; i < view->prior_advice.count; ++i) {
    const lofte_prior_advice* item = LOFTE_AT(lofte_prior_advice, view->prior_advice, i);
    lofte_message why = message("noise");
    lofte_review one;
    lofte_status status;
    if (item->advice->kind != LOFTE_ADVICE_FLAG) continue;
    memset(&one, 0, sizeof one);
    one.struct_size = sizeof one;
    one.action = LOFTE_REVIEW_SUPPRESS;
    one.plugin = item->plugin;
    one.kind = item->advice->kind;
    one.key = item->advice->key;
    one.rule = text("no-noise");
    one.reason = &why;
    status = sink->review(sink, &one, error);
    if (status != LOFTE_OK) return status;
  }
  return LOFTE_OK;
}

/* ---- lofte.planner/1 ---- */

static lofte_status LOFTE_CALL plan(lofte_plugin* plugin, const lofte_day_view* day,
                                    const lofte_plan_sink* sink, lofte_error* error) {
  int32_t planned = 0;
  uint64_t c;
  (void)plugin;
  for (c = 0; c < day->customers.count; ++c) {
    const lofte_day_customer* customer = LOFTE_AT(lofte_day_customer, day->customers, c);
    uint64_t t;
    for (t = 0; t < customer->tasks.count && planned < day->capacity; ++t) {
      const lofte_open_task* task = LOFTE_AT(lofte_open_task, customer->tasks, t);
      lofte_planned_task one;
      lofte_status status;
      memset(&one, 0, sizeof one);
      one.struct_size = sizeof one;
      one.customer_id = customer->customer_id;
      one.plugin = task->plugin;
      one.key = task->advice->key;
      one.rule = text("as-they-come");
      status = sink->add(sink, &one, error);
      if (status != LOFTE_OK) return status;
      ++planned;
    }
  }
  return LOFTE_OK;
}

/* ---- the module ---- */

static const lofte_book_advisor kBookAdvisor = {
    sizeof(lofte_book_advisor), 0, begin, accumulate, save, load, merge, finish, discard};
static const lofte_reviewer kReviewer = {sizeof(lofte_reviewer), 0, review};
static const lofte_planner kPlanner = {sizeof(lofte_planner), 0, plan};

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
  if (strcmp(id, LOFTE_BOOK_ADVISOR_ID) == 0) return &kBookAdvisor;
  if (strcmp(id, LOFTE_REVIEWER_ID) == 0) return &kReviewer;
  if (strcmp(id, LOFTE_PLANNER_ID) == 0) return &kPlanner;
  return NULL;
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
    sizeof(lofte_plugin_entry), 1, 0, 0, "whole-c", create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
