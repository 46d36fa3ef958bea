// What the follow-up plugin says of a history, what it does with what others propose, and how it
// orders a day.
#pragma once

#include <deque>
#include <initializer_list>
#include <string>
#include <vector>

#include "support/advised.h"

namespace lofte::testing {

inline const Advised& follow_up() {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/follow-up");
  return kAdvised;
}

inline Answer follow_up_on(When when, const History& history) {
  return follow_up().on(when, history);
}
inline const Said* task_on(const Answer& answer, std::string_view key) {
  return answer.find(LOFTE_ADVICE_TASK, key);
}
// A task by its key; fails the test where there is none.
inline Said the_task(When when, const History& history, std::string_view key) {
  const Answer answer = follow_up_on(when, history);
  const Said* found = task_on(answer, key);
  EXPECT_NE(found, nullptr) << key << " is not among " << answer.keys();
  return found == nullptr ? Said{} : *found;
}
inline bool says_task(When when, const History& history, std::string_view key) {
  return task_on(follow_up_on(when, history), key) != nullptr;
}
inline bool says_flag(When when, const History& history, std::string_view key) {
  return follow_up_on(when, history).find(LOFTE_ADVICE_FLAG, key) != nullptr;
}

// What the relationship plugin would have said before.
inline History& in_stage(History& history, const char* name, bool damaged = false) {
  static const lofte_string kDamaged = borrow("damaged");
  return history.said<lofte_stage>("relationship", "stage", [=](auto& advice, auto& stage) {
    advice.kind = LOFTE_ADVICE_STAGE;
    advice.stage = &stage;
    stage.name = borrow(name);
    if (damaged) stage.overlays = {&kDamaged, 1, sizeof kDamaged};
  });
}
inline History& of_tier(History& history, const char* band) {
  return history.said<lofte_score>("relationship", "value", [=](auto& advice, auto& score) {
    advice.kind = LOFTE_ADVICE_SCORE;
    advice.score = &score;
    score.band = borrow(band);
  });
}
inline History& next_contact(History& history, When when, const char* why) {
  return history.said<lofte_message>("relationship", "next contact",
                                     [=](auto& advice, auto& reason) {
                                       advice.kind = LOFTE_ADVICE_FLAG;
                                       advice.latest = when.days;
                                       reason.id = borrow(why);
                                       advice.reasons = {&reason, 1, sizeof reason};
                                     });
}

// ---- what others propose, and what becomes of it ----

struct Proposal {
  const char* plugin;
  std::int32_t kind;
  const char* key;
  std::int32_t severity = LOFTE_SEVERITY_NOTICE;
  const char* since = "2026-03-02";
  const char* latest = "";
  std::int32_t subject_kind = 0;
  std::int32_t channel = LOFTE_CHANNEL_PHONE;  // of a task
  std::int32_t step = 0;                       // of a draft
  const char* rule = "rule";
};

struct Decision {
  std::int32_t action = 0;
  std::string key;
  std::string rule;
  std::string reason;
  lofte_date until = 0;
  std::string into;
  Ids evidence;
  friend bool operator==(const Decision&, const Decision&) = default;
};

struct Reviewed {
  std::vector<Decision> decisions;
  lofte_date next_review = 0;

  const Decision* of(std::string_view key) const {
    for (const Decision& one : decisions) {
      if (one.key == key) return &one;
    }
    return nullptr;
  }
  Decision the(std::string_view key) const {
    const Decision* found = of(key);
    EXPECT_NE(found, nullptr) << key << " was let pass";
    return found == nullptr ? Decision{} : *found;
  }
  bool passes(std::string_view key) const { return of(key) == nullptr; }
};

Reviewed review_on(When when, const History& history, const std::vector<Proposal>& proposals);

// ---- a day to plan ----

struct DayTask {
  std::string customer;  // empty: the book
  std::string key;
  std::int32_t severity = LOFTE_SEVERITY_NOTICE;
  std::string assignee{};
  lofte_date latest = 0;
  lofte_date since = 0;
  lofte_date from = 0;
  std::int32_t channel = LOFTE_CHANNEL_PHONE;
};
// What a customer's scores say; last contact 0: none.
struct DayCustomer {
  std::string id;
  std::string tier = "small";
  lofte_date last_contact = 0;
};
struct Placed {
  std::string key;
  bool can_wait = false;
  std::string rule;
  std::string reason;
};

struct PlannedDay {
  std::vector<Placed> places;
  std::vector<std::string> planned() const;
  std::vector<std::string> waiting() const;
  const Placed& at(std::string_view key) const;
};

PlannedDay plan_on(When when, std::int32_t capacity, const std::vector<DayCustomer>& customers,
                   const std::vector<DayTask>& tasks, const Defaults& settings = {});

}  // namespace lofte::testing
