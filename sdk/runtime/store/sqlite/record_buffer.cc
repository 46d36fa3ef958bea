#include "store/sqlite/record_buffer.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "store/sqlite/row_writer.h"

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

void RecordBuffer::sort() {
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const RecordRow& a, const RecordRow& b) { return key_of(a) < key_of(b); });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i + 1 < rows_.size() && key_of(rows_[i]) == key_of(rows_[i + 1])) continue;
    rows_[kept++] = rows_[i];
  }
  rows_.resize(kept);
}

void RecordBuffer::write(StatementCache& statements) {
  if (rows_.empty()) return;
  sort();
  write_rows(statements, rows_, Sql::kPutRecord, Sql::kPutRecordMany,
             [](Query& query, int at, const RecordRow& row) {
               query->bind(at, row.customer);
               query->bind(at + 1, row.kind);
               query->bind_text(at + 2, row.record_id);
               query->bind(at + 3, row.sequence);
               query->bind(at + 4, row.effective);
               query->bind(at + 5, row.known);
               query->bind_bytes(at + 6, row.bytes);
             });
  clear();
}

void RecordBuffer::clear() {
  rows_.clear();
  texts_.clear();
  bytes_ = 0;
}

}  // namespace lofte::store::sqlite
