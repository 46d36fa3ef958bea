#include "plugins/read_call.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "base/text.h"
#include "plugin_folder.h"

namespace lofte::plugins {
namespace {

using ::testing::ElementsAre;
using testing::error_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::LoadedPlugin;

nlohmann::json reader_manifest() {
  nlohmann::json manifest = testing::good_manifest("line-reader");
  manifest["provides"] = {"lofte.reader/1"};
  manifest["reader"] = {{"options", {{{"name", "encoding"}}, {{"name", "map"}}}}};
  return manifest;
}

// A file's bytes, handed out a few at a time.
ReadInput input_of(const std::string& bytes) {
  ReadInput input;
  input.name = "orders.txt";
  input.size = bytes.size();
  input.read = [bytes, at = std::size_t{0}](std::span<std::byte> room) mutable {
    const std::size_t size = std::min({room.size(), bytes.size() - at, std::size_t{7}});
    std::memcpy(room.data(), bytes.data() + at, size);
    at += size;
    return size;
  };
  return input;
}

class LineReader : public ::testing::Test {
 protected:
  ReadResult read(const std::string& bytes, const ReadHooks& hooks = {}) {
    return read_file(plugin_.instance(), input_of(bytes), arena_, hooks);
  }
  base::Error error_in(const std::string& bytes, const ReadHooks& hooks = {}) {
    return error_of([&] { read(bytes, hooks); });
  }

  LoadedPlugin plugin_{"line-reader", reader_manifest()};
  base::Arena arena_;
};

TEST_F(LineReader, TurnsBytesIntoFacts) {
  const ReadResult result = read("1 Åse AS\n2 Berg\n");

  ASSERT_EQ(result.facts.size(), 2u);
  EXPECT_EQ(result.facts[0]->kind, LOFTE_FACT_CUSTOMER);
  EXPECT_EQ(base::str(result.facts[0]->record_id), "1");
  EXPECT_EQ(base::str(result.facts[0]->body.customer->name), "Åse AS");
  EXPECT_EQ(base::str(result.facts[1]->body.customer->name), "Berg");
  EXPECT_THAT(result.remarks, IsEmpty());
}

TEST_F(LineReader, KeepsRemarksWithTheirPlace) {
  const ReadResult result = read("1 Berg\n!remark\n");

  ASSERT_EQ(result.remarks.size(), 1u);
  EXPECT_EQ(result.remarks[0].where, "line 2");
  EXPECT_EQ(result.remarks[0].message, "left out: a comment");
}

TEST_F(LineReader, PlacesAFaultByItsLine) {
  const base::Error error = error_in("1 Berg\n!cut\n");

  EXPECT_EQ(error.status(), LOFTE_CORRUPT);
  EXPECT_EQ(error.where(), "orders.txt:2");
  EXPECT_EQ(error.index(), 2u);
  EXPECT_EQ(error.message(), "the line is cut short");
}

TEST_F(LineReader, PlacesAFaultByItsElement) {
  const base::Error error = error_in("!lot\n");

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.where(), "orders.txt: lot 3f2a");
}

TEST_F(LineReader, IsToBlameForAFaultThatIsNotTheFiles) {
  const base::Error error = error_in("!defect\n");

  EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED);
  EXPECT_EQ(error.message(), "the reader \"line-reader\" failed: lost count");
}

TEST_F(LineReader, PlacesARefusedFactAndNamesItsField) {
  const base::Error error = error_in("1 Berg\n2 Lie\n!bad-utf8\n");

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.where(), "orders.txt:3");
  EXPECT_THAT(error.message(), HasSubstr("customer.name"));
  EXPECT_THAT(error.message(), HasSubstr("is not UTF-8"));
}

TEST_F(LineReader, FailsOnARefusedFactAlthoughItIgnoredTheAnswer) {
  const base::Error error = error_in("!ignores\n1 Berg\n");

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.where(), "orders.txt");
  EXPECT_THAT(error.message(), HasSubstr("customer.name"));
}

TEST_F(LineReader, LeavesTheNamingOfFactsToTheRuntime) {
  const base::Error error = error_in("!fact-id\n");

  EXPECT_THAT(error.message(), HasSubstr("fact_id is \"mine\"; a reader leaves it empty"));
}

