// Runs a reader through the C ABI, as the runtime does, and keeps what it said in plain values.
#pragma once

#include <sys/resource.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lofte/cpp/plugin.hpp"

extern "C" const lofte_plugin_entry* lofte_plugin_entry_v1(void);

namespace lofte::testing {

// A fact with the fields that readers fill, copied out of the structs.
struct Said {
  std::int32_t kind = 0;
  std::string record_id;
  lofte_date known = 0;
  std::string source;
  std::string customer_id;
  std::string name;
  std::string country;
  std::string email;
  std::string note;
  std::string currency;
  std::int64_t minor = 0;
  lofte_date date = 0;
  lofte_date due = 0;
  std::string invoice_id;
  std::string payment_id;
  std::string credit_note_id;
  std::string allocation_id;
  std::string reference;
  std::int32_t terms_days = -1;
  bool cancelled = false;
  std::vector<std::pair<std::string, std::int64_t>> parts;
  friend bool operator==(const Said&, const Said&) = default;
};

struct Outcome {
  lofte_status status = LOFTE_OK;
  std::string where;
  std::string message;
  std::uint64_t line = LOFTE_NO_INDEX;
  std::vector<Said> facts;
  std::vector<std::pair<std::string, std::string>> remarks;
  std::uint64_t progress_calls = 0;

  std::vector<Said> of(std::int32_t kind) const {
    std::vector<Said> found;
    for (const Said& fact : facts) {
      if (fact.kind == kind) found.push_back(fact);
    }
    return found;
  }
  // The fact of that kind and id; a blank one where there is none.
  Said one(std::int32_t kind, std::string_view record_id) const {
    for (const Said& fact : facts) {
      if (fact.kind == kind && fact.record_id == record_id) return fact;
    }
    return {};
  }
};

namespace detail {

inline void take_amount(Said& said, const lofte_money& amount) {
  said.minor = amount.minor;
  said.currency = std::string(currency(amount));
}

inline void copy_body(const lofte_customer& body, Said& said) {
  said.name = text(body.name);
  said.country = text(body.country);
  said.email = text(body.email);
  said.note = text(body.note);
  said.currency = text(body.currency);
  if (body.present & LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS) {
    said.terms_days = body.payment_terms_days;
  }
}
inline void copy_body(const lofte_invoice& body, Said& said) {
  said.customer_id = text(body.customer_id);
  said.date = body.issue_date;
  said.due = body.due_date;
  said.note = text(body.note);
  take_amount(said, body.amount);
}
inline void copy_body(const lofte_credit_note& body, Said& said) {
  said.customer_id = text(body.customer_id);
  said.date = body.issue_date;
  said.invoice_id = text(body.invoice_id);
  take_amount(said, body.amount);
}
inline void copy_body(const lofte_payment& body, Said& said) {
  said.customer_id = text(body.customer_id);
  said.date = body.date;
  said.cancelled = body.cancelled != 0;
  said.reference = text(body.reference);
  take_amount(said, body.amount);
  for (const auto& part : range<lofte_payment_allocation>(body.allocations)) {
    said.parts.emplace_back(text(part.invoice_id), part.amount.minor);
  }
}
inline void copy_body(const lofte_refund& body, Said& said) {
  said.customer_id = text(body.customer_id);
  said.date = body.date;
  said.payment_id = text(body.payment_id);
  said.credit_note_id = text(body.credit_note_id);
  take_amount(said, body.amount);
}
inline void copy_body(const lofte_allocation& body, Said& said) {
  said.invoice_id = text(body.invoice_id);
  said.payment_id = text(body.payment_id);
  said.credit_note_id = text(body.credit_note_id);
  said.date = body.date;
  take_amount(said, body.amount);
}
inline void copy_body(const lofte_allocation_reversed& body, Said& said) {
  said.allocation_id = text(body.allocation_id);
  said.invoice_id = text(body.invoice_id);
  said.payment_id = text(body.payment_id);
  said.date = body.date;
}
inline void copy_body(const lofte_fee_booked& body, Said& said) {
  said.invoice_id = text(body.invoice_id);
  said.date = body.date;
  take_amount(said, body.amount);
}
inline void copy_body(const lofte_dispute& body, Said& said) {
  said.customer_id = text(body.customer_id);
  said.date = body.opened_on;
  for (const auto& invoice : range<lofte_string>(body.invoice_ids)) {
    said.parts.emplace_back(text(invoice), 0);
  }
}

inline Said copy(const lofte_fact& fact) {
  Said said;
  said.kind = fact.kind;
  said.record_id = text(fact.record_id);
  said.known = fact.known_date;
  said.source = text(fact.source);
  switch (fact.kind) {
    case LOFTE_FACT_CUSTOMER:
      copy_body(*fact.body.customer, said);
      break;
    case LOFTE_FACT_INVOICE:
      copy_body(*fact.body.invoice, said);
      break;
    case LOFTE_FACT_CREDIT_NOTE:
      copy_body(*fact.body.credit_note, said);
      break;
    case LOFTE_FACT_PAYMENT:
      copy_body(*fact.body.payment, said);
      break;
    case LOFTE_FACT_REFUND:
      copy_body(*fact.body.refund, said);
      break;
    case LOFTE_FACT_ALLOCATION:
      copy_body(*fact.body.allocation, said);
      break;
    case LOFTE_FACT_ALLOCATION_REVERSED:
      copy_body(*fact.body.allocation_reversed, said);
      break;
    case LOFTE_FACT_FEE_BOOKED:
      copy_body(*fact.body.fee_booked, said);
      break;
    case LOFTE_FACT_DISPUTE:
      copy_body(*fact.body.dispute, said);
      break;
    default:
      break;
  }
  return said;
}

}  // namespace detail

// A file as the runtime hands it to a reader.
class Reading {
 public:
  using Pull = std::function<std::size_t(char*, std::size_t)>;

