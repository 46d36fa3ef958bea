#include "state.h"

#include <tuple>

namespace lofte::retention {
namespace {

// Each struct as its numbers, so that they are added, saved and loaded in one way.
auto numbers(auto& heads) requires requires {
  heads.lost_from_start;
}
{ return std::tie(heads.at_start, heads.lost_from_start, heads.lost, heads.won, heads.back); }
auto numbers(auto& revenue) requires requires {
  revenue.expansion;
}
{
  return std::tie(revenue.at_start, revenue.lost, revenue.expansion, revenue.won,
                  revenue.gone_cost);
}
auto numbers(auto& cohort) requires requires {
  cohort.left_in_3;
}
{ return std::tie(cohort.size, cohort.left_in_3, cohort.left_in_12); }
auto numbers(auto& money) requires requires {
  money.of_customers;
}
{ return std::tie(money.of_customers, money.of_lost, money.of_won); }
auto numbers(auto& errors) requires requires {
  errors.replies;
}
{
  return std::tie(errors.invoices, errors.replies, errors.promises, errors.customers,
                  errors.lost_customers);
}
auto numbers(auto& acquisition) requires requires {
  acquisition.compared;
}
{ return std::tie(acquisition.compared, acquisition.gone_early); }

template <class T>
void add_numbers(T& to, const T& more) {
  std::apply(
      [&](auto&... sums) {
        std::apply([&](const auto&... each) { ((sums += each), ...); }, numbers(more));
      },
      numbers(to));
}
template <class T>
void save_numbers(const T& from, StateWriter& out) {
  std::apply([&](const auto&... each) { (out.integer(each), ...); }, numbers(from));
}
template <class T>
void load_numbers(StateReader& in, T& to) {
  std::apply([&](auto&... each) { ((each = in.integer()), ...); }, numbers(to));
}

void save_names(const std::vector<std::string>& names, StateWriter& out) {
  out.integer(std::ssize(names));
  for (const std::string& name : names) out.text(name);
}
void load_names(StateReader& in, std::vector<std::string>& names) {
  for (std::size_t left = in.count(); left > 0; --left) names.emplace_back(in.text());
}

}  // namespace

void State::name(std::vector<std::string>& list, std::string_view fact_id) {
  if (!fact_id.empty() && list.size() < kMostNamed) list.emplace_back(fact_id);
}

void State::add(const State& next) {
  add_numbers(heads, next.heads);
  add_numbers(errors, next.errors);
  add_numbers(acquisition, next.acquisition);
  for (const auto& [code, sums] : next.revenue) add_numbers(revenue[code], sums);
  for (const auto& [cause, count] : next.causes) causes[cause] += count;
  for (const auto& [month, cohort] : next.cohorts) add_numbers(cohorts[month], cohort);
  for (const auto& [month, quarter] : next.quarters) {
    Quarter& into = quarters[month];
    add_numbers(into.heads, quarter.heads);
    for (const auto& [code, sums] : quarter.money) add_numbers(into.money[code], sums);
  }
  for (const std::string& fact : next.lost) name(lost, fact);
  for (const std::string& fact : next.won) name(won, fact);
  for (const std::string& fact : next.gone_early) name(gone_early, fact);
  buyers.insert(buyers.end(), next.buyers.begin(), next.buyers.end());
}

void State::save(StateWriter& out) const {
  save_numbers(heads, out);
  save_numbers(errors, out);
  save_numbers(acquisition, out);
  out.integer(std::ssize(revenue));
  for (const auto& [code, sums] : revenue) {
    out.text(code);
    save_numbers(sums, out);
  }
  out.integer(std::ssize(causes));
  for (const auto& [cause, count] : causes) {
    out.text(cause);
    out.integer(count);
  }
  out.integer(std::ssize(cohorts));
  for (const auto& [month, cohort] : cohorts) {
    out.integer(month);
    save_numbers(cohort, out);
  }
  out.integer(std::ssize(quarters));
  for (const auto& [month, quarter] : quarters) {
    out.integer(month);
    save_numbers(quarter.heads, out);
    out.integer(std::ssize(quarter.money));
    for (const auto& [code, sums] : quarter.money) {
      out.text(code);
      save_numbers(sums, out);
    }
  }
  save_names(lost, out);
  save_names(won, out);
  save_names(gone_early, out);
  out.integer(std::ssize(buyers));
  for (const Buyer& buyer : buyers) {
    out.integer(buyer.repeats);
    out.number(buyer.last);
    out.number(buyer.age);
  }
}

void State::load(StateReader& in) {
  load_numbers(in, heads);
  load_numbers(in, errors);
  load_numbers(in, acquisition);
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::string code(in.text());
    load_numbers(in, revenue[code]);
  }
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::string cause(in.text());
    causes[cause] = in.integer();
  }
  for (std::size_t left = in.count(); left > 0; --left) {
    const std::int64_t month = in.integer();
    load_numbers(in, cohorts[month]);
  }
  for (std::size_t left = in.count(); left > 0; --left) {
    Quarter& quarter = quarters[in.integer()];
    load_numbers(in, quarter.heads);
    for (std::size_t codes = in.count(); codes > 0; --codes) {
      const std::string code(in.text());
      load_numbers(in, quarter.money[code]);
    }
  }
  load_names(in, lost);
  load_names(in, won);
  load_names(in, gone_early);
  for (std::size_t left = in.count(24); left > 0; --left) {
    const auto repeats = static_cast<int>(in.integer());
    const double last = in.number();
    buyers.push_back({repeats, last, in.number()});
  }
}

}  // namespace lofte::retention
