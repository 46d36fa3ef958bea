// What the suite needs of an implementation: a place where one book can be made and opened again.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>

#include "store/store.h"

namespace lofte::store {

class Place {
 public:
  virtual ~Place() = default;
  virtual std::unique_ptr<Store> create() = 0;
  virtual std::unique_ptr<Store> open(Access access) = 0;
};

struct Implementation {
  std::string name;
  std::function<std::unique_ptr<Place>()> make_place;
};

inline void PrintTo(const Implementation& implementation, std::ostream* out) {
  *out << implementation.name;
}

// A new book, open for writing.
class AStore : public testing::TestWithParam<Implementation> {
 protected:
  void SetUp() override {
    place_ = GetParam().make_place();
    store_ = place_->create();
  }

  Store& store() { return *store_; }
  Place& place() { return *place_; }
  void reopen(Access access) {
    store_.reset();
    store_ = place_->open(access);
  }
  void close() { store_.reset(); }

  // Runs `work` in a transaction of its own.
  void write(const std::function<void()>& work) {
    store_->begin();
    work();
    store_->commit();
  }

 private:
  std::unique_ptr<Place> place_;
  std::unique_ptr<Store> store_;
};

}  // namespace lofte::store
