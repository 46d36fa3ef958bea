// The overdue invoices of a customer, and how far along the ladder each has come.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "case.h"

namespace lofte::late_payer {

// After so many shared notices a talk is kinder than one more.
constexpr int kNoticesBeforeCall = 3;

struct Claim {
  const lofte_invoice_state* state;
  int level = kNoStep;                // the highest step anyone took about it, from the nudge on
  int notices = 0;                    // how many notices named it
  lofte_date noticed_on = 0;          // the last of them, or the call
  std::string_view last_notice = {};  // its record id
  std::string_view last_notice_fact = {};
  lofte_date last_notice_on = 0;
  lofte_date answer_by = 0;  // by when that one asked for the money
  lofte_date first_answer_by = 0;
  lofte_date opened_again = 0;  // a payment bounced: earlier notices no longer count
  bool held = false;            // something says to leave it alone

  std::string_view id() const { return text(state->invoice_id); }
  lofte_date due_on() const { return state->due_date; }
  lofte_date overdue_since() const { return state->due_date + 1; }
  bool call_is_next() const {
    return level == kReminder || (level == kNudge && notices >= kNoticesBeforeCall);
  }
  // The date after which that call comes. After several shared notices the first of their dates
  // counts: each new one moves the last.
  lofte_date call_counts_from() const { return level == kReminder ? answer_by : first_answer_by; }
  // The day from which we wait for its payment.
  lofte_date counts_from() const {
    return std::max({due_on(), state->invoice->issue_date, opened_again});
  }
};

// What we did about the customer's debts, and when we last reached out at all.
struct Outreach {
  std::string_view last_notice = "none";  // its record id
  std::string_view last_notice_fact = {};
  lofte_date last_notice_on = 0;
  int last_notice_step = kNoStep;
  lofte_date last_on = 0;  // the last outreach of ours of any kind
};

struct Claims {
  std::vector<Claim> all;  // by due date, then id, as in the view
  Outreach outreach;

  bool any_live() const {
    for (const Claim& claim : all) {
      if (!claim.held) return true;
    }
    return false;
  }
};

Claims claims_of(const Case& c);

// Invoices due within the days of the courtesy note that no notice has named yet.
Claims coming_due(const Case& c);

}  // namespace lofte::late_payer
