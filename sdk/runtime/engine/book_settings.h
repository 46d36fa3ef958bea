// What holds for the whole book: settings, since when history is known, until when the bank is,
// what book advisors computed, what people answered to advice about the book.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "base/setting_spec.h"
#include "ledger/view_builder.h"
#include "lofte/view.h"
#include "store/store.h"

namespace lofte::engine {

// The runtime's own settings, under the plugin name "lofte".
std::span<const base::SettingSpec> runtime_settings();

// A person's answer to advice about the book as a whole.
struct BookAnswer {
  std::string plugin;
  std::int32_t kind = 0;
  std::string key;
  std::int64_t revision = 0;
  std::int32_t answer = 0;
  lofte_date until = 0;
  std::int64_t sequence = 0;

  // Whether it hides the advice on a day.
  bool hides(lofte_date day) const {
    if (answer == LOFTE_DECISION_REOPENED) return false;
    return answer != LOFTE_DECISION_SNOOZED || until > day;
  }
};

class BookSettings {
 public:
  using Parameters = std::map<std::string, std::string, std::less<>>;

  BookSettings() = default;
  // As of a day, known by the same day.
  static BookSettings load(store::Store& store, lofte_date as_of);

  // The same book with another value, in canonical form.
  BookSettings with(std::string_view plugin, std::string_view key, std::string_view value) const;

  // The same book before any fold: parameters of today would tell an earlier day of the future.
  BookSettings without_parameters() const;

  std::optional<std::string_view> value(std::string_view plugin, std::string_view key) const;
  // All of them, for listing: (plugin, key) and value.
  const std::map<std::pair<std::string, std::string>, std::string, std::less<>>& values() const {
    return values_;
  }
  lofte_date bank_complete_until() const { return bank_complete_until_; }
  // How many tasks fit into one person's day.
  std::int32_t day_capacity() const { return day_capacity_; }
  // What a plugin's book advisor last computed; empty where it was not asked yet.
  const Parameters& parameters(std::string_view plugin) const;
  // The answer in force to an item of advice about the book; nullptr: none.
  const BookAnswer* answer(std::string_view plugin, const lofte_advice& advice) const;
  // Reviewers that are enabled and cannot be asked, by id.
  const std::vector<std::string>& missing_reviewers() const { return missing_reviewers_; }
  void set_missing_reviewers(std::vector<std::string> ids) { missing_reviewers_ = std::move(ids); }
  // Whether every customer's advice stays what it is under the other ones.
  bool advises_as(const BookSettings& other) const;
  // What views need where the customer says nothing.
  const ledger::BookDefaults& defaults() const { return defaults_; }

 private:
  void resolve_defaults();

  std::map<std::pair<std::string, std::string>, std::string, std::less<>> values_;
  std::map<std::string, Parameters, std::less<>> parameters_;
  std::vector<BookAnswer> answers_;
  std::vector<std::string> missing_reviewers_;
  std::int32_t day_capacity_ = 0;
  lofte_date bank_complete_until_ = 0;
  ledger::BookDefaults defaults_;
};

// One plugin's settings as views carry them.
class PluginSettings {
 public:
  // `specs` is borrowed.
  PluginSettings(std::string plugin, std::span<const base::SettingSpec> specs);

  // The book's level; every view starts from it.
  void use(const BookSettings& book);
  // The book's level alone; borrowed from this object.
  lofte_list for_book() const { return {rows_.data(), rows_.size(), sizeof(lofte_setting_value)}; }
  // By key, then invoice id; borrowed from this object, or from the arena where the customer has
  // settings of its own.
  lofte_list for_view(const lofte_customer_view& view, base::Arena& arena) const;

 private:
  struct Own;

  std::string plugin_;
  std::vector<const base::SettingSpec*> specs_;  // by key
  std::vector<std::string> book_values_;         // resolved for the book, beside specs_
  std::vector<lofte_setting_value> rows_;
};

}  // namespace lofte::engine
