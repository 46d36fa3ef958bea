#include "settlement.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "documents.h"
#include "values.h"

namespace lofte::gnucash {
namespace {

struct Credit {
  CreditRef ref;
  std::int64_t amount = 0;
};

// A credit at work on an invoice: a payment's own part, or an allocation of ours.
struct Applied {
  Credit credit;
  bool inside_payment = false;
  std::string allocation_id;
};

struct LotState {
  const Customer* customer = nullptr;
  std::string currency;
  bool is_invoice = false;
  std::size_t document = 0;
  std::int64_t open = 0;         // of an invoice
  std::vector<Applied> applied;  // to it
  std::deque<Credit> credits;    // that settle nothing
};

// A split that moves money in or out of a customer's lot; `amount` is above zero.
struct Move {
  LotState* lot = nullptr;
  std::int64_t amount = 0;
};

// What one transaction does to one customer in one currency.
struct Group {
  std::vector<Move> in;   // less owed
  std::vector<Move> out;  // more owed
};

void add_checked(std::int64_t& sum, std::int64_t amount) {
  if (__builtin_add_overflow(sum, amount, &sum)) {
    refuse("book", "amounts add up to more than 64 bits of minor units", 0, LOFTE_LIMIT);
  }
}

class Settlement {
 public:
  Settlement(const Book& book, KnownBy known_by) : book_(book), known_by_(known_by) {}

  Receivables run() {
    document_of_lot_ = collect_documents(book_, known_by_, out_);
    open_lots();
    for (const Transaction* transaction : in_order()) book(*transaction);
    return std::move(out_);
  }

 private:
  // ---- lots ----

  void open_lots() {
    for (const Lot& lot : book_.lots.all()) {
      const Account* account = book_.accounts.find(lot.account);
      if (account == nullptr || !account->receivable) continue;
      LotState state;
      state.currency = account->currency;
      const auto document = document_of_lot_.find(lot.guid);
      if (document != document_of_lot_.end()) {
        open_document(state, document->second);
      } else {
        state.customer = owner_without_document(lot);
      }
      lots_.emplace(lot.guid, std::move(state));
    }
  }

  void open_document(LotState& state, std::size_t index) {
    const Document& document = out_.documents[index];
    state.customer = document.customer;
    state.document = index;
    state.is_invoice = !document.credit_note;
    if (state.is_invoice) {
      state.open = document.amount;
    } else if (document.amount != 0) {
      state.credits.push_back({{CreditKind::kCreditNote, index}, document.amount});
    }
  }

  const Customer* owner_without_document(const Lot& lot) const {
    const std::string where = concat("lot ", lot.guid);
    if (!lot.invoice.empty()) {
      const Invoice* invoice = book_.invoices.find(lot.invoice);
      if (invoice == nullptr) {
        refuse(where, concat("it belongs to invoice ", lot.invoice, ", which is not in the book"),
               lot.line);
      }
      return customer_of(book_, invoice->owner, where, lot.line);
    }
    return customer_of(book_, lot.owner, where, lot.line);
  }

  // ---- transactions ----

  // By day; money comes in before it is moved on. Of one day the order of entry, then of guids.
  std::vector<const Transaction*> in_order() const {
    std::vector<const Transaction*> all;
    for (const Transaction& transaction : book_.transactions.all()) all.push_back(&transaction);
    const auto moves_on = [](const Transaction& transaction) {
      return std::any_of(transaction.splits.begin(), transaction.splits.end(),
                         [](const Split& split) { return split.quantity.numerator > 0; });
    };
    std::sort(all.begin(), all.end(), [&](const Transaction* a, const Transaction* b) {
      if (a->posted != b->posted) return a->posted < b->posted;
      if (moves_on(*a) != moves_on(*b)) return moves_on(*b);
      return a->entered != b->entered ? a->entered < b->entered : a->guid < b->guid;
    });
    return all;
  }

  void book(const Transaction& transaction) {
    now_ = &transaction;
    known_ = known_on(transaction, known_by_);
    // Ordered by customer as they stand in the book, so that ids come out the same every time.
    std::map<std::pair<std::size_t, std::string>, Group> groups;
    for (const Split& split : transaction.splits) gather(split, groups);
    if (groups.empty()) return;
    if (transaction.posted == 0) {
      refuse(concat("transaction ", transaction.guid), "it has no date posted", transaction.line);
    }
    for (auto& [key, group] : groups) {
      id_ = transaction.guid;
      if (groups.size() > 1) id_ += "/" + book_.customers.all()[key.first].id + "/" + key.second;
      transaction.voided ? cancel(group) : carry_out(group);
    }
  }

