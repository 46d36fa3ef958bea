// SQLite's result codes as base::Error: what failed, where, and what a person can do about it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "lofte/base.h"

struct sqlite3;

namespace lofte::store::sqlite {

// LOFTE_IO for what the disk or its rights refuse, LOFTE_CORRUPT for a damaged book, LOFTE_LOCKED
// for a foreign lock, LOFTE_CONFLICT for a name that is taken, LOFTE_INTERNAL for what should never
// happen.
lofte_status status_of(int result);

// Throws. `doing` completes "could not ...", e.g. "append to the journal". `db` may be null.
[[noreturn]] void fail(sqlite3* db, int result, const std::filesystem::path& book,
                       std::string_view doing);

}  // namespace lofte::store::sqlite
