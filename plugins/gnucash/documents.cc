#include "documents.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "values.h"

namespace lofte::gnucash {
namespace {

std::string place(const Invoice& invoice) {
  return concat("invoice ", invoice.id);
}

void add_checked(std::int64_t& sum, std::int64_t amount, const std::string& where) {
  if (__builtin_add_overflow(sum, amount, &sum)) {
    refuse(where, "its amounts add up to more than 64 bits of minor units", 0, LOFTE_LIMIT);
  }
}

// The record id of each document: GnuCash's own number. It lets a number be used twice; then the
// document opened first keeps it, so that a later import names the same records the same.
std::unordered_map<const Invoice*, std::string> record_ids(std::vector<const Invoice*> posted) {
  std::stable_sort(posted.begin(), posted.end(), [](const Invoice* a, const Invoice* b) {
    return a->opened != b->opened ? a->opened < b->opened : a->guid < b->guid;
  });
  std::unordered_map<const Invoice*, std::string> ids;
  std::unordered_set<std::string> taken;
  for (const Invoice* invoice : posted) {
    std::string id = invoice->id;
    if (id.empty()) {
      id = invoice->guid;
    } else if (taken.contains(id)) {
      id = concat(invoice->id, "/", invoice->guid);
    }
    taken.insert(id);
    ids.emplace(invoice, std::move(id));
  }
  return ids;
}

class Collector {
 public:
  Collector(const Book& book, KnownBy known_by, Receivables& out)
      : book_(book), known_by_(known_by), out_(out) {}

  std::unordered_map<std::string, std::size_t> run() {
    std::vector<const Invoice*> posted;
    for (const Invoice& invoice : book_.invoices.all()) {
      if (is_posted_to_a_customer(invoice)) posted.push_back(&invoice);
    }
    if (others_ != 0) {
      out_.remarks.emplace_back(
          "book", concat(others_, others_ == 1 ? " bill or voucher" : " bills and vouchers",
                         " of vendors and employees left out"));
    }
    const auto ids = record_ids(posted);
    for (const Invoice* invoice : posted) add(*invoice, ids.at(invoice));
    return std::move(by_lot_);
  }

 private:
  bool is_posted_to_a_customer(const Invoice& invoice) {
    if (customer_of(book_, invoice.owner, place(invoice), invoice.line) == nullptr) {
      ++others_;
      return false;
    }
    if (invoice.transaction.empty()) {
      out_.remarks.emplace_back(place(invoice), "a draft, not posted: left out");
      return false;
    }
    return true;
  }

  const Transaction& posting(const Invoice& invoice) const {
    const Transaction* found = book_.transactions.find(invoice.transaction);
    if (found == nullptr) {
      refuse(place(invoice),
             concat("it was posted by transaction ", invoice.transaction,
                    ", but the book has no such transaction on a receivable account"),
             invoice.line);
    }
    if (found->posted == 0) {
      refuse(place(invoice), concat("transaction ", found->guid, " has no date posted"),
             found->line);
    }
    return *found;
  }

  // What the posting put on the receivable account, in minor units of the account's currency.
  std::int64_t posted_amount(const Invoice& invoice, const Transaction& transaction,
                             std::string& currency) const {
    if (invoice.lot.empty() || book_.lots.find(invoice.lot) == nullptr) {
      refuse(place(invoice),
             concat("it is posted, but the book has no lot ", invoice.lot, " for it"),
             invoice.line);
    }
    std::int64_t amount = 0;
    bool found = false;
    for (const Split& split : transaction.splits) {
      if (split.lot != invoice.lot) continue;
      const Account* account = book_.accounts.find(split.account);
      const std::string where = concat(place(invoice), ", split ", split.guid);
      if (account == nullptr) refuse(where, concat("no account ", split.account), transaction.line);
      if (!account->receivable) {
        refuse(where, concat("its account ", account->name, " is no receivable account"),
               transaction.line);
      }
      if (found && account->currency != currency) {
        refuse(where, concat("the lot mixes ", currency, " and ", account->currency),
               transaction.line);
      }
      currency = account->currency;
      found = true;
      add_checked(amount, to_minor(split.quantity, currency, where, transaction.line), where);
    }
    if (!found) {
      refuse(place(invoice),
             concat("transaction ", transaction.guid, " has no split in the invoice's lot ",
                    invoice.lot),
             transaction.line);
    }
    return amount;
  }

  void add(const Invoice& invoice, const std::string& record_id) {
    const Transaction& transaction = posting(invoice);
    Document made;
    made.from = &invoice;
    made.customer = customer_of(book_, invoice.owner, place(invoice), invoice.line);
    made.record_id = record_id;
    const std::int64_t amount = posted_amount(invoice, transaction, made.currency);
    made.credit_note = amount == 0 ? invoice.credit_note : amount < 0;
    if (amount > 0 && invoice.credit_note) {
      out_.remarks.emplace_back(place(invoice),
                                "a credit note that adds to the debt: taken as an "
                                "invoice");
    }
    made.amount = amount < 0 ? -amount : amount;
    made.issued = transaction.posted;
    made.due = due(invoice, transaction);
    made.known = known_on(transaction, known_by_);
    if (record_id != invoice.id) {
      out_.remarks.emplace_back(place(invoice), concat("its number is used twice or empty: known "
                                                       "here as ",
                                                       record_id));
    }
    if (!by_lot_.emplace(invoice.lot, out_.documents.size()).second) {
      refuse(place(invoice), concat("lot ", invoice.lot, " is another document's too"),
             invoice.line);
    }
    out_.documents.push_back(std::move(made));
  }

  lofte_date due(const Invoice& invoice, const Transaction& transaction) {
    lofte_date due = transaction.due;
    const Terms* terms = invoice.terms.empty() ? nullptr : book_.terms.find(invoice.terms);
    if (due == 0 && terms != nullptr) due = due_under(*terms, transaction.posted);
    if (due != 0 && due < transaction.posted) {
      out_.remarks.emplace_back(place(invoice), "due before it was posted");
    }
    return due;
  }

  const Book& book_;
  KnownBy known_by_;
  Receivables& out_;
  std::unordered_map<std::string, std::size_t> by_lot_;
  std::size_t others_ = 0;
};

}  // namespace

const Customer* customer_of(const Book& book, const Owner& owner, const std::string& where,
                            std::uint32_t line) {
  Owner at = owner;
  if (at.kind == OwnerKind::kJob) {
    const Job* job = book.jobs.find(at.guid);
    if (job == nullptr) refuse(where, concat("its job ", at.guid, " is not in the book"), line);
    at = job->owner;
  }
  if (at.kind != OwnerKind::kCustomer) return nullptr;
  const Customer* customer = book.customers.find(at.guid);
  if (customer == nullptr) {
    refuse(where, concat("its customer ", at.guid, " is not in the book"), line);
  }
  return customer;
}

lofte_date known_on(const Transaction& transaction, KnownBy known_by) {
  const bool entered = known_by == KnownBy::kEntered && transaction.entered != 0;
  return entered ? transaction.entered : transaction.posted;
}

std::unordered_map<std::string, std::size_t> collect_documents(const Book& book, KnownBy known_by,
                                                               Receivables& out) {
  return Collector(book, known_by, out).run();
}

}  // namespace lofte::gnucash
