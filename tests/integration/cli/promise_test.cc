// Promises and contacts, written down from the command line.
#include <fstream>

#include "run.h"

namespace lofte::testing {
namespace {

class Promise : public Cli {
 protected:
  void SetUp() override {
    new_book();
    done(
        {"post", book()},
        R"({"recordId":"1042","customer":{"name":"Bakke Bygg AS"}})"
        "\n"
        R"({"recordId":"F1042","invoice":{"customerId":"1042","issueDate":"2026-11-01","dueDate":"2026-11-15","amount":{"minor":"1250000","currency":"NOK"}}})");
  }
  nlohmann::json promise(const std::string& id) {
    for (const auto& row : done({"promises", book(), "--json"}).json()) {
      if (row["id"] == id) return row;
    }
    ADD_FAILURE() << "no promise " << id;
    return nlohmann::json::object();
  }
};

TEST_F(Promise, OfTheirsIsKeptWithItsAmountAndInvoice) {
  done({"promise", "add", book(), "--customer", "1042", "--theirs", "--amount", "12 500,00 NOK",
        "--due", "2026-11-28", "--invoice", "F1042"});
  const auto made = promise("promise-2026-11-21-1042");
  EXPECT_EQ(made["direction"], "theirs");
  EXPECT_EQ(made["amount"]["minor"], "1250000");
  EXPECT_EQ(made["dueOn"], "2026-11-28");
  EXPECT_EQ(made["invoices"][0], "F1042");
}

TEST_F(Promise, NamesItsInvoicesInWhicheverWayTheyAreWritten) {
  done(
      {"post", book()},
      R"({"recordId":"F1043","invoice":{"customerId":"1042","issueDate":"2026-11-01","dueDate":"2026-11-15","amount":{"minor":"100","currency":"NOK"}}})");
  const std::vector<std::vector<std::string>> ways = {
      {"--invoice", "F1042,F1043", book()},
      {"--invoice", "F1042", "--invoice", "F1043", book()},
      {book(), "--invoice", "F1042,F1043"},
  };
  for (const auto& way : ways) {
    std::vector<std::string> line{"promise",  "add",   "--customer", "1042",
                                  "--theirs", "--due", "2026-11-28", "--json"};
    line.insert(line.end(), way.begin(), way.end());
    const std::string id = done(line).json()["id"];
    EXPECT_EQ(promise(id)["invoices"], (nlohmann::json{"F1042", "F1043"}));
  }
}

TEST_F(Promise, ASecondOfTheDayHasANameOfItsOwn) {
  const std::vector<std::string> line{"promise", "add",   book(),  "--customer", "1042",  "--ours",
                                      "--what",  "quote", "--due", "2026-11-28", "--json"};
  EXPECT_EQ(done(line).json()["id"], "promise-2026-11-21-1042");
  EXPECT_EQ(done(line).json()["id"], "promise-2026-11-21-1042-2");
  EXPECT_EQ(done({"promises", book(), "--json"}).json().size(), 2u);
}

TEST_F(Promise, OfOursIsKeptByEvidence) {
  done({"promise", "add", book(), "--customer", "1042", "--ours", "--what", "a quote", "--due",
        "2026-11-28"});
  done({"promise", "keep", book(), "promise-2026-11-21-1042", "--kind", "quote-sent"});
  EXPECT_EQ(promise("promise-2026-11-21-1042")["state"], "kept");
}

TEST_F(Promise, IsWithdrawn) {
  done({"promise", "add", book(), "--customer", "1042", "--ours", "--what", "a quote", "--due",
        "2026-11-28"});
  done({"promise", "withdraw", book(), "promise-2026-11-21-1042", "--reason", "not wanted"});
  EXPECT_EQ(promise("promise-2026-11-21-1042")["state"], "withdrawn");
}

TEST_F(Promise, ThatIsNotThereCannotBeKept) {
  const Ran refused = lofte({"promise", "keep", book(), "promise-of-nobody"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "not found: promise-of-nobody")) << refused.err;
}

TEST_F(Promise, NeedsASideADayAndARightAmount) {
  EXPECT_EQ(
      lofte({"promise", "add", book(), "--customer", "1042", "--due", "2026-11-28"}).exit_code, 2);
  EXPECT_EQ(lofte({"promise", "add", book(), "--customer", "1042", "--ours", "--theirs", "--due",
                   "2026-11-28"})
                .exit_code,
            2);
  EXPECT_EQ(lofte({"promise", "add", book(), "--customer", "1042", "--ours", "--due", "tomorrow"})
                .exit_code,
            2);
  const Ran amount = lofte({"promise", "add", book(), "--customer", "1042", "--theirs", "--due",
                            "2026-11-28", "--amount", "1.234"});
  EXPECT_EQ(amount.exit_code, 1);
  EXPECT_TRUE(has(amount.err, "1.234")) << amount.err;
}

TEST_F(Promise, OfACustomerThatIsNotThereIsRefused) {
  const Ran refused =
      lofte({"promise", "add", book(), "--customer", "4711", "--ours", "--due", "2026-11-28"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "4711")) << refused.err;
}

TEST_F(Promise, AContactStandsInTheTimeline) {
  done({"contact", "add", book(), "--customer", "1042", "--channel", "phone", "--purpose",
        "payment", "--direction", "in", "--summary", "will look into it"});
  const auto timeline = done({"timeline", book(), "--customer", "1042", "--json"}).json();
  bool found = false;
  for (const auto& row : timeline) found = found || row["recordId"] == "contact-2026-11-21-1042";
  EXPECT_TRUE(found) << timeline.dump(2);
}

// ---- the log as a document ----

TEST_F(Promise, LogIsPrintedForACustomerAndNamesTheJournal) {
  done({"promise", "add", book(), "--customer", "1042", "--ours", "--what", "a new quote", "--due",
        "2026-11-27"});
  const std::string page = done({"promise", "log", book(), "--customer", "1042"}).out;
  EXPECT_TRUE(has(page, "Promises as of 2026-11-21")) << page;
  EXPECT_TRUE(has(page, "2026-11-21  ours  by 2026-11-27  a new quote: ")) << page;
  EXPECT_TRUE(has(page, "\nJournal ")) << page;
}

TEST_F(Promise, LogAsCsvAndJsonIsHeldAgainstTheJournal) {
  done({"promise", "add", book(), "--customer", "1042", "--theirs", "--amount", "12500 NOK",
        "--due", "2026-11-28", "--what", "all of it, \"soon\""});
  done({"promise", "keep", book(), "promise-2026-11-21-1042"});
  const std::string csv = (folder_.path() / "log.csv").string();
  const std::string json = (folder_.path() / "log.json").string();
  done({"promise", "log", book(), "--csv", "--to", csv});
  done({"promise", "log", book(), "--json", "--to", json});
  const std::string line = read_bytes(csv);
  EXPECT_TRUE(has(line, "\r\npromise-2026-11-21-1042,1042,")) << line;
  EXPECT_TRUE(has(line, ",theirs,\"all of it, \"\"soon\"\"\",12500.00,NOK,2026-11-21,2026-11-28,"))
      << line;
  const auto document = nlohmann::json::parse(read_bytes(json));
  EXPECT_EQ(document["promises"][0]["entries"].size(), 2u) << "the promise and what kept it";

  // What comes later takes nothing from it.
  done({"promise", "withdraw", book(), "promise-2026-11-21-1042"});
  for (const std::string& file : {csv, json}) {
    EXPECT_TRUE(has(done({"promise", "log", book(), "--check", file}).out,
                    "1 promise, 3 entries: as the journal has them"));
  }
}

TEST_F(Promise, ALogThatWasEditedOrIsOfAnotherBookIsFound) {
  done({"promise", "add", book(), "--customer", "1042", "--theirs", "--amount", "12500 NOK",
        "--due", "2026-11-28"});
  const std::string csv = (folder_.path() / "log.csv").string();
  done({"promise", "log", book(), "--csv", "--to", csv});
  const std::string whole = read_bytes(csv);
  const auto check_of = [&](std::string_view from, std::string_view to) {
    std::string edited = whole;
    edited.replace(edited.find(from), from.size(), to);
    std::ofstream(csv, std::ios::binary) << edited;
    return lofte({"promise", "log", book(), "--check", csv});
  };
  const Ran amount = check_of("12500.00", "1250.00");
  EXPECT_EQ(amount.exit_code, 1);
  EXPECT_TRUE(has(amount.err, "the book says otherwise")) << amount.err;
  const std::size_t hash = whole.rfind(':') + 1;
  const Ran entry = check_of(whole.substr(hash, 64), std::string(64, '0'));
  EXPECT_EQ(entry.exit_code, 1);
  EXPECT_TRUE(has(entry.err, "is another one")) << entry.err;
}

}  // namespace
}  // namespace lofte::testing
