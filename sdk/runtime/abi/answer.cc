#include "abi/answer.h"

#include "base/error.h"
#include "journal/generated/layouts.h"
#include "journal/json.h"

namespace lofte::abi {
namespace {

struct Rows {
  const lofte_list& list;
  const journal::MessageLayout& layout;
};

Rows rows_of(const engine::Answer& answer) {
  const lofte_rows& rows = *answer.rows;
  switch (answer.kind) {
    case LOFTE_QUERY_CUSTOMERS:
      return {rows.customers, journal::layout_of<lofte_customer_row>()};
    case LOFTE_QUERY_INVOICES:
      return {rows.invoices, journal::layout_of<lofte_invoice_row>()};
    case LOFTE_QUERY_AGEING:
      return {rows.ageing, journal::layout_of<lofte_ageing_row>()};
    case LOFTE_QUERY_ADVICE:
      return {rows.advice, journal::layout_of<lofte_advice_row>()};
    case LOFTE_QUERY_PROMISES:
      return {rows.promises, journal::layout_of<lofte_promise_row>()};
    case LOFTE_QUERY_TIMELINE:
      return {rows.timeline, journal::layout_of<lofte_timeline_row>()};
    case LOFTE_QUERY_STATUS:
      return {rows.status, journal::layout_of<lofte_book_status>()};
    case LOFTE_QUERY_SETTINGS:
      return {rows.settings, journal::layout_of<lofte_setting_row>()};
    default:
      throw base::Error(LOFTE_INTERNAL,
                        "no rows are known for query kind " + std::to_string(answer.kind));
  }
}

}  // namespace

std::string json_array(const engine::Answer& answer) {
  const Rows rows = rows_of(answer);
  std::string out = "[";
  for (std::uint64_t i = 0; i < rows.list.count; ++i) {
    out += i == 0 ? "\n" : ",\n";
    journal::to_json(rows.layout, LOFTE_AT(void, rows.list, i), out);
  }
  out += rows.list.count == 0 ? "]" : "\n]";
  return out;
}

}  // namespace lofte::abi
