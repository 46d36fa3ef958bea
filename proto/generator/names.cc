#include "names.h"

#include <cctype>

namespace lofte::generator {
namespace {

bool is_upper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

// "Outer_inner" in snake case for a message inside another, "outer" for others.
std::string nested_snake(const pb::Descriptor& message) {
  const std::string own = snake(message.name());
  const pb::Descriptor* outer = message.containing_type();
  return outer == nullptr ? own : nested_snake(*outer) + "_" + own;
}

}  // namespace

std::string snake(const std::string& camel) {
  std::string out;
  for (const char c : camel) {
    if (is_upper(c) && !out.empty() && out.back() != '_') out += '_';
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

std::string upper_snake(const std::string& name) {
  std::string out = snake(name);
  for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

std::string stem_of(const pb::FileDescriptor& file) {
  const std::string& path = file.name();
  const std::size_t slash = path.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

std::string struct_name(const pb::Descriptor& message) {
  return "lofte_" + nested_snake(message);
}

std::string macro_name(const pb::Descriptor& message) {
  return "LOFTE_" + upper_snake(nested_snake(message));
}

std::string presence_name(const pb::FieldDescriptor& field) {
  return macro_name(*field.containing_type()) + "_HAS_" + upper_snake(field.name());
}

std::string kind_name(const pb::FieldDescriptor& field) {
  return macro_name(*field.containing_type()) + "_" + upper_snake(field.name());
}

std::string constant_name(const pb::EnumValueDescriptor& value) {
  const pb::EnumDescriptor& type = *value.type();
  if (type.containing_type() != nullptr) {
    return macro_name(*type.containing_type()) + "_" + value.name();
  }
  std::string prefix = upper_snake(type.name());
  if (prefix.ends_with("_KIND")) prefix.resize(prefix.size() - 5);
  prefix += "_";
  return "LOFTE_" + (value.name().starts_with(prefix) ? value.name() : prefix + value.name());
}

}  // namespace lofte::generator
