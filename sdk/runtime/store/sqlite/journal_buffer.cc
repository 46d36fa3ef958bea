#include "store/sqlite/journal_buffer.h"

#include "base/text.h"
#include "store/sqlite/row_writer.h"

namespace lofte::store::sqlite {

void JournalBuffer::add(const JournalRow& row) {
  JournalRow& held = rows_.emplace_back(row);
  held.public_bytes = base::view(texts_.copy(row.public_bytes));
  held.salt = base::view(texts_.copy(row.salt));
  held.personal_bytes = base::view(texts_.copy(row.personal_bytes));
  bytes_ += sizeof row + row.public_bytes.size() + row.salt.size() + row.personal_bytes.size();
}

void JournalBuffer::write(StatementCache& statements) {
  write_rows(statements, rows_, Sql::kAppend, Sql::kAppendMany,
             [](Query& query, int at, const JournalRow& row) {
               query->bind(at, row.sequence);
               query->bind(at + 1, row.type);
               query->bind(at + 2, row.recorded_at);
               query->bind_bytes(at + 3,
                                 {reinterpret_cast<const char*>(row.hash.data()), row.hash.size()});
               query->bind_bytes(at + 4, row.public_bytes);
               query->bind_bytes_or_null(at + 5, row.salt);
               query->bind_bytes_or_null(at + 6, row.personal_bytes);
             });
  clear();
}

void JournalBuffer::clear() {
  rows_.clear();
  texts_.clear();
  bytes_ = 0;
}

}  // namespace lofte::store::sqlite
