#include <cstddef>
#include <set>
#include <tuple>

#include "arguments.h"
#include "lofte/cpp/testing/describe.hpp"

namespace lofte::validate {
namespace {

constexpr const char* kShortView = "lofte_customer_view beyond its struct_size, in review()";
constexpr const char* kShortSink = "lofte_review_sink beyond its struct_size";
constexpr const char* kShortFault = "lofte_error beyond its struct_size, in review()";

using Name = std::tuple<std::string, std::int32_t, std::string>;

std::string said(const Name& name) {
  return concat(std::get<0>(name), " ", testing::kind_name(std::get<1>(name)), " \"",
                std::get<2>(name), "\"");
}

// Holds reviews against what was proposed, as the runtime does.
class Proposed {
 public:
  Proposed(Trial& trial, const lofte_customer_view& view) : trial_(trial) {
    for (const auto& prior : range<lofte_prior_advice>(view.prior_advice)) {
      names_.insert({std::string(text(prior.plugin)), prior.advice->kind,
                     std::string(text(prior.advice->key))});
    }
    sink_.context = this;
    sink_.review = [](const lofte_review_sink* sink, const lofte_review* review, lofte_error*) {
      static_cast<Proposed*>(sink->context)->take(*review);
      return lofte_status{LOFTE_OK};
    };
    sink_.next_review = [](const lofte_review_sink*, lofte_date, lofte_error*) {
      return lofte_status{LOFTE_OK};
    };
  }
  const lofte_review_sink& sink() const { return sink_; }

 private:
  void take(const lofte_review& review) {
    const Name name{text(review.plugin), review.kind, text(review.key)};
    if (!names_.contains(name)) {
      return trial_.fault(concat("it reviews ", std::string_view(said(name)),
                                 ", which nobody proposed for this customer"));
    }
    const bool outreach = review.kind == LOFTE_ADVICE_TASK || review.kind == LOFTE_ADVICE_DRAFT;
    if (!outreach && review.kind != LOFTE_ADVICE_FLAG) {
      return trial_.fault(concat("it reviews ", std::string_view(said(name)),
                                 ", which says what is so and stays; right would be a flag, a task "
                                 "or a draft"));
    }
    if (taken_in_.contains(name)) {
      trial_.fault(concat("it holds back ", std::string_view(said(name)),
                          ", into which it merged another item"));
    }
    held_.insert(name);
    if (review.action == LOFTE_REVIEW_MERGE) {
      into(Name(text(review.into_plugin), LOFTE_ADVICE_TASK, text(review.into_key)), outreach);
    } else if (review.action != LOFTE_REVIEW_SUPPRESS && review.action != LOFTE_REVIEW_POSTPONE) {
      trial_.fault(concat("its review of ", std::string_view(said(name)), " has the action ",
                          review.action, "; right would be SUPPRESS, MERGE or POSTPONE"));
    }
  }
  void into(const Name& task, bool outreach) {
    if (!outreach) trial_.fault("it merges a flag; only tasks and drafts can be merged");
    if (!names_.contains(task)) {
      trial_.fault(concat("it merges into ", std::string_view(said(task)),
                          ", which nobody proposed for this customer"));
    }
    if (held_.contains(task)) {
      trial_.fault(
          concat("it merges into ", std::string_view(said(task)), ", which it holds back itself"));
    }
    taken_in_.insert(task);
  }

  Trial& trial_;
  std::set<Name> names_;
  std::set<Name> held_;
  std::set<Name> taken_in_;
  lofte_review_sink sink_ = make<lofte_review_sink>();
};

// What was proposed, with kinds, severities and channels that a later runtime may know.
class Strange {
 public:
  explicit Strange(const lofte_customer_view& view) : view_(view) {
    constexpr std::int32_t kUnknown = 4711;
    for (const auto& prior : range<lofte_prior_advice>(view.prior_advice)) {
      lofte_advice& advice = advice_.emplace_back(*prior.advice);
      advice.severity = kUnknown;
      if (advice.task != nullptr) {
        lofte_task& task = tasks_.emplace_back(*advice.task);
        task.channel = kUnknown;
        advice.task = &task;
      }
      items_.push_back(prior);
      items_.back().advice = &advice;
    }
    lofte_advice& unheard = advice_.emplace_back(make<lofte_advice>());
    unheard.kind = kUnknown;
    unheard.key = borrow("of a kind nobody knows");
    unheard.rule = borrow("rule");
    auto item = make<lofte_prior_advice>();
    item.plugin = borrow("zz-later");
    item.advice = &unheard;
    items_.push_back(item);
    view_.prior_advice = list(std::span<const lofte_prior_advice>(items_));
  }
  const lofte_customer_view& view() const { return view_; }

