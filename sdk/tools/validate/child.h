// One check in a child process.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>

#include "runner.h"

namespace lofte::validate {

// A check at work. Its findings come through a pipe when it is done, or when it crashes.
class Child {
 public:
  // Forks; the child runs the check and ends.
  Child(const Check& check, const PluginFiles& files, const Options& options);
  ~Child();
  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;

  int pipe() const { return pipe_; }
  std::chrono::steady_clock::time_point deadline() const { return deadline_; }
  // Takes what has come; false when the child has ended.
  bool take();
  // Ends it where it is still at work, and says what came of it.
  Result result(bool timed_out);

 private:
  const Check* check_;
  pid_t pid_ = -1;
  int pipe_ = -1;
  int seconds_;
  std::string bytes_;
  std::chrono::steady_clock::time_point begun_;
  std::chrono::steady_clock::time_point deadline_;
};

// The check in this process, with what it throws as a fault.
Findings run_here(const Check& check, const PluginFiles& files, const Options& options);

}  // namespace lofte::validate
