// The people at a customer, how it wants to be contacted, and what it complained about.
#include <nlohmann/json.hpp>

#include "accounts/accounts.h"
#include "accounts/folding.h"
#include "accounts/telling.h"

namespace kontor {
namespace {

using nlohmann::json;

Person person_of(const Row& row) {
  return {row.text(0), row.text(1), row.text(2),         row.text(3), row.text(4),
          row.text(5), row.text(6), row.integer(7) != 0, row.day(8)};
}

Complaint complaint_of(const Row& row) {
  return {row.text(0), row.text(1), row.day(2),  row.day(3),  row.text(4), row.day(5),
          row.text(6), row.text(7), row.text(8), row.text(9), row.text(10)};
}

Customer customer_of(Database& database, const std::string& number) {
  Customer found;
  database.each(
      "SELECT number, name, kind, country, language, phone, email, manager, more FROM customer"
      " WHERE number = ?1",
      {number}, [&](const Row& row) {
        found = {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                 {},          row.text(5), row.text(6), row.text(7), row.text(8)};
      });
  return found;
}

}  // namespace

std::int64_t Accounts::put(const Person& person) {
  Person known = person;
  if (known.id.empty()) known.id = fresh_id("M");
  if (known.primary) {
    // One at a time: whoever was it before is told too.
    for (Person& other : people(known.customer)) {
      if (!other.primary || other.id == known.id) continue;
      other.primary = false;
      put(other);
    }
  }
  database_.execute(
      "INSERT OR REPLACE INTO person VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      {known.id, known.customer, known.given_name, known.family_name, known.role, known.email,
       known.phone, std::int64_t{known.primary}, std::int64_t{known.left_on}});
  make_findable(known.customer);
  return tell(person_fact(known));
}

std::vector<Person> Accounts::people(const std::string& customer) {
  std::vector<Person> all;
  database_.each(
      "SELECT * FROM person WHERE customer = ?1 ORDER BY left_on <> 0, is_first DESC, given, id",
      {customer}, [&](const Row& row) { all.push_back(person_of(row)); });
  return all;
}

std::optional<Person> Accounts::person(const std::string& id) {
  std::optional<Person> found;
  database_.each("SELECT * FROM person WHERE id = ?1", {id},
                 [&](const Row& row) { found = person_of(row); });
  return found;
}

std::int64_t Accounts::put(const Complaint& complaint) {
  Complaint known = complaint;
  if (known.id.empty()) known.id = fresh_id("C");
  database_.execute(
      "INSERT OR REPLACE INTO complaint VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      {known.id, known.customer, std::int64_t{known.opened}, std::int64_t{known.resolved},
       known.owner, std::int64_t{known.due}, known.text, known.cause, known.remedy,
       known.prevention, known.invoice});
  return tell(complaint_fact(known));
}

std::vector<Complaint> Accounts::complaints(const std::string& customer) {
  std::vector<Complaint> all;
  database_.each(
      "SELECT * FROM complaint WHERE customer = ?1 ORDER BY resolved <> 0, opened DESC, id",
      {customer}, [&](const Row& row) { all.push_back(complaint_of(row)); });
  return all;
}

std::optional<Complaint> Accounts::complaint(const std::string& id) {
  std::optional<Complaint> found;
  database_.each("SELECT * FROM complaint WHERE id = ?1", {id},
                 [&](const Row& row) { found = complaint_of(row); });
  return found;
}

std::vector<Wish> Accounts::wishes(const std::string& customer) {
  std::vector<Wish> all;
  const Customer known = customer_of(database_, customer);
  if (known.more.empty()) return all;
  for (const json& wish : json::parse(known.more).value("contactWishes", json::array())) {
    all.push_back({wish.value("channel", ""), wish.value("wish", "")});
  }
  return all;
}

std::int64_t Accounts::wish(const std::string& customer, const std::vector<Wish>& wishes) {
  Customer known = customer_of(database_, customer);
  json more = known.more.empty() ? json::object() : json::parse(known.more);
  more.erase("contactWishes");
  for (const Wish& one : wishes) {
    more["contactWishes"].push_back({{"channel", one.channel}, {"wish", one.wish}});
  }
  known.more = more.dump();
  database_.execute("UPDATE customer SET more = ?2 WHERE number = ?1", {customer, known.more});
  return tell(customer_fact(known));
}

void Accounts::make_findable(const std::string& customer) {
  std::string first;
  std::string words;
  for (const Person& person : people(customer)) {
    if (person.left_on != 0) continue;
    if (person.primary) first = person.given_name;
    words += " " + person.given_name + " " + person.family_name + " " + person.phone + " " +
             digits_of(person.phone);
  }
  const Customer known = customer_of(database_, customer);
  database_.execute("UPDATE customer SET contact = ?2, folded = ?3 WHERE number = ?1",
                    {customer, first,
                     folded(known.number + " " + known.name + words + " " + known.phone + " " +
                            digits_of(known.phone))});
}

}  // namespace kontor
