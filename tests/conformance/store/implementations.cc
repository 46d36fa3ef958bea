#include <gtest/gtest.h>

#include "conformance/store/memory_store.h"
#include "conformance/store/place.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace lofte::store {
namespace {

class SqlitePlace final : public Place {
 public:
  std::unique_ptr<Store> create() override { return create_sqlite(path()); }
  std::unique_ptr<Store> open(Access access) override { return open_sqlite(path(), access); }

 private:
  std::filesystem::path path() const { return folder_.path() / "company.book"; }
  TemporaryFolder folder_;
};

template <class PlaceType>
Implementation implementation(std::string name) {
  return {std::move(name), [] { return std::make_unique<PlaceType>(); }};
}

INSTANTIATE_TEST_SUITE_P(Stores, AStore,
                         testing::Values(implementation<SqlitePlace>("Sqlite"),
                                         implementation<MemoryPlace>("Memory")),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace lofte::store
