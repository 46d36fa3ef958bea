// A book from nothing to a decision, and what reading may not do.
#include <algorithm>

#include "run.h"

namespace lofte::testing {
namespace {

const std::string kFacts =
    R"({"recordId":"1042","customer":{"name":"Bakke Bygg AS","kind":"BUSINESS"}})"
    "\n"
    R"({"recordId":"F1042","invoice":{"customerId":"1042","issueDate":"2026-09-01","dueDate":"2026-09-15","amount":{"minor":"1250000","currency":"NOK"}}})"
    "\n"
    R"({"recordId":"1043","customer":{"name":"Åse Lie","kind":"CONSUMER"}})"
    "\n"
    R"({"recordId":"F1043","invoice":{"customerId":"1043","issueDate":"2026-11-10","dueDate":"2026-11-24","amount":{"minor":"49900","currency":"NOK"}}})"
    "\n";

class Book : public Cli {
 protected:
  void SetUp() override {
    new_book();
    done({"post", book()}, kFacts);
  }
  // The one draft of the late customer, once bank data is complete.
  nlohmann::json draft() {
    done({"bank", "complete", book(), "2026-11-20"});
    const auto drafts = done({"drafts", book(), "--customer", "1042", "--json"}).json();
    EXPECT_EQ(drafts.size(), 1u) << drafts.dump(2);
    return drafts.empty() ? nlohmann::json::object() : drafts[0];
  }
};

TEST_F(Book, IsMadeOnceAndNotTwice) {
  const Ran again = lofte({"init", book()});
  EXPECT_EQ(again.exit_code, 1);
  EXPECT_TRUE(has(again.err, "firm.lofte")) << again.err;
  EXPECT_TRUE(again.out.empty()) << again.out;
}

TEST_F(Book, SaysWhatItWasPosted) {
  const auto again = done({"post", book(), "--json"}, kFacts).json();
  EXPECT_EQ(again["posted"], "0");
  EXPECT_EQ(again["unchanged"], "4");
}

TEST_F(Book, RefusesAWrongBatchWholeNamingFactFieldAndLine) {
  const auto before = read_bytes(book());
  const Ran refused = lofte(
      {"post", book()},
      kFacts +
          R"({"recordId":"F9","invoice":{"customerId":"1042","issueDate":"2026-11-01","amount":{"minor":"-500","currency":"NOK"}}})");
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "lofte: refused: fact 4, line 5: invoice.amount: -5.00 NOK"))
      << refused.err;
  EXPECT_EQ(done({"status", book(), "--json"}).json()[0]["facts"], "4");
}

TEST_F(Book, PostsInBatchesAndNamesTheLineOfTheWholeInput) {
  const Ran refused =
      lofte({"post", book(), "--batch", "1"}, kFacts + "\n" + R"({"recordId":"F9","invoice":{}})");
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "fact 4, line 6: invoice.")) << refused.err;
  EXPECT_TRUE(has(refused.err, "4 facts of the batches before are in the book")) << refused.err;
}

TEST_F(Book, ShowsCustomersAndInvoicesAsTheHostNumbersThem) {
  const auto customers = done({"customers", book(), "--json"}).json();
  ASSERT_EQ(customers.size(), 2u);
  EXPECT_EQ(customers[0]["id"], "1042");
  EXPECT_EQ(customers[0]["name"], "Bakke Bygg AS");
  EXPECT_EQ(customers[0]["open"][0]["currency"], "NOK");
  EXPECT_EQ(customers[0]["open"][0]["minor"], "1250000");
  const auto invoices = done({"invoices", book(), "--json", "--customer", "1043"}).json();
  ASSERT_EQ(invoices.size(), 1u);
  EXPECT_EQ(invoices[0]["id"], "F1043");
  EXPECT_EQ(invoices[0]["customer"], "1043");
  EXPECT_EQ(invoices[0]["due"], "2026-11-24");
  EXPECT_EQ(invoices[0]["open"]["minor"], "49900");
}

TEST_F(Book, AgesOpenAmountsAsOfAnyDay) {
  const auto now = done({"ageing", book(), "--json", "--customer", "1042"}).json();
  ASSERT_EQ(now.size(), 1u);
  EXPECT_EQ(now[0]["days6190"], "1250000") << now.dump(2);  // 67 days past due
  const auto then = done({"ageing", book(), "--json", "--as-of", "2026-09-20"}).json();
  ASSERT_EQ(then.size(), 1u);
  EXPECT_EQ(then[0]["days130"], "1250000") << then.dump(2);
}

