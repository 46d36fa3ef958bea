// One SQLite connection to one book, set up the way the runtime wants it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace lofte::store::sqlite {

enum class Mode {
  kRead,
  kWrite,
  kCreate,     // as kWrite, and makes the file
  kImmutable,  // on a medium that nobody can write to: no locks, no files beside the book
};

class Connection {
 public:
  Connection(std::filesystem::path book, Mode mode, const std::string& vfs);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Runs SQL without parameters or results.
  void run(const char* sql, std::string_view doing);
  // Whether a transaction of either kind is open.
  bool in_transaction() const;
  // By the last INSERT, UPDATE or DELETE.
  int rows_changed() const;
  // The book's format is newer than ours: what cannot be read then is no defect.
  void expect_newer_format() { newer_format_ = true; }
  bool has_newer_format() const { return newer_format_; }
  // Moves what the log holds into the book where the log has grown long. Never throws: what was
  // committed is safe in the log, and the next commit tries again.
  void checkpoint_if_long() noexcept;

  // Writes the whole book anew and empties the log. Overwriting what is removed (secure_delete) is
  // not enough: SQLite leaves copies of rows it moved between pages in their unused parts. False
  // where a reader of an older state kept part of the log in use.
  bool scrub();

  sqlite3* handle() const { return handle_; }
  const std::filesystem::path& book() const { return book_; }

 private:
  void open(Mode mode, const std::string& vfs);
  void configure(Mode mode);

  std::filesystem::path book_;
  sqlite3* handle_ = nullptr;
  bool newer_format_ = false;
  int log_pages_ = 0;  // in the write-ahead log after the last commit
};

}  // namespace lofte::store::sqlite
