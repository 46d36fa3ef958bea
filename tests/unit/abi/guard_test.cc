#include "abi/guard.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "base/error.h"

namespace lofte::abi {
namespace {

lofte_error fresh_error() {
  lofte_error error{};
  error.struct_size = sizeof error;
  return error;
}

TEST(Guard, CutsATextAtAWholeCharacter) {
  char small[6];
  copy_text(small, "ååå");  // two bytes each: two fit before the zero, and a third only half
  EXPECT_STREQ(small, "åå");
}

TEST(Guard, KeepsATextThatJustFits) {
  char small[5];
  copy_text(small, "åå");
  EXPECT_STREQ(small, "åå");
}

TEST(Guard, DoesNotLetANulHideWhatFollows) {
  char small[16];
  copy_text(small, std::string_view("a\0b", 3));
  EXPECT_STREQ(small, "a?b");
}

TEST(Guard, PassesOnAllThatAnErrorSays) {
  lofte_error error = fresh_error();
  const lofte_status status =
      guarded(&error, [] { throw base::Error(LOFTE_CONFLICT, "another content", "fact_id", 17); });
  EXPECT_EQ(status, LOFTE_CONFLICT);
  EXPECT_EQ(error.status, LOFTE_CONFLICT);
  EXPECT_EQ(error.index, 17u);
  EXPECT_STREQ(error.where, "fact_id");
  EXPECT_STREQ(error.message, "another content");
}

TEST(Guard, NamesNoIndexWhereThereIsNone) {
  lofte_error error = fresh_error();
  guarded(&error, [] { throw base::Error(LOFTE_IO, "disk full"); });
  EXPECT_EQ(error.index, LOFTE_NO_INDEX);
}

TEST(Guard, AnswersForWhateverIsThrown) {
  EXPECT_EQ(guarded(nullptr, [] { throw std::bad_alloc(); }), LOFTE_NO_MEMORY);
  EXPECT_EQ(guarded(nullptr, [] { throw std::runtime_error("x"); }), LOFTE_INTERNAL);
  EXPECT_EQ(guarded(nullptr, [] { throw 7; }), LOFTE_INTERNAL);
  EXPECT_EQ(guarded(nullptr, [] { (void)std::filesystem::file_size("/no/such/file"); }), LOFTE_IO);
}

TEST(Guard, NeverLetsAnErrorReadAsSuccess) {
  EXPECT_EQ(guarded(nullptr, [] { throw base::Error(LOFTE_OK, "confused"); }), LOFTE_INTERNAL);
}

TEST(Guard, DoesNotWriteIntoAnErrorThatIsTooShort) {
  lofte_error error{};
  error.struct_size = 16;
  error.status = 99;
  error.message[0] = 'x';
  EXPECT_EQ(guarded(&error, [] { throw base::Error(LOFTE_IO, "disk full"); }), LOFTE_IO);
  EXPECT_EQ(error.status, 99);
  EXPECT_EQ(error.message[0], 'x');
}

TEST(Guard, LeavesTheErrorAloneWhereAllWentWell) {
  lofte_error error = fresh_error();
  error.status = 99;
  EXPECT_EQ(guarded(&error, [] {}), LOFTE_OK);
  EXPECT_EQ(error.status, 99);
}

}  // namespace
}  // namespace lofte::abi