TEST_F(LineReader, HearsOfARefusalFromTheCheckAtItsLine) {
  ReadHooks hooks;
  hooks.check = [](const lofte_fact& fact) {
    if (base::view(fact.record_id) == "2")
      throw base::Error(LOFTE_REFUSED, "is closed", "record_id");
  };

  const base::Error error = error_in("1 Berg\n2 Lie\n", hooks);

  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.message(), "record_id is closed");
}

TEST_F(LineReader, TellsHowFarItIs) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
  ReadHooks hooks;
  hooks.progress = [&](std::uint64_t done, std::uint64_t total) {
    told.emplace_back(done, total);
    return true;
  };

  read("1 A\n2 B\n", hooks);

  EXPECT_THAT(told, ElementsAre(std::pair(4u, 8u), std::pair(8u, 8u)));
}

TEST_F(LineReader, StopsWhenItIsTold) {
  ReadHooks hooks;
  hooks.progress = [](std::uint64_t done, std::uint64_t) { return done < 8; };
  std::size_t seen = 0;
  hooks.check = [&](const lofte_fact&) { ++seen; };

  const base::Error error = error_in("1 A\n2 B\n3 C\n4 D\n", hooks);

  EXPECT_EQ(error.status(), LOFTE_CANCELLED);
  EXPECT_EQ(seen, 2u);
}

TEST_F(LineReader, IsBoundedInFacts) {
  ReadHooks hooks;
  hooks.max_facts = 2;

  EXPECT_EQ(read("1 A\n2 B\n", hooks).facts.size(), 2u);
  EXPECT_EQ(error_in("1 A\n2 B\n3 C\n", hooks).status(), LOFTE_LIMIT);
}

TEST_F(LineReader, PassesOnAFailingDisk) {
  ReadInput input = input_of("");
  input.read = [](std::span<std::byte>) -> std::size_t {
    throw base::Error(LOFTE_IO, "the disk does not answer");
  };

  const base::Error error = error_of([&] { read_file(plugin_.instance(), input, arena_); });

  EXPECT_EQ(error.status(), LOFTE_IO);
  EXPECT_EQ(error.where(), "orders.txt");
  EXPECT_EQ(error.message(), "the disk does not answer");
}

TEST_F(LineReader, GetsItsOptionsSeveralOfANameToo) {
  ReadInput input = input_of("");
  input.options = {{"map", "id=a"}, {"map", "name=b"}};

  const ReadResult result = read_file(plugin_.instance(), input, arena_);

  ASSERT_EQ(result.remarks.size(), 2u);
  EXPECT_EQ(result.remarks[0].message, "map=id=a");
  EXPECT_EQ(result.remarks[1].message, "map=name=b");
}

TEST_F(LineReader, RefusesAnOptionItDoesNotHave) {
  ReadInput input = input_of("");
  input.options = {{"colour", "red"}};

  const base::Error error = error_of([&] { read_file(plugin_.instance(), input, arena_); });

  EXPECT_EQ(error.status(), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(error.message(),
            "the reader \"line-reader\" has no option \"colour\"; it has encoding, map");
}

TEST_F(LineReader, GetsThePathOnlyWithThePermission) {
  nlohmann::json manifest = reader_manifest();
  manifest["permissions"] = {"open-files"};
  LoadedPlugin permitted("line-reader", manifest);
  ReadInput input = input_of("!path\n");
  input.path = "/data/orders.txt";
  ReadInput again = input_of("!path\n");
  again.path = input.path;

  EXPECT_EQ(read_file(plugin_.instance(), input, arena_).remarks.at(0).message, "no path");
  EXPECT_EQ(read_file(permitted.instance(), again, arena_).remarks.at(0).message, "a path");
}

TEST_F(LineReader, IsAsSureAsCanBe) {
  EXPECT_EQ(sniff(plugin_.instance(), "1 A\n", "orders.txt"), 60);
  EXPECT_EQ(sniff(plugin_.instance(), "!x", "orders"), 100);
  EXPECT_EQ(sniff(plugin_.instance(), "<xml/>", "orders"), 0);
}

}  // namespace
}  // namespace lofte::plugins
