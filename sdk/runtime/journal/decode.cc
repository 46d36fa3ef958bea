// Protobuf's wire form to structs. Bytes may come from anyone: everything is checked, and what this
// runtime does not know is refused, for it would be lost when the record is written again.
#include <protozero/exception.hpp>
#include <protozero/pbf_reader.hpp>
#include <protozero/varint.hpp>

#include "base/date.h"
#include "base/money.h"
#include "base/ours.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/record_view.h"

namespace lofte::journal {
namespace {

using base::Error;
using protozero::pbf_reader;
using protozero::pbf_wire_type;

std::string_view view(protozero::data_view bytes) {
  return {bytes.data(), bytes.size()};
}

[[noreturn]] void refuse_field(std::uint32_t number, std::string_view of) {
  throw Error(LOFTE_REFUSED, "field " + std::to_string(number) + " of " + std::string(of) +
                                 " is not known to this runtime, which would lose it");
}

[[noreturn]] void refuse_wire_type(const pbf_reader& in, std::string_view of) {
  throw Error(LOFTE_CORRUPT, "field " + std::to_string(in.tag()) + " of " + std::string(of) +
                                 " has wire type " +
                                 std::to_string(static_cast<int>(in.wire_type())) +
                                 ", which its type does not have");
}

std::int32_t to_int32(std::uint64_t varint) {
  const auto value = static_cast<std::int64_t>(varint);
  if (value < INT32_MIN || value > INT32_MAX) {
    throw Error(LOFTE_REFUSED, std::to_string(value) + " does not fit 32 bits");
  }
  return static_cast<std::int32_t>(value);
}

// Varints in the bytes of a packed list: each ends with a byte below 0x80.
std::uint64_t count_varints(std::string_view bytes) {
  std::uint64_t count = 0;
  for (const char byte : bytes) count += static_cast<unsigned char>(byte) < 0x80 ? 1u : 0u;
  return count;
}

bool is_packed(const FieldLayout& field, const pbf_reader& in) {
  return is_number(field.type) && in.wire_type() == pbf_wire_type::length_delimited;
}

// The struct being filled.
class Target {
 public:
  Target(const MessageLayout& layout, void* record)
      : layout_(layout), bytes_(static_cast<char*>(record)) {}

  const MessageLayout& layout() const { return layout_; }

  template <class T>
  T& member(const FieldLayout& field) {
    return *reinterpret_cast<T*>(bytes_ + field.offset);
  }

  // Of a record inside this one; its type is known to the table alone.
  void* inner(const FieldLayout& field) const {
    void* record;
    std::memcpy(&record, bytes_ + field.offset, sizeof record);
    return record;
  }
  void set_inner(const FieldLayout& field, void* record) {
    std::memcpy(bytes_ + field.offset, &record, sizeof record);
  }

  void mark_present(const FieldLayout& field) {
    if (field.presence_bit < 0) return;
    *reinterpret_cast<std::uint32_t*>(bytes_ + layout_.present_offset) |= 1u << field.presence_bit;
  }

  // Makes `field` the member of the oneof that is set; another's struct is dropped.
  void choose(const FieldLayout& field) {
    auto& kind = *reinterpret_cast<std::int32_t*>(bytes_ + layout_.oneof_kind_offset);
    const auto wanted = static_cast<std::int32_t>(field.number);
    if (kind != wanted) set_inner(field, nullptr);
    kind = wanted;
  }

 private:
  const MessageLayout& layout_;
  char* bytes_;
};

class Decoder {
 public:
  Decoder(base::Arena& arena, Trust trust) : arena_(arena), trust_(trust) {}

  void* make(const MessageLayout& layout) {
    void* record = arena_.allocate(layout.size, alignof(std::uint64_t));
    std::memcpy(record, &layout.size, sizeof layout.size);
    return record;
  }

