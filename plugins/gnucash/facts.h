// Customers and what settle() found, said as facts.
#pragma once

#include "lofte/cpp/reader.hpp"
#include "settlement.h"

namespace lofte::gnucash {

void add_facts(const Book& book, const Receivables& found, const Facts& facts);

}  // namespace lofte::gnucash
