/* A reader of one customer a line, "ID NAME". Lines that start with '!' name a mistake. */
#include <stdio.h>
#include <string.h>

#include "lofte/plugin.h"
#include "lofte/reader.h"

struct lofte_plugin {
  int unused;
};

static lofte_plugin only_instance;

static lofte_string text(const char* words, size_t size) {
  lofte_string made;
  made.data = words;
  made.size = size;
  return made;
}

static lofte_status add_customer(const lofte_fact_sink* sink, const char* line, size_t size,
                                 const char* fact_id, lofte_error* error) {
  const char* space = memchr(line, ' ', size);
  const size_t id_size = space == NULL ? size : (size_t)(space - line);
  lofte_customer customer;
  lofte_fact fact;
  memset(&customer, 0, sizeof customer);
  customer.struct_size = sizeof customer;
  if (space != NULL) customer.name = text(space + 1, size - id_size - 1);
  memset(&fact, 0, sizeof fact);
  fact.struct_size = sizeof fact;
  fact.record_id = text(line, id_size);
  fact.fact_id = text(fact_id, strlen(fact_id));
  fact.kind = LOFTE_FACT_CUSTOMER;
  fact.body.customer = &customer;
  return sink->add(sink, &fact, error);
}

static void remark(const lofte_fact_sink* sink, unsigned line, const char* words) {
  char where[32];
  lofte_reader_remark said;
  memset(&said, 0, sizeof said);
  said.struct_size = sizeof said;
  snprintf(where, sizeof where, "line %u", line);
  said.where = text(where, strlen(where));
  said.message = text(words, strlen(words));
  sink->remark(sink, &said);
}

static lofte_status at_line(lofte_status status, unsigned line, lofte_error* error) {
  error->index = line;
  error->where[0] = 0;
  return status;
}

static int starts(const char* line, const char* word) {
  return strncmp(line, word, strlen(word)) == 0;
}

static lofte_status read_line(const lofte_fact_sink* sink, const lofte_reader_input* input,
                              const char* line, size_t size, unsigned number, lofte_error* error) {
  if (starts(line, "!remark")) return remark(sink, number, "left out: a comment"), LOFTE_OK;
  if (starts(line, "!cut")) {
    snprintf(error->message, sizeof error->message, "the line is cut short");
    return at_line(LOFTE_CORRUPT, number, error);
  }
  if (starts(line, "!lot")) {
    snprintf(error->message, sizeof error->message, "has no invoice");
    snprintf(error->where, sizeof error->where, "lot 3f2a");
    return LOFTE_REFUSED;
  }
  if (starts(line, "!defect")) {
    snprintf(error->message, sizeof error->message, "lost count");
    return LOFTE_INTERNAL;
  }
  if (starts(line, "!fact-id"))
    return at_line(add_customer(sink, "7 X", 3, "mine", error), number, error);
  if (starts(line, "!bad-utf8")) {
    return at_line(add_customer(sink, "7 \xff", 3, "", error), number, error);
  }
  if (starts(line, "!ignores")) return add_customer(sink, "7 \xff", 3, "", NULL), LOFTE_OK;
  if (starts(line, "!path")) {
    return remark(sink, number, input->path.size == 0 ? "no path" : "a path"), LOFTE_OK;
  }
  return add_customer(sink, line, size, "", error);
}

static lofte_status LOFTE_CALL read_all(lofte_plugin* plugin, const lofte_reader_input* input,
                                        const lofte_fact_sink* sink, lofte_error* error) {
  static char file[1 << 20];
  uint64_t size = 0, got = 0, i;
  size_t start = 0;
  unsigned line = 1;
  (void)plugin;
  do {
    const lofte_status status = input->read(input, file + size, sizeof file - size, &got, error);
    if (status != LOFTE_OK) return status;
    size += got;
  } while (got > 0 && size < sizeof file);
  for (i = 0; i < input->options.count; ++i) {
    const lofte_reader_option* option = LOFTE_AT(lofte_reader_option, input->options, i);
    char words[128];
    snprintf(words, sizeof words, "%.*s=%.*s", (int)option->name.size, option->name.data,
             (int)option->value.size, option->value.data);
    remark(sink, 0, words);
  }
  for (i = 0; i < size; ++i) {
    lofte_status status;
    if (file[i] != '\n') continue;
    status = read_line(sink, input, file + start, (size_t)(i - start), line, error);
    if (status != LOFTE_OK) return status;
    start = (size_t)i + 1;
    ++line;
    status = sink->progress(sink, i + 1, size);
    if (status != LOFTE_OK) return status;
  }
  return LOFTE_OK;
}

static int32_t LOFTE_CALL sniff(lofte_plugin* plugin, lofte_string head, lofte_string name) {
  (void)plugin;
  if (name.size > 4 && memcmp(name.data + name.size - 4, ".txt", 4) == 0) return 60;
  if (head.size > 0 && head.data[0] == '!') return 4000;
  return -5;
}

static const lofte_reader kReader = {sizeof(lofte_reader), 0, sniff, read_all};

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  (void)host;
  (void)error;
  *out = &only_instance;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  return strcmp(id, LOFTE_READER_ID) == 0 ? &kReader : NULL;
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  (void)plugin;
  (void)error;
  return LOFTE_OK;
}

static void LOFTE_CALL destroy(lofte_plugin* plugin) {
  (void)plugin;
}

static const lofte_plugin_entry kEntry = {
    sizeof(lofte_plugin_entry), 1, 0, 0, "line-reader", create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