  void read_record(std::string_view bytes, Target target) {
    pbf_reader in(bytes.data(), bytes.size());
    Place place;
    std::uint64_t counted = 0;
    bool half_money = false;
    try {
      while (in.next()) {
        const FieldLayout* field = target.layout().find(in.tag());
        if (field == nullptr) refuse_field(in.tag(), target.layout().name);
        place.enter(*field);
        check_wire_type(*field, in, target.layout());
        if (field->repeated) {
          auto& list = target.member<lofte_list>(*field);
          reserve(*field, in, list, counted, target.layout());
          place.item = list.count;
          append(*field, in, list);
        } else {
          read_single(*field, in, target);
          half_money |= field->type == FieldType::kMoney &&
                        !base::is_present(target.member<lofte_money>(*field));
        }
      }
      place = {};
      if (half_money) check_all_money(target, place);
    } catch (Error& error) {
      error.within(place.text());
      throw;
    } catch (const protozero::exception& error) {
      throw Error(LOFTE_CORRUPT,
                  "the bytes are no " + std::string(target.layout().name) + ": " + error.what(),
                  place.text());
    }
  }

 private:
  static void check_wire_type(const FieldLayout& field, const pbf_reader& in,
                              const MessageLayout& layout) {
    const pbf_wire_type wanted =
        is_number(field.type) ? pbf_wire_type::varint : pbf_wire_type::length_delimited;
    if (in.wire_type() == wanted || (field.repeated && is_packed(field, in))) return;
    refuse_wire_type(in, layout.name);
  }

  // Money may come in two pieces, which merge; only at the end must it have a currency.
  static void check_all_money(Target& target, Place& place) {
    for (const FieldLayout& field : target.layout().fields) {
      if (field.type != FieldType::kMoney || field.repeated) continue;
      place.enter(field);
      check_money(target.member<lofte_money>(field));
    }
    place = {};
  }

  lofte_string read_text(pbf_reader& in) const {
    const std::string_view text = view(in.get_view());
    if (text.empty()) return {nullptr, 0};
    check_length(text);
    if (trust_ == Trust::kNone) check_text(text);
    return {text.data(), text.size()};
  }

  static lofte_date read_date(pbf_reader& in) {
    const std::string_view text = view(in.get_view());
    return text.empty() ? 0 : base::parse_date(text);
  }

  static lofte_instant read_instant(pbf_reader& in) {
    const std::string_view text = view(in.get_view());
    return text.empty() ? 0 : base::parse_instant(text);
  }

  static void read_money(pbf_reader& outer, lofte_money& money) {
    pbf_reader in = outer.get_message();
    while (in.next()) {
      if (in.tag() == kMinorNumber && in.wire_type() == pbf_wire_type::varint) {
        money.minor = in.get_sint64();
      } else if (in.tag() == kCurrencyNumber && in.wire_type() == pbf_wire_type::length_delimited) {
        const std::string_view code = view(in.get_view());
        std::memset(money.currency, 0, sizeof money.currency);
        if (code.empty()) continue;
        base::check_currency_form(code);
        std::memcpy(money.currency, code.data(), code.size());
      } else if (in.tag() == kMinorNumber || in.tag() == kCurrencyNumber) {
        refuse_wire_type(in, "Money");
      } else {
        refuse_field(in.tag(), "Money");
      }
    }
  }

  void read_message(const FieldLayout& field, pbf_reader& in, Target& target) {
    if (field.in_oneof) target.choose(field);
    const std::string_view bytes = view(in.get_view());
    if (target.inner(field) == nullptr) target.set_inner(field, make(*field.message));
    read_record(bytes, Target(*field.message, target.inner(field)));
  }

  void read_single(const FieldLayout& field, pbf_reader& in, Target& target) {
    target.mark_present(field);
    switch (field.type) {
      case FieldType::kInt32:
      case FieldType::kEnum:
        target.member<std::int32_t>(field) = to_int32(in.get_uint64());
        return;
      case FieldType::kBool:
        target.member<lofte_bool>(field) = in.get_uint64() != 0 ? 1 : 0;
        return;
      case FieldType::kInt64:
        target.member<std::int64_t>(field) = in.get_sint64();
        return;
      case FieldType::kString:
        target.member<lofte_string>(field) = read_text(in);
        return;
      case FieldType::kDate:
        target.member<lofte_date>(field) = read_date(in);
        return;
      case FieldType::kInstant:
        target.member<lofte_instant>(field) = read_instant(in);
        return;
      case FieldType::kMoney:
        return read_money(in, target.member<lofte_money>(field));
      case FieldType::kMessage:
        return read_message(field, in, target);
    }
  }

