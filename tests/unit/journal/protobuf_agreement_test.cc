// Google's own Protobuf runtime and ours, held against each other: bytes and JSON of each must be
// the other's, for every record with every field filled.
#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <memory>
#include <string>

#include "base/error.h"
#include "journal/codec.h"
#include "journal/json.h"
#include "lofte/v1/journal.pb.h"
#include "lofte/v1/queries.pb.h"
#include "lofte/v1/view.pb.h"
#include "unit/journal/record_filler.h"

namespace lofte::journal {
namespace {

namespace pb = google::protobuf;

std::unique_ptr<pb::Message> google_message(const MessageLayout& layout) {
  // Naming one class of each file makes the linker keep the file.
  static const pb::Descriptor* const kept[] = {
      v1::JournalEntry::descriptor(), v1::CustomerView::descriptor(), v1::Rows::descriptor()};
  const pb::DescriptorPool& pool = *kept[0]->file()->pool();
  const auto* const type = pool.FindMessageTypeByName("lofte.v1." + std::string(layout.name));
  if (type == nullptr) return nullptr;
  return std::unique_ptr<pb::Message>(
      pb::MessageFactory::generated_factory()->GetPrototype(type)->New());
}

// Every record with all its fields, from a few seeds.
template <class Check>
void for_each_record(Check check) {
  for (const MessageLayout* layout : all_layouts()) {
    SCOPED_TRACE(layout->name);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
      base::Arena arena;
      const void* const record = RecordFiller(seed, arena).record(*layout);
      const auto message = google_message(*layout);
      ASSERT_NE(message, nullptr);
      check(*layout, record, *message, arena);
    }
  }
}

TEST(Protobuf, ReadsOurBytesAndWritesTheSame) {
  for_each_record(
      [](const MessageLayout& layout, const void* record, pb::Message& message, base::Arena&) {
        const std::string bytes = bytes_of(layout, record);
        ASSERT_TRUE(message.ParseFromString(bytes));
        message.DiscardUnknownFields();
        EXPECT_EQ(message.SerializeAsString(), bytes);
      });
}

TEST(Protobuf, EveryFieldWeFillIsThereForGoogle) {
  for_each_record(
      [](const MessageLayout& layout, const void* record, pb::Message& message, base::Arena&) {
        ASSERT_TRUE(message.ParseFromString(bytes_of(layout, record)));
        std::vector<const pb::FieldDescriptor*> set;
        message.GetReflection()->ListFields(message, &set);
        std::size_t wanted = layout.fields.size();
        if (layout.oneof_end > 0) wanted -= layout.oneof_end - layout.oneof_begin - std::size_t{1};
        EXPECT_EQ(set.size(), wanted);
      });
}

TEST(Protobuf, ReadsOurJsonAsTheSameMessage) {
  for_each_record(
      [](const MessageLayout& layout, const void* record, pb::Message& message, base::Arena&) {
        std::string json;
        to_json(layout, record, json);
        const auto status = pb::util::JsonStringToMessage(json, &message);
        ASSERT_TRUE(status.ok()) << status.ToString() << json;
        EXPECT_EQ(message.SerializeAsString(), bytes_of(layout, record)) << json;
      });
}

void expect_we_read_its_json(const pb::util::JsonPrintOptions& options) {
  for_each_record([&](const MessageLayout& layout, const void* record, pb::Message& message,
                      base::Arena& arena) {
    ASSERT_TRUE(message.ParseFromString(bytes_of(layout, record)));
    std::string json;
    ASSERT_TRUE(pb::util::MessageToJsonString(message, &json, options).ok());
    EXPECT_TRUE(equal(layout, record, from_json(layout, json, arena))) << json;
  });
}

TEST(Protobuf, WritesJsonThatWeRead) {
  expect_we_read_its_json({});
}

TEST(Protobuf, WritesJsonWithTheProtosOwnNamesAndBlanksThatWeRead) {
  pb::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  options.add_whitespace = true;
  expect_we_read_its_json(options);
}

TEST(Protobuf, WritesDefaultsAndNumbersForNamesThatWeRead) {
  pb::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  options.always_print_enums_as_ints = true;
  expect_we_read_its_json(options);
}

TEST(Protobuf, WritesTheSameJsonLetterByLetterWhereNothingNeedsAnEscape) {
  base::Arena arena;
  const auto* const fact = parsed_json<lofte_fact>(
      R"({"recordId":"F1","effectiveDate":"2026-01-05","invoice":{"customerId":"Åse",)"
      R"("status":"ISSUED","amount":{"minor":"-5","currency":"NOK"},)"
      R"("lines":[{"quantityMilli":"1500"},{}],"directDebit":true}})",
      arena);
  v1::Fact message;
  ASSERT_TRUE(message.ParseFromString(encoded(*fact)));
  std::string json;
  ASSERT_TRUE(pb::util::MessageToJsonString(message, &json).ok());
  EXPECT_EQ(json_of(*fact), json);
}

// Unpacked numbers, fields in another order, defaults written out: other writers may do all of it.
TEST(Protobuf, ReadsWhatIsNotCanonicalAsWeDo) {
  base::Arena arena;
  const std::string invoice = std::string("\x22\x0a") + "2026-01-05" + "\x0a\x02K1" +
                              std::string("\x18\x00\x50\x00\x12\x00", 6);
  const std::string bytes =
      "\x62" + std::string(1, static_cast<char>(invoice.size())) + invoice + "\x0a\x01X";
  v1::Fact message;
  ASSERT_TRUE(message.ParseFromString(bytes));
  EXPECT_EQ(encoded(*decoded<lofte_fact>(bytes, arena)), message.SerializeAsString());
}

RC_GTEST_PROP(Protobuf, AgreesOnAnyRecord, ()) {
  base::Arena arena;
  const auto place = *rc::gen::inRange<std::size_t>(0, all_layouts().size());
  const MessageLayout& layout = *all_layouts()[place];
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  const void* const record = RecordFiller(seed, arena, *rc::gen::inRange(0, 101)).record(layout);
  const std::string bytes = bytes_of(layout, record);
  const auto message = google_message(layout);
  RC_ASSERT(message->ParseFromString(bytes));
  message->DiscardUnknownFields();
  RC_ASSERT(message->SerializeAsString() == bytes);
}

// Bytes with a few changed: where both read them, they read the same.
RC_GTEST_PROP(Protobuf, AgreesOnDamagedBytes, ()) {
  base::Arena arena;
  const auto place = *rc::gen::inRange<std::size_t>(0, all_layouts().size());
  const MessageLayout& layout = *all_layouts()[place];
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  std::string bytes = bytes_of(layout, RecordFiller(seed, arena, 50).record(layout));
  RC_PRE(!bytes.empty());
  bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  std::string ours;
  try {
    ours = bytes_of(layout, decode(layout, bytes, arena));
  } catch (const base::Error&) {
    return;  // we are stricter
  }
  const auto message = google_message(layout);
  RC_ASSERT(message->ParseFromString(bytes));
  RC_ASSERT(message->SerializeAsString() == ours);
}

}  // namespace
}  // namespace lofte::journal
