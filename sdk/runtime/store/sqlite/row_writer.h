// Rows of seven columns written by as few statements as may be.
#pragma once

#include <cstddef>
#include <vector>

#include "store/sqlite/statement.h"

namespace lofte::store::sqlite {

inline constexpr int kColumns = 7;  // of a journal entry, and of a record

// `many` takes kRowsAtOnce rows, `one` what is left. `bind(query, at, row)` binds a row's columns
// from parameter `at` on.
template <class Row, class Bind>
void write_rows(StatementCache& statements, const std::vector<Row>& rows, Sql one, Sql many,
                const Bind& bind) {
  std::size_t next = 0;
  const auto write = [&](Sql sql, std::size_t count) {
    if (rows.size() - next < count) return;
    Query query(statements, sql);
    for (; rows.size() - next >= count; query->reset()) {
      for (std::size_t i = 0; i < count; ++i) {
        bind(query, static_cast<int>(i) * kColumns + 1, rows[next++]);
      }
      query.run();
    }
  };
  write(many, kRowsAtOnce);
  write(one, 1);
}

}  // namespace lofte::store::sqlite
