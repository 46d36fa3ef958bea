// Letters of names that are told apart without regard to case: fields and encodings, all ASCII.
#pragma once

namespace lofte::receivables_csv {

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace lofte::receivables_csv
