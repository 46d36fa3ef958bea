#include "judge.h"

#include <algorithm>

namespace lofte::promise_log {
namespace {

void set(Promise& promise, State state, lofte_date since, lofte_date until = 0) {
  promise.state = state;
  promise.since = since;
  promise.until = until;
}

// The first day on which what was promised had been done, by money or by other evidence; 0: not
// yet.
lofte_date done_on(const Promise& promise) {
  if (promise.shown_on == 0) return promise.reached_on;
  if (promise.reached_on == 0) return promise.shown_on;
  return std::min(promise.shown_on, promise.reached_on);
}

lofte_date partly_done_on(const Promise& promise) {
  if (promise.partly_shown_on == 0) return promise.first_received_on;
  if (promise.first_received_on == 0) return promise.partly_shown_on;
  return std::min(promise.partly_shown_on, promise.first_received_on);
}

}  // namespace

std::string_view name_of(State state) {
  switch (state) {
    case State::kOpen:
      return "open";
    case State::kDue:
      return "due";
    case State::kKept:
      return "kept";
    case State::kKeptLate:
      return "kept_late";
    case State::kPartlyKept:
      return "partly_kept";
    case State::kNotKept:
      return "broken";
    case State::kWithdrawn:
      return "withdrawn";
    case State::kSuperseded:
      return "superseded";
  }
  return "open";
}

bool is_settled(State state) {
  return state != State::kOpen && state != State::kDue;
}

void judge(Promise& promise, const Clock& clock) {
  if (promise.superseded_on != 0) {
    return set(promise, State::kSuperseded, promise.superseded_on);
  }
  if (promise.withdrawn_on != 0) return set(promise, State::kWithdrawn, promise.withdrawn_on);

  if (const lofte_date done = done_on(promise)) {
    return set(promise, done <= promise.window_end ? State::kKept : State::kKeptLate, done);
  }
  if (promise.nothing_owed) return set(promise, State::kWithdrawn, promise.nothing_owed_on);

  // Ours asks for attention before the day, theirs not until it.
  const lofte_date due_from = promise.ours ? std::min(promise.warn_from, promise.due_on)
                                           : std::max(promise.due_on, promise.made_on);
  if (!clock.reached(due_from)) return set(promise, State::kOpen, promise.made_on, due_from);
  const lofte_date closed = promise.window_end + 1;
  if (!clock.reached(closed)) return set(promise, State::kDue, due_from, closed);

  const lofte_date partly = partly_done_on(promise);
  if (partly != 0) return set(promise, State::kPartlyKept, std::max(closed, partly));
  set(promise, State::kNotKept, closed);
}

}  // namespace lofte::promise_log
