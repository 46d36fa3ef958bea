/* What a host asks of the runtime: open a book, post facts, let days pass, read advice.
 *
 *     lofte_runtime *runtime = NULL;
 *     lofte_book *book = NULL;
 *     lofte_runtime_create(NULL, &runtime, &error);
 *     lofte_book_open(runtime, path, LOFTE_WRITE, &book, &error);
 *     lofte_book_post(book, facts, today, NULL, &error);
 *     lofte_book_query(book, &query, &answer, &error);
 *
 * Threads: a runtime may be used from any thread. Calls on one book are carried out one after the
 * other; open the book a second time (LOFTE_READ) to read while another thread writes.
 * Paths are UTF-8.
 */
#ifndef LOFTE_RUNTIME_H
#define LOFTE_RUNTIME_H

#include "base.h"
#include "facts.h"
#include "journal.h"
#include "queries.h"

LOFTE_BEGIN

typedef struct lofte_runtime lofte_runtime; /* plugins found and allowed, services, log */
typedef struct lofte_book lofte_book;       /* one company's accounts, open */
typedef struct lofte_answer lofte_answer;   /* rows that a query found */

/* "1.0.0". Lives as long as the library. [any thread] */
LOFTE_API const char* LOFTE_CALL lofte_version(void);

/* ---- runtime ---- */

/* A plugin that the host allows beside those that ship with the runtime. */
typedef struct lofte_allowed_plugin {
  uint32_t struct_size;
  uint32_t reserved;
  lofte_string id;
  lofte_string version;
  /* SHA-256 in hexadecimal, of manifest.json and of the library. */
  lofte_string manifest_sha256;
  lofte_string library_sha256;
} lofte_allowed_plugin;

typedef struct lofte_runtime_options {
  uint32_t struct_size;
  /* Threads for advising many customers; 0: as many as there are processors. */
  uint32_t threads;
  /* Folders that hold a folder a plugin, of lofte_string. */
  lofte_list plugin_dirs;
  /* The list that came with the bundled plugins; absent: allowed.json in each folder. */
  lofte_string allow_list_path;
  /* The host's own, of lofte_allowed_plugin. */
  lofte_list allowed;
  /* For authors: plugins here are loaded without a list, and every answer says so. Of lofte_string.
   */
  lofte_list dev_plugin_dirs;
  /* Called from any thread, also while another call runs; NULL: no log. */
  void(LOFTE_CALL* log)(void* context, int32_t level, lofte_string text);
  void* log_context;
  /* The least level, as in host.h; 0: warnings and worse. */
  int32_t log_level;
  int32_t reserved;
} lofte_runtime_options;

/* options: borrowed, may be NULL for the bundled plugins. *out is owned. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_runtime_create(const lofte_runtime_options* options,
                                                       lofte_runtime** out, lofte_error* error);
/* Close its books first. Accepts NULL. [any thread] */
LOFTE_API void LOFTE_CALL lofte_runtime_destroy(lofte_runtime* runtime);

/* Every plugin found, loaded or refused, as rows of lofte_plugin_row. Borrowed until the runtime is
 * destroyed. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_runtime_plugins(lofte_runtime* runtime, lofte_list* rows,
                                                        lofte_error* error);

/* ---- books ---- */

enum {
  LOFTE_READ = 1, /* any number, also while another process writes */
  LOFTE_WRITE = 2 /* one process at a time */
};

typedef struct lofte_book_options {
  uint32_t struct_size;
  uint32_t reserved;
  lofte_string country;  /* ISO 3166-1 alpha-2, required */
  lofte_string currency; /* ISO 4217, required */
  lofte_string language; /* absent: the country's */
} lofte_book_options;

/* Makes a book at a path where no file is; *out is owned and open for writing. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_create(lofte_runtime* runtime, lofte_string path,
                                                    const lofte_book_options* options,
                                                    lofte_book** out, lofte_error* error);
/* *out is owned. LOFTE_LOCKED at once where another process writes. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_open(lofte_runtime* runtime, lofte_string path,
                                                  int32_t access, lofte_book** out,
                                                  lofte_error* error);
/* Accepts NULL. [any thread] */
LOFTE_API void LOFTE_CALL lofte_book_close(lofte_book* book);

