#include "services/log.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace lofte::services {
namespace {

using Lines = std::vector<std::pair<std::int32_t, std::string>>;

struct Captured {
  Lines lines;
  Log log;
  explicit Captured(std::int32_t level)
      : log([this](std::int32_t at, std::string_view text) { lines.emplace_back(at, text); },
            level) {}
};

TEST(Log, PassesOnWhatIsSeriousEnough) {
  Captured captured(LOFTE_LOG_INFO);

  captured.log.debug("not this");
  captured.log.info("one");
  captured.log.warning("two");
  captured.log.error("three");

  EXPECT_EQ(
      captured.lines,
      (Lines{{LOFTE_LOG_INFO, "one"}, {LOFTE_LOG_WARNING, "two"}, {LOFTE_LOG_ERROR, "three"}}));
  EXPECT_FALSE(captured.log.wants(LOFTE_LOG_DEBUG));
  EXPECT_TRUE(captured.log.wants(LOFTE_LOG_ERROR));
}

TEST(Log, IsAtWarningsWhereNoLevelIsSaid) {
  Captured captured(0);
  captured.log.info("not this");
  captured.log.warning("this");
  EXPECT_EQ(captured.lines, (Lines{{LOFTE_LOG_WARNING, "this"}}));
}

TEST(Log, SaysNothingWithoutASink) {
  const Log none;
  none.error("nowhere");
  EXPECT_FALSE(none.wants(LOFTE_LOG_ERROR));
  EXPECT_FALSE(Log(LogSink{}, LOFTE_LOG_DEBUG).wants(LOFTE_LOG_ERROR));
}

TEST(Log, KeepsALineALine) {
  Captured captured(LOFTE_LOG_DEBUG);
  captured.log.error("a\nb\x1b[31m\r\x7f \u0085\u2028Å {} %s");
  captured.log.error(std::string_view("c\0d\xff\xc3", 5));
  EXPECT_EQ(captured.lines[0].second, "a b [31m     Å {} %s");
  EXPECT_EQ(captured.lines[1].second, "c d\ufffd\ufffd");
}

TEST(Log, CutsALongLineAtACharacter) {
  Captured captured(LOFTE_LOG_DEBUG);
  std::string text;
  while (text.size() < 2 * kMaxLogBytes) text += "å";
  captured.log.error(text);
  captured.log.error(std::string(kMaxLogBytes, 'x'));

  const std::string& cut = captured.lines[0].second;
  EXPECT_LE(cut.size(), kMaxLogBytes);
  EXPECT_GT(cut.size(), kMaxLogBytes - 4);
  EXPECT_TRUE(cut.ends_with("å [cut]"));
  EXPECT_EQ(captured.lines[1].second, std::string(kMaxLogBytes, 'x'));
}

TEST(Log, OutlivesASinkThatThrows) {
  int calls = 0;
  const Log log(
      [&calls](std::int32_t, std::string_view) {
        ++calls;
        throw std::runtime_error("the host's own trouble");
      },
      LOFTE_LOG_DEBUG);
  EXPECT_NO_THROW(log.error("one"));
  EXPECT_NO_THROW(log.error("two"));
  EXPECT_EQ(calls, 2);
}

TEST(Log, MayBeWrittenFromItsOwnSink) {
  Lines lines;
  Log inner;
  const Log log(
      [&](std::int32_t level, std::string_view text) {
        lines.emplace_back(level, text);
        if (lines.size() < 3) inner.error("again");
      },
      LOFTE_LOG_DEBUG);
  inner = log;
  log.info("first");
  EXPECT_EQ(lines.size(), 3u);
}

TEST(Log, TakesLinesOfManyThreads) {
  std::mutex mutex;
  Lines lines;
  const Log log(
      [&](std::int32_t level, std::string_view text) {
        const std::lock_guard lock(mutex);
        lines.emplace_back(level, text);
      },
      LOFTE_LOG_DEBUG);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&log, i] {
      for (int n = 0; n < 100; ++n) log.info("line of " + std::to_string(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  ASSERT_EQ(lines.size(), 400u);
  for (const auto& [level, text] : lines) EXPECT_EQ(text.substr(0, 8), "line of ");
}

TEST(Log, WritesToStderrInOneLine) {
  testing::internal::CaptureStderr();
  Log::to_stderr(LOFTE_LOG_INFO).warning("the plugin late-payer\nwas refused");
  const std::string written = testing::internal::GetCapturedStderr();
  EXPECT_TRUE(written.ends_with("Z lofte warning: the plugin late-payer was refused\n")) << written;
}

}  // namespace
}  // namespace lofte::services
