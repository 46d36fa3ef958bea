// A promise as this plugin thinks of it: a record, or one part of a payment plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lofte/cpp/plugin.hpp"

namespace lofte::promise_log {

enum class State {
  kOpen,
  kDue,
  kKept,
  kKeptLate,
  kPartlyKept,
  kNotKept,
  kWithdrawn,
  kSuperseded,
};

// The state's name in a verdict; texts have its words under "state.<name>".
std::string_view name_of(State state);
bool is_settled(State state);

struct Promise {
  std::string key;  // of its verdict
  int32_t subject_kind = LOFTE_FACT_PROMISE;
  std::string_view id;  // the record's
  std::string_view fact_id;
  bool ours = false;
  std::string_view what;
  lofte_money amount{};     // what is promised; absent where no money is
  lofte_money tolerance{};  // how much of it may be missing
  lofte_list invoice_ids{nullptr, 0, 0};
  lofte_date made_on = 0;
  lofte_date due_on = 0;
  lofte_date warn_from = 0;   // ours: when it becomes a task
  lofte_date window_end = 0;  // the last day that counts as in time
  int32_t level = 0;          // how often it was renewed

  lofte_date withdrawn_on = 0;
  lofte_date superseded_on = 0;
  std::string_view ended_by;  // the fact that withdrew or superseded it

  // What shows that it was kept, apart from money.
  lofte_date shown_on = 0;
  lofte_date partly_shown_on = 0;
  std::vector<std::string_view> shown_by;

  // Money that came for it, as money_received.h hands it out.
  std::int64_t received = 0;
  std::int64_t received_in_time = 0;
  lofte_date reached_on = 0;  // when it was enough
  lofte_date first_received_on = 0;
  std::int64_t needed = 0;    // how much is enough
  bool nothing_owed = false;  // credited or cancelled: there is nothing left to pay
  lofte_date nothing_owed_on = 0;
  std::vector<std::string_view> received_by;

  bool is_money() const { return has_amount(amount); }

  // The judgement.
  State state = State::kOpen;
  lofte_date since = 0;
  lofte_date until = 0;
};

}  // namespace lofte::promise_log
