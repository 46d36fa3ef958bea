/* An advisor whose mistake is named by the customer's id. It ignores what the sink answers, so that
 * the runtime must notice by itself. */
#include <stdio.h>
#include <string.h>

#include "lofte/advisor.h"
#include "lofte/plugin.h"

struct lofte_plugin {
  const lofte_host* host;
};

static lofte_plugin only_instance;

static lofte_string text(const char* words) {
  lofte_string made;
  made.data = words;
  made.size = strlen(words);
  return made;
}

static lofte_advice item(int32_t kind, const char* key) {
  lofte_advice made;
  memset(&made, 0, sizeof made);
  made.struct_size = sizeof made;
  made.kind = kind;
  made.key = text(key);
  made.rule = text("test-rule");
  return made;
}

static void add(const lofte_advice_sink* sink, const lofte_advice* advice) {
  sink->add(sink, advice, NULL);
}

static int is(lofte_string id, const char* word) {
  return id.size == strlen(word) && memcmp(id.data, word, id.size) == 0;
}

static void add_many(const lofte_advice_sink* sink, int count) {
  char key[32];
  int i;
  for (i = 0; i < count; ++i) {
    lofte_advice flag;
    snprintf(key, sizeof key, "item %06d", (i * 7919) % 100003);
    flag = item(LOFTE_ADVICE_FLAG, key);
    add(sink, &flag);
  }
}

static void err_in_item(lofte_string id, const lofte_advice_sink* sink) {
  static char long_text[70000];
  lofte_advice bad = item(LOFTE_ADVICE_FLAG, "one");
  lofte_task task;
  lofte_message title;
  lofte_arg arg;
  lofte_money sum = {3000000000000000, "NOK"};
  lofte_string evidence[2];
  memset(&task, 0, sizeof task);
  task.struct_size = sizeof task;
  memset(&title, 0, sizeof title);
  title.struct_size = sizeof title;
  memset(&arg, 0, sizeof arg);
  arg.struct_size = sizeof arg;
  if (is(id, "no-key")) bad.key = text("");
  if (is(id, "no-rule")) bad.rule = text("");
  if (is(id, "kind-zero")) bad.kind = 0;
  if (is(id, "kind-unknown")) bad.kind = 77;
  if (is(id, "bad-utf8")) bad.rule = text("rule \xc3\x28");
  if (is(id, "nul-inside")) bad.rule.data = "a\0b", bad.rule.size = 3;
  if (is(id, "task-without-task")) bad.kind = LOFTE_ADVICE_TASK;
  if (is(id, "score-with-task")) bad.kind = LOFTE_ADVICE_SCORE, bad.task = &task;
  if (is(id, "dates-beyond")) {
    arg.name = text("due");
    arg.type = LOFTE_ARG_DATE_VALUE;
    arg.date = 84006;
    title.id = text("title");
    title.args.items = &arg;
    title.args.count = 1;
    title.args.stride = sizeof arg;
    bad.kind = LOFTE_ADVICE_TASK;
    bad.task = &task;
    bad.title = &title;
    bad.since = 2000000;
    bad.latest = -26000;
    task.from = 84005;
  }
  if (is(id, "large-sum") || is(id, "no-sum")) {
    if (is(id, "no-sum")) sum.currency[0] = 'x';
    bad.amounts.items = &sum;
    bad.amounts.count = 1;
    bad.amounts.stride = sizeof sum;
  }
  if (is(id, "no-struct-size")) bad.struct_size = 0;
  if (is(id, "no-inner-size")) title.struct_size = 0, bad.title = &title;
  if (is(id, "null-text")) bad.subject_id.size = 12;
  if (is(id, "list-at-null")) bad.evidence.count = 3, bad.evidence.stride = sizeof(lofte_string);
  if (is(id, "endless-list")) {
    bad.evidence.items = evidence;
    bad.evidence.count = UINT64_MAX;
    bad.evidence.stride = sizeof(lofte_string);
  }
  if (is(id, "list-without-stride")) bad.evidence.items = evidence, bad.evidence.count = 2;
  if (is(id, "bad-evidence")) {
    evidence[0] = text("#12");
    evidence[1] = text("\xff");
    bad.evidence.items = evidence;
    bad.evidence.count = 2;
    bad.evidence.stride = sizeof(lofte_string);
  }
  memset(long_text, 'x', sizeof long_text);
  if (is(id, "long-text")) bad.subject_id.data = long_text, bad.subject_id.size = 65537;
  if (is(id, "long-key")) bad.key.data = long_text, bad.key.size = 257;
  add(sink, &bad);
}

