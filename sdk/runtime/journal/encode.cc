// Structs to Protobuf's wire form. What would not decode again is refused here, where the one who
// filled the struct can still be told.
#include <optional>
#include <protozero/pbf_writer.hpp>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/record_view.h"

namespace lofte::journal {
namespace {

// Which part of a field's content belongs to `part`; nothing: std::nullopt.
std::optional<Part> part_within(const FieldLayout& field, Part part) {
  switch (part) {
    case Part::kWhole:
      return Part::kWhole;
    case Part::kPublic:
      if (field.personal) return std::nullopt;
      return Part::kPublic;
    case Part::kPersonal:
      if (field.personal) return Part::kWhole;
      if (field.type != FieldType::kMessage || field.repeated) return std::nullopt;
      return Part::kPersonal;
  }
  return std::nullopt;
}

class Encoder {
 public:
  explicit Encoder(std::string& bytes) : bytes_(bytes), out_(bytes) {}

  void write_record(const RecordView& record, Part part) {
    Place place;
    try {
      each_field(record, [&](const FieldLayout& field) {
        place.enter(field);
        const std::optional<Part> within = part_within(field, part);
        if (!within || !record.is_present(field)) return;
        if (field.repeated) {
          write_list(ListView(field, record.get<lofte_list>(field)), place, *within);
        } else {
          write_single(record, field, *within);
        }
      });
    } catch (base::Error& error) {
      error.within(place.text());
      throw;
    }
  }

 private:
  // Everything `write` adds, as the bytes of a field with their length in front. Short contents,
  // most by far, are not moved: one byte is kept for the length, and more are inserted when needed.
  template <class Write>
  void write_delimited(std::uint32_t number, Write write) {
    out_.add_string(number, "", 0);
    const std::size_t start = bytes_.size();
    write();
    char length[10];
    const std::size_t length_bytes =
        static_cast<std::size_t>(protozero::write_varint(length, bytes_.size() - start));
    bytes_[start - 1] = length[0];
    if (length_bytes > 1) bytes_.insert(start, length + 1, length_bytes - 1);
  }

  void write_text(std::uint32_t number, lofte_string text) {
    const std::string_view value = base::view(text);
    check_text(value);
    out_.add_string(number, value.data(), value.size());
  }

  void write_date(std::uint32_t number, lofte_date date) {
    char text[10];
    if (date != 0) {
      base::check_date(date);
      base::write_date(date, text);
    }
    out_.add_string(number, text, date == 0 ? 0 : sizeof text);
  }

  void write_money(std::uint32_t number, const lofte_money& money) {
    check_money(money);
    write_delimited(number, [&] {
      const std::string_view currency = base::currency_of(money);
      if (money.minor != 0) out_.add_sint64(kMinorNumber, money.minor);
      if (!currency.empty()) out_.add_string(kCurrencyNumber, currency.data(), currency.size());
    });
  }

  void write_message(const FieldLayout& field, const void* record, Part part) {
    write_delimited(field.number, [&] { write_record(RecordView(*field.message, record), part); });
  }

  // The personal part of a record that is not itself personal: nothing where it holds none.
  void write_personal(const FieldLayout& field, const void* record) {
    const std::size_t before = bytes_.size();
    std::size_t inner = 0;
    write_delimited(field.number, [&] {
      const std::size_t start = bytes_.size();
      write_record(RecordView(*field.message, record), Part::kPersonal);
      inner = bytes_.size() - start;
    });
    if (inner == 0) bytes_.resize(before);
  }

  // Numbers of a list stand together, without a tag each.
  void write_packed(const FieldLayout& field, const ListView& list) {
    if (list.size() == 0) return;
    write_delimited(field.number, [&] {
      for (std::uint64_t i = 0; i < list.size(); ++i) {
        protozero::add_varint_to_buffer(&bytes_, packed_item(field.type, list, i));
      }
    });
  }

  static std::uint64_t packed_item(FieldType type, const ListView& list, std::uint64_t i) {
    if (type == FieldType::kInt64) return protozero::encode_zigzag64(list.get<std::int64_t>(i));
    const auto value = static_cast<std::int64_t>(list.get<std::int32_t>(i));
    if (type == FieldType::kBool) return value != 0 ? 1 : 0;
    return static_cast<std::uint64_t>(value);
  }

  void write_list(const ListView& list, Place& place, Part part) {
    const FieldLayout& field = *place.field;
    if (is_number(field.type)) return write_packed(field, list);
    for (std::uint64_t i = 0; i < list.size(); ++i) {
      place.item = i;
      switch (field.type) {
        case FieldType::kString:
          write_text(field.number, list.get<lofte_string>(i));
          break;
        case FieldType::kDate:
          write_date(field.number, list.get<lofte_date>(i));
          break;
        case FieldType::kInstant:
          out_.add_string(field.number, base::format_instant(list.get<lofte_instant>(i)));
          break;
        case FieldType::kMoney:
          write_money(field.number, list.get<lofte_money>(i));
          break;
        default:
          write_message(field, list.item(i), part);
      }
    }
  }

  // What is zero is left out, unless its presence is a bit of its own.
  void write_single(const RecordView& record, const FieldLayout& field, Part part) {
    const bool always = field.presence_bit >= 0;
    switch (field.type) {
      case FieldType::kInt32:
      case FieldType::kEnum:
        if (const auto value = record.get<std::int32_t>(field); value != 0 || always) {
          out_.add_int32(field.number, value);
        }
        return;
      case FieldType::kBool:
        if (const bool value = record.get<lofte_bool>(field) != 0; value || always) {
          out_.add_bool(field.number, value);
        }
        return;
      case FieldType::kInt64:
        if (const auto value = record.get<std::int64_t>(field); value != 0 || always) {
          out_.add_sint64(field.number, value);
        }
        return;
      case FieldType::kString:
        if (const auto text = record.get<lofte_string>(field); !base::view(text).empty()) {
          write_text(field.number, text);
        }
        return;
      case FieldType::kDate:
        if (const auto date = record.get<lofte_date>(field); date != 0) {
          write_date(field.number, date);
        }
        return;
      case FieldType::kInstant:
        if (const auto instant = record.get<lofte_instant>(field); instant != 0) {
          out_.add_string(field.number, base::format_instant(instant));
        }
        return;
      case FieldType::kMoney:
        if (const auto money = record.get<lofte_money>(field);
            base::is_present(money) || money.minor != 0) {
          write_money(field.number, money);
        }
        return;
      case FieldType::kMessage:
        if (const auto* message = record.get<const void*>(field); message == nullptr) {
          return;
        } else if (part == Part::kPersonal) {
          return write_personal(field, message);
        } else {
          return write_message(field, message, part);
        }
    }
  }

  std::string& bytes_;
  protozero::pbf_writer out_;
};

}  // namespace

void encode(const MessageLayout& layout, const void* record, std::string& out, Part part) {
  const std::size_t before = out.size();
  try {
    Encoder(out).write_record(RecordView(layout, record), part);
  } catch (...) {
    out.resize(before);
    throw;
  }
}

}  // namespace lofte::journal
