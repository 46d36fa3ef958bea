#include "marks.h"

#include <algorithm>

#include "lofte/v1/options.pb.h"
#include "model.h"

namespace lofte::generator {
namespace {

// "a credit note", "an invoice", "invoices"
std::string in_words(std::string kind, bool several) {
  std::replace(kind.begin(), kind.end(), '_', ' ');
  if (several) return kind + "s";
  const bool vowel = std::string("aeiou").find(kind[0]) != std::string::npos;
  return (vowel ? "an " : "a ") + kind;
}

std::string written_as(v1::Format format) {
  switch (format) {
    case v1::COUNTRY:
      return "ISO 3166-1, \"NO\"";
    case v1::LANGUAGE:
      return "BCP 47, \"nb\"";
    case v1::CURRENCY:
      return "ISO 4217, \"NOK\"";
    default:
      return {};
  }
}

}  // namespace

Lines option_marks(const pb::FieldDescriptor& field) {
  const pb::FieldOptions& options = field.options();
  Lines marks;
  if (options.GetExtension(v1::required)) marks.push_back("required");
  if (options.GetExtension(v1::positive)) marks.push_back("greater than zero");
  if (options.HasExtension(v1::ref)) {
    marks.push_back("names " + in_words(options.GetExtension(v1::ref), field.is_repeated()));
  }
  const std::string written = written_as(options.GetExtension(v1::format));
  if (!written.empty()) marks.push_back(written);
  if (options.GetExtension(v1::personal)) marks.push_back("personal");
  return marks;
}

Lines header_marks(const pb::FieldDescriptor& field) {
  Lines marks = option_marks(field);
  const bool is_enum = type_of(field) == FieldType::kEnum;
  std::string type;
  if (field.is_repeated()) type = "of " + c_item_type(field);
  if (is_enum) type += (type.empty() ? "" : ", ") + short_name(*field.enum_type());
  if (!type.empty()) marks.insert(marks.begin(), type);
  if (field.has_optional_keyword()) marks.push_back("where " + presence_name(field));
  return marks;
}

}  // namespace lofte::generator
