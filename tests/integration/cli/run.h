// Runs lofte as a process of its own, away from the settings of whoever runs the tests.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace lofte::testing {

struct Ran {
  int exit_code = -1;
  std::string out;
  std::string err;

  nlohmann::json json() const { return nlohmann::json::parse(out); }
};

// `arguments` begin with the program's path.
Ran run(std::vector<std::string> arguments, std::vector<std::string> environment,
        const std::string& input = {});

// A folder with room for a book, and lofte run in it on a day.
class Cli : public ::testing::Test {
 protected:
  Ran lofte(std::vector<std::string> arguments, const std::string& input = {}) const;
  // Fails the test where the exit code is another than 0.
  Ran done(std::vector<std::string> arguments, const std::string& input = {}) const;
  // A line for /bin/sh, in the same surroundings.
  Ran shell(const std::string& line) const;
  void new_book() const { done({"init", book(), "--country", "NO"}); }

  std::string book() const { return path("firm.lofte"); }
  std::string path(const char* name) const { return (folder_.path() / name).string(); }
  std::string write(const char* name, const std::string& text) const;

  std::vector<std::string> surroundings() const;

  TemporaryFolder folder_;
  std::string today = "2026-11-21";
  std::vector<std::string> environment;  // beside the usual: "LOFTE_PLUGIN_PATH=..."
};

std::string read_bytes(const std::filesystem::path& file);
bool has(const std::string& text, const std::string& part);

}  // namespace lofte::testing
