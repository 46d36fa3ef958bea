// ICU through its C API: owners that close, and text between UTF-8 and UTF-16.
#pragma once

#include <unicode/udat.h>
#include <unicode/umsg.h>
#include <unicode/unum.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace lofte::services {

struct IcuClose {
  void operator()(UNumberFormat* format) const { unum_close(format); }
  // The date and the message formats are both void* in C; each has its own owner.
  struct Date {
    void operator()(UDateFormat* format) const { udat_close(format); }
  };
  struct Message {
    void operator()(UMessageFormat* format) const { umsg_close(format); }
  };
};
using NumberFormat = std::unique_ptr<UNumberFormat, IcuClose>;
using DateFormat = std::unique_ptr<UDateFormat, IcuClose::Date>;
using MessageFormat = std::unique_ptr<UMessageFormat, IcuClose::Message>;

// Bytes that are not UTF-8 become U+FFFD.
std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view text);

// The character at byte `at`, which moves past it; U+FFFD for bytes that are not UTF-8.
UChar32 next_character(std::string_view text, std::int32_t& at);

// Throws base::Error(LOFTE_INTERNAL) naming the call and ICU's error.
void check_icu(UErrorCode status, const char* call);

// What the ICU functions share that write text into a caller's buffer: `call` gets buffer, capacity
// and status, and is asked again where the buffer was too small.
template <class Call>
std::u16string icu_text(const char* name, Call call) {
  std::u16string buffer(256, u'\0');
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = call(buffer.data(), static_cast<std::int32_t>(buffer.size()), &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    buffer.resize(static_cast<std::size_t>(size) + 1);
    size = call(buffer.data(), static_cast<std::int32_t>(buffer.size()), &status);
  }
  check_icu(status, name);
  buffer.resize(static_cast<std::size_t>(size));
  return buffer;
}

}  // namespace lofte::services
