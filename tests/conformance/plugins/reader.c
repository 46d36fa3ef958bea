/* A working reader of one customer a line, "ID NAME", in which the build plants one fault: it
 * defines BREAK_<CHECK> for the check of `lofte plugin validate` that must find it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lofte/plugin.h"
#include "lofte/reader.h"

struct lofte_plugin {
  int active;
};

static lofte_status fail(lofte_error* error, lofte_status status, uint64_t line,
                         const char* message) {
  if (error == NULL || !LOFTE_HAS(error, message)) return status;
  error->status = status;
  error->index = LOFTE_NO_INDEX;
  error->where[0] = 0;
  error->message[0] = 0;
#ifndef BREAK_READER_RUBBISH
  if (line != 0) error->index = line;
  snprintf(error->where, sizeof error->where, "line %u", (unsigned)line);
  snprintf(error->message, sizeof error->message, "%s", message);
#else
  (void)line;
  (void)message;
#endif
  return status;
}

/* ---- the whole file ---- */

static lofte_status read_all(const lofte_reader_input* input, char** bytes, size_t* size,
                             lofte_error* error) {
  size_t room = 1 << 17;
  *size = 0;
  *bytes = malloc(room);
  while (*bytes != NULL) {
    uint64_t got = 0;
    lofte_status status;
    if (room - *size < 1024) {
      char* more = realloc(*bytes, room *= 2);
      if (more == NULL) break;
      *bytes = more;
    }
    status = input->read(input, *bytes + *size, room - *size, &got, error);
    if (status != LOFTE_OK) return status;
    *size += (size_t)got;
#ifdef BREAK_READER_PIECES
    return LOFTE_OK;
#else
    if (got == 0) return LOFTE_OK;
#endif
  }
  return LOFTE_NO_MEMORY;
}

/* ---- lines ---- */

static int is_plain(const char* line, size_t size) {
  size_t i;
  for (i = 0; i < size; ++i) {
    if ((unsigned char)line[i] < 0x20 || (unsigned char)line[i] > 0x7e) return 0;
  }
  return size > 0 && size < 1000;
}

static lofte_status one_customer(const lofte_fact_sink* sink, const char* line, size_t size,
                                 uint64_t number, lofte_error* error) {
  const char* space = memchr(line, ' ', size);
  lofte_customer customer;
  lofte_fact fact;
  lofte_status status;
  if (!is_plain(line, size)) return fail(error, LOFTE_REFUSED, number, "is no line of letters");
  if (space == NULL) return fail(error, LOFTE_REFUSED, number, "has no name after the number");
  memset(&customer, 0, sizeof customer);
  customer.struct_size = sizeof customer;
  customer.name.data = space + 1;
  customer.name.size = size - (size_t)(space + 1 - line);
  memset(&fact, 0, sizeof fact);
  fact.struct_size = sizeof fact;
  fact.record_id.data = line;
  fact.record_id.size = (uint64_t)(space - line);
  fact.kind = LOFTE_FACT_CUSTOMER;
  fact.body.customer = &customer;
  status = sink->add(sink, &fact, error);
#ifdef BREAK_READER_STOPS
  status = LOFTE_OK;
#endif
  return status;
}

static lofte_status lines(const lofte_fact_sink* sink, const char* bytes, size_t size,
                          lofte_error* error) {
  size_t start = 0;
  uint64_t number = 1;
  while (start < size) {
    const char* end = memchr(bytes + start, '\n', size - start);
    const size_t length = (end == NULL ? size : (size_t)(end - bytes)) - start;
    lofte_status status = one_customer(sink, bytes + start, length, number++, error);
    if (status != LOFTE_OK) return status;
    start += length + 1;
    status = sink->progress(sink, start, size);
#ifdef BREAK_READER_STOPS
    status = LOFTE_OK;
#endif
    if (status != LOFTE_OK) return status;
  }
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL read(lofte_plugin* plugin, const lofte_reader_input* input,
                                    const lofte_fact_sink* sink, lofte_error* error) {
  char* bytes = NULL;
  size_t size = 0;
  lofte_status status;
  if (plugin == NULL || input == NULL || sink == NULL) return LOFTE_INVALID_ARGUMENT;
  if (!plugin->active) return LOFTE_INVALID_STATE;
  status = read_all(input, &bytes, &size, error);
  if (status == LOFTE_OK) status = lines(sink, bytes, size, error);
  free(bytes);
  return status;
}

static int32_t LOFTE_CALL sniff(lofte_plugin* plugin, lofte_string head, lofte_string name) {
  (void)plugin;
  (void)name;
#ifdef BREAK_READER_SNIFF
  return head.size > 0 ? (int32_t)head.size : 0;
#else
  return head.size > 0 && head.data[0] >= '0' && head.data[0] <= '9' ? 20 : 0;
#endif
}

static const lofte_reader kReader = {sizeof(lofte_reader), 0, sniff, read};

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  lofte_plugin* made;
  if (host == NULL || out == NULL || !LOFTE_HAS(host, service)) {
    return fail(error, LOFTE_INVALID_ARGUMENT, 0, "no host");
  }
  made = calloc(1, sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  *out = made;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  return id != NULL && strcmp(id, LOFTE_READER_ID) == 0 ? &kReader : NULL;
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  if (plugin == NULL) return fail(error, LOFTE_INVALID_ARGUMENT, 0, "no plugin");
  if (plugin->active) return fail(error, LOFTE_INVALID_STATE, 0, "active already");
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
