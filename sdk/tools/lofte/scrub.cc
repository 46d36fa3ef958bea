#include "scrub.h"

#include <algorithm>
#include <span>

namespace lofte::tools {
namespace {

// Texts with a form of their own, which say nothing of anybody.
constexpr std::string_view kForms[] = {"country", "language", "currency"};
// Bodies that a copy has no use for: what a book was set to, what persons answered to advice that
// a scrubbed book does not have, and what was taken out of it.
constexpr std::string_view kLeftOut[] = {"setting", "decision", "erasure"};
constexpr std::string_view kEnvelope[] = {"factId", "recordId", "effectiveDate", "knownDate",
                                          "source"};

bool is_one_of(std::string_view text, std::span<const std::string_view> all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

// "2026-01-31", and moments that begin so.
bool is_date(std::string_view text) {
  static constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != kForm.size() && !(text.size() > 11 && text[10] == 'T' && text.back() == 'Z')) {
    return false;
  }
  return std::equal(kForm.begin(), kForm.end(), text.begin(), [](char form, char given) {
    return form == 'd' ? given >= '0' && given <= '9' : form == given;
  });
}

// "minor": "120000", as Protobuf's JSON writes whole numbers of 64 bits.
bool is_count(std::string_view field) {
  return field == "minor" || field == "quantityMilli";
}

std::string body_of(const Json& fact) {
  for (const auto& [name, value] : fact.items()) {
    if (value.is_object() && !is_one_of(name, kEnvelope)) return name;
  }
  return {};
}

}  // namespace

const std::set<std::string>& Scrubber::kept_fields() {
  static const std::set<std::string> kFields = {
      "buyingStep", "channel", "depth",   "direction",    "feeling", "importance", "kind",
      "measure",    "method",  "purpose", "serviceForms", "status",  "wish"};
  return kFields;
}

std::optional<Json> Scrubber::fact_of(const Json& entry) {
  const auto found = entry.find("fact");
  if (found == entry.end()) return std::nullopt;
  Json fact = *found;
  const std::string body = body_of(fact);
  if (is_one_of(body, kLeftOut)) return std::nullopt;
  // A fact without a name of its own is known by its place in the journal.
  if (!fact.contains("factId")) fact["factId"] = "#" + entry.value("sequence", std::string("0"));
  // Of all reasons only that of a credit note is a word of the schema.
  const Json reason = body == "creditNote" ? fact[body].value("reason", Json()) : Json();
  for (auto& [name, value] : fact.items()) scrub(value, name);
  if (!reason.is_null()) fact[body]["reason"] = reason;
  return fact;
}

void Scrubber::scrub(Json& value, const std::string& field) {
  if (value.is_object()) {
    for (auto& [name, inner] : value.items()) scrub(inner, name);
  } else if (value.is_array()) {
    for (Json& item : value) scrub(item, field);
  } else if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    if (text.empty() || kept_fields().contains(field) || is_one_of(field, kForms) ||
        is_count(field) || is_date(text)) {
      return;
    }
    value = stand_in(text);
  }
}

std::string Scrubber::stand_in(const std::string& text) {
  const auto [at, added] = stand_ins_.emplace(text, "x" + std::to_string(stand_ins_.size() + 1));
  return at->second;
}

}  // namespace lofte::tools
