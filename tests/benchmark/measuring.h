// What every benchmark needs: a clock, a folder of its own, and a line for a figure beside its
// limit.
#pragma once

#include <stdlib.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace lofte::bench {

using Clock = std::chrono::steady_clock;

inline double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Folder {
  std::string path;
  Folder() {
    path = (std::filesystem::temp_directory_path() / "lofte-bench-XXXXXX").string();
    if (mkdtemp(path.data()) == nullptr) throw std::runtime_error("no folder can be made: " + path);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const char* name) const { return path + "/" + name; }
};

inline void line(const char* what, double measured, const char* unit, double limit,
                 const char* of) {
  std::printf("%-58s %10.3f %-14s limit %-8.3g %s ratio %.2f\n", what, measured, unit, limit, of,
              measured / limit);
  std::fflush(stdout);
}

}  // namespace lofte::bench
