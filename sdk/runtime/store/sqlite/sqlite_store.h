// The store that is one SQLite file a book.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "store/sqlite/file_system.h"
#include "store/store.h"

namespace lofte::store {

struct SqliteOptions {
  // A registered SQLite VFS to reach the disk through, so that tests can make it fail; empty: the
  // default one.
  std::string vfs;
  // What the book lies on; a test can name another file system than its own.
  sqlite::FileSystem (*file_system)(const std::filesystem::path&) = sqlite::file_system_of;
};

// Makes a new book and opens it for writing. Throws Error(LOFTE_CONFLICT) where the file exists and
// is not empty.
std::unique_ptr<Store> create_sqlite(const std::filesystem::path& path,
                                     const SqliteOptions& options = {});

// Opens a book. For writing: takes the writer's lock (throws Error(LOFTE_LOCKED) naming the
// holder), and brings an older book up to date. A book of a newer runtime opens for reading
// whatever is asked; begin() then throws Error(LOFTE_NEWER).
std::unique_ptr<Store> open_sqlite(const std::filesystem::path& path, Access access,
                                   const SqliteOptions& options = {});

}  // namespace lofte::store
