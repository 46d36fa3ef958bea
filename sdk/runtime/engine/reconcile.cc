// Brings a book back in line with a host that gives all it has: after the host restored a backup,
// or posted nothing for a while. One transaction, whatever the size; the snapshot passes through in
// pieces, and what was seen is a bit for each entry of the journal.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "engine/book_state.h"
#include "engine/corrections.h"
#include "engine/intake.h"
#include "engine/journal_reader.h"
#include "engine/references.h"
#include "journal/codec.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::Error;
using base::view;
using store::Sequence;

constexpr std::size_t kRetractionsAtOnce = 4096;

// The names of a record's versions, by the record's id.
using Names = std::map<std::string, std::vector<std::string>, std::less<>>;

// Unwinds a dry run; never leaves this file.
struct DryRunIsOver {};

bool is_record_of_a_host(std::int32_t kind) {
  switch (kind) {
    case LOFTE_FACT_INVOICE_REASSIGNED:
    case LOFTE_FACT_CUSTOMERS_MERGED:
    case LOFTE_FACT_RETRACTION:
    case LOFTE_FACT_ERASURE:
      return false;
    default:
      return journal::find_fact_body(kind) != nullptr;
  }
}

void check_options(const ReconcileOptions& options) {
  for (const std::int32_t kind : options.complete) {
    if (is_record_of_a_host(kind)) continue;
    const bool is_known = journal::find_fact_body(kind) != nullptr;
    throw Error(LOFTE_INVALID_ARGUMENT,
                (is_known ? std::string(journal::fact_kind_name(kind)) : std::to_string(kind)) +
                    " is no kind of record that a host can have all of; invoice and payment are",
                "complete");
  }
}

class Reconciler {
 public:
  Reconciler(Book::State& book, const ReconcileOptions& options) : book_(book), options_(options) {}

  void run(const NextFacts& next) {
    for (auto facts = next(); !facts.empty(); facts = next()) take(facts);
    for (const std::int32_t kind : options_.complete) retract_missing(kind);
    std::ranges::sort(touched_);
    touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
    if (changes_epoch_) {
      book_.next_epoch();
      book_.refresh_advisers();
    } else {
      book_.reload_settings();
    }
    result.advised = touched_.size();
    if (options_.dry_run) return;
    for (std::size_t i = 0; i < touched_.size(); ++i) {
      book_.advise_now(touched_[i]);
      if (i % 256 == 0) tell("advising", i, touched_.size());
    }
  }

  ReconcileResult result;

 private:
  void take(std::span<const lofte_fact* const> facts) {
    Intake intake = make_intake();
    intake.watch([&](const lofte_fact& fact, bool is_new) {
      remark(fact.kind, view(fact.record_id),
             is_new ? "new" : "differs: the host's version is posted");
    });
    try {
      intake.take(facts);
    } catch (Error& error) {
      if (error.index() != LOFTE_NO_INDEX) error.at(error.index() + read_);
      throw;
    }
    for (const Sequence latest : intake.latest()) mark(latest);
    read_ += facts.size();
    result.posted += intake.posted();
    result.unchanged += intake.unchanged();
    result.left_out += intake.left_out();
    note(intake);
    tell("reading", read_, 0);
  }

  Intake make_intake() {
    return {*book_.store, book_.head, options_.today, base::now(), setting_check(book_)};
  }

  void note(const Intake& intake) {
    if (!intake.erasures().empty()) {
      throw Error(LOFTE_REFUSED, "a snapshot erases nobody; post the erasure by itself", "erasure");
    }
    touched_.insert(touched_.end(), intake.touched().begin(), intake.touched().end());
    changes_epoch_ = changes_epoch_ || intake.changes_epoch();
  }

  void mark(Sequence latest) {
    const auto at = static_cast<std::size_t>(latest);
    if (seen_.size() <= at) seen_.resize(std::max(at + 1, seen_.size() * 2));
    seen_[at] = true;
  }
  bool was_seen(Sequence latest) const {
    const auto at = static_cast<std::size_t>(latest);
    return at < seen_.size() && seen_[at];
  }

