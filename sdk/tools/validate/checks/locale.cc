#include <clocale>

#include "checks.h"

namespace lofte::validate {

void check_locale(Trial& trial) {
  std::setlocale(LC_ALL, "C");
  trial.at("asking in the locale C");
  const auto expected = trial.all_fresh();
  std::string tried;
  for (const char* name : {"de_DE.UTF-8", "tr_TR.UTF-8", "sv_SE.UTF-8", "C.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;
    tried += concat(" ", std::string_view(name));
    trial.at(concat("asking in the locale ", std::string_view(name)));
    if (!trial.all_same(expected, trial.all_fresh(),
                        concat("asked in the locale ", std::string_view(name)))) {
      break;
    }
  }
  std::setlocale(LC_ALL, "C");
  if (tried.empty()) Trial::skip("this system has no other locale than C");
  trial.note(concat("tried in:", std::string_view(tried)));
}

}  // namespace lofte::validate
