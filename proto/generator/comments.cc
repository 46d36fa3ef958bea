#include "comments.h"

#include <google/protobuf/descriptor.pb.h>

namespace lofte::generator {

Lines split_lines(const std::string& text) {
  Lines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    if (text[begin] == ' ') ++begin;  // the one behind "//"
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

Lines comment_of_file(const pb::FileDescriptor& file) {
  pb::SourceLocation place;
  if (!file.GetSourceLocation({pb::FileDescriptorProto::kSyntaxFieldNumber}, &place)) return {};
  return split_lines(place.leading_comments);
}

std::string c_comment(const Lines& lines, const std::string& indent) {
  if (lines.empty()) return {};
  const std::string text = joined(lines, "\n" + indent + " * ");
  if (text.find("*/") != std::string::npos) throw Refusal("a comment holds \"*/\": " + text);
  std::string out = indent + "/* " + text + " */\n";
  // An empty line of a comment must not end in a blank.
  for (std::size_t at; (at = out.find("* \n")) != std::string::npos;) out.erase(at + 1, 1);
  return out;
}

std::string joined(const Lines& lines, const std::string& between) {
  std::string out;
  for (const std::string& line : lines) {
    if (!out.empty()) out += between;
    out += line;
  }
  return out;
}

}  // namespace lofte::generator
