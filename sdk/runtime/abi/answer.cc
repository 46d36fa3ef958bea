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
    case LOFTE_QUERY_TODAY:
      return {rows.advice, journal::layout_of<lofte_advice_row>()};
    case LOFTE_QUERY_PROMISES:
      return {rows.promises, journal::layout_of<lofte_promise_row>()};
    case LOFTE_QUERY_TIMELINE:
      return {rows.timeline, journal::layout_of<lofte_timeline_row>()};
    case LOFTE_QUERY_STATUS:
      return {rows.status, journal::layout_of<lofte_book_status>()};
    case LOFTE_QUERY_SETTINGS:
      return {rows.settings, journal::layout_of<lofte_setting_row>()};
    case engine::kPreviewAnswer:
      return {rows.preview, journal::layout_of<lofte_preview_row>()};
    case engine::kBacktestAnswer:
      return {rows.backtest, journal::layout_of<lofte_backtest_row>()};
    case LOFTE_QUERY_PARAMETERS:
      return {rows.parameters, journal::layout_of<lofte_parameter_row>()};
    default:
      throw base::Error(LOFTE_INTERNAL,
                        "no rows are known for query kind " + std::to_string(answer.kind));
  }
}

// Protobuf's mapping leaves out what is empty; these rows promise some fields all the same.
void promise_member(std::string& row, bool is_empty, std::string_view member) {
  if (!is_empty) return;
  row.pop_back();
  if (row.back() != '{') row += ',';
  row.append(member) += '}';
}

// An amount of nothing too: {"currency":"NOK"} would send every reader of "minor" astray. The
// quotes make sure that no text of a row is met, for inside texts they are escaped.
void promise_minor(std::string& row) {
  static constexpr std::string_view kWithout = R"({"currency":")";
  static constexpr std::string_view kMinor = R"("minor":"0",)";
  for (std::size_t at = row.find(kWithout); at != std::string::npos;
       at = row.find(kWithout, at + kMinor.size())) {
    row.insert(at + 1, kMinor);
  }
}

void complete(std::int32_t kind, const void* row, std::string& out) {
  promise_minor(out);
  if (kind == LOFTE_QUERY_CUSTOMERS) {
    const auto& customer = *static_cast<const lofte_customer_row*>(row);
    promise_member(out, customer.name.size == 0, R"("name":"")");
    promise_member(out, customer.open.count == 0, R"("open":[])");
  } else if (kind == LOFTE_QUERY_INVOICES) {
    const auto& invoice = *static_cast<const lofte_invoice_row*>(row);
    promise_member(out, invoice.due == 0, R"("due":"")");
  }
}

}  // namespace

std::string json_array(const engine::Answer& answer) {
  const Rows rows = rows_of(answer);
  std::string out = "[";
  std::string line;
  for (std::uint64_t i = 0; i < rows.list.count; ++i) {
    out += i == 0 ? "\n" : ",\n";
    const void* row = LOFTE_AT(void, rows.list, i);
    line.clear();
    journal::to_json(rows.layout, row, line);
    complete(answer.kind, row, line);
    out += line;
  }
  out += rows.list.count == 0 ? "]" : "\n]";
  return out;
}

}  // namespace lofte::abi
