// Comments of the .proto files, carried over into what is generated.
#pragma once

#include <google/protobuf/descriptor.h>

#include <string>
#include <vector>

#include "names.h"

namespace lofte::generator {

using Lines = std::vector<std::string>;

Lines split_lines(const std::string& text);

// What stands above a declaration, then what stands behind it.
template <class Descriptor>
Lines comment_of(const Descriptor& descriptor) {
  pb::SourceLocation place;
  if (!descriptor.GetSourceLocation(&place)) return {};
  Lines lines = split_lines(place.leading_comments);
  for (std::string& line : split_lines(place.trailing_comments)) lines.push_back(std::move(line));
  return lines;
}
// What stands above `syntax`: the file's own comment.
Lines comment_of_file(const pb::FileDescriptor& file);

// A C comment of these lines, each line of it indented, ended by a newline; nothing for no lines.
std::string c_comment(const Lines& lines, const std::string& indent = "");

// The lines as one paragraph.
std::string joined(const Lines& lines, const std::string& between = " ");

}  // namespace lofte::generator
