#include "plugins/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "plugins/json_document.h"
#include "plugins/manifest_settings.h"
#include "plugins/names.h"

namespace lofte::plugins {
namespace {

constexpr std::size_t kMaxListed = 100;
constexpr std::size_t kMaxSettings = 500;
constexpr std::size_t kMaxDescription = 4000;

constexpr const char* kRightId =
    "lower-case letters, digits and single hyphens, such as \"late-payer\"";
constexpr const char* kRightVersion = "a semantic version such as \"1.2.0\"";
constexpr const char* kRightAbi = "the least ABI the plugin needs, such as \"1.0\"";
constexpr const char* kRightExtension = "an id with its revision, such as \"lofte.advisor/1\"";
constexpr const char* kRightFile = "the name of a file in the manifest's folder, without a path";
constexpr const char* kRightFolder =
    "the name of a folder in the manifest's folder, without a path";
constexpr const char* kRightFormat = "a name such as \"gnucash\"";

template <class Rule>
std::string matching(const JsonField& field, Rule rule, const char* right) {
  const std::string& text = field.text(right);
  if (!rule(text)) field.refuse_value(right);
  return text;
}

template <class Rule>
std::vector<std::string> distinct(const JsonField& field, Rule rule, const char* right) {
  std::vector<std::string> all;
  for (const JsonField& item : field.items(kMaxListed)) {
    std::string text = matching(item, rule, right);
    if (std::find(all.begin(), all.end(), text) != all.end()) {
      item.refuse(fmt::format("\"{}\" stands twice", text), "each one once");
    }
    all.push_back(std::move(text));
  }
  return all;
}

void read_abi(const JsonField& field, Requirements& needs) {
  const std::string& text = field.text(kRightAbi);
  const char* end = text.data() + text.size();
  const auto major = std::from_chars(text.data(), end, needs.abi_major);
  if (major.ec != std::errc() || major.ptr == end || *major.ptr != '.') {
    field.refuse_value(kRightAbi);
  }
  const auto minor = std::from_chars(major.ptr + 1, end, needs.abi_minor);
  if (minor.ec != std::errc() || minor.ptr != end || needs.abi_major < 1 || needs.abi_minor < 0) {
    field.refuse_value(kRightAbi);
  }
}

Requirements read_requirements(const JsonField& field) {
  field.only({"abi", "extensions", "services"});
  Requirements needs;
  read_abi(field.require("abi", kRightAbi), needs);
  if (const auto list = field.find("extensions")) {
    needs.extensions = distinct(*list, is_extension_id, kRightExtension);
  }
  if (const auto list = field.find("services")) {
    needs.services = distinct(*list, is_extension_id, kRightExtension);
  }
  return needs;
}

std::vector<std::string> read_permissions(const JsonField& field) {
  return distinct(
      field, [](const std::string& text) { return text == kOpenFiles; },
      "\"open-files\", the one permission there is, or an empty list");
}

std::vector<std::string> read_after(const JsonField& field, const std::string& id) {
  std::vector<std::string> after = distinct(field, is_plugin_id, kRightId);
  if (std::find(after.begin(), after.end(), id) != after.end()) {
    field.refuse(fmt::format("names \"{}\" itself", id), "other plugins only");
  }
  return after;
}

ReaderSpec read_reader(const JsonField& field) {
  ReaderSpec spec;
  if (const auto list = field.find("formats")) {
    spec.formats = distinct(*list, is_plugin_id, kRightFormat);
  }
  const auto options = field.find("options");
  if (!options) return spec;
  std::set<std::string> names;
  for (const JsonField& item : options->items(kMaxListed)) {
    ReaderOption option;
    const JsonField name = item.require("name", "the option's name, such as \"date-format\"");
    option.name = matching(name, is_key, "lower-case letters, digits, '_', '.' and '-'");
    if (!names.insert(option.name).second) {
      name.refuse(fmt::format("\"{}\" stands twice", option.name), "each option once");
    }
    if (const auto text = item.find("description")) {
      option.description = text->text("a line of text", kMaxDescription);
    }
    spec.options.push_back(std::move(option));
  }
  return spec;
}

Cadence read_book_advisor(const JsonField& field) {
  static constexpr std::pair<const char*, Cadence> kCadences[] = {
      {"daily", Cadence::kDaily},
      {"weekly", Cadence::kWeekly},
      {"monthly", Cadence::kMonthly},
      {"on-request", Cadence::kOnRequest}};
  static constexpr const char* kRight = "one of daily, weekly, monthly, on-request";
  field.check_object();
  const auto recompute = field.find("recompute");
  if (!recompute) return Cadence::kMonthly;
  const std::string& name = recompute->text(kRight);
  for (const auto& [known, cadence] : kCadences) {
    if (name == known) return cadence;
  }
  recompute->refuse_value(kRight);
}

void read_identity(const JsonField& root, Manifest& manifest) {
  manifest.id = matching(root.require("id", kRightId), is_plugin_id, kRightId);
  const JsonField name = root.require("name", "a name for people, such as \"Late payers\"");
  manifest.name = name.text("a name for people, such as \"Late payers\"");
  if (manifest.name.empty()) name.refuse("is empty", "a name for people");
  manifest.version =
      matching(root.require("version", kRightVersion), is_semantic_version, kRightVersion);
  if (const auto text = root.find("description")) {
    manifest.description = text->text("a line of text", kMaxDescription);
  }
  manifest.library = matching(root.require("library", kRightFile), is_plain_file_name, kRightFile);
}

std::vector<std::string> read_provides(const JsonField& field) {
  std::vector<std::string> provides = distinct(field, is_extension_id, kRightExtension);
  if (provides.empty()) field.refuse("is empty", "at least one id, such as \"lofte.advisor/1\"");
  return provides;
}

}  // namespace

bool Manifest::provides_extension(std::string_view extension) const {
  return std::find(provides.begin(), provides.end(), extension) != provides.end();
}

bool Manifest::permits(std::string_view permission) const {
  return std::find(permissions.begin(), permissions.end(), permission) != permissions.end();
}

Manifest parse_manifest(std::string_view json, const std::string& file) {
  const JsonDocument document(json, file, kMaxManifestBytes);
  const JsonField root = document.root();
  root.check_object();
  Manifest manifest;
  read_identity(root, manifest);
  manifest.needs = read_requirements(root.require("requires", "{\"abi\": \"1.0\"}"));
  manifest.provides = read_provides(root.require("provides", "[\"lofte.advisor/1\"]"));
  if (const auto list = root.find("permissions")) manifest.permissions = read_permissions(*list);
  if (const auto list = root.find("after")) manifest.after = read_after(*list, manifest.id);
  if (const auto list = root.find("settings")) {
    manifest.settings = read_setting_specs(list->items(kMaxSettings));
  }
  if (const auto folder = root.find("texts")) {
    manifest.texts = matching(*folder, is_plain_file_name, kRightFolder);
  }
  if (const auto reads = root.find("reads")) {
    reads->check_object();
    manifest.reads = reads->value().dump();
  }
  if (const auto reader = root.find("reader")) manifest.reader = read_reader(*reader);
  if (const auto fold = root.find("book_advisor")) manifest.recompute = read_book_advisor(*fold);
  if (manifest.reader.formats.empty() && manifest.provides_extension("lofte.reader/1")) {
    manifest.reader.formats = {manifest.id};
  }
  return manifest;
}

}  // namespace lofte::plugins
