#include "books.h"

namespace lofte::gnucash::testing {

lofte_date Story::day(const std::string& iso) {
  return parse_moment(iso, "test", 0);
}

Story& Story::account(const std::string& guid, const std::string& type,
                      const std::string& currency) {
  book_.accounts.add(Account{guid, guid, type == "RECEIVABLE", currency, 0});
  return *this;
}

Story& Story::customer(const std::string& id, const std::string& terms) {
  Customer made;
  made.guid = "c-" + id;
  made.id = id;
  made.name = "Kunde " + id;
  made.currency = "NOK";
  made.terms = terms;
  book_.customers.add(std::move(made));
  return *this;
}

Story& Story::job(const std::string& id, Owner owner) {
  book_.jobs.add(Job{id, std::move(owner), 0});
  return *this;
}

Story& Story::terms(const std::string& guid, int days) {
  book_.terms.add(Terms{guid, false, days, 0, 0});
  return *this;
}

Story& Story::document(const std::string& id, const std::string& customer, std::int64_t minor,
                       const std::string& on, bool credit_note, const std::string& account) {
  Invoice made;
  made.guid = "i-" + id;
  made.id = id;
  made.owner = {OwnerKind::kCustomer, "c-" + customer};
  made.opened = day(on);
  made.credit_note = credit_note;
  made.transaction = "post-" + id;
  made.lot = "lot-" + id;
  book_.lots.add(Lot{made.lot, account, made.guid, {}, 0});
  Transaction posting;
  posting.guid = made.transaction;
  posting.number = id;
  posting.posted = posting.entered = day(on);
  posting.due = posting.posted + 14;
  posting.splits.push_back({"s-post-" + id, account, made.lot, {minor, 100}, std::nullopt});
  book_.transactions.add(std::move(posting));
  book_.invoices.add(std::move(made));
  return *this;
}

Story& Story::draft(const std::string& id, Owner owner) {
  Invoice made;
  made.guid = "i-" + id;
  made.id = id;
  made.owner = std::move(owner);
  book_.invoices.add(std::move(made));
  return *this;
}

Story& Story::purse(const std::string& lot, const std::string& customer) {
  book_.lots.add(Lot{lot, "ar", {}, {OwnerKind::kCustomer, "c-" + customer}, 0});
  return *this;
}

Story& Story::books(const std::string& guid, const std::string& on,
                    const std::vector<std::pair<std::string, std::int64_t>>& splits,
                    const std::string& entered) {
  Transaction made;
  made.guid = guid;
  made.posted = day(on);
  made.entered = entered.empty() ? made.posted : day(entered);
  for (const auto& [lot, minor] : splits) {
    made.splits.push_back(
        {concat("s-", guid, "-", made.splits.size()), "ar", lot, {minor, 100}, std::nullopt});
  }
  book_.transactions.add(std::move(made));
  return *this;
}

}  // namespace lofte::gnucash::testing
