// Options that many commands have, worded once.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

namespace lofte::tools {

using Choices = std::vector<std::pair<std::string, std::int32_t>>;

// A subcommand whose --help ends in an example.
CLI::App* command(CLI::App& parent, const std::string& name, const std::string& about,
                  const std::string& example);
void add_book(CLI::App* to, std::string& path);
CLI::Option* add_customer(CLI::App* to, std::string& id);
// An option that may be given again and takes one word each time, so that what follows it stays
// what it is: `--invoice F1 firm.lofte` names one invoice and a book.
CLI::Option* add_repeated(CLI::App* to, const std::string& name, std::vector<std::string>& values,
                          const std::string& about);
CLI::Option* add_invoices(CLI::App* to, std::vector<std::string>& ids);
// Refuses an option's value that is no date; wrong usage.
CLI::Validator a_date();
CLI::Option* add_date(CLI::App* to, const std::string& name, std::string& text,
                      const std::string& about);
CLI::Option* add_text(CLI::App* to, const std::string& name, std::string& text,
                      const std::string& about);
// One of a few words; anything else is wrong usage and names them all.
CLI::Option* add_choice(CLI::App* to, const std::string& name, std::int32_t& value,
                        const Choices& choices, const std::string& about);

}  // namespace lofte::tools
