// What plugins are asked about: histories of customers, ordinary ones and hostile ones, and views
// made of them. Everything follows from a seed.
#pragma once

#include <cstdint>
#include <map>
#include <memory_resource>
#include <string>
#include <vector>

#include "lofte/cpp/testing/day_view.hpp"
#include "random.h"

namespace lofte::validate {

using Settings = std::map<std::string, std::string>;

// The day of ordinary scenes: all that they tell lies before it.
inline constexpr lofte_date kToday = 20'514;  // 2026-03-02

// A firm's or person's two years: invoices paid early, late, in part or never, promises, notices,
// talks, disputes, holds, complaints, and what other plugins said.
testing::History ordinary(std::uint64_t seed,
                          std::pmr::memory_resource* memory = std::pmr::new_delete_resource());

// 10,000 invoices, nearly all paid, with a payment each.
testing::History enormous();
// Thousands of invoices past their due dates, each with a promise.
testing::History never_paying();
// Facts from 1901 to 2198, in no order.
testing::History at_the_ends_of_time(std::uint64_t seed);
// Amounts that fit no 32 bits, up to nearly the largest a book holds, and the smallest.
testing::History of_great_wealth(std::uint64_t seed);
// Names, numbers and words in characters of every plane, and in those that steer text.
testing::History in_every_script(std::uint64_t seed);
// One overdue invoice, nothing else: what an advisor about money has something to say of for long.
testing::History one_overdue();
// One promise and one invoice that lie ahead.
testing::History one_ahead();

// A history and its view.
class Scene {
 public:
  Scene(testing::History history, lofte_date as_of, const Settings& settings,
        std::pmr::memory_resource* memory = std::pmr::new_delete_resource())
      : history_(std::move(history)), view_(history_, as_of, settings, memory) {}

  const lofte_customer_view& view() const { return view_.raw(); }
  const testing::History& history() const { return history_; }

 private:
  testing::History history_;
  testing::DayView view_;
};

// A view with nothing in it but a number: of a customer that facts refer to and none describes.
class EmptyScene {
 public:
  explicit EmptyScene(const Settings& settings);
  const lofte_customer_view& view() const { return view_; }

 private:
  Scene settled_;
  lofte_customer_view view_;
};

// The open tasks of a day, for planners.
class DayScene {
 public:
  DayScene(std::uint64_t seed, std::size_t customers, const Settings& settings);
  DayScene(const DayScene&) = delete;
  DayScene& operator=(const DayScene&) = delete;
  const lofte_day_view& view() const { return view_; }

 private:
  lofte_string keep(std::string text);

  Scene settled_;
  std::pmr::monotonic_buffer_resource arena_;
  std::vector<lofte_day_customer> customers_;
  lofte_day_view view_;
};

// What a book knows, for folds.
lofte_book_view book_of(const lofte_customer_view& settled, std::int64_t customers);

}  // namespace lofte::validate
