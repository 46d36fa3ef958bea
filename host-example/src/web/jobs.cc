#include "web/jobs.h"

#include <iostream>
#include <stdexcept>
#include <utility>

namespace kontor {

Jobs::~Jobs() {
  cancel();
  if (thread_.joinable()) thread_.join();
}

bool Jobs::start(std::string kind, Work work) {
  const std::lock_guard<std::mutex> turn(turn_);
  if (state_.running) return false;
  if (thread_.joinable()) thread_.join();
  state_ = {};
  state_.kind = std::move(kind);
  state_.running = true;
  cancelled_ = false;
  thread_ = std::thread([this, work = std::move(work)] {
    nlohmann::json result;
    std::string trouble;
    try {
      result = work([this](std::string_view phase, std::uint64_t done, std::uint64_t total) {
        const std::lock_guard<std::mutex> told(turn_);
        state_.phase = phase;
        state_.done = done;
        state_.total = total;
        return !cancelled_;
      });
    } catch (const std::invalid_argument& error) {
      trouble = error.what();  // for who gave what was wrong
    } catch (const std::exception& error) {
      std::cerr << "kontor: " << error.what() << "\n";
      trouble = kOurTrouble;
    }
    const std::lock_guard<std::mutex> ended(turn_);
    state_.result = std::move(result);
    state_.trouble = std::move(trouble);
    state_.running = false;
  });
  return true;
}

JobState Jobs::state() {
  const std::lock_guard<std::mutex> turn(turn_);
  return state_;
}

void Jobs::cancel() {
  const std::lock_guard<std::mutex> turn(turn_);
  cancelled_ = true;
}

}  // namespace kontor
