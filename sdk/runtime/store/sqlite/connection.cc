#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <utility>

#include "base/error.h"
#include "store/sqlite/failure.h"

namespace lofte::store::sqlite {
namespace {

// Somebody else's short write, such as a checkpoint by a closing reader, is worth waiting for.
constexpr int kBusyMilliseconds = 5000;

// A commit that leaves this many pages in the log moves them into the book: 32 MiB. Larger than
// SQLite's 4 MiB because a batch touches pages all over the book, and those that several batches
// touch are then moved once.
constexpr int kCheckpointPages = 4096;
// A reader on an old snapshot keeps the log from starting over. Past this length (256 MiB) a commit
// waits for readers for a moment rather than let the log grow on.
constexpr int kLongLogPages = 32768;
constexpr int kReaderPatienceMilliseconds = 500;

}  // namespace

Connection::Connection(std::filesystem::path book, Mode mode, const std::string& vfs)
    : book_(std::move(book)) {
  try {
    open(mode, vfs);
    configure(mode);
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

Connection::~Connection() {
  sqlite3_close(handle_);
}

void Connection::open(Mode mode, const std::string& vfs) {
  // A Store belongs to one thread at a time, so SQLite's own lock around each call is not needed.
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  std::string name = book_.string();
  switch (mode) {
    case Mode::kCreate:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
    case Mode::kWrite:
      flags |= SQLITE_OPEN_READWRITE;
      break;
    case Mode::kRead:
      flags |= SQLITE_OPEN_READONLY;
      break;
    case Mode::kImmutable: {
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
      std::string uri = "file:";
      for (const char c : name) {
        if (c == '%' || c == '?' || c == '#') {
          char escaped[4];
          sqlite3_snprintf(sizeof escaped, escaped, "%%%02X", static_cast<unsigned char>(c));
          uri += escaped;
        } else {
          uri += c;
        }
      }
      name = uri + "?immutable=1";
      break;
    }
  }
  const int result =
      sqlite3_open_v2(name.c_str(), &handle_, flags, vfs.empty() ? nullptr : vfs.c_str());
  if (result != SQLITE_OK) fail(handle_, result, book_, "open the book");
}

void Connection::configure(Mode mode) {
  sqlite3_busy_timeout(handle_, kBusyMilliseconds);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // Reading through mapped memory would turn a truncated book into a dead process (SIGBUS), and its
  // pages would count as ours.
  run("PRAGMA mmap_size=0", "set up the connection");
  run("PRAGMA temp_store=MEMORY", "set up the connection");
  if (mode == Mode::kRead || mode == Mode::kImmutable) {
    run("PRAGMA cache_size=-8192; PRAGMA query_only=ON", "set up the connection");
    return;
  }
  run("PRAGMA cache_size=-65536;"
      "PRAGMA foreign_keys=ON;"
      "PRAGMA synchronous=FULL;"
      // What is replaced or removed is overwritten, so that erasing a person erases.
      "PRAGMA secure_delete=ON;"
      "PRAGMA wal_autocheckpoint=0;"
      // After a huge transaction the log file shrinks again to this much.
      "PRAGMA journal_size_limit=67108864",
      "set up the connection");
  sqlite3_wal_hook(
      handle_,
      [](void* self, sqlite3*, const char*, int pages) {
        static_cast<Connection*>(self)->log_pages_ = pages;
        return SQLITE_OK;
      },
      this);
}

void Connection::run(const char* sql, std::string_view doing) {
  const int result = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) fail(handle_, result, book_, doing);
}

bool Connection::in_transaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

int Connection::rows_changed() const {
  return sqlite3_changes(handle_);
}

void Connection::checkpoint_if_long() noexcept {
  if (log_pages_ < kCheckpointPages) return;
  if (log_pages_ < kLongLogPages) {
    sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  } else {
    sqlite3_busy_timeout(handle_, kReaderPatienceMilliseconds);
    sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    sqlite3_busy_timeout(handle_, kBusyMilliseconds);
  }
  log_pages_ = 0;
}

bool Connection::scrub() {
  // The copy that VACUUM makes first is as large as the book: not in memory.
  run("PRAGMA temp_store=FILE", "clean the book");
  try {
    run("VACUUM", "clean the book");
  } catch (...) {
    run("PRAGMA temp_store=MEMORY", "clean the book");
    throw;
  }
  run("PRAGMA temp_store=MEMORY", "clean the book");
  const int result =
      sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  if (result == SQLITE_BUSY) return false;
  if (result != SQLITE_OK) fail(handle_, result, book_, "clean the book's log");
  log_pages_ = 0;
  return true;
}

}  // namespace lofte::store::sqlite
