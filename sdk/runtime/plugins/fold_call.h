// The calls of one fold over all customers: each state is discarded with its holder, and whatever
// the plugin does wrong ends the fold and nothing else.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lofte/book_advisor.h"
#include "plugins/instance.h"

namespace lofte::plugins {

// What a book advisor says of the book.
struct BookSaid {
  std::vector<const lofte_advice*> items;  // by (kind, key); they live in the arena of the call
  std::map<std::string, std::string> parameters;
};

// One state of a fold. All calls throw base::Error(LOFTE_PLUGIN_FAILED) naming plugin and step.
class Fold {
 public:
  static Fold begin(Instance& instance, const lofte_book_view& book);
  static Fold load(Instance& instance, std::string_view saved);
  ~Fold();
  Fold(Fold&& other) noexcept;
  Fold(const Fold&) = delete;
  Fold& operator=(const Fold&) = delete;

  void accumulate(const lofte_customer_view& view);
  std::string save() const;
  // `next`: of the same instance.
  void merge(const Fold& next);
  BookSaid finish(const lofte_book_view& book, base::Arena& arena) const;

 private:
  Fold(Instance& instance, lofte_fold* state) : instance_(&instance), state_(state) {}

  Instance* instance_;
  lofte_fold* state_;
};

}  // namespace lofte::plugins
