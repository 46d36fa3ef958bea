#include "services/icu.h"

#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <limits>

#include "base/error.h"

namespace lofte::services {
namespace {

std::int32_t icu_size(std::size_t size) {
  if (size > std::numeric_limits<std::int32_t>::max() / 4) {
    throw base::Error(LOFTE_LIMIT, "a text of " + std::to_string(size) +
                                       " units is too long; right is at most 64 KiB");
  }
  return static_cast<std::int32_t>(size);
}

}  // namespace

void check_icu(UErrorCode status, const char* call) {
  if (U_SUCCESS(status)) return;
  throw base::Error(LOFTE_INTERNAL, std::string(call) + " of ICU: " + u_errorName(status));
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // within ICU's macro
UChar32 next_character(std::string_view text, std::int32_t& at) {
  UChar32 character = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  U8_NEXT_OR_FFFD(text.data(), at, size, character);
  return character;
}
#pragma GCC diagnostic pop

std::u16string to_utf16(std::string_view text) {
  std::u16string out(text.size(), u'\0');  // never longer than the bytes
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  u_strFromUTF8WithSub(out.data(), icu_size(out.size()), &size, text.data(), icu_size(text.size()),
                       0xfffd, nullptr, &status);
  check_icu(status, "u_strFromUTF8WithSub");
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string to_utf8(std::u16string_view text) {
  std::string out(text.size() * 3, '\0');
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  u_strToUTF8WithSub(out.data(), icu_size(out.size()), &size, text.data(), icu_size(text.size()),
                     0xfffd, nullptr, &status);
  check_icu(status, "u_strToUTF8WithSub");
  out.resize(static_cast<std::size_t>(size));
  return out;
}

}  // namespace lofte::services
