/* A plugin whose advisor is written in Python: this is the C side that the runtime loads.
 *
 * It carries the Python source inside, so that the digest which allows the library covers the code
 * too. Python is the host's own where the host is a Python program, else libpython is loaded;
 * either way `lofte._plugin` fills the table of functions below and everything goes through it.
 * Compiled by `python3 -m lofte.plugin`, which defines LOFTE_PYTHON_ID and LOFTE_PYTHON_LIBRARY and
 * gives the source as kSource.
 */
#define _GNU_SOURCE /* RTLD_DEFAULT */
#include <dlfcn.h>
#include <lofte/advisor.h>
#include <lofte/plugin.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* As lofte/_plugin.py knows it. */
typedef struct slots {
  uint32_t struct_size;
  uint32_t reserved;
  lofte_status(LOFTE_CALL* create)(const lofte_host* host, uint64_t* instance, lofte_error* error);
  lofte_status(LOFTE_CALL* advise)(uint64_t instance, const lofte_customer_view* view,
                                   const lofte_advice_sink* sink, lofte_error* error);
  void(LOFTE_CALL* destroy)(uint64_t instance);
} slots;

struct lofte_plugin {
  uint64_t instance;
  int active;
};

/* The part of Python's stable ABI that is needed here; fetched by name, so that nothing is linked.
 */
static struct {
  int (*Py_IsInitialized)(void);
  void (*Py_InitializeEx)(int);
  void* (*PyEval_SaveThread)(void);
  int (*PyGILState_Ensure)(void);
  void (*PyGILState_Release)(int);
  void* (*PyImport_ImportModule)(const char*);
  void* (*PyObject_CallMethod)(void*, const char*, const char*, ...);
  void (*PyErr_Fetch)(void**, void**, void**);
  void* (*PyObject_Str)(void*);
  const char* (*PyUnicode_AsUTF8AndSize)(void*, intptr_t*);
  void (*Py_DecRef)(void*);
} python;

static slots table = {.struct_size = sizeof(slots)};
static pthread_mutex_t starting = PTHREAD_MUTEX_INITIALIZER;
static int started;

static lofte_status answer(lofte_status status, lofte_error* error, const char* what,
                           const char* detail) {
  /* A caller with a shorter error learns the status alone. */
  if (error != NULL && LOFTE_HAS(error, message)) {
    error->status = status;
    error->index = LOFTE_NO_INDEX;
    snprintf(error->where, sizeof error->where, "%s", LOFTE_PYTHON_ID);
    snprintf(error->message, sizeof error->message, "%s%s", what, detail);
  }
  return status;
}

static lofte_status fail(lofte_error* error, const char* what, const char* detail) {
  return answer(LOFTE_PLUGIN_FAILED, error, what, detail);
}

static lofte_status absent(lofte_error* error, const char* argument) {
  return answer(LOFTE_INVALID_ARGUMENT, error, argument, " is NULL: it is required");
}

static lofte_status not_now(lofte_error* error, const char* what) {
  return answer(LOFTE_INVALID_STATE, error, what, "");
}

/* A data pointer becomes a function's, which C alone does not allow and POSIX does. */
static int fetch(void* library, const char* name, void* into) {
  void* found = dlsym(library, name);
  memcpy(into, &found, sizeof found);
  return found != NULL;
}

