#include "store/sqlite/journal_buffer.h"

#include "base/text.h"

namespace lofte::store::sqlite {

void JournalBuffer::add(const JournalRow& row) {
  JournalRow& held = rows_.emplace_back(row);
  held.public_bytes = base::view(texts_.copy(row.public_bytes));
  held.salt = base::view(texts_.copy(row.salt));
  held.personal_bytes = base::view(texts_.copy(row.personal_bytes));
  bytes_ += sizeof row + row.public_bytes.size() + row.salt.size() + row.personal_bytes.size();
}

void JournalBuffer::clear() {
  rows_.clear();
  texts_.clear();
  bytes_ = 0;
}

}  // namespace lofte::store::sqlite
