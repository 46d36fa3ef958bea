#include "decode.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include "letters.h"
#include "lofte/cpp/base.hpp"

namespace lofte::receivables_csv {
namespace {

struct Encoding {
  std::string_view written;
  std::string_view known_to_iconv;
};

// Those that accounting exports of the last thirty years come in.
constexpr Encoding kEncodings[] = {{"utf-8", "UTF-8"},
                                   {"utf8", "UTF-8"},
                                   {"ascii", "ASCII"},
                                   {"latin1", "ISO-8859-1"},
                                   {"iso-8859-1", "ISO-8859-1"},
                                   {"latin9", "ISO-8859-15"},
                                   {"iso-8859-15", "ISO-8859-15"},
                                   {"cp1252", "CP1252"},
                                   {"windows-1252", "CP1252"},
                                   {"cp1257", "CP1257"},
                                   {"cp437", "CP437"},
                                   {"cp850", "CP850"},
                                   {"cp865", "CP865"}};

std::string hexadecimal(char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', kDigits[value >> 4], kDigits[value & 15]};
}

}  // namespace

std::string_view known_encoding(std::string_view name) {
  std::string wanted(name);
  std::transform(wanted.begin(), wanted.end(), wanted.begin(), lower);
  for (const Encoding& encoding : kEncodings) {
    if (encoding.written == wanted) return encoding.known_to_iconv;
  }
  throw Error(LOFTE_INVALID_ARGUMENT, "option encoding",
              concat("\"", name,
                     "\" is not known; right are utf-8, latin1, latin9, cp1252, cp1257, "
                     "cp437, cp850, cp865 and ascii"));
}

Decoder::Decoder(ReadBytes from, std::string_view encoding)
    : from_(std::move(from)),
      encoding_(encoding),
      converter_(::iconv_open("UTF-8", encoding_.c_str())) {
  // What iconv_open returns for an encoding it has no table for.
  if (reinterpret_cast<std::uintptr_t>(converter_) == UINTPTR_MAX) {
    throw Error(LOFTE_UNSUPPORTED, "option encoding",
                concat("this system has no table for ", encoding, "; save the file as UTF-8"));
  }
}

Decoder::~Decoder() {
  ::iconv_close(converter_);
}

bool Decoder::refill() {
  if (at_end_) return false;
  // A character may have been cut by the end of the last piece.
  std::memmove(raw_.data(), raw_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  const auto got = from_(std::span(raw_).subspan(end_));
  end_ += got;
  at_end_ = got == 0;
  return got != 0;
}

void Decoder::start() {
  started_ = true;
  while (end_ < 4 && refill()) {
  }
  const std::string_view head(raw_.data(), end_);
  const bool little = head.starts_with(std::string_view("\xFF\xFE", 2));
  if (little || head.starts_with(std::string_view("\xFE\xFF", 2))) {
    throw Undecodable("the file is UTF-16; save it as \"CSV UTF-8\" and import that");
  }
  if (encoding_ == "UTF-8" && head.starts_with("\xEF\xBB\xBF")) begin_ += 3;
}

std::string Decoder::describe_bad_byte() const {
  std::string said = concat("the byte ", hexadecimal(raw_[begin_]), " is not ", encoding_);
  if (encoding_ == "UTF-8") {
    said += "; a file from Windows is often encoding=cp1252, one from DOS encoding=cp437";
  }
  return said;
}

std::size_t Decoder::read(std::span<char> into) {
  if (!bad_.empty()) throw Undecodable(bad_);
  if (!started_) start();
  char* out = into.data();
  std::size_t room = into.size();
  while (out == into.data()) {
    if (begin_ == end_ && !refill()) return 0;
    char* in = raw_.data() + begin_;
    std::size_t left = end_ - begin_;
    const auto converted = ::iconv(converter_, &in, &left, &out, &room);
    const int why = errno;
    begin_ = end_ - left;
    if (converted != static_cast<std::size_t>(-1) || why == E2BIG) continue;
    const bool cut = why == EINVAL && refill();
    if (!cut) {
      bad_ = describe_bad_byte();
      if (out == into.data()) throw Undecodable(bad_);
    }
  }
  return static_cast<std::size_t>(out - into.data());
}

}  // namespace lofte::receivables_csv
