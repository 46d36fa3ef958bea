#include "store/sqlite/failure.h"

#include <sqlite3.h>

#include "base/error.h"

namespace lofte::store::sqlite {
namespace {

// What to do, for the failures a person can mend.
std::string_view remedy(int result) {
  switch (result & 0xff) {
    case SQLITE_FULL:
      return "the disk is full; free some space and try again, nothing was half-written";
    case SQLITE_IOERR:
      return "the disk failed; check it and its cabling, and restore the book from a backup if "
             "it cannot be read";
    case SQLITE_CORRUPT:
      return "the book is damaged; restore it from a backup";
    case SQLITE_NOTADB:
      return "the file is not a book, or its first bytes are damaged; restore it from a backup";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "no permission to write; the book and its folder must be writable by this user";
    case SQLITE_CANTOPEN:
      return "the file or those beside it (-wal, -shm) cannot be opened; this user needs to read "
             "and write the book and its folder";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return "another program holds it locked; close whatever has it open for writing";
    case SQLITE_CONSTRAINT:
      return "the book has it already, with other content";
    case SQLITE_TOOBIG:
      return "a text is larger than the book can hold";
    default:
      return "this is a defect of the runtime; please report it";
  }
}

}  // namespace

lofte_status status_of(int result) {
  switch (result & 0xff) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return LOFTE_IO;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return LOFTE_CORRUPT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return LOFTE_LOCKED;
    case SQLITE_CONSTRAINT:
      return LOFTE_CONFLICT;
    case SQLITE_TOOBIG:
      return LOFTE_LIMIT;
    case SQLITE_NOMEM:
      return LOFTE_NO_MEMORY;
    default:
      return LOFTE_INTERNAL;
  }
}

void fail(sqlite3* db, int result, const std::filesystem::path& book, std::string_view doing) {
  // The connection remembers more than the code that a call returned, unless it is of another call.
  const bool remembered = db != nullptr && (sqlite3_errcode(db) & 0xff) == (result & 0xff);
  std::string message = "could not ";
  message.append(doing);
  message += ": ";
  message += remembered ? sqlite3_errmsg(db) : sqlite3_errstr(result);
  if (remembered) message += " (" + std::to_string(sqlite3_extended_errcode(db)) + ")";
  message += "; ";
  message.append(remedy(result));
  throw base::Error(status_of(result), message, book.string());
}

}  // namespace lofte::store::sqlite
