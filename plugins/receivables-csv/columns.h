// Which column of the file holds what.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rows.h"

namespace lofte::receivables_csv {

// In the order of kFields.
enum class Field : std::size_t {
  kCustomerId,
  kInvoiceId,
  kIssueDate,
  kDueDate,
  kAmount,
  kCurrency,
  kPaidDate,
  kPaidAmount,
  kCustomerName,
  kCountry,
  kEmail,
  kDisputed,
  kDisputedOn,
  kNote,
};

struct FieldInfo {
  std::string_view name;
  bool required;
};

inline constexpr std::array<FieldInfo, 14> kFields = {{{"customer_id", true},
                                                       {"invoice_id", true},
                                                       {"issue_date", true},
                                                       {"due_date", false},
                                                       {"amount", true},
                                                       {"currency", false},
                                                       {"paid_date", false},
                                                       {"paid_amount", false},
                                                       {"customer_name", false},
                                                       {"country", false},
                                                       {"email", false},
                                                       {"disputed", false},
                                                       {"disputed_on", false},
                                                       {"note", false}}};

// (field, column) out of "field=column,field=column"; a column's name may itself hold a comma.
// Throws LOFTE_INVALID_ARGUMENT for a field there is not.
std::vector<std::pair<Field, std::string>> parse_map(std::string_view option);

class Columns {
 public:
  // Finds each field in the header: the column mapped to it, else the one of its own name. Capitals
  // do not matter. Throws LOFTE_REFUSED where a required one is missing or a name stands twice.
  Columns(const Row& header, const std::vector<std::pair<Field, std::string>>& map);

  bool has(Field field) const { return at_[index(field)].has_value(); }
  // As the header has it.
  std::string_view name(Field field) const { return names_[index(field)]; }
  // Without blanks around it; empty where the file has no such column.
  std::string_view value(const Row& row, Field field) const;
  std::size_t count() const { return count_; }

 private:
  static std::size_t index(Field field) { return static_cast<std::size_t>(field); }

  std::array<std::optional<std::size_t>, kFields.size()> at_;
  std::array<std::string, kFields.size()> names_;
  std::size_t count_ = 0;
};

std::string_view trimmed(std::string_view text);
bool same_name(std::string_view a, std::string_view b);

}  // namespace lofte::receivables_csv
