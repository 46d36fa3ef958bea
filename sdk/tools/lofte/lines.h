// Facts as JSON lines, from a file or from standard input.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

namespace lofte::tools {

// Whole lines out of a file, without ever holding more than one too long.
class Lines {
 public:
  // "-" is standard input. Fails where the file cannot be opened.
  explicit Lines(const std::string& file);

  // False at the end. The line comes with its line end, where it has one; one longer than 16 MiB
  // fails with its number.
  bool next(std::string& line);
  // Of the line that came last, from 1.
  std::uint64_t number() const { return number_; }
  // The file's, for a message.
  const std::string& name() const { return name_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const;
  };
  bool refill();

  std::string name_;
  std::unique_ptr<std::FILE, Close> file_;
  std::string held_;
  std::size_t at_ = 0;
  std::uint64_t number_ = 0;
};

}  // namespace lofte::tools
