// Options that many commands have, worded once.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

#include "dates.h"

namespace lofte::tools {

using Choices = std::vector<std::pair<std::string, std::int32_t>>;

// A subcommand whose --help ends in an example.
inline CLI::App* command(CLI::App& parent, const std::string& name, const std::string& about,
                         const std::string& example) {
  CLI::App* made = parent.add_subcommand(name, about);
  made->footer("Example:\n  " + example +
               "\n\nlofte --help shows what every command takes: --json, --today and more.\n");
  return made;
}

inline void add_book(CLI::App* to, std::string& path) {
  to->add_option("BOOK", path, "The book's file")->required()->type_name("");
}
inline CLI::Option* add_customer(CLI::App* to, std::string& id) {
  return to->add_option("--customer", id, "The customer's number")->type_name("ID");
}
// An option that may be given again and takes one word each time, so that what follows it stays
// what it is: `--invoice F1 firm.lofte` names one invoice and a book.
inline CLI::Option* add_repeated(CLI::App* to, const std::string& name,
                                 std::vector<std::string>& values, const std::string& about) {
  return to->add_option(name, values, about)->allow_extra_args(false);
}
inline CLI::Option* add_invoices(CLI::App* to, std::vector<std::string>& ids) {
  return add_repeated(to, "--invoice", ids, "An invoice's number; several with commas, or again")
      ->type_name("ID")
      ->delimiter(',');
}
inline CLI::Option* add_date(CLI::App* to, const std::string& name, std::string& text,
                             const std::string& about) {
  return to->add_option(name, text, about)->type_name("DATE")->check(a_date());
}
inline CLI::Option* add_text(CLI::App* to, const std::string& name, std::string& text,
                             const std::string& about) {
  return to->add_option(name, text, about)->type_name("TEXT");
}
// One of a few words; anything else is wrong usage and names them all.
inline CLI::Option* add_choice(CLI::App* to, const std::string& name, std::int32_t& value,
                               const Choices& choices, const std::string& about) {
  std::string words;
  for (const auto& [word, number] : choices) words += (words.empty() ? "" : "|") + word;
  return to
      ->add_option_function<std::string>(
          name,
          [&value, choices](const std::string& word) {
            for (const auto& [known, number] : choices) {
              if (known == word) value = number;
            }
          },
          about)
      ->type_name(words)
      ->check(CLI::Validator(
          [choices, words](const std::string& word) {
            for (const auto& [known, number] : choices) {
              if (known == word) return std::string();
            }
            return "\"" + word + "\" is none of " + words;
          },
          "", "choice"));
}

}  // namespace lofte::tools
