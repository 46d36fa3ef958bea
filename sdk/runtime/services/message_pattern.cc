#include "services/message_pattern.h"

#include <unicode/uchar.h>
#include <unicode/umsg.h>

#include <algorithm>
#include <charconv>
#include <variant>

#include "base/error.h"
#include "services/icu.h"

namespace lofte::services {
namespace {

// UTF-16 offsets count from 0; people count characters from 1.
std::string place(std::int32_t offset) {
  return "at character " + std::to_string(offset + 1);
}

[[noreturn]] void refuse(const std::string& message) {
  throw base::Error(LOFTE_REFUSED, message);
}

void check_with_icu(const std::u16string& pattern, const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const MessageFormat format(umsg_open(pattern.data(), static_cast<std::int32_t>(pattern.size()),
                                       locale, &where, &status));
  // One name may be a plural's number here and plain text there: they become different slots.
  if (U_SUCCESS(status) || status == U_ARGUMENT_TYPE_MISMATCH) return;
  const std::string after = to_utf8(where.postContext);
  refuse(std::string("ICU MessageFormat refuses the pattern ") + place(where.offset) +
         (after.empty() ? "" : ", before \"" + after + "\"") + ": " + u_errorName(status));
}

// Walks a pattern that ICU has taken, so what it expects next is there.
class Translator {
 public:
  explicit Translator(std::u16string_view pattern) : pattern_(pattern) {}

  MessagePattern translate() {
    message(nullptr);
    if (!done()) {
      refuse("a closing brace " + place(static_cast<std::int32_t>(at_)) +
             " has no opening one; right is '}' in apostrophes where it is meant as text");
    }
    return numbered();
  }

 private:
  struct Plural {
    std::string name;
    std::int64_t offset = 0;
  };
  using Piece = std::variant<std::u16string, Slot>;

  bool done() const { return at_ >= pattern_.size(); }
  char16_t peek() const { return done() ? u'\0' : pattern_[at_]; }

  void copy(std::size_t count = 1) {
    if (pieces_.empty() || !std::holds_alternative<std::u16string>(pieces_.back())) {
      pieces_.emplace_back(std::u16string());
    }
    count = std::min(count, pattern_.size() - at_);
    std::get<std::u16string>(pieces_.back()).append(pattern_.substr(at_, count));
    at_ += count;
  }
  void insert(std::u16string_view text) { pieces_.emplace_back(std::u16string(text)); }

  // A message up to its closing brace or the end; `plural` is what '#' stands for, if anything.
  void message(const Plural* plural) {
    while (!done() && peek() != u'}') {
      if (peek() == u'\'') {
        quoted(plural != nullptr);
      } else if (peek() == u'{') {
        argument();
      } else if (peek() == u'#' && plural != nullptr) {
        ++at_;
        insert(u"{");
        pieces_.emplace_back(Slot{SlotUse::kCount, plural->name, plural->offset});
        insert(u"}");
      } else {
        copy();
      }
    }
  }

  // An apostrophe quotes only before a character of syntax; two stand for one.
  void quoted(bool in_plural) {
    const char16_t next = at_ + 1 < pattern_.size() ? pattern_[at_ + 1] : u'\0';
    if (next == u'\'') return copy(2);
    if (next != u'{' && next != u'}' && !(next == u'#' && in_plural)) return copy();
    copy();
    while (!done()) {
      if (peek() != u'\'') {
        copy();
      } else if (at_ + 1 < pattern_.size() && pattern_[at_ + 1] == u'\'') {
        copy(2);
      } else {
        return copy();
      }
    }
  }

  void space() {
    while (!done() && u_hasBinaryProperty(peek(), UCHAR_PATTERN_WHITE_SPACE)) copy();
  }
  void skip_space() {
    while (!done() && u_hasBinaryProperty(peek(), UCHAR_PATTERN_WHITE_SPACE)) ++at_;
  }
  std::u16string_view word() {
    const std::size_t start = at_;
    while (!done() && !u_hasBinaryProperty(peek(), UCHAR_PATTERN_WHITE_SPACE) &&
           !u_hasBinaryProperty(peek(), UCHAR_PATTERN_SYNTAX)) {
      ++at_;
    }
    return pattern_.substr(start, at_ - start);
  }

