// Comparing and copying records by their tables.
#include "base/money.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/record_view.h"

namespace lofte::journal {
namespace {

bool same_money(const lofte_money& a, const lofte_money& b) {
  return a.minor == b.minor && base::currency_of(a) == base::currency_of(b);
}

// One value, or one item of a list: for records the places of the structs themselves.
bool same_value(const FieldLayout& field, const void* a, const void* b) {
  switch (field.type) {
    case FieldType::kInt32:
    case FieldType::kEnum:
    case FieldType::kDate:
      return read_at<std::int32_t>(a) == read_at<std::int32_t>(b);
    case FieldType::kBool:
      return (read_at<lofte_bool>(a) != 0) == (read_at<lofte_bool>(b) != 0);
    case FieldType::kInt64:
    case FieldType::kInstant:
      return read_at<std::int64_t>(a) == read_at<std::int64_t>(b);
    case FieldType::kString:
      return base::view(read_at<lofte_string>(a)) == base::view(read_at<lofte_string>(b));
    case FieldType::kMoney:
      return same_money(read_at<lofte_money>(a), read_at<lofte_money>(b));
    case FieldType::kMessage:
      return equal(*field.message, a, b);
  }
  return false;
}

bool same_list(const FieldLayout& field, const ListView& a, const ListView& b) {
  if (a.size() != b.size()) return false;
  for (std::uint64_t i = 0; i < a.size(); ++i) {
    if (!same_value(field, a.item(i), b.item(i))) return false;
  }
  return true;
}

bool same_field(const FieldLayout& field, const RecordView& a, const RecordView& b) {
  if (field.repeated) {
    return same_list(field, ListView(field, a.get<lofte_list>(field)),
                     ListView(field, b.get<lofte_list>(field)));
  }
  if (field.type == FieldType::kMessage) {
    const auto* const first = a.get<const void*>(field);
    const auto* const second = b.get<const void*>(field);
    if (first == nullptr || second == nullptr) return first == second;
    return same_value(field, first, second);
  }
  // Without its bit a number says nothing, whatever stands there.
  const bool first = field.presence_bit < 0 || a.is_present(field);
  const bool second = field.presence_bit < 0 || b.is_present(field);
  if (!first || !second) return first == second;
  return same_value(field, a.at(field), b.at(field));
}

class Copier {
 public:
  explicit Copier(base::Arena& arena) : arena_(arena) {}

  void* copy_record(const MessageLayout& layout, const void* original) {
    void* const made = arena_.allocate(layout.size, alignof(std::uint64_t));
    fill(RecordView(layout, original), static_cast<char*>(made));
    return made;
  }

 private:
  template <class T>
  static void put(char* place, const T& value) {
    std::memcpy(place, &value, sizeof value);
  }

  // `made` is zero and of this build's size.
  void fill(const RecordView& original, char* made) {
    const MessageLayout& layout = original.layout();
    put(made, layout.size);
    Place place;
    try {
      each_field(original, [&](const FieldLayout& field) {
        place.enter(field);
        if (!original.is_present(field)) return;
        copy_field(original, place, made + field.offset);
        if (field.presence_bit >= 0) mark_present(made + layout.present_offset, field.presence_bit);
        if (field.in_oneof) put(made + layout.oneof_kind_offset, field.number);
      });
    } catch (base::Error& error) {
      error.within(place.text());
      throw;
    }
  }

  static void mark_present(char* place, int bit) {
    put(place, read_at<std::uint32_t>(place) | 1u << bit);
  }

  void copy_field(const RecordView& original, Place& place, char* to) {
    const FieldLayout& field = *place.field;
    if (field.repeated) {
      put(to, copy_list(ListView(field, original.get<lofte_list>(field)), place));
    } else if (field.type == FieldType::kMessage) {
      const auto* const inner = original.get<const void*>(field);
      if (inner != nullptr) put(to, copy_record(*field.message, inner));
    } else {
      copy_value(field, original.at(field), to);
    }
  }

  lofte_list copy_list(const ListView& list, Place& place) {
    const FieldLayout& field = *place.field;
    const std::size_t width = item_width_of(field);
    if (list.size() == 0) return {nullptr, 0, width};
    char* const items =
        static_cast<char*>(arena_.allocate(list.size() * width, alignof(std::uint64_t)));
    for (std::uint64_t i = 0; i < list.size(); ++i) {
      place.item = i;
      char* const to = items + i * width;
      if (field.type == FieldType::kMessage) {
        fill(RecordView(*field.message, list.item(i)), to);
      } else {
        copy_value(field, list.item(i), to);
      }
    }
    return {items, list.size(), width};
  }

  void copy_value(const FieldLayout& field, const void* from, char* to) {
    if (field.type == FieldType::kString) {
      put(to, arena_.copy(base::view(read_at<lofte_string>(from))));
    } else if (field.type == FieldType::kMoney) {
      // Written anew, so that nothing lies behind the currency's letters.
      const auto money = read_at<lofte_money>(from);
      const std::string_view currency = base::currency_of(money);
      lofte_money made{money.minor, {}};
      std::memcpy(made.currency, currency.data(), currency.size());
      put(to, made);
    } else {
      std::memcpy(to, from, item_width_of(field));
    }
  }

  base::Arena& arena_;
};

}  // namespace

bool equal(const MessageLayout& layout, const void* a, const void* b) {
  const RecordView first(layout, a);
  const RecordView second(layout, b);
  const FieldLayout* const member = first.oneof_member();
  if (member != second.oneof_member()) return false;
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    const FieldLayout* field = &layout.fields[i];
    if (field->in_oneof) {
      i = layout.oneof_end - std::size_t{1};
      field = member;
    }
    if (field != nullptr && !same_field(*field, first, second)) return false;
  }
  return true;
}

void* copy(const MessageLayout& layout, const void* record, base::Arena& arena) {
  return Copier(arena).copy_record(layout, record);
}

}  // namespace lofte::journal
