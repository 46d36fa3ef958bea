/* lofte.reader/1: bytes in, facts out.
 *
 * A reader turns a file of another program (a GnuCash book, a CSV of receivables) into facts. It
 * leaves Fact.fact_id empty: the runtime takes a fact as new when it differs from the record's
 * latest version, so reading next month's file posts only what changed. It runs before anything is
 * written; when it fails, nothing has been posted.
 */
#ifndef LOFTE_READER_H
#define LOFTE_READER_H

#include "base.h"
#include "facts.h"
#include "plugin.h"

LOFTE_BEGIN

#define LOFTE_READER_ID "lofte.reader/1"

/* The file being read. Borrowed for the call. */
typedef struct lofte_reader_input {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /* As shown to people; absent for a stream. */
  lofte_string name;
  /* A path the reader may open itself (SQLite books); absent where there is none. */
  lofte_string path;
  /* Bytes in all; 0 = not known. */
  uint64_t size;
  /* The book's defaults, for files that do not say. */
  lofte_string country;
  lofte_string currency;
  /* Options of this reader as the caller gave them: lofte_reader_option. */
  lofte_list options;
  /* Copies up to `capacity` bytes into `buffer`; *got = 0 at the end. [reader & active] */
  lofte_status(LOFTE_CALL* read)(const struct lofte_reader_input* input, void* buffer,
                                 uint64_t capacity, uint64_t* got, lofte_error* error);
} lofte_reader_input;

/* "date_format" = "%d.%m.%Y". Several may have the same name. */
typedef struct lofte_reader_option {
  uint32_t struct_size;
  uint32_t reserved;
  lofte_string name;
  lofte_string value;
} lofte_reader_option;

/* Something the reader left out or doubts, placed by line or element. */
typedef struct lofte_reader_remark {
  uint32_t struct_size;
  int32_t reserved;
  /* "line 1042", "invoice 000017". */
  lofte_string where;
  lofte_string message;
} lofte_reader_remark;

/* Where facts go. Borrowed for the call. */
typedef struct lofte_fact_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /* Takes a copy of *fact. LOFTE_REFUSED where it breaks a rule: return that on, with the place put
   * into error->where. [reader & active] */
  lofte_status(LOFTE_CALL* add)(const struct lofte_fact_sink* sink, const lofte_fact* fact,
                                lofte_error* error);
  /* Takes a copy of *remark. [reader & active] */
  void(LOFTE_CALL* remark)(const struct lofte_fact_sink* sink, const lofte_reader_remark* remark);
  /* How much is done of `total` (0 = not known), in the reader's own unit. LOFTE_CANCELLED asks the
   * reader to stop and return that. [reader & active] */
  lofte_status(LOFTE_CALL* progress)(const struct lofte_fact_sink* sink, uint64_t done,
                                     uint64_t total);
} lofte_fact_sink;

typedef struct lofte_reader {
  uint32_t struct_size;
  uint32_t reserved;
  /* How sure the reader is, 0 to 100, that this is its format, from the first bytes (up to 64 KiB)
   * and the name. [reader & active] */
  int32_t(LOFTE_CALL* sniff)(lofte_plugin* plugin, lofte_string head, lofte_string name);
  /* Reads all of input into sink. On failure error->where is the place ("line 12", "lot 3f2a"); a
   * line number is in error->index, from 1. input and sink are borrowed. [reader & active] */
  lofte_status(LOFTE_CALL* read)(lofte_plugin* plugin, const lofte_reader_input* input,
                                 const lofte_fact_sink* sink, lofte_error* error);
} lofte_reader;

LOFTE_END

#endif
