/* lofte.planner/1: puts the tasks of a day in order.
 *
 * Once a day, when the book is advanced to it and every customer has been advised, the planner sees
 * all open tasks of the book and how many fit into one person's day. It names those that belong to
 * the day, in order, and those that can wait; what it does not name can wait too, so that nothing
 * is lost. From then on the order is fixed: during the day a task only goes from it, because it was
 * done, paid or taken back, and urgent tasks that come up are shown apart from it.
 *
 * One planner plans a book: of several, the first in the order of the plugins. It is a pure
 * function: the same tasks give the same order. Where it fails the day has no order, the reason is
 * in the log and the journal, and tasks are shown by severity as in a book without a planner.
 */
#ifndef LOFTE_PLANNER_H
#define LOFTE_PLANNER_H

#include "advice.h"
#include "base.h"
#include "plugin.h"
#include "view.h"

LOFTE_BEGIN

#define LOFTE_PLANNER_ID "lofte.planner/1"

/* Where the order goes. Borrowed for the call. */
typedef struct lofte_plan_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /* Takes a copy of *task: the next in order. LOFTE_NOT_FOUND where there is no such open task,
   * LOFTE_CONFLICT where it has a place already, LOFTE_LIMIT where it is planned beyond the
   * capacity of its assignee (tasks without one are one person's), LOFTE_REFUSED without a rule. A
   * refused task makes the whole call fail. [planner & active] */
  lofte_status(LOFTE_CALL* add)(const struct lofte_plan_sink* sink, const lofte_planned_task* task,
                                lofte_error* error);
} lofte_plan_sink;

typedef struct lofte_planner {
  uint32_t struct_size;
  uint32_t reserved;
  /* day and sink are borrowed. On failure there is no order. [planner & active] */
  lofte_status(LOFTE_CALL* plan)(lofte_plugin* plugin, const lofte_day_view* day,
                                 const lofte_plan_sink* sink, lofte_error* error);
} lofte_planner;

LOFTE_END

#endif
