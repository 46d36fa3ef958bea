// One call of a reader: bytes in, checked copies of facts out, or an error that names the place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "lofte/reader.h"
#include "plugins/instance.h"

namespace lofte::plugins {

struct ReadInput {
  std::string name;        // as shown to people
  std::string path;        // empty: none; passed on only to readers with the permission open-files
  std::uint64_t size = 0;  // 0: not known
  std::string country;
  std::string currency;
  std::vector<std::pair<std::string, std::string>> options;
  // Fills the buffer and returns how much; 0 at the end. May throw base::Error.
  std::function<std::size_t(std::span<std::byte>)> read;
};

struct ReadHooks {
  // Done, of all (0: not known), in the reader's own unit. False asks the reader to stop.
  std::function<bool(std::uint64_t, std::uint64_t)> progress;
  // Looks at each fact as it comes, so that the reader can name its place; throws base::Error to
  // refuse.
  std::function<void(const lofte_fact&)> check;
  std::uint64_t max_facts = 20'000'000;
};

struct Remark {
  std::string where;
  std::string message;
};

struct ReadResult {
  std::vector<const lofte_fact*>
      facts;  // in the reader's order; they live in the arena of the call
  std::vector<Remark> remarks;
};

// How sure the reader is that this is its format, 0 to 100, from up to 64 KiB of its head.
int sniff(Instance& instance, std::string_view head, std::string_view name);

// Throws base::Error with the reader's status where it is about the file, LOFTE_PLUGIN_FAILED where
// it is about the reader, LOFTE_CANCELLED where progress said so. where() is "FILE:12" or "FILE:
// place".
ReadResult read_file(Instance& instance, const ReadInput& input, base::Arena& arena,
                     const ReadHooks& hooks = {});

}  // namespace lofte::plugins
