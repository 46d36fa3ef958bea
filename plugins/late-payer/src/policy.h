// This plugin's settings as they hold for one customer.
#pragma once

#include <string_view>

#include "lofte/cpp/view.hpp"

namespace lofte::late_payer {

struct Policy {
  Settings settings;
  int answer_days;
  int call_after_days;
  bool charge_fee;
  bool charge_fixed_sum;
  bool charge_interest;
  int charges_from_step;  // 0: never
  bool courtesy;
  int courtesy_days;
  int fee_after_days;            // -1: as the table of laws says
  lofte_money fee_amount;        // 0: as the table says
  int fee_reminders;             // -1: as the table says
  lofte_money fixed_sum_amount;  // 0: as the table says
  int interest_rate_bp;          // -1: as the table says
  bool forecast;
  int formal_after_days;
  int legal_answer_days;
  int legal_gap_days;
  int minimum_gap_days;
  int nudge_ceiling_days;
  int nudge_floor_days;
  int patience;  // percent
  int plan_parts;
  int promise_grace_days;
  int reminder_after_days;
  std::string_view sender;
  lofte_money small_balance;
  bool thank_after_notice;
  int thank_days;
  bool thank_first_payment;
  bool gentle;  // stops at the call
  bool off;

  explicit Policy(const Settings& from)
      : settings(from),
        answer_days(days("answer_days")),
        call_after_days(days("call_after_days")),
        charge_fee(from.boolean("charge_fee")),
        charge_fixed_sum(from.boolean("charge_fixed_sum")),
        charge_interest(from.boolean("charge_interest")),
        charges_from_step(days("charges_from_step")),
        courtesy(from.boolean("courtesy")),
        courtesy_days(days("courtesy_days")),
        fee_after_days(days("fee_after_days")),
        fee_amount(from.amount("fee_amount")),
        fee_reminders(days("fee_reminders")),
        fixed_sum_amount(from.amount("fixed_sum_amount")),
        interest_rate_bp(days("interest_rate_bp")),
        forecast(from.boolean("forecast")),
        formal_after_days(days("formal_after_days")),
        legal_answer_days(days("legal_answer_days")),
        legal_gap_days(days("legal_gap_days")),
        minimum_gap_days(days("minimum_gap_days")),
        nudge_ceiling_days(days("nudge_ceiling_days")),
        nudge_floor_days(days("nudge_floor_days")),
        patience(days("patience")),
        plan_parts(days("plan_parts")),
        promise_grace_days(days("promise_grace_days")),
        reminder_after_days(days("reminder_after_days")),
        sender(from.text_of("sender")),
        small_balance(from.amount("small_balance")),
        thank_after_notice(from.boolean("thank_after_notice")),
        thank_days(days("thank_days")),
        thank_first_payment(from.boolean("thank_first_payment")),
        gentle(from.text_of("policy") == "gentle"),
        off(from.text_of("policy") == "off") {}

  // Whether its first note comes on a day fixed beforehand, and which.
  bool fixed_timing(std::string_view invoice) const {
    return settings.text_of("timing", invoice) == "fixed";
  }
  int nudge_after_days(std::string_view invoice) const { return days("nudge_after_days", invoice); }
  bool off_for(std::string_view invoice) const {
    return settings.text_of("policy", invoice) == "off";
  }

 private:
  int days(std::string_view key, std::string_view invoice = {}) const {
    return static_cast<int>(settings.integer(key, invoice));
  }
};

}  // namespace lofte::late_payer
