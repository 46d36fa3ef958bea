// The reader of GnuCash books: tells the three kinds of file apart and puts the parts together.
#include "lofte/cpp/plugin.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>

#include "bytes.h"
#include "facts.h"
#include "settlement.h"
#include "sqlite_book.h"
#include "xml_book.h"

namespace lofte::gnucash {
namespace {

constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr std::string_view kGzipMagic("\x1f\x8b", 2);

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Reports how far the packed bytes have come, every MiB.
class Meter {
 public:
  Meter(const Input& input, const Facts& facts) : input_(input), facts_(facts) {}

  std::size_t read(std::span<char> into) {
    const auto got = input_.read(into);
    done_ += got;
    if (done_ - said_ >= kStep) {
      said_ = done_;
      facts_.progress(done_, std::max(done_, input_.size()));
    }
    return got;
  }

 private:
  static constexpr std::uint64_t kStep = std::uint64_t{1} << 20;
  const Input& input_;
  const Facts& facts_;
  std::uint64_t done_ = 0;
  std::uint64_t said_ = 0;
};

// A few bytes looked at in advance, then the rest.
class Peeked {
 public:
  Peeked(ReadBytes from, std::size_t count) : from_(std::move(from)), head_(count, '\0') {
    std::size_t filled = 0;
    while (filled < count) {
      const auto got = from_(std::span(head_).subspan(filled));
      if (got == 0) break;
      filled += got;
    }
    head_.resize(filled);
  }

  const std::string& head() const { return head_; }

  std::size_t read(std::span<char> into) {
    if (taken_ == head_.size()) return from_(into);
    const auto count = std::min(into.size(), head_.size() - taken_);
    std::copy_n(head_.data() + taken_, count, into.data());
    taken_ += count;
    return count;
  }

 private:
  ReadBytes from_;
  std::string head_;
  std::size_t taken_ = 0;
};

std::uint64_t max_bytes(const Input& input, std::uint64_t otherwise) {
  const auto given = input.option("max_bytes");
  if (!given) return otherwise;
  std::uint64_t value = 0;
  const auto [end, fault] = std::from_chars(given->data(), given->data() + given->size(), value);
  if (fault != std::errc{} || end != given->data() + given->size() || value == 0) {
    throw Error(LOFTE_INVALID_ARGUMENT, "option max_bytes",
                concat("\"", *given, "\" is no number of bytes, such as 4294967296"));
  }
  return value;
}

KnownBy known_by(const Input& input) {
  const auto given = input.option("known").value_or("entered");
  if (given == "entered") return KnownBy::kEntered;
  if (given == "posted") return KnownBy::kPosted;
  throw Error(LOFTE_INVALID_ARGUMENT, "option known",
              concat("\"", given, "\" is neither entered nor posted"));
}

// With a journal beside it, the file alone is not what the book holds.
void require_settled(const std::string& path) {
  for (const std::string_view suffix : {"-journal", "-wal"}) {
    std::error_code ignored;
    const auto beside = path + std::string(suffix);
    const auto size = std::filesystem::file_size(beside, ignored);
    if (ignored || size == 0) continue;
    throw Error(
        LOFTE_REFUSED, beside,
        "GnuCash was stopped in the middle of a change to this book; open it in GnuCash and "
        "close it again, then import");
  }
}

Book read_book(const Input& input, const Facts& facts) {
  Bounds bounds;
  bounds.max_bytes = max_bytes(input, bounds.max_bytes);
  Meter meter(input, facts);
  Peeked packed([&meter](std::span<char> into) { return meter.read(into); }, kSqliteMagic.size());
  if (packed.head().empty()) throw Error(LOFTE_REFUSED, "byte 0", "the file is empty");

  const ReadBytes plain = [&packed](std::span<char> into) { return packed.read(into); };
  if (packed.head() == kSqliteMagic) {
    const std::string path(input.path());
    if (!path.empty()) {
      require_settled(path);
      return read_sqlite_book(path);
    }
    Bounded bounded(plain, bounds);
    return read_sqlite_stream([&bounded](std::span<char> into) { return bounded.read(into); });
  }
  if (packed.head().starts_with(kGzipMagic)) {
    Gunzip unpacked(plain, bounds);
    Bounded bounded([&unpacked](std::span<char> into) { return unpacked.read(into); }, bounds);
    return read_xml_book([&bounded](std::span<char> into) { return bounded.read(into); });
  }
  Bounded bounded(plain, bounds);
  return read_xml_book([&bounded](std::span<char> into) { return bounded.read(into); });
}

class GnuCash : public Reader {
 public:
  int sniff(std::string_view head, std::string_view name) override {
    constexpr std::size_t kEnough = 4096;
    const bool named = name.ends_with(".gnucash");
    if (head.starts_with(kSqliteMagic)) return has(head, "gnclock") ? 98 : named ? 60 : 0;
    std::string unpacked;
    if (head.starts_with(kGzipMagic)) {
      unpacked = unpack_head(head, kEnough);
      head = unpacked;
    }
    if (has(head.substr(0, kEnough), "<gnc-v2")) return 98;
    return named ? 50 : 0;
  }

  void read(const Input& input, const Facts& facts) override {
    const KnownBy known = known_by(input);
    const Book book = read_book(input, facts);
    add_facts(book, settle(book, known), facts);
  }
};

}  // namespace
}  // namespace lofte::gnucash

LOFTE_PLUGIN("gnucash", lofte::gnucash::GnuCash)
