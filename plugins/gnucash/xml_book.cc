#include "xml_book.h"

#include <array>
#include <string>
#include <utility>

#include "values.h"
#include "xml_records.h"

namespace lofte::gnucash {
namespace {

std::string place(std::string_view what, std::string_view guid, std::string_view field) {
  return concat(what, " ", guid, ", ", field);
}

std::string currency_of(const Element* commodity) {
  if (commodity == nullptr) return {};
  const std::string& space = commodity->text_of("cmdty:space");
  // Books before 2.6 say ISO4217.
  const bool is_currency = space == "CURRENCY" || space == "ISO4217";
  return is_currency ? commodity->text_of("cmdty:id") : std::string{};
}

lofte_date day_of(const Element* holder, const std::string& where) {
  if (holder == nullptr) return 0;
  if (const Element* plain = holder->child("gdate")) {
    return parse_day(plain->text, where, plain->line);
  }
  return parse_day(holder->text_of("ts:date"), where, holder->line);
}

lofte_date moment_of(const Element* holder, const std::string& where) {
  if (holder == nullptr) return 0;
  return parse_moment(holder->text_of("ts:date"), where, holder->line);
}

Owner owner_of(const Element* owner) {
  if (owner == nullptr) return {};
  const std::string& type = owner->text_of("owner:type");
  OwnerKind kind = OwnerKind::kNone;
  if (type == "gncCustomer") kind = OwnerKind::kCustomer;
  if (type == "gncJob") kind = OwnerKind::kJob;
  if (type == "gncVendor") kind = OwnerKind::kVendor;
  if (type == "gncEmployee") kind = OwnerKind::kEmployee;
  return {kind, owner->text_of("owner:id")};
}

std::int64_t whole(const std::string& text, const std::string& where, std::uint32_t line) {
  if (text.empty()) return 0;
  const Rational number = parse_rational(text, where, line);
  if (number.denominator != 1) refuse(where, concat("\"", text, "\" is no whole number"), line);
  return number.numerator;
}

std::int32_t small(const std::string& text, const std::string& where, std::uint32_t line) {
  const std::int64_t number = whole(text, where, line);
  if (number < -36500 || number > 36500) {
    refuse(where, concat(number, " days is no term; right is up to 36500"), line);
  }
  return static_cast<std::int32_t>(number);
}

std::string address_of(const Element* address) {
  constexpr std::array<std::string_view, 5> kLines = {"addr:name", "addr:addr1", "addr:addr2",
                                                      "addr:addr3", "addr:addr4"};
  std::string joined;
  if (address == nullptr) return joined;
  for (const std::string_view name : kLines) {
    const std::string& text = address->text_of(name);
    if (text.empty()) continue;
    if (!joined.empty()) joined += ", ";
    joined += text;
  }
  return joined;
}

// The records of one book as they come along.
class Gatherer {
 public:
  explicit Gatherer(Book& book) : book_(book) {}

  void take(const Element& record, const Element* parent) {
    if (record.name == "gnc:lot") return take_lot(record, parent);
    if (record.name == "gnc:transaction") return take_transaction(record);
    if (record.name == "gnc:GncInvoice") return take_invoice(record);
    if (record.name == "gnc:GncCustomer") return take_customer(record);
    if (record.name == "gnc:account") return take_account(record);
    if (record.name == "gnc:GncJob") return take_job(record);
    if (record.name == "gnc:GncBillTerm") return take_terms(record);
  }

 private:
  void take_account(const Element& record) {
    Account account;
    account.guid = record.text_of("act:id");
    account.name = record.text_of("act:name");
    account.receivable = record.text_of("act:type") == "RECEIVABLE";
    account.currency = currency_of(record.child("act:commodity"));
    account.line = record.line;
    book_.charge(sizeof account + account.name.size());
    book_.accounts.add(std::move(account));
  }

  void take_lot(const Element& record, const Element* account) {
    Lot lot;
    lot.guid = record.text_of("lot:id");
    // GnuCash writes an account's id before its lots.
    if (account != nullptr) lot.account = account->text_of("act:id");
    lot.line = record.line;
    const Element* slots = record.child("lot:slots");
    if (const auto* invoice = slot_value(slots, {"gncInvoice", "invoice-guid"})) {
      lot.invoice = invoice->text;
    }
    const auto* type = slot_value(slots, {"gncOwner", "owner-type"});
    const auto* guid = slot_value(slots, {"gncOwner", "owner-guid"});
    if (type != nullptr && guid != nullptr) {
      const auto number = whole(type->text, place("lot", lot.guid, "owner-type"), type->line);
      lot.owner = {owner_kind(number), guid->text};
    }
    book_.charge(sizeof lot + 200);
    book_.lots.add(std::move(lot));
  }

  // Splits that cannot concern a customer are dropped at once: they are most of a book.
  bool concerns_customers(const Split& split) const {
    if (!split.lot.empty()) return true;
    const Account* account = book_.accounts.find(split.account);
    return account == nullptr || account->receivable;
  }

