// Bytes of a stated encoding as UTF-8, checked.
#pragma once

#include <array>
#include <exception>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace lofte::receivables_csv {

// Up to as many bytes as fit; 0 at the end.
using ReadBytes = std::function<std::size_t(std::span<char>)>;

// What stopped the decoding; who knows the line turns it into an Error.
class Undecodable : public std::exception {
 public:
  explicit Undecodable(std::string message) : message_(std::move(message)) {}
  const std::string& message() const { return message_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  std::string message_;
};

// The name iconv knows for an encoding as people write it: "latin1", "cp1252", "utf-8". Throws
// LOFTE_INVALID_ARGUMENT for others, with the list of those known.
std::string_view known_encoding(std::string_view name);

class Decoder {
 public:
  // `encoding` from known_encoding. A byte order mark is dropped; one of UTF-16 is Undecodable.
  Decoder(ReadBytes from, std::string_view encoding);
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  // Gives all that is good before a bad byte, and throws Undecodable on the call after.
  std::size_t read(std::span<char> into);

 private:
  void start();
  bool refill();
  std::string describe_bad_byte() const;

  ReadBytes from_;
  std::string encoding_;
  void* converter_;
  std::array<char, 1 << 16> raw_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool started_ = false;
  bool at_end_ = false;
  std::string bad_;
};

}  // namespace lofte::receivables_csv
