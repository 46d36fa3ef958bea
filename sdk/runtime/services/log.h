// Words for the people who run the host, at the levels of host.h. Never personal data: name records
// by kind and id, amounts not at all.
//
// Copies share one logger. Any thread may write at any time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "lofte/host.h"

namespace spdlog {
class logger;
}

namespace lofte::services {

// Called on the writing thread, several at once where several threads write. `text` is UTF-8 on one
// line, without the level.
using LogSink = std::function<void(std::int32_t level, std::string_view text)>;

inline constexpr std::size_t kMaxLogBytes = 4096;

class Log {
 public:
  // Writes nothing.
  Log();
  // Passes on what is at least as serious as `level`; 0 means LOFTE_LOG_WARNING.
  Log(LogSink sink, std::int32_t level);
  // One line each with the moment in UTC.
  static Log to_stderr(std::int32_t level);

  bool wants(std::int32_t level) const noexcept;
  // Control characters become spaces and bytes that are not UTF-8 become U+FFFD; past kMaxLogBytes
  // the text is cut. What a sink throws is dropped: a log must never stop the work.
  void write(std::int32_t level, std::string_view text) const noexcept;

  void debug(std::string_view text) const noexcept { write(LOFTE_LOG_DEBUG, text); }
  void info(std::string_view text) const noexcept { write(LOFTE_LOG_INFO, text); }
  void warning(std::string_view text) const noexcept { write(LOFTE_LOG_WARNING, text); }
  void error(std::string_view text) const noexcept { write(LOFTE_LOG_ERROR, text); }

 private:
  explicit Log(std::shared_ptr<spdlog::logger> logger);
  std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace lofte::services
