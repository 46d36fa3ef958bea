// A plugin's fold over some histories, through its C table, and what it said of the book: every
// text rendered in every language it has on the way.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "lofte/book_advisor.h"
#include "support/advised.h"

namespace lofte::testing {

// One item about the book, with its texts in English.
struct BookSaid {
  std::int32_t kind = 0;
  std::string rule;
  std::string title;
  std::int64_t value = 0;
  std::string unit;
  std::vector<std::string> reasons;
  std::vector<std::string> points;
  std::vector<std::string> evidence;
  std::vector<std::string> amounts;  // "1200.00 NOK"
  lofte_date since = 0;
  lofte_date latest = 0;

  friend bool operator==(const BookSaid&, const BookSaid&) = default;
};

struct BookAnswer {
  std::map<std::pair<std::int32_t, std::string>, BookSaid> items;  // by kind and key
  std::map<std::string, std::string> parameters;

  const BookSaid* find(std::int32_t kind, const std::string& key) const {
    const auto found = items.find({kind, key});
    return found == items.end() ? nullptr : &found->second;
  }
  bool has(const std::string& key) const { return find(LOFTE_ADVICE_METRIC, key) != nullptr; }
  // Fails the test where there is no such figure.
  BookSaid metric(const std::string& key) const {
    const BookSaid* found = find(LOFTE_ADVICE_METRIC, key);
    EXPECT_NE(found, nullptr) << key << " is not among: " << keys();
    return found == nullptr ? BookSaid{} : *found;
  }
  std::int64_t value(const std::string& key) const { return metric(key).value; }
  std::string keys() const {
    std::string keys;
    for (const auto& [name, said] : items) keys += concat(name.first, ":", name.second, "; ");
    return keys;
  }
  friend bool operator==(const BookAnswer&, const BookAnswer&) = default;
};

class Folded {
 public:
  // A state of the plugin's own, as bytes.
  using Bytes = std::string;

