#include "services/language.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace lofte::services {
namespace {

struct Tag {
  std::string language;
  std::string script;
  std::string region;
};

template <class Get>
std::string part(Get get, const char* locale) {
  std::array<char, ULOC_FULLNAME_CAPACITY> buffer{};
  UErrorCode status = U_ZERO_ERROR;
  get(locale, buffer.data(), static_cast<std::int32_t>(buffer.size()) - 1, &status);
  return U_SUCCESS(status) ? std::string(buffer.data()) : std::string();
}

// Only what chooses words and formats; an ill-formed tag is empty.
Tag parse(std::string_view tag) {
  // The longest tag that says anything to us is "zh-Hant-TW"; ICU takes zero-terminated text.
  if (tag.empty() || tag.size() > 35) return {};
  std::string text(tag);
  std::replace(text.begin(), text.end(), '_', '-');
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(text.c_str(), locale.data(), static_cast<std::int32_t>(locale.size()) - 1,
                      nullptr, &status);
  if (U_FAILURE(status)) return {};
  return {part(uloc_getLanguage, locale.data()), part(uloc_getScript, locale.data()),
          part(uloc_getCountry, locale.data())};
}

std::string joined(const Tag& tag, char mark) {
  std::string out = tag.language;
  if (!tag.script.empty()) out += mark + tag.script;
  if (!tag.region.empty()) out += mark + tag.region;
  return out;
}

// One written language under two codes.
std::string_view twin_of(std::string_view language) {
  if (language == "nb") return "no";
  if (language == "no") return "nb";
  return {};
}

}  // namespace

std::vector<std::string> language_chain(std::string_view tag) {
  const Tag parsed = parse(tag);
  std::vector<std::string> chain;
  const auto add = [&chain](std::string language) {
    if (!language.empty() && std::find(chain.begin(), chain.end(), language) == chain.end()) {
      chain.push_back(std::move(language));
    }
  };
  add(joined(parsed, '-'));
  if (!parsed.script.empty()) add(joined({parsed.language, parsed.script, {}}, '-'));
  add(parsed.language);
  if (parsed.language == "nn") add("nb");
  if (!chain.empty()) add(std::string(twin_of(chain.back())));
  add("en");
  return chain;
}

std::string format_locale(std::string_view language, std::string_view tag) {
  Tag own = parse(language);
  const Tag asked = parse(tag);
  if (own.region.empty() && !own.language.empty() &&
      (asked.language == own.language || twin_of(asked.language) == own.language)) {
    own.region = asked.region;
  }
  if (own.language == "en" && own.region.empty()) own.region = "GB";
  return joined(own, '_') + "@calendar=gregorian;numbers=latn";
}

}  // namespace lofte::services