  bool is_posting(const Split& split) const {
    const auto document = document_of_lot_.find(split.lot);
    return document != document_of_lot_.end() &&
           out_.documents[document->second].from->transaction == now_->guid;
  }

  void gather(const Split& split, std::map<std::pair<std::size_t, std::string>, Group>& groups) {
    const std::string where = concat("transaction ", now_->guid, ", split ", split.guid);
    const Account* account = book_.accounts.find(split.account);
    if (account == nullptr) {
      refuse(where, concat("its account ", split.account, " is not in the book"), now_->line);
    }
    if (!account->receivable || is_posting(split)) return;
    const bool voided = now_->voided && split.before_void.has_value();
    const auto minor = to_minor(voided ? *split.before_void : split.quantity, account->currency,
                                where, now_->line);
    if (minor == 0) return;
    if (split.lot.empty()) return leave_out(where, minor, account->currency, "outside any lot");
    const auto lot = lots_.find(split.lot);
    if (lot == lots_.end()) {
      refuse(where, concat("its lot ", split.lot, " is not in the book"), now_->line);
    }
    if (lot->second.customer == nullptr) {
      return leave_out(where, minor, account->currency, "in a lot of no customer");
    }
    if (lot->second.currency != account->currency) {
      refuse(where,
             concat("its account is in ", account->currency, ", its lot in ", lot->second.currency),
             now_->line);
    }
    auto& group = groups[{book_.customers.position(*lot->second.customer), account->currency}];
    // -minor would overflow for the one value that has no positive twin.
    if (minor == INT64_MIN) refuse(where, "the amount exceeds 64 bits", now_->line);
    if (minor < 0) {
      group.in.push_back({&lot->second, -minor});
    } else {
      group.out.push_back({&lot->second, minor});
    }
  }

  void leave_out(const std::string& where, std::int64_t minor, const std::string& currency,
                 std::string_view why) {
    out_.remarks.emplace_back(where, concat("it books ", minor, " minor units of ", currency,
                                            " on a receivable account ", why, ": left out"));
  }

  // ---- one group ----

  void carry_out(Group& group) {
    std::deque<Credit> moved;
    for (const Move& move : group.out) draw(move, moved);

    std::int64_t fresh = 0;
    std::vector<Move> unfunded;
    for (Move move : group.in) {
      fund(move, moved);
      if (move.amount == 0) continue;
      add_checked(fresh, move.amount);
      unfunded.push_back(move);
    }
    if (fresh != 0) receive(fresh, unfunded);
    for (const Credit& credit : moved) pay_back(group.out.front().lot, credit.amount, &credit.ref);
  }

  // Takes money out of a lot: first what settles nothing, then what was applied last.
  void draw(const Move& move, std::deque<Credit>& moved) {
    LotState& lot = *move.lot;
    std::int64_t wanted = move.amount;
    while (wanted > 0 && !lot.credits.empty()) {
      Credit& first = lot.credits.front();
      const auto taken = std::min(wanted, first.amount);
      moved.push_back({first.ref, taken});
      wanted -= taken;
      first.amount -= taken;
      if (first.amount == 0) lot.credits.pop_front();
    }
    while (wanted > 0 && !lot.applied.empty()) wanted -= take_back(lot, wanted, moved);
    if (wanted == 0) return;
    // More than was there: on an invoice a charge, elsewhere money that went to the customer.
    if (lot.is_invoice) {
      add_checked(lot.open, wanted);
      out_.fees.push_back({unused(id_), lot.document, wanted, now_->posted, known_});
    } else {
      out_.remarks.emplace_back(concat("transaction ", now_->guid),
                                "it pays out more than the customer had to their credit");
      pay_back(&lot, wanted, nullptr);
    }
  }

  // Reverses the latest application whole, and applies again what was not asked for.
  std::int64_t take_back(LotState& lot, std::int64_t wanted, std::deque<Credit>& moved) {
    const Applied last = std::move(lot.applied.back());
    lot.applied.pop_back();
    add_checked(lot.open, last.credit.amount);
    Reversal reversal{unused(concat(id_, "/reversed")),
                      last.allocation_id,
                      0,
                      lot.document,
                      now_->posted,
                      known_};
    if (last.inside_payment) reversal.payment = last.credit.ref.index;
    out_.reversals.push_back(std::move(reversal));
    const auto taken = std::min(wanted, last.credit.amount);
    moved.push_back({last.credit.ref, taken});
    if (taken < last.credit.amount) {
      Credit rest{last.credit.ref, last.credit.amount - taken};
      apply(lot, rest, now_->posted);
    }
    return taken;
  }

