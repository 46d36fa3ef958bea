#include "run.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lofte::testing {
namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

// In the child: standard input, output and error are files of the parent's choice.
[[noreturn]] void become(std::vector<std::string> arguments, std::vector<std::string> environment,
                         const std::filesystem::path& folder) {
  const auto redirect = [&](const char* name, int flags, int to) {
    const int file = open((folder / name).c_str(), flags, 0600);
    if (file < 0 || dup2(file, to) < 0) _exit(126);
  };
  redirect("in", O_RDONLY, STDIN_FILENO);
  redirect("out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect("err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  execve(arguments[0].c_str(), pointers(arguments).data(), pointers(environment).data());
  _exit(127);
}

}  // namespace

Ran run(std::vector<std::string> arguments, std::vector<std::string> environment,
        const std::string& input) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "in", std::ios::binary) << input;
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) become(std::move(arguments), std::move(environment), folder.path());
  int status = 0;
  waitpid(child, &status, 0);
  Ran ran;
  ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = read_bytes(folder.path() / "out");
  ran.err = read_bytes(folder.path() / "err");
  return ran;
}

std::vector<std::string> Cli::surroundings() const {
  std::vector<std::string> all{"PATH=/usr/bin:/bin", "HOME=" + folder_.path().string(),
                               "LOFTE_TODAY=" + today, "NO_COLOR=1", "LC_ALL=C.UTF-8"};
  all.insert(all.end(), environment.begin(), environment.end());
  return all;
}

Ran Cli::lofte(std::vector<std::string> arguments, const std::string& input) const {
  arguments.insert(arguments.begin(), LOFTE_PROGRAM);
  return run(std::move(arguments), surroundings(), input);
}

Ran Cli::shell(const std::string& line) const {
  return run({"/bin/sh", "-c", line}, surroundings());
}

Ran Cli::done(std::vector<std::string> arguments, const std::string& input) const {
  std::string line;
  for (const std::string& argument : arguments) line += " " + argument;
  Ran ran = lofte(std::move(arguments), input);
  EXPECT_EQ(ran.exit_code, 0) << "lofte" << line << "\n" << ran.out << ran.err;
  return ran;
}

std::string Cli::write(const char* name, const std::string& text) const {
  std::ofstream(folder_.path() / name, std::ios::binary) << text;
  return path(name);
}

std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace lofte::testing
