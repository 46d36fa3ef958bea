// Stored advice as people read it: rendered, with why a draft has to wait.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/query_support.h"
#include "lofte/advice.h"

namespace lofte::engine {

class AdviceRows {
 public:
  // Rows live in `arena`. Everything is borrowed but the language. `day` 0: a book without a day
  // yet. `store`: where the customers' names are.
  AdviceRows(const Book::State& book, store::Store& store, const BookSettings& settings,
             lofte_date day, std::string_view language, base::Arena& arena);

  // `pending`: the advice waits to be renewed.
  lofte_advice_row row(std::string_view customer_id, std::string_view plugin,
                       const lofte_stored_advice& stored, bool pending);

  // Why drafts about money owed must wait for the bank, or nothing.
  const std::optional<std::string>& bank_gap() const { return bank_gap_; }
  std::string_view language() const { return language_; }

 private:
  static std::optional<std::string> bank_gap(const BookSettings& settings, lofte_date day,
                                             std::string_view language);

  void add_details(std::string_view plugin, const lofte_advice& advice, bool pending,
                   lofte_advice_row& row);
  void add_draft(std::string_view plugin, const lofte_draft& draft, bool pending,
                 lofte_advice_row& row);
  void add_held(const lofte_suppression& held, lofte_advice_row& row);
  void withhold_unreviewed(const lofte_stored_advice& stored, lofte_advice_row& row);
  lofte_list merged(const lofte_list& names);
  lofte_string copy(lofte_string text);
  lofte_string text(std::string_view plugin, std::string_view language,
                    const lofte_message* message);
  lofte_list texts(std::string_view plugin, std::string_view language, const lofte_list& messages);
  lofte_list strings(const lofte_list& list);
  lofte_list amounts(const lofte_list& list);

  const Book::State& book_;
  base::Arena& arena_;
  std::string language_;
  Names names_;
  std::optional<std::string> bank_gap_;
};

}  // namespace lofte::engine
