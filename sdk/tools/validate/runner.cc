#include "runner.h"

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <list>
#include <thread>

#include "child.h"

namespace lofte::validate {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<const Check*> chosen(const Options& options) {
  std::vector<const Check*> checks;
  for (const Check& check : all_checks()) {
    const bool named =
        std::find(options.only.begin(), options.only.end(), check.name) != options.only.end();
    if (options.only.empty() ? check.level <= options.level : named) checks.push_back(&check);
  }
  return checks;
}

Result here(const Check& check, const PluginFiles& files, const Options& options) {
  Result result{&check};
  const auto begun = Clock::now();
  result.findings = run_here(check, files, options);
  result.milliseconds = static_cast<int>(
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun).count());
  result.verdict = !result.findings.faults.empty()    ? Verdict::kFailed
                   : !result.findings.skipped.empty() ? Verdict::kSkipped
                                                      : Verdict::kPassed;
  return result;
}

// Children at work, and where each one's result goes.
class Workshop {
 public:
  Workshop(const PluginFiles& files, const Options& options) : files_(files), options_(options) {
    jobs_ = options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  }

  void start(const Check& check, Result& into) {
    while (at_work_.size() >= jobs_) wait();
    at_work_.push_back({Child(check, files_, options_), &into});
  }
  void finish() {
    while (!at_work_.empty()) wait();
  }

 private:
  struct Work {
    Child child;
    Result* into;
  };

  // Until one of them has ended.
  void wait() {
    while (true) {
      std::vector<pollfd> ends;
      auto nearest = Clock::time_point::max();
      for (const Work& work : at_work_) {
        ends.push_back({work.child.pipe(), POLLIN, 0});
        nearest = std::min(nearest, work.child.deadline());
      }
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(nearest - Clock::now()).count();
      ::poll(ends.data(), ends.size(), static_cast<int>(std::clamp<long>(left + 1, 0, 60'000)));
      bool one_ended = false;
      std::size_t at = 0;
      for (auto work = at_work_.begin(); work != at_work_.end(); ++at) {
        const bool ended = ends[at].revents != 0 && !work->child.take();
        const bool late = !ended && Clock::now() >= work->child.deadline();
        if (!ended && !late) {
          ++work;
          continue;
        }
        *work->into = work->child.result(late);
        work = at_work_.erase(work);
        one_ended = true;
      }
      if (one_ended) return;
    }
  }

  const PluginFiles& files_;
  const Options& options_;
  std::size_t jobs_;
  std::list<Work> at_work_;
};

}  // namespace

std::vector<Result> run_checks(const PluginFiles& files, const Options& options) {
  std::vector<Result> results;
  for (const Check* check : chosen(options)) results.push_back({check});
  Workshop workshop(files, options);
  std::string closed;  // the gate that failed
  for (Result& result : results) {
    const Check& check = *result.check;
    if (!closed.empty()) {
      result.findings.skipped = concat("mend ", std::string_view(closed), " first");
      continue;
    }
    if (options.in_process) {
      result = here(check, files, options);
    } else {
      workshop.start(check, result);
      if (check.gate) workshop.finish();
    }
    if (check.gate && result.verdict == Verdict::kFailed) closed = check.name;
  }
  workshop.finish();
  return results;
}

}  // namespace lofte::validate
