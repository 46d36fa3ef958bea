#include "ledger/receivables.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/equal_run.h"
#include "base/money.h"
#include "base/text.h"
#include "ledger/versions.h"

namespace lofte::ledger {
namespace {

using base::view;

// Money that came in, or a credit note, and what is left of it.
struct Source {
  const lofte_fact* fact;
  std::int32_t kind;  // of lofte_open_credit
  std::string_view id;
  lofte_date date;
  lofte_money amount;
  std::int64_t left;      // not set against anything
  lofte_date bounced_on;  // 0: it holds
  bool ours;              // belongs to the customer of the view
  bool credits_invoice;   // a credit note for an invoice of this view
};

// A movement on one invoice. Positive amounts settle.
struct Movement {
  std::size_t invoice;
  lofte_settlement settlement;
};

struct Terms {
  std::int32_t customer_days;
  bool customer_says;
  std::int32_t book_days;
};

class Worker {
 public:
  Worker(std::span<const lofte_fact> facts, std::string_view customer_id, lofte_date as_of,
         base::Arena& arena)
      : facts_(facts), customer_id_(customer_id), as_of_(as_of), arena_(arena) {}

  Receivables run(std::int32_t book_terms_days) {
    collect_invoices();
    collect_sources();
    collect_reversals();
    take_inline_allocations();
    take_allocations();
    take_refunds();
    take_bounces();
    collect_notes();
    collect_fees();
    std::ranges::stable_sort(movements_, [](const Movement& a, const Movement& b) {
      return std::tuple(a.invoice, a.settlement.date) < std::tuple(b.invoice, b.settlement.date);
    });
    return {settle_all(terms(book_terms_days)), open_credits()};
  }

 private:
  void collect_invoices() {
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_INVOICE)) {
      const lofte_invoice& invoice = *fact.body.invoice;
      if (invoice.status == LOFTE_INVOICE_DRAFT || view(invoice.customer_id) != customer_id_)
        continue;
      invoices_.push_back(&fact);
    }
  }

  // Where an invoice of this view stands in invoices_, or size() for another customer's.
  std::size_t find_invoice(std::string_view id) const {
    const auto found = std::ranges::lower_bound(
        invoices_, id, {}, [](const lofte_fact* fact) { return view(fact->record_id); });
    return found != invoices_.end() && view((*found)->record_id) == id
               ? static_cast<std::size_t>(found - invoices_.begin())
               : invoices_.size();
  }

  Source* find_source(std::int32_t kind, std::string_view id) {
    const auto found = std::ranges::lower_bound(
        sources_, std::tuple(kind, id), {},
        [](const Source& source) { return std::tuple(source.kind, source.id); });
    const bool hit = found != sources_.end() && found->kind == kind && found->id == id;
    return hit ? &*found : nullptr;
  }

