// What holds for every reader, whatever it read.
#pragma once

#include <cstdio>
#include <cstdlib>

#include "support/reading.h"

namespace lofte::fuzz {

inline void require(bool holds, const char* what, const testing::Outcome& outcome) {
  if (holds) return;
  std::fprintf(stderr, "%s (%s: %s)\n", what, outcome.where.c_str(), outcome.message.c_str());
  std::abort();
}

inline void check(const testing::Outcome& outcome) {
  if (outcome.status != LOFTE_OK) {
    require(!outcome.message.empty(), "an error without a message", outcome);
    require(!outcome.where.empty(), "an error without a place", outcome);
    require(outcome.status != LOFTE_PLUGIN_FAILED, "an exception of no kind of ours", outcome);
    return;
  }
  for (const testing::Said& fact : outcome.facts) {
    require(!fact.record_id.empty(), "a fact without an id", outcome);
    const bool money = fact.kind != LOFTE_FACT_CUSTOMER &&
                       fact.kind != LOFTE_FACT_ALLOCATION_REVERSED &&
                       fact.kind != LOFTE_FACT_DISPUTE;
    require(!money || fact.minor >= 0, "an amount below zero", outcome);
    require(!money || fact.currency.size() == 3, "an amount without a currency", outcome);
    require(fact.kind == LOFTE_FACT_CUSTOMER || fact.date != 0, "a fact without a day", outcome);
  }
  for (const auto& [invoice, open] : testing::open_invoices(outcome)) {
    require(open >= 0, "an invoice settled beyond its amount", outcome);
  }
}

}  // namespace lofte::fuzz