  // Uses money that this transaction moves, as far as it goes.
  void fund(Move& move, std::deque<Credit>& moved) {
    while (move.amount > 0 && !moved.empty()) {
      Credit& first = moved.front();
      Credit piece{first.ref, std::min(move.amount, first.amount)};
      move.amount -= piece.amount;
      first.amount -= piece.amount;
      if (first.amount == 0) moved.pop_front();
      apply(*move.lot, piece, now_->posted);
      if (piece.amount != 0) move.lot->credits.push_back(piece);
    }
  }

  // Sets as much of the credit against the lot's invoice as it has open.
  void apply(LotState& lot, Credit& credit, lofte_date date) {
    if (!lot.is_invoice) return;
    const auto amount = std::min(credit.amount, lot.open);
    if (amount == 0) return;
    const Document& document = out_.documents[lot.document];
    Allocation made{unused(concat(id_, "/", document.record_id)),
                    credit.ref,
                    lot.document,
                    amount,
                    std::max(date, document.issued),
                    std::max(known_, document.known)};
    lot.open -= amount;
    credit.amount -= amount;
    lot.applied.push_back({{credit.ref, amount}, false, made.record_id});
    out_.allocations.push_back(std::move(made));
  }

  void receive(std::int64_t amount, const std::vector<Move>& moves) {
    const CreditRef ref{CreditKind::kPayment, out_.payments.size()};
    const LotState& first = *moves.front().lot;
    out_.payments.push_back({unused_payment(),
                             first.customer,
                             amount,
                             first.currency,
                             now_->number,
                             {},
                             false,
                             now_->posted,
                             known_});
    for (const Move& move : moves) {
      Credit credit{ref, move.amount};
      apply_within_payment(*move.lot, credit);
      apply(*move.lot, credit, now_->posted);
      if (credit.amount != 0) move.lot->credits.push_back(credit);
    }
  }

  // The payment's own part, where the invoice was there when the money came.
  void apply_within_payment(LotState& lot, Credit& credit) {
    if (!lot.is_invoice || lot.open == 0) return;
    const Document& document = out_.documents[lot.document];
    if (document.issued > now_->posted || document.known > known_) return;
    const auto amount = std::min(credit.amount, lot.open);
    lot.open -= amount;
    credit.amount -= amount;
    auto& parts = out_.payments[credit.ref.index].parts;
    const auto part = std::find_if(parts.begin(), parts.end(), [&lot](const Payment::Part& known) {
      return known.document == lot.document;
    });
    if (part == parts.end()) {
      parts.push_back({lot.document, amount});
      lot.applied.push_back({{credit.ref, amount}, true, {}});
    } else {
      part->amount += amount;
      lot.applied.back().credit.amount += amount;
    }
  }

  void pay_back(const LotState* lot, std::int64_t amount, const CreditRef* credit) {
    Refund made{unused(id_), lot->customer, amount, lot->currency, credit != nullptr,
                {},          now_->posted,  known_};
    if (credit != nullptr) made.credit = *credit;
    out_.refunds.push_back(std::move(made));
  }

  // A voided payment: what it was, so that an earlier import of it is taken back.
  void cancel(const Group& group) {
    std::int64_t amount = 0;
    for (const Move& move : group.in) add_checked(amount, move.amount);
    for (const Move& move : group.out) amount -= move.amount;
    if (amount <= 0) return;
    const LotState& first = *group.in.front().lot;
    out_.payments.push_back({unused_payment(),
                             first.customer,
                             amount,
                             first.currency,
                             now_->number,
                             {},
                             true,
                             now_->posted,
                             known_});
  }

  // ---- record ids ----

  std::string unused_payment() { return id_; }

  // One transaction can move money several times between the same two.
  std::string unused(const std::string& id) {
    std::string candidate = id;
    for (int turn = 2; !taken_.insert(candidate).second; ++turn) {
      candidate = concat(id, "#", turn);
    }
    return candidate;
  }

  const Book& book_;
  KnownBy known_by_;
  Receivables out_;
  std::unordered_map<std::string, std::size_t> document_of_lot_;
  std::unordered_map<std::string, LotState> lots_;
  std::unordered_set<std::string> taken_;
  // The transaction being carried out.
  const Transaction* now_ = nullptr;
  lofte_date known_ = 0;
  std::string id_;
};

}  // namespace

Receivables settle(const Book& book, KnownBy known_by) {
  return Settlement(book, known_by).run();
}

}  // namespace lofte::gnucash
