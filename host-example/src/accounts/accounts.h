// Kontor's bookkeeping: customers, invoices, credit notes and payments, what was said to customers,
// and an outbox of facts for Løfte. A change and its fact are one transaction, so a crash loses
// neither.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/database.h"
#include "lofte/base.h"

namespace kontor {

struct Customer {
  std::string number;
  std::string name;
  std::string kind = "BUSINESS";  // as lofte.v1.Customer.Kind
  std::string country = "NO";
  std::string language = "nb";
  std::string contact_given_name = {};
  std::string phone = {};
  std::string email = {};
  std::string manager = {};
};

struct Invoice {
  std::string number;
  std::string customer;
  lofte_date issued = 0;
  lofte_date due = 0;
  std::int64_t minor = 0;
  std::string currency = "NOK";
  std::string product = {};
  std::int64_t book_minor = 0;  // in the book's currency; 0: not known, or the same
};

struct Payment {
  std::string number;
  std::string invoice;
  lofte_date date = 0;
  std::int64_t minor = 0;
};

struct CreditNote {
  std::string number;
  std::string invoice;
  lofte_date date = 0;
  std::int64_t minor = 0;
};

struct Contact {
  std::string id = {};  // empty: a new one
  std::string customer;
  lofte_date date = 0;
  std::string channel = "CHANNEL_PHONE";  // as lofte.v1.Channel
  std::string purpose = "SERVICE";        // as lofte.v1.Contact.Purpose
  bool inbound = false;
  bool unreached = false;
  std::string by = {};
  std::string summary = {};
  std::string agreed = {};
  lofte_date next_on = 0;
};

struct Promise {
  std::string id = {};  // empty: a new one
  std::string customer;
  bool ours = true;
  std::string what = {};
  std::int64_t minor = 0;  // 0: not about money
  std::string currency = {};
  std::vector<std::string> invoices = {};
  lofte_date made = 0;
  lofte_date due = 0;
  std::string by = {};
};

// A fact waiting to be told: lofte.v1.Fact as JSON.
struct Pending {
  std::int64_t place = 0;
  std::string fact;
};

class Accounts {
 public:
  // Makes the tables where they are not there yet.
  explicit Accounts(const std::string& path);

  void add(const Customer& customer);
  void add(const Invoice& invoice);
  // Each throws std::invalid_argument for an unknown invoice, or for more than is open on it.
  void add(const Payment& payment);
  void add(const CreditNote& note);
  void add(const Contact& contact);
  void add(const Promise& promise);
  // Something Kontor has no table for: a hold, a decision. The fact gets a name of its own, so that
  // telling it twice is telling it once.
  void tell(nlohmann::json fact);
  // Many changes at once; what they tell is handed to `before_commit`, and what that throws takes
  // all of them back.
  void together(const std::function<void()>& changes,
                const std::function<void(const std::string& lines)>& before_commit = {});

  // ---- the outbox ----
  std::vector<Pending> pending(std::int64_t limit);
  // `sequence`: where Løfte's journal stood then.
  void told(std::int64_t up_to_place, std::int64_t sequence);
  // Where Løfte's journal stood when it was last told something.
  std::int64_t last_sequence();
  // Løfte's book is older than that (a backup was restored): what it lost waits to be told again.
  void untell_after(std::int64_t sequence);

  // Every record that a book can be compared with, as facts; `visit` gets lines of JSON.
  void snapshot(const std::function<void(const std::string& line)>& visit);

  // "F1042" after "F1041".
  std::string next_number(const char* table, const char* prefix);
  // "K-7f3a9c01": a name that no other copy of these accounts gives away.
  static std::string fresh_id(const char* prefix);

  std::string remembered(std::string_view key);
  void remember(std::string_view key, std::string_view value);

  Database& database() { return database_; }

 private:
  Database database_;
  std::string* collected_ = nullptr;
};

}  // namespace kontor
