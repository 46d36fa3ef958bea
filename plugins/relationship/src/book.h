// The fold over all customers: where the tiers begin, and who may be in the register twice.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lofte/cpp/plugin.hpp"
#include "relation.h"

namespace lofte::relationship {

// An entry's organisation number, e-mail or telephone, as a hash: a state holds no such texts.
struct Trace {
  int kind;  // the same numbers as kTraces in book.cc
  std::uint64_t hash;
  std::string customer_id;

  // clang-tidy 14 reads a null pointer into it.
  friend auto operator<=>(const Trace&, const Trace&) = default;  // NOLINT(modernize-use-nullptr)
};

struct Book {
  std::vector<std::int64_t> revenues;  // more than nothing, in the book's currency
  std::int64_t stages[5] = {};
  std::int64_t strained = 0;
  std::vector<Trace> traces;
};

void take_in(const Case& c, const Relation& relation, Book& book);
void merge_books(Book& book, const Book& next);
void save_book(const Book& book, StateWriter& out);
void load_book(StateReader& in, Book& book);
void say_book(const Book& book, const BookView& view, BookAdvice& out);

}  // namespace lofte::relationship
