#include "journal/entry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "base/error.h"
#include "base/text.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "store/store.h"

namespace lofte::journal {
namespace {

std::string salt_of_test() {
  std::string salt;
  for (char c = 0; c < 16; ++c) salt.push_back(c);
  return salt;
}

EntryBytes an_entry() {
  EntryBytes entry;
  entry.sequence = 7;
  entry.type = EntryType::kFact;
  entry.recorded_at = 1'700'000'000'123'456;
  entry.public_bytes = "public part";
  return entry;
}

// The figures come from Python's hashlib.blake2b, so that the chain can be proved without this
// code.
TEST(TheChain, GivesTheHashesThatAnotherImplementationGives) {
  const std::string salt = salt_of_test();
  EXPECT_EQ(base::to_hex(commitment(salt, "Kari Nordmann")),
            "0768ced9eb4c84af3ca580f4584106cf6cf61d0617eee96862c3fe99a205f3f9");

  EntryBytes first = an_entry();
  first.sequence = 1;
  first.type = EntryType::kBookCreated;
  const base::Hash one = chain(base::Hash{}, first);
  EXPECT_EQ(base::to_hex(one), "bb01d57e3cd6614ee281ca3941291c6b2af247c48e7f35b381a253ac8f380304");

  EntryBytes second = an_entry();
  second.sequence = 2;
  second.recorded_at = -5;
  second.salt = salt;
  second.personal_bytes = "Kari Nordmann";
  EXPECT_EQ(base::to_hex(chain(one, second)),
            "50edb4b135c30a5e156fb602f916a0a15ff352826af10fb521f5309f38750fca");
}

TEST(TheChain, ChangesWithEveryThingThatIsSealed) {
  const std::string salt = salt_of_test();
  std::string other_salt = salt;
  other_salt[15] = 'x';
  const base::Hash start{};
  base::Hash other_start{};
  other_start[31] = 1;
  EntryBytes entry = an_entry();
  entry.salt = salt;
  entry.personal_bytes = "personal";

  std::set<base::Hash> hashes{chain(start, entry), chain(other_start, entry)};
  const auto with = [&](auto change) {
    EntryBytes changed = entry;
    change(changed);
    hashes.insert(chain(start, changed));
  };
  with([](EntryBytes& e) { e.sequence = 8; });
  with([](EntryBytes& e) { e.type = EntryType::kDayOpened; });
  with([](EntryBytes& e) { e.recorded_at += 1; });
  with([](EntryBytes& e) { e.public_bytes = "public Part"; });
  with([](EntryBytes& e) { e.public_bytes = ""; });
  with([&](EntryBytes& e) { e.salt = other_salt; });
  with([](EntryBytes& e) { e.personal_bytes = "personal "; });
  with([](EntryBytes& e) { e.personal_bytes = ""; });
  with([](EntryBytes& e) { e.salt = e.personal_bytes = ""; });

  EXPECT_EQ(hashes.size(), 11U);
}

TEST(TheChain, CannotTakeBytesOfOnePartForAnothers) {
  EXPECT_TRUE(rc::check([] {
    const std::string salt = salt_of_test();
    const auto first = *rc::gen::string<std::string>();
    const auto second = *rc::gen::string<std::string>();
    const auto cut = *rc::gen::inRange<std::size_t>(0, first.size() + second.size() + 1);
    const std::string all = first + second;
    EntryBytes entry = an_entry();
    entry.salt = salt;
    entry.public_bytes = first;
    entry.personal_bytes = second;
    EntryBytes moved = entry;
    moved.public_bytes = std::string_view(all).substr(0, cut);
    moved.personal_bytes = std::string_view(all).substr(cut);
    const bool same = cut == first.size();
    RC_ASSERT((chain(base::Hash{}, entry) == chain(base::Hash{}, moved)) == same);
  }));
}

TEST(TheChain, HoldsAfterThePersonalPartAndItsSaltWereDestroyed) {
  const std::string salt = new_salt();
  EntryBytes entry = an_entry();
  entry.salt = salt;
  entry.personal_bytes = "Kari Nordmann, Storgata 1";
  const base::Hash sealed = chain(base::Hash{}, entry);
  const base::Hash kept = commitment(salt, entry.personal_bytes);

  entry.salt = {};
  entry.personal_bytes = {};

  EXPECT_EQ(chain_erased(base::Hash{}, entry, kept), sealed);
  const std::string commitment_bytes(kept.begin(), kept.end());
  EntryBytes erased = entry;
  erased.commitment = commitment_bytes;
  EXPECT_EQ(chain(base::Hash{}, erased), sealed);
  EXPECT_TRUE(is_destroyed(erased));
  erased.personal_bytes = "a pseudonym";
  EXPECT_EQ(chain(base::Hash{}, erased), sealed);
  EXPECT_FALSE(is_destroyed(erased));
  EXPECT_NE(chain(base::Hash{}, entry), sealed);
}

TEST(TheChain, RefusesASaltThatIsNoSalt) {
  EntryBytes entry = an_entry();
  entry.personal_bytes = "personal";
  for (const std::string& salt : {std::string(), std::string(15, 's'), std::string(17, 's')}) {
    entry.salt = salt;
    try {
      chain(base::Hash{}, entry);
      ADD_FAILURE() << "took a salt of " << salt.size() << " bytes";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.status(), LOFTE_CORRUPT);
    }
  }
}

TEST(ASalt, IsSixteenBytesThatDoNotRepeat) {
  std::set<std::string> salts;
  for (int i = 0; i < 1000; ++i) salts.insert(new_salt());
  EXPECT_EQ(salts.size(), 1000U);
  EXPECT_EQ(salts.begin()->size(), 16U);
}

TEST(ASalt, IsSixteenBytesThatDoNotRepeatAlsoWhereManyAreDrawn) {
  Salts drawn;
  std::set<std::string> salts;
  for (int i = 0; i < 1000; ++i) salts.emplace(drawn.next());
  EXPECT_EQ(salts.size(), 1000U);
  EXPECT_EQ(salts.begin()->size(), 16U);
}

TEST(AnEntry, HasTheNumberUnderWhichTheStoreCountsFacts) {
  EXPECT_EQ(static_cast<std::int32_t>(EntryType::kFact), store::kFactEntry);
}

class AFact : public testing::Test {
 protected:
  AFact() {
    customer_.struct_size = sizeof customer_;
    customer_.name = base::borrow("Kari Nordmann");
    customer_.country = base::borrow("NO");
    fact_.struct_size = sizeof fact_;
    fact_.fact_id = base::borrow("f-1");
    fact_.record_id = base::borrow("10001");
    fact_.kind = LOFTE_FACT_CUSTOMER;
    fact_.body.customer = &customer_;
    split(fact_, public_, personal_);
  }