TEST_F(Book, PrintsEveryReadingAndSaysToWhichDayItIsAdvised) {
  for (const char* reading : {"today", "customers", "invoices", "ageing", "flags", "tasks",
                              "promises", "drafts", "timeline", "suppressions", "status"}) {
    SCOPED_TRACE(reading);
    EXPECT_TRUE(has(done({reading, book()}).out, "advised to 2026-11-21"));
    EXPECT_TRUE(done({reading, book(), "--json"}).json().is_array());
  }
}

TEST_F(Book, ReadingNeverWrites) {
  const std::string before = read_bytes(book());
  for (const char* reading :
       {"today", "customers", "invoices", "ageing", "flags", "tasks", "promises", "drafts",
        "timeline", "suppressions", "status", "doctor"}) {
    lofte({reading, book()});
  }
  done({"invoices", book(), "--as-of", "2027-03-01"});
  done({"settings", "get", book()});
  done({"journal", "verify", book()});
  done({"journal", "export", book()});
  done({"journal", "replay", book()});
  EXPECT_TRUE(read_bytes(book()) == before) << "a reading changed the book's bytes";
}

TEST_F(Book, WithholdsDraftsUntilBankDataIsComplete) {
  EXPECT_TRUE(has(done({"today", book()}).out, "withheld")) << done({"today", book()}).out;
  const auto shown = draft();
  EXPECT_FALSE(shown.contains("withheld")) << shown.dump(2);
  EXPECT_FALSE(shown["body"].get<std::string>().empty());
}

TEST_F(Book, ANoticeThatWasSentIsAFactAndTakesTheDraftAway) {
  const auto sent_draft = draft();
  const std::string key = sent_draft["key"];
  done({"notice", "sent", book(), "--customer", "1042", "--from-draft", key});
  EXPECT_EQ(done({"drafts", book(), "--customer", "1042", "--json"}).json().size(), 0u);
  EXPECT_TRUE(has(done({"timeline", book(), "--customer", "1042"}).out, "notice-2026-11-21-1042"));
  EXPECT_TRUE(has(done({"journal", "export", book()}).out, "newDueDate"));
}

TEST_F(Book, ANoticeThatWasSentBooksWhatItsDraftCharges) {
  done({"settings", "set", book(), "late-payer", "charges_from_step", "2"});
  const std::string key = draft()["key"];
  const std::string copy = path("copy.lofte");
  std::filesystem::copy_file(book(), copy);
  done({"notice", "sent", copy, "--customer", "1042", "--from-draft", key, "--without-charges"});
  EXPECT_FALSE(has(done({"journal", "export", copy}).out, "feeBooked"));

  const std::string said =
      done({"notice", "sent", book(), "--customer", "1042", "--from-draft", key}).out;
  EXPECT_TRUE(has(said, "2 charges booked")) << said;
  const std::string journal = done({"journal", "export", book()}).out;
  EXPECT_TRUE(has(journal, R"("kind":"REMINDER_FEE")")) << journal;
  EXPECT_TRUE(has(journal, R"("rateBp":1225)")) << journal;
}

TEST_F(Book, ADecisionHidesAdviceUntilItIsReopened) {
  draft();
  const auto all = done({"today", book(), "--customer", "1042", "--json"}).json();
  ASSERT_FALSE(all.empty());
  const std::string kind = all[0]["kind"] == "TASK" ? "task" : "draft";
  const std::string key = all[0]["key"];
  const auto decide = [&](std::vector<std::string> more) {
    std::vector<std::string> line{"decide",         book(),   "--customer", "1042",  "--plugin",
                                  all[0]["plugin"], "--kind", kind,         "--key", key};
    line.insert(line.end(), more.begin(), more.end());
    return lofte(line);
  };
  EXPECT_EQ(decide({"snooze", "--until", "2026-11-28"}).exit_code, 0);
  EXPECT_EQ(done({"today", book(), "--customer", "1042", "--json"}).json().size(), all.size() - 1);
  // What the task had taken in was answered with it, and is hidden beside it.
  const auto hidden = done({"today", book(), "--customer", "1042", "--json", "--hidden"}).json();
  EXPECT_GE(hidden.size(), all.size());
  const auto has_key = [&](const auto& row) { return row["key"] == key; };
  EXPECT_TRUE(std::any_of(hidden.begin(), hidden.end(), has_key));
  EXPECT_EQ(decide({"reopen"}).exit_code, 0);
  EXPECT_EQ(done({"today", book(), "--customer", "1042", "--json"}).json().size(), all.size());
  EXPECT_EQ(decide({"snooze"}).exit_code, 2) << "a snooze needs a day";
}

