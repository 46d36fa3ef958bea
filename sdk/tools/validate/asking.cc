#include "asking.h"

#include <algorithm>

#include "lofte/cpp/base.hpp"

namespace lofte::validate {
namespace {

void join(Answer& into, Answer from) {
  into.text += from.text;
  into.items += from.items;
  if (into.status == LOFTE_OK) {
    into.status = from.status;
    into.error = std::move(from.error);
  }
  if (from.next_review != 0 && (into.next_review == 0 || from.next_review < into.next_review)) {
    into.next_review = from.next_review;
  }
  for (Noted& fault : from.faults) into.faults.push_back(std::move(fault));
}

// A fold of one instance, and the statuses on the way: the first that is not LOFTE_OK ends it.
class Folding {
 public:
  Folding(const Instance& first, const Instance& second, const lofte_book_view& book,
          Listener::Seen seen = {})
      : first_(first), second_(second), book_(book), seen_(std::move(seen)) {}

  Answer over(std::span<const lofte_customer_view* const> customers, Cut cut) {
    Held all = begun();
    for (std::size_t at = 0; ok() && at < customers.size(); at += cut.chunk) {
      Held part = begun();
      const std::size_t end = std::min(at + cut.chunk, customers.size());
      for (std::size_t i = at; ok() && i < end; ++i) {
        step([&](auto* error) {
          return table(part)->accumulate(part.by->handle(), part.fold, customers[i], error);
        });
        if (cut.again_after_each) again(part);
      }
      again(part);
      // A state belongs to its instance: one that is merged lives where the other does.
      move_to(*all.by, part);
      step([&](auto* error) {
        return table(all)->merge(all.by->handle(), all.fold, part.fold, error);
      });
      discard(part);
      if (cut.again_after_each) again(all);
    }
    again(all);
    Listener listener(book_.as_of, seen_);
    step([&](auto* error) {
      return table(all)->finish(all.by->handle(), all.fold, &book_, &listener.book(), error);
    });
    discard(all);
    return listener.answer(status_, error_.value);
  }

  std::string state_after(std::span<const lofte_customer_view* const> customers) {
    Held part = begun();
    for (std::size_t i = 0; ok() && i < customers.size(); ++i) {
      step([&](auto* error) {
        return table(part)->accumulate(part.by->handle(), part.fold, customers[i], error);
      });
    }
    std::string bytes = saved(part);
    discard(part);
    return bytes;
  }

 private:
  struct Held {
    const Instance* by;
    lofte_fold* fold = nullptr;
  };

  static const lofte_book_advisor* table(const Held& held) {
    return held.by->extension<lofte_book_advisor>(LOFTE_BOOK_ADVISOR_ID);
  }
  bool ok() const { return status_ == LOFTE_OK; }
  template <class Call>
  void step(Call&& call) {
    if (ok()) status_ = call(&error_.value);
  }

  Held begun() {
    Held made{&first_};
    step([&](auto* error) {
      return table(made)->begin(first_.handle(), &book_, &made.fold, error);
    });
    return made;
  }
  static lofte_status LOFTE_CALL write(const lofte_fold_sink* sink, const void* bytes,
                                       std::uint64_t size, lofte_error*) {
    auto& into = *static_cast<std::string*>(sink->context);
    if (size != 0) into.append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    return LOFTE_OK;
  }
  std::string saved(const Held& held) {
    std::string bytes;
    auto sink = make<lofte_fold_sink>();
    sink.context = &bytes;
    sink.write = &write;
    step(
        [&](auto* error) { return table(held)->save(held.by->handle(), held.fold, &sink, error); });
    return bytes;
  }
  void read_by(const Instance& reader, Held& held) {
    const std::string bytes = saved(held);
    discard(held);
    held.by = &reader;
    step([&](auto* error) {
      return table(held)->load(reader.handle(), bytes.data(), bytes.size(), &held.fold, error);
    });
  }
  // Written down and read again, by the other instance.
  void again(Held& held) { read_by(held.by == &first_ ? second_ : first_, held); }
  void move_to(const Instance& wanted, Held& held) {
    if (held.by != &wanted) read_by(wanted, held);
  }
  void discard(Held& held) {
    if (held.fold != nullptr) table(held)->discard(held.by->handle(), held.fold);
    held.fold = nullptr;
  }

  const Instance& first_;
  const Instance& second_;
  lofte_book_view book_;
  Listener::Seen seen_;
  lofte_status status_ = LOFTE_OK;
  detail::CalleeError error_;
};

}  // namespace

Answer ask(const Instance& instance, const lofte_customer_view& view, const Listener::Seen& seen) {
  Answer answer;
  if (const auto* advisor = instance.extension<lofte_advisor>(LOFTE_ADVISOR_ID)) {
    Listener listener(view.as_of, seen);
    detail::CalleeError error;
    const lofte_status status =
        advisor->advise(instance.handle(), &view, &listener.advice(), &error.value);
    join(answer, listener.answer(status, error.value));
  }
  if (const auto* reviewer = instance.extension<lofte_reviewer>(LOFTE_REVIEWER_ID)) {
    Listener listener(view.as_of, seen);
    detail::CalleeError error;
    const lofte_status status =
        reviewer->review(instance.handle(), &view, &listener.reviews(), &error.value);
    join(answer, listener.answer(status, error.value));
  }
  return answer;
}

Answer plan(const Instance& instance, const lofte_day_view& day) {
  const auto* planner = instance.extension<lofte_planner>(LOFTE_PLANNER_ID);
  if (planner == nullptr) return {};
  Listener listener(day.as_of);
  detail::CalleeError error;
  const lofte_status status =
      planner->plan(instance.handle(), &day, &listener.plan(), &error.value);
  return listener.answer(status, error.value);
}

Answer fold(const Instance& instance, std::span<const lofte_customer_view* const> customers,
            Cut cut, const Instance* other, Listener::Seen seen) {
  if (customers.empty() || instance.extension<void>(LOFTE_BOOK_ADVISOR_ID) == nullptr) return {};
  const auto book = book_of(*customers.front(), static_cast<std::int64_t>(customers.size()));
  return Folding(instance, other == nullptr ? instance : *other, book, std::move(seen))
      .over(customers, cut);
}

std::string saved_state(const Instance& instance,
                        std::span<const lofte_customer_view* const> customers) {
  const auto book = book_of(*customers.front(), static_cast<std::int64_t>(customers.size()));
  return Folding(instance, instance, book).state_after(customers);
}

}  // namespace lofte::validate
