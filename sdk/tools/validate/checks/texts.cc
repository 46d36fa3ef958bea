#include <set>

#include "checks.h"
#include "lofte/host.h"

namespace lofte::validate {
namespace {

class Reading {
 public:
  explicit Reading(Trial& trial)
      : trial_(trial), host_(trial.subject().host()), languages_(trial.subject().languages()) {
    reviews_.context = plan_.context = this;
    reviews_.review = [](const lofte_review_sink* sink, const lofte_review* review, lofte_error*) {
      of(sink).message(review->reason);
      return lofte_status{LOFTE_OK};
    };
    reviews_.next_review = [](const lofte_review_sink*, lofte_date, lofte_error*) {
      return lofte_status{LOFTE_OK};
    };
    plan_.add = [](const lofte_plan_sink* sink, const lofte_planned_task* task, lofte_error*) {
      of(sink).message(task->reason);
      return lofte_status{LOFTE_OK};
    };
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  void item(const lofte_advice& item) {
    message(item.title);
    messages(item.reasons);
    if (item.task != nullptr) {
      messages(item.task->points);
      message(item.task->cost_of_skipping);
    }
    if (item.draft != nullptr) {
      message(item.draft->subject);
      messages(item.draft->body);
    }
  }

  // In every language there is, so that a pattern that one of them gets wrong is found.
  void message(const lofte_message* message) {
    if (message == nullptr) return;
    const std::string id(text(message->id));
    if (failed_.contains(id)) return;
    const auto* table = static_cast<const lofte_text*>(host_.service(&host_, LOFTE_TEXT_ID));
    if (table == nullptr) {
      failed_.insert(id);
      return trial_.fault(concat("it says \"", std::string_view(id),
                                 "\", and the manifest names no folder of texts"));
    }
    for (const lofte_string& language : range<lofte_string>(languages_)) {
      char buffer[16];
      std::uint64_t size = 0;
      detail::CalleeError error;
      const lofte_status status =
          table->render(&host_, language, message, buffer, sizeof buffer, &size, &error.value);
      if (status == LOFTE_OK) continue;
      failed_.insert(id);
      return trial_.fault(concat("\"", std::string_view(id), "\" in texts/", language,
                                 ".json: ", std::string_view(error.value.where), " ",
                                 std::string_view(error.value.message)));
    }
  }

  // What a reviewer and a planner say why, and a fold of the book.
  const lofte_review_sink& reviews() const { return reviews_; }
  const lofte_plan_sink& plan() const { return plan_; }

 private:
  void messages(const lofte_list& list) {
    for (const lofte_message& one : range<lofte_message>(list)) message(&one);
  }
  template <class Sink>
  static Reading& of(const Sink* sink) {
    return *static_cast<Reading*>(sink->context);
  }

  Trial& trial_;
  const lofte_host& host_;
  lofte_list languages_;
  std::set<std::string> failed_;
  lofte_review_sink reviews_ = make<lofte_review_sink>();
  lofte_plan_sink plan_ = make<lofte_plan_sink>();
};

}  // namespace

void check_texts(Trial& trial) {
  Reading reading(trial);
  const auto item = [&](const lofte_advice& said) { reading.item(said); };
  Instance instance(trial.subject());
  instance.activate();
  const auto* reviewer = instance.extension<lofte_reviewer>(LOFTE_REVIEWER_ID);
  const auto& views = trial.customers(200);
  for (const lofte_customer_view* view : views) {
    trial.at("rendering what it says of ordinary customers");
    ask(instance, *view, item);
    if (reviewer != nullptr) {
      reviewer->review(instance.handle(), view, &reading.reviews(), nullptr);
    }
  }
  trial.at("rendering what it says of a book");
  fold(instance, views, {}, nullptr, item);
  if (const auto* planner = instance.extension<lofte_planner>(LOFTE_PLANNER_ID)) {
    trial.at("rendering what it says of a day");
    const DayScene day(trial.seed(), 60, trial.settings());
    planner->plan(instance.handle(), &day.view(), &reading.plan(), nullptr);
  }
}

}  // namespace lofte::validate