TEST_F(Book, ADecisionOnWhatIsNotThereNamesWhatIs) {
  const Ran refused =
      lofte({"decide", book(), "--customer", "1042", "--kind", "flag", "--key", "nothing", "done"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "has no flag of that key")) << refused.err;
}

TEST_F(Book, AdvancesADayAndSaysSo) {
  const auto advanced = done({"advance", book(), "--to", "2026-12-24", "--json"}).json();
  EXPECT_EQ(advanced["date"], "2026-12-24");
  EXPECT_EQ(advanced["pending"], "0");
  EXPECT_TRUE(has(done({"customers", book()}).out, "advised to 2026-12-24"));
  const Ran back = lofte({"advance", book(), "--to", "2026-11-01"});
  EXPECT_EQ(back.exit_code, 1) << "a book does not go back";
}

TEST_F(Book, VerifiesExportsAndReplays) {
  const auto head = done({"journal", "verify", book(), "--json"}).json();
  const std::string position =
      head["sequence"].get<std::string>() + ":" + head["headHash"].get<std::string>();
  done({"advance", book(), "--to", "2026-12-01"});
  EXPECT_TRUE(has(done({"journal", "verify", book(), "--expect", position}).out, "holds"));
  std::string other = position;
  other.back() = other.back() == '0' ? '1' : '0';
  EXPECT_EQ(lofte({"journal", "verify", book(), "--expect", other}).exit_code, 1);
  EXPECT_TRUE(done({"journal", "export", book(), "--json"}).json().is_array());
  EXPECT_EQ(done({"journal", "replay", book(), "--json"}).json()["equal"], true);
}

TEST_F(Book, SettingsAreSetShownAndTakenBack) {
  const auto all = done({"settings", "get", book(), "--json"}).json();
  ASSERT_FALSE(all.empty());
  const Ran wrong = lofte({"settings", "set", book(), "late-payer", "no_such_setting", "1"});
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_TRUE(has(wrong.err, "no_such_setting")) << wrong.err;
}

TEST_F(Book, HoldsAndDisputesAreLiftedByTheirNames) {
  done({"hold", book(), "--customer", "1042", "--until", "2026-12-15", "--reason", "new owner"});
  done({"hold", book(), "--lift", "hold-2026-11-21-1042"});
  EXPECT_TRUE(has(done({"journal", "export", book()}).out, R"("liftedOn":"2026-11-21")"));
  done({"dispute", book(), "--customer", "1042", "--invoice", "F1042", "--reason", "wrong goods"});
  done({"dispute", book(), "--resolve", "dispute-2026-11-21-1042", "--resolution", "credited"});
  EXPECT_TRUE(has(done({"journal", "export", book()}).out, R"("resolvedOn":"2026-11-21")"));
  EXPECT_EQ(lofte({"hold", book(), "--lift", "hold-of-nobody"}).exit_code, 1);
}

TEST_F(Book, DoctorFindsItWell) {
  const Ran well = done({"doctor", book()});
  EXPECT_TRUE(has(well.out, "the chain is whole")) << well.out;
  EXPECT_TRUE(done({"doctor", book(), "--json"}).json().is_array());
}

TEST_F(Book, DoctorSaysHowToMendABookThatIsDamaged) {
  std::string bytes = read_bytes(book());
  bytes.replace(bytes.size() / 2, 64, std::string(64, 'x'));
  bytes.replace(0, 16, std::string(16, 'x'));
  write("damaged.lofte", bytes);
  const Ran ill = lofte({"doctor", path("damaged.lofte")});
  EXPECT_EQ(ill.exit_code, 1);
  EXPECT_TRUE(has(ill.out, "✗ book")) << ill.out;
}

}  // namespace
}  // namespace lofte::testing
