// Each row of the accounts as the fact that Løfte is told.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "accounts/accounts.h"

namespace kontor {

// Whose an invoice is, and what is open on it.
struct Owed {
  std::string customer;
  std::string currency;
  std::int64_t open = 0;
};

nlohmann::json customer_fact(const Customer& customer);
nlohmann::json invoice_fact(const Invoice& invoice);
nlohmann::json payment_fact(const Payment& payment, const Owed& owed);
nlohmann::json credit_fact(const CreditNote& note, const Owed& owed);
nlohmann::json fee_fact(const Fee& fee, const std::string& currency);
nlohmann::json contact_fact(const Contact& contact);
nlohmann::json promise_fact(const Promise& promise);
nlohmann::json person_fact(const Person& person);
nlohmann::json complaint_fact(const Complaint& complaint);

}  // namespace kontor
