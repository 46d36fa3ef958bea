/* A working reviewer and planner in plain C, in which the build plants one fault: it defines
 * BREAK_<CHECK> for the check of `lofte plugin validate` that must find it. Without one it passes
 * every check.
 *
 * It holds back the second of several calls to one customer, and orders a day as the tasks come. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lofte/host.h"
#include "lofte/planner.h"
#include "lofte/plugin.h"
#include "lofte/reviewer.h"

struct lofte_plugin {
  int active;
};

static lofte_string text(const char* words) {
  lofte_string made;
  made.data = words;
  made.size = strlen(words);
  return made;
}

static int same(lofte_string a, lofte_string b) {
  return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, (size_t)a.size) == 0);
}

static lofte_status fail(lofte_error* error, lofte_status status, const char* where,
                         const char* message) {
  if (error == NULL || !LOFTE_HAS(error, message)) return status;
  error->status = status;
  error->index = LOFTE_NO_INDEX;
  snprintf(error->where, sizeof error->where, "%s", where);
  snprintf(error->message, sizeof error->message, "%s", message);
  return status;
}

static lofte_status usable(const lofte_plugin* plugin, int all, lofte_error* error) {
  if (plugin == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, "plugin", "NULL");
  if (!plugin->active) return fail(error, LOFTE_INVALID_STATE, "plugin", "activate it first");
  return all ? LOFTE_OK : fail(error, LOFTE_INVALID_ARGUMENT, "argument", "NULL or too short");
}

static lofte_message message(const char* id) {
  lofte_message made;
  memset(&made, 0, sizeof made);
  made.struct_size = sizeof made;
  made.id = text(id);
  return made;
}

/* ---- reviewing ---- */

static int is_call(const lofte_advice* advice) {
  return advice->kind == LOFTE_ADVICE_TASK && advice->task != NULL &&
         advice->task->channel == LOFTE_CHANNEL_PHONE;
}

static lofte_status hold_back(const lofte_review_sink* sink, const lofte_prior_advice* item,
                              lofte_error* error) {
  const lofte_message reason = message("quiet");
  lofte_review review;
  memset(&review, 0, sizeof review);
  review.struct_size = sizeof review;
  review.action = LOFTE_REVIEW_SUPPRESS;
  review.plugin = item->plugin;
  review.kind = item->advice->kind;
  review.key = item->advice->key;
#ifdef BREAK_REVIEWER_NAMES
  review.key = text("call that nobody proposed");
#endif
  review.rule = text("one-call");
  review.reason = &reason;
  return sink->review(sink, &review, error);
}

static lofte_status LOFTE_CALL review(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_review_sink* sink, lofte_error* error) {
#ifdef BREAK_REVIEWER_ARGUMENTS
  lofte_status status = usable(plugin, view != NULL && sink != NULL, error);
#else
  lofte_status status = usable(
      plugin,
      view != NULL && LOFTE_HAS(view, prior_advice) && sink != NULL && LOFTE_HAS(sink, next_review),
      error);
#endif
  uint64_t i;
  int calls = 0;
  if (status != LOFTE_OK) return status;
  for (i = 0; status == LOFTE_OK && i < view->prior_advice.count; ++i) {
    const lofte_prior_advice* item = LOFTE_AT(lofte_prior_advice, view->prior_advice, i);
#ifdef BREAK_REVIEWER_UNKNOWN
    if (item->advice->severity > LOFTE_SEVERITY_URGENT)
      return fail(error, LOFTE_UNSUPPORTED, "severity", "more than urgent");
#endif
    if (is_call(item->advice) && ++calls == 2) status = hold_back(sink, item, error);
  }
  return status;
}

static const lofte_reviewer kReviewer = {sizeof(lofte_reviewer), 0, review};

/* ---- planning ---- */

/* How many tasks of an assignee came before this one, in a day read from its start. */
static int32_t before(const lofte_day_view* day, uint64_t customer, uint64_t task,
                      lofte_string assignee) {
  int32_t count = 0;
  uint64_t c, t;
  for (c = 0; c <= customer; ++c) {
    const lofte_list* tasks = &LOFTE_AT(lofte_day_customer, day->customers, c)->tasks;
    const uint64_t end = c == customer ? task : tasks->count;
    for (t = 0; t < end; ++t)
      count += same(LOFTE_AT(lofte_open_task, *tasks, t)->advice->task->assignee, assignee);
  }
  return count;
}

static lofte_status place(const lofte_day_view* day, uint64_t customer, uint64_t task,
                          const lofte_plan_sink* sink, lofte_error* error) {
  const lofte_message reason = message("in-order");
  const lofte_day_customer* whose = LOFTE_AT(lofte_day_customer, day->customers, customer);
  const lofte_open_task* open = LOFTE_AT(lofte_open_task, whose->tasks, task);
  lofte_planned_task planned;
  memset(&planned, 0, sizeof planned);
  planned.struct_size = sizeof planned;
  planned.customer_id = whose->customer_id;
  planned.plugin = open->plugin;
  planned.key = open->advice->key;
#ifdef BREAK_PLANNER_UNKNOWN
  if (open->advice->task->channel > 100)
    return fail(error, LOFTE_UNSUPPORTED, "channel", "nobody knows it");
#endif
#ifdef BREAK_PLANNER_NAMES
  planned.can_wait = 0;
#else
  planned.can_wait = before(day, customer, task, open->advice->task->assignee) >= day->capacity;
#endif
  planned.rule = text("in-order");
  planned.reason = &reason;
  return sink->add(sink, &planned, error);
}

static lofte_status LOFTE_CALL plan(lofte_plugin* plugin, const lofte_day_view* day,
                                    const lofte_plan_sink* sink, lofte_error* error) {
#ifdef BREAK_PLANNER_ARGUMENTS
  lofte_status status = usable(plugin, day != NULL && LOFTE_HAS(day, parameters), error);
#else
  lofte_status status = usable(
      plugin, day != NULL && LOFTE_HAS(day, parameters) && sink != NULL && LOFTE_HAS(sink, add),
      error);
#endif
  uint64_t c, t;
  if (status != LOFTE_OK) return status;
  for (c = 0; status == LOFTE_OK && c < day->customers.count; ++c) {
    const lofte_list* tasks = &LOFTE_AT(lofte_day_customer, day->customers, c)->tasks;
    for (t = 0; status == LOFTE_OK && t < tasks->count; ++t) status = place(day, c, t, sink, error);
  }
  return status;
}

static const lofte_planner kPlanner = {sizeof(lofte_planner), 0, plan};

/* ---- living ---- */

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  lofte_plugin* made;
  if (host == NULL || out == NULL || !LOFTE_HAS(host, service))
    return fail(error, LOFTE_INVALID_ARGUMENT, "host", "NULL or too short");
  made = calloc(1, sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  *out = made;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  if (id == NULL) return NULL;
  if (strcmp(id, LOFTE_REVIEWER_ID) == 0) return &kReviewer;
  return strcmp(id, LOFTE_PLANNER_ID) == 0 ? &kPlanner : NULL;
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

static const lofte_plugin_entry kEntry = {
    sizeof(lofte_plugin_entry), 1, 0, 0, PLUGIN_ID, create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
