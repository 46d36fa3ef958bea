/* lofte.reviewer/1: looks over all that is proposed for one customer, before anybody sees it.
 *
 * After all advisors have spoken the reviewers are asked, in the order of the plugins. A reviewer
 * sees the customer view with everything proposed in prior_advice, by plugin, kind and key, less
 * what a person has answered and what reviewers before took away. It may suppress a flag, task or
 * draft, postpone it to a day, or merge a task or draft into another task, each with a reason; what
 * it does not name stays as it is, and so do verdicts, scores and stages, which say what is so. It
 * says nothing of its own: a plugin that also advises does that as an advisor.
 *
 * What is held back is kept as a suppression of the reviewer's, so that an owner can ask why not. A
 * task that takes another item in gets its title and points, invoices, amounts and evidence, the
 * higher severity and the earlier last day; who answers it answers what became part of it.
 *
 * A reviewer is a pure function, like an advisor, and says its next review. It stands between the
 * plugins and the customer, so it fails closed: where it fails for a customer, that customer's
 * drafts and the tasks that mean to reach the customer (those that name a channel) are withheld,
 * with the reason, until it answers again; all other advice stays. The same holds for every
 * customer while the plugin is quarantined, or enabled and not there.
 */
#ifndef LOFTE_REVIEWER_H
#define LOFTE_REVIEWER_H

#include "advice.h"
#include "base.h"
#include "plugin.h"
#include "view.h"

LOFTE_BEGIN

#define LOFTE_REVIEWER_ID "lofte.reviewer/1"

/* Where reviews go. Borrowed for the call. */
typedef struct lofte_review_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /* Takes a copy of *review. LOFTE_NOT_FOUND where no item of that name was proposed,
   * LOFTE_CONFLICT where the item was reviewed before or has taken another one in, LOFTE_REFUSED
   * where the review breaks a rule: without a rule or a reason, of a kind that stays, into
   * something that is no task or is held back itself, to a day that is not later. A refused review
   * makes the whole call fail. [reviewer & active] */
  lofte_status(LOFTE_CALL* review)(const struct lofte_review_sink* sink, const lofte_review* review,
                                   lofte_error* error);
  /* Ask again on `day`, which is later than the view's; the earliest of several calls counts. The
   * days of postponed items need not be named. [reviewer & active] */
  lofte_status(LOFTE_CALL* next_review)(const struct lofte_review_sink* sink, lofte_date day,
                                        lofte_error* error);
} lofte_review_sink;

typedef struct lofte_reviewer {
  uint32_t struct_size;
  uint32_t reserved;
  /* view and sink are borrowed. On failure all reviews of the call are dropped.
   * [reviewer & active] */
  lofte_status(LOFTE_CALL* review)(lofte_plugin* plugin, const lofte_customer_view* view,
                                   const lofte_review_sink* sink, lofte_error* error);
} lofte_reviewer;

LOFTE_END

#endif
