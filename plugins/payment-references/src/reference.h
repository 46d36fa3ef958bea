// Payment references of the Nordic banks and ISO 11649: whether a check digit fits, and whether two
// texts are the same reference.
#pragma once

#include <string>
#include <string_view>

namespace lofte::payment_references {

enum class Scheme {
  kNone,
  kNorway,             // KID, 2 to 25 characters, mod 10 or mod 11
  kSweden,             // OCR, 2 to 25 digits, mod 10
  kFinland,            // viitenumero, 4 to 20 digits, weights 7, 3, 1
  kDenmark,            // +71 (15 digits) and +75 (16), mod 10
  kCreditorReference,  // RF, ISO 11649, up to 25 characters, mod 97
};

// As a bank compares it: capitals, without the spaces people type. Other characters stay.
std::string normalised(std::string_view typed);

// `reference` is normalised.
bool is_valid(Scheme scheme, std::string_view reference);
// A Swedish OCR whose last digit but one is its length, as the bank checks it at level 3.
bool has_valid_length_digit(std::string_view reference);

// Equal for references that pay the same: an RF reference is its national one in another dress, and
// leading zeros are dropped by some banks. Empty where there is nothing to compare.
std::string canonical(std::string_view typed);

// One digit wrong, missing or too many, or two neighbours changed places: how people mistype.
bool is_near(std::string_view typed, std::string_view meant);

}  // namespace lofte::payment_references
