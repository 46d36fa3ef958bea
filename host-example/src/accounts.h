// Kontor's bookkeeping: customers, invoices and payments, and an outbox of facts for Løfte. A
// change and its fact are one transaction, so a crash loses neither.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "database.h"
#include "lofte/base.h"

namespace kontor {

struct Customer {
  std::string number;
  std::string name;
  std::string kind = "BUSINESS";  // as lofte.v1.Customer.Kind
  std::string country = "NO";
  std::string language = "nb";
  std::string contact_given_name;
};

struct Invoice {
  std::string number;
  std::string customer;
  lofte_date issued = 0;
  lofte_date due = 0;
  std::int64_t minor = 0;
  std::string currency = "NOK";
};

struct Payment {
  std::string number;
  std::string invoice;
  lofte_date date = 0;
  std::int64_t minor = 0;
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
  // Throws std::invalid_argument for an unknown invoice.
  void add(const Payment& payment);
  // Something Kontor has no table for: a contact, a promise.
  void tell(const std::string& fact);
  // Many changes at once.
  void together(const std::function<void()>& changes) { database_.transaction(changes); }

  std::vector<Pending> pending(std::int64_t limit);
  void told(std::int64_t up_to_place);

 private:
  Database database_;
};

}  // namespace kontor
