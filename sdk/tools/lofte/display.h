// The terminal: how wide text is, whether colours are wanted, numbers in a language's own form.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "lofte/base.h"

namespace lofte::tools {

enum class Tone { kPlain, kStrong, kQuiet, kGood, kWarn, kBad };

// The text in a colour where `out` is a terminal that wants them (NO_COLOR, TERM=dumb); as is
// elsewhere.
std::string toned(std::string_view text, Tone tone, std::FILE* out = stdout);

bool is_terminal(std::FILE* file);
// Columns of the terminal on standard output; 0 where there is none.
std::size_t terminal_width();

// Columns the text takes: wide characters two, marks that combine none.
std::size_t display_width(std::string_view text);
// Cut to `width` columns, ending in "…" where something is missing.
std::string clipped(std::string_view text, std::size_t width);
// What could steer the terminal (control characters in a customer's name) becomes a space.
std::string one_line(std::string_view text);
// The same, with line ends kept.
std::string printable(std::string_view text);

// Amounts as people of a language write them: "12 400,00 NOK".
class Amounts {
 public:
  explicit Amounts(std::string_view language);
  ~Amounts();
  Amounts(Amounts&&) noexcept;
  Amounts& operator=(Amounts&&) noexcept;

  // An absent amount is "".
  std::string operator()(const lofte_money& amount) const;
  // Without the currency's code.
  std::string number(const lofte_money& amount) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lofte::tools
