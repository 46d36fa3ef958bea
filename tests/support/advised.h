// A plugin asked about a history on a day, through its C table, and what it said in a form that
// tests can hold: every text rendered in every language it has on the way.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "lofte/advisor.h"
#include "lofte/plugin.h"
#include "services/service_tables.h"
#include "services/text.h"
#include "services/tone.h"
#include "support/history.h"

namespace lofte::testing {

inline constexpr auto kFlag = LOFTE_ADVICE_FLAG;
inline constexpr auto kTask = LOFTE_ADVICE_TASK;
inline constexpr auto kDraft = LOFTE_ADVICE_DRAFT;

// One item of advice with its texts in English, a draft's in its own language.
struct Said {
  std::int32_t kind = 0;
  std::string key;
  std::int64_t revision = 0;
  std::string rule;
  std::int32_t severity = 0;
  std::string title;
  std::vector<std::string> reasons;
  std::vector<std::string> evidence;
  std::string subject_id;
  lofte_date since = 0;
  lofte_date latest = 0;
  Ids invoices;
  std::vector<std::string> amounts;  // "1200.00 NOK"
  std::vector<std::string> points;
  lofte_date from = 0;
  std::int32_t channel = 0;
  std::string language;
  std::string subject;
  std::vector<std::string> body;
  std::int32_t step = 0;
  lofte_date new_due = 0;
  lofte_date send_on = 0;
  std::string state;
  lofte_date until = 0;
  std::int64_t received = 0;
  std::int32_t level = 0;
  std::int64_t value = 0;
  std::string band;
  std::string held_key;
  Ids overlays;  // of a stage, whose name is its state
  std::string assignee;

  friend bool operator==(const Said&, const Said&) = default;

  std::string whole_body() const {
    std::string whole;
    for (const std::string& line : body) whole += line + "\n";
    return whole;
  }
};

struct Answer {
  lofte_status status = LOFTE_OK;
  std::string error;
  std::vector<Said> items;
  lofte_date next_review = 0;

  std::vector<Said> of(std::int32_t kind) const {
    std::vector<Said> found;
    for (const Said& item : items) {
      if (item.kind == kind) found.push_back(item);
    }
    return found;
  }
  const Said* find(std::int32_t kind, std::string_view key) const {
    for (const Said& item : items) {
      if (item.kind == kind && item.key == key) return &item;
    }
    return nullptr;
  }
  // The only item of its kind; fails the test where there is none or another.
  Said the(std::int32_t kind) const {
    const auto found = of(kind);
    EXPECT_EQ(found.size(), 1u) << "items of kind " << kind << ": " << keys();
    return found.empty() ? Said{} : found.front();
  }
  std::string keys() const {
    std::string keys;
    for (const Said& item : items) keys += concat(item.kind, ":", item.key, "; ");
    return keys;
  }
  bool has_draft() const { return !of(LOFTE_ADVICE_DRAFT).empty(); }
  bool is_held_by(std::string_view key) const {
    return find(LOFTE_ADVICE_SUPPRESSION, key) != nullptr;
  }
};

// A plugin of this program, created once; its manifest and texts are read from the sources, its
// settings are the manifest's but for those given.
class Advised {
 public:
  Advised(const lofte_plugin_entry* entry, const std::string& folder, const Defaults& given = {});
  ~Advised() { entry_->destroy(plugin_); }
  Advised(const Advised&) = delete;
  Advised& operator=(const Advised&) = delete;

  Answer on(When when, const History& history) const;

  const services::Texts& texts() const { return texts_; }
  const Defaults& defaults() const { return defaults_; }
  const lofte_plugin_entry* entry() const { return entry_; }
  lofte_plugin* plugin() const { return plugin_; }
  const lofte_advisor* advisor() const { return advisor_; }

 private:
  struct Call;

  std::string render(std::string_view language, const lofte_message& message) const;
  std::string owner(const lofte_message* message) const;
  std::vector<std::string> lines(std::string_view language, const lofte_list& messages) const;
  Said read(const lofte_advice& item) const;
  void read_draft(const lofte_draft& draft, Said& said) const;

  const lofte_plugin_entry* entry_;
  services::Texts texts_;
  mutable std::map<std::string, int> rendered_;
  services::PluginServices services_;
  Defaults defaults_;
  lofte_host host_{};
  lofte_plugin* plugin_ = nullptr;
  const lofte_advisor* advisor_ = nullptr;
};

}  // namespace lofte::testing

extern "C" const lofte_plugin_entry* lofte_plugin_entry_v1(void);
