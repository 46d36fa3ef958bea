#include "store/sqlite/writer_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <string>

#include "base/date.h"
#include "base/error.h"

namespace lofte::store::sqlite {
namespace {

std::string program() {
  char path[1024];
  const ssize_t size = readlink("/proc/self/exe", path, sizeof path);
  if (size <= 0) return "unknown";
  return std::filesystem::path(std::string(path, static_cast<std::size_t>(size)))
      .filename()
      .string();
}

// "process 4711 (kontor) since 2026-01-31T09:30:00Z", as the holder wrote it.
std::string holder(int descriptor) {
  char text[512];
  const ssize_t size = pread(descriptor, text, sizeof text, 0);
  std::string line;
  for (ssize_t i = 0; i < size && text[i] != '\n'; ++i) {
    // A foreign file may lie here; its bytes go to a terminal.
    const auto byte = static_cast<unsigned char>(text[i]);
    line += byte < 0x20 || byte == 0x7f ? '?' : text[i];
  }
  return line.empty() ? "another process" : line;
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& book) {
  const std::string path = book.string() + ".lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor_ < 0) {
    const int reason = errno;
    throw base::Error(LOFTE_IO,
                      std::string("could not open the writer's lock: ") + strerror(reason) +
                          "; the book and its folder must be writable by this user, or open the "
                          "book for reading",
                      path);
  }
  if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int reason = errno;
    const std::string who = holder(descriptor_);
    ::close(descriptor_);
    if (reason != EWOULDBLOCK) {
      throw base::Error(LOFTE_IO,
                        std::string("could not take the writer's lock: ") + strerror(reason) +
                            "; keep the book on a local disk that knows file locks",
                        path);
    }
    throw base::Error(
        LOFTE_LOCKED,
        "the book is open for writing by " + who + "; close it there, or open it here for reading",
        book.string());
  }
  // Only for the message above; the lock does not depend on it, so a full disk is no reason to
  // stop.
  const std::string line = "process " + std::to_string(getpid()) + " (" + program() + ") since " +
                           base::format_instant(base::now()) + "\n";
  if (ftruncate(descriptor_, 0) == 0) {
    [[maybe_unused]] const ssize_t written = pwrite(descriptor_, line.data(), line.size(), 0);
  }
}

WriterLock::~WriterLock() {
  // Said aloud, because a process forked from this one may still have the descriptor.
  flock(descriptor_, LOCK_UN);
  ::close(descriptor_);
}

}  // namespace lofte::store::sqlite
