// What a shared library offers to others and asks of them, read from the file: none of its code
// runs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lofte::validate {

struct ElfFile {
  std::vector<std::string> exports;  // defined dynamic symbols
  std::vector<std::string> imports;  // undefined ones
  std::vector<std::string> needed;   // libraries: "libc.so.6"
  std::vector<std::string> search;   // RPATH and RUNPATH
};

// Throws std::runtime_error where the file is no whole shared library of this machine's width.
ElfFile read_elf(const std::filesystem::path& file);

}  // namespace lofte::validate