/* Where the journal stands. Keep it beside your own data: a journal that no longer holds it has
 * been cut short. */
typedef struct lofte_position {
  uint32_t struct_size;
  uint32_t reserved;
  int64_t sequence;
  uint8_t head_hash[32];
} lofte_position;
LOFTE_API lofte_status LOFTE_CALL lofte_book_position(lofte_book* book, lofte_position* out,
                                                      lofte_error* error);

/* ---- posting ---- */

/* Filled by the callee where given; set struct_size. */
typedef struct lofte_post_result {
  uint32_t struct_size;
  uint32_t reserved;
  uint64_t posted;    /* facts appended */
  uint64_t unchanged; /* facts the book had already */
  uint64_t advised;   /* customers advised */
  int64_t sequence;   /* of the journal's last entry */
  uint8_t head_hash[32];
  /* Facts of persons that were erased from the book: left out, or, where bookkeeping wants them,
   * taken under the pseudonym with nothing personal in them. */
  uint64_t left_out;
  /* 1: the batch erased a person, and readers that are still at work, or a full disk, keep the old
   * bytes in the book's files for now. They go when the book is next opened for writing. */
  lofte_bool unclean;
  int32_t reserved_end;
} lofte_post_result;

/* Appends facts and the advice that follows from them, all of it or nothing. When it returns
 * LOFTE_OK all of it is durable. `today` is the caller's civil date: a later day than the book's
 * opens that day; an earlier one is refused. On LOFTE_REFUSED error->index names the fact,
 * error->where the field. facts: of lofte_fact, borrowed. result: may be NULL. [any thread, open
 * for writing] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_post(lofte_book* book, lofte_list facts,
                                                  lofte_date today, lofte_post_result* result,
                                                  lofte_error* error);
/* The same from Protobuf's wire form of lofte.v1.FactBatch. */
LOFTE_API lofte_status LOFTE_CALL lofte_book_post_bytes(lofte_book* book, lofte_string batch,
                                                        lofte_date today, lofte_post_result* result,
                                                        lofte_error* error);
/* The same from JSON: one lofte.v1.Fact a line, blank lines skipped; error->index counts facts from
 * 0 and error->where names the line. */
LOFTE_API lofte_status LOFTE_CALL lofte_book_post_json(lofte_book* book, lofte_string lines,
                                                       lofte_date today, lofte_post_result* result,
                                                       lofte_error* error);

/* ---- reading files ---- */

/* Returns LOFTE_OK to go on, LOFTE_CANCELLED to stop; nothing is then written. */
typedef lofte_status(LOFTE_CALL* lofte_progress_fn)(void* context, lofte_string phase,
                                                    uint64_t done, uint64_t total);
/* A remark of the reader: where and what, borrowed. */
typedef void(LOFTE_CALL* lofte_remark_fn)(void* context, lofte_string where, lofte_string message);

/* "map" = "amount=InvoiceAmount". */
typedef struct lofte_option {
  uint32_t struct_size;
  uint32_t reserved;
  lofte_string name;
  lofte_string value;
} lofte_option;

typedef struct lofte_import_options {
  uint32_t struct_size;
  lofte_date today;
  lofte_string path;
  lofte_string format;        /* a reader's format; absent: told by content */
  lofte_list options;         /* of lofte_option */
  lofte_progress_fn progress; /* may be NULL */
  lofte_remark_fn remark;     /* may be NULL */
  void* context;              /* passed to both */
} lofte_import_options;

/* Reads a file and posts all of it as one batch, or nothing. The file's faults come as
 * LOFTE_REFUSED with the place in error->where. result: may be NULL. [any thread, open for writing]
 */
