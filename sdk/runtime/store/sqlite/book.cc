#include "store/sqlite/book.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <string>
#include <system_error>

#include "base/error.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/statement.h"

namespace lofte::store::sqlite {
namespace {

constexpr const char* kLogMode = "PRAGMA journal_mode=WAL";

// The one name of the file that all processes agree on, whatever links lead to it: the lock and
// SQLite's own files lie beside it.
std::filesystem::path resolved(const std::filesystem::path& path) {
  if (path.empty()) {
    throw base::Error(LOFTE_INVALID_ARGUMENT, "a book needs the path of its file; it is empty",
                      "path");
  }
  if (path.native().find('\0') != std::string::npos) {
    throw base::Error(LOFTE_INVALID_ARGUMENT, "the path of a book may not hold a zero byte",
                      "path");
  }
  std::error_code error;
  std::filesystem::path out =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  if (error) {
    throw base::Error(LOFTE_IO, "the path cannot be followed: " + error.message(), path.string());
  }
  return out;
}

std::filesystem::path beside(const std::filesystem::path& book, std::string_view suffix) {
  return book.string().append(suffix);
}

bool has_no_bytes(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::file_size(path, error) == 0 && !error;
}

bool is_there(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::exists(path, error) && !error && !has_no_bytes(path);
}

// Makes a rename last through a power cut.
void sync_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

std::unique_ptr<Book> Book::create(const std::filesystem::path& path,
                                   const SqliteOptions& options) {
  std::unique_ptr<Book> book(new Book(resolved(path), options));
  book->check_place();
  const auto refuse_existing = [&] {
    if (!book->check_file()) return;
    throw base::Error(LOFTE_CONFLICT,
                      "the file exists already; open it, or choose another path for a new book",
                      book->path_.string());
  };
  refuse_existing();
  book->lock_.emplace(book->path_);
  refuse_existing();  // Somebody else may have made it while we came to the lock.
  book->make_file();
  book->connect_for_writing();
  return book;
}

// Under another name first, so that no moment of dying leaves half a book under its own.
void Book::make_file() const {
  for (const std::string_view suffix : {"-wal", "-journal"}) {
    if (!is_there(beside(path_, suffix))) continue;
    throw base::Error(LOFTE_CONFLICT,
                      "the log of a former book lies here, and would be taken for the new one's; "
                      "put it back beside its book, or remove it",
                      beside(path_, suffix).string());
  }
  const std::filesystem::path unfinished = beside(path_, ".new");
  std::error_code error;
  for (const std::string_view suffix : {"", "-wal", "-shm", "-journal"}) {
    std::filesystem::remove(beside(unfinished, suffix), error);
  }
  {
    Connection connection(unfinished, Mode::kCreate, options_.vfs);
    create_schema(connection);
    connection.run(kLogMode, "switch the book to a write-ahead log");
  }
  std::filesystem::rename(unfinished, path_, error);
  if (error) {
    throw base::Error(LOFTE_IO, "could not name the new book: " + error.message(), path_.string());
  }
  sync_folder(path_.parent_path());
}

std::unique_ptr<Book> Book::open(const std::filesystem::path& path, Access access,
                                 const SqliteOptions& options) {
  std::unique_ptr<Book> book(new Book(resolved(path), options));
  std::error_code error;
  if (!std::filesystem::exists(book->path_, error) && !error) {
    throw base::Error(LOFTE_NOT_FOUND, "there is no book here; check the path, or make a new book",
                      book->path_.string());
  }
  book->check_place();
  if (!book->check_file()) {
    throw base::Error(LOFTE_CORRUPT,
                      "the file is empty; restore the book from a backup, or make a new book here",
                      book->path_.string());
  }
  // First as a reader: a foreign file, or a newer book, is left exactly as it is.
  book->connect_for_reading();
  book->check_schema();
  if (access == Access::kWrite && !book->newer_) {
    book->connection_.reset();
    book->lock_.emplace(book->path_);
    book->connect_for_writing();
  }
  return book;
}

std::unique_ptr<Book> Book::reader() const {
  std::unique_ptr<Book> book(new Book(path_, options_));
  book->connect_for_reading();
  book->check_schema();
  return book;
}

void Book::check_place() const {
  const std::filesystem::path folder = path_.parent_path();
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    throw base::Error(
        error == std::errc::permission_denied ? LOFTE_IO : LOFTE_NOT_FOUND,
        "the folder of the book " + (error && error != std::errc::no_such_file_or_directory
                                         ? "cannot be read: " + error.message()
                                         : std::string("does not exist; make it first")),
        folder.string());
  }
  // The file where there is one: it can be mounted by itself.
  const bool exists = std::filesystem::exists(path_, error) && !error;
  const std::optional<std::string_view> network =
      network_name(options_.file_system(exists ? path_ : folder));
  if (network) {
    throw base::Error(LOFTE_UNSUPPORTED,
                      "the book lies on a network file system (" + std::string(*network) +
                          "), where its log and locks cannot be relied upon and it would be "
                          "damaged sooner or later; keep it on a local disk of the machine that "
                          "runs the host, and copy backups to the network",
                      path_.string());
  }
}

bool Book::check_file() const {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path_, error);
  switch (status.type()) {
    case std::filesystem::file_type::not_found:
      return false;
    case std::filesystem::file_type::regular:
      return !has_no_bytes(path_);
    case std::filesystem::file_type::directory:
      throw base::Error(LOFTE_REFUSED,
                        "this is a folder; a book is one file, name a file inside the folder",
                        path_.string());
    case std::filesystem::file_type::none:
      throw base::Error(LOFTE_IO,
                        "the file cannot be reached: " + error.message() +
                            "; this user needs to read and write the book and its folder",
                        path_.string());
    default:
      throw base::Error(LOFTE_REFUSED, "this is not an ordinary file; a book is one ordinary file",
                        path_.string());
  }
}

