#include "plugins/module.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/dll/shared_library.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "plugin_folder.h"
#include "plugins/digest.h"
#include "plugins/elf_check.h"
#include "plugins/instance.h"
#include "plugins/private_copy.h"

namespace lofte::plugins {
namespace {

namespace fs = std::filesystem;
using testing::error_of;
using testing::found_plugin;
using testing::good_manifest;
using ::testing::HasSubstr;
using testing::make_plugin;
using testing::TemporaryFolder;
using testing::yes;

const void* no_service(const lofte_host*, const char*) {
  return nullptr;
}

base::Error load_error(const std::string& test_library) {
  const TemporaryFolder folder;
  const Found found = found_plugin(folder, "broken", test_library);
  return error_of([&] { Module::load(found, yes()); });
}

base::Error start_error(const std::string& test_library) {
  const TemporaryFolder folder;
  const auto module = Module::load(found_plugin(folder, "broken", test_library), yes());
  return error_of([&] { Instance(module, &no_service, nullptr).activate(); });
}

TEST(Module, LoadsAPluginInPlainC) {
  const TemporaryFolder folder;
  const auto module = Module::load(found_plugin(folder, "c-advisor", "c-advisor"), yes());

  EXPECT_STREQ(module->entry().id, "c-advisor");
  EXPECT_EQ(module->manifest().id, "c-advisor");
  EXPECT_THAT(module->origin(), HasSubstr("c-advisor/c-advisor.so (a copy in "));
}

TEST(Module, LoadsTheSameBytesOnce) {
  const TemporaryFolder one;
  const TemporaryFolder other;
  const auto first = Module::load(found_plugin(one, "c-advisor", "c-advisor"), yes());
  const auto second = Module::load(found_plugin(other, "c-advisor", "c-advisor"), yes());

  EXPECT_EQ(&first->entry(), &second->entry());
}

// The loader knows libraries by name: a second copy under the first one's name would be the first.
TEST(Module, LoadsDifferentLibrariesAsThemselves) {
  const TemporaryFolder folder;
  const auto c = Module::load(found_plugin(folder, "c-advisor", "c-advisor"), yes());
  const auto erring = Module::load(found_plugin(folder, "erring-advisor", "erring-advisor"), yes());
  const auto reader = Module::load(found_plugin(folder, "line-reader", "line-reader"), yes());

  EXPECT_STREQ(c->entry().id, "c-advisor");
  EXPECT_STREQ(erring->entry().id, "erring-advisor");
  EXPECT_STREQ(reader->entry().id, "line-reader");
}

TEST(Module, LoadsFromManyThreadsAtOnce) {
  const TemporaryFolder folder;
  const Found found = found_plugin(folder, "c-advisor", "c-advisor");
  std::vector<const lofte_plugin_entry*> entries(4);
  std::vector<std::thread> threads;
  for (auto& entry : entries) {
    threads.emplace_back([&found, &entry] { entry = &Module::load(found, yes())->entry(); });
  }
  for (std::thread& thread : threads) thread.join();

  for (const auto* entry : entries) EXPECT_EQ(entry, entries[0]);
}

TEST(Module, IsNotLoadedWithoutADecisionForIt) {
  const TemporaryFolder folder;
  const Found found = found_plugin(folder, "c-advisor", "c-advisor");

  const base::Error error = error_of([&] { Module::load(found, decide(found, Lists{})); });

  EXPECT_EQ(error.status(), LOFTE_NOT_ALLOWED);
  EXPECT_THAT(error.message(), HasSubstr("no list allows the plugin \"c-advisor\""));
}

TEST(Module, IsNotLoadedWhereTheFileChangedAfterTheDecision) {
  const TemporaryFolder folder;
  // A library that no other test loads, for what is loaded already is not read again.
  const Found found = found_plugin(folder, "broken", "broken-null-advise");
  testing::change_byte(found.library_path(), 3000);
  const std::string now = shortened(sha256(testing::read_file_bytes(found.library_path())));

  const base::Error error = error_of([&] { Module::load(found, yes()); });

  EXPECT_EQ(error.status(), LOFTE_NOT_ALLOWED);
  EXPECT_EQ(error.where(), found.library_path().string());
  EXPECT_EQ(error.message(),
            "the library's SHA-256 is " + now + ", it was " + shortened(found.library_sha256) +
                " when it was judged: the file changed in between; try again, and where a list "
                "must allow the new file, run `lofte plugin allow " +
                found.dir.string() + "`");
}

TEST(Module, SaysWhichAbiALibraryNeeds) {
  const base::Error major = load_error("broken-abi-major");
  const base::Error minor = load_error("broken-abi-minor");

  EXPECT_EQ(major.status(), LOFTE_UNSUPPORTED);
  EXPECT_EQ(major.message(), "the library needs ABI 2.0, this runtime has 1.0");
  EXPECT_EQ(minor.message(), "the library needs ABI 1.3, this runtime has 1.0");
}

TEST(Module, RefusesAnEntryThatEndsTooSoon) {
  EXPECT_EQ(load_error("broken-short-entry").message(),
            "its entry has struct_size 24; right would be 56 or more");
  EXPECT_THAT(load_error("broken-tiny-entry").message(), HasSubstr("has struct_size 4;"));
}

TEST(Module, NamesAnEmptySlot) {
  const base::Error error = load_error("broken-null-create");

  EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED);
  EXPECT_THAT(error.message(), HasSubstr("NULL for create"));
}

TEST(Module, RefusesALibraryOfAnotherId) {
  const TemporaryFolder folder;
  const Found found = found_plugin(folder, "late-payer", "broken-not");

  const base::Error error = error_of([&] { Module::load(found, yes()); });

  EXPECT_EQ(
      error.message(),
      "the library says it is \"broken\", its manifest says \"late-payer\"; the two must agree");
}

TEST(Module, SaysWhichSymbolIsMissing) {
  EXPECT_THAT(load_error("broken-no-entry").message(),
              HasSubstr("does not export lofte_plugin_entry_v1"));
  EXPECT_EQ(load_error("broken-null-entry").message(), "lofte_plugin_entry_v1 returned NULL");
}

TEST(Module, ResolvesEverySymbolWhenItLoads) {
  const base::Error error = load_error("broken-undefined-symbol");

  EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED);
  EXPECT_THAT(error.message(),
              HasSubstr("broken.so: undefined symbol: lofte_test_symbol_that_nobody_defines"));
  EXPECT_THAT(error.message(), HasSubstr("-Wl,-z,defs"));
  EXPECT_EQ(error.message().find("/proc/"), std::string::npos) << error.message();
}

