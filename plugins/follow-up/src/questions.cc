#include "questions.h"

namespace lofte::follow_up {
namespace {

bool is_answered(const Case& c, const lofte_inbound_question& question) {
  return question.answered_on != 0 && c.clock.reached(question.answered_on);
}

// On the way they asked; an urgent one by voice.
int32_t channel_of(const Case& c, const lofte_inbound_question& question) {
  if (question.urgent != 0) return c.talk_channel();
  const Addressee addressee(c.view, c.clock);
  const bool open =
      question.channel != LOFTE_CHANNEL_UNSPECIFIED && !addressee.objects_to(question.channel);
  return open ? question.channel : addressee.channel();
}

void ask_for_answer(const Case& c, const Record<lofte_inbound_question>& record) {
  const lofte_inbound_question& question = record.body;
  const lofte_date due =
      c.calendar.add_working_days(c.view.country(), question.asked_on, c.policy.answer_days);
  const bool late = c.clock.passed(due);
  const bool urgent = question.urgent != 0;
  int32_t severity = late ? LOFTE_SEVERITY_IMPORTANT : LOFTE_SEVERITY_NOTICE;
  if (urgent) severity = LOFTE_SEVERITY_URGENT;
  auto task = c.out.task("question ", record.id());
  task.rule(urgent ? "question-urgent" : "question")
      .revision(late ? 2 : 1)
      .severity(severity)
      .title(urgent ? "task.question.urgent" : "task.question", {{"date", Date{question.asked_on}}})
      .about(LOFTE_FACT_INBOUND_QUESTION, record.id())
      .evidence(record.fact_id())
      .since(question.asked_on)
      .from(question.asked_on)
      .latest(due)
      .channel(channel_of(c, question))
      .cost_of_skipping("cost.question")
      .assignee(c.manager());
  if (question.question.size != 0) task.reason("reason.asked", {{"words", question.question}});
  if (late) task.reason("reason.answer_late", {{"date", Date{due}}});
  task.reason("gain.question")
      .point(urgent ? "point.answer.urgent" : "point.answer")
      .point("point.answer.when");
}

}  // namespace

void say_questions(const Case& c) {
  for (const auto& record : c.view.records<lofte_inbound_question>()) {
    if (!c.clock.reached(record.body.asked_on) || is_answered(c, record.body)) continue;
    ask_for_answer(c, record);
  }
}

}  // namespace lofte::follow_up
