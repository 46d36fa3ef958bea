// An ICU MessageFormat pattern with named arguments, turned into one with numbered arguments.
//
// ICU's C API fills numbered arguments alone, and takes them as C's variable arguments. So every
// use of a name becomes a slot: numbers that a plural looks at come first, then texts. "{count,
// plural, one {an invoice} other {# invoices}} of {amount}" becomes "{0, plural, one {an invoice}
// other {{1} invoices}} of {2}". '#' is a slot too, since ICU would print the number through a
// double.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lofte::services {

enum class SlotUse {
  kPlural,   // a number, for plural and selectordinal
  kPlain,    // the argument written out
  kKeyword,  // the text that a select looks at
  kCount,    // '#': the number less the plural's offset, written out
};

struct Slot {
  SlotUse use;
  std::string name;
  std::int64_t offset = 0;  // for kCount
  friend bool operator==(const Slot&, const Slot&) = default;
};

// As many as one call of ICU's C API is given.
inline constexpr std::size_t kMaxNumberSlots = 4;
inline constexpr std::size_t kMaxTextSlots = 24;

struct MessagePattern {
  std::u16string numbered;
  std::vector<Slot> numbers;  // arguments 0, 1, ...
  std::vector<Slot> texts;    // the arguments after them
};

// Throws base::Error(LOFTE_REFUSED) with ICU's words and position for a pattern that ICU refuses,
// and for what a text may not use: a format of its own ({due, date}), too many arguments.
MessagePattern parse_pattern(std::string_view pattern, const char* locale);

}  // namespace lofte::services
