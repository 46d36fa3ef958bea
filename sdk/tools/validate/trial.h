// One check of one plugin: what the check may use, and where it says what it found.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "asking.h"
#include "plugin_files.h"
#include "scenes.h"
#include "subject.h"

namespace lofte::validate {

// What came of a check.
struct Findings {
  std::vector<std::string> faults;
  std::vector<std::string> notes;  // worth knowing, no fault
  std::string skipped;             // why the check has nothing to say of this plugin
};

// The check has nothing to say.
struct Skipped {
  std::string why;
};

class Trial {
 public:
  // `samples` are files that a reader can read.
  Trial(const PluginFiles& files, std::uint64_t seed, std::vector<std::string> samples = {})
      : files_(files), seed_(seed), samples_(std::move(samples)) {}

  const PluginFiles& files() const { return files_; }
  std::uint64_t seed() const { return seed_; }
  Settings settings() const { return files_.defaults(); }
  const Findings& findings() const { return findings_; }
  const std::vector<std::string>& samples() const { return samples_; }

  // Loaded when first asked for. Throws Unfit.
  const Subject& subject();

  // What is wrong, with what was there and what would be right.
  void fault(std::string words);
  void note(std::string words) { findings_.notes.push_back(std::move(words)); }
  [[noreturn]] static void skip(std::string why) { throw Skipped{std::move(why)}; }
  // What is being done, for the message of a crash.
  static void at(std::string_view step);

  // Skips the check where the plugin provides nothing that answers about a customer, or is no
  // planner, book advisor or reader.
  void need_customers() const;
  void need(const char* extension_id, const char* what) const;

  // `count` ordinary customers; they live as long as the trial.
  const std::vector<const lofte_customer_view*>& customers(std::size_t count = 60);
  // The seed of the n-th ordinary customer.
  std::uint64_t seed_of(std::size_t n) const { return seed_ * 1000 + n; }

  // What an instance of its own, asked once, says.
  Answer fresh(const lofte_customer_view& view);
  // Of each ordinary customer, a day and a fold, every time by an instance of its own.
  std::vector<Answer> all_fresh(std::size_t customers = 40);
  bool all_same(const std::vector<Answer>& expected, const std::vector<Answer>& found,
                std::string_view what);
  // Where the two differ, that is a fault: "asked twice ... first said: ... then: ...".
  bool same(const Answer& expected, const Answer& found, std::string_view what);

 private:
  const PluginFiles& files_;
  std::uint64_t seed_;
  std::vector<std::string> samples_;
  std::unique_ptr<Subject> subject_;
  std::deque<Scene> scenes_;
  std::vector<const lofte_customer_view*> customers_;
  Findings findings_;
};

// The lines in which two texts differ, the first few of them.
std::string difference(std::string_view before, std::string_view now);

// For the message of a crash: what Trial::at said last.
const char* current_step();

}  // namespace lofte::validate
