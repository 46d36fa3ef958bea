// Whether bytes are a shared library this process could load. The system's loader says little about
// what is wrong, and a file cut short kills the process that maps it.
#pragma once

#include <string>
#include <string_view>

namespace lofte::plugins {

// What is wrong and what would be right; empty: nothing.
std::string elf_fault(std::string_view bytes);

}  // namespace lofte::plugins
