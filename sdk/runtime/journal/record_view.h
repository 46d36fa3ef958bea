// A generated struct as its maker filled it. What struct_size does not cover is absent, whatever
// this build's struct holds there; items of lists lie a stride apart. All walkers over records read
// through this, so the rules of the ABI are kept in one place.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>

#include "base/error.h"
#include "journal/layout.h"
#include "lofte/base.h"

namespace lofte::journal {

// A text may be this long (LOFTE_MAX_STRING_BYTES of the ABI).
inline constexpr std::size_t kLongestText = 65536;

// Throws base::Error(LOFTE_REFUSED) for a text that is too long, or no UTF-8, or holds NUL.
void check_text(std::string_view text);
void check_length(std::string_view text);
// Throws base::Error(LOFTE_REFUSED) for an amount without a currency, or with a malformed one.
void check_money(const lofte_money& money);

template <class T>
T read_at(const void* place) {
  T value;
  std::memcpy(&value, place, sizeof value);
  return value;
}

class RecordView {
 public:
  // Throws base::Error(LOFTE_INVALID_ARGUMENT) where there is no struct, or one without its size.
  RecordView(const MessageLayout& layout, const void* record)
      : layout_(&layout), bytes_(static_cast<const char*>(record)) {
    if (bytes_ == nullptr) refuse_null();
    std::memcpy(&size_, bytes_, sizeof size_);
    if (size_ < kLeastSize) refuse_size();
  }

  const MessageLayout& layout() const { return *layout_; }

  // Whether the maker's struct holds the whole field.
  bool covers(const FieldLayout& field) const {
    return size_ >= layout_->size || size_ >= field.offset + width_of(field);
  }

  // For fields with a presence bit whether it is set; others are there when covered.
  bool is_present(const FieldLayout& field) const {
    if (!covers(field)) return false;
    return field.presence_bit < 0 || ((present_bits() >> field.presence_bit) & 1u) != 0;
  }

  // Where the member lies; zeros elsewhere where it is not covered.
  const void* at(const FieldLayout& field) const {
    return covers(field) ? bytes_ + field.offset : kZeros;
  }
  template <class T>
  T get(const FieldLayout& field) const {
    return read_at<T>(at(field));
  }

  // The member of the oneof that is set, or nullptr. Throws base::Error(LOFTE_UNSUPPORTED) for a
  // kind this runtime does not know, and LOFTE_INVALID_ARGUMENT where the kind's struct is missing.
  const FieldLayout* oneof_member() const;

 private:
  static constexpr char kZeros[sizeof(lofte_list)] = {};  // the widest member
  static constexpr std::uint32_t kLeastSize = 8;  // struct_size, and presence or a reserved word

  std::uint32_t present_bits() const {
    std::uint32_t bits = 0;
    if (layout_->present_offset >= 0) {
      std::memcpy(&bits, bytes_ + layout_->present_offset, sizeof bits);
    }
    return bits;
  }

  [[noreturn]] void refuse_null() const;
  [[noreturn]] void refuse_size() const;

  const MessageLayout* layout_;
  const char* bytes_;
  std::uint32_t size_ = 0;
};

// Visits the fields in order of their numbers; of a oneof only the member that is set.
template <class Visit>
void each_field(const RecordView& record, Visit visit) {
  const MessageLayout& layout = record.layout();
  const FieldLayout* const member = record.oneof_member();
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    if (layout.fields[i].in_oneof) {
      if (member != nullptr) visit(*member);
      i = layout.oneof_end - std::size_t{1};
    } else {
      visit(layout.fields[i]);
    }
  }
}

// A lofte_list whose items are of the field's type.
class ListView {
 public:
  // Throws base::Error(LOFTE_INVALID_ARGUMENT) where items are missing or lie too close together.
  ListView(const FieldLayout& field, const lofte_list& list);

  std::uint64_t size() const { return list_.count; }
  const void* item(std::uint64_t index) const {
    return static_cast<const char*>(list_.items) + index * list_.stride;
  }
  template <class T>
  T get(std::uint64_t index) const {
    return read_at<T>(item(index));
  }

 private:
  lofte_list list_;
};

// Where a walker is, for the path in an error.
struct Place {
  static constexpr std::uint64_t kNoItem = LOFTE_NO_INDEX;
  const FieldLayout* field = nullptr;
  std::uint64_t item = kNoItem;

  void enter(const FieldLayout& entered) {
    field = &entered;
    item = kNoItem;
  }
  // "lines[3]"; "" before the first field.
  std::string text() const;
};

}  // namespace lofte::journal
