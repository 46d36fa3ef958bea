// Letters made alike for searching.
#pragma once

#include <string>
#include <string_view>

namespace kontor {

// Lower case in every script: "ØSTBY" finds "Østby".
std::string folded(std::string_view text);
// What is left of a telephone number when it is typed without spaces.
std::string digits_of(std::string_view text);

}  // namespace kontor
