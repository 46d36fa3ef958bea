// lofte.reviewer/1 in C++: out.suppress(item).rule("contact-budget").reason("held.recent", {...}).
//
// Texts given to a review are copied at once. The reviews reach the runtime in the order they were
// begun, after review() has returned.
#pragma once

#include <string_view>

#include "lofte/cpp/advice.hpp"
#include "lofte/cpp/base.hpp"
#include "lofte/reviewer.h"

namespace lofte {

// One decision about one item. A handle: copies speak of the same decision.
class Review {
 public:
  Review(lofte_review& made, detail::Arena& arena) : made_(&made), arena_(&arena) {}

  // The rule that spoke.
  Review& rule(std::string_view id) { return made_->rule = arena_->string(id), *this; }
  // Why, for the owner.
  Review& reason(std::string_view id, Args args = {}) {
    return made_->reason = detail::message_at(*arena_, id, args), *this;
  }
  // Until when it is held back, where a day is known.
  Review& until(lofte_date day) { return made_->until = day, *this; }
  // A fact the decision rests on, by its fact id; an absent one is left out.
  Review& evidence(std::string_view fact_id) {
    if (!fact_id.empty()) arena_->append(made_->evidence, arena_->string(fact_id));
    return *this;
  }
  Review& evidence(lofte_string fact_id) { return evidence(text(fact_id)); }

 private:
  lofte_review* made_;
  detail::Arena* arena_;
};

// The decisions of one call. Items are those of View::prior_advice().
class Reviews {
 public:
  explicit Reviews(lofte_date as_of) : as_of_(as_of) {}
  Reviews(const Reviews&) = delete;
  Reviews& operator=(const Reviews&) = delete;

  Review suppress(const lofte_prior_advice& item) {
    return {begin(LOFTE_REVIEW_SUPPRESS, item), arena_};
  }
  // Not said before `day`.
  Review postpone(const lofte_prior_advice& item, lofte_date day) {
    auto& made = begin(LOFTE_REVIEW_POSTPONE, item);
    made.until = day;
    return {made, arena_};
  }
  // A task or draft becomes part of a task.
  Review merge(const lofte_prior_advice& item, const lofte_prior_advice& into) {
    auto& made = begin(LOFTE_REVIEW_MERGE, item);
    made.into_plugin = arena_.string(text(into.plugin));
    made.into_key = arena_.string(text(into.advice->key));
    return {made, arena_};
  }

  // As Advice::next_review.
  void next_review(lofte_date day) {
    if (day <= as_of_ || day == 0) return;
    if (next_review_ == 0 || day < next_review_) next_review_ = day;
  }

  // Hands all of it to the runtime. Called by the layer, once.
  void deliver(const lofte_review_sink& sink) {
    reviews_.each([&sink](const lofte_review& made) {
      detail::CalleeError error;
      const auto status = sink.review(&sink, &made, &error.value);
      if (status != LOFTE_OK) throw error.thrown(status, text(made.key));
    });
    if (next_review_ == 0) return;
    detail::CalleeError error;
    const auto status = sink.next_review(&sink, next_review_, &error.value);
    if (status != LOFTE_OK) throw error.thrown(status, "next_review");
  }

 private:
  lofte_review& begin(int32_t action, const lofte_prior_advice& item) {
    lofte_review& made = reviews_.add(arena_);
    made.struct_size = sizeof made;
    made.action = action;
    made.plugin = arena_.string(text(item.plugin));
    made.kind = item.advice->kind;
    made.key = arena_.string(text(item.advice->key));
    return made;
  }

  alignas(std::max_align_t) std::byte first_[2048];
  detail::Arena arena_{first_, sizeof first_};
  detail::Chain<lofte_review> reviews_;
  lofte_date as_of_;
  lofte_date next_review_ = 0;
};

}  // namespace lofte
