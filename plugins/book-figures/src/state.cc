#include "state.h"

#include <tuple>

namespace lofte::book_figures {
namespace {

// Each struct as its parts, so that they are added, saved and loaded in one way.
auto parts(auto& money) requires requires {
  money.ageing;
}
{
  return std::tie(money.ageing, money.unallocated, money.receivable, money.receivable_current,
                  money.begin, money.end, money.end_current, money.sales, money.month_sales,
                  money.expected, money.without_habit, money.undated);
}
auto parts(auto& contacts) requires requires {
  contacts.ours;
}
{ return std::tie(contacts.ours, contacts.theirs, contacts.to_new, contacts.to_existing); }

void add_part(std::int64_t& to, std::int64_t more) {
  to += more;
}
void add_part(Sums& to, const Sums& more) {
  for (const auto& [key, sum] : more) to[key] += sum;
}
void add_part(std::array<std::int64_t, kBuckets>& to,
              const std::array<std::int64_t, kBuckets>& more) {
  for (std::size_t at = 0; at < kBuckets; ++at) to[at] += more[at];
}

void save_part(std::int64_t from, StateWriter& out) {
  out.integer(from);
}
void save_part(const Sums& from, StateWriter& out) {
  out.integer(std::ssize(from));
  for (const auto& [key, sum] : from) {
    out.integer(key);
    out.integer(sum);
  }
}
void save_part(const std::array<std::int64_t, kBuckets>& from, StateWriter& out) {
  for (const std::int64_t sum : from) out.integer(sum);
}

void load_part(StateReader& in, std::int64_t& to) {
  to = in.integer();
}
void load_part(StateReader& in, Sums& to) {
  for (std::size_t left = in.count(16); left > 0; --left) {
    const std::int64_t key = in.integer();
    to[key] = in.integer();
  }
}
void load_part(StateReader& in, std::array<std::int64_t, kBuckets>& to) {
  for (std::int64_t& sum : to) sum = in.integer();
}

template <class T>
void add_parts(T& to, const T& more) {
  std::apply(
      [&](auto&... all) {
        std::apply([&](const auto&... each) { (add_part(all, each), ...); }, parts(more));
      },
      parts(to));
}
template <class T>
void save_parts(const T& from, StateWriter& out) {
  std::apply([&](const auto&... each) { (save_part(each, out), ...); }, parts(from));
}
template <class T>
void load_parts(StateReader& in, T& to) {
  std::apply([&](auto&... each) { (load_part(in, each), ...); }, parts(to));
}

}  // namespace

void State::add(const State& next) {
  for (const auto& [code, sums] : next.money) add_parts(money[code], sums);
  add_part(days_late, next.days_late);
  add_parts(contacts, next.contacts);
}

void State::save(StateWriter& out) const {
  out.integer(std::ssize(money));
  for (const auto& [code, sums] : money) {
    out.text(code);
    save_parts(sums, out);
  }
  save_part(days_late, out);
  save_parts(contacts, out);
}

void State::load(StateReader& in) {
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::string code(in.text());
    load_parts(in, money[code]);
  }
  load_part(in, days_late);
  load_parts(in, contacts);
}

}  // namespace lofte::book_figures
