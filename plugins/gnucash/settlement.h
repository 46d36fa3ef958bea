// From bookings on receivable accounts to what the firm sees: documents, payments, what settles
// what.
//
// GnuCash gathers everything about one document in a lot: the split that posted it, and the splits
// of payments and of links to other documents. A lot without a document holds a customer's money
// that settles nothing yet. Bookings are followed in the order of their days; money taken out of a
// lot leaves in the order it came in.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "book.h"

namespace lofte::gnucash {

// An invoice or a credit note; `amount` is zero or more in either case.
struct Document {
  const Invoice* from = nullptr;
  const Customer* customer = nullptr;
  std::string record_id;
  bool credit_note = false;
  std::int64_t amount = 0;
  std::string currency;
  lofte_date issued = 0;
  lofte_date due = 0;
  lofte_date known = 0;
};

enum class CreditKind : std::uint8_t { kPayment, kCreditNote };

// Where money came from: a position in Receivables::payments or ::documents.
struct CreditRef {
  CreditKind kind = CreditKind::kPayment;
  std::size_t index = 0;
  friend bool operator==(const CreditRef&, const CreditRef&) = default;
};

struct Payment {
  struct Part {
    std::size_t document = 0;
    std::int64_t amount = 0;
  };
  std::string record_id;
  const Customer* customer = nullptr;
  std::int64_t amount = 0;
  std::string currency;
  std::string reference;
  std::vector<Part> parts;
  bool cancelled = false;
  lofte_date date = 0;
  lofte_date known = 0;
};

// A payment or credit note set against an invoice otherwise than within the payment itself.
struct Allocation {
  std::string record_id;
  CreditRef credit;
  std::size_t document = 0;
  std::int64_t amount = 0;
  lofte_date date = 0;
  lofte_date known = 0;
};

// An allocation taken back: one of ours by its id, or the payment's own part for the invoice.
struct Reversal {
  std::string record_id;
  std::string allocation_id;
  std::size_t payment = 0;
  std::size_t document = 0;
  lofte_date date = 0;
  lofte_date known = 0;
};

struct Refund {
  std::string record_id;
  const Customer* customer = nullptr;
  std::int64_t amount = 0;
  std::string currency;
  bool has_credit = false;
  CreditRef credit;
  lofte_date date = 0;
  lofte_date known = 0;
};

// A charge booked on an invoice after it was posted.
struct Fee {
  std::string record_id;
  std::size_t document = 0;
  std::int64_t amount = 0;
  lofte_date date = 0;
  lofte_date known = 0;
};

struct Receivables {
  std::vector<Document> documents;
  std::vector<Payment> payments;
  std::vector<Allocation> allocations;
  std::vector<Reversal> reversals;
  std::vector<Refund> refunds;
  std::vector<Fee> fees;
  // What was left out or is doubtful: (where, message).
  std::vector<std::pair<std::string, std::string>> remarks;
};

enum class KnownBy : std::uint8_t { kEntered, kPosted };

// Throws LOFTE_REFUSED, naming the record, where the book contradicts itself.
Receivables settle(const Book& book, KnownBy known_by);

}  // namespace lofte::gnucash
