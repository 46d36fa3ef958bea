// Which of the languages that exist is used for the one that is asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lofte::services {

// The languages to try for a BCP 47 tag, best first: "sv-FI" gives sv-FI, sv, en; "nn" gives nn,
// nb, no, en; "no" and "nb" stand in for each other; anything unknown ends at en.
std::vector<std::string> language_chain(std::string_view tag);

// ICU's name of the locale that dates and amounts take in a text of `language` (a member of the
// chain) asked for as `tag`: the tag's region where the language is the tag's own, European English
// where none is said. Always the Gregorian calendar and Latin digits.
std::string format_locale(std::string_view language, std::string_view tag);

}  // namespace lofte::services
