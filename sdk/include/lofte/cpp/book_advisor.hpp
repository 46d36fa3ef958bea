// lofte.book_advisor/1 in C++: a fold over all customers with a state of the author's own type.
#pragma once

#include <bit>
#include <charconv>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/book_advisor.h"
#include "lofte/cpp/advice.hpp"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/view.hpp"

namespace lofte {

// What a fold knows of the book.
class BookView {
 public:
  explicit BookView(const lofte_book_view& raw) : raw_(&raw) {}

  const lofte_book_view& raw() const { return *raw_; }
  lofte_date as_of() const { return raw_->as_of; }
  std::string_view country() const { return text(raw_->country); }
  std::string_view currency() const { return text(raw_->currency); }
  std::string_view language() const { return text(raw_->language); }
  std::int64_t customers() const { return raw_->customers; }
  Settings settings() const { return {raw_->settings, raw_->currency}; }

 private:
  const lofte_book_view* raw_;
};

// A state as bytes: what is written is read in the same order. Numbers have eight bytes, the lowest
// first, on every machine.
class StateWriter {
 public:
  void integer(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(bits >> shift);
  }
  // For chances and fitted figures; never for money or dates.
  void number(double value) { integer(std::bit_cast<std::int64_t>(value)); }
  void text(std::string_view value) {
    integer(static_cast<std::int64_t>(value.size()));
    bytes_ += value;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Throws Error(LOFTE_CORRUPT) where the bytes end too soon.
class StateReader {
 public:
  explicit StateReader(std::string_view bytes) : bytes_(bytes) {}

  std::int64_t integer() {
    const std::string_view eight = take(8);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) {
      bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(eight[i])) << (8 * i);
    }
    return static_cast<std::int64_t>(bits);
  }
  double number() { return std::bit_cast<double>(integer()); }
  std::string_view text() { return take(static_cast<std::uint64_t>(integer())); }
  // How many of `least_bytes` each are still there, for lists: a count that cannot be is refused.
  std::size_t count(std::size_t least_bytes = 8) {
    const auto number = static_cast<std::uint64_t>(integer());
    if (number > bytes_.size() / least_bytes) corrupt();
    return static_cast<std::size_t>(number);
  }
  bool at_end() const { return bytes_.empty(); }

 private:
  [[noreturn]] static void corrupt() {
    throw Error(LOFTE_CORRUPT, "state", "the bytes are no state of this fold");
  }
  std::string_view take(std::uint64_t size) {
    if (size > bytes_.size()) corrupt();
    const std::string_view part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }

  std::string_view bytes_;
};

// What a fold answers: metrics, tasks and flags of the book, and parameters for the plugin's own
// advisor.
class BookAdvice : public Advice {
 public:
  explicit BookAdvice(lofte_date as_of) : Advice(as_of) {}

  template <class... Pieces>
  Metric metric(const Pieces&... key) {
    return begin<Metric>(LOFTE_ADVICE_METRIC, &lofte_advice::metric, arena().joined(key...));
  }
  // A book has nobody to write to.
  template <class... Pieces>
  void draft(const Pieces&...) = delete;

  void parameter(std::string_view key, std::string_view value) {
    parameters_.push_back({std::string(key), std::string(value)});
  }
  void parameter(std::string_view key, const char* value) {
    parameter(key, std::string_view(value));
  }
  template <std::integral Number>
  void parameter(std::string_view key, Number value) {
    parameter(key, std::string_view(std::to_string(value)));
  }
  // The shortest text that reads as the same number again.
  void parameter(std::string_view key, double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    parameter(key, std::string_view(digits, static_cast<std::size_t>(end - digits)));
  }

  // Called by the layer, once.
  void deliver_to(const lofte_book_sink& sink) {
    deliver_items(sink);
    for (const auto& [key, value] : parameters_) {
      detail::CalleeError error;
      const auto status = sink.parameter(&sink, borrow(key), borrow(value), &error.value);
      if (status != LOFTE_OK) throw error.thrown(status, key);
    }
  }

 private:
  struct Parameter {
    std::string key;
    std::string value;
  };
  std::vector<Parameter> parameters_;
};

namespace detail {

// A fold whose state's type is not known; derive from BookAdvisor<State>.
class AnyBookAdvisor {
 public:
  virtual ~AnyBookAdvisor() = default;
  virtual lofte_fold* begin_state(const BookView& book) = 0;
  virtual void accumulate_state(lofte_fold* fold, const View& view) = 0;
  virtual void save_state(const lofte_fold* fold, StateWriter& out) = 0;
  virtual lofte_fold* load_state(StateReader& in) = 0;
  virtual void merge_states(lofte_fold* fold, const lofte_fold* next) = 0;
  virtual void finish_state(const lofte_fold* fold, const BookView& book, BookAdvice& out) = 0;
  virtual void discard_state(lofte_fold* fold) = 0;
};

}  // namespace detail
}  // namespace lofte
