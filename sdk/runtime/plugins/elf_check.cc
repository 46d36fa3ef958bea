#include "plugins/elf_check.h"

#include <elf.h>
#include <fmt/format.h>
#include <link.h>

#include <cstring>

namespace lofte::plugins {
namespace {

#if defined(__x86_64__)
constexpr int kMachine = EM_X86_64;
#elif defined(__aarch64__)
constexpr int kMachine = EM_AARCH64;
#else
constexpr int kMachine = EM_NONE;  // not checked
#endif
constexpr unsigned char kClass = sizeof(void*) == 8 ? ELFCLASS64 : ELFCLASS32;

std::string machine_name(int machine) {
  switch (machine) {
    case EM_X86_64:
      return "x86-64";
    case EM_AARCH64:
      return "aarch64";
    case EM_386:
      return "x86 (32 bits)";
    case EM_ARM:
      return "arm (32 bits)";
    default:
      return fmt::format("machine {}", machine);
  }
}

std::string cut_short(std::string_view bytes) {
  return fmt::format(
      "is cut short: {} bytes hold less than its headers say; build or copy it again",
      bytes.size());
}

}  // namespace

std::string elf_fault(std::string_view bytes) {
  if (bytes.size() < sizeof(ElfW(Ehdr)) || std::memcmp(bytes.data(), ELFMAG, SELFMAG) != 0) {
    return "is not a shared library (ELF); right would be one built with -shared";
  }
  ElfW(Ehdr) header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.e_ident[EI_CLASS] != kClass || (kMachine != EM_NONE && header.e_machine != kMachine)) {
    return fmt::format("is for {}, this runtime runs on {}", machine_name(header.e_machine),
                       machine_name(kMachine));
  }
  if (header.e_type != ET_DYN) {
    return "is an ELF file but no shared library; right would be one built with -shared";
  }
  for (std::size_t i = 0; i < header.e_phnum; ++i) {
    const std::size_t at = header.e_phoff + i * sizeof(ElfW(Phdr));
    if (at > bytes.size() || bytes.size() - at < sizeof(ElfW(Phdr))) return cut_short(bytes);
    ElfW(Phdr) part;
    std::memcpy(&part, bytes.data() + at, sizeof part);
    if (part.p_type != PT_LOAD && part.p_type != PT_DYNAMIC) continue;
    if (part.p_offset > bytes.size() || bytes.size() - part.p_offset < part.p_filesz) {
      return cut_short(bytes);
    }
  }
  return {};
}

}  // namespace lofte::plugins