  Folded(const Advised& advised, const lofte_plugin_entry* entry, const std::string& folder,
         lofte_date as_of, const Defaults& given = {}, lofte_date history_since = 0,
         lofte_date bank_complete_until = 0)
      : advised_(advised),
        table_(static_cast<const lofte_book_advisor*>(
            entry->extension(advised.plugin(), LOFTE_BOOK_ADVISOR_ID))),
        as_of_(as_of) {
    std::ifstream file(folder + "/manifest.json");
    const auto manifest = nlohmann::json::parse(file);
    for (const auto& setting : manifest.at("settings")) {
      const nlohmann::json& value = setting.at("default");
      defaults_[setting.at("key")] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    for (const auto& [key, value] : given) defaults_[key] = value;
    for (const auto& [key, value] : defaults_) {
      auto setting = make<lofte_setting_value>();
      setting.key = borrow(key);
      setting.value = borrow(value);
      settings_.push_back(setting);
    }
    book_ = make<lofte_book_view>();
    book_.as_of = book_.known_by = as_of;
    book_.country = borrow("NO");
    book_.currency = borrow("NOK");
    book_.language = borrow("en");
    book_.settings = {settings_.data(), settings_.size(), sizeof(lofte_setting_value)};
    book_.history_since = history_since;
    book_.bank_complete_until = bank_complete_until;
  }
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  // One chunk of customers, taken in and written down.
  Bytes chunk(std::span<const History> customers) const {
    Call call;
    lofte_fold* fold = nullptr;
    call.check(table_->begin(advised_.plugin(), &book_, &fold, &call.error));
    for (const History& history : customers) {
      const DayView view(history, as_of_, defaults_);
      call.check(table_->accumulate(advised_.plugin(), fold, &view.raw(), &call.error));
    }
    return save(fold);
  }
  // The chunks in their order, as the runtime merges them.
  Bytes merged(const std::vector<Bytes>& chunks) const {
    Call call;
    lofte_fold* whole = nullptr;
    call.check(table_->begin(advised_.plugin(), &book_, &whole, &call.error));
    for (const Bytes& bytes : chunks) {
      lofte_fold* next = load(bytes);
      call.check(table_->merge(advised_.plugin(), whole, next, &call.error));
      table_->discard(advised_.plugin(), next);
    }
    return save(whole);
  }
  // Throws where the bytes are refused.
  lofte_fold* load(const Bytes& bytes) const {
    Call call;
    lofte_fold* fold = nullptr;
    call.check(table_->load(advised_.plugin(), bytes.data(), bytes.size(), &fold, &call.error));
    return fold;
  }
  bool refuses(const Bytes& bytes) const {
    try {
      table_->discard(advised_.plugin(), load(bytes));
      return false;
    } catch (const std::runtime_error&) {
      return true;
    }
  }
  BookAnswer finish(const Bytes& state, std::size_t customers) {
    book_.customers = static_cast<std::int64_t>(customers);
    Call call;
    Sink sink{this, {}};
    auto raw = make<lofte_book_sink>();
    raw.context = &sink;
    raw.add = &Sink::add;
    raw.parameter = &Sink::parameter;
    lofte_fold* fold = load(state);
    call.check(table_->finish(advised_.plugin(), fold, &book_, &raw, &call.error));
    table_->discard(advised_.plugin(), fold);
    return sink.answer;
  }
  BookAnswer answer(const std::vector<History>& customers) {
    return finish(merged({chunk(customers)}), customers.size());
  }

 private:
  struct Call {
    lofte_error error{};
    Call() { error.struct_size = sizeof error; }
    void check(lofte_status status) const {
      if (status != LOFTE_OK) throw std::runtime_error(error.message);
    }
  };
  struct Sink {
    const Folded* folded;
    BookAnswer answer;

    static lofte_status LOFTE_CALL add(const lofte_book_sink* sink, const lofte_advice* item,
                                       lofte_error* error) {
      auto& self = *static_cast<Sink*>(sink->context);
      const bool whole = item->title != nullptr && item->rule.size > 0 && item->draft == nullptr;
      if (!whole) return detail::fail(error, LOFTE_REFUSED, "", "without a title or a rule");
      try {
        const auto [at, added] = self.answer.items.emplace(
            std::pair(item->kind, std::string(text(item->key))), self.folded->read(*item));
        if (added) return LOFTE_OK;
        return detail::fail(error, LOFTE_CONFLICT, "", "the key was used before");
      } catch (const std::exception& fault) {
        return detail::fail(error, LOFTE_REFUSED, "", fault.what());
      }
    }
    static lofte_status LOFTE_CALL parameter(const lofte_book_sink* sink, lofte_string key,
                                             lofte_string value, lofte_error*) {
      auto& self = *static_cast<Sink*>(sink->context);
      self.answer.parameters[std::string(text(key))] = text(value);
      return LOFTE_OK;
    }
  };
  struct SaveSink {
    static lofte_status LOFTE_CALL write(const lofte_fold_sink* sink, const void* bytes,
                                         std::uint64_t size, lofte_error*) {
      static_cast<Bytes*>(sink->context)->append(static_cast<const char*>(bytes), size);
      return LOFTE_OK;
    }
  };

  Bytes save(lofte_fold* fold) const {
    Call call;
    Bytes bytes;
    auto sink = make<lofte_fold_sink>();
    sink.context = &bytes;
    sink.write = &SaveSink::write;
    call.check(table_->save(advised_.plugin(), fold, &sink, &call.error));
    table_->discard(advised_.plugin(), fold);
    return bytes;
  }

  // In every language, so that a pattern that one of them gets wrong fails some test.
  std::string render(const lofte_message& message) const {
    for (const std::string& other : advised_.texts().languages()) {
      advised_.texts().render(other, message);
    }
    std::string rendered = advised_.texts().render("en", message);
    for (const std::string_view narrow : {"\u00a0", "\u202f"}) {
      for (auto at = rendered.find(narrow); at != rendered.npos; at = rendered.find(narrow)) {
        rendered.replace(at, narrow.size(), " ");
      }
    }
    return rendered;
  }
  BookSaid read(const lofte_advice& item) const {
    BookSaid said;
    said.kind = item.kind;
    said.rule = text(item.rule);
    said.title = render(*item.title);
    for (const auto& reason : range<lofte_message>(item.reasons)) {
      said.reasons.push_back(render(reason));
    }
    for (const auto& fact : range<lofte_string>(item.evidence)) {
      said.evidence.emplace_back(text(fact));
    }
    for (const auto& amount : range<lofte_money>(item.amounts)) {
      said.amounts.push_back(concat(amount.minor / 100, ".", amount.minor % 100 / 10,
                                    amount.minor % 10, " ", currency(amount)));
    }
    said.since = item.since;
    said.latest = item.latest;
    if (item.metric != nullptr) {
      said.value = item.metric->value;
      said.unit = text(item.metric->unit);
    }
    if (item.task != nullptr) {
      for (const auto& point : range<lofte_message>(item.task->points)) {
        said.points.push_back(render(point));
      }
      if (item.task->cost_of_skipping != nullptr) render(*item.task->cost_of_skipping);
    }
    return said;
  }

  const Advised& advised_;
  const lofte_book_advisor* table_;
  lofte_date as_of_;
  Defaults defaults_;
  std::vector<lofte_setting_value> settings_;
  lofte_book_view book_{};
};

}  // namespace lofte::testing
