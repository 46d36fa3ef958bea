// Memory that a check can take away: what a plugin reads after that is a fault with an address, and
// the address tells what it was.
#pragma once

#include <cstddef>
#include <memory_resource>
#include <string>
#include <vector>

namespace lofte::validate {

// The words said of the memory around `address`; NULL where it is none that was taken away. Safe in
// a signal handler.
const char* what_was_at(const void* address);

// Pages for one view and all it points to.
class GuardedMemory : public std::pmr::memory_resource {
 public:
  // `what` is said when the memory is touched after it was taken away; a literal.
  explicit GuardedMemory(const char* what) : what_(what) {}
  ~GuardedMemory() override;
  GuardedMemory(const GuardedMemory&) = delete;
  GuardedMemory& operator=(const GuardedMemory&) = delete;

  // From now on any touch is a fault.
  void take_away();
  // There again, for what must be torn down in it.
  void give_back();

 private:
  struct Region {
    void* begin;
    std::size_t size;
  };
  void* do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void*, std::size_t, std::size_t) override {}
  bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override {
    return this == &other;
  }

  const char* what_;
  std::vector<Region> regions_;
};

// A struct whose last byte is the last byte of its page: reading or writing beyond what its
// struct_size covers is a fault.
class AtPageEnd {
 public:
  // The first `size` bytes of `from`.
  AtPageEnd(const char* what, const void* from, std::size_t size);
  ~AtPageEnd();
  AtPageEnd(const AtPageEnd&) = delete;
  AtPageEnd& operator=(const AtPageEnd&) = delete;

  void* get() const { return at_; }

 private:
  void* pages_;
  void* at_;
};

}  // namespace lofte::validate
