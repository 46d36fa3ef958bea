#include "child.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <system_error>

#include "guarded_memory.h"

namespace lofte::validate {
namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

int g_pipe = -1;  // where a crashing child says so

// Async-signal-safe: writes bytes and nothing else.
void say(const char* words) {
  const ssize_t ignored = ::write(g_pipe, words, std::strlen(words));
  static_cast<void>(ignored);
}

const char* name_of(int signal) {
  switch (signal) {
    case SIGSEGV:
      return "SIGSEGV";
    case SIGBUS:
      return "SIGBUS";
    case SIGABRT:
      return "SIGABRT";
    case SIGFPE:
      return "SIGFPE";
    case SIGILL:
      return "SIGILL";
    default:
      return "a signal";
  }
}

void on_crash(int signal, siginfo_t* info, void*) {
  const char* what = signal == SIGSEGV || signal == SIGBUS ? what_was_at(info->si_addr) : nullptr;
  say("{\"faults\":[\"");
  if (what != nullptr) {
    say("it touched ");
    say(what);
  } else {
    say("it crashed with ");
    say(name_of(signal));
  }
  say(", while ");
  say(current_step());
  say("\"],\"notes\":[],\"skipped\":\"\"}");
  ::_exit(3);
}

void catch_crashes() {
  // A stack of its own, for a plugin that has used up the other.
  static char stack[64 * 1024];
  stack_t alternate{};
  alternate.ss_sp = stack;
  alternate.ss_size = sizeof stack;
  ::sigaltstack(&alternate, nullptr);
  struct sigaction action {};
  action.sa_sigaction = &on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) {
    ::sigaction(signal, &action, nullptr);
  }
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
}

// A plugin's words may be anything; what is no UTF-8 is shown as a mark.
std::string as_json(const Findings& findings) {
  return Json{{"faults", findings.faults}, {"notes", findings.notes}, {"skipped", findings.skipped}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

[[noreturn]] void be_the_child(const Check& check, const PluginFiles& files, const Options& options,
                               int pipe) {
  g_pipe = pipe;
  catch_crashes();
  const std::string said = as_json(run_here(check, files, options));
  for (std::size_t at = 0; at < said.size();) {
    const ssize_t wrote = ::write(pipe, said.data() + at, said.size() - at);
    if (wrote < 0 && errno != EINTR) break;
    if (wrote > 0) at += static_cast<std::size_t>(wrote);
  }
  // Nothing is torn down: the judgement is over, and a plugin's own ending is not part of it.
  ::_exit(0);
}

}  // namespace

Findings run_here(const Check& check, const PluginFiles& files, const Options& options) {
  Trial trial(files, options.seed, options.samples);
  Findings findings;
  try {
    check.run(trial);
    findings = trial.findings();
  } catch (const Skipped& skipped) {
    findings = trial.findings();
    findings.skipped = skipped.why;
  } catch (const std::exception& error) {
    findings = trial.findings();
    findings.faults.emplace_back(error.what());
  }
  return findings;
}

Child::Child(const Check& check, const PluginFiles& files, const Options& options)
    : check_(&check),
      seconds_(options.seconds),
      begun_(Clock::now()),
      deadline_(begun_ + std::chrono::seconds(options.seconds)) {
  int ends[2];
  if (::pipe(ends) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  // What the parent has not yet written out, the child must not write again.
  std::fflush(nullptr);
  pid_ = ::fork();
  if (pid_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (pid_ == 0) {
    ::close(ends[0]);
    be_the_child(check, files, options, ends[1]);
  }
  ::close(ends[1]);
  pipe_ = ends[0];
}

Child::Child(Child&& other) noexcept
    : check_(other.check_),
      pid_(std::exchange(other.pid_, -1)),
      pipe_(std::exchange(other.pipe_, -1)),
      seconds_(other.seconds_),
      bytes_(std::move(other.bytes_)),
      begun_(other.begun_),
      deadline_(other.deadline_) {}

Child::~Child() {
  if (pipe_ >= 0) ::close(pipe_);
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
}

bool Child::take() {
  char buffer[4096];
  const ssize_t got = ::read(pipe_, buffer, sizeof buffer);
  if (got > 0) bytes_.append(buffer, static_cast<std::size_t>(got));
  return got > 0 || (got < 0 && errno == EINTR);
}

Result Child::result(bool timed_out) {
  Result result{check_};
  if (timed_out) ::kill(pid_, SIGKILL);
  int ended = 0;
  ::waitpid(std::exchange(pid_, -1), &ended, 0);
  result.milliseconds = static_cast<int>(
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun_).count());
  const Json said = Json::parse(bytes_, nullptr, false);
  if (timed_out) {
    result.findings.faults.push_back(
        concat("it did not come to an end within ", seconds_, " s; --timeout gives it longer"));
  } else if (said.is_object()) {
    result.findings = {said.at("faults"), said.at("notes"), said.at("skipped")};
  } else if (WIFSIGNALED(ended)) {
    result.findings.faults.push_back(concat("the process was ended by signal ", WTERMSIG(ended)));
  } else {
    result.findings.faults.push_back(concat("it ended the process with exit code ",
                                            WEXITSTATUS(ended), "; a plugin never calls exit()"));
  }
  result.verdict = !result.findings.faults.empty()    ? Verdict::kFailed
                   : !result.findings.skipped.empty() ? Verdict::kSkipped
                                                      : Verdict::kPassed;
  return result;
}

}  // namespace lofte::validate