LOFTE_API lofte_status LOFTE_CALL lofte_book_import(lofte_book* book,
                                                    const lofte_import_options* options,
                                                    lofte_post_result* result, lofte_error* error);

/* ---- coming back in line ---- */

/* Gives the next part of a snapshot: lofte_fact structs, or lines of JSON with whole facts;
 * borrowed until the next call. None, or no text: the snapshot has ended. Another status than
 * LOFTE_OK ends the call with it, and nothing is written. */
typedef lofte_status(LOFTE_CALL* lofte_next_facts_fn)(void* context, lofte_list* facts);
typedef lofte_status(LOFTE_CALL* lofte_next_lines_fn)(void* context, lofte_string* lines);

typedef struct lofte_reconcile_options {
  uint32_t struct_size;
  lofte_date today;
  /* Of int32_t, LOFTE_FACT_*: the kinds of which the snapshot holds every record the host has. */
  lofte_list complete;
  lofte_string reason; /* of retractions; absent: that the host no longer has it */
  lofte_bool dry_run;  /* 1: say what would be done, and change nothing */
  int32_t reserved;
  lofte_next_facts_fn next_facts; /* one of these two; the other is NULL */
  lofte_next_lines_fn next_lines;
  lofte_progress_fn progress; /* may be NULL */
  lofte_remark_fn remark;     /* may be NULL; told each difference: "invoice F1" and what is done */
  void* context;              /* passed to all four */
} lofte_reconcile_options;

/* Filled by the callee; set struct_size. */
typedef struct lofte_reconcile_result {
  uint32_t struct_size;
  uint32_t reserved;
  uint64_t posted;    /* records that were new or differed */
  uint64_t unchanged; /* records alike on both sides */
  uint64_t retracted; /* records of the complete kinds that the host no longer has */
  uint64_t kept;      /* customers that the host no longer has: they stay, without invoices */
  uint64_t left_out;  /* as in lofte_post_result */
  uint64_t advised;   /* customers */
  int64_t sequence;
  uint8_t head_hash[32];
} lofte_reconcile_result;

/* Brings the book back in line with a host that gives all it has, all of it or nothing: what
 * differs is posted as new versions, what the host no longer has of the complete kinds is
 * retracted, and nothing else is touched: promises, contacts and decisions that the host does not
 * keep stay. The snapshot passes through piece by piece, so it may be as large as the book; a fact
 * may refer to records of the book and to facts of the same piece or earlier ones. result: may be
 * NULL. [any thread, open for writing] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_reconcile(lofte_book* book,
                                                       const lofte_reconcile_options* options,
                                                       lofte_reconcile_result* result,
                                                       lofte_error* error);

/* ---- time ---- */

/* Opens `day`, asks the book advisors whose period has passed, advises every customer that is due,
 * in chunks that are durable one by one, and makes the day's order: after an interruption call it
 * again. progress: may be NULL. [any thread, open for writing] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_advance(lofte_book* book, lofte_date day,
                                                     lofte_progress_fn progress, void* context,
                                                     lofte_post_result* result, lofte_error* error);
/* Renews the advice of up to `customers` that wait for it, for a host's idle time; *left becomes
 * how many still wait. [any thread, open for writing] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_work(lofte_book* book, uint64_t customers,
                                                  uint64_t* left, lofte_error* error);

/* Asks a book advisor about all customers now, whatever its cadence; `plugin` absent: every one of
 * the book. Where its parameters come out otherwise, every customer waits to be advised anew
 * (lofte_book_work). LOFTE_PLUGIN_FAILED leaves the book as it was but for the note of it in the
 * journal. progress: may be NULL. [any thread, open for writing] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_recompute(lofte_book* book, lofte_string plugin,
                                                       lofte_progress_fn progress, void* context,
                                                       lofte_error* error);

/* ---- plugins of a book ---- */

