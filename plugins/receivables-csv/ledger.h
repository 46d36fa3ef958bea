// Rows of receivables into facts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "columns.h"
#include "lofte/cpp/reader.hpp"
#include "values.h"

namespace lofte::receivables_csv {

struct Format {
  DateFormat dates{"%Y-%m-%d"};
  char decimal_mark = 0;  // 0: learn it
  std::string currency;   // of rows that do not say
};

// Each row is one invoice, paid or not; a negative amount is a credit note. Customers are said at
// the end, known since their first invoice.
class Ledger {
 public:
  Ledger(const Columns& columns, const Format& format, const Facts& facts)
      : columns_(columns), format_(format), facts_(facts), amounts_(format.decimal_mark) {}

  void take(const Row& row);
  void finish();

 private:
  // A row, read.
  struct Entry {
    std::uint64_t line = 0;
    std::string_view customer_id;
    std::string_view invoice_id;
    std::string_view note;
    lofte_date issued = 0;
    lofte_date due = 0;
    lofte_date paid = 0;
    lofte_date disputed_on = 0;
    lofte_money amount{};
    std::int64_t paid_minor = 0;
  };
  struct Known {
    std::string id;
    std::string name;
    std::string country;
    std::string email;
    std::string currency;
    lofte_date since = 0;
    std::uint64_t line = 0;
  };
  struct Seen {
    std::uint64_t line = 0;
    std::size_t content = 0;
  };

  Place place(const Row& row, Field field) const { return {row.line, columns_.name(field)}; }
  std::string_view required(const Row& row, Field field) const;
  lofte_date date(const Row& row, Field field) const;
  std::string currency(const Row& row) const;
  Entry read(const Row& row);
  void read_payment(const Row& row, int digits, Entry& entry);
  bool is_repeated(const Row& row, const Entry& entry);
  void meet(const Row& row, const Entry& entry);
  void note_dispute(const Row& row, Entry& entry);

  void say_invoice(const Entry& entry);
  void say_credit_note(const Entry& entry);
  void say_payment(const Entry& entry);
  void say_dispute(const Entry& entry);
  template <class Body>
  void say(std::string_view record_id, lofte_date known, const Body& body, std::uint64_t line);

  const Columns& columns_;
  const Format& format_;
  const Facts& facts_;
  Amounts amounts_;
  std::vector<Known> customers_;
  std::unordered_map<std::string, std::size_t> customer_at_;
  std::unordered_map<std::string, Seen> seen_;
  std::uint64_t undated_disputes_ = 0;
};

}  // namespace lofte::receivables_csv
