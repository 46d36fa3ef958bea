#include "pages/preview.h"

namespace kontor {
namespace {

using lofte::text;

json advice_list(const Visit& visit, const lofte_list& list) {
  json all = json::array();
  for (const lofte_advice_row& row : lofte::range<lofte_advice_row>(list)) {
    if (row.kind == LOFTE_ADVICE_SCORE || row.title.size == 0) continue;
    all.push_back(advice_card(visit, row));
  }
  return all;
}

}  // namespace

json preview_model(const Visit& visit, Side& side, const std::string& customer,
                   const std::string& lines) {
  json model = {{"added", json::array()},
                {"gone", json::array()},
                {"changed", json::array()},
                {"before", ""},
                {"after", ""},
                {"standing", json::array()},
                {"promises", json::array()}};
  lofte::PreviewOptions options;
  options.language = visit.words.code();
  const lofte::Answer would = side.book.preview_json(lines, visit.today, options);
  for (const lofte_preview_row& row : would.preview()) {
    if (text(row.customer) != customer) continue;
    model["added"] = advice_list(visit, row.added);
    model["changed"] = advice_list(visit, row.changed);
    model["gone"] = advice_list(visit, row.gone);
    if (row.before != nullptr) model["before"] = amount_line(visit, row.before->open);
    if (row.after != nullptr) model["after"] = amount_line(visit, row.after->open);
  }
  // Holds, plans, disputes and complaints: why reminders rest; and what is overdue already.
  const lofte::Answer advice = side.book.query(ask(visit, LOFTE_QUERY_ADVICE, customer));
  for (const lofte_advice_row& row : advice.advice()) {
    const std::string_view key = text(row.key);
    const bool late = text(row.plugin) == "late-payer" && row.kind == LOFTE_ADVICE_FLAG;
    const bool rests = row.kind == LOFTE_ADVICE_SUPPRESSION && text(row.plugin) == "late-payer" &&
                       key != "waiting";
    const bool complaint = row.kind == LOFTE_ADVICE_FLAG && key == "no sales contact";
    if (late || rests || complaint) model["standing"].push_back(advice_card(visit, row));
  }
  const lofte::Answer promises = side.book.query(ask(visit, LOFTE_QUERY_PROMISES, customer));
  for (const lofte_promise_row& row : promises.promises()) {
    json one = promise_model(visit, row);
    if (is_open(row) || is_not_kept(row)) model["promises"].push_back(one);
  }
  for (const char* list : {"added", "gone", "changed", "standing", "promises"}) {
    model[std::string("has_") + list] = !model[list].empty();
  }
  model["nothing"] = model["added"].empty() && model["gone"].empty() && model["standing"].empty() &&
                     model["promises"].empty();
  return model;
}

}  // namespace kontor
