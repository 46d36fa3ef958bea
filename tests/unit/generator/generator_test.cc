// The generator on small .proto files: what it makes of them, and what it refuses.
#include <gmock/gmock.h>
#include <google/protobuf/compiler/parser.h>
#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "c_headers.h"
#include "lofte/v1/options.pb.h"
#include "model.h"

namespace lofte::generator {
namespace {

using testing::HasSubstr;

// A schema with the least there must be, `text` beside it and `invoice_fields` in its Invoice.
class Schema {
 public:
  explicit Schema(const std::string& text, const std::string& invoice_fields = "") {
    const std::string whole =
        "// What the file is for.\n"
        "syntax = \"proto3\";\n"
        "package lofte.v1;\n"
        "import \"lofte/v1/options.proto\";\n"
        "message Money { sint64 minor = 1; string currency = 2; }\n"
        "message Fact { string fact_id = 1; oneof body { Invoice invoice = 10; } }\n"
        "message Invoice { string customer_id = 1; " +
        invoice_fields + "}\n" + text;
    pb::FileDescriptorProto parsed;
    pb::io::ArrayInputStream stream(whole.data(), static_cast<int>(whole.size()));
    pb::io::Tokenizer tokenizer(&stream, nullptr);
    EXPECT_TRUE(pb::compiler::Parser().Parse(&tokenizer, &parsed)) << whole;
    parsed.set_name("lofte/v1/sample.proto");
    // Naming an option makes the linker keep the file that registers them all.
    EXPECT_EQ(v1::format.number(), 50001);
    file_ = pool_.BuildFile(parsed);
    EXPECT_NE(file_, nullptr) << whole;
  }

  Model model() const { return make_model({file_}); }

  // Why make_model refuses, or "".
  std::string refusal() const {
    try {
      model();
    } catch (const Refusal& refused) {
      return refused.what();
    }
    return {};
  }

  std::string header() const {
    const Model made = model();
    return c_header(made, made.documents.at(0));
  }

