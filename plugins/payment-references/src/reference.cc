#include "reference.h"

#include <algorithm>
#include <cstddef>

namespace lofte::payment_references {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'A' && c <= 'Z';
}
int digit(char c) {
  return c - '0';
}
bool is_digits(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}
bool has_length(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most;
}

// ISO/IEC 7812-1, annex B.
bool fits_mod10(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
    const int value = digit(digits[i]) * (doubled ? 2 : 1);
    sum += value / 10 + value % 10;
  }
  return sum % 10 == 0;
}

// Weights 2 to 7 from the right; a remainder that ten would stand for is written "-".
bool fits_norwegian_mod11(std::string_view text) {
  const std::string_view body = text.substr(0, text.size() - 1);
  if (!is_digits(body)) return false;
  int sum = 0;
  int weight = 2;
  for (std::size_t i = body.size(); i-- > 0; weight = weight == 7 ? 2 : weight + 1) {
    sum += digit(body[i]) * weight;
  }
  const int check = (11 - sum % 11) % 11;
  return check == 10 ? text.back() == '-' : text.back() == static_cast<char>('0' + check);
}

bool fits_finnish_731(std::string_view digits) {
  constexpr int kWeights[] = {7, 3, 1};
  int sum = 0;
  std::size_t place = 0;
  for (std::size_t i = digits.size() - 1; i-- > 0; ++place) {
    sum += digit(digits[i]) * kWeights[place % 3];
  }
  return (10 - sum % 10) % 10 == digit(digits.back());
}

// ISO/IEC 7064 MOD 97-10 over the reference with its first four characters put last.
bool fits_mod97(std::string_view reference) {
  int remainder = 0;
  const auto take = [&](std::string_view part) {
    for (const char c : part) {
      const int value = is_digit(c) ? digit(c) : c - 'A' + 10;
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
  };
  take(reference.substr(4));
  take(reference.substr(0, 4));
  return remainder == 1;
}

bool is_creditor_reference(std::string_view reference) {
  return has_length(reference, 5, 25) && reference.starts_with("RF") &&
         is_digits(reference.substr(2, 2)) &&
         std::ranges::all_of(reference, [](char c) { return is_digit(c) || is_letter(c); }) &&
         fits_mod97(reference);
}

}  // namespace

std::string normalised(std::string_view typed) {
  std::string reference;
  for (const char c : typed) {
    if (c == ' ' || c == '\t') continue;
    reference += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return reference;
}

bool is_valid(Scheme scheme, std::string_view reference) {
  switch (scheme) {
    case Scheme::kNone:
      return true;
    case Scheme::kNorway:
      return has_length(reference, 2, 25) &&
             ((is_digits(reference) && fits_mod10(reference)) || fits_norwegian_mod11(reference));
    case Scheme::kSweden:
      return has_length(reference, 2, 25) && is_digits(reference) && fits_mod10(reference);
    case Scheme::kFinland:
      return has_length(reference, 4, 20) && is_digits(reference) && fits_finnish_731(reference);
    case Scheme::kDenmark:
      return has_length(reference, 15, 16) && is_digits(reference) && fits_mod10(reference);
    case Scheme::kCreditorReference:
      return is_creditor_reference(reference);
  }
  return false;
}

bool has_valid_length_digit(std::string_view reference) {
  return is_valid(Scheme::kSweden, reference) &&
         static_cast<std::size_t>(digit(reference[reference.size() - 2])) == reference.size() % 10;
}

std::string canonical(std::string_view typed) {
  std::string reference = normalised(typed);
  if (is_creditor_reference(reference)) reference.erase(0, 4);
  const std::size_t first = std::min(reference.find_first_not_of('0'), reference.size());
  if (is_digits(reference)) reference.erase(0, first);
  return reference;
}

bool is_near(std::string_view typed, std::string_view meant) {
  const std::size_t shorter = std::min(typed.size(), meant.size());
  std::size_t front = 0;
  while (front < shorter && typed[front] == meant[front]) ++front;
  std::size_t back = 0;
  while (back < shorter - front && typed[typed.size() - 1 - back] == meant[meant.size() - 1 - back])
    ++back;
  const std::string_view rest = typed.substr(front, typed.size() - front - back);
  const std::string_view other = meant.substr(front, meant.size() - front - back);
  if (rest.size() + other.size() == 1) return true;        // one too many, or missing
  if (rest.size() == 1 && other.size() == 1) return true;  // one wrong
  return rest.size() == 2 && other.size() == 2 && rest[0] == other[1] && rest[1] == other[0];
}

}  // namespace lofte::payment_references
