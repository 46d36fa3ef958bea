// Which documents the book holds for customers, and which lot is whose.
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "settlement.h"

namespace lofte::gnucash {

// Follows a job to its customer. Null where the owner is no customer.
const Customer* customer_of(const Book& book, const Owner& owner, const std::string& where,
                            std::uint32_t line);

lofte_date known_on(const Transaction& transaction, KnownBy known_by);

// Fills out.documents and out.remarks with the posted invoices and credit notes of customers.
// Answers the position of each document's lot's document, by the lot's guid.
std::unordered_map<std::string, std::size_t> collect_documents(const Book& book, KnownBy known_by,
                                                               Receivables& out);

}  // namespace lofte::gnucash
