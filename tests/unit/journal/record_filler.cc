#include "unit/journal/record_filler.h"

#include <array>
#include <cstring>
#include <limits>

#include "base/date.h"
#include "base/money.h"
#include "journal/generated/layouts.h"

namespace lofte::journal {
namespace {

template <class T>
void put(char* place, const T& value) {
  std::memcpy(place, &value, sizeof value);
}

}  // namespace

void* RecordFiller::record(const MessageLayout& layout) {
  char* const made = static_cast<char*>(arena_.allocate(layout.size, alignof(std::uint64_t)));
  fill(layout, made);
  return made;
}

void RecordFiller::fill(const MessageLayout& layout, char* record) {
  put(record, layout.size);
  std::size_t member = 0;  // of the oneof
  if (layout.oneof_end > 0) {
    member = static_cast<std::size_t>(between(layout.oneof_begin, layout.oneof_end - 1));
  }
  std::uint32_t present = 0;
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    const FieldLayout& field = layout.fields[i];
    if (field.in_oneof && i != member) continue;
    if (between(1, 100) > fullness_) continue;
    if (field.in_oneof) {
      put(record + layout.oneof_kind_offset, static_cast<std::int32_t>(field.number));
    }
    if (field.presence_bit >= 0) present |= 1u << field.presence_bit;
    put_field(field, record + field.offset);
  }
  if (layout.present_offset >= 0) put(record + layout.present_offset, present);
}

void RecordFiller::put_field(const FieldLayout& field, char* place) {
  if (field.repeated) {
    put_list(field, place);
  } else if (field.type == FieldType::kMessage) {
    const void* const inner = record(*field.message);
    put(place, inner);
  } else {
    put_value(field, place, field.presence_bit >= 0);
  }
}

void RecordFiller::put_list(const FieldLayout& field, char* place) {
  const auto count = static_cast<std::size_t>(between(1, 3));
  const std::size_t width = item_width_of(field);
  char* const items = static_cast<char*>(arena_.allocate(count * width, alignof(std::uint64_t)));
  for (std::size_t i = 0; i < count; ++i) {
    if (field.type == FieldType::kMessage) {
      fill(*field.message, items + i * width);
    } else {
      put_value(field, items + i * width, true);
    }
  }
  put(place, lofte_list{items, count, width});
}

void RecordFiller::put_value(const FieldLayout& field, char* place, bool may_be_zero) {
  switch (field.type) {
    case FieldType::kInt32:
      return put(place, static_cast<std::int32_t>(number(INT32_MIN, INT32_MAX, may_be_zero)));
    case FieldType::kInt64:
      return put(place, number(INT64_MIN, INT64_MAX, may_be_zero));
    case FieldType::kBool:
      return put(place, static_cast<lofte_bool>(may_be_zero ? between(0, 1) : 1));
    case FieldType::kEnum:
      return put(place, enum_value(field, may_be_zero));
    case FieldType::kString:
      return put(place, arena_.copy(text(may_be_zero)));
    case FieldType::kDate: {
      const auto days = static_cast<lofte_date>(between(base::kFirstDate, base::kLastDate));
      return put(place, days == 0 ? 1 : days);
    }
    case FieldType::kInstant: {
      constexpr std::int64_t kDay = 86'400'000'000;
      const auto days = between(base::kFirstDate, base::kLastDate);
      return put(place, days * kDay + between(1, kDay - 1));
    }
    case FieldType::kMoney: {
      constexpr std::array<const char*, 4> kCodes = {"NOK", "EUR", "JPY", "KWD"};
      const auto code = kCodes[static_cast<std::size_t>(between(0, kCodes.size() - 1))];
      return put(place, base::make_money(number(INT64_MIN, INT64_MAX, true), code));
    }
    case FieldType::kMessage:
      return;
  }
}

std::int64_t RecordFiller::between(std::int64_t least, std::int64_t most) {
  return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
}

// The ends, small numbers, and any.
std::int64_t RecordFiller::number(std::int64_t least, std::int64_t most, bool may_be_zero) {
  switch (between(0, 5)) {
    case 0:
      return least;
    case 1:
      return most;
    case 2:
      return between(least, most) | 1;
    default:
      return may_be_zero ? between(-200, 200) : between(1, 200);
  }
}

// Some with what JSON must escape, some with letters of several bytes, some long enough that a
// length takes two bytes.
std::string RecordFiller::text(bool may_be_empty) {
  static const std::array<std::string, 8> kPieces = {
      "F1042",  "Åse Ødegård", "\"quoted\\\"",     "line\nbreak\tand \x01\x1f",
      "日本語", "\U0001F600",  "<b>&amp;</b>\x7f", std::string(70, 'x')};
  std::string out;
  const auto count = between(may_be_empty ? 0 : 1, 3);
  for (std::int64_t i = 0; i < count; ++i) {
    out += kPieces[static_cast<std::size_t>(between(0, kPieces.size() - 1))];
  }
  return out;
}

// Now and then one that only a newer runtime knows.
std::int32_t RecordFiller::enum_value(const FieldLayout& field, bool may_be_zero) {
  if (between(0, 9) == 0) return 1000;
  const auto last = static_cast<std::int64_t>(field.values.size()) - 1;
  const auto place = static_cast<std::size_t>(between(may_be_zero ? 0 : 1, last));
  return field.values[place].number;
}

}  // namespace lofte::journal
