// The tone check: what a text to a customer never holds. For texts in tests, and for a host to hold
// an edited draft against before a person sends it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lofte::services {

enum class ToneFault {
  kThreat,
  kThirdParty,  // collectors, courts, registers: not before the formal step
  kBlame,
  kLabel,  // "bad payer", "broken"
  kCapitals,
  kExclamation,
};

// "threat", "third party", ...
std::string_view name_of(ToneFault fault);

struct ToneFinding {
  ToneFault fault;
  // The words as they stand in the text, and their place in bytes.
  std::string words;
  std::size_t at;
  friend bool operator==(const ToneFinding&, const ToneFinding&) = default;
};

// In order of place. `text` may be a finished text or a message pattern. `language` falls back as
// texts do; where the list is another language's, that one is used. `names` (customer, people,
// products) may hold capitals and words of the lists. [any thread]
std::vector<ToneFinding> check_tone(std::string_view language, std::string_view text,
                                    std::span<const std::string> names = {});

// The languages that have a list, in order.
std::vector<std::string> tone_languages();

}  // namespace lofte::services
