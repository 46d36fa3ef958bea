// The plugin: asks rather than assumes, and sees complaints through.
#pragma once

#include "book.h"
#include "lofte/cpp/plugin.hpp"

namespace lofte::satisfaction {

class Satisfaction : public Advisor, public BookAdvisor<Book> {
 public:
  void activate() override;
  void advise(const View& view, Advice& out) override;

  void accumulate(const View& view, Book& book) override;
  void merge(Book& book, const Book& next) override { merge_books(book, next); }
  void save(const Book& book, StateWriter& out) override { save_book(book, out); }
  void load(StateReader& in, Book& book) override { load_book(in, book); }
  void finish(const Book& book, const BookView& view, BookAdvice& out) override {
    say_book(book, view, out);
  }
};

}  // namespace lofte::satisfaction