  // Records that the host no longer has are taken back, each with all its versions.
  void retract_missing(std::int32_t kind) {
    std::vector<std::pair<std::string, store::RecordOwner>> missing;
    book_.store->scan_owners(kind, [&](std::string_view id, const store::RecordOwner& owner) {
      if (!was_seen(owner.latest)) missing.emplace_back(id, owner);
      return true;
    });
    std::map<store::CustomerKey, Names> by_customer;  // one walk over a customer's records each
    for (const auto& [id, owner] : missing) {
      if (kind != LOFTE_FACT_CUSTOMER) {
        by_customer[owner.customer][id];
      } else if (!is_erased(id)) {
        ++result.kept;
        remark(kind, id,
               "stays: the host no longer has this customer, but it cannot be taken back");
      }
    }
    std::vector<std::string> names;
    for (auto& [customer, records] : by_customer) {
      collect_names(kind, customer, records);
      for (auto& [id, versions] : records) {
        if (versions.empty()) continue;  // it was taken back already
        ++result.retracted;
        remark(kind, id, "retracted: the host no longer has it");
        std::ranges::move(versions, std::back_inserter(names));
        if (names.size() >= kRetractionsAtOnce) retract(names);
      }
    }
    retract(names);
  }

  bool is_erased(const std::string& id) const {
    return id.starts_with("erased-") && book_.store->meta("erased_key").has_value();
  }

  // The names of the records' versions that are not taken back yet.
  void collect_names(std::int32_t kind, store::CustomerKey customer, Names& records) {
    book_.store->scan_records(customer, [&](const store::RecordRow& row) {
      if (row.kind != kind) return;
      const auto found = records.find(row.record_id);
      if (found == records.end()) return;
      base::Arena arena(4096);
      const auto* fact = journal::decoded<lofte_fact>(row.bytes, arena);
      std::string name = fact_name(*fact, row.sequence);
      if (!book_.store->owner(kRetractedFacts, name)) found->second.push_back(std::move(name));
    });
  }

  void retract(std::vector<std::string>& names) {
    if (names.empty()) return;
    base::Arena arena;
    std::vector<const lofte_fact*> facts;
    for (const std::string& name : names) {
      auto* body = arena.make<lofte_retraction>();
      body->struct_size = sizeof *body;
      body->target_fact_id = base::borrow(name);
      body->reason = base::borrow(options_.reason);
      auto* fact = arena.make<lofte_fact>();
      fact->struct_size = sizeof *fact;
      fact->record_id = arena.copy("reconciled " + name);
      fact->source = base::borrow("lofte");
      fact->kind = LOFTE_FACT_RETRACTION;
      fact->body.retraction = body;
      facts.push_back(fact);
    }
    Intake intake = make_intake();
    intake.take(facts);
    note(intake);
    names.clear();
  }

  void remark(std::int32_t kind, std::string_view id, std::string_view what) {
    if (!options_.remark) return;
    options_.remark(std::string(journal::fact_kind_name(kind)) + " " + std::string(id), what);
  }

  void tell(std::string_view phase, std::uint64_t done, std::uint64_t total) {
    if (options_.progress && !options_.progress(phase, done, total)) {
      throw Error(LOFTE_CANCELLED, "stopped; nothing was written");
    }
  }

  Book::State& book_;
  const ReconcileOptions& options_;
  std::vector<bool> seen_;  // by the place of a record's latest version
  std::uint64_t read_ = 0;
  Customers touched_;
  bool changes_epoch_ = false;
};

}  // namespace

ReconcileResult Book::reconcile(const ReconcileOptions& given, const NextFacts& next) {
  State& book = *state_;
  check_options(given);
  ReconcileOptions options = given;
  if (options.reason.empty()) options.reason = "the host no longer has it";
  Reconciler work(book, options);
  try {
    book.in_transaction([&] {
      book.open_day(options.today);
      work.run(next);
      if (options.dry_run) throw DryRunIsOver();
    });
  } catch (const DryRunIsOver&) {
    // in_transaction() has put everything back.
  }
  work.result.position = {book.head.sequence, book.head.hash};
  return work.result;
}

}  // namespace lofte::engine
