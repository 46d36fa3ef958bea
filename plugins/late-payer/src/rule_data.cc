#include "rule_data.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "lofte/cpp/date.hpp"
#include "rule_files.h"

namespace lofte::late_payer {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& where, const std::string& message) {
  throw Error(LOFTE_CORRUPT, where, message);
}

lofte_date date_in(const Json& row, const char* key) {
  if (!row.contains(key)) return 0;
  const std::string said = row[key];
  int part[3] = {0, 0, 0};
  const char* at = said.data();
  const char* const end = at + said.size();
  for (int& number : part) {
    const auto [next, fault] = std::from_chars(at, end, number);
    if (fault != std::errc{}) refuse(key, concat("\"", said, "\" is no date"));
    at = next == end ? next : next + 1;
  }
  return date_of(part[0], static_cast<unsigned>(part[1]), static_cast<unsigned>(part[2]));
}

std::optional<int> days_in(const Json& row, const char* key) {
  if (!row.contains(key)) return std::nullopt;
  return row[key].get<int>();
}

lofte_money money_in(const Json& said) {
  return money(said.at("minor").get<std::int64_t>(), said.at("currency").get<std::string>());
}

std::optional<lofte_money> amount_in(const Json& row, const char* key) {
  if (!row.contains(key)) return std::nullopt;
  return money_in(row[key]);
}

bool is_unconfirmed(const Json& row, const char* field) {
  const Json none = Json::array();
  const Json& fields = row.contains("unconfirmed") ? row["unconfirmed"] : none;
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

FeeRule fee_in(const Json& row) {
  const Json& said = row["fee"];
  FeeRule fee;
  fee.amount = money_in(said);
  fee.only_if_agreed = said.value("only_if_agreed", false);
  fee.reminders = said.at("reminders");
  fee.reminders_unconfirmed = is_unconfirmed(row, "fee.reminders");
  fee.free_reminders = said.value("free_reminders", 0);
  fee.after_due_days = said.value("after_due_days", 0);
  return fee;
}

FixedSumRule fixed_sum_in(const Json& row) {
  const Json& said = row["fixed_sum"];
  FixedSumRule sum;
  sum.currency = said.at("currency");
  for (const std::string debtor : said.at("debtors")) {
    (debtor == "public" ? sum.public_body : sum.business) = true;
  }
  for (const Json& tier : said.at("tiers")) {
    sum.tiers.push_back({tier.at("from_minor"), tier.at("minor")});
  }
  const std::string fees = said.at("fees");
  if (fees == "deducted") {
    sum.fees = FixedSumRule::Fees::kDeducted;
  } else if (fees == "instead") {
    sum.fees = FixedSumRule::Fees::kInstead;
  } else if (fees != "on top") {
    refuse("fixed_sum.fees", concat("\"", fees, "\": on top, deducted or instead"));
  }
  sum.unconfirmed = is_unconfirmed(row, "fixed_sum");
  return sum;
}

Debtor debtor_in(const Json& row) {
  const std::string said = row.at("debtor");
  if (said == "any") return Debtor::kAny;
  if (said == "consumer") return Debtor::kConsumer;
  if (said == "business") return Debtor::kBusiness;
  refuse("debtor", concat("\"", said, "\": any, consumer or business"));
}

RuleRow rule_row(const Json& said) {
  RuleRow row;
  row.country = said.at("country");
  if (said.contains("countries")) row.countries = said["countries"];
  row.debtor = debtor_in(said);
  row.from = date_in(said, "from");
  row.until = date_in(said, "until");
  row.source = said.at("source");
  row.checked = date_in(said, "checked");
  row.rule.answer_days = days_in(said, "answer_days");
  row.rule.gap_days = days_in(said, "gap_days");
  row.rule.term_days = days_in(said, "term_days");
  if (said.contains("fee")) row.rule.fee = fee_in(said);
  row.rule.demand_fee = amount_in(said, "demand_fee");
  row.rule.plan_fee = amount_in(said, "plan_fee");
  if (said.contains("interest")) {
    const Json& interest = said["interest"];
    row.rule.interest = InterestRule{interest.at("reference"), interest.at("addition_bp")};
  }
  if (said.contains("fixed_sum")) row.rule.fixed_sum = fixed_sum_in(said);
  row.rule.formal_is_changing = said.value("formal_is_changing", false);
  return row;
}

RateRow rate_row(const Json& said) {
  return {said.at("reference"),
          date_in(said, "from"),
          date_in(said, "until"),
          said.at("bp"),
          said.value("unconfirmed", false),
          said.at("source"),
          date_in(said, "checked")};
}

template <class Row>
std::vector<Row> rows_of(std::string_view file, Row (*read)(const Json&)) {
  std::vector<Row> rows;
  try {
    const Json whole = Json::parse(file);
    for (const Json& row : whole.at("rows")) rows.push_back(read(row));
  } catch (const Json::exception& fault) {
    refuse(concat("row ", rows.size() + 1), fault.what());
  }
  return rows;
}

template <class Field>
void replace(std::optional<Field>& field, const std::optional<Field>& later) {
  if (later) field = later;
}

}  // namespace

void Rule::lay_over(const Rule& later) {
  replace(answer_days, later.answer_days);
  replace(gap_days, later.gap_days);
  replace(term_days, later.term_days);
  replace(fee, later.fee);
  replace(demand_fee, later.demand_fee);
  replace(plan_fee, later.plan_fee);
  replace(interest, later.interest);
  replace(fixed_sum, later.fixed_sum);
  formal_is_changing = formal_is_changing || later.formal_is_changing;
}

const std::vector<RuleRow>& rule_rows() {
  static const std::vector<RuleRow> kRows = rows_of(charges_json(), &rule_row);
  return kRows;
}

const std::vector<RateRow>& rate_rows() {
  static const std::vector<RateRow> kRows = rows_of(rates_json(), &rate_row);
  return kRows;
}

}  // namespace lofte::late_payer
