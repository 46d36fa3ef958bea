// A disk that fails when told to: an SQLite VFS over the usual one that counts every call that
// reaches the disk and lets one of them, or all from one on, go wrong. It becomes the default of
// the process, so liblofte uses it without knowing.
#pragma once

#include <cstdint>

namespace lofte::test {

enum class Fault {
  kError,  // the call fails; the next ones work
  kTorn,   // a write leaves half of its bytes and fails; a read gives too little
  kFull,   // from here on nothing can be written
};

class FaultVfs {
 public:
  // The one of the process, registered with the first call.
  static FaultVfs& instance();

  // Counts calls from here; the one with this number, from 1, goes wrong. 0: none does.
  void arm(std::int64_t call, Fault fault);
  void disarm() { arm(0, Fault::kError); }
  // Since the last arm().
  std::int64_t calls() const { return calls_; }
  bool has_struck() const { return struck_; }

  // For the methods of the VFS: what is to happen to this call.
  enum class Verdict { kPass, kFail, kTear, kFull };
  Verdict next(bool writes);

 private:
  FaultVfs();

  std::int64_t calls_ = 0;
  std::int64_t at_ = 0;
  Fault fault_ = Fault::kError;
  bool struck_ = false;
};

}  // namespace lofte::test
