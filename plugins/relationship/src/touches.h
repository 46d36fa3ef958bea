// The talks with a customer, summed up.
#pragma once

#include <string_view>
#include <vector>

#include "case.h"

namespace lofte::relationship {

// A talk or message that reached the other side, whoever began it; newsletters are none.
struct Touch {
  lofte_date on;
  const lofte_contact* contact;
  std::string_view id;
  std::string_view fact_id;

  std::string_view by() const { return text(contact->by); }
  bool is_ours() const { return contact->direction != LOFTE_CONTACT_INBOUND; }
};

// By day.
std::vector<Touch> touches_of(const Case& c);

bool is_in_person(int32_t channel);

}  // namespace lofte::relationship
