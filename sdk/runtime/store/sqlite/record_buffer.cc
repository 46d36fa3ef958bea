#include "store/sqlite/record_buffer.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace lofte::store::sqlite {
namespace {

auto key_of(const RecordRow& row) {
  return std::tie(row.customer, row.kind, row.record_id, row.sequence);
}

}  // namespace

void RecordBuffer::add(const RecordRow& row) {
  RecordRow& held = rows_.emplace_back(row);
  held.record_id = base::view(texts_.copy(row.record_id));
  held.bytes = base::view(texts_.copy(row.bytes));
  bytes_ += sizeof row + row.record_id.size() + row.bytes.size();
}

const std::vector<RecordRow>& RecordBuffer::sorted() {
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const RecordRow& a, const RecordRow& b) { return key_of(a) < key_of(b); });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i + 1 < rows_.size() && key_of(rows_[i]) == key_of(rows_[i + 1])) continue;
    rows_[kept++] = rows_[i];
  }
  rows_.resize(kept);
  return rows_;
}

void RecordBuffer::clear() {
  rows_.clear();
  texts_.clear();
  bytes_ = 0;
}

}  // namespace lofte::store::sqlite
