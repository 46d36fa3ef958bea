// The laws of the codecs, on random records and random bytes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "base/error.h"
#include "journal/codec.h"
#include "journal/json.h"
#include "unit/journal/record_filler.h"

namespace lofte::journal {
namespace {

const MessageLayout& any_layout() {
  const auto place = *rc::gen::inRange<std::size_t>(0, all_layouts().size());
  return *all_layouts()[place];
}

const void* any_record(const MessageLayout& layout, base::Arena& arena) {
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  const int fullness = *rc::gen::inRange(0, 101);
  return RecordFiller(seed, arena, fullness).record(layout);
}

std::string json_text(const MessageLayout& layout, const void* record) {
  std::string out;
  to_json(layout, record, out);
  return out;
}

RC_GTEST_PROP(CodecLaw, DecodingUndoesEncoding, ()) {
  base::Arena arena;
  const MessageLayout& layout = any_layout();
  const void* const record = any_record(layout, arena);
  const std::string bytes = bytes_of(layout, record);
  RC_ASSERT(equal(layout, record, decode(layout, bytes, arena)));
}

RC_GTEST_PROP(CodecLaw, ReadingJsonUndoesWritingIt, ()) {
  base::Arena arena;
  const MessageLayout& layout = any_layout();
  const void* const record = any_record(layout, arena);
  RC_ASSERT(equal(layout, record, from_json(layout, json_text(layout, record), arena)));
}

RC_GTEST_PROP(CodecLaw, EqualRecordsHaveEqualBytes, ()) {
  base::Arena arena;
  const MessageLayout& layout = any_layout();
  const void* const a = any_record(layout, arena);
  const void* const b = any_record(layout, arena);
  RC_ASSERT(equal(layout, a, b) == (bytes_of(layout, a) == bytes_of(layout, b)));
  RC_ASSERT(bytes_of(layout, a) == bytes_of(layout, copy(layout, a, arena)));
}

RC_GTEST_PROP(CodecLaw, PartsMergeIntoTheWhole, ()) {
  base::Arena arena;
  const auto* const fact = static_cast<const lofte_fact*>(any_record(layouts::kFact, arena));
  const std::string publicly = encoded(*fact, Part::kPublic);
  const std::string personally = encoded(*fact, Part::kPersonal);
  auto* const read = decoded<lofte_fact>(publicly, arena);
  merge(layouts::kFact, personally, arena, read);
  RC_ASSERT(equal(layouts::kFact, fact, read));
}

RC_GTEST_PROP(CodecLaw, BytesOneAfterTheOtherAreTheirRecordsMerged, ()) {
  base::Arena arena;
  const MessageLayout& layout = any_layout();
  const std::string one = bytes_of(layout, any_record(layout, arena));
  const std::string two = bytes_of(layout, any_record(layout, arena));
  const std::string both = one + two;
  void* const merged = decode(layout, one, arena);
  merge(layout, two, arena, merged);
  RC_ASSERT(equal(layout, merged, decode(layout, both, arena)));
}

// A record of random bytes, or of good bytes with a few of them changed.
RC_GTEST_PROP(CodecLaw, AnyBytesAreReadOrRefusedAndWhatIsReadIsCanonical, ()) {
  base::Arena arena;
  const MessageLayout& layout = any_layout();
  std::string bytes = bytes_of(layout, any_record(layout, arena)).substr(0, 2'000);
  const int changes = *rc::gen::inRange(0, 4);
  for (int i = 0; i < changes && !bytes.empty(); ++i) {
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  }
  try {
    const void* const read = decode(layout, bytes, arena);
    const std::string again = bytes_of(layout, read);
    RC_ASSERT(equal(layout, read, decode(layout, again, arena)));
    RC_ASSERT(equal(layout, read, from_json(layout, json_text(layout, read), arena)));
  } catch (const base::Error& error) {
    RC_ASSERT(error.status() == LOFTE_REFUSED || error.status() == LOFTE_CORRUPT);
  }
}

RC_GTEST_PROP(CodecLaw, AnyTextIsReadAsJsonOrRefused, ()) {
  base::Arena arena;
  const MessageLayout& layout = any_layout();
  std::string text = json_text(layout, any_record(layout, arena)).substr(0, 2'000);
  const int changes = *rc::gen::inRange(0, 4);
  for (int i = 0; i < changes && !text.empty(); ++i) {
    text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::oneOf(
        rc::gen::elementOf(std::string("{}[]\",:0-e.\\n")), rc::gen::arbitrary<char>());
  }
  try {
    from_json(layout, text, arena);
  } catch (const base::Error& error) {
    RC_ASSERT(error.status() == LOFTE_REFUSED);
  }
}

}  // namespace
}  // namespace lofte::journal
