/* lofte.book_advisor/1: says what it thinks of the book as a whole, by a fold over all customers.
 *
 * The runtime cuts the customers into chunks of 1,024 by their number in the book: the first
 * customer that the journal names is 1, the next 2, and a customer keeps its number for ever. Each
 * chunk starts from begin(), takes in its customers in order of number, and is written down with
 * save(). Then the chunks are read with load() and merged in order of number, and finish() says
 * what follows. The same is done with one thread and with many, in one process and in several, so
 * a fold's answer is the same bytes wherever it is made; a plugin keeps nothing of it outside its
 * state. What is not said by save() does not reach finish().
 *
 * A fold answers with metrics and tasks of the book (advice without a customer), and with
 * parameters: figures that its own plugin's advisor finds in every later customer view. New
 * parameters are entered into the journal with the place they were computed from, and every
 * customer is then advised anew; parameters that come out the same change nothing. What is in the
 * journal stays there for ever, so nothing of one person belongs in them. How often a fold is made
 * says the manifest: "book_advisor": {"recompute": "daily", "weekly", "monthly" or
 * "on-request"}.
 *
 * Like an advisor it is a pure function: no clock, no files, no network. Floating point may be used
 * in parameters, never for money or dates.
 */
#ifndef LOFTE_BOOK_ADVISOR_H
#define LOFTE_BOOK_ADVISOR_H

#include "advice.h"
#include "base.h"
#include "plugin.h"
#include "view.h"

LOFTE_BEGIN

#define LOFTE_BOOK_ADVISOR_ID "lofte.book_advisor/1"

/* Customers of a chunk, and bounds on what one fold may say; past them the fold fails. */
#define LOFTE_FOLD_CHUNK 1024
#define LOFTE_MAX_FOLD_BYTES 16777216
#define LOFTE_MAX_PARAMETERS 1000

/* The state of one fold, the plugin's own; the runtime only passes the pointer on. A state belongs
 * to the instance that made it. */
typedef struct lofte_fold lofte_fold;

/* Where a saved state goes. Borrowed for the call. */
typedef struct lofte_fold_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /* Appends a copy of `size` bytes to what was written before. LOFTE_LIMIT past
   * LOFTE_MAX_FOLD_BYTES. [book advisor & active] */
  lofte_status(LOFTE_CALL* write)(const struct lofte_fold_sink* sink, const void* bytes,
                                  uint64_t size, lofte_error* error);
} lofte_fold_sink;

/* Where the answer goes. Borrowed for the call. A refused item makes the whole fold fail. */
typedef struct lofte_book_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /* Takes a copy of *item, which is about the book: a metric, a task, a flag; a draft has nobody to
   * go to and is refused. Rules and bounds are those of lofte_advice_sink. [book advisor & active]
   */
  lofte_status(LOFTE_CALL* add)(const struct lofte_book_sink* sink, const lofte_advice* item,
                                lofte_error* error);
  /* Takes copies. `key`: lower-case letters, digits, '_', '.' and '-', at most 64 bytes; each
   * once, else LOFTE_CONFLICT. `value`: a text of at most LOFTE_MAX_STRING_BYTES, as the plugin's
   * advisor reads it again. [book advisor & active] */
  lofte_status(LOFTE_CALL* parameter)(const struct lofte_book_sink* sink, lofte_string key,
                                      lofte_string value, lofte_error* error);
} lofte_book_sink;

/* Every pointer handed in is borrowed. After a failure the state is discarded and the fold ends:
 * what the book said and knew before stays in force. */
typedef struct lofte_book_advisor {
  uint32_t struct_size;
  uint32_t reserved;
  /* An empty state; *out is owned, released by discard. [book advisor & active] */
  lofte_status(LOFTE_CALL* begin)(lofte_plugin* plugin, const lofte_book_view* book,
                                  lofte_fold** out, lofte_error* error);
  /* Takes one customer in. The view's prior_advice is that of the plugins which the manifest names
   * in "after"; its parameters are empty. [book advisor & active] */
  lofte_status(LOFTE_CALL* accumulate)(lofte_plugin* plugin, lofte_fold* fold,
                                       const lofte_customer_view* view, lofte_error* error);
  /* Writes the whole state, the same bytes for the same state. [book advisor & active] */
  lofte_status(LOFTE_CALL* save)(lofte_plugin* plugin, const lofte_fold* fold,
                                 const lofte_fold_sink* sink, lofte_error* error);
  /* The state again, perhaps in another instance; *out is owned, released by discard. LOFTE_CORRUPT
   * where the bytes are none that save wrote. [book advisor & active] */
  lofte_status(LOFTE_CALL* load)(lofte_plugin* plugin, const void* bytes, uint64_t size,
                                 lofte_fold** out, lofte_error* error);
  /* Takes `next`, made of the customers that follow, into `fold`. `next` is not changed.
   * [book advisor & active] */
  lofte_status(LOFTE_CALL* merge)(lofte_plugin* plugin, lofte_fold* fold, const lofte_fold* next,
                                  lofte_error* error);
  /* Says what follows from all customers. [book advisor & active] */
  lofte_status(LOFTE_CALL* finish)(lofte_plugin* plugin, const lofte_fold* fold,
                                   const lofte_book_view* book, const lofte_book_sink* sink,
                                   lofte_error* error);
  /* Accepts NULL. [book advisor & active] */
  void(LOFTE_CALL* discard)(lofte_plugin* plugin, lofte_fold* fold);
} lofte_book_advisor;

LOFTE_END

#endif
