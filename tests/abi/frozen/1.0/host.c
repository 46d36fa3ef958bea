/* A host in plain C11: makes a book, posts an invoice as a struct and another as JSON, lets days
 * pass, asks, prints the advice, comes back from an older state of its own, and says what the book
 * knows of a person. It passes by returning 0.
 *
 *     host_in_c [folder of plugins]
 */
/* For mkdtemp. */
#define _POSIX_C_SOURCE 200809L

#include <lofte/lofte.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TODAY = 20778 }; /* 2026-11-21 */

static lofte_error error = {.struct_size = sizeof(lofte_error)};

static lofte_string text(const char* zero_terminated) {
  lofte_string string = {zero_terminated, strlen(zero_terminated)};
  return string;
}

/* Ends the program where a call did not do as told. */
static void must(lofte_status status, const char* what) {
  if (status == LOFTE_OK) return;
  fprintf(stderr, "%s: status %d, %s: %s\n", what, (int)status, error.where, error.message);
  exit(1);
}

static void expect(int holds, const char* what) {
  if (holds) return;
  fprintf(stderr, "expected: %s\n", what);
  exit(1);
}

static lofte_runtime* start(const char* plugins) {
  lofte_runtime_options options = {.struct_size = sizeof options};
  lofte_runtime* runtime = NULL;
  lofte_string dir = text(plugins);
  options.plugin_dirs.items = &dir;
  options.plugin_dirs.count = 1;
  options.plugin_dirs.stride = sizeof dir;
  must(lofte_runtime_create(&options, &runtime, &error), "lofte_runtime_create");
  return runtime;
}

static lofte_book* make_book(lofte_runtime* runtime, const char* path) {
  lofte_book_options options = {.struct_size = sizeof options};
  lofte_book* book = NULL;
  options.country = text("NO");
  options.currency = text("NOK");
  must(lofte_book_create(runtime, text(path), &options, &book, &error), "lofte_book_create");
  return book;
}

/* A customer with an invoice, as the host keeps them. */
typedef struct records {
  lofte_customer customer;
  lofte_invoice invoice;
  lofte_fact facts[2];
  lofte_list list;
} records;

static void fill(records* all) {
  memset(all, 0, sizeof *all);
  all->customer.struct_size = sizeof all->customer;
  all->invoice.struct_size = sizeof all->invoice;
  all->facts[0].struct_size = all->facts[1].struct_size = sizeof all->facts[0];

  all->customer.name = text("Bakke Bygg AS");
  all->customer.kind = LOFTE_CUSTOMER_BUSINESS;
  all->facts[0].record_id = text("1042");
  all->facts[0].kind = LOFTE_FACT_CUSTOMER;
  all->facts[0].body.customer = &all->customer;

  all->invoice.customer_id = text("1042");
  all->invoice.issue_date = TODAY - 60;
  all->invoice.due_date = TODAY - 46;
  all->invoice.amount.minor = 1250000;
  memcpy(all->invoice.amount.currency, "NOK", 3);
  all->facts[1].record_id = text("F1042");
  all->facts[1].kind = LOFTE_FACT_INVOICE;
  all->facts[1].body.invoice = &all->invoice;

  all->list.items = all->facts;
  all->list.count = 2;
  all->list.stride = sizeof all->facts[0];
}

static void post_structs(lofte_book* book) {
  records all;
  lofte_post_result result = {.struct_size = sizeof result};
  fill(&all);
  must(lofte_book_post(book, all.list, TODAY - 50, &result, &error), "lofte_book_post");
  expect(result.posted == 2, "two facts posted");
  must(lofte_book_post(book, all.list, TODAY - 50, &result, &error), "lofte_book_post again");
  expect(result.posted == 0 && result.unchanged == 2, "the same facts change nothing");
}

static void post_json(lofte_book* book) {
  static const char lines[] =
      "{\"recordId\": \"F1043\", \"invoice\": {\"customerId\": \"1042\", \"issueDate\": "
      "\"2026-10-20\","
      " \"dueDate\": \"2026-11-03\", \"amount\": {\"minor\": \"499900\", \"currency\": \"NOK\"}}}\n"
      "\n"
      "{\"bankDataComplete\": {\"until\": \"2026-11-20\"}}\n";
  static const char wrong[] =
      "{\"recordId\": \"F1044\", \"invoice\": {\"customerId\": \"1042\"}}\n";
  lofte_post_result result = {.struct_size = sizeof result};
  must(lofte_book_post_json(book, text(lines), TODAY, &result, &error), "lofte_book_post_json");
  expect(result.posted == 2, "an invoice and the state of the bank data posted");

  expect(lofte_book_post_json(book, text(wrong), TODAY, NULL, &error) == LOFTE_REFUSED,
         "an invoice without a date is refused");
  expect(error.index == 0 && strncmp(error.where, "line 1: invoice.", 16) == 0,
         "the refusal names the line and the field");
}

static lofte_status on_progress(void* context, lofte_string phase, uint64_t done, uint64_t total) {
  (void)phase;
  (void)done;
  (void)total;
  ++*(int*)context;
  return LOFTE_OK;
}

static lofte_answer* ask(lofte_book* book, int32_t kind) {
  lofte_query query = {.struct_size = sizeof query};
  lofte_answer* answer = NULL;
  query.kind = kind;
  must(lofte_book_query(book, &query, &answer, &error), "lofte_book_query");
  return answer;
}

static void check_open_amount(lofte_book* book, int64_t minor) {
  lofte_answer* answer = ask(book, LOFTE_QUERY_CUSTOMERS);
  const lofte_rows* rows = lofte_answer_rows(answer);
  const lofte_customer_row* row = NULL;
  expect(rows->customers.count == 1, "one customer");
  row = LOFTE_AT(lofte_customer_row, rows->customers, 0);
  expect(row->open.count == 1, "open in one currency");
  expect(LOFTE_AT(lofte_money, row->open, 0)->minor == minor, "the amount left to pay");
  lofte_answer_destroy(answer);
}

