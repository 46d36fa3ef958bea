#include "accounts/folding.h"

#include <unicode/ucasemap.h>

#include <memory>
#include <stdexcept>

namespace kontor {

std::string folded(std::string_view text) {
  struct Close {
    void operator()(UCaseMap* map) const { ucasemap_close(map); }
  };
  UErrorCode code = U_ZERO_ERROR;
  static const std::unique_ptr<UCaseMap, Close> kMap(ucasemap_open("", 0, &code));
  std::string into(text.size() * 3 + 1, '\0');
  code = U_ZERO_ERROR;
  const std::int32_t size =
      ucasemap_utf8FoldCase(kMap.get(), into.data(), static_cast<std::int32_t>(into.size()),
                            text.data(), static_cast<std::int32_t>(text.size()), &code);
  if (U_FAILURE(code) != 0) throw std::runtime_error("ICU: " + std::string(u_errorName(code)));
  into.resize(static_cast<std::size_t>(size));
  return into;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') digits += letter;
  }
  return digits;
}

}  // namespace kontor
