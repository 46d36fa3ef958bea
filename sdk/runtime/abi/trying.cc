// lofte_book_backtest.
#include <vector>

#include "abi/answer.h"
#include "abi/arguments.h"
#include "abi/guard.h"
#include "abi/handles.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

namespace {

std::vector<std::string> texts(const lofte_list& list, const std::string& argument) {
  abi::check_list(list, argument, sizeof(lofte_string), alignof(lofte_string));
  std::vector<std::string> all;
  for (std::uint64_t i = 0; i < list.count; ++i) {
    all.emplace_back(
        abi::need_text(*LOFTE_AT(lofte_string, list, i), argument + "[" + std::to_string(i) + "]"));
  }
  return all;
}

// 0 is no day.
lofte_date day_or_none(lofte_date day, std::string_view argument) {
  return day == 0 ? 0 : abi::need_day(day, argument);
}

engine::BacktestOptions backtest_options(const lofte_backtest_options* given) {
  engine::BacktestOptions into;
  if (given == nullptr) return into;
  into.threads = given->threads;
  into.plugins = texts(given->plugins, "options.plugins");
  into.from = day_or_none(given->from, "options.from");
  into.to = day_or_none(given->to, "options.to");
  into.language = abi::text(given->language, "options.language");
  into.drafts_only = given->drafts_only != 0;
  into.progress = abi::progress(given->progress, given->context);
  abi::each_struct<lofte_swept_setting>(
      given->settings, "options.settings", sizeof(lofte_swept_setting),
      [&](const lofte_swept_setting& setting, const std::string& place) {
        into.settings.push_back({std::string(abi::need_text(setting.plugin, place + ".plugin")),
                                 std::string(abi::need_text(setting.key, place + ".key")),
                                 texts(setting.values, place + ".values")});
      });
  return into;
}

}  // namespace

extern "C" {

lofte_status LOFTE_CALL lofte_book_backtest(lofte_book* book, const lofte_backtest_options* options,
                                            lofte_answer** out, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    LOFTE_ALLOW(options, context);
    abi::need(out, "out");
    const engine::BacktestOptions wanted = backtest_options(options);
    auto made = std::make_unique<lofte_answer>();
    {
      abi::Turn turn(*book);
      made->engine = turn->backtest(wanted);
    }
    *out = made.release();
  });
}

}  // extern "C"