 private:
  lofte_customer_view view_;
  std::deque<lofte_advice> advice_;
  std::deque<lofte_task> tasks_;
  std::vector<lofte_prior_advice> items_;
};

}  // namespace

void check_reviewer_arguments(Trial& trial) {
  trial.need(LOFTE_REVIEWER_ID, "reviewer");
  Instance instance(trial.subject());
  instance.activate();
  const auto* table = instance.extension<lofte_reviewer>(LOFTE_REVIEWER_ID);
  const Scene scene(one_overdue(), kToday, trial.settings());
  const Listener listener(kToday);
  const lofte_customer_view& view = scene.view();
  const lofte_review_sink& sink = listener.reviews();
  trial.at("review(NULL, view, sink, error)");
  must_be_invalid(trial, table->review(nullptr, &view, &sink, nullptr), "review without a plugin");
  trial.at("review(plugin, NULL, sink, error)");
  must_be_invalid(trial, table->review(instance.handle(), nullptr, &sink, nullptr),
                  "review without a view");
  trial.at("review(plugin, view, NULL, error)");
  must_be_invalid(trial, table->review(instance.handle(), &view, nullptr, nullptr),
                  "review without a sink");
  for (const std::size_t size : {std::size_t{8}, offsetof(lofte_customer_view, prior_advice)}) {
    trial.at("reviewing a view that ends early");
    const Short<lofte_customer_view> cut(kShortView, view, size);
    table->review(instance.handle(), cut.get(), &sink, nullptr);
  }
  trial.at("reviewing into a sink of 16 bytes");
  const Short<lofte_review_sink> narrow(kShortSink, sink, 16);
  table->review(instance.handle(), &view, narrow.get(), nullptr);
  trial.at("failing with a lofte_error of 8 bytes");
  const Short<lofte_error> fault(kShortFault, make<lofte_error>(), 8);
  table->review(instance.handle(), nullptr, &sink, fault.get());
}

void check_reviewer_names(Trial& trial) {
  trial.need(LOFTE_REVIEWER_ID, "reviewer");
  Instance instance(trial.subject());
  instance.activate();
  const auto* table = instance.extension<lofte_reviewer>(LOFTE_REVIEWER_ID);
  for (const lofte_customer_view* view : trial.customers(150)) {
    trial.at("reviewing what was proposed for ordinary customers");
    const Proposed proposed(trial, *view);
    table->review(instance.handle(), view, &proposed.sink(), nullptr);
  }
}

void check_reviewer_unknown(Trial& trial) {
  trial.need(LOFTE_REVIEWER_ID, "reviewer");
  Instance instance(trial.subject());
  instance.activate();
  const auto* table = instance.extension<lofte_reviewer>(LOFTE_REVIEWER_ID);
  for (const lofte_customer_view* view : trial.customers(60)) {
    trial.at("reviewing advice of kinds, severities and channels nobody knows");
    const Strange strange(*view);
    const Listener listener(kToday);
    detail::CalleeError error;
    const lofte_status status =
        table->review(instance.handle(), &strange.view(), &listener.reviews(), &error.value);
    // A customer for whom it fails anyhow is another check's to find.
    if (status == LOFTE_OK || trial.fresh(*view).status != LOFTE_OK) continue;
    return trial.fault(concat("advice with values it does not know makes it fail: ",
                              std::string_view(answered(status, error.value))));
  }
}

}  // namespace lofte::validate
