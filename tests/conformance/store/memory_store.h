// A store that is a few maps: slow, forgetful, and simple enough to be right at a glance. It shows
// that the suite asks nothing that only SQLite can do, and it is the model in model_test.cc.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>

#include "conformance/store/place.h"
#include "conformance/store/rows.h"

namespace lofte::store {

struct MemoryTables {
  using RecordKey = std::tuple<CustomerKey, std::int32_t, std::string, Sequence>;
  using AdviceKey = std::tuple<CustomerKey, std::string, std::int32_t, std::string>;

  std::map<std::string, std::string, std::less<>> meta;
  std::map<Sequence, Entry> journal;
  std::map<std::string, Sequence, std::less<>> fact_names;
  std::map<CustomerKey, CustomerState> customers;
  std::map<std::string, CustomerKey, std::less<>> customer_ids;
  std::map<std::string, CustomerKey, std::less<>> other_ids;
  CustomerKey last_customer = kBookKey;
  std::map<std::pair<std::int32_t, std::string>, RecordOwner> owners;
  std::map<RecordKey, Record> records;
  std::map<AdviceKey, Advised> advice;
};

// What all stores of one book share.
struct MemoryBook {
  std::mutex mutex;  // of `committed`
  std::shared_ptr<const MemoryTables> committed = std::make_shared<MemoryTables>();
  bool has_writer = false;
};

class MemoryPlace final : public Place {
 public:
  std::unique_ptr<Store> create() override;
  std::unique_ptr<Store> open(Access access) override;

 private:
  std::shared_ptr<MemoryBook> book_;
};

}  // namespace lofte::store
