// Who may write a book: one process at a time, by a lock that the kernel drops when the process
// ends.
//
// The lock is on a file beside the book (BOOK.lock), never on the book: closing any descriptor of
// the book would drop the locks that SQLite itself holds on it. It is of flock's kind, which
// belongs to the opened file: a second store of the same process is refused too, and nothing that
// another part of the process opens or closes can take it away. The file stays when the lock goes;
// what it says of a former holder refuses nobody.
#pragma once

#include <filesystem>

namespace lofte::store::sqlite {

class WriterLock {
 public:
  // Throws Error(LOFTE_LOCKED) naming the holder, at once.
  explicit WriterLock(const std::filesystem::path& book);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace lofte::store::sqlite