  static Split split_of(const Element& record) {
    Split split;
    split.guid = record.text_of("split:id");
    split.account = record.text_of("split:account");
    split.lot = record.text_of("split:lot");
    const std::string where = place("split", split.guid, "quantity");
    split.quantity = parse_rational(record.text_of("split:quantity"), where, record.line);
    if (const auto* was = slot_value(record.child("split:slots"), {"void-former-amount"})) {
      split.before_void = parse_rational(was->text, where, was->line);
    }
    return split;
  }

  void take_transaction(const Element& record) {
    Transaction made;
    made.guid = record.text_of("trn:id");
    made.line = record.line;
    const Element* splits = record.child("trn:splits");
    if (splits == nullptr) return;
    for (const Element& element : splits->children) {
      Split split = split_of(element);
      if (concerns_customers(split)) made.splits.push_back(std::move(split));
    }
    if (made.splits.empty()) return;

    made.number = record.text_of("trn:num");
    const Element* slots = record.child("trn:slots");
    // The plain day is exact; the moment beside it depends on where the book was kept.
    made.posted =
        day_of(slot_value(slots, {"date-posted"}), place("transaction", made.guid, "date-posted"));
    if (made.posted == 0) {
      made.posted =
          day_of(record.child("trn:date-posted"), place("transaction", made.guid, "date-posted"));
    }
    made.entered = moment_of(record.child("trn:date-entered"),
                             place("transaction", made.guid, "date-entered"));
    made.due = day_of(slot_value(slots, {"trans-date-due"}),
                      place("transaction", made.guid, "trans-date-due"));
    made.voided = slot_value(slots, {"void-reason"}) != nullptr;
    book_.charge(sizeof made + made.splits.size() * (sizeof(Split) + 150));
    book_.transactions.add(std::move(made));
  }

  void take_customer(const Element& record) {
    Customer customer;
    customer.guid = record.text_of("cust:guid");
    customer.id = record.text_of("cust:id");
    customer.name = record.text_of("cust:name");
    customer.notes = record.text_of("cust:notes");
    customer.terms = record.text_of("cust:terms");
    customer.currency = currency_of(record.child("cust:currency"));
    customer.line = record.line;
    if (const Element* address = record.child("cust:addr")) {
      customer.address = address_of(address);
      customer.email = address->text_of("addr:email");
      customer.phone = address->text_of("addr:phone");
    }
    book_.charge(sizeof customer + customer.notes.size() + customer.address.size() + 200);
    book_.customers.add(std::move(customer));
  }

  void take_invoice(const Element& record) {
    Invoice invoice;
    invoice.guid = record.text_of("invoice:guid");
    invoice.id = record.text_of("invoice:id");
    invoice.owner = owner_of(record.child("invoice:owner"));
    invoice.opened = day_of(record.child("invoice:opened"), place("invoice", invoice.id, "opened"));
    invoice.notes = record.text_of("invoice:notes");
    invoice.terms = record.text_of("invoice:terms");
    invoice.transaction = record.text_of("invoice:posttxn");
    invoice.lot = record.text_of("invoice:postlot");
    invoice.line = record.line;
    if (const auto* flag = slot_value(record.child("invoice:slots"), {"credit-note"})) {
      invoice.credit_note =
          whole(flag->text, place("invoice", invoice.id, "credit-note"), flag->line) != 0;
    }
    book_.charge(sizeof invoice + invoice.notes.size() + 300);
    book_.invoices.add(std::move(invoice));
  }

  void take_job(const Element& record) {
    Job job;
    job.guid = record.text_of("job:guid");
    job.owner = owner_of(record.child("job:owner"));
    job.line = record.line;
    book_.charge(sizeof job + 150);
    book_.jobs.add(std::move(job));
  }

  void take_terms(const Element& record) {
    Terms terms;
    terms.guid = record.text_of("billterm:guid");
    terms.line = record.line;
    const std::string where = place("billing terms", terms.guid, "due days");
    if (const Element* days = record.child("billterm:days")) {
      terms.due = small(days->text_of("bt-days:due-days"), where, days->line);
    } else if (const Element* proximo = record.child("billterm:proximo")) {
      terms.proximo = true;
      terms.due = small(proximo->text_of("bt-prox:due-day"), where, proximo->line);
      terms.cutoff = small(proximo->text_of("bt-prox:cutoff-day"), where, proximo->line);
    }
    book_.charge(sizeof terms + 100);
    book_.terms.add(std::move(terms));
  }

  Book& book_;
};

}  // namespace

Book read_xml_book(const ReadBytes& read) {
  Book book;
  Gatherer gatherer(book);
  read_records(read, [&gatherer](const Element& record, const Element* parent) {
    gatherer.take(record, parent);
  });
  return book;
}

}  // namespace lofte::gnucash
