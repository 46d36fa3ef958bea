// The contacts with a customer, summed up.
#pragma once

#include <string_view>
#include <vector>

#include "case.h"

namespace lofte::follow_up {

struct Touch {
  lofte_date on;
  const lofte_contact* contact;
  std::string_view id;
  std::string_view fact_id;

  bool is_ours() const { return contact->direction != LOFTE_CONTACT_INBOUND; }
  // By voice or face to face.
  bool is_talk() const;
};

// Each by day; newsletters are neither.
struct Contacts {
  std::vector<Touch> held;  // that reached the other side, whoever began
  std::vector<Touch> vain;  // that did not

  lofte_date last_on() const { return held.empty() ? 0 : held.back().on; }
  // The first of ours on or after a day, or null.
  const Touch* ours_since(lofte_date day) const;
  // The first talk on or after a day, whoever began it, or null.
  const Touch* talk_since(lofte_date day) const;
};

Contacts contacts_of(const Case& c);

// When we last heard of each other: the planner reads it.
void say_last_contact(const Case& c, const Contacts& contacts);

}  // namespace lofte::follow_up
