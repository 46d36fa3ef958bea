// A host for plugin instances in tests, with services that a test can see into.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lofte/cpp/date.hpp"
#include "lofte/cpp/view.hpp"
#include "lofte/host.h"

namespace lofte::testing {

// Working days are Monday to Friday but for the holidays a test names, in every country alike, so
// that a test says all it depends on. The runtime's own calendar is in lofte/testing.h.
class TestHost {
 public:
  TestHost() : raw_(make<lofte_host>()) {
    raw_.abi_major = LOFTE_ABI_MAJOR;
    raw_.abi_minor = LOFTE_ABI_MINOR;
    raw_.context = this;
    raw_.service = &service;
  }
  TestHost(const TestHost&) = delete;
  TestHost& operator=(const TestHost&) = delete;

  void holiday(lofte_date day) { holidays_.insert(day); }
  // This host has no such service: "lofte.log/1".
  void without(std::string_view id) { missing_.emplace(id); }

  const lofte_host& raw() const { return raw_; }
  // What plugins wrote to the log.
  const std::vector<std::string>& logged() const { return logged_; }

 private:
  static TestHost& of(const lofte_host* host) { return *static_cast<TestHost*>(host->context); }

  bool works_on(lofte_date day) const { return weekday(day) < 5 && !holidays_.contains(day); }

  static const void* LOFTE_CALL service(const lofte_host* host, const char* id) {
    static constexpr lofte_log kLog{sizeof kLog, 0, &write_log};
    static constexpr lofte_calendar kCalendar{sizeof kCalendar, 0, &is_working_day, &next, &add};
    static constexpr lofte_settings kSettings{sizeof kSettings, 0, &setting};
    const std::string_view wanted = id == nullptr ? "" : id;
    if (of(host).missing_.contains(std::string(wanted))) return nullptr;
    if (wanted == LOFTE_LOG_ID) return &kLog;
    if (wanted == LOFTE_CALENDAR_ID) return &kCalendar;
    if (wanted == LOFTE_SETTINGS_ID) return &kSettings;
    return nullptr;
  }
  static void LOFTE_CALL write_log(const lofte_host* host, std::int32_t, lofte_string line) {
    of(host).logged_.emplace_back(text(line));
  }
  static lofte_bool LOFTE_CALL is_working_day(const lofte_host* host, lofte_string,
                                              lofte_date day) {
    return of(host).works_on(day) ? 1 : 0;
  }
  static lofte_date LOFTE_CALL next(const lofte_host* host, lofte_string, lofte_date day) {
    while (!of(host).works_on(day)) ++day;
    return day;
  }
  static lofte_date LOFTE_CALL add(const lofte_host* host, lofte_string, lofte_date day,
                                   std::int32_t count) {
    const std::int32_t step = count < 0 ? -1 : 1;
    while (count != 0) {
      day += step;
      if (of(host).works_on(day)) count -= step;
    }
    return day;
  }
  static lofte_string LOFTE_CALL setting(const lofte_host*, const lofte_customer_view* view,
                                         lofte_string key, lofte_string invoice) {
    lofte_string found{nullptr, 0};
    for (const auto& value : range<lofte_setting_value>(view->settings)) {
      if (text(value.key) != text(key)) continue;
      if (text(value.invoice_id) == text(invoice)) return value.value;
      if (value.invoice_id.size == 0) found = value.value;
    }
    return found;
  }

  lofte_host raw_;
  std::set<lofte_date> holidays_;
  std::set<std::string> missing_;
  std::vector<std::string> logged_;
};

}  // namespace lofte::testing
