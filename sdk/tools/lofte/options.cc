#include "options.h"

#include "dates.h"

namespace lofte::tools {

CLI::App* command(CLI::App& parent, const std::string& name, const std::string& about,
                  const std::string& example) {
  CLI::App* made = parent.add_subcommand(name, about);
  made->footer("Example:\n  " + example +
               "\n\nlofte --help shows what every command takes: --json, --today and more.\n");
  return made;
}

void add_book(CLI::App* to, std::string& path) {
  to->add_option("BOOK", path, "The book's file")->required()->type_name("");
}

CLI::Option* add_customer(CLI::App* to, std::string& id) {
  return to->add_option("--customer", id, "The customer's number")->type_name("ID");
}

CLI::Option* add_repeated(CLI::App* to, const std::string& name, std::vector<std::string>& values,
                          const std::string& about) {
  return to->add_option(name, values, about)->allow_extra_args(false);
}

CLI::Option* add_invoices(CLI::App* to, std::vector<std::string>& ids) {
  return add_repeated(to, "--invoice", ids, "An invoice's number; several with commas, or again")
      ->type_name("ID")
      ->delimiter(',');
}

CLI::Validator a_date() {
  return CLI::Validator(
      [](const std::string& text) {
        return read_date(text) ? std::string()
                               : "\"" + text + "\" is no date; write it as 2026-01-31";
      },
      "", "date");
}

CLI::Option* add_date(CLI::App* to, const std::string& name, std::string& text,
                      const std::string& about) {
  return to->add_option(name, text, about)->type_name("DATE")->check(a_date());
}

CLI::Option* add_text(CLI::App* to, const std::string& name, std::string& text,
                      const std::string& about) {
  return to->add_option(name, text, about)->type_name("TEXT");
}

CLI::Option* add_choice(CLI::App* to, const std::string& name, std::int32_t& value,
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
