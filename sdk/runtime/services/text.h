// A plugin's texts: files texts/<language>.json, each an object of message ids and ICU
// MessageFormat patterns with named arguments.
//
//     "nudge.body": "{count, plural, one {One invoice of {amount}} other {# invoices, {amount} in
//     total}}"
//
// Any thread may render at any time. What is rendered depends on language, message and texts alone:
// not on the process's locale or time zone.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/advice.h"

namespace lofte::services {

class Texts {
 public:
  // Language to the text of its file; `place` names the folder in errors. Throws
  // base::Error(LOFTE_REFUSED) whose where() is file and id: for JSON or a pattern that is not
  // right, an id that stands twice, languages with different ids, and where en is missing.
  explicit Texts(const std::map<std::string, std::string>& files,
                 const std::string& place = "texts");
  // From every *.json of a folder; LOFTE_IO where it cannot be read.
  static Texts load(const std::filesystem::path& folder);

  ~Texts();
  Texts(Texts&&) noexcept;
  Texts& operator=(Texts&&) noexcept;

  // The message in `language` (BCP 47), in the next best language that there is, or in English. An
  // argument of type TERM is another message of these texts that needs no arguments. Throws
  // base::Error(LOFTE_NOT_FOUND) for an unknown id, LOFTE_REFUSED for an argument that is missing
  // or of the wrong type; where() is the id.
  std::string render(std::string_view language, const lofte_message& message) const;

  // The language of the texts that `language` gets.
  const std::string& language_for(std::string_view language) const;
  // In order.
  std::vector<std::string> languages() const;
  std::vector<std::string> ids() const;
  bool has(std::string_view id) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lofte::services
