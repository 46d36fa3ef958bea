// Protobuf's JSON mapping to structs, filled while the text is read. The text comes from people and
// their scripts, so every refusal says where, what stands there and what would be right.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/money.h"
#include "base/text.h"
#include "journal/json.h"
#include "journal/json_value.h"
#include "journal/near_name.h"
#include "journal/record_view.h"

namespace lofte::journal {
namespace {

using base::Error;
using Kind = JsonValue::Kind;

// Money as an object of its own, until its brace closes.
struct MoneyForm {
  std::uint32_t struct_size;
  std::uint32_t reserved;
  std::int64_t minor;
  lofte_string currency;
};

constexpr FieldLayout kMoneyFields[] = {
    {.number = kMinorNumber,
     .type = FieldType::kInt64,
     .offset = offsetof(MoneyForm, minor),
     .name = "minor",
     .json_name = "minor"},
    {.number = kCurrencyNumber,
     .type = FieldType::kString,
     .offset = offsetof(MoneyForm, currency),
     .name = "currency",
     .json_name = "currency"},
};
constexpr MessageLayout kMoneyForm = {
    .name = "Money", .size = sizeof(MoneyForm), .fields = kMoneyFields, .index = {}};

lofte_money money_of(const MoneyForm& form) {
  const std::string_view currency = base::view(form.currency);
  if (!currency.empty()) return base::make_money(form.minor, currency);
  const lofte_money money{form.minor, {}};
  check_money(money);
  return money;
}

// An object that is being read.
struct Frame {
  const MessageLayout* layout;
  char* record;
  const FieldLayout* field = nullptr;  // that the last key named
  std::uint64_t seen = 0;              // a bit for each field's place
  bool in_list = false;
  std::vector<char> items = {};  // of the list that is being read
  std::uint64_t count = 0;

  bool takes_record() const {
    const bool fits = field->type == FieldType::kMessage || field->type == FieldType::kMoney;
    return fits && field->repeated == in_list;
  }
};

class JsonReader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonReader(const MessageLayout& layout, base::Arena& arena) : root_(layout), arena_(arena) {}

  void* record() const { return record_; }

  // "invoice.lines[2].amount": where the reader is.
  std::string path() const {
    std::string out;
    for (const Frame& frame : frames_) {
      if (frame.field == nullptr) break;
      if (!out.empty()) out += ".";
      out += frame.field->name;
      if (frame.in_list) out += "[" + std::to_string(frame.count == 0 ? 0 : frame.count - 1) + "]";
    }
    return out;
  }

  bool null() override { return take({.kind = Kind::kNull}); }
  bool boolean(bool value) override { return take({.kind = Kind::kBool, .truth = value}); }
  bool number_integer(std::int64_t value) override {
    return take({.kind = Kind::kInteger, .integer = value});
  }
  bool number_unsigned(std::uint64_t value) override {
    if (value <= INT64_MAX) return number_integer(static_cast<std::int64_t>(value));
    const std::string text = std::to_string(value);
    return take({.kind = Kind::kOtherNumber, .text = text});
  }
  bool number_float(double, const std::string& literal) override {
    if (const auto whole = whole_number(literal)) return number_integer(*whole);
    return take({.kind = Kind::kOtherNumber, .text = literal});
  }
  bool string(std::string& value) override { return take({.kind = Kind::kString, .text = value}); }
  bool binary(nlohmann::json::binary_t&) override { return false; }  // JSON has none

  bool key(std::string& name) override {
    Frame& frame = frames_.back();
    frame.field = nullptr;
    const FieldLayout* field = frame.layout->find_json(name);
    if (field == nullptr) refuse_key(*frame.layout, name);
    const std::uint64_t mark = std::uint64_t{1} << (field - frame.layout->fields.data());
    if ((frame.seen & mark) != 0) {
      throw Error(LOFTE_REFUSED, "field " + base::shown(name) + " is given twice");
    }
    frame.seen |= mark;
    frame.field = field;
    return true;
  }

  bool start_object(std::size_t) override {
    if (frames_.empty()) {
      record_ = push(root_);
      return true;
    }
    Frame& parent = frames_.back();
    if (parent.in_list) add_item(parent);
    if (!parent.takes_record()) refuse_opening(*parent.field, parent.in_list, "a record");
    const FieldLayout& field = *parent.field;
    if (field.in_oneof) choose(parent);
    if (field.type == FieldType::kMoney) {
      push(kMoneyForm);
    } else if (parent.in_list) {
      push_at(*field.message, item_place(parent));
    } else {
      const void* const inner = push(*field.message);  // `parent` may have moved
      std::memcpy(frames_[frames_.size() - 2].record + field.offset, &inner, sizeof inner);
    }
    return true;
  }

  bool end_object() override {
    const Frame closed = std::move(frames_.back());
    frames_.pop_back();
    if (frames_.empty()) return true;
    Frame& parent = frames_.back();
    if (parent.field->type == FieldType::kMoney) {
      const lofte_money money = money_of(read_at<MoneyForm>(closed.record));
      std::memcpy(place(parent), &money, sizeof money);
    }
    return true;
  }