  lofte_customer customer_{};
  lofte_fact fact_{};
  std::string public_;
  std::string personal_;
  base::Arena arena_;
};

TEST_F(AFact, IsSplitSoThatNothingPersonalIsInThePublicPart) {
  EXPECT_EQ(public_.find("Nordmann"), std::string::npos);
  EXPECT_EQ(public_.find("10001"), std::string::npos) << "a customer's number may be personal";
  EXPECT_NE(personal_.find("Kari Nordmann"), std::string::npos);
}

TEST_F(AFact, ComesBackWholeFromItsTwoParts) {
  const lofte_fact* whole = joined(public_, personal_, arena_);
  EXPECT_TRUE(equal(layout_of<lofte_fact>(), whole, &fact_));
  EXPECT_EQ(base::view(whole->body.customer->name), "Kari Nordmann");
}

TEST_F(AFact, KeepsItsPublicPartWhenThePersonalOneIsGone) {
  const lofte_fact* rest = joined(public_, {}, arena_);
  EXPECT_EQ(rest->record_id.size, 0U);
  EXPECT_EQ(base::view(rest->body.customer->country), "NO");
  EXPECT_EQ(rest->body.customer->name.size, 0U);
}

TEST_F(AFact, HasNoPersonalPartWhereNothingPersonalIsSaid) {
  lofte_bank_data_complete complete{};
  complete.struct_size = sizeof complete;
  complete.until = 20'000;
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.kind = LOFTE_FACT_BANK_DATA_COMPLETE;
  fact.body.bank_data_complete = &complete;
  std::string open;
  std::string personal;
  split(fact, open, personal);
  EXPECT_FALSE(open.empty());
  EXPECT_TRUE(personal.empty());
}

TEST_F(AFact, IsExportedWithItsPlaceInTheChain) {
  const std::string salt = salt_of_test();
  EntryBytes entry = an_entry();
  entry.public_bytes = public_;
  entry.salt = salt;
  entry.personal_bytes = personal_;
  const base::Hash hash = chain(base::Hash{}, entry);

  const lofte_journal_entry* out = exported(entry, hash, arena_);

  EXPECT_EQ(out->sequence, 7);
  EXPECT_EQ(out->recorded_at, 1'700'000'000'123'456);
  EXPECT_EQ(base::view(out->hash), base::to_hex(hash));
  EXPECT_EQ(base::view(out->salt), "000102030405060708090a0b0c0d0e0f");
  EXPECT_EQ(out->kind, LOFTE_JOURNAL_ENTRY_FACT);
  EXPECT_TRUE(equal(layout_of<lofte_fact>(), out->body.fact, &fact_));
}

TEST(ARuntimeEntry, IsExportedWithoutASalt) {
  lofte_day_opened day{};
  day.struct_size = sizeof day;
  day.date = 20'000;
  const std::string bytes = encoded(day);
  EntryBytes entry = an_entry();
  entry.type = EntryType::kDayOpened;
  entry.public_bytes = bytes;
  base::Arena arena;

  const lofte_journal_entry* out = exported(entry, base::Hash{}, arena);

  EXPECT_EQ(out->kind, LOFTE_JOURNAL_ENTRY_DAY_OPENED);
  EXPECT_EQ(out->body.day_opened->date, 20'000);
  EXPECT_EQ(out->salt.data, nullptr);
}

TEST(ARuntimeEntry, ThatTellsOfACustomerKeepsThatApart) {
  lofte_plugin_fault fault{};
  fault.struct_size = sizeof fault;
  fault.plugin = base::borrow("late-payer");
  fault.customer_id = base::borrow("10001");
  fault.message = base::borrow("cannot read Kari Nordmann");
  std::string open;
  std::string personal;
  split(layout_of<lofte_plugin_fault>(), &fault, open, personal);
  EXPECT_EQ(open.find("Kari"), std::string::npos);
  EXPECT_EQ(open.find("10001"), std::string::npos);
  EntryBytes entry = an_entry();
  entry.type = EntryType::kPluginFault;
  entry.public_bytes = open;
  entry.personal_bytes = personal;
  base::Arena arena;

  const lofte_journal_entry* out = exported(entry, base::Hash{}, arena);

  EXPECT_TRUE(equal(layout_of<lofte_plugin_fault>(), out->body.plugin_fault, &fault));
}

TEST(ARuntimeEntry, OfAKindThatOnlyANewerRuntimeKnowsIsNotExported) {
  EntryBytes entry = an_entry();
  entry.type = static_cast<EntryType>(99);
  base::Arena arena;
  try {
    exported(entry, base::Hash{}, arena);
    ADD_FAILURE() << "it was exported";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_NEWER);
    EXPECT_THAT(error.message(), testing::HasSubstr("of kind 99"));
  }
}

}  // namespace
}  // namespace lofte::journal