  // Payments first, then credit notes, each by id: facts come in that order.
  void collect_sources() {
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_PAYMENT)) {
      const lofte_payment& payment = *fact.body.payment;
      if (payment.cancelled != 0) continue;
      sources_.push_back({&fact, LOFTE_OPEN_CREDIT_PAYMENT, view(fact.record_id), payment.date,
                          payment.amount, payment.amount.minor, 0,
                          view(payment.customer_id) == customer_id_, false});
    }
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_CREDIT_NOTE)) {
      const lofte_credit_note& note = *fact.body.credit_note;
      if (note.status == LOFTE_CREDIT_NOTE_DRAFT || note.status == LOFTE_CREDIT_NOTE_CANCELLED) {
        continue;
      }
      sources_.push_back({&fact, LOFTE_OPEN_CREDIT_CREDIT_NOTE, view(fact.record_id),
                          note.issue_date, note.amount, note.amount.minor, 0,
                          view(note.customer_id) == customer_id_,
                          find_invoice(view(note.invoice_id)) < invoices_.size()});
    }
    std::ranges::sort(sources_, {},
                      [](const Source& source) { return std::tuple(source.kind, source.id); });
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_BOUNCED_PAYMENT)) {
      const lofte_bounced_payment& bounced = *fact.body.bounced_payment;
      Source* source = find_source(LOFTE_OPEN_CREDIT_PAYMENT, view(bounced.payment_id));
      if (source != nullptr) source->bounced_on = bounced.date;
    }
  }

  void collect_reversals() {
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_ALLOCATION_REVERSED)) {
      reversals_.push_back(&fact);
    }
  }

  // The reversal of an allocation, or nullptr. One inside a payment is named by payment and
  // invoice.
  const lofte_fact* reversal_of(std::string_view allocation_id, std::string_view payment_id,
                                std::string_view invoice_id) const {
    for (const lofte_fact* fact : reversals_) {
      const lofte_allocation_reversed& reversed = *fact->body.allocation_reversed;
      const bool by_id = !allocation_id.empty() && view(reversed.allocation_id) == allocation_id;
      const bool by_pair = allocation_id.empty() && reversed.allocation_id.size == 0 &&
                           view(reversed.payment_id) == payment_id &&
                           view(reversed.invoice_id) == invoice_id;
      if (by_id || by_pair) return fact;
    }
    return nullptr;
  }

  void move(std::size_t invoice, std::int32_t kind, lofte_date date, const lofte_money& amount,
            std::int64_t minor, std::string_view source_id, lofte_string fact_id) {
    if (invoice >= invoices_.size()) return;
    lofte_settlement settlement{};
    settlement.struct_size = sizeof settlement;
    settlement.kind = kind;
    settlement.date = date;
    settlement.amount = amount;
    settlement.amount.minor = minor;
    settlement.source_id = base::borrow(source_id);
    settlement.fact_id = fact_id;
    movements_.push_back({invoice, settlement});
  }

  // Money of `source` goes to an invoice, and comes back where that was reversed.
  void allocate(Source* source, std::string_view invoice_id, const lofte_money& amount,
                lofte_date date, lofte_string fact_id, const lofte_fact* reversal) {
    const std::size_t invoice = find_invoice(invoice_id);
    const bool is_credit = source != nullptr && source->kind == LOFTE_OPEN_CREDIT_CREDIT_NOTE;
    const std::string_view source_id = source == nullptr ? std::string_view{} : source->id;
    move(invoice, is_credit ? LOFTE_SETTLEMENT_CREDIT : LOFTE_SETTLEMENT_PAYMENT, date, amount,
         amount.minor, source_id, fact_id);
    if (reversal != nullptr) {
      move(invoice, LOFTE_SETTLEMENT_REVERSED, reversal->body.allocation_reversed->date, amount,
           -amount.minor, source_id, reversal->fact_id);
    } else if (source != nullptr) {
      // An invoice in another currency uses up the money: what is left cannot be told from here.
      source->left = base::same_currency(source->amount, amount)
                         ? base::checked_subtract(source->left, amount.minor)
                         : 0;
    }
  }

  void take_inline_allocations() {
    for (Source& source : sources_) {
      if (source.kind != LOFTE_OPEN_CREDIT_PAYMENT) continue;
      const lofte_payment& payment = *source.fact->body.payment;
      for (std::uint64_t i = 0; i < payment.allocations.count; ++i) {
        const auto* part = LOFTE_AT(lofte_payment_allocation, payment.allocations, i);
        allocate(&source, view(part->invoice_id), part->amount, source.date, source.fact->fact_id,
                 reversals_.empty() ? nullptr : reversal_of({}, source.id, view(part->invoice_id)));
      }
    }
  }

  void take_allocations() {
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_ALLOCATION)) {
      const lofte_allocation& allocation = *fact.body.allocation;
      const bool by_payment = allocation.payment_id.size != 0;
      Source* source =
          by_payment ? find_source(LOFTE_OPEN_CREDIT_PAYMENT, view(allocation.payment_id))
                     : find_source(LOFTE_OPEN_CREDIT_CREDIT_NOTE, view(allocation.credit_note_id));
      if (source == nullptr) continue;  // its payment is cancelled, or not yet in force
      allocate(source, view(allocation.invoice_id), allocation.amount, allocation.date,
               fact.fact_id, reversal_of(view(fact.record_id), {}, {}));
    }
  }

  // Paid back: out of what is left of the source named, else of the oldest money of that currency.
  void take_refunds() {
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_REFUND)) {
      const lofte_refund& refund = *fact.body.refund;
      std::int64_t rest = refund.amount.minor;
      if (Source* source = refund_source(refund); source != nullptr) {
        rest = draw(*source, refund.amount, rest);
        rest = reopen(*source, fact, rest);
      } else {
        for (Source& other : sources_) rest = draw(other, refund.amount, rest);
      }
      if (rest > 0 && view(refund.customer_id) == customer_id_) {
        credits_.push_back(credit(LOFTE_OPEN_CREDIT_REFUND, view(fact.record_id), refund.date,
                                  refund.amount, -rest));
      }
    }
  }

  Source* refund_source(const lofte_refund& refund) {
    if (refund.payment_id.size != 0) {
      return find_source(LOFTE_OPEN_CREDIT_PAYMENT, view(refund.payment_id));
    }
    if (refund.credit_note_id.size != 0) {
      return find_source(LOFTE_OPEN_CREDIT_CREDIT_NOTE, view(refund.credit_note_id));
    }
    return nullptr;
  }

  static std::int64_t draw(Source& source, const lofte_money& amount, std::int64_t wanted) {
    if (!source.ours || !base::same_currency(source.amount, amount) || source.left <= 0)
      return wanted;
    const std::int64_t taken = std::min(source.left, wanted);
    source.left -= taken;
    return wanted - taken;
  }

  // What a refund takes beyond the unallocated part comes off what the money had settled.
  std::int64_t reopen(const Source& source, const lofte_fact& refund, std::int64_t rest) {
    const std::size_t known = movements_.size();
    for (std::size_t i = known; i-- > 0 && rest > 0;) {
      const lofte_settlement settled = movements_[i].settlement;
      if (view(settled.source_id) != source.id || settled.amount.minor <= 0) continue;
      if (!base::same_currency(settled.amount, refund.body.refund->amount)) continue;
      const std::int64_t taken = std::min(settled.amount.minor, rest);
      move(movements_[i].invoice, LOFTE_SETTLEMENT_REVERSED, refund.body.refund->date,
           settled.amount, -taken, source.id, refund.fact_id);
      rest -= taken;
    }
    return rest;
  }

  void take_bounces() {
    const std::size_t known = movements_.size();
    for (Source& source : sources_) {
      if (source.bounced_on == 0) continue;
      source.left = 0;
      for (std::size_t i = 0; i < known; ++i) {
        const lofte_settlement settled = movements_[i].settlement;
        if (view(settled.source_id) != source.id || settled.kind == LOFTE_SETTLEMENT_CREDIT)
          continue;
        // What was reversed before nets out: the reversal bounces too.
        move(movements_[i].invoice, LOFTE_SETTLEMENT_BOUNCED, source.bounced_on, settled.amount,
             -settled.amount.minor, source.id, settled.fact_id);
      }
    }
  }

  Terms terms(std::int32_t book_days) const {
    const lofte_fact* fact = find_record(of_kind(facts_, LOFTE_FACT_CUSTOMER), customer_id_);
    const lofte_customer* customer = fact == nullptr ? nullptr : fact->body.customer;
    const bool says =
        customer != nullptr && (customer->present & LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS) != 0;
    return {says ? customer->payment_terms_days : 0, says, book_days};
  }

  static lofte_date due_date(const lofte_invoice& invoice, const Terms& terms) {
    if (invoice.due_date != 0) return invoice.due_date;
    return invoice.issue_date + (terms.customer_says ? terms.customer_days : terms.book_days);
  }

  std::span<const lofte_invoice_state> settle_all(const Terms& terms) {
    auto* states = arena_.make<lofte_invoice_state>(invoices_.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < invoices_.size(); ++i) {
      const std::size_t first = next;
      while (next < movements_.size() && movements_[next].invoice == i) ++next;
      states[i] = settle(*invoices_[i], {movements_.data() + first, next - first}, terms);
    }
    std::sort(states, states + invoices_.size(), [](const auto& a, const auto& b) {
      return std::tuple(a.due_date, view(a.invoice_id)) <
             std::tuple(b.due_date, view(b.invoice_id));
    });
    return {states, invoices_.size()};
  }

  // Credit notes for invoices of this view that have something left once what people allocated and
  // paid back is off, by invoice, oldest first.
  void collect_notes() {
    for (Source& source : sources_) {
      if (source.credits_invoice && source.left > 0) notes_.push_back(&source);
    }
    std::ranges::stable_sort(notes_, {}, [](const Source* note) {
      return std::tuple(credited_invoice(note), note->date);
    });
  }

  static std::string_view credited_invoice(const Source* note) {
    return view(note->fact->body.credit_note->invoice_id);
  }

  std::span<Source* const> notes_for(std::string_view invoice_id) const {
    return base::equal_run(notes_, invoice_id, credited_invoice);
  }

  void collect_fees() {
    for (const lofte_fact& fact : of_kind(facts_, LOFTE_FACT_FEE_BOOKED)) {
      fees_.push_back(fact.body.fee_booked);
    }
    std::ranges::stable_sort(fees_, {}, [](const lofte_fee_booked* fee) {
      return std::tuple(fee_invoice(fee), fee->date);
    });
  }

  static std::string_view fee_invoice(const lofte_fee_booked* fee) { return view(fee->invoice_id); }

  // Puts the invoice's fees into the state; their sum.
  std::int64_t take_fees(lofte_invoice_state& state) {
    const auto fees = base::equal_run(fees_, view(state.invoice_id), fee_invoice);
    auto* rows = arena_.make<lofte_fee_booked>(fees.size());
    std::int64_t sum = 0;
    std::size_t count = 0;
    for (const lofte_fee_booked* fee : fees) {
      rows[count++] = *fee;
      sum = base::checked_add(sum, fee->amount.minor);
    }
    state.fees = {rows, count, sizeof(lofte_fee_booked)};
    return sum;
  }

  lofte_invoice_state settle(const lofte_fact& fact, std::span<const Movement> movements,
                             const Terms& terms);
  void close(lofte_invoice_state& state, const lofte_fact& fact, std::int64_t principal,
             std::int64_t fees, std::vector<lofte_settlement>& settlements);

  lofte_open_credit credit(std::int32_t kind, std::string_view id, lofte_date date,
                           const lofte_money& amount, std::int64_t minor) const {
    lofte_open_credit open{};
    open.struct_size = sizeof open;
    open.kind = kind;
    open.record_id = base::borrow(id);
    open.date = date;
    open.amount = amount;
    open.amount.minor = minor;
    return open;
  }

  std::span<const lofte_open_credit> open_credits() {
    for (const Source& source : sources_) {
      if (!source.ours || source.left <= 0) continue;
      credits_.push_back(credit(source.kind, source.id, source.date, source.amount, source.left));
    }
    std::ranges::sort(credits_, [](const auto& a, const auto& b) {
      return std::tuple(a.date, view(a.record_id)) < std::tuple(b.date, view(b.record_id));
    });
    const lofte_list list = arena_.copy_list(std::span<const lofte_open_credit>(credits_));
    return {static_cast<const lofte_open_credit*>(list.items), list.count};
  }

  std::span<const lofte_fact> facts_;
  std::string_view customer_id_;
  lofte_date as_of_;
  base::Arena& arena_;
  std::vector<const lofte_fact*> invoices_;
  std::vector<Source> sources_;
  std::vector<const lofte_fact*> reversals_;
  std::vector<Movement> movements_;
  std::vector<Source*> notes_;
  std::vector<const lofte_fee_booked*> fees_;
  std::vector<lofte_open_credit> credits_;
};

