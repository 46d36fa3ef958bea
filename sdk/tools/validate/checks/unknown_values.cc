#include "checks.h"

namespace lofte::validate {
namespace {

constexpr std::int32_t kUnknown = 4711;

// What a later runtime may put where today's has no such value: kinds of fact with bodies nobody
// knows, kinds of customer, statuses, channels.
lofte_customer_view strange(const lofte_customer_view& view, std::vector<lofte_fact>& facts,
                            std::vector<lofte_invoice_state>& invoices, const lofte_contact& odd) {
  static const std::uint64_t kBody[8] = {sizeof kBody};
  for (const lofte_fact& fact : range<lofte_fact>(view.facts)) {
    facts.push_back(fact);
    if (fact.kind == LOFTE_FACT_CONTACT) facts.back().body.contact = &odd;
  }
  auto fact = make<lofte_fact>();
  fact.fact_id = borrow("fact from the future");
  fact.record_id = borrow("X1");
  fact.effective_date = kToday - 3;
  fact.kind = kUnknown;
  fact.body.any = kBody;
  facts.push_back(fact);
  for (const auto& state : range<lofte_invoice_state>(view.invoices)) {
    invoices.push_back(state);
    if (invoices.size() % 2 == 0) invoices.back().status = kUnknown;
  }
  lofte_customer_view made = view;
  made.customer_kind = kUnknown;
  made.facts = list(std::span<const lofte_fact>(facts));
  made.invoices = list(std::span<const lofte_invoice_state>(invoices));
  return made;
}

lofte_contact odd_contact() {
  auto odd = make<lofte_contact>();
  odd.date = kToday - 30;
  odd.direction = odd.channel = odd.purpose = kUnknown;
  return odd;
}

}  // namespace

void check_unknown_values(Trial& trial) {
  trial.need_customers();
  const lofte_contact odd = odd_contact();
  for (const lofte_customer_view* view : trial.customers(60)) {
    trial.at("advising on enumerations with values nobody knows");
    std::vector<lofte_fact> facts;
    std::vector<lofte_invoice_state> invoices;
    const lofte_customer_view made = strange(*view, facts, invoices, odd);
    const Answer answer = trial.fresh(made);
    // One that fails for the customer as it was is another check's to find.
    if (answer.status == LOFTE_OK || trial.fresh(*view).status != LOFTE_OK) continue;
    return trial.fault(concat(
        "values it does not know make it fail: ", std::string_view(status_name(answer.status)), " ",
        std::string_view(answer.error), "; take an unknown value as unspecified"));
  }
}

void check_fold_unknown(Trial& trial) {
  trial.need(LOFTE_BOOK_ADVISOR_ID, "book advisor");
  const lofte_contact odd = odd_contact();
  const auto& views = trial.customers(60);
  std::deque<std::vector<lofte_fact>> facts;
  std::deque<std::vector<lofte_invoice_state>> invoices;
  std::deque<lofte_customer_view> made;
  std::vector<const lofte_customer_view*> strangers;
  for (const lofte_customer_view* view : views) {
    made.push_back(strange(*view, facts.emplace_back(), invoices.emplace_back(), odd));
    strangers.push_back(&made.back());
  }
  Instance instance(trial.subject());
  instance.activate();
  trial.at("folding over enumerations with values nobody knows");
  const Answer answer = fold(instance, strangers, {.chunk = 7});
  if (answer.status == LOFTE_OK || fold(instance, views, {.chunk = 7}).status != LOFTE_OK) return;
  trial.fault(concat(
      "values it does not know make the fold fail: ", std::string_view(status_name(answer.status)),
      " ", std::string_view(answer.error), "; take an unknown value as unspecified"));
}

}  // namespace lofte::validate