  static Reading bytes(std::string content) {
    Reading made;
    made.size_ = content.size();
    made.pull_ = [content = std::move(content), at = std::size_t{0}](char* into,
                                                                     std::size_t room) mutable {
      // Odd pieces, so that nothing rests on what arrives together.
      const auto count = std::min({room, content.size() - at, std::size_t{4093}});
      std::memcpy(into, content.data() + at, count);
      at += count;
      return count;
    };
    return made;
  }
  static Reading file(const std::filesystem::path& path, bool with_path = true) {
    std::ifstream stream(path, std::ios::binary);
    Reading made = bytes({std::istreambuf_iterator<char>(stream), {}});
    made.name_ = path.filename();
    if (with_path) made.path_ = path;
    return made;
  }
  // Endless or made up as it goes.
  static Reading stream(Pull pull) {
    Reading made;
    made.pull_ = std::move(pull);
    return made;
  }

  Reading& option(std::string name, std::string value) {
    options_.emplace_back(std::move(name), std::move(value));
    return *this;
  }
  Reading& named(std::string name) { return name_ = std::move(name), *this; }
  Reading& book_currency(std::string code) { return currency_ = std::move(code), *this; }
  Reading& refuse(std::string record_id) { return refused_ = std::move(record_id), *this; }
  Reading& cancel_after(std::uint64_t calls) { return cancel_after_ = calls, *this; }

  Outcome run() {
    Outcome outcome;
    outcome_ = &outcome;
    const auto* entry = lofte_plugin_entry_v1();
    auto host = make<lofte_host>();
    host.service = [](const lofte_host*, const char*) -> const void* { return nullptr; };
    lofte_plugin* plugin = nullptr;
    auto error = make<lofte_error>();
    entry->create(&host, &plugin, &error);
    entry->activate(plugin, &error);
    const auto& table =
        *static_cast<const lofte_reader*>(entry->extension(plugin, LOFTE_READER_ID));

    std::vector<lofte_reader_option> options;
    for (const auto& [name, value] : options_) {
      auto option = make<lofte_reader_option>();
      option.name = borrow(name);
      option.value = borrow(value);
      options.push_back(option);
    }
    auto input = make<lofte_reader_input>();
    input.context = this;
    input.name = borrow(name_);
    input.path = borrow(path_);
    input.size = size_;
    input.currency = borrow(currency_);
    input.options = list(std::span(options));
    input.read = &Reading::on_read;
    auto sink = make<lofte_fact_sink>();
    sink.context = this;
    sink.add = &Reading::on_add;
    sink.remark = &Reading::on_remark;
    sink.progress = &Reading::on_progress;

    outcome.status = table.read(plugin, &input, &sink, &error);
    if (outcome.status != LOFTE_OK) {
      outcome.where = error.where;
      outcome.message = error.message;
      outcome.line = error.index;
    }
    entry->destroy(plugin);
    return outcome;
  }

 private:
  static lofte_status on_read(const lofte_reader_input* input, void* buffer, std::uint64_t capacity,
                              std::uint64_t* got, lofte_error*) {
    *got = static_cast<Reading*>(input->context)->pull_(static_cast<char*>(buffer), capacity);
    return LOFTE_OK;
  }
  static lofte_status on_add(const lofte_fact_sink* sink, const lofte_fact* fact,
                             lofte_error* error) {
    auto& self = *static_cast<Reading*>(sink->context);
    if (!self.refused_.empty() && text(fact->record_id) == self.refused_) {
      return lofte::detail::fail(error, LOFTE_REFUSED, "body", "refused by the test");
    }
    self.outcome_->facts.push_back(detail::copy(*fact));
    return LOFTE_OK;
  }
  static void on_remark(const lofte_fact_sink* sink, const lofte_reader_remark* remark) {
    auto& self = *static_cast<Reading*>(sink->context);
    self.outcome_->remarks.emplace_back(text(remark->where), text(remark->message));
  }
  static lofte_status on_progress(const lofte_fact_sink* sink, std::uint64_t, std::uint64_t) {
    auto& self = *static_cast<Reading*>(sink->context);
    return ++self.outcome_->progress_calls > self.cancel_after_ ? LOFTE_CANCELLED : LOFTE_OK;
  }

