// How the names in manifests and lists are spelled.
#pragma once

#include <string_view>

namespace lofte::plugins {

// "late-payer": lower-case letters, digits, single hyphens inside, a letter first, at most 64.
bool is_plugin_id(std::string_view text);
// "first_step_days": lower-case letters, digits, '_', '.', '-', a letter first, at most 64.
bool is_key(std::string_view text);
// "lofte.advisor/1": dotted lower-case words, a slash, a revision from 1.
bool is_extension_id(std::string_view text);
// "1.2.0", "1.2.0-rc.1+build7".
bool is_semantic_version(std::string_view text);
// "late-payer.so": no path, not hidden.
bool is_plain_file_name(std::string_view text);

}  // namespace lofte::plugins