  // On a list's first item makes room for all of its items in the message: one look ahead costs
  // less than growing, and bytes that alternate between lists cannot make it grow again and again.
  void reserve(const FieldLayout& field, const pbf_reader& at, lofte_list& list,
               std::uint64_t& counted, const MessageLayout& layout) {
    const std::uint64_t mark = std::uint64_t{1} << (&field - layout.fields.data());
    if ((counted & mark) != 0) return;
    counted |= mark;

    std::uint64_t count = 0;
    pbf_reader ahead = at;
    do {
      if (ahead.tag() != field.number) {
        ahead.skip();
      } else if (is_packed(field, ahead)) {
        count += count_varints(view(ahead.get_view()));
      } else {
        ++count;
        ahead.skip();
      }
    } while (ahead.next());

    const std::size_t width = item_width_of(field);
    void* const items = arena_.allocate((list.count + count) * width, alignof(std::uint64_t));
    if (list.count > 0) std::memcpy(items, list.items, list.count * width);
    list.items = items;
    list.stride = width;
  }

  // Room for the next item.
  template <class T>
  static T& next_item(lofte_list& list) {
    void* const items = base::ours(list.items);
    return *reinterpret_cast<T*>(static_cast<char*>(items) + list.count++ * list.stride);
  }

  static void append_number(FieldType type, std::uint64_t varint, lofte_list& list) {
    if (type == FieldType::kInt64) {
      next_item<std::int64_t>(list) = protozero::decode_zigzag64(varint);
    } else if (type == FieldType::kBool) {
      next_item<lofte_bool>(list) = varint != 0 ? 1 : 0;
    } else {
      const std::int32_t value = to_int32(varint);
      next_item<std::int32_t>(list) = value;
    }
  }

  static void append_packed(FieldType type, std::string_view bytes, lofte_list& list) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at != end) append_number(type, protozero::decode_varint(&at, end), list);
  }

  void append(const FieldLayout& field, pbf_reader& in, lofte_list& list) {
    switch (field.type) {
      case FieldType::kString: {
        const lofte_string text = read_text(in);
        next_item<lofte_string>(list) = text;
        return;
      }
      case FieldType::kDate: {
        const lofte_date date = read_date(in);
        next_item<lofte_date>(list) = date;
        return;
      }
      case FieldType::kInstant: {
        const lofte_instant instant = read_instant(in);
        next_item<lofte_instant>(list) = instant;
        return;
      }
      case FieldType::kMoney: {
        auto& money = next_item<lofte_money>(list);
        read_money(in, money);
        return check_money(money);
      }
      case FieldType::kMessage: {
        const std::string_view bytes = view(in.get_view());
        char& item = next_item<char>(list);
        std::memcpy(&item, &field.message->size, sizeof field.message->size);
        return read_record(bytes, Target(*field.message, &item));
      }
      default:
        if (is_packed(field, in)) return append_packed(field.type, view(in.get_view()), list);
        return append_number(field.type, in.get_uint64(), list);
    }
  }

  base::Arena& arena_;
  Trust trust_;
};

}  // namespace

void* decode(const MessageLayout& layout, std::string_view bytes, base::Arena& arena, Trust trust) {
  Decoder decoder(arena, trust);
  void* const record = decoder.make(layout);
  decoder.read_record(bytes, Target(layout, record));
  return record;
}

void merge(const MessageLayout& layout, std::string_view bytes, base::Arena& arena, void* record,
           Trust trust) {
  Decoder(arena, trust).read_record(bytes, Target(layout, record));
}

}  // namespace lofte::journal
