/* What the journal holds beside facts, and the form in which entries are exported.
 *
 * Made by protoc-gen-lofte from proto/lofte/v1/journal.proto: change that, then generate. */
#ifndef LOFTE_JOURNAL_H
#define LOFTE_JOURNAL_H

#include "base.h"
#include "facts.h"

LOFTE_BEGIN

typedef struct lofte_book_created lofte_book_created;
typedef struct lofte_day_opened lofte_day_opened;
typedef struct lofte_plugin_set lofte_plugin_set;
typedef struct lofte_plugin_version lofte_plugin_version;
typedef struct lofte_plugin_fault lofte_plugin_fault;
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

/* Which member of lofte_journal_entry.body is set. */
enum {
  LOFTE_JOURNAL_ENTRY_KIND_UNSPECIFIED = 0,
  LOFTE_JOURNAL_ENTRY_FACT = 10,
  LOFTE_JOURNAL_ENTRY_BOOK_CREATED = 11,
  LOFTE_JOURNAL_ENTRY_DAY_OPENED = 12,
  LOFTE_JOURNAL_ENTRY_PLUGIN_SET = 13,
  LOFTE_JOURNAL_ENTRY_PLUGIN_FAULT = 14
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
  } body;
};

LOFTE_END

#endif
