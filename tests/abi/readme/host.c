#include <lofte/lofte.h>
#include <stdio.h>

#define S(text) ((lofte_string){text, sizeof text - 1})

int main(void) {
  lofte_error e = {.struct_size = sizeof e};
  lofte_book_options no = {.struct_size = sizeof no, .country = S("NO"), .currency = S("NOK")};
  lofte_query query = {.struct_size = sizeof query, .kind = LOFTE_QUERY_ADVICE};
  lofte_runtime* runtime = NULL;
  lofte_book* book = NULL;
  lofte_answer* answer = NULL;
  lofte_string json = {NULL, 0};
  lofte_string facts =
      S("{\"recordId\":\"1\",\"customer\":{\"name\":\"Åse Dahl\"}}\n"
        "{\"recordId\":\"F1\",\"invoice\":{\"customerId\":\"1\",\"issueDate\":\"2026-01-05\","
        "\"dueDate\":\"2026-01-19\",\"amount\":{\"minor\":120000,\"currency\":\"NOK\"}}}\n");
  if (lofte_runtime_create(NULL, &runtime, &e) || /* bundled plugins */
      lofte_book_create(runtime, S("firm.lofte"), &no, &book, &e) ||
      lofte_book_post_json(book, facts, 20484, NULL, &e) || /* on 2026-01-31 */
      lofte_book_query(book, &query, &answer, &e) || lofte_answer_json(answer, &json, &e))
    return fprintf(stderr, "%s: %s\n", e.where, e.message), 1;
  printf("%.*s\n", (int)json.size, json.data); /* who is late, and why */
  lofte_answer_destroy(answer);
  lofte_book_close(book);
  lofte_runtime_destroy(runtime);
  return 0;
}
