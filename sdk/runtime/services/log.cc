#include "services/log.h"

#include <spdlog/details/null_mutex.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <string>
#include <utility>

#include "services/icu.h"
#include "services/utf8.h"

namespace lofte::services {
namespace {

spdlog::level::level_enum spdlog_level(std::int32_t level) {
  switch (level) {
    case LOFTE_LOG_DEBUG:
      return spdlog::level::debug;
    case LOFTE_LOG_INFO:
      return spdlog::level::info;
    case LOFTE_LOG_ERROR:
      return spdlog::level::err;
    default:
      return spdlog::level::warn;
  }
}

std::int32_t lofte_level(spdlog::level::level_enum level) {
  switch (level) {
    case spdlog::level::trace:
    case spdlog::level::debug:
      return LOFTE_LOG_DEBUG;
    case spdlog::level::info:
      return LOFTE_LOG_INFO;
    case spdlog::level::warn:
      return LOFTE_LOG_WARNING;
    default:
      return LOFTE_LOG_ERROR;
  }
}

// No mutex: a host whose function logs again, or waits for another thread that does, must not hang.
class HostSink final : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
 public:
  explicit HostSink(LogSink call) : call_(std::move(call)) {}

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    call_(lofte_level(message.level), {message.payload.data(), message.payload.size()});
  }
  void flush_() override {}

 private:
  LogSink call_;
};

std::shared_ptr<spdlog::logger> make_logger(spdlog::sink_ptr sink, std::int32_t level) {
  // Made here and never put into spdlog's registry, which is the process's and so perhaps the
  // host's.
  auto logger = std::make_shared<spdlog::logger>("lofte", std::move(sink));
  logger->set_level(spdlog_level(level));
  logger->set_error_handler([](const std::string&) {});
  return logger;
}

std::string one_line(std::string_view text) {
  static constexpr std::string_view kCut = " [cut]";
  std::u16string line = to_utf16(text.substr(0, kMaxLogBytes));
  std::replace_if(
      line.begin(), line.end(),
      [](char16_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029; },
      u' ');
  std::string out = to_utf8(line);
  if (text.size() <= kMaxLogBytes && out.size() <= kMaxLogBytes) return out;
  return std::string(cut_at_character(out, kMaxLogBytes - kCut.size())).append(kCut);
}

}  // namespace

Log::Log() = default;
Log::Log(std::shared_ptr<spdlog::logger> logger) : logger_(std::move(logger)) {}
Log::Log(LogSink sink, std::int32_t level) {
  if (sink) logger_ = make_logger(std::make_shared<HostSink>(std::move(sink)), level);
}

Log Log::to_stderr(std::int32_t level) {
  auto logger = make_logger(std::make_shared<spdlog::sinks::stderr_sink_mt>(), level);
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ lofte %l: %v", spdlog::pattern_time_type::utc);
  return Log(std::move(logger));
}

bool Log::wants(std::int32_t level) const noexcept {
  return logger_ != nullptr && logger_->should_log(spdlog_level(level));
}

void Log::write(std::int32_t level, std::string_view text) const noexcept {
  if (!wants(level)) return;
  try {
    const std::string line = one_line(text);
    logger_->log(spdlog_level(level), spdlog::string_view_t(line.data(), line.size()));
  } catch (...) {  // out of memory: the work goes on without this line
  }
}

}  // namespace lofte::services