  void argument() {
    const auto start = static_cast<std::int32_t>(at_);
    copy();  // {
    skip_space();
    const std::string name = to_utf8(word());
    skip_space();
    if (peek() == u'}') {
      pieces_.emplace_back(Slot{SlotUse::kPlain, name});
      return copy();
    }
    ++at_;  // the comma
    skip_space();
    const std::string type = to_utf8(word());
    if (type == "plural" || type == "selectordinal") {
      pieces_.emplace_back(Slot{SlotUse::kPlural, name});
      insert(u"," + to_utf16(type));
      choices(name, true);
    } else if (type == "select") {
      pieces_.emplace_back(Slot{SlotUse::kKeyword, name});
      insert(u",select");
      choices(name, false);
    } else {
      refuse("the argument {" + name + ", " + type + "} " + place(start) +
             " has a format of its own; right is {" + name +
             "}: amounts, dates and numbers take the form of the text's language, and only plural, "
             "selectordinal and select may follow a name");
    }
  }

  // After the type: a comma, perhaps an offset, then selectors each with a message, then '}'.
  void choices(const std::string& name, bool is_plural) {
    Plural plural{name};
    space();
    copy();  // the comma
    space();
    while (!done() && peek() != u'}') {
      if (is_plural && pattern_.substr(at_).starts_with(u"offset:")) {
        plural.offset = offset();
      } else {
        while (!done() && peek() != u'{') copy();  // the selector
        copy();
        message(is_plural ? &plural : nullptr);
        copy();  // }
      }
      space();
    }
    copy();
  }

  std::int64_t offset() {
    const std::size_t keyword = std::u16string_view(u"offset:").size();
    copy(keyword);
    space();
    const std::size_t start = at_;
    while (!done() && !u_hasBinaryProperty(peek(), UCHAR_PATTERN_WHITE_SPACE) && peek() != u'{')
      copy();
    const std::string digits = to_utf8(pattern_.substr(start, at_ - start));
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || end != digits.data() + digits.size() || value < 0) {
      refuse("the plural's offset \"" + digits +
             "\" is no whole number; right is such as offset:1");
    }
    return value;
  }

  MessagePattern numbered() const {
    MessagePattern result;
    const auto list_of = [&result](const Slot& slot) -> std::vector<Slot>& {
      return slot.use == SlotUse::kPlural ? result.numbers : result.texts;
    };
    for (const Piece& piece : pieces_) {
      const auto* slot = std::get_if<Slot>(&piece);
      if (slot == nullptr) continue;
      auto& list = list_of(*slot);
      if (std::find(list.begin(), list.end(), *slot) == list.end()) list.push_back(*slot);
    }
    for (const Piece& piece : pieces_) {
      if (const auto* text = std::get_if<std::u16string>(&piece)) {
        result.numbered += *text;
        continue;
      }
      const auto& slot = std::get<Slot>(piece);
      const auto& list = list_of(slot);
      auto number =
          static_cast<std::size_t>(std::find(list.begin(), list.end(), slot) - list.begin());
      if (slot.use != SlotUse::kPlural) number += result.numbers.size();
      result.numbered += to_utf16(std::to_string(number));
    }
    return result;
  }

  std::u16string_view pattern_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace

MessagePattern parse_pattern(std::string_view pattern, const char* locale) {
  const std::u16string text = to_utf16(pattern);
  check_with_icu(text, locale);
  MessagePattern result = Translator(text).translate();
  if (result.numbers.size() > kMaxNumberSlots || result.texts.size() > kMaxTextSlots) {
    refuse("the pattern uses " + std::to_string(result.numbers.size()) + " numbers and " +
           std::to_string(result.texts.size()) + " texts; right is at most " +
           std::to_string(kMaxNumberSlots) + " and " + std::to_string(kMaxTextSlots));
  }
  check_with_icu(result.numbered, locale);
  return result;
}

}  // namespace lofte::services