static lofte_status find_python(lofte_error* error) {
  void* from = RTLD_DEFAULT;
  if (dlsym(from, "Py_IsInitialized") == NULL) {
    /* Global, for Python's own extension modules look for it there. */
    from = dlopen(LOFTE_PYTHON_LIBRARY, RTLD_NOW | RTLD_GLOBAL);
    if (from == NULL) {
      return fail(error, "Python cannot be loaded; install it with its library: ", dlerror());
    }
  }
#define FETCH(name) \
  if (!fetch(from, #name, &python.name)) return fail(error, "this Python lacks ", #name)
  FETCH(Py_IsInitialized);
  FETCH(Py_InitializeEx);
  FETCH(PyEval_SaveThread);
  FETCH(PyGILState_Ensure);
  FETCH(PyGILState_Release);
  FETCH(PyImport_ImportModule);
  FETCH(PyObject_CallMethod);
  FETCH(PyErr_Fetch);
  FETCH(PyObject_Str);
  FETCH(PyUnicode_AsUTF8AndSize);
  FETCH(Py_DecRef);
#undef FETCH
  return LOFTE_OK;
}

static lofte_status fail_as_python_says(lofte_error* error) {
  void *type = NULL, *value = NULL, *trace = NULL, *text = NULL;
  const char* words = NULL;
  lofte_status status = LOFTE_OK;
  python.PyErr_Fetch(&type, &value, &trace);
  text = value == NULL ? NULL : python.PyObject_Str(value);
  words = text == NULL ? NULL : python.PyUnicode_AsUTF8AndSize(text, NULL);
  status =
      fail(error, "Python did not start the advisor: ", words == NULL ? "no reason given" : words);
  python.Py_DecRef(text);
  python.Py_DecRef(trace);
  python.Py_DecRef(value);
  python.Py_DecRef(type);
  return status;
}

static lofte_status start_advisor(lofte_error* error) {
  void *module = python.PyImport_ImportModule("lofte._plugin"), *done = NULL;
  if (module != NULL) {
    done =
        python.PyObject_CallMethod(module, "start", "KKKs", (unsigned long long)(uintptr_t)&table,
                                   (unsigned long long)(uintptr_t)kSource,
                                   (unsigned long long)(sizeof kSource - 1), LOFTE_PYTHON_ID);
  }
  if (done == NULL) return fail_as_python_says(error);
  python.Py_DecRef(done);
  return LOFTE_OK;
}

static lofte_status start(lofte_error* error) {
  lofte_status status = find_python(error);
  int state = 0;
  if (status != LOFTE_OK) return status;
  if (!python.Py_IsInitialized()) {
    python.Py_InitializeEx(0); /* without its handlers of signals: those are the host's */
    python.PyEval_SaveThread();
  }
  state = python.PyGILState_Ensure();
  status = start_advisor(error);
  python.PyGILState_Release(state);
  return status;
}

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  lofte_status status = LOFTE_OK;
  lofte_plugin* made = NULL;
  if (host == NULL) return absent(error, "host");
  if (out == NULL) return absent(error, "out");
  if (!LOFTE_HAS(host, service)) {
    return answer(LOFTE_INVALID_ARGUMENT, error, "host.struct_size", " ends before service");
  }
  pthread_mutex_lock(&starting);
  if (!started) status = start(error);
  started = started || status == LOFTE_OK;
  pthread_mutex_unlock(&starting);
  if (status != LOFTE_OK) return status;
  made = calloc(1, sizeof *made);
  if (made == NULL) return LOFTE_NO_MEMORY;
  status = table.create(host, &made->instance, error);
  if (status != LOFTE_OK) {
    free(made);
    return status;
  }
  *out = made;
  return LOFTE_OK;
}

static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_advice_sink* sink, lofte_error* error) {
  if (plugin == NULL) return absent(error, "plugin");
  if (view == NULL) return absent(error, "view");
  if (sink == NULL) return absent(error, "sink");
  if (!plugin->active) return not_now(error, "the instance is not active yet");
  return table.advise(plugin->instance, view, sink, error);
}

static const lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, advise};

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  if (plugin == NULL || id == NULL) return NULL;
  return strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &kAdvisor : NULL;
}

static lofte_status LOFTE_CALL activate(lofte_plugin* plugin, lofte_error* error) {
  if (plugin == NULL) return absent(error, "plugin");
  if (plugin->active) return not_now(error, "the instance is active already");
  plugin->active = 1;
  return LOFTE_OK;
}

static void LOFTE_CALL destroy(lofte_plugin* plugin) {
  if (plugin != NULL && python.Py_IsInitialized()) table.destroy(plugin->instance);
  free(plugin);
}

static const lofte_plugin_entry kEntry = {
    sizeof(lofte_plugin_entry), 1, 0, 0, LOFTE_PYTHON_ID, create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
