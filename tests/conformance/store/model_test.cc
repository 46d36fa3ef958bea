// Whatever is done to two stores in the same order leaves the same in both.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "conformance/store/memory_store.h"
#include "conformance/store/rows.h"
#include "store/overlay.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace lofte::store {
namespace {

using Step = std::function<void(Store&)>;

rc::Gen<std::string> texts() {
  return rc::gen::weightedOneOf<std::string>(
      {{4, rc::gen::element<std::string>("a", "b", "ab", "", "æ", "A", "a ", "'")},
       {1, rc::gen::string<std::string>()}});
}
rc::Gen<CustomerKey> keys() {
  return rc::gen::inRange<CustomerKey>(-1, 8);
}
rc::Gen<lofte_date> days() {
  return rc::gen::inRange<lofte_date>(-3, 4);
}

// One call; where a store refuses it, both must refuse it alike.
enum class Kinds { kAll, kOfAnOverlay };
Step any_step(Kinds kinds = Kinds::kAll) {
  switch (kinds == Kinds::kAll ? *rc::gen::inRange(0, 9) : *rc::gen::inRange(1, 9)) {
    case 0:
      return [id = *texts(), epoch = *rc::gen::inRange(0, 3)](Store& store) {
        store.add_customer(id, epoch);
      };
    case 1:
      return [key = *keys(), day = *days(), epoch = *rc::gen::inRange(0, 3)](Store& store) {
        store.set_review(key, day, epoch);
      };
    case 2:
    case 3:
      return [record = Record{*keys(), *rc::gen::inRange(-1, 3), *texts(), *rc::gen::inRange(0, 3),
                              *days(), *days(), *texts()}](Store& store) {
        store.put_record(record.row());
      };
    case 4:
      return [advice = Advised{*keys(), *texts(), *rc::gen::inRange(0, 2), *texts(), *texts()}](
                 Store& store) { store.put_advice(advice.row()); };
    case 5:
      return [key = *keys(), plugin = *texts(), kind = *rc::gen::inRange(0, 2),
              name = *texts()](Store& store) { store.remove_advice(key, plugin, kind, name); };
    case 6:
      return [kind = *rc::gen::inRange(0, 3), id = *texts(), key = *keys(),
              latest = *rc::gen::inRange(0, 9)](Store& store) {
        if (latest % 2 == 0) {
          store.set_owner(kind, id, {key, latest});
        } else {
          store.add_owner(kind, id, {key, latest});
        }
      };
    case 7:
      return [key = *texts(), value = *texts()](Store& store) { store.set_meta(key, value); };
    default:
      return kinds == Kinds::kAll && *rc::gen::inRange(0, 10) == 0
                 ? Step([](Store& store) { store.clear_derived(); })
                 : Step([name = *texts(), type = *rc::gen::element(10, 11)](Store& store) {
                     const auto next = static_cast<Sequence>(journal_of(store).size()) + 1;
                     store.append(Entry{.sequence = next, .type = type}.row());
                     store.name_fact(name, next);
                   });
  }
}

// What corrections ask of a store.
Step any_correction() {
  switch (*rc::gen::inRange(0, 7)) {
    case 0:
      return [key = *keys(), id = *texts()](Store& store) { store.rename_customer(key, id); };
    case 1:
      return [from = *keys(), into = *keys()](Store& store) { store.merge_customer(from, into); };
    case 2:
      return [id = *texts()](Store& store) { store.forget_id(id); };
    case 3:
      return [kind = *rc::gen::inRange(0, 3), id = *texts()](Store& store) {
        store.remove_owner(kind, id);
      };
    case 4:
      return [key = *keys(), kind = *rc::gen::inRange(-1, 3), id = *texts(),
              sequence = *rc::gen::inRange(0, 3)](Store& store) {
        store.remove_record(key, kind, id, sequence);
      };
    case 5:
      return [name = *texts()](Store& store) { store.unname_fact(name); };
    default:
      return [sequence = *rc::gen::inRange(1, 5)](Store& store) {
        store.destroy_personal(sequence, Hash{1, 2}, "kept");
      };
  }
}

void expect_alike(Store& sqlite, Store& memory) {
  RC_ASSERT(journal_of(sqlite) == journal_of(memory));
  RC_ASSERT(all_records(sqlite) == all_records(memory));
  RC_ASSERT(all_advice(sqlite) == all_advice(memory));
  for (const std::int32_t kind : {0, 1, 2}) {
    RC_ASSERT(advice_of_kind(sqlite, kind) == advice_of_kind(memory, kind));
  }
  const auto ids = [](Store& store) {
    std::vector<std::tuple<CustomerKey, std::string, lofte_date, std::int64_t>> out;
    for (const CustomerState& state : customers_of(store)) {
      out.emplace_back(state.key, state.id, state.next_review, state.epoch);
    }
    return out;
  };
  RC_ASSERT(ids(sqlite) == ids(memory));
  for (lofte_date day = -3; day < 4; ++day) {
    for (std::int64_t epoch = 0; epoch < 4; ++epoch) {
      RC_ASSERT(sqlite.due(day, epoch, 0, 3) == memory.due(day, epoch, 0, 3));
      const Counts a = sqlite.counts(day, epoch);
      const Counts b = memory.counts(day, epoch);
      RC_ASSERT(std::tuple(a.customers, a.facts, a.pending) ==
                std::tuple(b.customers, b.facts, b.pending));
    }
  }
  for (const char* text : {"a", "b", "ab", "", "æ", "A", "a ", "'"}) {
    RC_ASSERT(sqlite.meta(text) == memory.meta(text));
    RC_ASSERT(sqlite.find_fact(text) == memory.find_fact(text));
    RC_ASSERT(sqlite.find_customer(text).has_value() == memory.find_customer(text).has_value());
    for (int kind = 0; kind < 3; ++kind) {
      const auto a = sqlite.owner(kind, text);
      const auto b = memory.owner(kind, text);
      RC_ASSERT(a.has_value() == b.has_value());
      if (a) RC_ASSERT(std::tuple(a->customer, a->latest) == std::tuple(b->customer, b->latest));
    }
  }
}

TEST(TheSqliteStore, DoesWhatAFewMapsWouldDo) {
  const TemporaryFolder folder;
  int book = 0;
  const bool held = rc::check([&] {
    MemoryPlace place;
    const std::unique_ptr<Store> memory = place.create();
    const std::unique_ptr<Store> sqlite =
        create_sqlite(folder.path() / ("book " + std::to_string(++book)));
    const int transactions = *rc::gen::inRange(1, 4);
    for (int i = 0; i < transactions; ++i) {
      sqlite->begin();
      memory->begin();
      const int steps = *rc::gen::inRange(0, 40);
      for (int j = 0; j < steps; ++j) {
        const Step step = any_step();
        RC_ASSERT(refusal([&] { step(*sqlite); }) == refusal([&] { step(*memory); }));
      }
      expect_alike(*sqlite, *memory);
      if (*rc::gen::arbitrary<bool>()) {
        sqlite->commit();
        memory->commit();
      } else {
        sqlite->rollback();
        memory->rollback();
      }
      expect_alike(*sqlite, *memory);
    }
  });
  EXPECT_TRUE(held);
}

std::vector<std::tuple<std::string, CustomerKey, Sequence>> owners_of(Store& store, int kind) {
  std::vector<std::tuple<std::string, CustomerKey, Sequence>> all;
  store.scan_owners(kind, [&](std::string_view id, const RecordOwner& owner) {
    all.emplace_back(id, owner.customer, owner.latest);
    return true;
  });
  return all;
}

// Steps on an overlay show what the same steps in a transaction show; the store below never sees
// them.
TEST(AnOverlay, ShowsWhatATransactionWouldAndLeavesTheStoreAlone) {
  const bool held = rc::check([] {
    MemoryPlace lower, wholly;
    const std::unique_ptr<Store> below = lower.create();
    const std::unique_ptr<Store> whole = wholly.create();
    below->begin();
    whole->begin();
    const int before = *rc::gen::inRange(0, 30);
    for (int i = 0; i < before; ++i) {
      const Step step = any_step();
      refusal([&] { step(*below); });
      refusal([&] { step(*whole); });
    }
    below->commit();
    const auto journal = journal_of(*below);
    const auto records = all_records(*below);
    const auto advice = all_advice(*below);

    Overlay over(*below);
    const int after = *rc::gen::inRange(0, 30);
    for (int i = 0; i < after; ++i) {
      // New customers have other numbers in an overlay, and nothing is ever dropped from one.
      const Step step =
          *rc::gen::inRange(0, 3) == 0 ? any_correction() : any_step(Kinds::kOfAnOverlay);
      RC_ASSERT(refusal([&] { step(over); }) == refusal([&] { step(*whole); }));
    }
    expect_alike(over, *whole);
    for (CustomerKey key = 0; key < 8; ++key) {
      RC_ASSERT(over.other_ids(key) == whole->other_ids(key));
      RC_ASSERT(over.customer(key).has_value() == whole->customer(key).has_value());
    }
    for (int kind = 0; kind < 3; ++kind)
      RC_ASSERT(owners_of(over, kind) == owners_of(*whole, kind));
    RC_ASSERT(journal_of(*below) == journal);
    RC_ASSERT(all_records(*below) == records);
    RC_ASSERT(all_advice(*below) == advice);
  });
  EXPECT_TRUE(held);
}

TEST(AnOverlay, GivesNewCustomersNumbersOfTheirOwnAfterAllOthers) {
  MemoryPlace place;
  const std::unique_ptr<Store> below = place.create();
  below->begin();
  below->add_customer("a", 1);
  below->commit();
  Overlay over(*below);
  const CustomerKey key = over.add_customer("b", 1);
  over.put_record(Record{key, 1, "F1", 1, 0, 0, "bytes"}.row());
  std::vector<std::string> ids;
  over.scan_customers(kBookKey, [&](const CustomerState& state) {
    ids.push_back(state.id);
    return true;
  });
  EXPECT_EQ(ids, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(over.find_customer("b")->key, key);
  EXPECT_EQ(over.counts(0, 0).customers, 2);
  EXPECT_THROW(over.add_customer("a", 1), base::Error);
  EXPECT_FALSE(below->find_customer("b"));
}

}  // namespace
}  // namespace lofte::store
