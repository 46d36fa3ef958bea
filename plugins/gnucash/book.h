// What a GnuCash book says about customers, as it stands in the file: XML and SQLite both fill
// this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lofte/cpp/base.hpp"

namespace lofte::gnucash {

// An exact number as GnuCash writes it: "123450/100".
struct Rational {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

enum class OwnerKind : std::uint8_t { kNone, kCustomer, kJob, kVendor, kEmployee };

// As GnuCash numbers them in slots and in SQLite.
inline OwnerKind owner_kind(std::int64_t number) {
  constexpr OwnerKind kKinds[] = {OwnerKind::kNone, OwnerKind::kNone,   OwnerKind::kCustomer,
                                  OwnerKind::kJob,  OwnerKind::kVendor, OwnerKind::kEmployee};
  return number < 0 || number > 5 ? OwnerKind::kNone : kKinds[number];
}

struct Owner {
  OwnerKind kind = OwnerKind::kNone;
  std::string guid;
};

struct Customer {
  std::string guid;
  std::string id;
  std::string name;
  std::string currency;
  std::string address;
  std::string email;
  std::string phone;
  std::string notes;
  std::string terms;  // guid
  std::uint32_t line = 0;
};

struct Job {
  std::string guid;
  Owner owner;
  std::uint32_t line = 0;
};

// Payment terms: so many days after the posting, or a day of a month ("proximo").
struct Terms {
  std::string guid;
  bool proximo = false;
  std::int32_t due = 0;  // days, or the day of the month
  std::int32_t cutoff =
      0;  // proximo: after this day the month after next; <= 0 counts from the end
  std::uint32_t line = 0;
};

struct Account {
  std::string guid;
  std::string name;
  bool receivable = false;
  std::string currency;  // empty where it is held in something else, such as a share
  std::uint32_t line = 0;
};

struct Lot {
  std::string guid;
  std::string account;
  std::string invoice;  // guid; empty where the lot is no document's
  Owner owner;
  std::uint32_t line = 0;
};

struct Split {
  std::string guid;
  std::string account;
  std::string lot;
  Rational quantity;  // in the account's currency
  std::optional<Rational> before_void;
};

struct Transaction {
  std::string guid;
  std::string number;
  lofte_date posted = 0;
  lofte_date entered = 0;
  lofte_date due = 0;
  bool voided = false;
  std::vector<Split>
      splits;  // those that may concern customers: in a lot or on a receivable account
  std::uint32_t line = 0;
};

struct Invoice {
  std::string guid;
  std::string id;
  Owner owner;
  lofte_date opened = 0;
  bool credit_note = false;
  std::string notes;
  std::string terms;        // guid
  std::string transaction;  // guid of what posted it; empty: a draft
  std::string lot;          // guid
  std::uint32_t line = 0;
};

// Refuses with a place people can find: an element, an id and a guid, and the line where there is
// one.
[[noreturn]] inline void refuse(std::string where, std::string message, std::uint32_t line = 0,
                                lofte_status status = LOFTE_REFUSED) {
  if (line != 0) where += concat(", line ", line);
  throw Error(status, std::move(where), std::move(message), line == 0 ? LOFTE_NO_INDEX : line);
}

// Records of one kind in the order of the file, and by guid.
template <class Record>
class Table {
 public:
  explicit Table(std::string_view what) : what_(what) {}

  const Record& add(Record record) {
    if (record.guid.empty()) refuse(std::string(what_), "it has no guid", record.line);
    if (!by_guid_.emplace(record.guid, all_.size()).second) {
      refuse(concat(what_, " ", record.guid), "this guid stands twice in the book; each is unique",
             record.line);
    }
    return all_.emplace_back(std::move(record));
  }
  const Record* find(const std::string& guid) const {
    const auto found = by_guid_.find(guid);
    return found == by_guid_.end() ? nullptr : &all_[found->second];
  }
  std::size_t position(const Record& record) const {
    return static_cast<std::size_t>(&record - all_.data());
  }
  const std::vector<Record>& all() const { return all_; }

 private:
  std::string_view what_;
  std::vector<Record> all_;
  std::unordered_map<std::string, std::size_t> by_guid_;
};

struct Book {
  // What all records together may take in memory; a file made to exhaust it ends here.
  static constexpr std::uint64_t kMaxKept = std::uint64_t{1} << 30;

  Table<Customer> customers{"customer"};
  Table<Job> jobs{"job"};
  Table<Terms> terms{"billing terms"};
  Table<Account> accounts{"account"};
  Table<Lot> lots{"lot"};
  Table<Transaction> transactions{"transaction"};
  Table<Invoice> invoices{"invoice"};
  // Said by the file itself, such as a lock: (where, message).
  std::vector<std::pair<std::string, std::string>> remarks;

  // Counts memory about to be kept.
  void charge(std::uint64_t bytes) {
    kept_ += bytes;
    if (kept_ > kMaxKept) {
      throw Error(LOFTE_LIMIT, "book",
                  concat("its customers, documents and bookings take more than ", kMaxKept,
                         " bytes; split the book by year"));
    }
  }

 private:
  std::uint64_t kept_ = 0;
};

}  // namespace lofte::gnucash
