#include "display.h"

#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "amount.h"
#include "lofte/cpp/base.hpp"

namespace lofte::tools {
namespace {

constexpr std::size_t kMostDecimals = 4;

const char* escape(Tone tone) {
  switch (tone) {
    case Tone::kPlain:
      return "";
    case Tone::kStrong:
      return "\033[1m";
    case Tone::kQuiet:
      return "\033[2m";
    case Tone::kGood:
      return "\033[32m";
    case Tone::kWarn:
      return "\033[33m";
    case Tone::kBad:
      return "\033[31m";
  }
  return "";
}

bool wants_colour(std::FILE* out) {
  const char* refused = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  return is_terminal(out) && (refused == nullptr || *refused == '\0') &&
         (kind == nullptr || std::string_view(kind) != "dumb");
}

std::size_t width_of(UChar32 character) {
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    default:
      return 1;
  }
}

// Calls visit(character, the bytes it takes); what is no UTF-8 comes as U+FFFD.
template <class Visit>
void each_character(std::string_view text, const Visit& visit) {
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    const int32_t start = i;
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), i, size, character);
    if (!visit(character,
               text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)))) {
      return;
    }
  }
}

std::string cleaned(std::string_view text, bool keep_lines) {
  std::string out;
  each_character(text, [&](UChar32 character, std::string_view bytes) {
    const bool steers = u_iscntrl(character) != 0 && !(keep_lines && character == '\n');
    if (steers) {
      if (!(keep_lines && character == '\r')) out.push_back(' ');
    } else if (character == 0xFFFD) {
      out += "\ufffd";
    } else {
      out.append(bytes);
    }
    return true;
  });
  return out;
}

std::string utf8(const UChar* text, int32_t size) {
  std::string out(static_cast<std::size_t>(size) * 3, '\0');
  int32_t written = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(out.data(), static_cast<int32_t>(out.size()), &written, text, size, &status);
  out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(written) : 0);
  return out;
}

}  // namespace

std::string toned(std::string_view text, Tone tone, std::FILE* out) {
  if (tone == Tone::kPlain || text.empty() || !wants_colour(out)) return std::string(text);
  return concat(std::string_view(escape(tone)), text, std::string_view("\033[0m"));
}

bool is_terminal(std::FILE* file) {
  return isatty(fileno(file)) == 1;
}

std::size_t terminal_width() {
  winsize size{};
  if (!is_terminal(stdout) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  each_character(text, [&](UChar32 character, std::string_view) {
    width += width_of(character);
    return true;
  });
  return width;
}

std::string clipped(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string out;
  std::size_t taken = 1;  // of the mark that ends it
  each_character(text, [&](UChar32 character, std::string_view bytes) {
    taken += width_of(character);
    if (taken > width) return false;
    out.append(bytes);
    return true;
  });
  return out + "…";
}

std::string one_line(std::string_view text) {
  return cleaned(text, false);
}
std::string printable(std::string_view text) {
  return cleaned(text, true);
}

// ICU's own idea of a currency's decimals differs from ISO 4217 for some: it formats plain numbers
// here, one formatter a number of decimals.
struct Amounts::State {
  std::array<UNumberFormatter*, kMostDecimals + 1> formatters{};
  UFormattedNumber* result = nullptr;

  explicit State(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    result = unumf_openResult(&status);
    for (std::size_t decimals = 0; decimals < formatters.size(); ++decimals) {
      std::u16string skeleton = u"precision-integer";
      if (decimals > 0) skeleton = u"." + std::u16string(decimals, u'0');
      UErrorCode opened = U_ZERO_ERROR;
      formatters[decimals] = unumf_openForSkeletonAndLocale(
          skeleton.data(), static_cast<int32_t>(skeleton.size()), language.c_str(), &opened);
      if (U_FAILURE(opened)) formatters[decimals] = nullptr;
    }
    if (U_FAILURE(status)) result = nullptr;
  }
  ~State() {
    for (UNumberFormatter* formatter : formatters) unumf_close(formatter);
    unumf_closeResult(result);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // The decimal digits as the language writes them; as they are where ICU cannot say.
  std::string format(const std::string& plain, std::size_t decimals) const {
    UErrorCode status = U_ZERO_ERROR;
    std::array<UChar, 128> text{};
    if (result == nullptr || decimals > kMostDecimals || formatters[decimals] == nullptr) {
      return plain;
    }
    unumf_formatDecimal(formatters[decimals], plain.data(), static_cast<int32_t>(plain.size()),
                        result, &status);
    const int32_t size = unumf_resultToString(result, text.data(), text.size(), &status);
    return U_FAILURE(status) ? plain : utf8(text.data(), size);
  }
};

Amounts::Amounts(std::string_view language)
    : state_(std::make_unique<State>(std::string(language))) {}
Amounts::~Amounts() = default;
Amounts::Amounts(Amounts&&) noexcept = default;
Amounts& Amounts::operator=(Amounts&&) noexcept = default;

std::string Amounts::number(const lofte_money& amount) const {
  if (!has_amount(amount)) return {};
  return state_->format(plain_decimal(amount),
                        static_cast<std::size_t>(minor_digits(currency(amount))));
}

std::string Amounts::operator()(const lofte_money& amount) const {
  if (!has_amount(amount)) return {};
  return concat(number(amount), " ", currency(amount));
}

}  // namespace lofte::tools
