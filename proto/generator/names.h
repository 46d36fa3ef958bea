// What things of the .proto files are called in C.
#pragma once

#include <google/protobuf/descriptor.h>

#include <stdexcept>
#include <string>

namespace lofte::generator {

namespace pb = google::protobuf;

// Something in a .proto file that has no C form, said in words for whoever wrote it.
class Refusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// "CreditNote" -> "credit_note"
std::string snake(const std::string& camel);
// "CreditNote" or "credit_note" -> "CREDIT_NOTE"
std::string upper_snake(const std::string& name);

// "lofte/v1/facts.proto" -> "facts"
std::string stem_of(const pb::FileDescriptor& file);
// "Invoice.Status": the name below the package.
template <class Descriptor>
std::string short_name(const Descriptor& descriptor) {
  return descriptor.full_name().substr(descriptor.file()->package().size() + 1);
}

// lofte_credit_note
std::string struct_name(const pb::Descriptor& message);
// LOFTE_CREDIT_NOTE
std::string macro_name(const pb::Descriptor& message);
// LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS
std::string presence_name(const pb::FieldDescriptor& field);
// LOFTE_FACT_CREDIT_NOTE: a member of a oneof, as the value of the struct's `kind`.
std::string kind_name(const pb::FieldDescriptor& field);
// A value of an enum inside a message takes the message's name (LOFTE_INVOICE_ISSUED). Elsewhere it
// takes the enum's name less a last "Kind", unless it begins with that already: LOFTE_ADVICE_FLAG,
// LOFTE_CHANNEL_EMAIL.
std::string constant_name(const pb::EnumValueDescriptor& value);

}  // namespace lofte::generator
