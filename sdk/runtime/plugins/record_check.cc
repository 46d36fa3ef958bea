#include "plugins/record_check.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "lofte/advisor.h"

namespace lofte::plugins {
namespace {

using base::Error;
using journal::FieldLayout;
using journal::FieldType;
using journal::MessageLayout;

constexpr int kMaxDepth = 8;

template <class T>
T at(const void* place) {
  T value;
  std::memcpy(&value, place, sizeof value);
  return value;
}

const void* moved(const void* place, std::uint64_t bytes) {
  return static_cast<const char*>(place) + bytes;
}

std::uint32_t size_of(FieldType type) {
  switch (type) {
    case FieldType::kInt32:
    case FieldType::kBool:
    case FieldType::kEnum:
    case FieldType::kDate:
      return 4;
    case FieldType::kInt64:
    case FieldType::kInstant:
      return 8;
    case FieldType::kString:
      return sizeof(lofte_string);
    case FieldType::kMoney:
      return sizeof(lofte_money);
    case FieldType::kMessage:
      return sizeof(void*);
  }
  return 0;
}

void check_string(lofte_string text) {
  if (text.data == nullptr) {
    if (text.size != 0) {
      throw Error(LOFTE_REFUSED,
                  fmt::format("has {} bytes at NULL; an absent text is {{NULL, 0}}", text.size));
    }
    return;
  }
  if (text.size > LOFTE_MAX_STRING_BYTES) {
    throw Error(LOFTE_LIMIT, fmt::format("has {} bytes; a text has at most {}", text.size,
                                         LOFTE_MAX_STRING_BYTES));
  }
  if (!base::is_text(base::view(text))) {
    throw Error(LOFTE_REFUSED,
                fmt::format("is not UTF-8 without NUL: \"{}\"", shown(base::view(text), 60)));
  }
}

void check_money(const lofte_money& money) {
  const bool terminated = money.currency[sizeof money.currency - 1] == 0;
  const std::string_view currency = base::currency_of(money);
  const bool zero_filled =
      std::all_of(money.currency + currency.size(), money.currency + sizeof money.currency,
                  [](char c) { return c == 0; });
  if (!terminated || !zero_filled) {
    throw Error(LOFTE_REFUSED,
                fmt::format("has the currency \"{}\"; right would be an ISO 4217 code, zero-filled",
                            shown(currency)));
  }
  if (currency.empty()) {
    if (money.minor == 0) return;
    throw Error(LOFTE_REFUSED, fmt::format("is {} without a currency; right would be an ISO 4217 "
                                           "code",
                                           money.minor));
  }
  if (!base::is_currency(currency)) {
    throw Error(
        LOFTE_REFUSED,
        fmt::format("has the currency \"{}\"; right would be an ISO 4217 code", shown(currency)));
  }
  if (money.minor > base::kLargestMinor || money.minor < -base::kLargestMinor) {
    throw Error(LOFTE_LIMIT, fmt::format("is {} minor units; the largest amount is {}", money.minor,
                                         base::kLargestMinor));
  }
}

void check_bool(lofte_bool value) {
  if (value != 0 && value != 1) {
    throw Error(LOFTE_REFUSED, fmt::format("is {}; a lofte_bool is 0 or 1", value));
  }
}

// "args" and "[2].name" make "args[2].name".
[[noreturn]] void rethrow_within(const std::string& outer, const Error& inner) {
  const bool joined = inner.where().empty() || inner.where()[0] == '[';
  throw Error(inner.status(), inner.message(), outer + (joined ? "" : ".") + inner.where());
}

class Walk {
 public:
  void message(const MessageLayout& layout, const void* record, int depth) {
    if (depth > kMaxDepth) {
      throw Error(LOFTE_LIMIT, fmt::format("records are nested more than {} deep", kMaxDepth));
    }
    const std::uint32_t size = at<std::uint32_t>(record);
    if (size < 2 * sizeof(std::uint32_t)) {
      throw Error(
          LOFTE_REFUSED,
          fmt::format("has struct_size {}; set it to sizeof, {} in this ABI", size, layout.size),
          "struct_size");
    }
    for (const FieldLayout& field : layout.fields) {
      const std::uint32_t width = field.repeated ? sizeof(lofte_list) : size_of(field.type);
      if (field.offset + width > size) continue;  // the maker's header does not have it
      if (field.in_oneof && !is_set(layout, field, record, size)) continue;
      try {
        this->field(field, moved(record, field.offset), depth);
      } catch (const Error& e) {
        rethrow_within(std::string(field.name), e);
      }
    }
  }

