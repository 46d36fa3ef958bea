#include "answers.h"

#include <algorithm>

namespace lofte::satisfaction {
namespace {

constexpr std::size_t kAnswersTold = 10;
constexpr int kContentFrom = 4;
constexpr int kPromoterFrom = 9;
constexpr int kDetractorTo = 6;

// What was believed of this customer alone, the latest.
struct Believed {
  lofte_date on = 0;
  std::int64_t value = 0;
  std::string_view fact_id;
};

Believed believed(const Case& c, int32_t measure) {
  Believed latest;
  for (const auto& [fact, estimate] : c.view.records<lofte_owner_estimate>()) {
    const bool ours = text(estimate.customer_id) == c.view.customer_id();
    if (!ours || estimate.measure != measure || !c.clock.reached(estimate.date)) continue;
    if (estimate.date >= latest.on) latest = {estimate.date, estimate.value, text(fact.fact_id)};
  }
  return latest;
}

void say_gap(const Believed& believed, std::int64_t measured, Score& score) {
  if (believed.on == 0) return;
  score.reason("reason.gap", {{"date", Date{believed.on}},
                              {"believed", believed.value},
                              {"measured", measured},
                              {"gap", believed.value - measured}});
  score.evidence(believed.fact_id);
}

void tell(const Answer& answer, Score& score) {
  const Arg date{"date", Date{answer.on}};
  if (const auto mark = answer.mark()) {
    score.reason("reason.mark", {date, {"mark", std::int64_t{*mark}}});
  }
  if (const auto recommend = answer.recommend()) {
    score.reason("reason.recommend", {date, {"mark", std::int64_t{*recommend}}});
  }
  if (answer.body->own_words.size != 0) {
    score.reason("reason.own_words", {date, {"words", answer.body->own_words}});
  }
  for (const lofte_survey_reply& reply : range<lofte_survey_reply>(answer.body->replies)) {
    if (reply.reply.size == 0) continue;
    score.reason("reason.reply", {{"question", reply.question}, {"words", reply.reply}});
  }
  score.evidence(answer.fact_id);
}

void tell_all(const std::vector<Answer>& answers, Score& score) {
  std::size_t told = 0;
  for (auto answer = answers.rbegin(); answer != answers.rend() && told < kAnswersTold; ++answer) {
    tell(*answer, score);
    ++told;
  }
}

}  // namespace

std::optional<int> Answer::mark() const {
  if ((body->present & LOFTE_SURVEY_ANSWERED_HAS_CSAT) == 0) return std::nullopt;
  return body->csat >= 1 && body->csat <= 5 ? std::optional(body->csat) : std::nullopt;
}

std::optional<int> Answer::recommend() const {
  if ((body->present & LOFTE_SURVEY_ANSWERED_HAS_NPS) == 0) return std::nullopt;
  return body->nps >= 0 && body->nps <= 10 ? std::optional(body->nps) : std::nullopt;
}

std::vector<Answer> answers_of(const Case& c) {
  std::vector<Answer> answers;
  for (const auto& record : c.view.records<lofte_survey_answered>()) {
    if (!c.clock.reached(record.body.date)) continue;
    answers.push_back({record.body.date, &record.body, record.id(), record.fact_id()});
  }
  std::stable_sort(answers.begin(), answers.end(),
                   [](const Answer& a, const Answer& b) { return a.on < b.on; });
  return answers;
}

Asked asked_of(const Case& c) {
  Asked asked;
  for (const auto& record : c.view.records<lofte_survey_asked>()) {
    if (record.body.date < asked.last_on || !c.clock.reached(record.body.date)) continue;
    asked = {record.body.date, record.id(), record.fact_id()};
  }
  return asked;
}

void Marks::add(const Answer& answer) {
  if (const auto mark = answer.mark()) {
    ++marked;
    if (*mark >= kContentFrom) ++content;
  }
  if (const auto recommend = answer.recommend()) {
    ++recommending;
    if (*recommend >= kPromoterFrom) ++promoters;
    if (*recommend <= kDetractorTo) ++detractors;
  }
}

void Marks::add(const Marks& other) {
  marked += other.marked;
  content += other.content;
  recommending += other.recommending;
  promoters += other.promoters;
  detractors += other.detractors;
}

std::int64_t percent(std::int64_t part, std::int64_t whole) {
  const std::int64_t twice = part * 200;
  return (twice >= 0 ? twice + whole : twice - whole) / (2 * whole);
}

std::optional<std::int64_t> Marks::content_percent() const {
  if (marked == 0) return std::nullopt;
  return percent(content, marked);
}

std::optional<std::int64_t> Marks::recommend_score() const {
  if (recommending == 0) return std::nullopt;
  return percent(promoters - detractors, recommending);
}

void say_answers(const Case& c) {
  const std::vector<Answer> answers = answers_of(c);
  if (answers.empty()) return;
  Marks marks;
  for (const Answer& answer : answers) marks.add(answer);
  const auto content = marks.content_percent();
  auto score = c.out.score("satisfaction");
  score.rule("answers").since(answers.back().on);
  if (content) {
    score.value(*content, "percent")
        .band(*content >= 80   ? "content"
              : *content >= 50 ? "mixed"
                               : "not content")
        .title("score.content", {{"content", marks.content}, {"count", marks.marked}});
    say_gap(believed(c, LOFTE_OWNER_ESTIMATE_CSAT), *content, score);
  } else {
    score.value(static_cast<std::int64_t>(answers.size()), "answers")
        .band("unmarked")
        .title("score.answered", {{"count", answers.size()}});
  }
  if (const auto recommend = marks.recommend_score()) {
    say_gap(believed(c, LOFTE_OWNER_ESTIMATE_NPS), *recommend, score);
  }
  tell_all(answers, score);
}

}  // namespace lofte::satisfaction
