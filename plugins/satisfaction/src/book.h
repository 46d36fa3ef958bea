// The fold over all customers: how content they are beside what we believe, and what comes back
// again and again.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "answers.h"
#include "heard.h"
#include "standing.h"

namespace lofte::satisfaction {

// Things of one name: complaints of one cause, suggestions of one theme, chances of one product.
struct Group {
  std::string words;  // as first written in order of the words
  std::int64_t count = 0;
  std::int64_t answered = 0;        // prevention written down, change made
  std::vector<std::string> quotes;  // own words, the first in order

  void add(const Group& other);
};

struct Book {
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  Marks marks;
  Impressions impressions;
  std::int64_t complaints_open = 0;
  std::map<std::string, Group> causes;
  std::map<std::string, Group> themes;
  std::map<std::string, Group> chances;
  std::int64_t at_start = 0;               // customers three months ago
  std::int64_t lost = 0;                   // of them, by now
  std::array<std::int64_t, 4> followed{};  // talks of ours: all, then purchase, payment, answer
};

void take_in(const Case& c, const Standing& standing, Book& book);
void merge_books(Book& book, const Book& next);
void save_book(const Book& book, StateWriter& out);
void load_book(StateReader& in, Book& book);
void say_book(const Book& book, const BookView& view, BookAdvice& out);

}  // namespace lofte::satisfaction
