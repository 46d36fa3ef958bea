// lofte.reader/1 in C++: bytes in, facts out.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lofte/cpp/base.hpp"
#include "lofte/cpp/view.hpp"
#include "lofte/reader.h"

namespace lofte {

// The file being read; pull bytes until read() gives 0.
class Input {
 public:
  explicit Input(const lofte_reader_input& raw) : raw_(&raw) {}

  const lofte_reader_input& raw() const { return *raw_; }
  std::string_view name() const { return text(raw_->name); }
  std::string_view path() const { return text(raw_->path); }
  // 0: not known.
  std::uint64_t size() const { return raw_->size; }
  std::string_view country() const { return text(raw_->country); }
  std::string_view currency() const { return text(raw_->currency); }

  // The last value given for an option.
  std::optional<std::string_view> option(std::string_view name) const {
    const auto all = options(name);
    return all.empty() ? std::nullopt : std::optional(all.back());
  }
  std::vector<std::string_view> options(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& given : range<lofte_reader_option>(raw_->options)) {
      if (text(given.name) == name) values.push_back(text(given.value));
    }
    return values;
  }

  // Up to buffer.size() bytes; 0 at the end of the input.
  std::size_t read(std::span<char> buffer) const {
    detail::CalleeError error;
    std::uint64_t got = 0;
    const auto status = raw_->read(raw_, buffer.data(), buffer.size(), &got, &error.value);
    if (status != LOFTE_OK) throw error.thrown(status);
    return static_cast<std::size_t>(got);
  }

 private:
  const lofte_reader_input* raw_;
};

// Where a reader's facts go. Each call copies what it is given.
class Facts {
 public:
  explicit Facts(const lofte_fact_sink& raw) : raw_(&raw) {}

  const lofte_fact_sink& raw() const { return *raw_; }

  // `place` ("invoice 17") and `line` (from 1) say where in the input it stood, should it be
  // refused.
  void add(const lofte_fact& fact, std::string_view place = {},
           std::uint64_t line = LOFTE_NO_INDEX) const {
    detail::CalleeError error;
    const auto status = raw_->add(raw_, &fact, &error.value);
    if (status == LOFTE_OK) return;
    const Error refused = error.thrown(status, place);
    throw Error(status, refused.where(), refused.message(), line);
  }

  // One version of a record of the body's kind.
  template <class Body>
  void add(std::string_view record_id, const Body& body, std::string_view source,
           std::string_view place = {}, std::uint64_t line = LOFTE_NO_INDEX) const {
    static_assert(kFactKind<Body> != LOFTE_FACT_KIND_UNSPECIFIED, "no kind of fact has this body");
    auto fact = make<lofte_fact>();
    fact.record_id = borrow(record_id);
    fact.source = borrow(source);
    fact.kind = kFactKind<Body>;
    fact.body.any = &body;
    add(fact, place, line);
  }

  // Something left out or doubted.
  void remark(std::string_view where, std::string_view message) const {
    auto said = make<lofte_reader_remark>();
    said.where = borrow(where);
    said.message = borrow(message);
    raw_->remark(raw_, &said);
  }

  // Throws LOFTE_CANCELLED where the caller wants to stop: let it pass.
  void progress(std::uint64_t done, std::uint64_t total) const {
    const auto status = raw_->progress(raw_, done, total);
    if (status != LOFTE_OK) throw Error(status, "", "stopped on request");
  }

 private:
  const lofte_fact_sink* raw_;
};

}  // namespace lofte