static lofte_status LOFTE_CALL advise(lofte_plugin* plugin, const lofte_customer_view* view,
                                      const lofte_advice_sink* sink, lofte_error* error) {
  const lofte_string id = view->customer_id;
  lofte_advice one = item(LOFTE_ADVICE_FLAG, "one");
  lofte_advice two = item(LOFTE_ADVICE_FLAG, "two");
  (void)plugin;
  if (is(id, "silent")) return LOFTE_OK;
  if (is(id, "unordered")) {
    one.kind = 99;
    add(sink, &two);
    add(sink, &one);
    one.kind = LOFTE_ADVICE_FLAG;
    add(sink, &one);
    sink->next_review(sink, view->as_of + 30, error);
    sink->next_review(sink, view->as_of + 7, error);
    sink->next_review(sink, view->as_of + 90, error);
    return LOFTE_OK;
  }
  if (is(id, "old-struct")) {
    /* As from a header that ends after `rule`; what lies behind is not advice. */
    memset((char*)&one + offsetof(lofte_advice, severity), 0x5a,
           sizeof one - offsetof(lofte_advice, severity));
    one.struct_size = offsetof(lofte_advice, severity);
    add(sink, &one);
    return LOFTE_OK;
  }
  if (is(id, "reuses-its-buffer")) {
    char key[8] = "first";
    one.key = text(key);
    add(sink, &one);
    memcpy(key, "later", 6);
    add(sink, &one);
    memcpy(key, "XXXXX", 6);
    return LOFTE_OK;
  }
  if (is(id, "duplicate")) {
    add(sink, &one);
    add(sink, &two);
    add(sink, &one);
    return LOFTE_OK;
  }
  if (is(id, "null-item")) {
    add(sink, NULL);
    return LOFTE_OK;
  }
  if (is(id, "1000-items")) return add_many(sink, 1000), LOFTE_OK;
  if (is(id, "1001-items")) return add_many(sink, 1001), LOFTE_OK;
  if (is(id, "review-today")) return sink->next_review(sink, view->as_of, error), LOFTE_OK;
  if (is(id, "review-in-the-past"))
    return sink->next_review(sink, view->as_of - 1, error), LOFTE_OK;
  if (is(id, "review-never")) return sink->next_review(sink, INT32_MAX, error), LOFTE_OK;
  if (is(id, "fails")) {
    add(sink, &one);
    snprintf(error->message, sizeof error->message, "no rate for %s", "2031");
    snprintf(error->where, sizeof error->where, "rates");
    return LOFTE_NOT_FOUND;
  }
  if (is(id, "fails-without-a-word")) return 4711;
  err_in_item(id, sink);
  return LOFTE_OK;
}

static const lofte_advisor kAdvisor = {sizeof(lofte_advisor), 0, advise};

static lofte_status LOFTE_CALL create(const lofte_host* host, lofte_plugin** out,
                                      lofte_error* error) {
  (void)error;
  only_instance.host = host;
  *out = &only_instance;
  return LOFTE_OK;
}

static const void* LOFTE_CALL extension(lofte_plugin* plugin, const char* id) {
  (void)plugin;
  return strcmp(id, LOFTE_ADVISOR_ID) == 0 ? &kAdvisor : NULL;
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
    sizeof(lofte_plugin_entry), 1, 0, 0, "erring-advisor", create, extension, activate, destroy};

LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void);
LOFTE_EXPORT const lofte_plugin_entry* LOFTE_CALL lofte_plugin_entry_v1(void) {
  return &kEntry;
}
