// What the parts of the plugin say about a customer rests on this: purchases, stage, talks, worth.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "damage.h"
#include "purchases.h"
#include "stages.h"
#include "touches.h"

namespace lofte::relationship {

enum class Tier { kUnknown, kNone, kSmall, kMiddle, kTop };
// Texts hold their words under "tier.<name>".
std::string_view name_of(Tier tier);

struct Relation {
  std::vector<Sale> sales;
  Rhythm rhythm;
  std::vector<Turn> turns;  // up to today
  std::vector<Touch> touches;
  std::vector<Strain> strains;
  lofte_date ended_on = 0;
  bool died = false;
  Tier tier = Tier::kUnknown;

  StageName stage() const { return turns.back().stage; }
  lofte_date stage_since() const { return turns.back().on; }
  lofte_date last_touch() const { return touches.empty() ? 0 : touches.back().on; }
  bool is_over() const { return died || ended_on != 0; }
};

// Without its tier, which say_value works out.
Relation relation_of(const Case& c);

// Facts of purchases that stand, the latest first, as evidence.
template <class Item>
void cite_purchases(const Relation& relation, Item& item) {
  constexpr std::size_t kMost = 20;
  std::size_t cited = 0;
  for (auto sale = relation.sales.rbegin(); sale != relation.sales.rend() && cited < kMost;
       ++sale) {
    if (sale->undone_on != 0 || sale->trial) continue;
    item.evidence(sale->invoice->fact_id).invoice(sale->invoice->invoice_id);
    ++cited;
  }
}

}  // namespace lofte::relationship
