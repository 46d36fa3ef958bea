// plugin try, plugin new and journal scrub: what authors of plugins use.
#include <map>
#include <set>

#include "run.h"
#include "scrub.h"

namespace lofte::testing {
namespace {

const std::string kCustomer =
    R"({"factId":"c1","recordId":"1042","customer":{"name":"Åse Dahl","email":"ase@dahl.no","kind":"CONSUMER"}})";
const std::string kInvoice =
    R"({"factId":"f1","recordId":"F1","invoice":{"customerId":"1042","number":"2026-17","issueDate":"2026-01-05","dueDate":"2026-01-19","amount":{"minor":120000,"currency":"NOK"}}})";

class Author : public Cli {
 protected:
  std::string plugin() const { return LOFTE_BUILD_DIR "/plugins/late-payer"; }
  std::string facts() const { return write("facts.jsonl", kCustomer + "\n" + kInvoice + "\n"); }
};

TEST_F(Author, TriesAPluginOnFactsInAFile) {
  const auto said =
      done({"plugin", "try", plugin(), facts(), "--on", "2026-02-01", "--json"}).json();
  std::set<std::string> keys;
  for (const auto& row : said) keys.insert(row.at("key"));
  EXPECT_TRUE(keys.contains("overdue")) << said.dump(2);
  EXPECT_EQ(said.at(0).at("evidence").at(0), "f1");
}

TEST_F(Author, ComparesWithWhatWasSaved) {
  const std::string saved = path("saved.json");
  done({"plugin", "try", plugin(), facts(), "--on", "2026-02-01", "--save", saved});
  EXPECT_TRUE(
      has(done({"plugin", "try", plugin(), facts(), "--on", "2026-02-01", "--expect", saved}).out,
          "as expected"));
  const Ran later =
      lofte({"plugin", "try", plugin(), facts(), "--on", "2026-01-10", "--expect", saved});
  EXPECT_EQ(later.exit_code, 1);
  EXPECT_TRUE(has(later.out, "- {\"kind\":\"FLAG\"")) << later.out;
}

TEST_F(Author, RefusesSettingsThatThePluginDoesNotHave) {
  for (const char* wrong : {"nonsense", "nonsense=1"}) {
    const Ran ran =
        lofte({"plugin", "try", plugin(), facts(), "--on", "2026-01-22", "--set", wrong});
    EXPECT_EQ(ran.exit_code, 1) << wrong;
    EXPECT_TRUE(has(ran.err, "nonsense")) << ran.err;
  }
}

TEST_F(Author, SaysWhichFactIsWrong) {
  const std::string file =
      write("wrong.jsonl", kCustomer + "\n{\"recordId\":\"F1\",\"invoice\":{}}\n");
  const Ran ran = lofte({"plugin", "try", plugin(), file, "--on", "2026-02-01"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(has(ran.err, "invoice.")) << ran.err;
}

TEST_F(Author, MakesNoProjectOverAnother) {
  const std::string folder = folder_.path().string();
  done({"plugin", "new", "my-plugin", "--language", "c", "--into", folder});
  EXPECT_TRUE(has(read_bytes(folder_.path() / "my-plugin/src/plugin.c"), "\"my-plugin\", create"));
  EXPECT_EQ(lofte({"plugin", "new", "my-plugin", "--into", folder}).exit_code, 1);
  EXPECT_EQ(lofte({"plugin", "new", "My Plugin", "--into", folder}).exit_code, 1);
  EXPECT_EQ(lofte({"plugin", "new", "other", "--language", "cobol", "--into", folder}).exit_code,
            2);
}

// ---- scrubbing ----

class Scrub : public Author {
 protected:
  void SetUp() override {
    new_book();
    done({"post", book(), facts(), "--today", "2026-02-01"});
    const std::string more =
        R"({"recordId":"P1","payment":{"customerId":"1042","payerName":"Ola Dahl","date":"2026-01-25","amount":{"minor":20000,"currency":"NOK"},"allocations":[{"invoiceId":"F1","amount":{"minor":20000,"currency":"NOK"}}]}})"
        "\n"
        R"({"recordId":"K1","creditNote":{"customerId":"1042","invoiceId":"F1","issueDate":"2026-01-26","reason":"GOODWILL","amount":{"minor":1000,"currency":"NOK"}}})"
        "\n"
        R"({"recordId":"L1","promise":{"customerId":"1042","direction":"THEIRS","madeOn":"2026-01-27","dueOn":"2026-02-20","what":"the rest, says Åse Dahl","invoiceIds":["F1"]}})"
        "\n";
    done({"post", book(), write("more.jsonl", more), "--today", "2026-02-01"});
  }
};

TEST_F(Scrub, LeavesNoNameOrNumber) {
  const std::string scrubbed = done({"journal", "scrub", book()}).out;
  for (const char* told : {"Åse", "Dahl", "1042", "2026-17", "the rest", "Ola"}) {
    EXPECT_FALSE(has(scrubbed, told)) << told << "\n" << scrubbed;
  }
  for (const char* kept : {"2026-01-19", "120000", "NOK", "CONSUMER", "THEIRS"}) {
    EXPECT_TRUE(has(scrubbed, kept)) << kept << "\n" << scrubbed;
  }
}

TEST_F(Scrub, LeavesAHistoryThatGivesTheSameAdvice) {
  const std::string file = write("scrubbed.jsonl", done({"journal", "scrub", book()}).out);
  std::string whole = read_bytes(path("facts.jsonl")) + read_bytes(path("more.jsonl"));
  const auto said_of = [&](const std::string& facts) {
    const auto rows =
        done({"plugin", "try", plugin(), facts, "--on", "2026-02-10", "--json"}).json();
    std::multiset<std::string> said;
    for (const auto& row : rows) {
      said.insert(row.at("kind").get<std::string>() + " " + row.at("rule").get<std::string>() +
                  " " + row.value("since", ""));
    }
    return said;
  };
  const auto expected = said_of(write("whole.jsonl", whole));
  EXPECT_FALSE(expected.empty());
  EXPECT_EQ(said_of(file), expected);
}

// ---- what stays as it is ----

using Json = nlohmann::json;

// The fields of a fact and of all that it holds, by type.
void collect(const std::map<std::string, Json>& structs, const std::string& name,
             std::set<std::string>& seen, std::map<std::string, std::set<std::string>>& fields) {
  if (!seen.insert(name).second) return;
  for (const Json& member : structs.at(name).at("members")) {
    const std::string type = member.at("type");
    if (member.contains("json")) fields[type].insert(member.at("json"));
    if (type == "message") collect(structs, member.at("struct"), seen, fields);
    if (type != "oneof") continue;
    for (const Json& choice : member.at("choices")) {
      collect(structs, choice.at("struct"), seen, fields);
    }
  }
}

TEST(ScrubbedFields, StayOnlyWhereTheSchemaHasWordsForThem) {
  const Json layouts = Json::parse(read_bytes(LOFTE_SOURCE_DIR "/sdk/bindings/layouts.json"));
  std::map<std::string, Json> structs;
  for (const Json& one : layouts.at("structs")) structs[one.at("name")] = one;
  std::set<std::string> seen;
  std::map<std::string, std::set<std::string>> fields;
  collect(structs, "lofte_fact", seen, fields);
  std::set<std::string> words = fields.at("enum");
  // A text in other records: a decision is left out, and a credit note is known by its name.
  for (const char* both : {"answer", "reason"}) words.erase(both);
  for (const std::string& word : words) EXPECT_FALSE(fields.at("string").contains(word)) << word;
  EXPECT_EQ(tools::Scrubber::kept_fields(), words);
}

}  // namespace
}  // namespace lofte::testing