/* Returns how many items there were. */
static uint64_t print_advice(lofte_book* book) {
  lofte_answer* answer = ask(book, LOFTE_QUERY_ADVICE);
  const lofte_list list = lofte_answer_rows(answer)->advice;
  const uint64_t count = list.count;
  lofte_string json = {NULL, 0};
  uint64_t i = 0;
  for (i = 0; i < count; ++i) {
    const lofte_advice_row* row = LOFTE_AT(lofte_advice_row, list, i);
    printf("%.*s: %.*s\n", (int)row->customer_name.size,
           row->customer_name.size == 0 ? "" : row->customer_name.data, (int)row->title.size,
           row->title.size == 0 ? "" : row->title.data);
  }
  must(lofte_answer_json(answer, &json, &error), "lofte_answer_json");
  expect(json.size >= 2 && json.data[0] == '[', "a JSON array");
  lofte_answer_destroy(answer);
  return count;
}

static void check_journal(lofte_book* book) {
  lofte_position head = {.struct_size = sizeof head};
  lofte_replay_result replayed = {.struct_size = sizeof replayed};
  must(lofte_book_verify(book, NULL, &head, &error), "lofte_book_verify");
  must(lofte_book_replay(book, 1, NULL, NULL, &replayed, &error), "lofte_book_replay");
  if (replayed.equal != 1) fprintf(stderr, "%s\n", replayed.first_difference);
  expect(replayed.equal == 1, "replay gives the stored advice");
}

/* What the host has after it restored an older state: without the invoice that came as JSON. */
typedef struct snapshot {
  records all;
  int given;
} snapshot;

static lofte_status LOFTE_CALL next_facts(void* context, lofte_list* facts) {
  snapshot* restored = context;
  if (restored->given == 0) *facts = restored->all.list;
  restored->given = 1;
  return LOFTE_OK;
}

static void reconcile(lofte_book* book) {
  static const int32_t complete[] = {LOFTE_FACT_INVOICE};
  lofte_reconcile_options options = {.struct_size = sizeof options};
  lofte_reconcile_result result = {.struct_size = sizeof result};
  snapshot restored = {.given = 0};
  fill(&restored.all);
  options.today = TODAY;
  options.complete.items = complete;
  options.complete.count = 1;
  options.complete.stride = sizeof complete[0];
  options.next_facts = next_facts;
  options.context = &restored;
  must(lofte_book_reconcile(book, &options, &result, &error), "lofte_book_reconcile");
  expect(result.unchanged == 2 && result.posted == 0, "what the host still has stays as it is");
  expect(result.retracted == 1, "the invoice the host no longer has is taken back");
}

static lofte_status LOFTE_CALL count_line(void* context, lofte_string piece) {
  expect(piece.size > 2 && piece.data[0] == '{', "a line of JSON");
  ++*(int*)context;
  return LOFTE_OK;
}

static void export_person(lofte_book* book) {
  int lines = 0;
  must(lofte_book_export_person(book, text("1042"), count_line, &lines, &error),
       "lofte_book_export_person");
  expect(lines == 4, "the customer, two invoices, and that one was taken back");
  expect(
      lofte_book_export_person(book, text("nobody"), count_line, &lines, &error) == LOFTE_NOT_FOUND,
      "there is no such customer");
}

static uint64_t count_active(lofte_runtime* runtime) {
  lofte_list plugins = {NULL, 0, 0};
  uint64_t active = 0;
  uint64_t i = 0;
  must(lofte_runtime_plugins(runtime, &plugins, &error), "lofte_runtime_plugins");
  for (i = 0; i < plugins.count; ++i) {
    const lofte_plugin_row* row = LOFTE_AT(lofte_plugin_row, plugins, i);
    active += row->state.size == 6 && memcmp(row->state.data, "active", 6) == 0 ? 1u : 0u;
    printf("plugin %.*s: %.*s\n", (int)row->id.size, row->id.data, (int)row->state.size,
           row->state.data);
  }
  return active;
}

int main(int argc, char** argv) {
  char folder[] = "/tmp/lofte-c-host-XXXXXX";
  char path[sizeof folder + 16];
  char side[sizeof path + 8];
  lofte_runtime* runtime = NULL;
  lofte_book* book = NULL;
  uint64_t left = 0;
  int calls = 0;

  expect(mkdtemp(folder) != NULL, "a temporary folder");
  snprintf(path, sizeof path, "%s/firm.lofte", folder);
  runtime = start(argc > 1 ? argv[1] : folder);
  book = make_book(runtime, path);
  post_structs(book);
  post_json(book);
  must(lofte_book_advance(book, TODAY, on_progress, &calls, NULL, &error), "lofte_book_advance");
  must(lofte_book_work(book, 1000, &left, &error), "lofte_book_work");
  expect(left == 0, "nobody waits");
  check_open_amount(book, 1749900);
  if (count_active(runtime) > 0) {
    expect(print_advice(book) > 0, "advice on invoices that are overdue");
  }
  reconcile(book);
  export_person(book);
  check_journal(book);
  lofte_book_close(book);

  must(lofte_book_open(runtime, text(path), LOFTE_READ, &book, &error), "lofte_book_open");
  check_open_amount(book, 1250000);
  lofte_book_close(book);
  lofte_runtime_destroy(runtime);

  unlink(path);
  snprintf(side, sizeof side, "%s.lock", path);
  unlink(side);
  rmdir(folder);
  return 0;
}
