// A reviewer with a small contact budget: within seven days after a contact of ours no draft and no
// talk, drafts about more than one invoice become part of the first talk. What customers are called
// makes it fail.
#include <lofte/cpp/plugin.hpp>
#include <stdexcept>

namespace {

constexpr lofte_date kQuietDays = 7;

class Gentle : public lofte::Reviewer {
  void review(const lofte::View& view, lofte::Reviews& out) override {
    misbehave(view, out);
    const lofte_date until = quiet_until(view);
    const lofte_prior_advice* talk = nullptr;
    for (const lofte_prior_advice& item : view.prior_advice()) {
      const lofte_advice& advice = *item.advice;
      const bool is_talk = advice.task != nullptr && advice.task->channel != 0;
      if (until != 0 && (is_talk || advice.draft != nullptr)) {
        out.postpone(item, until).rule("budget").reason("quiet", {{"until", lofte::Date{until}}});
      } else if (is_talk && talk == nullptr) {
        talk = &item;
      } else if (is_talk) {
        out.merge(item, *talk).rule("one-talk").reason("one-talk");
      }
    }
    if (talk == nullptr) return;
    for (const lofte_prior_advice& item : view.prior_advice()) {
      if (item.advice->draft != nullptr) out.suppress(item).rule("talk-first").reason("talk-first");
    }
  }

  static lofte_date quiet_until(const lofte::View& view) {
    lofte_date until = 0;
    for (const auto& [fact, contact] : view.records<lofte_contact>()) {
      if (contact.direction != LOFTE_CONTACT_OUTBOUND || contact.mass != 0) continue;
      if (contact.date + kQuietDays > view.as_of()) until = contact.date + kQuietDays;
    }
    return until;
  }

  static void misbehave(const lofte::View& view, lofte::Reviews& out) {
    const std::string_view id = view.customer_id();
    if (id == "throws") throw std::runtime_error("as told");
    if (id == "invents") {
      auto advice = lofte::make<lofte_advice>();
      advice.kind = LOFTE_ADVICE_TASK;
      advice.key = lofte::borrow("of nobody");
      auto item = lofte::make<lofte_prior_advice>();
      item.plugin = lofte::borrow("talker");
      item.advice = &advice;
      out.suppress(item).rule("r").reason("quiet");
    }
    for (const lofte_prior_advice& item : view.prior_advice()) {
      if (id == "without-reason") out.suppress(item).rule("r");
      if (id == "back-in-time") out.postpone(item, view.as_of()).rule("r").reason("quiet");
      if (id == "hides-the-stage" && item.advice->stage != nullptr) {
        out.suppress(item).rule("r").reason("quiet");
      }
      if (id == "into-itself" && item.advice->task != nullptr) {
        out.merge(item, item).rule("r").reason("quiet");
      }
    }
  }
};

}  // namespace

LOFTE_PLUGIN("gentle", Gentle)
