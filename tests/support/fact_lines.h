// Facts written as the runtime's JSON in a few words, for tests of the layers below the ABI.
#pragma once

#include <algorithm>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/arena.h"
#include "base/date.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "journal/json.h"
#include "ledger/receivables.h"
#include "ledger/versions.h"
#include "lofte/facts.h"

namespace lofte::test {

inline lofte_date day(std::string_view iso) {
  return base::parse_date(iso);
}

inline std::string nok(std::int64_t minor) {
  return R"({"minor":")" + std::to_string(minor) + R"(","currency":"NOK"})";
}

// One customer's records in the order they were posted.
class Records {
 public:
  // {"recordId":...} as lofte.v1.Fact; the effective date is the one given, as the engine would
  // say.
  Records& add(std::string_view effective, const std::string& json) {
    const auto* fact = journal::parsed_json<lofte_fact>(json, arena_);
    bytes_.push_back(journal::encoded(*fact));
    versions_.push_back({fact->kind, base::view(fact->record_id),
                         static_cast<std::int64_t>(versions_.size()) + 1,
                         effective.empty() ? 0 : day(effective), 0, bytes_.back()});
    return *this;
  }
  // What the firm knew only from a later day on.
  Records& known(std::string_view date) {
    versions_.back().known = day(date);
    return *this;
  }

  Records& invoice(const std::string& id, std::string_view issued, std::string_view due,
                   std::int64_t minor, const std::string& more = "") {
    return add(issued, R"({"recordId":")" + id + R"(","invoice":{"customerId":"K","issueDate":")" +
                           std::string(issued) + R"(",)" +
                           (due.empty() ? "" : R"("dueDate":")" + std::string(due) + R"(",)") +
                           R"("amount":)" + nok(minor) + more + "}}");
  }
  Records& payment(const std::string& id, std::string_view date, std::int64_t minor,
                   const std::string& invoice = "", std::int64_t allocated = 0) {
    std::string parts;
    if (!invoice.empty()) {
      parts = R"(,"allocations":[{"invoiceId":")" + invoice + R"(","amount":)" +
              nok(allocated == 0 ? minor : allocated) + "}]";
    }
    return add(date, R"({"recordId":")" + id + R"(","payment":{"customerId":"K","date":")" +
                         std::string(date) + R"(","amount":)" + nok(minor) + parts + "}}");
  }
  Records& credit_note(const std::string& id, std::string_view date, std::int64_t minor,
                       const std::string& invoice = "") {
    return add(date, R"({"recordId":")" + id + R"(","creditNote":{"customerId":"K","issueDate":")" +
                         std::string(date) + R"(","amount":)" + nok(minor) +
                         (invoice.empty() ? "" : R"(,"invoiceId":")" + invoice + R"(")") + "}}");
  }

  std::vector<ledger::Version> sorted() const {
    std::vector<ledger::Version> all = versions_;
    std::ranges::sort(all, [](const ledger::Version& a, const ledger::Version& b) {
      return std::tuple(a.kind, a.record_id, a.sequence) <
             std::tuple(b.kind, b.record_id, b.sequence);
    });
    return all;
  }
  ledger::InForce in_force(std::string_view as_of, std::string_view known_by = "2199-12-31") {
    sorted_ = sorted();
    return ledger::in_force(sorted_, day(as_of), day(known_by), arena_);
  }
  ledger::Receivables owed(std::string_view as_of) {
    return ledger::receivables(in_force(as_of).facts, "K", day(as_of), 14, arena_);
  }

 private:
  base::Arena arena_;
  std::deque<std::string> bytes_;
  std::vector<ledger::Version> versions_;
  std::vector<ledger::Version> sorted_;
};

}  // namespace lofte::test
