#include "killed_writer.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace lofte::test {
namespace {

// What a writer has told so far.
class Told {
 public:
  explicit Told(int pipe) : pipe_(pipe) {}
  ~Told() { close(pipe_); }
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  // Waits for so many lines; false where the writer has ended before.
  bool wait_for(int lines) {
    while (std::ranges::count(text_, '\n') < lines) {
      if (!read_more()) return false;
    }
    return true;
  }
  std::string last() {
    while (read_more()) {
    }
    const std::size_t end = text_.rfind('\n');
    if (end == std::string::npos) return {};
    const std::size_t before = end == 0 ? std::string::npos : text_.rfind('\n', end - 1);
    const std::size_t first = before == std::string::npos ? 0 : before + 1;
    return text_.substr(first, end - first);
  }

 private:
  bool read_more() {
    char buffer[4096];
    const ssize_t got = read(pipe_, buffer, sizeof buffer);
    if (got <= 0) return false;
    text_.append(buffer, static_cast<std::size_t>(got));
    return true;
  }

  int pipe_;
  std::string text_;
};

[[noreturn]] void run(const std::function<void(const Teller&)>& write, int pipe) {
  try {
    write(Teller(pipe));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "the writer failed: %s\n", error.what());
  }
  _exit(2);
}

}  // namespace

Moment any_moment(std::mt19937& random) {
  return {static_cast<int>(random() % 6), static_cast<unsigned>(random() % 20'000)};
}

void Teller::tell(const std::string& line) const {
  const std::string whole = line + "\n";
  if (write(pipe_, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size())) _exit(3);
}

std::string write_and_kill(const std::function<void(const Teller&)>& write, Moment moment) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    run(write, ends[1]);
  }
  close(ends[1]);
  Told told(ends[0]);
  EXPECT_TRUE(told.wait_for(moment.after_lines)) << "the writer ended by itself";
  usleep(moment.microseconds);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself";
  return told.last();
}

int number_of_kills(int usual) {
  const char* text = std::getenv("LOFTE_CRASH_KILLS");
  return text == nullptr ? usual : std::atoi(text);
}

unsigned seed_of_kills(unsigned usual) {
  const char* text = std::getenv("LOFTE_CRASH_SEED");
  return text == nullptr ? usual : static_cast<unsigned>(std::atoi(text));
}

}  // namespace lofte::test
