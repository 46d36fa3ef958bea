// Memory for the structs of one view or one batch: taken in blocks, given back all at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "lofte/base.h"

namespace lofte::base {

class Arena {
 public:
  explicit Arena(std::size_t block_bytes = 64 * 1024) : block_bytes_(block_bytes) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&&) noexcept = default;
  Arena& operator=(Arena&&) noexcept = default;

  // Zero-filled.
  void* allocate(std::size_t bytes, std::size_t alignment = alignof(std::max_align_t)) {
    const std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
    if (current_ >= blocks_.size() || start + bytes > blocks_[current_].size) {
      return allocate_in_next_block(bytes);
    }
    used_ = start + bytes;
    void* place = blocks_[current_].bytes.get() + start;
    std::memset(place, 0, bytes);
    return place;
  }

  template <class T>
  T* make(std::size_t count = 1) {
    static_assert(std::is_trivially_destructible_v<T>);
    return static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
  }

  // The text, copied here.
  lofte_string copy(std::string_view text) {
    if (text.empty()) return {nullptr, 0};
    char* place = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }

  template <class T>
  lofte_list copy_list(std::span<const T> items) {
    if (items.empty()) return {nullptr, 0, sizeof(T)};
    T* place = make<T>(items.size());
    std::memcpy(static_cast<void*>(place), items.data(), items.size_bytes());
    return {place, items.size(), sizeof(T)};
  }

  // Everything handed out becomes invalid; the blocks are kept for the next use.
  void clear() {
    current_ = 0;
    used_ = 0;
  }

  std::size_t bytes_held() const {
    std::size_t sum = 0;
    for (const Block& block : blocks_) sum += block.size;
    return sum;
  }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size;
  };

  void* allocate_in_next_block(std::size_t bytes) {
    if (current_ < blocks_.size()) ++current_;
    while (current_ < blocks_.size() && blocks_[current_].size < bytes) ++current_;
    if (current_ >= blocks_.size()) {
      const std::size_t size = bytes > block_bytes_ ? bytes : block_bytes_;
      blocks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[size]), size});
      current_ = blocks_.size() - 1;
    }
    used_ = bytes;
    void* place = blocks_[current_].bytes.get();
    std::memset(place, 0, bytes);
    return place;
  }

  std::vector<Block> blocks_;
  std::size_t block_bytes_;
  std::size_t current_ = 0;
  std::size_t used_ = 0;
};

}  // namespace lofte::base
