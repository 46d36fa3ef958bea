// lofte.reviewer/1 in C++: out.suppress(item).rule("contact-budget").reason("held.recent", {...}).
//
// Texts given to a review are copied at once. The reviews reach the runtime in the order they were
// begun, after review() has returned.
#pragma once

#include <list>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "lofte/cpp/advice.hpp"
#include "lofte/cpp/base.hpp"
#include "lofte/reviewer.h"

namespace lofte {

namespace detail {

struct Reviewed {
  explicit Reviewed(std::pmr::memory_resource* arena) : evidence(arena) {}
  lofte_review review = make<lofte_review>();
  std::pmr::vector<lofte_string> evidence;
};

}  // namespace detail

// One decision about one item. A handle: copies speak of the same decision.
class Review {
 public:
  Review(detail::Reviewed& made, const detail::Copier& copier) : made_(&made), copier_(&copier) {}

  // The rule that spoke.
  Review& rule(std::string_view id) { return made_->review.rule = copier_->string(id), *this; }
  // Why, for the owner.
  Review& reason(std::string_view id, Args args = {}) {
    return made_->review.reason = copier_->message_at(id, args), *this;
  }
  // Until when it is held back, where a day is known.
  Review& until(lofte_date day) { return made_->review.until = day, *this; }
  // A fact the decision rests on, by its fact id; an absent one is left out.
  Review& evidence(std::string_view fact_id) {
    if (!fact_id.empty()) made_->evidence.push_back(copier_->string(fact_id));
    return *this;
  }
  Review& evidence(lofte_string fact_id) { return evidence(text(fact_id)); }

 private:
  detail::Reviewed* made_;
  const detail::Copier* copier_;
};

// The decisions of one call. Items are those of View::prior_advice().
class Reviews {
 public:
  explicit Reviews(lofte_date as_of) : as_of_(as_of) {}
  Reviews(const Reviews&) = delete;
  Reviews& operator=(const Reviews&) = delete;

  Review suppress(const lofte_prior_advice& item) {
    return {begin(LOFTE_REVIEW_SUPPRESS, item), copier_};
  }
  // Not said before `day`.
  Review postpone(const lofte_prior_advice& item, lofte_date day) {
    auto& made = begin(LOFTE_REVIEW_POSTPONE, item);
    made.review.until = day;
    return {made, copier_};
  }
  // A task or draft becomes part of a task.
  Review merge(const lofte_prior_advice& item, const lofte_prior_advice& into) {
    auto& made = begin(LOFTE_REVIEW_MERGE, item);
    made.review.into_plugin = copier_.string(text(into.plugin));
    made.review.into_key = copier_.string(text(into.advice->key));
    return {made, copier_};
  }

  // As Advice::next_review.
  void next_review(lofte_date day) {
    if (day <= as_of_ || day == 0) return;
    if (next_review_ == 0 || day < next_review_) next_review_ = day;
  }

  // Hands all of it to the runtime. Called by the layer, once.
  void deliver(const lofte_review_sink& sink) {
    for (detail::Reviewed& made : reviews_) {
      made.review.evidence = detail::list_of(made.evidence);
      detail::CalleeError error;
      const auto status = sink.review(&sink, &made.review, &error.value);
      if (status != LOFTE_OK) throw error.thrown(status, text(made.review.key));
    }
    if (next_review_ == 0) return;
    detail::CalleeError error;
    const auto status = sink.next_review(&sink, next_review_, &error.value);
    if (status != LOFTE_OK) throw error.thrown(status, "next_review");
  }

 private:
  detail::Reviewed& begin(int32_t action, const lofte_prior_advice& item) {
    detail::Reviewed& made = reviews_.emplace_back(&arena_);
    made.review.action = action;
    made.review.plugin = copier_.string(text(item.plugin));
    made.review.kind = item.advice->kind;
    made.review.key = copier_.string(text(item.advice->key));
    return made;
  }

  std::byte first_[2048];
  std::pmr::monotonic_buffer_resource arena_{first_, sizeof first_};
  detail::Copier copier_{&arena_};
  std::pmr::list<detail::Reviewed> reviews_{&arena_};
  lofte_date as_of_;
  lofte_date next_review_ = 0;
};

}  // namespace lofte