void Book::connect_for_reading() {
  // SQLite makes a book's shared memory beside it even to read. Where nobody can write, nothing can
  // change either, and it reads without; a log left behind there would be part of the book.
  const bool still = options_.file_system(path_).read_only && !is_there(beside(path_, "-wal"));
  connection_ =
      std::make_unique<Connection>(path_, still ? Mode::kImmutable : Mode::kRead, options_.vfs);
}

void Book::connect_for_writing() {
  connection_ = std::make_unique<Connection>(path_, Mode::kWrite, options_.vfs);
  if (sqlite3_db_readonly(connection_->handle(), "main") != 0) {
    throw base::Error(LOFTE_IO,
                      "no permission to write the book; make it and its folder writable for this "
                      "user, or open it for reading",
                      path_.string());
  }
  check_schema();  // Again: before we held the lock, a newer runtime may have been here.
  if (newer_) return;
  migrate(*connection_, migrations());
  connection_->run(kLogMode, "switch the book to a write-ahead log");
  take_fence();
}

void Book::check_schema() {
  const SchemaState state = schema_state(*connection_);
  if (state.application_id != kApplicationId) {
    throw base::Error(LOFTE_REFUSED,
                      state.tables == 0 && state.application_id == 0
                          ? "this is an empty SQLite database, not a book; make a new book "
                            "elsewhere, or remove the file"
                          : "this is another program's SQLite database (application id " +
                                std::to_string(state.application_id) + ", a book has " +
                                std::to_string(kApplicationId) + "); check the path",
                      path_.string());
  }
  newer_ = state.version > kSchemaVersion;
  if (newer_) connection_->expect_newer_format();
  if (state.version < 1) {
    throw base::Error(LOFTE_CORRUPT,
                      "the book's format is " + std::to_string(state.version) +
                          ", which no runtime writes; restore the book from a backup",
                      path_.string());
  }
}

void Book::take_fence() {
  connection_->run("BEGIN IMMEDIATE; UPDATE writer SET fence = fence + 1",
                   "open the book to write");
  {
    Statement statement(*connection_, "SELECT fence FROM writer", false);
    fence_ = statement.step() ? statement.integer(0) : 0;
  }
  connection_->run("COMMIT", "open the book to write");
}

void Book::check_writable() const {
  if (newer_) {
    throw base::Error(LOFTE_NEWER,
                      "the book was written by a newer runtime, in a format above " +
                          std::to_string(kSchemaVersion) +
                          "; it can be read here, and written after an update of this program",
                      path_.string());
  }
  if (!lock_) {
    throw base::Error(LOFTE_INVALID_STATE, "the book was opened for reading; open it for writing",
                      path_.string());
  }
}

void Book::check_fence(std::int64_t fence) const {
  if (fence == fence_) return;
  throw base::Error(LOFTE_LOCKED,
                    "another process has opened the book for writing since (its number is " +
                        std::to_string(fence) + ", ours " + std::to_string(fence_) +
                        "); close the book here, and open it again once that one is done",
                    path_.string());
}

void Book::clear_derived() {
  recreate_derived(*connection_);
}

}  // namespace lofte::store::sqlite
