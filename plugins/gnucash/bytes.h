// The bytes of a book, unpacked where it is gzipped, within stated bounds.
#pragma once

#include <zlib.h>

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace lofte::gnucash {

// Up to as many bytes as fit; 0 at the end.
using ReadBytes = std::function<std::size_t(std::span<char>)>;

struct Bounds {
  // More bytes than this, unpacked, are refused.
  std::uint64_t max_bytes = std::uint64_t{4} << 30;
  // From here on a file that unpacks to more than max_ratio times its size is refused: GnuCash's
  // own shrink 10 to 40 times.
  std::uint64_t ratio_from = std::uint64_t{16} << 20;
  std::uint64_t max_ratio = 200;
};

// Counts what passes and stops at the bound.
class Bounded {
 public:
  Bounded(ReadBytes from, const Bounds& bounds) : from_(std::move(from)), bounds_(bounds) {}
  std::size_t read(std::span<char> into);

 private:
  ReadBytes from_;
  Bounds bounds_;
  std::uint64_t passed_ = 0;
};

// Unpacks gzip, one member after another, in constant memory. Throws LOFTE_CORRUPT for what is cut
// short or damaged and LOFTE_LIMIT for what grows past the bounds.
class Gunzip {
 public:
  Gunzip(ReadBytes from, const Bounds& bounds);
  ~Gunzip();
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  std::size_t read(std::span<char> into);

 private:
  bool refill();
  bool next_member();
  void check_ratio() const;

  ReadBytes from_;
  Bounds bounds_;
  z_stream stream_{};
  std::array<char, 1 << 16> packed_;
  std::uint64_t taken_ = 0;
  std::uint64_t given_ = 0;
  bool member_ended_ = false;
  bool done_ = false;
};

// The beginning of what a gzipped head unpacks to, as far as it goes; never throws.
std::string unpack_head(std::string_view packed, std::size_t at_most);

}  // namespace lofte::gnucash
