#include "bytes.h"

#include <algorithm>
#include <new>
#include <string>
#include <string_view>

#include "lofte/cpp/base.hpp"

namespace lofte::gnucash {
namespace {

constexpr int kGzipOnly = 15 + 16;

Bytef* bytes(char* data) {
  return static_cast<Bytef*>(static_cast<void*>(data));
}

}  // namespace

std::size_t Bounded::read(std::span<char> into) {
  const auto got = from_(into);
  passed_ += got;
  if (passed_ > bounds_.max_bytes) {
    throw Error(LOFTE_LIMIT, concat("byte ", bounds_.max_bytes),
                concat("the book is larger than ", bounds_.max_bytes,
                       " bytes; if it is a real one, give max_bytes a higher value"));
  }
  return got;
}

Gunzip::Gunzip(ReadBytes from, const Bounds& bounds) : from_(std::move(from)), bounds_(bounds) {
  if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::bad_alloc();
}

Gunzip::~Gunzip() {
  inflateEnd(&stream_);
}

bool Gunzip::refill() {
  if (stream_.avail_in != 0) return true;
  const auto got = from_(packed_);
  taken_ += got;
  stream_.next_in = bytes(packed_.data());
  stream_.avail_in = static_cast<uInt>(got);
  return got != 0;
}

// After a member's end: another one, zeros that pad the file, or the end.
bool Gunzip::next_member() {
  while (refill()) {
    if (*stream_.next_in != 0) {
      inflateReset(&stream_);
      member_ended_ = false;
      return true;
    }
    ++stream_.next_in;
    --stream_.avail_in;
  }
  done_ = true;
  return false;
}

void Gunzip::check_ratio() const {
  if (given_ < bounds_.ratio_from ||
      given_ / std::max<std::uint64_t>(taken_, 1) < bounds_.max_ratio) {
    return;
  }
  throw Error(LOFTE_LIMIT, concat("byte ", taken_, " of the gzip file"),
              concat("it unpacks to more than ", bounds_.max_ratio,
                     " times its size; no GnuCash book shrinks that well, so this is refused"));
}

std::size_t Gunzip::read(std::span<char> into) {
  if (done_ || into.empty()) return 0;
  stream_.next_out = bytes(into.data());
  stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(into.size(), 1u << 30));
  const auto room = stream_.avail_out;
  while (stream_.avail_out == room) {
    if (member_ended_ && !next_member()) return 0;
    if (!refill()) {
      throw Error(LOFTE_CORRUPT, concat("byte ", taken_, " of the gzip file"),
                  "the file ends in the middle of its packed data: it is cut short");
    }
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      member_ended_ = true;
    } else if (status == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      throw Error(LOFTE_CORRUPT, concat("byte ", taken_ - stream_.avail_in, " of the gzip file"),
                  concat("the packed data is damaged (",
                         stream_.msg != nullptr ? std::string_view(stream_.msg) : "no details",
                         "); copy the file anew"));
    }
  }
  const std::size_t got = room - stream_.avail_out;
  given_ += got;
  check_ratio();
  return got;
}

std::string unpack_head(std::string_view packed, std::size_t at_most) {
  std::string head(at_most, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, kGzipOnly) != Z_OK) return {};
  std::string input(packed);
  stream.next_in = bytes(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = bytes(head.data());
  stream.avail_out = static_cast<uInt>(head.size());
  inflate(&stream, Z_NO_FLUSH);
  head.erase(std::min<std::size_t>(stream.total_out, head.size()));
  inflateEnd(&stream);
  return head;
}

}  // namespace lofte::gnucash