 private:
  pb::DescriptorPool pool_{pb::DescriptorPool::generated_pool()};
  const pb::FileDescriptor* file_ = nullptr;
};

const Record& record(const Model& model, const std::string& name) {
  for (const Record& each : model.documents.at(0).records) {
    if (each.message->name() == name) return each;
  }
  throw Refusal("no record " + name);
}

// "name@offset ..." of all members.
std::string layout(const Record& record) {
  std::string out;
  for (const Member& member : record.members) {
    out += (out.empty() ? "" : " ") + member.name + "@" + std::to_string(member.offset);
  }
  return out + " =" + std::to_string(record.size);
}

TEST(Structs, HaveNoGapsBetweenMembersOrAtTheEnd) {
  const Schema schema(R"(
      message Row {
        int32 a = 1;
        string b = 2;
        bool c = 3;
        string d = 4 [(format) = DATE];
        Money e = 5;
        repeated int32 f = 6;
        Invoice g = 7;
        string h = 8 [(format) = INSTANT];
        sint64 i = 9;
        bool j = 10;
      })");
  EXPECT_EQ(layout(record(schema.model(), "Row")),
            "struct_size@0 reserved_0@4 a@8 reserved_1@12 b@16 c@32 d@36 e@40 f@56 g@80 h@88 i@96 "
            "j@104 reserved_2@108 =112");
}

TEST(Structs, FollowFieldNumbersNotTheOrderInTheFile) {
  const Schema schema("message Row { string b = 2; string a = 1; }");
  EXPECT_EQ(layout(record(schema.model(), "Row")), "struct_size@0 reserved_0@4 a@8 b@24 =40");
}

TEST(Structs, HoldAPresenceWordWhereANumberIsOptional) {
  const Schema schema("message Row { optional int32 a = 1; optional int32 b = 2; }");
  EXPECT_EQ(layout(record(schema.model(), "Row")), "struct_size@0 present@4 a@8 b@12 =16");
  EXPECT_THAT(schema.header(), HasSubstr("#define LOFTE_ROW_HAS_A (1u << 0)"));
  EXPECT_THAT(schema.header(), HasSubstr("#define LOFTE_ROW_HAS_B (1u << 1)"));
}

TEST(Structs, HoldAOneofAsItsKindAndAUnion) {
  const Schema schema("");
  EXPECT_EQ(layout(record(schema.model(), "Fact")),
            "struct_size@0 reserved_0@4 fact_id@8 kind@24 reserved_1@28 body@32 =40");
  EXPECT_THAT(schema.header(), HasSubstr("LOFTE_FACT_INVOICE = 10"));
  EXPECT_THAT(schema.header(), HasSubstr("const lofte_invoice *invoice;"));
}

TEST(Names, OfEnumerationValuesTellWhoseTheyAre) {
  const std::string header = Schema(R"(
      enum AdviceKind { ADVICE_KIND_UNSPECIFIED = 0; FLAG = 1; }
      enum Channel { CHANNEL_UNSPECIFIED = 0; CHANNEL_EMAIL = 1; }
      message SurveyAsked { enum Status { STATUS_UNSPECIFIED = 0; SENT = 1; } Status status = 1; }
      )")
                                 .header();
  for (const char* name :
       {"LOFTE_ADVICE_KIND_UNSPECIFIED = 0", "LOFTE_ADVICE_FLAG = 1",
        "LOFTE_CHANNEL_UNSPECIFIED = 0", "LOFTE_CHANNEL_EMAIL = 1",
        "LOFTE_SURVEY_ASKED_STATUS_UNSPECIFIED = 0", "LOFTE_SURVEY_ASKED_SENT = 1"}) {
    EXPECT_THAT(header, HasSubstr("  " + std::string(name)));
  }
}

TEST(Comments, AreCarriedOver) {
  const std::string header = Schema(R"(
      // What a row is,
      // in two lines.
      message Row {
        enum Kind {
          KIND_UNSPECIFIED = 0;  // taken as NONE
        }
        // What a is.
        string a = 1 [(required) = true, (personal) = true];
        Kind kind = 2;
      })")
                                 .header();
  EXPECT_THAT(header, HasSubstr("/* What the file is for.\n *\n * Made by"));
  EXPECT_THAT(header, HasSubstr("/* What a row is,\n * in two lines. */\nstruct lofte_row {"));
  EXPECT_THAT(header, HasSubstr("LOFTE_ROW_KIND_UNSPECIFIED = 0 /* taken as NONE */"));
  EXPECT_THAT(header, HasSubstr("  /* What a is. */\n  lofte_string a; /* required; personal */"));
  EXPECT_THAT(header, HasSubstr("int32_t kind; /* Row.Kind */"));
}

TEST(Generator, RefusesTypesThatHaveNoPlaceInAStruct) {
  for (const char* field : {"double a = 2;", "float a = 2;", "bytes a = 2;", "uint32 a = 2;",
                            "int64 a = 2;", "fixed64 a = 2;", "map<string, string> a = 2;"}) {
    EXPECT_THAT(Schema("", field).refusal(), HasSubstr("lofte.v1.Invoice.a: ")) << field;
  }
}

TEST(Generator, RefusesPresenceWhereAbsenceShowsByItself) {
  EXPECT_THAT(Schema("", "optional string a = 2;").refusal(), HasSubstr("leave `optional` out"));
  EXPECT_THAT(Schema("", "optional Money a = 2;").refusal(), HasSubstr("leave `optional` out"));
}

TEST(Generator, RefusesASecondOneofAndMembersThatAreNoMessages) {
  EXPECT_THAT(Schema("message Row { oneof a { Money b = 1; } oneof c { Money d = 2; } }").refusal(),
              HasSubstr("one oneof"));
  EXPECT_THAT(Schema("message Row { oneof a { string b = 1; } }").refusal(),
              HasSubstr("must be messages"));
  EXPECT_THAT(Schema("message Row { oneof a { Fact b = 1; Fact d = 3; } string c = 2; }").refusal(),
              HasSubstr("among those of a oneof"));
}

TEST(Generator, RefusesNamesThatWouldBeTheSameInC) {
  EXPECT_THAT(
      Schema("message Row { enum A { X_Y = 0; } } message RowX { enum A { Y = 0; } }").refusal(),
      HasSubstr("a second LOFTE_ROW_X_Y"));
  EXPECT_THAT(Schema("message HTTPRow {} message H_t_t_p_Row {}").refusal(),
              HasSubstr("a second lofte_h_t_t_p_row"));
}

TEST(Generator, RefusesRecordsInARing) {
  EXPECT_THAT(Schema("message A { B b = 1; } message B { A a = 1; }").refusal(),
              HasSubstr("in a ring"));
}

TEST(Generator, RefusesMessagesInsideMessages) {
  EXPECT_THAT(Schema("message Row { message Inner {} }").refusal(), HasSubstr("side by side"));
}

TEST(Generator, RefusesFieldNumbersThatDoNotFitTheIndex) {
  EXPECT_THAT(Schema("", "string a = 256;").refusal(), HasSubstr("below 256"));
}

// The public and the personal part are merged, and lists cannot be merged item by item.
TEST(Generator, RefusesPersonalFieldsInsidePublicLists) {
  const char* const line = "message Line { string a = 1 [(personal) = true]; }";
  EXPECT_THAT(Schema(line, "repeated Line lines = 2;").refusal(),
              HasSubstr("lofte.v1.Line.a: personal"));
  EXPECT_EQ(Schema(line, "repeated Line lines = 2 [(personal) = true];").refusal(), "");
  EXPECT_EQ(Schema(line, "Line line = 2;").refusal(), "");
}

}  // namespace
}  // namespace lofte::generator