TEST(Module, CanBeTriedAgainAfterItFailed) {
  EXPECT_EQ(load_error("broken-undefined-symbol").message(),
            load_error("broken-undefined-symbol").message());
}

class NotALibrary : public ::testing::Test {
 protected:
  NotALibrary() : dir_(make_plugin(folder_.path(), good_manifest("broken"), "broken-not")) {}

  base::Error error_with(const std::string& bytes) {
    testing::write_file(dir_ / "broken.so", bytes);
    return error_of([&] { Module::load(inspect(dir_), yes()); });
  }

  TemporaryFolder folder_;
  fs::path dir_;
};

TEST_F(NotALibrary, IsRefusedInWords) {
  EXPECT_THAT(error_with("").message(), HasSubstr("is not a shared library (ELF)"));
  EXPECT_THAT(error_with("#!/bin/sh\nexit 0\n" + std::string(200, ' ')).message(),
              HasSubstr("is not a shared library (ELF)"));
}

TEST_F(NotALibrary, MayBeAProgram) {
  const std::string program = testing::read_file_bytes("/proc/self/exe");
  const base::Error error = error_with(program);

  EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED);
}

// Mapping a file that ends too soon would kill the process.
TEST_F(NotALibrary, MayBeALibraryCutShortAnywhere) {
  const std::string whole = testing::read_file_bytes(dir_ / "broken.so");
  for (std::size_t size : {std::size_t{70}, std::size_t{300}, whole.size() / 4, whole.size() / 2}) {
    const base::Error error = error_with(whole.substr(0, size));
    EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED);
    EXPECT_THAT(error.message(), HasSubstr("is cut short")) << size;
  }
}

TEST_F(NotALibrary, MayBeForAnotherMachine) {
  std::string bytes = testing::read_file_bytes(dir_ / "broken.so");
  bytes[18] = 8;  // e_machine: MIPS
  bytes[19] = 0;

  EXPECT_THAT(error_with(bytes).message(), HasSubstr("is for machine 8, this runtime runs on "));
}

TEST(ElfCheck, AcceptsWhatTheBuildMakes) {
  const fs::path built = fs::path(LOFTE_TEST_PLUGIN_DIR) / "c-advisor" / "c-advisor.so";

  EXPECT_EQ(elf_fault(testing::read_file_bytes(built)), "");
}

