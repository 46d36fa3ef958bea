// A book's file: found to be one, opened with the rights asked for, and guarded against a second
// writer. What stands in it is sqlite_store.cc's concern.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_store.h"
#include "store/sqlite/writer_lock.h"
#include "store/store.h"

namespace lofte::store::sqlite {

class Book {
 public:
  static std::unique_ptr<Book> create(const std::filesystem::path& path,
                                      const SqliteOptions& options);
  static std::unique_ptr<Book> open(const std::filesystem::path& path, Access access,
                                    const SqliteOptions& options);
  // The same book, for reading.
  std::unique_ptr<Book> reader() const;

  Connection& connection() { return *connection_; }

  // Throws unless the book was opened for writing and its format is ours.
  void check_writable() const;
  // Throws Error(LOFTE_LOCKED) where another process has opened the book for writing since.
  void check_fence(std::int64_t fence) const;

  // Inside a transaction.
  void clear_derived();

 private:
  Book(std::filesystem::path path, SqliteOptions options)
      : path_(std::move(path)), options_(std::move(options)) {}

  void check_place() const;
  // Throws for what can never be a book's file; otherwise whether it is there and not empty.
  bool check_file() const;
  void make_file() const;
  void connect_for_reading();
  void connect_for_writing();
  void check_schema();
  void take_fence();

  std::filesystem::path path_;
  SqliteOptions options_;
  // Declared before the connection: let go of only when that is closed.
  std::optional<WriterLock> lock_;
  std::unique_ptr<Connection> connection_;
  bool newer_ = false;
  std::int64_t fence_ = 0;
};

}  // namespace lofte::store::sqlite
