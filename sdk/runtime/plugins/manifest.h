// What a plugin says of itself before any of its code runs: the file manifest.json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/setting_spec.h"

namespace lofte::plugins {

inline constexpr std::size_t kMaxManifestBytes = 1024 * 1024;

// The field `requires`.
struct Requirements {
  std::int32_t abi_major = 0;
  std::int32_t abi_minor = 0;
  std::vector<std::string> extensions;  // what the runtime must know: "lofte.reviewer/1"
  std::vector<std::string> services;    // what the host must offer: "lofte.calendar/1"

  friend bool operator==(const Requirements&, const Requirements&) = default;
};

struct ReaderOption {
  std::string name;
  std::string description;

  friend bool operator==(const ReaderOption&, const ReaderOption&) = default;
};

struct ReaderSpec {
  std::vector<std::string>
      formats;  // never empty for a reader: its id where the manifest is silent
  std::vector<ReaderOption> options;

  friend bool operator==(const ReaderSpec&, const ReaderSpec&) = default;
};

// How often a fold over all customers is made anew.
enum class Cadence { kOnRequest, kDaily, kWeekly, kMonthly };

struct Manifest {
  std::string id;
  std::string name;
  std::string version;
  std::string description;
  std::string library;  // a file name in the manifest's folder
  Requirements needs;
  std::vector<std::string> provides;
  std::vector<std::string> permissions;
  std::vector<std::string> after;
  std::vector<base::SettingSpec> settings;
  std::string texts;  // a folder name in the manifest's folder; empty: none
  std::string reads;  // the field's JSON; empty: none
  ReaderSpec reader;
  Cadence recompute = Cadence::kMonthly;  // of a book advisor

  bool provides_extension(std::string_view extension) const;
  bool permits(std::string_view permission) const;

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

// The permission of readers that open lofte_reader_input.path themselves.
inline constexpr std::string_view kOpenFiles = "open-files";

// `file` is shown in errors. Throws base::Error(LOFTE_REFUSED) whose where() is "FILE: field".
Manifest parse_manifest(std::string_view json, const std::string& file);

}  // namespace lofte::plugins
