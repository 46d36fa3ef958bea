#include "books.h"

#include <utility>

namespace lofte::bench {
namespace {

lofte_money kroner(std::int64_t minor) {
  lofte_money money{minor, {}};
  money.currency[0] = 'N';
  money.currency[1] = 'O';
  money.currency[2] = 'K';
  return money;
}

// A fixed mixing of two numbers: a history needs variety, not chance.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9E3779B97F4A7C15ULL + b;
  x ^= x >> 30;
  x *= 0xBF58476D1CE4E5B9ULL;
  x ^= x >> 27;
  x *= 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

}  // namespace

lofte_string Facts::keep(std::string text) {
  texts_.push_back(std::move(text));
  return {texts_.back().data(), texts_.back().size()};
}

lofte_fact& Facts::add(std::int32_t kind, std::string id, const void* body, lofte_date known) {
  auto fact = make<lofte_fact>();
  fact.record_id = keep(std::move(id));
  fact.known_date = known;
  fact.kind = kind;
  fact.body.any = body;
  return facts_.emplace_back(fact);
}

void Facts::customer(const std::string& id) {
  lofte_customer& body = customers_.emplace_back(make<lofte_customer>());
  body.name = keep("Kunde " + id);
  body.kind = LOFTE_CUSTOMER_BUSINESS;
  add(LOFTE_FACT_CUSTOMER, id, &body, kToday - 800);
}

void Facts::invoice(const std::string& customer, const std::string& id, lofte_date issued,
                    std::int64_t minor, lofte_date paid_on) {
  lofte_invoice& body = invoices_.emplace_back(make<lofte_invoice>());
  body.customer_id = keep(customer);
  body.status = LOFTE_INVOICE_ISSUED;
  body.issue_date = issued;
  body.due_date = issued + 14;
  body.amount = kroner(minor);
  add(LOFTE_FACT_INVOICE, id, &body, issued);
  if (paid_on == 0) return;
  lofte_payment_allocation& part = allocations_.emplace_back(make<lofte_payment_allocation>());
  part.invoice_id = keep(id);
  part.amount = kroner(minor);
  lofte_payment& payment = payments_.emplace_back(make<lofte_payment>());
  payment.customer_id = keep(customer);
  payment.date = paid_on;
  payment.amount = kroner(minor);
  payment.allocations = {&part, 1, sizeof part};
  add(LOFTE_FACT_PAYMENT, "P" + id, &payment, paid_on);
}

void Facts::bank_complete(lofte_date until) {
  lofte_bank_data_complete& body = banks_.emplace_back(make<lofte_bank_data_complete>());
  body.until = until;
  add(LOFTE_FACT_BANK_DATA_COMPLETE, "bank", &body, until);
}

void Facts::clear() {
  texts_.clear();
  customers_.clear();
  invoices_.clear();
  payments_.clear();
  allocations_.clear();
  banks_.clear();
  facts_.clear();
}

Sample sample(std::int64_t customer, int n, int count) {
  const std::uint64_t dice =
      mixed(static_cast<std::uint64_t>(customer), static_cast<std::uint64_t>(n));
  const int days_between = 700 / count;
  Sample made{};
  made.issued = kToday - 720 + n * days_between + static_cast<int>(customer % 5);
  made.minor = 10'000 + static_cast<std::int64_t>(dice % 900'000);
  made.paid_on = made.issued + 14 + static_cast<int>((dice >> 20) % 14) - 3;
  const bool last = n == count - 1;
  if (last && customer % 5 == 0) made.paid_on = 0;
  if (made.paid_on >= kToday) made.paid_on = 0;
  return made;
}

std::string customer_id(std::int64_t number) {
  return "K" + std::to_string(1'000'000 + number);
}

std::string invoice_id(std::int64_t customer, int n) {
  return "F" + std::to_string(1'000'000 + customer) + "-" + std::to_string(n);
}

Runtime single_threaded() {
  RuntimeOptions options;
  options.threads = 1;
  return Runtime(options);
}

void switch_others(const Runtime& runtime, Book& book, bool on) {
  for (const lofte_plugin_row& plugin : runtime.plugins()) {
    const std::string_view id = text(plugin.id);
    if (text(plugin.state) != "active" || id == "late-payer" || id == "promise-log") continue;
    try {
      book.enable_plugin(id, on);
    } catch (const Error& error) {
      if (error.status() != LOFTE_NOT_FOUND) throw;  // it is off already, or reads files
    }
  }
}

Book new_book(const Runtime& runtime, const std::string& path) {
  Book book = runtime.create(path, {.country = "NO", .currency = "NOK", .language = "nb"});
  switch_others(runtime, book, false);
  return book;
}

Book filled(const Runtime& runtime, const std::string& path, std::int64_t customers,
            int invoices_each, std::size_t batch) {
  Book book = new_book(runtime, path);
  Facts facts;
  facts.bank_complete(kToday - 1);
  for (std::int64_t c = 0; c < customers; ++c) {
    facts.customer(customer_id(c));
    for (int n = 0; n < invoices_each; ++n) {
      const Sample row = sample(c, n, invoices_each);
      facts.invoice(customer_id(c), invoice_id(c, n), row.issued, row.minor, row.paid_on);
    }
    if (facts.size() < batch && c + 1 < customers) continue;
    book.post(facts.facts(), kToday);
    facts.clear();
  }
  return book;
}

}  // namespace lofte::bench
