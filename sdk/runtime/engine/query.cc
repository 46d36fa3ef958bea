// Answers a query at one moment of the book.
#include "base/date.h"
#include "base/error.h"
#include "engine/query_support.h"

namespace lofte::engine {
namespace {

void answer_kind(Book::State& book, const lofte_query& query, Answer& answer) {
  switch (query.kind) {
    case LOFTE_QUERY_CUSTOMERS:
    case LOFTE_QUERY_INVOICES:
    case LOFTE_QUERY_AGEING:
      return answer_money(book, query, answer);
    case LOFTE_QUERY_ADVICE:
      return answer_advice(book, query, answer);
    case LOFTE_QUERY_TODAY:
      return answer_today(book, query, answer);
    case LOFTE_QUERY_PARAMETERS:
      return answer_parameters(book, query, answer);
    case LOFTE_QUERY_PROMISES:
      return answer_promises(book, query, answer);
    case LOFTE_QUERY_TIMELINE:
      return answer_timeline(book, query, answer);
    case LOFTE_QUERY_STATUS:
      return answer_status(book, query, answer);
    case LOFTE_QUERY_SETTINGS:
      return answer_settings(book, query, answer);
    default:
      throw base::Error(LOFTE_INVALID_ARGUMENT, std::to_string(query.kind) + " is no kind of query",
                        "query.kind");
  }
}

}  // namespace

std::unique_ptr<Answer> Book::query(const lofte_query& query) {
  State& book = *state_;
  base::check_date(query.as_of);
  auto answer = std::make_unique<Answer>();
  answer->kind = query.kind;
  answer->rows = answer->arena.make<lofte_rows>();
  answer->rows->struct_size = sizeof(lofte_rows);

  const Moment moment(book);
  answer_kind(book, query, *answer);
  return answer;
}

}  // namespace lofte::engine
