// Books made for measuring: customers with invoices and payments, the same for every run.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "lofte/cpp/runtime.hpp"

namespace lofte::bench {

inline constexpr lofte_date kToday = 20000;  // 2024-10-04, a Friday

// Facts with the texts they point to.
class Facts {
 public:
  void customer(const std::string& id);
  // An invoice, and a payment of all of it where paid_on is not 0.
  void invoice(const std::string& customer, const std::string& id, lofte_date issued,
               std::int64_t minor, lofte_date paid_on);
  void bank_complete(lofte_date until);

  const std::vector<lofte_fact>& facts() const { return facts_; }
  std::size_t size() const { return facts_.size(); }
  void clear();

 private:
  lofte_string keep(std::string text);
  lofte_fact& add(std::int32_t kind, std::string id, const void* body, lofte_date known);

  std::deque<std::string> texts_;
  std::deque<lofte_customer> customers_;
  std::deque<lofte_invoice> invoices_;
  std::deque<lofte_payment> payments_;
  std::deque<lofte_payment_allocation> allocations_;
  std::deque<lofte_bank_data_complete> banks_;
  std::vector<lofte_fact> facts_;
};

// One row of a history: customer c's n-th invoice.
struct Sample {
  lofte_date issued;
  std::int64_t minor;
  lofte_date paid_on;  // 0: open
};
// Two years of `count` invoices: most paid about a week late, the last of some customers open.
Sample sample(std::int64_t customer, int n, int count);

std::string customer_id(std::int64_t number);
std::string invoice_id(std::int64_t customer, int n);

// A runtime with the bundled plugins and one thread.
Runtime single_threaded();

// An empty book that late-payer and promise-log alone advise, so that figures stay comparable.
Book new_book(const Runtime& runtime, const std::string& path);
// The other bundled plugins, on or off.
void switch_others(const Runtime& runtime, Book& book, bool on);

// Such a book with customers of `invoices_each` invoices, posted in batches of about `batch` facts.
Book filled(const Runtime& runtime, const std::string& path, std::int64_t customers,
            int invoices_each, std::size_t batch);

}  // namespace lofte::bench