TEST(PrivateCopy, HoldsTheBytesAndCannotBeChanged) {
  const PrivateCopy copy("bytes of a library", "x.so");
  if (copy.kind() != PrivateCopy::Kind::kSealedMemory) GTEST_SKIP() << "no sealed memory here";

  std::ofstream out(copy.path(), std::ios::binary | std::ios::in);
  out << "other" << std::flush;

  EXPECT_FALSE(out.good());
  EXPECT_EQ(copy.bytes(), "bytes of a library");
  EXPECT_EQ(testing::read_file_bytes(copy.path()), "bytes of a library");
}

TEST(PrivateCopy, IsAFileOfOurOwnWhereThereIsNoSealedMemory) {
  fs::path file;
  {
    const PrivateCopy copy("bytes of a library", "x.so", PrivateCopy::Kind::kFile);
    file = copy.path();
    EXPECT_EQ(copy.kind(), PrivateCopy::Kind::kFile);
    EXPECT_EQ(testing::read_file_bytes(file), "bytes of a library");
    EXPECT_EQ(fs::status(file.parent_path()).permissions(), fs::perms::owner_all);
  }

  EXPECT_FALSE(fs::exists(file.parent_path()));
}

TEST(PrivateCopy, LeavesTheDiskOnceItIsMapped) {
  const fs::path built = fs::path(LOFTE_TEST_PLUGIN_DIR) / "c-advisor" / "c-advisor.so";
  PrivateCopy copy(testing::read_file_bytes(built), "x.so", PrivateCopy::Kind::kFile);
  const fs::path file = copy.path();
  const boost::dll::shared_library library(file, boost::dll::load_mode::rtld_now);

  copy.unlink();

  EXPECT_FALSE(fs::exists(file.parent_path()));
  EXPECT_STREQ(library.get<const lofte_plugin_entry*()>(LOFTE_PLUGIN_ENTRY_SYMBOL)()->id,
               "c-advisor");
}

TEST(Instance, LivesAndDies) {
  const TemporaryFolder folder;
  const auto module = Module::load(found_plugin(folder, "c-advisor", "c-advisor"), yes());

  Instance instance(module, &no_service, nullptr);
  EXPECT_FALSE(instance.active());
  instance.activate();

  EXPECT_TRUE(instance.active());
  EXPECT_NE(instance.advisor(), nullptr);
  EXPECT_EQ(instance.reader(), nullptr);
  EXPECT_EQ(error_of([&] { instance.activate(); }).status(), LOFTE_INVALID_STATE);
}

TEST(Instance, GivesThePluginItsHost) {
  const TemporaryFolder folder;
  const auto module = Module::load(found_plugin(folder, "c-advisor", "c-advisor"), yes());
  int context = 0;

  const Instance instance(module, &no_service, &context);

  EXPECT_EQ(instance.host()->struct_size, sizeof(lofte_host));
  EXPECT_EQ(instance.host()->abi_major, LOFTE_ABI_MAJOR);
  EXPECT_EQ(instance.host()->context, &context);
  EXPECT_EQ(instance.host()->service, &no_service);
}

TEST(Instance, PassesOnWhyItCouldNotBeMade) {
  const base::Error error = start_error("broken-create-fails");

  EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED);
  EXPECT_EQ(error.where(), "broken");
  EXPECT_EQ(error.message(), "create failed: the rules file is missing");
  EXPECT_EQ(start_error("broken-create-says-nothing").message(),
            "create failed: the unknown status -42 without a message");
  EXPECT_EQ(start_error("broken-create-makes-nothing").message(),
            "create returned LOFTE_OK and no plugin");
}

TEST(Instance, MakesAMessageFitToShow) {
  const std::string message = start_error("broken-activate-fails").message();

  EXPECT_THAT(message, ::testing::StartsWith("activate failed: no ? xxx"));
  EXPECT_LT(message.size(), 800u);
}

TEST(Instance, HoldsTheManifestToItsPromises) {
  EXPECT_EQ(start_error("broken-no-extension").message(),
            "the manifest provides lofte.advisor/1, the library returned NULL for it");
  EXPECT_THAT(start_error("broken-null-advise").message(),
              HasSubstr("the table of lofte.advisor/1 has struct_size 16 or an empty slot"));
}

TEST(Instance, HoldsTheManifestToPromisesItHasNoUseFor) {
  const TemporaryFolder folder;
  nlohmann::json manifest = good_manifest("c-advisor");
  manifest["provides"].push_back("lofte.observer/1");
  const auto module =
      Module::load(inspect(make_plugin(folder.path(), manifest, "c-advisor")), yes());

  const base::Error error = error_of([&] { Instance(module, &no_service, nullptr); });

  EXPECT_THAT(error.message(), HasSubstr("provides lofte.observer/1, the library returned NULL"));
}

}  // namespace
}  // namespace lofte::plugins
