// A GnuCash SQLite book into a Book.
#pragma once

#include <string>

#include "book.h"
#include "bytes.h"

namespace lofte::gnucash {

// Opens the file read-only and leaves no trace beside it. Throws LOFTE_CORRUPT for a damaged file
// and LOFTE_REFUSED for a database that is no GnuCash book.
Book read_sqlite_book(const std::string& path);

// The same for a book that came as a stream: it is copied into a private temporary file, which is
// gone again when this returns.
Book read_sqlite_stream(const ReadBytes& read);

}  // namespace lofte::gnucash
