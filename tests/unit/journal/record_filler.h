// Records of any kind, filled by their tables with values from a seed.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "base/arena.h"
#include "journal/codec.h"

namespace lofte::journal {

class RecordFiller {
 public:
  // `fullness` is how likely a field is filled, in percent; at 100 every field says something.
  RecordFiller(std::uint64_t seed, base::Arena& arena, int fullness = 100)
      : random_(seed), arena_(arena), fullness_(fullness) {}

  void* record(const MessageLayout& layout);

  template <class Struct>
  Struct* make() {
    return static_cast<Struct*>(record(layout_of<Struct>()));
  }

 private:
  void fill(const MessageLayout& layout, char* record);
  void put_field(const FieldLayout& field, char* place);
  void put_list(const FieldLayout& field, char* place);
  // `may_be_zero` within lists, where zero does not mean absent.
  void put_value(const FieldLayout& field, char* place, bool may_be_zero);

  std::int64_t between(std::int64_t least, std::int64_t most);
  std::int64_t number(std::int64_t least, std::int64_t most, bool may_be_zero);
  std::string text(bool may_be_empty);
  std::int32_t enum_value(const FieldLayout& field, bool may_be_zero);

  std::mt19937_64 random_;
  base::Arena& arena_;
  int fullness_;
};

inline std::string bytes_of(const MessageLayout& layout, const void* record,
                            Part part = Part::kWhole) {
  std::string out;
  encode(layout, record, out, part);
  return out;
}

}  // namespace lofte::journal
