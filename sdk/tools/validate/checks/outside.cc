#include <algorithm>
#include <array>

#include "checks.h"
#include "elf_file.h"

namespace lofte::validate {

// What an answer that is a function of the view alone has no use for. Left out is what a C++ or
// Rust runtime brings along by itself.
void check_outside(Trial& trial) {
  if (trial.files().is_reader()) Trial::skip("a reader may read more than it is given");
  constexpr std::array<std::string_view, 24> kWorld = {
      "time",   "gettimeofday", "timespec_get", "clock",  "rand",    "rand_r",
      "random", "srand",        "drand48",      "socket", "connect", "getaddrinfo",
      "bind",   "accept",       "popen",        "system", "fork",    "execve",
      "execvp", "mkstemp",      "tmpfile",      "remove", "opendir", "gethostname"};
  for (const std::string& symbol : read_elf(trial.files().library).imports) {
    const std::string name = symbol.substr(0, symbol.find('@'));
    if (std::find(kWorld.begin(), kWorld.end(), name) == kWorld.end()) continue;
    trial.fault(
        concat("it calls ", std::string_view(name),
               "(): advice is a function of the view alone, without clock, chance, files or "
               "network"));
  }
}

}  // namespace lofte::validate
