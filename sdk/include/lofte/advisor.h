/* lofte.advisor/1: says what it thinks of one customer.
 *
 * An advisor is a pure function of the view: no clock, no files, no network, no memory of the last
 * call. The same view gives the same advice, in any order of customers, on any thread, in any
 * locale. It also says its next review: the first later day on which its answer could change with
 * no new facts. The runtime does not ask again before that day unless something about the customer
 * changes.
 */
#ifndef LOFTE_ADVISOR_H
#define LOFTE_ADVISOR_H

#include "advice.h"
#include "base.h"
#include "plugin.h"
#include "view.h"

LOFTE_BEGIN

#define LOFTE_ADVISOR_ID "lofte.advisor/1"

/* Bounds on one advise call; past them the call fails and the plugin is quarantined. */
#define LOFTE_MAX_ADVICE_ITEMS 1000
#define LOFTE_MAX_STRING_BYTES 65536

/* Where advice goes. Borrowed for the call. */
typedef struct lofte_advice_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /* Takes a copy of *item. LOFTE_CONFLICT where (kind, key) was added before, LOFTE_REFUSED where
   * the item breaks a rule, LOFTE_LIMIT past a bound. A refused item makes the whole call fail.
   * Dates before 1900 and after 2199, where a book's own end, are taken as its first or last day;
   * sums may be larger than any amount of a book. [advisor & active] */
  lofte_status(LOFTE_CALL* add)(const struct lofte_advice_sink* sink, const lofte_advice* item,
                                lofte_error* error);
  /* Ask again on `day`, which is later than the view's; the earliest of several calls counts.
   * Without a call, or with a day after 2199, the answer holds until a fact changes it.
   * [advisor & active] */
  lofte_status(LOFTE_CALL* next_review)(const struct lofte_advice_sink* sink, lofte_date day,
                                        lofte_error* error);
} lofte_advice_sink;

typedef struct lofte_advisor {
  uint32_t struct_size;
  uint32_t reserved;
  /* view and sink are borrowed. On failure all advice of the call is dropped. [advisor & active] */
  lofte_status(LOFTE_CALL* advise)(lofte_plugin* plugin, const lofte_customer_view* view,
                                   const lofte_advice_sink* sink, lofte_error* error);
} lofte_advisor;

LOFTE_END

#endif
