// Calls of a reader, over bytes in memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lofte/reader.h"
#include "subject.h"

namespace lofte::validate {

// What a reader made of a file.
struct Read {
  lofte_status status = LOFTE_OK;
  std::string where;
  std::string message;
  bool placed = false;    // the fault names a line or an element
  std::string facts;      // a line a fact
  std::size_t count = 0;  // facts
  std::size_t calls = 0;  // of progress
};

struct Manner {
  std::size_t piece = 65536;  // bytes a call of read() gives at most
  std::size_t cancel_at = 0;  // the call of progress that asks to stop, from 1
  std::size_t refuse_at = 0;  // the fact that is refused, from 1
};

Read read(const Instance& instance, std::string_view bytes, std::string_view name,
          Manner manner = {});

struct SampleFile {
  std::string name;
  std::string bytes;
};
// Files of many kinds, none of them right in particular, and the author's own samples.
std::vector<SampleFile> sample_files(const std::vector<std::string>& paths);

}  // namespace lofte::validate
