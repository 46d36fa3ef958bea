// This plugin's settings as they hold for one customer. All are house heuristics.
#pragma once

#include <cstdint>
#include <string_view>

#include "lofte/cpp/view.hpp"

namespace lofte::relationship {

struct Policy {
  // stages
  int awareness_days;
  int commitment_months;
  int commitment_purchases;
  int silence_factor_percent;
  int silence_days;
  lofte_money trial_limit;
  std::string_view trial_products;
  std::string_view ended_cause;
  int promise_damage_days;
  // the finer reading
  int elation_days;
  int doubt_days;
  int evaluation_days;
  int recovery_days;
  // rhythm and value
  int quiet_factor_percent;
  int quiet_factor_important_percent;
  int quiet_days;
  int growth_percent;
  int value_months;
  int signal_days;
  // contact
  int contact_days;
  int contact_days_new;
  int contact_days_long_term;
  int contact_days_transactional;
  int contact_days_top;
  int hand_over_days;
  int agreed_days;
  // the register
  bool register_gaps;
  int change_days;

  explicit Policy(const Settings& settings)
      : awareness_days(number(settings, "awareness_days")),
        commitment_months(number(settings, "commitment_months")),
        commitment_purchases(number(settings, "commitment_purchases")),
        silence_factor_percent(number(settings, "silence_factor_percent")),
        silence_days(number(settings, "silence_days")),
        trial_limit(settings.amount("trial_limit")),
        trial_products(settings.text_of("trial_products")),
        ended_cause(settings.text_of("ended_cause")),
        promise_damage_days(number(settings, "promise_damage_days")),
        elation_days(number(settings, "elation_days")),
        doubt_days(number(settings, "doubt_days")),
        evaluation_days(number(settings, "evaluation_days")),
        recovery_days(number(settings, "recovery_days")),
        quiet_factor_percent(number(settings, "quiet_factor_percent")),
        quiet_factor_important_percent(number(settings, "quiet_factor_important_percent")),
        quiet_days(number(settings, "quiet_days")),
        growth_percent(number(settings, "growth_percent")),
        value_months(number(settings, "value_months")),
        signal_days(number(settings, "signal_days")),
        contact_days(number(settings, "contact_days")),
        contact_days_new(number(settings, "contact_days_new")),
        contact_days_long_term(number(settings, "contact_days_long_term")),
        contact_days_transactional(number(settings, "contact_days_transactional")),
        contact_days_top(number(settings, "contact_days_top")),
        hand_over_days(number(settings, "hand_over_days")),
        agreed_days(number(settings, "agreed_days")),
        register_gaps(settings.boolean("register_gaps")),
        change_days(number(settings, "change_days")) {}

 private:
  static int number(const Settings& settings, std::string_view key) {
    return static_cast<int>(settings.integer(key));
  }
};

}  // namespace lofte::relationship