// Runs an invoice's movements in order of date and finds what is left.
lofte_invoice_state Worker::settle(const lofte_fact& fact, std::span<const Movement> movements,
                                   const Terms& terms) {
  const lofte_invoice& invoice = *fact.body.invoice;
  lofte_invoice_state state{};
  state.struct_size = sizeof state;
  state.invoice_id = fact.record_id;
  state.fact_id = fact.fact_id;
  state.invoice = &invoice;
  state.due_date = due_date(invoice, terms);

  const std::int64_t fees = take_fees(state);
  std::vector<lofte_settlement> settlements;
  settlements.reserve(movements.size() + 1);
  const std::int64_t principal =
      invoice.status == LOFTE_INVOICE_CANCELLED ? 0 : invoice.amount.minor;
  std::int64_t open = base::checked_add(principal, fees);
  const auto notes = notes_for(view(fact.record_id));
  std::size_t note = 0;
  const auto take_notes_until = [&](lofte_date day) {
    for (; note < notes.size() && notes[note]->date <= day; ++note) {
      const std::int64_t used = std::min(notes[note]->left, std::max<std::int64_t>(open, 0));
      if (used == 0) continue;
      notes[note]->left -= used;
      open -= used;
      lofte_settlement credit{};
      credit.struct_size = sizeof credit;
      credit.kind = LOFTE_SETTLEMENT_CREDIT;
      credit.date = std::max(notes[note]->date, invoice.issue_date);
      credit.amount = invoice.amount;
      credit.amount.minor = used;
      credit.source_id = base::borrow(notes[note]->id);
      credit.fact_id = notes[note]->fact->fact_id;
      settlements.push_back(credit);
    }
  };
  for (const Movement& movement : movements) {
    take_notes_until(movement.settlement.date);
    open = base::checked_subtract(open, movement.settlement.amount.minor);
    settlements.push_back(movement.settlement);
  }
  take_notes_until(as_of_);
  close(state, fact, principal, fees, settlements);
  return state;
}

