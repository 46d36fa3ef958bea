// Long work beside the page: one at a time, with its progress.
#pragma once

#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

namespace kontor {

// What JobState.trouble says where the fault is ours: the log has the rest.
inline constexpr const char* kOurTrouble = "ours";

// NOLINTNEXTLINE(bugprone-exception-escape): the check fears the destructor of nlohmann::json
struct JobState {
  std::string kind;  // "import", "backtest"; empty: there was none
  std::string phase;
  std::uint64_t done = 0;
  std::uint64_t total = 0;  // 0: not known
  bool running = false;
  std::string trouble;  // empty: it went well
  nlohmann::json result;
};

// [any thread]
// NOLINTNEXTLINE(bugprone-exception-escape): as above
class Jobs {
 public:
  using Tell = std::function<bool(std::string_view phase, std::uint64_t done, std::uint64_t total)>;
  using Work = std::function<nlohmann::json(const Tell&)>;

  ~Jobs();
  // False where another is still at work.
  bool start(std::string kind, Work work);
  JobState state();
  void cancel();

 private:
  std::mutex turn_;
  JobState state_;
  bool cancelled_ = false;
  std::thread thread_;
};

}  // namespace kontor