/* Lets a plugin that the runtime has loaded advise this book, or stops it. Every customer is then
 * advised anew (lofte_book_work). [any thread, open for writing] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_enable_plugin(lofte_book* book, lofte_string id,
                                                           lofte_bool enabled, lofte_error* error);

/* ---- asking ---- */

/* *out is owned, released by lofte_answer_destroy; it holds what was true at one moment and lives
 * on when the book is closed. Never writes. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_query(lofte_book* book, const lofte_query* query,
                                                   lofte_answer** out, lofte_error* error);
/* The rows as C structs; which list is filled is the query's kind. Borrowed from the answer. */
LOFTE_API const lofte_rows* LOFTE_CALL lofte_answer_rows(const lofte_answer* answer);
/* The same as Protobuf's wire form of lofte.v1.Rows. Borrowed from the answer. */
LOFTE_API lofte_status LOFTE_CALL lofte_answer_bytes(lofte_answer* answer, lofte_string* out,
                                                     lofte_error* error);
/* The same as a JSON array of rows. Borrowed from the answer. */
LOFTE_API lofte_status LOFTE_CALL lofte_answer_json(lofte_answer* answer, lofte_string* out,
                                                    lofte_error* error);
/* Accepts NULL. */
LOFTE_API void LOFTE_CALL lofte_answer_destroy(lofte_answer* answer);

/* ---- trying facts ---- */

typedef struct lofte_preview_options {
  uint32_t struct_size;
  /* Where the facts change what holds for the whole book (a setting), work out every customer; else
   * only those that the facts concern, and result->waiting says how many more there are. */
  lofte_bool every_customer;
  lofte_string language; /* of rendered texts for the owner; absent: the book's */
} lofte_preview_options;

/* Filled by the callee where given; set struct_size. */
typedef struct lofte_preview_result {
  uint32_t struct_size;
  uint32_t reserved;
  uint64_t posted;    /* facts that lofte_book_post would append */
  uint64_t unchanged; /* facts the book has already */
  uint64_t advised;   /* customers worked out */
  uint64_t waiting;   /* customers that would be advised anew after the post */
} lofte_preview_result;

/* What posting these facts on that day would change, as rows of lofte_preview_row: the advice with
 * them against the advice without them, both of `today`. Refuses what lofte_book_post would refuse.
 * Nothing is written, and no writer's lock is needed: a book open for reading previews while
 * another process writes. options, result: may be NULL. *out is owned. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_preview(lofte_book* book, lofte_list facts,
                                                     lofte_date today,
                                                     const lofte_preview_options* options,
                                                     lofte_preview_result* result,
                                                     lofte_answer** out, lofte_error* error);
/* The same from Protobuf's wire form of lofte.v1.FactBatch. */
LOFTE_API lofte_status LOFTE_CALL lofte_book_preview_bytes(lofte_book* book, lofte_string batch,
                                                           lofte_date today,
                                                           const lofte_preview_options* options,
                                                           lofte_preview_result* result,
                                                           lofte_answer** out, lofte_error* error);
/* The same from JSON, one lofte.v1.Fact a line. */
LOFTE_API lofte_status LOFTE_CALL lofte_book_preview_json(lofte_book* book, lofte_string lines,
                                                          lofte_date today,
                                                          const lofte_preview_options* options,
                                                          lofte_preview_result* result,
                                                          lofte_answer** out, lofte_error* error);

/* ---- looking back ---- */

/* A setting at the book's level, and the values to try. */
typedef struct lofte_swept_setting {
  uint32_t struct_size;
  uint32_t reserved;
  lofte_string plugin; /* "lofte" for the runtime's own */
  lofte_string key;
  lofte_list values; /* of lofte_string, as lofte_setting.value */
} lofte_swept_setting;