// The day since which nothing is left; settlements in order of date.
lofte_date settled_on(const lofte_invoice& invoice, std::int64_t owed,
                      std::span<const lofte_settlement> settlements) {
  lofte_date day = owed <= 0 ? invoice.issue_date : 0;
  for (const lofte_settlement& entry : settlements) {
    const bool was_open = owed > 0;
    owed -= entry.amount.minor;
    if (was_open && owed <= 0) day = std::max(entry.date, invoice.issue_date);
  }
  return day;
}

// What is left after all settlements, what of it is fees, and since when nothing is.
void Worker::close(lofte_invoice_state& state, const lofte_fact& fact, std::int64_t principal,
                   std::int64_t fees, std::vector<lofte_settlement>& settlements) {
  const lofte_invoice& invoice = *fact.body.invoice;
  const auto write_off = [&](std::int64_t minor) {
    lofte_settlement entry{};
    entry.struct_size = sizeof entry;
    entry.kind = LOFTE_SETTLEMENT_WRITE_OFF;
    entry.date = std::max(fact.effective_date, invoice.issue_date);
    entry.amount = invoice.amount;
    entry.amount.minor = minor;
    entry.fact_id = fact.fact_id;
    settlements.push_back(entry);
  };
  if (base::is_present(invoice.written_off)) write_off(invoice.written_off.minor);

  std::int64_t open = base::checked_add(principal, fees);
  for (const lofte_settlement& entry : settlements) open -= entry.amount.minor;
  if (invoice.status == LOFTE_INVOICE_WRITTEN_OFF && open > 0) {
    write_off(open);
    open = 0;
  }

  std::ranges::stable_sort(settlements, {}, &lofte_settlement::date);
  state.open = state.open_fees = state.overpaid = invoice.amount;
  state.open.minor = std::max<std::int64_t>(open, 0);
  // The principal is settled first, so that what is left of a paid invoice is its fees.
  state.open_fees.minor = std::min(state.open.minor, fees);
  state.overpaid.minor = std::max<std::int64_t>(-open, 0);
  state.settlements = arena_.copy_list(std::span<const lofte_settlement>(settlements));
  if (invoice.status == LOFTE_INVOICE_CANCELLED) {
    state.status = LOFTE_INVOICE_STATE_CANCELLED;
  } else if (invoice.status == LOFTE_INVOICE_WRITTEN_OFF) {
    state.status = LOFTE_INVOICE_STATE_WRITTEN_OFF;
  } else {
    state.status = state.open.minor > 0 ? LOFTE_INVOICE_STATE_OPEN : LOFTE_INVOICE_STATE_SETTLED;
  }
  if (state.open.minor == 0) state.settled_on = settled_on(invoice, principal + fees, settlements);
}

}  // namespace

Receivables receivables(std::span<const lofte_fact> facts, std::string_view customer_id,
                        lofte_date as_of, std::int32_t book_terms_days, base::Arena& arena) {
  return Worker(facts, customer_id, as_of, arena).run(book_terms_days);
}

}  // namespace lofte::ledger
