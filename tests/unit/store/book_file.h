// A book's file as other programs see it, for tests that damage, copy or look at one. Only while no
// store of this process has it open: closing a descriptor of the file would drop the store's locks.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "store/sqlite/sqlite_store.h"

namespace lofte::store {

// Runs SQL the way another program would, and gives the first value of the last row.
inline std::string run_sql(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* db = nullptr;
  std::string value;
  std::string problem;
  if (sqlite3_open(path.c_str(), &db) != SQLITE_OK ||
      sqlite3_exec(
          db, sql.c_str(),
          [](void* out, int, char** values, char**) {
            *static_cast<std::string*>(out) = values[0] == nullptr ? "NULL" : values[0];
            return 0;
          },
          &value, nullptr) != SQLITE_OK) {
    problem = sqlite3_errmsg(db);
  }
  sqlite3_close(db);
  if (!problem.empty()) throw std::runtime_error(problem);
  return value;
}

inline void overwrite(const std::filesystem::path& path, std::streamoff offset,
                      const std::string& bytes) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(offset);
  file << bytes;
}

inline void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline JournalRow entry(Sequence sequence, std::string_view public_bytes) {
  JournalRow row;
  row.sequence = sequence;
  row.type = kFactEntry;
  row.recorded_at = 1;
  row.public_bytes = public_bytes;
  return row;
}

// Appends entries first..last of about `bytes` bytes each, in one transaction.
inline void append_entries(Store& store, Sequence first, Sequence last, std::size_t bytes) {
  const std::string text(bytes, 'x');
  store.begin();
  for (Sequence i = first; i <= last; ++i) store.append(entry(i, text));
  store.commit();
}

inline Sequence last_entry(Store& store) {
  Sequence last = 0;
  store.scan_journal(1, [&](const JournalRow& row) {
    last = row.sequence;
    return true;
  });
  return last;
}

}  // namespace lofte::store
