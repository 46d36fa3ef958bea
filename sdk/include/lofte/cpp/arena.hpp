// Where the layer keeps what a plugin says until its call returns: memory that is only added to,
// the first of it inside the object, so that saying little allocates nothing.
#pragma once

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <new>
#include <string_view>
#include <type_traits>

#include "lofte/cpp/base.hpp"

namespace lofte::detail {

// A piece of a key, as characters.
class Piece {
 public:
  template <std::convertible_to<std::string_view> Text>
  explicit Piece(const Text& value) : characters_(value) {}
  explicit Piece(lofte_string value) : characters_(text(value)) {}
  template <std::integral Number>
  explicit Piece(Number number)
      : characters_(digits_,
                    static_cast<std::size_t>(
                        std::to_chars(digits_, std::end(digits_), +number).ptr - digits_)) {}
  Piece(const Piece&) = delete;
  Piece& operator=(const Piece&) = delete;

  std::string_view characters() const { return characters_; }

 private:
  char digits_[24];
  std::string_view characters_;
};

class Arena {
 public:
  Arena(void* first, std::size_t size) : at_(static_cast<char*>(first)), end_(at_ + size) {}
  ~Arena() {
    if (blocks_ != nullptr) release();
  }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Of no particular alignment.
  char* characters(std::size_t size) {
    if (size > left()) add_block(size);
    return take(at_, size);
  }
  // Room for objects that need no destructor, not yet made.
  template <class T>
  T* room(std::size_t count = 1) {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignof(Block));
    return static_cast<T*>(room(sizeof(T) * count, alignof(T)));
  }
  void* room(std::size_t size, std::size_t alignment) {
    const std::size_t skipped = -reinterpret_cast<std::uintptr_t>(at_) & (alignment - 1);
    if (skipped + size > left()) {
      add_block(size);
      return take(at_, size);
    }
    return take(at_ + skipped, size);
  }
  // Zeroed.
  template <class T>
  T* made() {
    static_assert(std::is_trivially_copyable_v<T>);
    void* at = room<T>();
    clear<sizeof(T)>(static_cast<char*>(at));
    return static_cast<T*>(at);
  }

  lofte_string string(std::string_view value) {
    if (value.empty()) return {nullptr, 0};
    char* copy = characters(value.size());
    std::memcpy(copy, value.data(), value.size());
    return {copy, value.size()};
  }

  // Pieces one after another: texts and whole numbers.
  template <class... Pieces>
  lofte_string joined(const Pieces&... pieces) {
    return join(Piece(pieces)...);
  }
  lofte_string joined(std::string_view whole) { return string(whole); }
  lofte_string joined(lofte_string whole) { return string(text(whole)); }

  // One more at the end of a list that this arena holds. A list has room for the next power of two.
  template <class T>
  void append(lofte_list& list, const T& item) {
    if ((list.count & (list.count - 1)) == 0) grow<T>(list);
    new (items<T>(list) + list.count) T(item);
    ++list.count;
  }

 private:
  struct alignas(std::max_align_t) Block {
    Block* before;
    std::size_t size;
  };

  template <class... Pieces>
  lofte_string join(const Pieces&... pieces) {
    const std::size_t size = (std::size_t{0} + ... + pieces.characters().size());
    if (size == 0) return {nullptr, 0};
    char* const whole = characters(size);
    char* at = whole;
    const auto put = [&at](std::string_view piece) {
      if (!piece.empty()) std::memcpy(at, piece.data(), piece.size());
      at += piece.size();
    };
    (put(pieces.characters()), ...);
    return {whole, size};
  }
  // In small steps: a long one becomes an instruction of the processor that is slow to start.
  template <std::size_t size>
  static void clear(char* at) {
    constexpr std::size_t kStep = 64;
    std::memset(at, 0, size < kStep ? size : kStep);
    if constexpr (size > kStep) clear<size - kStep>(at + kStep);
  }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  char* take(char* from, std::size_t size) {
    at_ = from + size;
    return from;
  }
  [[gnu::noinline]] void add_block(std::size_t wanted) {
    const std::size_t size =
        std::max<std::size_t>(wanted, blocks_ == nullptr ? 8'000 : blocks_->size * 2);
    auto* block = static_cast<Block*>(::operator new(sizeof(Block) + size));
    blocks_ = new (block) Block{blocks_, size};
    at_ = static_cast<char*>(static_cast<void*>(block + 1));
    end_ = at_ + size;
  }
  void release() {
    while (blocks_ != nullptr) {
      Block* before = blocks_->before;
      ::operator delete(blocks_);
      blocks_ = before;
    }
  }

  template <class T>
  static T* items(const lofte_list& list) {
    return static_cast<T*>(const_cast<void*>(list.items));
  }
  template <class T>
  void grow(lofte_list& list) {
    T* more = room<T>(list.count == 0 ? 1 : static_cast<std::size_t>(list.count) * 2);
    if (list.count != 0) std::memcpy(more, list.items, list.count * sizeof(T));
    list.items = more;
    list.stride = sizeof(T);
  }

  char* at_;
  char* end_;
  Block* blocks_ = nullptr;
};

// A list of objects that stay where they are, in an arena.
template <class T>
class Chain {
 public:
  T& add(Arena& arena) {
    Link* link = arena.made<Link>();
    *end_ = link;
    end_ = &link->next;
    return link->value;
  }
  template <class Body>
  void each(Body&& body) {
    for (Link* link = first_; link != nullptr; link = link->next) body(link->value);
  }

  Chain() = default;
  Chain(const Chain&) = delete;
  Chain& operator=(const Chain&) = delete;

 private:
  struct Link {
    T value;
    Link* next;
  };
  Link* first_ = nullptr;
  Link** end_ = &first_;
};

}  // namespace lofte::detail
