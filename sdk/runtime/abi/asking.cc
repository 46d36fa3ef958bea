// lofte_book_query and lofte_answer_*.
#include "abi/answer.h"
#include "abi/arguments.h"
#include "abi/guard.h"
#include "abi/handles.h"
#include "base/arena.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/record_check.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

namespace {

// A checked copy of this build's size.
const lofte_query* checked(const lofte_query& query, base::Arena& arena) {
  if (query.kind < LOFTE_QUERY_CUSTOMERS || query.kind > LOFTE_QUERY_PARAMETERS) {
    abi::invalid("query.kind", std::to_string(query.kind) + " is none of LOFTE_QUERY_*");
  }
  if (query.limit < 0) abi::invalid("query.limit", std::to_string(query.limit) + " is negative");
  if (query.offset < 0) abi::invalid("query.offset", std::to_string(query.offset) + " is negative");
  try {
    plugins::check_record(query);
  } catch (const base::Error& error) {
    abi::invalid("query." + error.where(), error.message());
  }
  return journal::copied(query, arena);
}

}  // namespace

extern "C" {

lofte_status LOFTE_CALL lofte_book_query(lofte_book* book, const lofte_query* query,
                                         lofte_answer** out, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    LOFTE_NEED(query, offset);
    abi::need(out, "out");
    base::Arena arena;
    const lofte_query* wanted = checked(*query, arena);
    auto made = std::make_unique<lofte_answer>();
    {
      abi::Turn turn(*book);
      made->engine = turn->query(*wanted);
    }
    *out = made.release();
  });
}

const lofte_rows* LOFTE_CALL lofte_answer_rows(const lofte_answer* answer) {
  return answer == nullptr ? nullptr : answer->engine->rows;
}

lofte_status LOFTE_CALL lofte_answer_bytes(lofte_answer* answer, lofte_string* out,
                                           lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(answer, "answer");
    abi::need(out, "out");
    const std::lock_guard lock(answer->mutex);
    if (answer->bytes.empty()) answer->bytes = journal::encoded(*answer->engine->rows);
    *out = base::borrow(answer->bytes);
  });
}

lofte_status LOFTE_CALL lofte_answer_json(lofte_answer* answer, lofte_string* out,
                                          lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(answer, "answer");
    abi::need(out, "out");
    const std::lock_guard lock(answer->mutex);
    if (answer->json.empty()) answer->json = abi::json_array(*answer->engine);
    *out = base::borrow(answer->json);
  });
}

void LOFTE_CALL lofte_answer_destroy(lofte_answer* answer) {
  delete answer;
}

}  // extern "C"
