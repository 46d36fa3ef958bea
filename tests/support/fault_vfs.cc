#include "support/fault_vfs.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace lofte::test {
namespace {

using Verdict = FaultVfs::Verdict;

sqlite3_vfs* usual = nullptr;

// SQLite allocates szOsFile bytes: this, and the usual VFS's own file behind it.
struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* file) {
  return reinterpret_cast<File*>(file);
}
sqlite3_file* real_of(sqlite3_file* file) {
  return file_of(file)->real();
}
const sqlite3_io_methods* methods_of(sqlite3_file* file) {
  return real_of(file)->pMethods;
}

int close_file(sqlite3_file* file) {
  return methods_of(file)->xClose(real_of(file));
}

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  switch (FaultVfs::instance().next(false)) {
    case Verdict::kPass:
    case Verdict::kFull:
      return methods_of(file)->xRead(real_of(file), to, size, at);
    case Verdict::kTear:
      std::memset(to, 0, static_cast<std::size_t>(size));
      methods_of(file)->xRead(real_of(file), to, size / 2, at);
      return SQLITE_IOERR_READ;
    case Verdict::kFail:
      return SQLITE_IOERR_READ;
  }
  return SQLITE_IOERR_READ;
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  switch (FaultVfs::instance().next(true)) {
    case Verdict::kPass:
      return methods_of(file)->xWrite(real_of(file), from, size, at);
    case Verdict::kFull:
      return SQLITE_FULL;
    case Verdict::kTear:
      methods_of(file)->xWrite(real_of(file), from, size / 2, at);
      return SQLITE_IOERR_WRITE;
    case Verdict::kFail:
      return SQLITE_IOERR_WRITE;
  }
  return SQLITE_IOERR_WRITE;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (FaultVfs::instance().next(true) != Verdict::kPass) return SQLITE_IOERR_TRUNCATE;
  return methods_of(file)->xTruncate(real_of(file), size);
}

// Passed faults aside it does nothing: what is tried here are failures, not power cuts.
int sync_file(sqlite3_file*, int) {
  return FaultVfs::instance().next(true) == Verdict::kPass ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  const Verdict verdict = FaultVfs::instance().next(false);
  if (verdict == Verdict::kFail || verdict == Verdict::kTear) return SQLITE_IOERR_FSTAT;
  return methods_of(file)->xFileSize(real_of(file), size);
}

int lock_file(sqlite3_file* file, int level) {
  return methods_of(file)->xLock(real_of(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
  return methods_of(file)->xUnlock(real_of(file), level);
}
int check_reserved(sqlite3_file* file, int* reserved) {
  return methods_of(file)->xCheckReservedLock(real_of(file), reserved);
}
int file_control(sqlite3_file* file, int what, void* argument) {
  return methods_of(file)->xFileControl(real_of(file), what, argument);
}
int sector_size(sqlite3_file* file) {
  return methods_of(file)->xSectorSize(real_of(file));
}
int characteristics(sqlite3_file* file) {
  return methods_of(file)->xDeviceCharacteristics(real_of(file));
}

int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** to) {
  const Verdict verdict = FaultVfs::instance().next(extend != 0);
  if (verdict != Verdict::kPass) return SQLITE_IOERR_SHMMAP;
  return methods_of(file)->xShmMap(real_of(file), page, size, extend, to);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  return methods_of(file)->xShmLock(real_of(file), offset, count, flags);
}
void barrier(sqlite3_file* file) {
  methods_of(file)->xShmBarrier(real_of(file));
}
int unmap_shared(sqlite3_file* file, int remove) {
  return methods_of(file)->xShmUnmap(real_of(file), remove);
}

// Version 2: with shared memory, for the write-ahead log; without mapped reading.
constexpr sqlite3_io_methods kMethods = {2,
                                         close_file,
                                         read_file,
                                         write_file,
                                         truncate_file,
                                         sync_file,
                                         file_size,
                                         lock_file,
                                         unlock_file,
                                         check_reserved,
                                         file_control,
                                         sector_size,
                                         characteristics,
                                         map_shared,
                                         lock_shared,
                                         barrier,
                                         unmap_shared,
                                         nullptr,
                                         nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  if (FaultVfs::instance().next(false) == Verdict::kFail) return SQLITE_CANTOPEN;
  const int result = usual->xOpen(usual, name, real_of(file), flags, out_flags);
  if (real_of(file)->pMethods != nullptr) file->pMethods = &kMethods;
  return result;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
  if (FaultVfs::instance().next(false) == Verdict::kFail) return SQLITE_IOERR_DELETE;
  return usual->xDelete(usual, name, sync_folder);
}

}  // namespace

FaultVfs& FaultVfs::instance() {
  static FaultVfs made;
  return made;
}

FaultVfs::FaultVfs() {
  usual = sqlite3_vfs_find(nullptr);
  static sqlite3_vfs vfs;
  vfs = *usual;
  vfs.pNext = nullptr;
  vfs.zName = "lofte-faults";
  vfs.szOsFile = static_cast<int>(sizeof(File)) + usual->szOsFile;
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  sqlite3_vfs_register(&vfs, 1);
}

void FaultVfs::arm(std::int64_t call, Fault fault) {
  calls_ = 0;
  at_ = call;
  fault_ = fault;
  struck_ = false;
}

FaultVfs::Verdict FaultVfs::next(bool writes) {
  ++calls_;
  if (at_ == 0) return Verdict::kPass;
  if (fault_ == Fault::kFull) {
    if (calls_ < at_ || !writes) return Verdict::kPass;
    struck_ = true;
    return Verdict::kFull;
  }
  if (calls_ != at_) return Verdict::kPass;
  struck_ = true;
  return fault_ == Fault::kTorn ? Verdict::kTear : Verdict::kFail;
}

}  // namespace lofte::test
