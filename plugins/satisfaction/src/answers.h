// What a customer was asked and answered.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "case.h"

namespace lofte::satisfaction {

struct Answer {
  lofte_date on;
  const lofte_survey_answered* body;
  std::string_view id;
  std::string_view fact_id;

  std::optional<int> mark() const;       // 1 to 5
  std::optional<int> recommend() const;  // 0 to 10
};

// By day.
std::vector<Answer> answers_of(const Case& c);

struct Asked {
  lofte_date last_on = 0;  // 0: never
  std::string_view last_id = "none";
  std::string_view fact_id;
};

Asked asked_of(const Case& c);

// Answers summed up, for one customer or many.
struct Marks {
  std::int64_t marked = 0;
  std::int64_t content = 0;  // 4 or 5 of 5
  std::int64_t recommending = 0;
  std::int64_t promoters = 0;   // 9 or 10
  std::int64_t detractors = 0;  // 0 to 6

  void add(const Answer& answer);
  void add(const Marks& other);
  // Whole percent, rounded to the nearest; nothing without an answer.
  std::optional<std::int64_t> content_percent() const;
  // Per cent of promoters less per cent of detractors, -100 to 100.
  std::optional<std::int64_t> recommend_score() const;
};

// part / whole in whole percent, rounded half away from nothing; whole is more than nothing.
std::int64_t percent(std::int64_t part, std::int64_t whole);

// What the answers say of this customer, in own words, beside what we believed.
void say_answers(const Case& c);

}  // namespace lofte::satisfaction
