// What a plugin may ask its host for, as C++ calls.
#pragma once

#include <string_view>

#include "lofte/cpp/base.hpp"
#include "lofte/host.h"

namespace lofte {

// lofte.calendar/1: working days and public holidays of a country.
class Calendar {
 public:
  Calendar(const lofte_host& host, const lofte_calendar& table) : host_(&host), table_(&table) {}

  bool is_working_day(std::string_view country, lofte_date day) const {
    return table_->is_working_day(host_, borrow(country), day) != 0;
  }
  // `day` itself where it is a working day.
  lofte_date next_working_day(std::string_view country, lofte_date day) const {
    return table_->next_working_day(host_, borrow(country), day);
  }
  lofte_date add_working_days(std::string_view country, lofte_date day, int count) const {
    return table_->add_working_days(host_, borrow(country), day, count);
  }

 private:
  const lofte_host* host_;
  const lofte_calendar* table_;
};

// lofte.log/1; silent where the host has none.
class Log {
 public:
  Log(const lofte_host& host, const lofte_log* table) : host_(&host), table_(table) {}

  void debug(std::string_view words) const { write(LOFTE_LOG_DEBUG, words); }
  void info(std::string_view words) const { write(LOFTE_LOG_INFO, words); }
  void warning(std::string_view words) const { write(LOFTE_LOG_WARNING, words); }
  void error(std::string_view words) const { write(LOFTE_LOG_ERROR, words); }

 private:
  void write(int32_t level, std::string_view words) const {
    if (table_ != nullptr) table_->write(host_, level, borrow(words));
  }

  const lofte_host* host_;
  const lofte_log* table_;
};

// The host of one plugin instance. A service that the manifest requires is there; asking for one
// that this host lacks throws.
class Host {
 public:
  Host() = default;
  explicit Host(const lofte_host& raw) : raw_(&raw) {}

  const lofte_host& raw() const { return *raw_; }

  Calendar calendar() const { return {*raw_, *required<lofte_calendar>(LOFTE_CALENDAR_ID)}; }
  Log log() const { return {*raw_, service<lofte_log>(LOFTE_LOG_ID)}; }

  // Any service by its id, or null.
  template <class Table>
  const Table* service(const char* id) const {
    return static_cast<const Table*>(raw_->service(raw_, id));
  }
  template <class Table>
  const Table* required(const char* id) const {
    if (const auto* table = service<Table>(id)) return table;
    throw Error(LOFTE_UNSUPPORTED, id, concat("this host has no ", id));
  }

 private:
  const lofte_host* raw_ = nullptr;
};

}  // namespace lofte
