#include "people.h"

#include <algorithm>
#include <string>

namespace lofte::relationship {
namespace {

constexpr std::size_t kMostPeople = 20;

struct Somebody {
  std::string name;
  std::string_view role;
  std::string_view id;
  std::string_view fact_id;
  lofte_date last_on = 0;  // the last talk with them
};

std::string full_name(const lofte_person& person) {
  std::string name(text(person.given_name));
  if (!name.empty() && person.family_name.size != 0) name += ' ';
  name += text(person.family_name);
  return name;
}

std::vector<Somebody> people_of(const Case& c, const Relation& relation) {
  std::vector<Somebody> people;
  for (const auto& record : c.view.records<lofte_person>()) {
    const lofte_person& person = record.body;
    const bool left = person.left_on != 0 && c.clock.reached(person.left_on);
    if (left || c.view.has_died(record.id())) continue;
    people.push_back({full_name(person), text(person.role), record.id(), record.fact_id()});
  }
  for (const Touch& touch : relation.touches) {
    for (Somebody& one : people) {
      if (one.id == text(touch.contact->person_id)) one.last_on = touch.on;
    }
  }
  return people;
}

void describe(const Somebody& one, Flag& flag) {
  const Arg name{"name", one.name};
  const Arg role{"role", one.role};
  const Arg has{"has", one.role.empty() ? "no" : "yes"};
  if (one.last_on == 0) {
    flag.reason("reason.person.never", {name, role, has});
  } else {
    flag.reason("reason.person", {name, role, has, {"date", Date{one.last_on}}});
  }
  flag.evidence(one.fact_id);
}

}  // namespace

void say_people(const Case& c, const Relation& relation) {
  if (!c.view.is_firm() || relation.is_over()) return;
  std::vector<Somebody> people = people_of(c, relation);
  std::erase_if(people, [](const Somebody& one) { return one.name.empty(); });
  if (people.empty()) return;
  // One person is enough until they come back; with much at stake it never is.
  const std::size_t bought = relation.rhythm.count();
  const bool rests_on_one = people.size() == 1 && (bought > 1 || (bought == 1 && c.is_important()));
  auto flag = c.out.flag("people");
  flag.rule(rests_on_one ? "rests-on-one-person" : "people")
      .severity(!rests_on_one      ? LOFTE_SEVERITY_INFO
                : c.is_important() ? LOFTE_SEVERITY_IMPORTANT
                                   : LOFTE_SEVERITY_NOTICE);
  if (rests_on_one) {
    flag.title("flag.one_person", {{"name", people.front().name}});
  } else {
    flag.title("flag.people", {{"count", people.size()}});
  }
  for (std::size_t at = 0; at < people.size() && at < kMostPeople; ++at) {
    describe(people[at], flag);
  }
  if (rests_on_one) flag.reason("reason.one_person");
  if (rests_on_one && c.is_important()) flag.reason("reason.important");
}

}  // namespace lofte::relationship
