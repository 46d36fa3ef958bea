#include "plugins/names.h"

#include <algorithm>

namespace lofte::plugins {
namespace {

constexpr std::size_t kMaxName = 64;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alphanumeric(char c) {
  return is_lower(c) || is_digit(c) || (c >= 'A' && c <= 'Z');
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_number(std::string_view text) {
  return all_digits(text) && text.size() <= 9 && (text.size() == 1 || text[0] != '0');
}

// The part before `mark`, which is cut off `text` together with it.
std::string_view cut(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  return part;
}

// "rc.1": words of letters, digits and hyphens; in a pre-release numbers have no leading zero.
bool is_dotted_suffix(std::string_view text, bool leading_zeros) {
  if (text.empty() || text.back() == '.') return false;
  while (!text.empty()) {
    const std::string_view word = cut(text, '.');
    if (word.empty()) return false;
    if (!std::all_of(word.begin(), word.end(),
                     [](char c) { return is_alphanumeric(c) || c == '-'; })) {
      return false;
    }
    if (!leading_zeros && all_digits(word) && word.size() > 1 && word[0] == '0') return false;
  }
  return true;
}

}  // namespace

bool is_plugin_id(std::string_view text) {
  if (text.empty() || text.size() > kMaxName || !is_lower(text[0]) || text.back() == '-') {
    return false;
  }
  if (text.find("--") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_key(std::string_view text) {
  if (text.empty() || text.size() > kMaxName || !is_lower(text[0])) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_lower(c) || is_digit(c) || c == '_' || c == '.' || c == '-';
  });
}

bool is_extension_id(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (text.size() > kMaxName || slash == std::string_view::npos) return false;
  const std::string_view revision = text.substr(slash + 1);
  if (!is_number(revision) || revision == "0") return false;
  std::string_view words = text.substr(0, slash);
  if (words.empty() || words.back() == '.' || words.find('.') == std::string_view::npos)
    return false;
  while (!words.empty()) {
    const std::string_view word = cut(words, '.');
    if (word.empty() || !is_lower(word[0])) return false;
    if (!std::all_of(word.begin(), word.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '_'; })) {
      return false;
    }
  }
  return true;
}

bool is_semantic_version(std::string_view text) {
  if (text.size() > kMaxName) return false;
  const std::size_t plus = text.find('+');
  if (plus != std::string_view::npos && !is_dotted_suffix(text.substr(plus + 1), true))
    return false;
  text = text.substr(0, plus);
  const std::size_t hyphen = text.find('-');
  if (hyphen != std::string_view::npos && !is_dotted_suffix(text.substr(hyphen + 1), false)) {
    return false;
  }
  text = text.substr(0, hyphen);
  if (std::count(text.begin(), text.end(), '.') != 2) return false;
  for (int part = 0; part < 3; ++part) {
    if (!is_number(cut(text, '.'))) return false;
  }
  return true;
}

bool is_plain_file_name(std::string_view text) {
  return !text.empty() && text.size() <= 255 && text[0] != '.' &&
         text.find_first_of("/\\") == std::string_view::npos &&
         text.find('\0') == std::string_view::npos;
}

}  // namespace lofte::plugins
