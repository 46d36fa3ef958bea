// SHA-256, by which allow-lists pin files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace lofte::plugins {

base::Hash sha256(std::string_view bytes);

// Reads 64 hexadecimal digits, in either case.
std::optional<base::Hash> parse_sha256(std::string_view hex);

// The first digits, enough for people to tell two apart: "ab12cd34ef56…".
std::string shortened(const base::Hash& hash);

}  // namespace lofte::plugins
