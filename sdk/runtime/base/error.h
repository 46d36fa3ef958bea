// The one exception of the runtime. It carries what a lofte_error carries; abi/ turns one into the
// other, and nothing else of the runtime knows the C struct.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <utility>

#include "lofte/base.h"

namespace lofte::base {

class Error : public std::exception {
 public:
  Error(lofte_status status, std::string message, std::string where = {},
        std::uint64_t index = LOFTE_NO_INDEX)
      : status_(status), index_(index), where_(std::move(where)), message_(std::move(message)) {}

  lofte_status status() const noexcept { return status_; }
  // Which item of the input, or LOFTE_NO_INDEX.
  std::uint64_t index() const noexcept { return index_; }
  // The field or place.
  const std::string& where() const noexcept { return where_; }
  const std::string& message() const noexcept { return message_; }
  const char* what() const noexcept override { return message_.c_str(); }

  Error& at(std::uint64_t index) {
    index_ = index;
    return *this;
  }
  // Puts an outer place in front: at("invoice") turns "amount" into "invoice.amount".
  Error& within(const std::string& outer) {
    if (!outer.empty()) where_ = where_.empty() ? outer : outer + "." + where_;
    return *this;
  }

 private:
  lofte_status status_;
  std::uint64_t index_;
  std::string where_;
  std::string message_;
};

}  // namespace lofte::base
