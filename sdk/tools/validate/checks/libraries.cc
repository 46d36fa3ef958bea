#include <algorithm>
#include <array>

#include "checks.h"
#include "elf_file.h"

namespace lofte::validate {
namespace {

bool is_of_the_system(std::string_view library) {
  constexpr std::array<std::string_view, 7> kPlain = {
      "libc.so", "libm.so", "ld-linux", "libdl.so", "libpthread.so", "librt.so", "libgcc_s.so"};
  return std::any_of(kPlain.begin(), kPlain.end(),
                     [&](std::string_view name) { return library.starts_with(name); });
}

}  // namespace

// A module brings its own C++ with it: one on the shared libstdc++ has crashed hosts that carry
// another.
void check_libraries(Trial& trial) {
  const ElfFile file = read_elf(trial.files().library);
  for (const std::string& library : file.needed) {
    if (is_of_the_system(library)) continue;
    if (library.starts_with("libstdc++")) {
      trial.fault(concat("it needs ", std::string_view(library),
                         "; link with -static-libstdc++ -static-libgcc"));
    } else if (trial.files().is_reader()) {
      trial.note(
          concat("it needs ", std::string_view(library), ", which hosts must have installed"));
    } else {
      trial.fault(concat("it needs ", std::string_view(library),
                         "; an advisor needs libc and libm alone, link the rest into it"));
    }
  }
  for (const std::string& path : file.search) {
    trial.note(concat("it looks for libraries in ", std::string_view(path),
                      "; the copy that is loaded has no folder around it"));
  }
}

}  // namespace lofte::validate
