// A second process for tests about what processes do to each other.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <stdexcept>
#include <string>

namespace lofte {

// Runs `work` in a child, which may say lines to its parent and then wait for its end.
class Child {
 public:
  class Voice {
   public:
    explicit Voice(int descriptor) : descriptor_(descriptor) {}
    void say(const std::string& line) const {
      const std::string text = line + "\n";
      if (write(descriptor_, text.data(), text.size()) < 0) _exit(3);
    }

   private:
    int descriptor_;
  };

  explicit Child(const std::function<void(const Voice&)>& work) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    pid_ = fork();
    if (pid_ < 0) throw std::runtime_error("no child");
    if (pid_ == 0) {
      close(ends[0]);
      try {
        work(Voice(ends[1]));
      } catch (const std::exception& error) {
        Voice(ends[1]).say(std::string("failed: ") + error.what());
        _exit(2);
      }
      _exit(0);
    }
    close(ends[1]);
    ear_ = ends[0];
  }
  ~Child() {
    if (pid_ > 0) kill_now();
    close(ear_);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  pid_t pid() const { return pid_; }

  // The next line it says; empty once it has ended.
  std::string hear() {
    std::string line;
    char c = 0;
    while (read(ear_, &c, 1) == 1 && c != '\n') line += c;
    return line;
  }

  void kill_now() {
    kill(pid_, SIGKILL);
    wait();
  }
  // Its exit code; 128 + the signal where one ended it.
  int wait() {
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t pid_ = -1;
  int ear_ = -1;
};

}  // namespace lofte
