// A state of the fold: merged, written down and read again.
#include <algorithm>

#include "book.h"

namespace lofte::satisfaction {
namespace {

constexpr std::size_t kQuotes = 5;

void save_groups(const std::map<std::string, Group>& groups, StateWriter& out) {
  out.integer(static_cast<std::int64_t>(groups.size()));
  for (const auto& [name, group] : groups) {
    out.text(name);
    out.text(group.words);
    out.integer(group.count);
    out.integer(group.answered);
    out.integer(static_cast<std::int64_t>(group.quotes.size()));
    for (const std::string& quote : group.quotes) out.text(quote);
  }
}

void load_groups(StateReader& in, std::map<std::string, Group>& groups) {
  for (std::size_t left = in.count(40); left > 0; --left) {
    std::string name(in.text());
    Group& group = groups[std::move(name)];
    group.words = in.text();
    group.count = in.integer();
    group.answered = in.integer();
    group.quotes.resize(in.count());
    for (std::string& quote : group.quotes) quote = in.text();
  }
}

void merge_groups(std::map<std::string, Group>& groups, const std::map<std::string, Group>& next) {
  for (const auto& [name, group] : next) groups[name].add(group);
}

// Every number of a state in one order.
template <class Use>
void each_number(Book& book, Use&& use) {
  for (std::int64_t* number :
       {&book.asked, &book.answered, &book.marks.marked, &book.marks.content,
        &book.marks.recommending, &book.marks.promoters, &book.marks.detractors,
        &book.complaints_open, &book.at_start, &book.lost}) {
    use(*number);
  }
  for (auto& step : book.impressions.count) {
    for (std::int64_t& number : step) use(number);
  }
  for (std::int64_t& number : book.followed) use(number);
}

}  // namespace

// Whatever comes first, the same words and quotes are kept.
void Group::add(const Group& other) {
  if (words.empty() || other.words < words) words = other.words;
  count += other.count;
  answered += other.answered;
  quotes.insert(quotes.end(), other.quotes.begin(), other.quotes.end());
  std::sort(quotes.begin(), quotes.end());
  if (quotes.size() > kQuotes) quotes.resize(kQuotes);
}

void merge_books(Book& book, const Book& next) {
  std::vector<std::int64_t> theirs;
  Book copy = next;
  each_number(copy, [&](std::int64_t number) { theirs.push_back(number); });
  auto at = theirs.begin();
  each_number(book, [&](std::int64_t& number) { number += *at++; });
  merge_groups(book.causes, next.causes);
  merge_groups(book.themes, next.themes);
  merge_groups(book.chances, next.chances);
}

void save_book(const Book& book, StateWriter& out) {
  Book copy = book;
  each_number(copy, [&](std::int64_t number) { out.integer(number); });
  save_groups(book.causes, out);
  save_groups(book.themes, out);
  save_groups(book.chances, out);
}

void load_book(StateReader& in, Book& book) {
  each_number(book, [&](std::int64_t& number) { number = in.integer(); });
  load_groups(in, book.causes);
  load_groups(in, book.themes);
  load_groups(in, book.chances);
}

}  // namespace lofte::satisfaction
