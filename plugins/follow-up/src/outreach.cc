#include "outreach.h"

namespace lofte::follow_up {
namespace {

// We said we would, or they came to us first.
bool is_owed_to_them(std::string_view plugin, const lofte_advice& advice) {
  if (plugin == "promise-log") return true;
  if (plugin == "follow-up" && text(advice.rule) == kAgreedDay) return true;
  return advice.subject_kind == LOFTE_FACT_PROMISE ||
         advice.subject_kind == LOFTE_FACT_INBOUND_QUESTION ||
         advice.subject_kind == LOFTE_FACT_COMPLAINT;
}

}  // namespace

Reach reach_of(const lofte_prior_advice& item) {
  const lofte_advice& advice = *item.advice;
  const bool talk = advice.task != nullptr && advice.task->channel != LOFTE_CHANNEL_UNSPECIFIED;
  if (advice.draft == nullptr && !talk) return Reach::kNone;
  const std::string_view plugin = text(item.plugin);
  if (advice.severity == LOFTE_SEVERITY_URGENT || is_owed_to_them(plugin, advice)) {
    return Reach::kFree;
  }
  const bool about_money = talk ? plugin == "late-payer" : advice.draft->step > 0;
  return about_money ? Reach::kMoney : Reach::kOutreach;
}

}  // namespace lofte::follow_up