 private:
  static bool is_set(const MessageLayout& layout, const FieldLayout& field, const void* record,
                     std::uint32_t size) {
    const auto offset = static_cast<std::uint32_t>(layout.oneof_kind_offset);
    if (offset + sizeof(std::int32_t) > size) return false;
    return at<std::int32_t>(moved(record, offset)) == static_cast<std::int32_t>(field.number);
  }

  void field(const FieldLayout& field, const void* place, int depth) {
    if (field.repeated) {
      list(field, at<lofte_list>(place), depth);
    } else if (field.type == FieldType::kMessage) {
      const void* record = at<const void*>(place);
      if (record != nullptr) message(*field.message, record, depth + 1);
    } else {
      scalar(field.type, place);
    }
  }

  void list(const FieldLayout& field, const lofte_list& items, int depth) {
    if (items.count == 0) return;
    if (items.items == nullptr) {
      throw Error(LOFTE_REFUSED,
                  fmt::format("has {} items at NULL; an empty list has count 0", items.count));
    }
    // Subtraction, for a sum of hostile counts may wrap.
    if (items.count > kMaxRecordItems - items_) {
      throw Error(LOFTE_LIMIT, fmt::format("has {} items; all lists of a record have at most {}",
                                           items.count, kMaxRecordItems));
    }
    items_ += items.count;
    const bool records = field.type == FieldType::kMessage;
    const std::uint64_t least = records ? 2 * sizeof(std::uint32_t) : size_of(field.type);
    // No struct comes near a megabyte; a stride that does is a field never set.
    if (items.stride < least || items.stride > 1024 * 1024) {
      throw Error(LOFTE_REFUSED,
                  fmt::format("has stride {}; set it to sizeof one item", items.stride));
    }
    for (std::uint64_t i = 0; i < items.count; ++i) {
      try {
        item(field, moved(items.items, i * items.stride), items.stride, depth);
      } catch (const Error& e) {
        rethrow_within(fmt::format("[{}]", i), e);
      }
    }
  }

  void item(const FieldLayout& field, const void* place, std::uint64_t stride, int depth) {
    if (field.type != FieldType::kMessage) return scalar(field.type, place);
    if (at<std::uint32_t>(place) > stride) {
      throw Error(
          LOFTE_REFUSED,
          fmt::format("has struct_size {} in a list of stride {}; right would be at most the "
                      "stride",
                      at<std::uint32_t>(place), stride));
    }
    message(*field.message, place, depth + 1);
  }

  static void scalar(FieldType type, const void* place) {
    switch (type) {
      case FieldType::kString:
        return check_string(at<lofte_string>(place));
      case FieldType::kDate:
        return base::check_date(at<lofte_date>(place));
      case FieldType::kMoney:
        return check_money(at<lofte_money>(place));
      case FieldType::kBool:
        return check_bool(at<lofte_bool>(place));
      case FieldType::kInt32:
      case FieldType::kInt64:
      case FieldType::kEnum:  // unknown values are kept
      case FieldType::kInstant:
      case FieldType::kMessage:
        return;
    }
  }

  std::uint64_t items_ = 0;
};

}  // namespace

void check_record(const MessageLayout& layout, const void* record) {
  Walk().message(layout, record, 0);
}

std::string shown(std::string_view text, std::size_t limit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::string out;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t start = i;
    UChar32 character = 0;
    U8_NEXT(bytes, i, text.size(), character);
    if (out.size() + (i - start) > limit) return out + "…";
    if (character < 0) {
      out += '?';
    } else if (character < 0x20 || (character >= 0x7f && character < 0xa0)) {
      out += ' ';
    } else {
      out.append(text.substr(start, i - start));
    }
  }
  return out;
}

}  // namespace lofte::plugins
