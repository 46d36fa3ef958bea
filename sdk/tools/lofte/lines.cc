#include "lines.h"

#include <cerrno>
#include <cstring>

#include "display.h"
#include "failure.h"

namespace lofte::tools {
namespace {

constexpr std::size_t kLongestLine = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kChunk = std::size_t{256} * 1024;

}  // namespace

void Lines::Close::operator()(std::FILE* file) const {
  if (file != stdin) std::fclose(file);
}

Lines::Lines(const std::string& file)
    : name_(file == "-" ? "standard input" : file),
      file_(file == "-" ? stdin : std::fopen(file.c_str(), "rb")) {
  if (!file_) fail(LOFTE_NOT_FOUND, name_, std::strerror(errno));
}

bool Lines::next(std::string& line) {
  line.clear();
  for (;;) {
    if (at_ == held_.size() && !refill()) break;
    const std::size_t end = held_.find('\n', at_);
    const std::size_t stop = end == std::string::npos ? held_.size() : end + 1;
    line.append(held_, at_, stop - at_);
    at_ = stop;
    if (line.size() > kLongestLine) {
      fail(LOFTE_LIMIT, concat(name_, ":", number_ + 1), "the line is longer than 16 MiB");
    }
    if (end != std::string::npos) break;
  }
  if (line.empty()) return false;
  ++number_;
  return true;
}

bool Lines::refill() {
  held_.resize(kChunk);
  held_.resize(std::fread(held_.data(), 1, kChunk, file_.get()));
  at_ = 0;
  if (held_.empty() && std::ferror(file_.get()) != 0) fail(LOFTE_IO, name_, "cannot be read");
  return !held_.empty();
}

}  // namespace lofte::tools
