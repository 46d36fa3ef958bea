#include "advice_lookup.h"

#include "advice_list.h"
#include "failure.h"

namespace lofte::tools {
namespace {

constexpr int kKeysNamed = 5;

std::string what_there_is(const Answer& answer, const AdviceName& name) {
  std::string keys;
  int count = 0;
  for (const lofte_advice_row& row : answer.advice()) {
    if (text(row.customer) != name.customer) continue;
    if (++count <= kKeysNamed) keys += concat(keys.empty() ? "" : ", ", "\"", row.key, "\"");
  }
  if (count == 0) return "there is none now";
  if (count > kKeysNamed) keys += concat(" and ", count - kKeysNamed, " more");
  return "there is " + keys;
}

}  // namespace

FoundAdvice find_advice(Book& book, const AdviceName& name) {
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  query.customer_id = borrow(name.customer);
  query.advice_kinds = list(std::span(&name.kind, 1));
  query.plugin = borrow(name.plugin);
  query.include_hidden = 1;
  FoundAdvice found{book.query(query), nullptr};
  for (const lofte_advice_row& row : found.answer.advice()) {
    if (text(row.key) != name.key || text(row.customer) != name.customer) continue;
    if (found.row != nullptr) {
      fail(LOFTE_CONFLICT, name.key,
           concat("both ", found.row->plugin, " and ", row.plugin, " have it: say --plugin"));
    }
    found.row = &row;
  }
  if (found.row == nullptr) {
    fail(LOFTE_NOT_FOUND, name.key,
         concat(name.customer.empty() ? std::string("the book") : "customer " + name.customer,
                " has no ", std::string_view(advice_kind_name(name.kind)), " of that key; ",
                what_there_is(found.answer, name)));
  }
  return found;
}

}  // namespace lofte::tools
