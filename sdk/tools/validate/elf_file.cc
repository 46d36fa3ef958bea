#include "elf_file.h"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lofte::validate {
namespace {

// The bytes of a file, read with every place checked.
class Bytes {
 public:
  explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}

  template <class T>
  T at(std::size_t place) const {
    if (place > bytes_.size() || bytes_.size() - place < sizeof(T)) {
      throw std::runtime_error("is cut short; build or copy it again");
    }
    T value;
    std::memcpy(&value, bytes_.data() + place, sizeof value);
    return value;
  }
  std::string text(std::size_t place) const {
    const std::size_t end = place < bytes_.size() ? bytes_.find('\0', place) : std::string::npos;
    if (end == std::string::npos) throw std::runtime_error("has a name that does not end");
    return bytes_.substr(place, end - place);
  }

 private:
  std::string bytes_;
};

std::vector<ElfW(Shdr)> sections(const Bytes& bytes, const ElfW(Ehdr) & header) {
  std::vector<ElfW(Shdr)> all;
  for (std::size_t i = 0; i < header.e_shnum; ++i) {
    all.push_back(bytes.at<ElfW(Shdr)>(header.e_shoff + i * sizeof(ElfW(Shdr))));
  }
  return all;
}

void read_symbols(const Bytes& bytes, const ElfW(Shdr) & table, std::size_t names, ElfFile& file) {
  // The first is the empty one.
  for (std::size_t at = sizeof(ElfW(Sym)); at < table.sh_size; at += sizeof(ElfW(Sym))) {
    const auto symbol = bytes.at<ElfW(Sym)>(table.sh_offset + at);
    const unsigned type = symbol.st_info & 0xfu;
    if (symbol.st_name == 0 || type == STT_SECTION || type == STT_FILE) continue;
    (symbol.st_shndx == SHN_UNDEF ? file.imports : file.exports)
        .push_back(bytes.text(names + symbol.st_name));
  }
}

void read_dynamic(const Bytes& bytes, const ElfW(Shdr) & table, std::size_t names, ElfFile& file) {
  for (std::size_t at = 0; at < table.sh_size; at += sizeof(ElfW(Dyn))) {
    const auto entry = bytes.at<ElfW(Dyn)>(table.sh_offset + at);
    if (entry.d_tag == DT_NULL) break;
    if (entry.d_tag == DT_NEEDED) file.needed.push_back(bytes.text(names + entry.d_un.d_val));
    if (entry.d_tag == DT_RPATH || entry.d_tag == DT_RUNPATH) {
      file.search.push_back(bytes.text(names + entry.d_un.d_val));
    }
  }
}

}  // namespace

ElfFile read_elf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot be read");
  const Bytes bytes(std::string(std::istreambuf_iterator<char>(in), {}));
  const auto header = bytes.at<ElfW(Ehdr)>(0);
  if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 || header.e_type != ET_DYN) {
    throw std::runtime_error("is no shared library; build it with -shared");
  }
  if (header.e_ident[EI_CLASS] != (sizeof(void*) == 8 ? ELFCLASS64 : ELFCLASS32)) {
    throw std::runtime_error("is for another kind of processor");
  }
  ElfFile file;
  const auto all = sections(bytes, header);
  for (const auto& section : all) {
    if (section.sh_type != SHT_DYNSYM && section.sh_type != SHT_DYNAMIC) continue;
    if (section.sh_link >= all.size()) throw std::runtime_error("has no names for its symbols");
    const std::size_t names = all[section.sh_link].sh_offset;
    if (section.sh_type == SHT_DYNSYM) read_symbols(bytes, section, names, file);
    if (section.sh_type == SHT_DYNAMIC) read_dynamic(bytes, section, names, file);
  }
  return file;
}

}  // namespace lofte::validate
