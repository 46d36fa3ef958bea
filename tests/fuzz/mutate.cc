// Runs a fuzz target over its seeds and a fixed number of mutations of them: no coverage guides it,
// but any compiler and every sanitizer preset runs it.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

#include "fuzz/seeds.h"

namespace {

constexpr int kMutations = 1500;

class Mutator {
 public:
  std::string operator()(std::string bytes) {
    for (int turns = pick(1, 4); turns > 0; --turns) change(bytes);
    return bytes;
  }

 private:
  int pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  std::size_t at(const std::string& bytes) {
    return std::uniform_int_distribution<std::size_t>(0, bytes.size())(random_);
  }

  void change(std::string& bytes) {
    constexpr std::string_view kTricky[] = {
        "-", "9223372036854775808", "\"", "<",    "&",   "\n",
        ",", "1970-01-01",          "/0", "\xFF", "]]>", "0001-01-01"};
    const auto from = at(bytes);
    const auto length = static_cast<std::size_t>(pick(0, 40));
    switch (pick(0, 5)) {
      case 0:
        if (from < bytes.size()) bytes[from] = static_cast<char>(pick(-128, 127));
        return;
      case 1:
        bytes.erase(from, length);
        return;
      case 2:
        bytes.insert(at(bytes), bytes.substr(from, length));
        return;
      case 3:
        bytes.resize(from);
        return;
      case 4:
        bytes.insert(from, kTricky[pick(0, static_cast<int>(std::size(kTricky)) - 1)]);
        return;
      default:
        bytes.replace(from, std::min(length, bytes.size() - from), length, '9');
    }
  }

  std::mt19937 random_{20260131};
};

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(static_cast<const std::uint8_t*>(static_cast<const void*>(bytes.data())),
                         bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  Mutator mutate;
  const auto seeds = lofte::fuzz::seeds();
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    if (count > 1) {
      std::ofstream(std::filesystem::path(arguments[1]) / ("seed" + std::to_string(i)),
                    std::ios::binary)
          << seeds[i];
      continue;
    }
    run(seeds[i]);
    for (int turn = 0; turn < kMutations; ++turn) run(mutate(seeds[i]));
  }
  std::printf("%zu seeds, %d mutations each\n", seeds.size(), count > 1 ? 0 : kMutations);
}
