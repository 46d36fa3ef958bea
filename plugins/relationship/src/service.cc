#include "service.h"

#include <map>
#include <string>
#include <vector>

namespace lofte::relationship {
namespace {

// House heuristics.
constexpr int kDays = 365;  // of behaviour that counts
constexpr int kTalksOfAForm = 3;
constexpr std::size_t kPurchasesOfAForm = 4;
constexpr int kIdeasOfCoCreation = 2;

struct Behaviour {
  int talks = 0;
  int in_person = 0;
  int community = 0;
  int with_one = 0;  // of ours
  int ideas = 0;
  std::size_t purchases = 0;
};

Behaviour behaviour_of(const Case& c, const Relation& relation) {
  const auto counts = [&](lofte_date on) { return !c.clock.passed(on + kDays); };
  Behaviour seen;
  std::map<std::string_view, int> by;
  for (const Touch& touch : relation.touches) {
    if (!counts(touch.on)) continue;
    ++seen.talks;
    if (is_in_person(touch.contact->channel)) ++seen.in_person;
    if (touch.contact->channel == LOFTE_CHANNEL_SOCIAL_MEDIA) ++seen.community;
    if (!touch.by().empty()) seen.with_one = std::max(seen.with_one, ++by[touch.by()]);
  }
  for (const auto& [fact, idea] : c.view.records<lofte_feedback>()) {
    if (c.clock.reached(idea.date) && counts(idea.date)) ++seen.ideas;
  }
  lofte_date last = 0;
  for (const Sale& sale : relation.sales) {
    const bool real = sale.undone_on == 0 && !sale.trial && sale.on != last;
    if (!real || !counts(sale.on)) continue;
    ++seen.purchases;
    last = sale.on;
  }
  return seen;
}

std::vector<std::pair<int32_t, std::string_view>> forms_of(const Case& c, const Behaviour& seen) {
  std::vector<std::pair<int32_t, std::string_view>> forms;
  const lofte_customer* customer = c.view.customer();
  if (seen.in_person >= kTalksOfAForm) forms.emplace_back(LOFTE_CUSTOMER_PERSONAL, "personal");
  if (seen.with_one >= kTalksOfAForm && seen.with_one * 3 >= seen.talks * 2) {
    forms.emplace_back(LOFTE_CUSTOMER_DEDICATED_PERSON, "dedicated");
  }
  if (seen.purchases >= kPurchasesOfAForm && seen.talks == 0) {
    const bool debited = customer != nullptr && customer->direct_debit != 0;
    if (debited) {
      forms.emplace_back(LOFTE_CUSTOMER_AUTOMATED, "automated");
    } else {
      forms.emplace_back(LOFTE_CUSTOMER_SELF_SERVICE, "self_service");
    }
  }
  if (seen.community >= kTalksOfAForm) forms.emplace_back(LOFTE_CUSTOMER_COMMUNITY, "community");
  if (seen.ideas >= kIdeasOfCoCreation) {
    forms.emplace_back(LOFTE_CUSTOMER_CO_CREATION, "co_creation");
  }
  return forms;
}

bool is_on_file(const Case& c, int32_t form) {
  if (c.view.customer() == nullptr) return false;
  for (const int32_t known : range<int32_t>(c.view.customer()->service_forms)) {
    if (known == form) return true;
  }
  return false;
}

}  // namespace

void suggest_depth(const Case& c, const Relation& relation) {
  if (relation.is_over() || c.view.customer() == nullptr) return;
  const int32_t on_file = c.view.customer()->depth;
  const Behaviour seen = behaviour_of(c, relation);
  const bool committed = relation.stage() == StageName::kCommitment;
  int32_t looks = LOFTE_CUSTOMER_DEPTH_UNSPECIFIED;
  if (committed && seen.talks >= kTalksOfAForm) {
    looks = LOFTE_CUSTOMER_LONG_TERM;
  } else if (seen.purchases >= kPurchasesOfAForm && seen.talks == 0) {
    looks = LOFTE_CUSTOMER_TRANSACTIONAL;
  }
  if (looks == LOFTE_CUSTOMER_DEPTH_UNSPECIFIED || looks == on_file) return;
  const bool deep = looks == LOFTE_CUSTOMER_LONG_TERM;
  auto flag = c.out.flag("depth");
  flag.rule("depth")
      .title(deep ? "flag.depth.long_term" : "flag.depth.transactional")
      .reason("reason.behaviour",
              {{"purchases", seen.purchases}, {"talks", std::int64_t{seen.talks}}})
      .reason("reason.depth")
      .revision(deep ? 2 : 1);
  cite_purchases(relation, flag);
}

void suggest_service_forms(const Case& c, const Relation& relation) {
  if (relation.is_over()) return;
  const Behaviour seen = behaviour_of(c, relation);
  std::int64_t revision = 0;
  std::vector<std::string_view> missing;
  for (const auto& [form, words] : forms_of(c, seen)) {
    if (is_on_file(c, form)) continue;
    missing.push_back(words);
    revision |= std::int64_t{1} << form;
  }
  if (missing.empty()) return;
  auto flag = c.out.flag("service forms");
  flag.rule("service-forms").title("flag.forms", {{"count", missing.size()}}).revision(revision);
  for (const std::string_view words : missing) {
    const std::string form = concat("form.", words);
    flag.reason("reason.form", {{"form", Term{form}}});
  }
  flag.reason("reason.behaviour",
              {{"purchases", seen.purchases}, {"talks", std::int64_t{seen.talks}}});
}

}  // namespace lofte::relationship