typedef struct lofte_backtest_options {
  uint32_t struct_size;
  uint32_t threads;       /* 0: as the runtime; the answer is the same with any number */
  lofte_list plugins;     /* of lofte_string; none: those that advise the book */
  lofte_date from;        /* the first day; 0: each customer's first */
  lofte_date to;          /* the last day; 0: the book's, which is also the latest there can be */
  lofte_list settings;    /* of lofte_swept_setting; each combination of values is a run */
  lofte_string language;  /* of reasons; absent: the book's */
  lofte_bool drafts_only; /* nobody makes the calls that tasks ask for */
  int32_t reserved;
  lofte_progress_fn progress; /* may be NULL; called on the caller's thread */
  void* context;
} lofte_backtest_options;

/* What would have been said in a period, and what would have come of it: a lofte_backtest_row for
 * each combination of values, the last setting changing fastest. Every day knows what was known on
 * it. Assumed is that each draft was sent on its day, in place of what people really sent, that a
 * task to get in touch about invoices was done on its day, and that bank data was complete.
 * Settings of the book are today's or the tried ones, on all days; those of customers and invoices
 * hold from the day they were made. Writes nothing.
 * options: may be NULL. *out is owned. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_backtest(lofte_book* book,
                                                      const lofte_backtest_options* options,
                                                      lofte_answer** out, lofte_error* error);

/* ---- journal ---- */

/* Checks every link of the chain. LOFTE_CORRUPT names the first entry that does not fit. `expected`
 * (may be NULL): a position kept elsewhere that the journal must hold. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_verify(lofte_book* book,
                                                    const lofte_position* expected,
                                                    lofte_position* head, lofte_error* error);

/* Takes a piece of output; another status than LOFTE_OK ends the call with it. */
typedef lofte_status(LOFTE_CALL* lofte_write_fn)(void* context, lofte_string piece);
/* Every entry as a line of JSON (lofte.v1.JournalEntry). [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_export(lofte_book* book, lofte_write_fn write,
                                                    void* context, lofte_error* error);

/* Everything the book holds of one person: each entry of the journal that speaks of the customer as
 * a line of JSON (lofte.v1.JournalEntry), in order. What advice says of the customer is a query. To
 * erase a person, post a lofte_erasure. LOFTE_NOT_FOUND where there is no such customer.
 * [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_export_person(lofte_book* book,
                                                           lofte_string customer_id,
                                                           lofte_write_fn write, void* context,
                                                           lofte_error* error);

typedef struct lofte_replay_result {
  uint32_t struct_size;
  lofte_bool equal;     /* the advice made anew is the stored advice, byte for byte */
  uint64_t customers;   /* compared */
  uint64_t pending;     /* left out: their advice waits to be renewed */
  uint64_t differences; /* items of advice that differ */
  uint8_t digest[32];   /* BLAKE2b-256 over all advice made anew, in order */
  /* The first difference, zero-terminated. */
  char first_difference[256];
} lofte_replay_result;

/* Makes all advice anew from the journal alone, in a scratch book, and compares. threads 0: as many
 * as there are processors. Changes nothing. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_book_replay(lofte_book* book, uint32_t threads,
                                                    lofte_progress_fn progress, void* context,
                                                    lofte_replay_result* result,
                                                    lofte_error* error);

/* ---- words ---- */

/* What a text to a customer should not hold; borrowed for the call. */
typedef struct lofte_tone_finding {
  uint32_t struct_size;
  uint32_t reserved;
  /* "threat", "third party", "blame", "label", "capitals", "exclamation" */
  lofte_string fault;
  lofte_string words; /* as they stand in the text */
  uint64_t at;        /* where, in bytes */
} lofte_tone_finding;

typedef void(LOFTE_CALL* lofte_tone_fn)(void* context, const lofte_tone_finding* finding);

/* Holds a draft that a person edited against the word lists that the bundled drafts keep to, before
 * it is sent: `found` is called for each finding, in order of place. It advises, a person decides.
 * language: BCP 47; absent or without a list: English. names: of lofte_string, of the customer,
 * people and products, whose words and capitals count for nothing. found: required. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_check_tone(lofte_string language, lofte_string text,
                                                   lofte_list names, lofte_tone_fn found,
                                                   void* context, lofte_error* error);

LOFTE_END

#endif