  bool start_array(std::size_t) override {
    if (frames_.empty()) throw Error(LOFTE_REFUSED, "a list; write one record in braces");
    Frame& frame = frames_.back();
    if (frame.in_list) add_item(frame);
    if (!frame.field->repeated || frame.in_list) {
      refuse_opening(*frame.field, frame.in_list, "a list");
    }
    frame.in_list = true;
    frame.items.clear();
    frame.count = 0;
    return true;
  }

  bool end_array() override {
    Frame& frame = frames_.back();
    const std::size_t width = item_width_of(*frame.field);
    lofte_list list{nullptr, frame.count, width};
    if (frame.count > 0) {
      void* const items = arena_.allocate(frame.items.size(), alignof(std::uint64_t));
      std::memcpy(items, frame.items.data(), frame.items.size());
      list.items = items;
    }
    std::memcpy(frame.record + frame.field->offset, &list, sizeof list);
    frame.in_list = false;
    return true;
  }

  bool parse_error(std::size_t, const std::string& token,
                   const nlohmann::detail::exception& fault) override {
    constexpr int kNumberOverflow = 406;
    if (fault.id == kNumberOverflow) return take({.kind = Kind::kOtherNumber, .text = token});
    std::string text = fault.what();
    // "[json.exception.parse_error.101] parse error at line 1, column 5: …"
    if (const std::size_t bracket = text.find("] "); bracket != std::string::npos) {
      text.erase(0, bracket + 2);
    }
    // It shows the bytes it stumbled over, which may be no text.
    if (!base::is_text(text)) {
      std::ranges::replace_if(
          text, [](char c) { return (c & 0x80) != 0 || c == 0; }, '?');
    }
    throw Error(LOFTE_REFUSED, "this is not JSON: " + text);
  }

 private:
  void* push(const MessageLayout& layout) {
    return push_at(layout, arena_.allocate(layout.size, alignof(std::uint64_t)));
  }
  void* push_at(const MessageLayout& layout, void* zeros) {
    std::memcpy(zeros, &layout.size, sizeof layout.size);
    frames_.push_back({.layout = &layout, .record = static_cast<char*>(zeros)});
    return zeros;
  }

  static void add_item(Frame& frame) {
    frame.items.resize(frame.items.size() + item_width_of(*frame.field));
    ++frame.count;
  }
  static char* item_place(Frame& frame) {
    return frame.items.data() + (frame.count - 1) * item_width_of(*frame.field);
  }
  static char* place(Frame& frame) {
    return frame.in_list ? item_place(frame) : frame.record + frame.field->offset;
  }

  static void choose(Frame& frame) {
    const MessageLayout& layout = *frame.layout;
    char* const at = frame.record + layout.oneof_kind_offset;
    const auto other = read_at<std::int32_t>(at);
    if (other != 0) {
      const FieldLayout* before = layout.find(static_cast<std::uint32_t>(other));
      throw Error(LOFTE_REFUSED, "a second body; " + std::string(before->name) +
                                     " came before, and a record has one");
    }
    std::memcpy(at, &frame.field->number, sizeof frame.field->number);
  }

  bool take(const JsonValue& value) {
    if (frames_.empty()) {
      throw Error(LOFTE_REFUSED, to_string(value) + " is no record; write one in braces");
    }
    Frame& frame = frames_.back();
    const FieldLayout& field = *frame.field;
    if (value.kind == Kind::kNull && !frame.in_list) return true;  // as if left out
    if (field.repeated && !frame.in_list) {
      throw Error(LOFTE_REFUSED, to_string(value) + " does not fit; write a list in brackets");
    }
    if (frame.in_list) add_item(frame);
    put_json_value(field, value, arena_, place(frame));
    if (field.presence_bit >= 0) {
      char* const at = frame.record + frame.layout->present_offset;
      const std::uint32_t bits = read_at<std::uint32_t>(at) | 1u << field.presence_bit;
      std::memcpy(at, &bits, sizeof bits);
    }
    return true;
  }

  [[noreturn]] static void refuse_key(const MessageLayout& layout, const std::string& name) {
    std::vector<std::string_view> names;
    for (const FieldLayout& field : layout.fields) {
      names.push_back(field.json_name);
      names.push_back(field.name);
    }
    const std::string_view near = nearest_name(name, names);
    throw Error(LOFTE_REFUSED,
                "unknown field " + base::shown(name) + "; " +
                    (near.empty() ? std::string(layout.name) + " has none of that name"
                                  : "did you mean \"" + std::string(near) + "\"?"));
  }

  // A brace or bracket where the field takes something else.
  [[noreturn]] static void refuse_opening(const FieldLayout& field, bool in_list,
                                          const std::string& what) {
    if (field.repeated && !in_list) {
      throw Error(LOFTE_REFUSED, what + " does not fit; write a list in brackets");
    }
    const bool record = field.type == FieldType::kMessage || field.type == FieldType::kMoney;
    throw Error(LOFTE_REFUSED, what + " does not fit; write " +
                                   (record ? "a record in braces" : "a single value"));
  }

  const MessageLayout& root_;
  base::Arena& arena_;
  void* record_ = nullptr;
  std::vector<Frame> frames_;
};

}  // namespace

void* from_json(const MessageLayout& layout, std::string_view json, base::Arena& arena) {
  JsonReader reader(layout, arena);
  try {
    nlohmann::json::sax_parse(json.begin(), json.end(), &reader);
  } catch (Error& error) {
    error.within(reader.path());
    throw;
  }
  return reader.record();
}

}  // namespace lofte::journal
