// Kontor's bookkeeping: customers, invoices, credit notes and payments, what was said to customers,
// and an outbox of facts for Løfte. A change and its fact are one transaction, so a crash loses
// neither.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/database.h"
#include "lofte/base.h"

namespace kontor {

struct Customer {
  std::string number;
  std::string name;
  std::string kind = "BUSINESS";  // as lofte.v1.Customer.Kind
  std::string country = "NO";
  std::string language = "nb";
  std::string contact_given_name = {};
  std::string phone = {};
  std::string email = {};
  std::string manager = {};
  // What Løfte's record holds beyond these, as the fact's JSON: wishes, an address from a file.
  std::string more = {};
};

struct Invoice {
  std::string number;
  std::string customer;
  lofte_date issued = 0;
  lofte_date due = 0;
  std::int64_t minor = 0;
  std::string currency = "NOK";
  std::string product = {};
  std::int64_t book_minor = 0;  // in the book's currency; 0: not known, or the same
};

struct Payment {
  std::string number;
  std::string invoice;
  lofte_date date = 0;
  std::int64_t minor = 0;
};

struct CreditNote {
  std::string number;
  std::string invoice;
  lofte_date date = 0;
  std::int64_t minor = 0;
  std::string reason = {};  // as lofte.v1.CreditNote.Reason; empty: not said
};

// A fee or interest that a sent letter asks for: more is open on its invoice.
struct Fee {
  std::string id;
  std::string invoice;
  std::string kind;  // as lofte.v1.FeeBooked.Kind
  std::int64_t minor = 0;
  lofte_date date = 0;
  int step = 0;
  // Of interest: the rate in hundredths of a percent a year, on what, and for which days.
  std::int64_t rate_bp = 0;
  std::int64_t base_minor = 0;
  lofte_date from = 0;
  lofte_date until = 0;
};

struct Contact {
  std::string id = {};  // empty: a new one
  std::string customer;
  lofte_date date = 0;
  std::string channel = "CHANNEL_PHONE";  // as lofte.v1.Channel
  std::string purpose = "SERVICE";        // as lofte.v1.Contact.Purpose
  bool inbound = false;
  bool unreached = false;
  std::string by = {};
  std::string summary = {};
  std::string agreed = {};
  lofte_date next_on = 0;
};

struct Promise {
  std::string id = {};  // empty: a new one
  std::string customer;
  bool ours = true;
  std::string what = {};
  std::int64_t minor = 0;  // 0: not about money
  std::string currency = {};
  std::vector<std::string> invoices = {};
  lofte_date made = 0;
  lofte_date due = 0;
  std::string by = {};
};

// Somebody at a customer.
struct Person {
  std::string id = {};  // empty: a new one
  std::string customer;
  std::string given_name = {};
  std::string family_name = {};
  std::string role = {};
  std::string email = {};
  std::string phone = {};
  bool primary = false;  // is written to, unless something else is said; one a customer
  lofte_date left_on = 0;
};

// How a customer wants to be contacted.
struct Wish {
  std::string channel;  // as lofte.v1.Channel
  std::string wish;     // "PREFERS", "AVOIDS", "OBJECTS"
};

struct Complaint {
  std::string id = {};  // empty: a new one
  std::string customer;
  lofte_date opened = 0;
  lofte_date resolved = 0;  // 0: open
  std::string owner = {};
  lofte_date due = 0;
  std::string text = {};
  std::string cause = {};
  std::string remedy = {};
  std::string prevention = {};
  std::string invoice = {};
};

// A fact waiting to be told: lofte.v1.Fact as JSON.
struct Pending {
  std::int64_t place = 0;
  std::string fact;
};

class Accounts {
 public:
  // Makes the tables where they are not there yet.
  explicit Accounts(const std::string& path);

  // Each gives the place of its fact in the outbox, by which it can be taken back.
  std::int64_t add(const Customer& customer);
  std::int64_t add(const Invoice& invoice);
  // Throws std::invalid_argument for an unknown invoice, or for more than is open on it.
  std::int64_t add(const Payment& payment);
  // Throws std::invalid_argument for an unknown invoice, or for more than it was made out for.
  std::int64_t add(const CreditNote& note);
  std::int64_t add(const Fee& fee);
  std::int64_t add(const Contact& contact);
  std::int64_t add(const Promise& promise);
  // Something Kontor has no table for: a hold, a decision. The fact gets a name of its own, so that
  // telling it twice is telling it once.
  std::int64_t tell(nlohmann::json fact);
  // Takes back what was told at that place, with its row. Throws std::invalid_argument where there
  // is nothing to take back, or where it is not for taking back: an invoice is credited instead.
  void take_back(std::int64_t place);
  // What an invoice was made out for, less what was credited on it.
  std::int64_t not_yet_credited(const std::string& invoice);

  // ---- the people and the complaints of a customer ----
  // Enters, or changes what is known under that id.
  std::int64_t put(const Person& person);
  std::int64_t put(const Complaint& complaint);
  // Those who are still there first, the one who is written to before all.
  std::vector<Person> people(const std::string& customer);
  // The open ones first, then the latest.
  std::vector<Complaint> complaints(const std::string& customer);
  std::optional<Person> person(const std::string& id);
  std::optional<Complaint> complaint(const std::string& id);
  std::vector<Wish> wishes(const std::string& customer);
  // All of them, in place of those before.
  std::int64_t wish(const std::string& customer, const std::vector<Wish>& wishes);

  // Many changes at once; what they tell is handed to `before_commit`, and what that throws takes
  // all of them back.
  void together(const std::function<void()>& changes,
                const std::function<void(const std::string& lines)>& before_commit = {});

  // ---- the outbox ----
  std::vector<Pending> pending(std::int64_t limit);
  // `sequence`: where Løfte's journal stood then.
  void told(std::int64_t up_to_place, std::int64_t sequence);
  // Where Løfte's journal stood when it was last told something.
  std::int64_t last_sequence();
  // Løfte's book is older than that (a backup was restored): what it lost waits to be told again.
  void untell_after(std::int64_t sequence);

  // Every record that a book can be compared with, as facts; `visit` gets lines of JSON.
  void snapshot(const std::function<void(const std::string& line)>& visit);

  // "F1042" after "F1041".
  std::string next_number(const char* table, const char* prefix);
  // "K-7f3a9c01": a name that no other copy of these accounts gives away.
  static std::string fresh_id(const char* prefix);

  std::string remembered(std::string_view key);
  void remember(std::string_view key, std::string_view value);

  Database& database() { return database_; }

 private:
  void change_open(const std::string& invoice, std::int64_t minor);
  // What a search looks through: number, name, people, telephone.
  void make_findable(const std::string& customer);

  Database database_;
  std::string* collected_ = nullptr;
};

}  // namespace kontor
