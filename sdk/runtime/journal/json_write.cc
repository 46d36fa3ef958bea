// Structs to Protobuf's JSON mapping, on one line.
#include <nlohmann/json.hpp>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "journal/json.h"
#include "journal/record_view.h"

namespace lofte::journal {
namespace {

bool needs_escape(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F;
}

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void write_record(const RecordView& record) {
    Place place;
    char before = '{';
    try {
      each_field(record, [&](const FieldLayout& field) {
        place.enter(field);
        if (!says_something(record, field)) return;
        out_ += before;
        before = ',';
        out_ += '"';
        out_ += field.json_name;
        out_ += "\":";
        write_field(record, place);
      });
    } catch (base::Error& error) {
      error.within(place.text());
      throw;
    }
    if (before == '{') out_ += '{';
    out_ += '}';
  }

 private:
  // As in encoding: what is zero is left out, unless its presence is a bit of its own.
  static bool says_something(const RecordView& record, const FieldLayout& field) {
    if (!record.is_present(field)) return false;
    if (field.presence_bit >= 0) return true;
    if (field.repeated) return record.get<lofte_list>(field).count > 0;
    switch (field.type) {
      case FieldType::kInt32:
      case FieldType::kEnum:
      case FieldType::kDate:
      case FieldType::kBool:
        return record.get<std::int32_t>(field) != 0;
      case FieldType::kInt64:
      case FieldType::kInstant:
        return record.get<std::int64_t>(field) != 0;
      case FieldType::kString:
        return !base::view(record.get<lofte_string>(field)).empty();
      case FieldType::kMoney: {
        const auto money = record.get<lofte_money>(field);
        return base::is_present(money) || money.minor != 0;
      }
      case FieldType::kMessage:
        return record.get<const void*>(field) != nullptr;
    }
    return false;
  }

  void write_field(const RecordView& record, Place& place) {
    const FieldLayout& field = *place.field;
    if (field.repeated) {
      write_list(ListView(field, record.get<lofte_list>(field)), place);
    } else if (field.type == FieldType::kMessage) {
      write_record(RecordView(*field.message, record.get<const void*>(field)));
    } else {
      write_value(field, record.at(field));
    }
  }

  void write_list(const ListView& list, Place& place) {
    const FieldLayout& field = *place.field;
    for (std::uint64_t i = 0; i < list.size(); ++i) {
      place.item = i;
      out_ += i == 0 ? '[' : ',';
      if (field.type == FieldType::kMessage) {
        write_record(RecordView(*field.message, list.item(i)));
      } else {
        write_value(field, list.item(i));
      }
    }
    out_ += ']';
  }

  void write_value(const FieldLayout& field, const void* at) {
    switch (field.type) {
      case FieldType::kInt32:
        out_ += std::to_string(read_at<std::int32_t>(at));
        return;
      case FieldType::kInt64:
        return write_int64(read_at<std::int64_t>(at));
      case FieldType::kBool:
        out_ += read_at<lofte_bool>(at) != 0 ? "true" : "false";
        return;
      case FieldType::kEnum:
        return write_enum(field, read_at<std::int32_t>(at));
      case FieldType::kString:
        return write_text(base::view(read_at<lofte_string>(at)));
      case FieldType::kDate:
        return write_plain(base::format_date(read_at<lofte_date>(at)));
      case FieldType::kInstant:
        return write_plain(base::format_instant(read_at<lofte_instant>(at)));
      case FieldType::kMoney:
        return write_money(read_at<lofte_money>(at));
      case FieldType::kMessage:
        return;  // written by its own table
    }
  }

  // A string: JavaScript's numbers hold no more than 53 bits.
  void write_int64(std::int64_t value) { write_plain(std::to_string(value)); }

  // A value of a newer runtime has no name here.
  void write_enum(const FieldLayout& field, std::int32_t value) {
    for (const EnumValue& entry : field.values) {
      if (entry.number == value) return write_plain(entry.name);
    }
    out_ += std::to_string(value);
  }

  void write_money(const lofte_money& money) {
    check_money(money);
    out_ += '{';
    if (money.minor != 0) {
      out_ += "\"minor\":";
      write_int64(money.minor);
    }
    if (base::is_present(money)) {
      out_ += money.minor != 0 ? ",\"currency\":" : "\"currency\":";
      write_plain(base::currency_of(money));
    }
    out_ += '}';
  }

  // Nothing in it needs an escape.
  void write_plain(std::string_view text) {
    out_ += '"';
    out_ += text;
    out_ += '"';
  }

  void write_text(std::string_view text) {
    check_text(text);
    if (std::ranges::none_of(text, needs_escape)) return write_plain(text);
    out_ += nlohmann::json(text).dump();
  }

  std::string& out_;
};

}  // namespace

void to_json(const MessageLayout& layout, const void* record, std::string& out) {
  const std::size_t before = out.size();
  try {
    JsonWriter(out).write_record(RecordView(layout, record));
  } catch (...) {
    out.resize(before);
    throw;
  }
}

}  // namespace lofte::journal
