// How things stand with a customer: what the facts say, and what other plugins made of them.
#pragma once

#include <string_view>
#include <vector>

#include "contacts.h"
#include "purchases.h"

namespace lofte::follow_up {

// The day by which the relationship plugin would be in touch.
struct NextContact {
  lofte_date on = 0;  // 0: it names none, or one that somebody agreed on or promised
  std::string_view why;
};

struct Relation {
  Contacts contacts;
  std::vector<Purchase> purchases;
  std::string_view stage;  // of the relationship plugin; empty without it
  std::string_view tier;   // of the same
  NextContact next;
  lofte_date complaint_since = 0;  // the oldest that is open; 0: none
  bool strained = false;           // that, a dispute, or a promise of ours not kept

  lofte_date last_purchase() const { return purchases.empty() ? 0 : purchases.back().on; }
  // Comes back of its own accord.
  bool is_established() const {
    if (!stage.empty()) return stage == "expansion" || stage == "commitment";
    return purchases.size() > 1;
  }
};

Relation relation_of(const Case& c);

}  // namespace lofte::follow_up