  Pull pull_;
  std::string name_ = "test";
  std::string path_;
  std::string currency_;
  std::uint64_t size_ = 0;
  std::vector<std::pair<std::string, std::string>> options_;
  std::string refused_;
  std::uint64_t cancel_after_ = UINT64_MAX;
  Outcome* outcome_ = nullptr;
};

inline int sniff(std::string_view head, std::string_view name) {
  const auto* entry = lofte_plugin_entry_v1();
  auto host = make<lofte_host>();
  host.service = [](const lofte_host*, const char*) -> const void* { return nullptr; };
  lofte_plugin* plugin = nullptr;
  auto error = make<lofte_error>();
  entry->create(&host, &plugin, &error);
  entry->activate(plugin, &error);
  const auto& table = *static_cast<const lofte_reader*>(entry->extension(plugin, LOFTE_READER_ID));
  const int sure = table.sniff(plugin, borrow(head), borrow(name));
  entry->destroy(plugin);
  return sure;
}

// What each customer owes, by (customer, currency), from the sums of all that was booked.
using Balances = std::map<std::pair<std::string, std::string>, std::int64_t>;

inline Balances balances(const Outcome& outcome) {
  std::map<std::string, std::string> customer_of_invoice;
  for (const Said& fact : outcome.of(LOFTE_FACT_INVOICE)) {
    customer_of_invoice[fact.record_id] = fact.customer_id;
  }
  Balances sums;
  for (const Said& fact : outcome.facts) {
    const auto customer = fact.kind == LOFTE_FACT_FEE_BOOKED ? customer_of_invoice[fact.invoice_id]
                                                             : fact.customer_id;
    auto add = [&](std::int64_t minor) { sums[{customer, fact.currency}] += minor; };
    if (fact.kind == LOFTE_FACT_INVOICE || fact.kind == LOFTE_FACT_REFUND ||
        fact.kind == LOFTE_FACT_FEE_BOOKED) {
      add(fact.minor);
    }
    if (fact.kind == LOFTE_FACT_CREDIT_NOTE) add(-fact.minor);
    if (fact.kind == LOFTE_FACT_PAYMENT && !fact.cancelled) add(-fact.minor);
  }
  return sums;
}

// What is open on each invoice, following every allocation and its reversal.
inline std::map<std::string, std::int64_t> open_invoices(const Outcome& outcome) {
  std::map<std::string, std::int64_t> open;
  std::map<std::string, std::pair<std::string, std::int64_t>> allocated;
  std::map<std::pair<std::string, std::string>, std::int64_t> inside;
  for (const Said& fact : outcome.facts) {
    if (fact.kind == LOFTE_FACT_INVOICE || fact.kind == LOFTE_FACT_FEE_BOOKED) {
      open[fact.kind == LOFTE_FACT_INVOICE ? fact.record_id : fact.invoice_id] += fact.minor;
    }
    if (fact.kind == LOFTE_FACT_PAYMENT) {
      for (const auto& [invoice, minor] : fact.parts) {
        open[invoice] -= minor;
        inside[{fact.record_id, invoice}] = minor;
      }
    }
    if (fact.kind == LOFTE_FACT_ALLOCATION) {
      open[fact.invoice_id] -= fact.minor;
      allocated[fact.record_id] = {fact.invoice_id, fact.minor};
    }
  }
  for (const Said& fact : outcome.of(LOFTE_FACT_ALLOCATION_REVERSED)) {
    if (fact.allocation_id.empty()) {
      open[fact.invoice_id] += inside.at({fact.payment_id, fact.invoice_id});
    } else {
      const auto& [invoice, minor] = allocated.at(fact.allocation_id);
      open[invoice] += minor;
    }
  }
  return open;
}

// The most memory this process has held, in KiB, for tests of bounds. A sanitizer holds on to what
// was freed, so its figure says nothing: 0.
inline long peak_kib() {
#ifdef LOFTE_SANITIZED
  return 0;
#else
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
#endif
}

// The folder with sample books, or an empty path.
inline std::filesystem::path sample_data() {
  if (const char* given = std::getenv("LOFTE_TEST_DATA")) return given;
  const auto beside = std::filesystem::path(LOFTE_SOURCE_DIR) / ".." / "shared" / "data";
  return std::filesystem::exists(beside) ? beside : std::filesystem::path{};
}

}  // namespace lofte::testing
