// Wrong usage, help, and what a closed door says.
#include "run.h"

namespace lofte::testing {
namespace {

class Usage : public Cli {};

TEST_F(Usage, IsWrongWithExitCode2AndNothingOnStandardOutput) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"nonsense"},
      {"init"},
      {"today"},
      {"today", book(), "--as-of", "2026-02-30"},
      {"customers", book(), "--limit", "-1"},
      {"advance", book(), "--to", "soon"},
      {"post", book(), "-", "--batch", "many"},
      {"promise"},
      {"decide", book(), "maybe", "--kind", "task", "--key", "k"},
      {"journal", "verify", book(), "--expect", "1:xyz"},
      {"settings", "set", book(), "late-payer"},
      {"plugin", "inspect", path("not-there")},
      {"hold", book(), "--customer", "1"},
      {"dispute", book()},
  };
  for (const auto& arguments : wrong) {
    const Ran ran = lofte(arguments);
    EXPECT_EQ(ran.exit_code, 2) << (arguments.empty() ? "" : arguments[0]) << ": " << ran.err;
    EXPECT_TRUE(ran.out.empty()) << ran.out;
    EXPECT_FALSE(ran.err.empty());
  }
}

TEST_F(Usage, HelpTeachesWithAnExample) {
  const Ran all = done({"--help"});
  for (const char* command : {"init", "import", "post", "today", "promise", "journal", "doctor"}) {
    EXPECT_TRUE(has(all.out, command)) << command;
  }
  const std::vector<std::vector<std::string>> commands = {{"init"},
                                                          {"import"},
                                                          {"post"},
                                                          {"advance"},
                                                          {"bank", "complete"},
                                                          {"status"},
                                                          {"today"},
                                                          {"customers"},
                                                          {"invoices"},
                                                          {"ageing"},
                                                          {"flags"},
                                                          {"tasks"},
                                                          {"promises"},
                                                          {"drafts"},
                                                          {"timeline"},
                                                          {"suppressions"},
                                                          {"promise", "add"},
                                                          {"promise", "keep"},
                                                          {"promise", "withdraw"},
                                                          {"contact", "add"},
                                                          {"hold"},
                                                          {"dispute"},
                                                          {"notice", "sent"},
                                                          {"decide"},
                                                          {"settings", "get"},
                                                          {"settings", "set"},
                                                          {"journal", "verify"},
                                                          {"journal", "export"},
                                                          {"journal", "replay"},
                                                          {"plugin", "list"},
                                                          {"plugin", "inspect"},
                                                          {"plugin", "allow"},
                                                          {"plugin", "enable"},
                                                          {"plugin", "disable"},
                                                          {"doctor"}};
  for (auto command : commands) {
    command.emplace_back("--help");
    EXPECT_TRUE(has(done(command).out, "Example:\n  ")) << command[0];
  }
}

TEST_F(Usage, ABookThatIsNotThereIsRefusedInWords) {
  const Ran ran = lofte({"today", path("nothing.lofte")});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(ran.err.starts_with("lofte: ")) << ran.err;
  EXPECT_TRUE(has(ran.err, "nothing.lofte")) << ran.err;
  EXPECT_FALSE(std::filesystem::exists(path("nothing.lofte")));
}

TEST_F(Usage, AFileThatIsNoBookIsRefusedAndLeftAlone) {
  const std::string file = write("letter.txt", "Dear customer, this is no book.\n");
  EXPECT_EQ(lofte({"customers", file}).exit_code, 1);
  EXPECT_EQ(lofte({"post", file}, "{}").exit_code, 1);
  EXPECT_EQ(read_bytes(file), "Dear customer, this is no book.\n");
}

TEST_F(Usage, TheDayOfTheTestsMustBeADay) {
  new_book();
  today = "someday";
  const Ran ran = lofte({"advance", book()});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(has(ran.err, "LOFTE_TODAY")) << ran.err;
}

TEST_F(Usage, ALineWithoutEndIsRefusedInBoundedMemory) {
  new_book();
  for (const std::string command : {"post", "preview", "reconcile"}) {
    const Ran ran = lofte({command, book()}, std::string(20u * 1024 * 1024, '['));
    EXPECT_EQ(ran.exit_code, 1) << command;
    EXPECT_TRUE(has(ran.err, "standard input:1: the line is longer than 16 MiB")) << ran.err;
  }
}

}  // namespace
}  // namespace lofte::testing
