/* A library with one mistake in what it exports. The build defines BREAK_<MISTAKE>; without one it
 * works and says nothing. */
#include <string.h>

#include "lofte/advisor.h"
#include "lofte/plugin.h"

struct lofte_plugin {
  int unused;
};

static lofte_plugin only_instance;

static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_advice_sink* sink, lofte_error* error) {
  (void)plugin;
  (void)view;
  (void)sink;
  (void)error;
  return LOFTE_OK;
}

#if defined(BREAK_NULL_ADVISE)
static const lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, NULL};
#else
static const lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, advise};
#endif

#if defined(BREAK_UNDEFINED_SYMBOL)
extern int lofte_test_symbol_that_nobody_defines(void);
#endif

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  lofte_plugin* const made = &only_instance;
  (void)host;
  (void)out;
  (void)error;
  (void)made;
#if defined(BREAK_CREATE_FAILS)
  strcpy(error->message, "the rules file is missing");
  return LOFTE_NOT_FOUND;
#elif defined(BREAK_CREATE_SAYS_NOTHING)
  return -42;
#elif defined(BREAK_CREATE_MAKES_NOTHING)
  return LOFTE_OK;
#elif defined(BREAK_UNDEFINED_SYMBOL)
  *out = made;
  return lofte_test_symbol_that_nobody_defines();
#else
  *out = made;
  return LOFTE_OK;
#endif
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  (void)advise;
#if defined(BREAK_NO_EXTENSION)
  (void)id;
  (void)kAdvisor;
  return NULL;
#else
  return strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &kAdvisor : NULL;
#endif
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  (void)plugin;
#if defined(BREAK_ACTIVATE_FAILS)
  /* Not terminated, not UTF-8, with a control character: the runtime shows what can be shown. */
  memset(error->message, 'x', sizeof error->message);
  memcpy(error->message, "no \xff\n", 5);
  return LOFTE_INTERNAL;
#else
  (void)error;
  return LOFTE_OK;
#endif
}

static void LOFTE_CALL destroy(lofte_plugin* plugin) {
  (void)plugin;
}

#if defined(BREAK_ABI_MAJOR)
#define NEEDS_MAJOR 2
#else
#define NEEDS_MAJOR 1
#endif
#if defined(BREAK_ABI_MINOR)
#define NEEDS_MINOR 3
#else
#define NEEDS_MINOR 0
#endif
#if defined(BREAK_SHORT_ENTRY)
#define ENTRY_SIZE 24
#elif defined(BREAK_TINY_ENTRY)
#define ENTRY_SIZE 4
#else
#define ENTRY_SIZE sizeof(lofte_plugin_entry)
#endif
#if defined(BREAK_NULL_CREATE)
#define ENTRY_CREATE NULL
#else
#define ENTRY_CREATE create
#endif

static const lofte_plugin_entry kEntry = {ENTRY_SIZE,   NEEDS_MAJOR, NEEDS_MINOR, 0,      "broken",
                                          ENTRY_CREATE, extension,   activate,    destroy};

#if defined(BREAK_NO_ENTRY)
#define ENTRY_NAME lofte_plugin_entry_misspelled
#else
#define ENTRY_NAME lofte_plugin_entry_v1
#endif

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL ENTRY_NAME(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL ENTRY_NAME(void) {
#if defined(BREAK_NULL_ENTRY)
  (void)kEntry;
  (void)create;
  return NULL;
#else
  (void)create;
  return &kEntry;
#endif
}
