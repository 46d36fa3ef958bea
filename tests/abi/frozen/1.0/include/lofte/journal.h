/* What the journal holds beside facts, and the form in which entries are exported.
 *
 * Made by protoc-gen-lofte from proto/lofte/v1/journal.proto: change that, then generate. */
#ifndef LOFTE_JOURNAL_H
#define LOFTE_JOURNAL_H

#include "advice.h"
#include "base.h"
#include "facts.h"
#include "view.h"

LOFTE_BEGIN

typedef struct lofte_book_created lofte_book_created;
typedef struct lofte_day_opened lofte_day_opened;
typedef struct lofte_plugin_set lofte_plugin_set;
typedef struct lofte_plugin_version lofte_plugin_version;
typedef struct lofte_plugin_fault lofte_plugin_fault;
typedef struct lofte_fold_run lofte_fold_run;
typedef struct lofte_day_planned lofte_day_planned;
typedef struct lofte_day_plan lofte_day_plan;
typedef struct lofte_planned_item lofte_planned_item;
typedef struct lofte_journal_entry lofte_journal_entry;

/* The first entry of every book. */
struct lofte_book_created {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string book_id;
  lofte_string country; /* ISO 3166-1, "NO" */
  lofte_string currency; /* ISO 4217, "NOK" */
  lofte_string language; /* BCP 47, "nb" */
  /* The format of this journal. */
  int32_t journal_format;
  uint32_t reserved_1;
};

/* The book was advanced to a day. */
struct lofte_day_opened {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date date; /* required */
  uint32_t reserved_1;
};

/* The plugins that advise the book from here on, with the digests of all that shapes their advice. */
struct lofte_plugin_set {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_list plugins; /* of lofte_plugin_version */
  /* Of holidays, rules and texts that ship with the runtime. */
  lofte_string data_version;
};

struct lofte_plugin_version {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string id;
  lofte_string version;
  /* SHA-256 in hexadecimal. */
  lofte_string manifest_digest;
  lofte_string library_digest;
  /* The extensions it provides to books: "lofte.reviewer/1". */
  lofte_list provides; /* of lofte_string */
};

/* A plugin failed for a customer; its advice there is withdrawn until it succeeds. */
struct lofte_plugin_fault {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  lofte_string customer_id; /* personal */
  int32_t status;
  uint32_t reserved_1;
  /* In the plugin's words, which may repeat a customer's. */
  lofte_string message; /* personal */
  lofte_bool quarantined;
  uint32_t reserved_2;
};

/* A book advisor was asked: what it computed, and from what. */
struct lofte_fold_run {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_string plugin;
  /* Of the plugin that was asked. */
  lofte_string version;
  lofte_string library_digest;
  /* The day it was asked for. */
  lofte_date date;
  uint32_t reserved_1;
  /* It saw the journal up to this entry. */
  int64_t position;
  /* BLAKE2b-256 over all it said, parameters and advice, in hexadecimal. */
  lofte_string digest;
  /* By key; what its advisor sees from here on. */
  lofte_list parameters; /* of lofte_parameter */
};

/* The day's order was made. */
struct lofte_day_planned {
  uint32_t struct_size;
  uint32_t reserved_0;
  lofte_date date;
  uint32_t reserved_1;
  lofte_string plugin;
  lofte_string version;
  lofte_string library_digest;
  int32_t capacity;
  uint32_t reserved_2;
  /* It rests on the journal up to this entry. */
  int64_t position;
  /* How many tasks were planned, and how many may wait. */
  int64_t planned;
  int64_t waiting;
  /* BLAKE2b-256 over the order, in hexadecimal. */
  lofte_string digest;
};

/* The order of a day as a book keeps it. */
struct lofte_day_plan {
  uint32_t struct_size;
  uint32_t reserved_0;
  const lofte_day_planned *entry;
  /* What is planned in order, then what can wait. */
  lofte_list items; /* of lofte_planned_item */
};

struct lofte_planned_item {
  uint32_t struct_size;
  uint32_t reserved_0;
  /* Its customer_id stays empty: hosts' numbers of customers may change. */
  const lofte_planned_task *task;
  /* The customer's number in the book; 0: the book as a whole. */
  int64_t customer;
};

/* Which member of lofte_journal_entry.body is set. */
enum {
  LOFTE_JOURNAL_ENTRY_KIND_UNSPECIFIED = 0,
  LOFTE_JOURNAL_ENTRY_FACT = 10,
  LOFTE_JOURNAL_ENTRY_BOOK_CREATED = 11,
  LOFTE_JOURNAL_ENTRY_DAY_OPENED = 12,
  LOFTE_JOURNAL_ENTRY_PLUGIN_SET = 13,
  LOFTE_JOURNAL_ENTRY_PLUGIN_FAULT = 14,
  LOFTE_JOURNAL_ENTRY_FOLD_RUN = 15,
  LOFTE_JOURNAL_ENTRY_DAY_PLANNED = 16
};

/* One entry with its place in the chain, as exported. */
struct lofte_journal_entry {
  uint32_t struct_size;
  uint32_t reserved_0;
  int64_t sequence;
  lofte_instant recorded_at;
  /* BLAKE2b-256 over the entry before and this one, in hexadecimal. */
  lofte_string hash;
  /* Of the personal part, in hexadecimal; absent where the fact has none. */
  lofte_string salt;
  /* Where personal part and salt were destroyed: the commitment that stands for them in the chain,
   * in hexadecimal. The record's numbers, as far as bookkeeping keeps them, are then a pseudonym's. */
  lofte_string commitment;
  int32_t kind; /* LOFTE_JOURNAL_ENTRY_*: which member of body is set */
  uint32_t reserved_1;
  union {
    const void *any;
    const lofte_fact *fact;
    const lofte_book_created *book_created;
    const lofte_day_opened *day_opened;
    const lofte_plugin_set *plugin_set;
    const lofte_plugin_fault *plugin_fault;
    const lofte_fold_run *fold_run;
    const lofte_day_planned *day_planned;
  } body;
};

LOFTE_END

#endif
