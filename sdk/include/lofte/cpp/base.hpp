// Between the C ABI's values and C++: strings, lists, structs, errors.
//
// Nothing here owns memory unless its type says so (std::string, Error): views and ranges borrow
// from the call they came with.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <exception>
#include <iterator>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "lofte/base.h"

namespace lofte {

// ---- strings ----

inline std::string_view text(lofte_string value) {
  return value.data == nullptr ? std::string_view{} : std::string_view{value.data, value.size};
}
inline lofte_string borrow(std::string_view value) {
  return value.empty() ? lofte_string{nullptr, 0} : lofte_string{value.data(), value.size()};
}

namespace detail {
inline void append(std::string& to, std::string_view piece) {
  to.append(piece);
}
inline void append(std::string& to, lofte_string piece) {
  to.append(text(piece));
}
template <std::integral Number>
void append(std::string& to, Number piece) {
  to.append(std::to_string(piece));
}
}  // namespace detail

// concat("invoice ", invoice.invoice_id, " step ", 2)
template <class... Pieces>
std::string concat(const Pieces&... pieces) {
  std::string joined;
  (detail::append(joined, pieces), ...);
  return joined;
}

// ---- money ----

inline std::string_view currency(const lofte_money& amount) {
  return {amount.currency, ::strnlen(amount.currency, sizeof amount.currency)};
}
inline bool has_amount(const lofte_money& amount) {
  return amount.currency[0] != '\0';
}
inline lofte_money money(std::int64_t minor, std::string_view code) {
  lofte_money amount{};
  amount.minor = minor;
  std::memcpy(amount.currency, code.data(), code.size() < 7 ? code.size() : 7);
  return amount;
}

// ---- structs and lists ----

// A zeroed struct of the ABI that says its own size.
template <class T>
T make() {
  T made{};
  made.struct_size = sizeof(T);
  return made;
}

// A lofte_list as a range of const T&. Honours the stride, so the items may be larger than the
// struct this was compiled with; ask LOFTE_HAS before reading a field younger than your oldest
// runtime.
template <class T>
class Range {
 public:
  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = const T&;
    using pointer = const T*;
    using iterator_category = std::random_access_iterator_tag;

    Iterator() = default;
    Iterator(const char* at, std::ptrdiff_t stride) : at_(at), stride_(stride) {}

    reference operator*() const { return *operator->(); }
    pointer operator->() const { return static_cast<const T*>(static_cast<const void*>(at_)); }
    reference operator[](difference_type steps) const { return *(*this + steps); }

    Iterator& operator+=(difference_type steps) { return at_ += steps * stride_, *this; }
    Iterator& operator-=(difference_type steps) { return *this += -steps; }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this -= 1; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    friend Iterator operator+(Iterator from, difference_type steps) { return from += steps; }
    friend Iterator operator+(difference_type steps, Iterator from) { return from += steps; }
    friend Iterator operator-(Iterator from, difference_type steps) { return from -= steps; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) {
      return a.stride_ == 0 ? 0 : (a.at_ - b.at_) / a.stride_;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }
    friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.at_ <=> b.at_; }

   private:
    const char* at_ = nullptr;
    std::ptrdiff_t stride_ = 0;
  };

  Range() = default;
  explicit Range(const lofte_list& list) : list_(list) {}

  Iterator begin() const { return at(0); }
  Iterator end() const { return at(list_.count); }
  std::size_t size() const { return static_cast<std::size_t>(list_.count); }
  bool empty() const { return list_.count == 0; }
  const T& operator[](std::size_t index) const { return *at(index); }
  const T& front() const { return *at(0); }
  const T& back() const { return *at(list_.count - 1); }

 private:
  Iterator at(std::uint64_t index) const {
    return {static_cast<const char*>(list_.items) + index * list_.stride,
            static_cast<std::ptrdiff_t>(list_.stride)};
  }

  lofte_list list_{nullptr, 0, 0};
};

template <class T>
Range<T> range(const lofte_list& list) {
  return Range<T>(list);
}

// A list that borrows a contiguous container: list(std::span(allocations)).
template <class T, std::size_t N>
lofte_list list(std::span<T, N> items) {
  return items.empty() ? lofte_list{nullptr, 0, 0}
                       : lofte_list{items.data(), items.size(), sizeof(T)};
}

// Whether a list of lofte_string names `id`.
inline bool contains(const lofte_list& strings, std::string_view id) {
  for (const lofte_string& entry : range<lofte_string>(strings)) {
    if (text(entry) == id) return true;
  }
  return false;
}

// ---- errors ----

// What a plugin throws. It leaves as a lofte_status and a filled lofte_error.
class Error : public std::exception {
 public:
  Error(lofte_status status, std::string where, std::string message,
        std::uint64_t index = LOFTE_NO_INDEX)
      : status_(status), index_(index), where_(std::move(where)), message_(std::move(message)) {}

  lofte_status status() const { return status_; }
  std::uint64_t index() const { return index_; }
  const std::string& where() const { return where_; }
  const std::string& message() const { return message_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  lofte_status status_;
  std::uint64_t index_;
  std::string where_;
  std::string message_;
};

namespace detail {

// Copies what fits, cut at a whole character.
template <std::size_t N>
void fill(char (&into)[N], std::string_view from) {
  std::size_t size = from.size() < N ? from.size() : N - 1;
  if (size < from.size()) {
    while (size > 0 && (static_cast<unsigned char>(from[size]) & 0xC0u) == 0x80u) --size;
  }
  std::memcpy(into, from.data(), size);
  into[size] = '\0';
}

inline lofte_status fail(lofte_error* error, lofte_status status, std::string_view where,
                         std::string_view message, std::uint64_t index = LOFTE_NO_INDEX) {
  if (error != nullptr && LOFTE_HAS(error, message)) {
    error->status = status;
    error->index = index;
    fill(error->where, where);
    fill(error->message, message);
  }
  return status;
}

// Answers for what is being thrown. Apart from guard(), so that a call that goes well carries
// none of it.
[[gnu::noinline]] inline lofte_status caught(lofte_error* error) noexcept {
  try {
    throw;
  } catch (const Error& thrown) {
    return fail(error, thrown.status(), thrown.where(), thrown.message(), thrown.index());
  } catch (const std::bad_alloc&) {
    return fail(error, LOFTE_NO_MEMORY, "", "out of memory");
  } catch (const std::exception& thrown) {
    return fail(error, LOFTE_PLUGIN_FAILED, "", thrown.what());
  } catch (...) {
    return fail(error, LOFTE_PLUGIN_FAILED, "", "something that is no std::exception was thrown");
  }
}

// Runs `body`, which may throw, and answers for it in the ABI's terms: nothing thrown passes.
template <class Body>
lofte_status guard(lofte_error* error, Body&& body) noexcept {
  try {
    body();
    return LOFTE_OK;
  } catch (...) {
    return caught(error);
  }
}

// An error for a callee of the ABI to fill, and what it says as an Error.
struct CalleeError {
  lofte_error value;
  // Only the parts that are read are written: the texts are a kilobyte, and most calls succeed.
  CalleeError() {
    value.struct_size = sizeof value;
    value.status = LOFTE_OK;
    value.index = LOFTE_NO_INDEX;
    value.where[0] = value.message[0] = '\0';
  }
  Error thrown(lofte_status status, std::string_view place = {}) const {
    std::string where(place);
    if (!where.empty() && value.where[0] != '\0') where += ": ";
    where += value.where;
    return {status, std::move(where), value.message};
  }
};

}  // namespace detail
}  // namespace lofte
