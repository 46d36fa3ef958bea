// Rows that own their texts, so that a test can keep and compare what a visitor only sees.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "store/store.h"

namespace lofte::store {

// More than any test has.
inline constexpr std::size_t kAll = 1000;

inline Hash hash_of(std::uint8_t byte) {
  Hash hash;
  hash.fill(byte);
  return hash;
}

struct Entry {
  Sequence sequence = 0;
  std::int32_t type = kFactEntry;
  lofte_instant recorded_at = 1;
  std::string public_bytes = "public";
  std::string salt = {};
  std::string personal_bytes = {};
  Hash hash{};
  std::string commitment = {};
  bool operator==(const Entry&) const = default;

  JournalRow row() const {
    return {sequence, type, recorded_at, public_bytes, salt, personal_bytes, hash, commitment};
  }
  static Entry of(const JournalRow& row) {
    return {row.sequence,
            row.type,
            row.recorded_at,
            std::string(row.public_bytes),
            std::string(row.salt),
            std::string(row.personal_bytes),
            row.hash,
            std::string(row.commitment)};
  }
};

struct Record {
  CustomerKey customer = kBookKey;
  std::int32_t kind = 0;
  std::string record_id;
  Sequence sequence = 0;
  lofte_date effective = 0;
  lofte_date known = 0;
  std::string bytes;
  bool operator==(const Record&) const = default;

  RecordRow row() const { return {customer, kind, record_id, sequence, effective, known, bytes}; }
  static Record of(const RecordRow& row) {
    return {row.customer,  row.kind,  std::string(row.record_id), row.sequence,
            row.effective, row.known, std::string(row.bytes)};
  }
};

struct Advised {
  CustomerKey customer = kBookKey;
  std::string plugin;
  std::int32_t kind = 0;
  std::string key;
  std::string bytes;
  bool operator==(const Advised&) const = default;

  AdviceRow row() const { return {customer, plugin, kind, key, bytes}; }
  static Advised of(const AdviceRow& row) {
    return {row.customer, std::string(row.plugin), row.kind, std::string(row.key),
            std::string(row.bytes)};
  }
};

inline void PrintTo(const Entry& entry, std::ostream* out) {
  *out << "entry " << entry.sequence << " of type " << entry.type << " \"" << entry.public_bytes
       << "\"";
}
inline void PrintTo(const Record& record, std::ostream* out) {
  *out << record.customer << "/" << record.kind << "/\"" << record.record_id.substr(0, 40) << "\"@"
       << record.sequence;
}
inline void PrintTo(const Advised& advice, std::ostream* out) {
  *out << advice.customer << "/" << advice.plugin << "/" << advice.kind << "/" << advice.key
       << "=\"" << advice.bytes << "\"";
}

inline std::vector<Entry> journal_of(Store& store, Sequence first = 1) {
  std::vector<Entry> rows;
  store.scan_journal(first, [&](const JournalRow& row) {
    rows.push_back(Entry::of(row));
    return true;
  });
  return rows;
}
inline std::vector<Record> records_of(Store& store, CustomerKey customer) {
  std::vector<Record> rows;
  store.scan_records(customer, [&](const RecordRow& row) { rows.push_back(Record::of(row)); });
  return rows;
}
inline std::vector<Record> all_records(Store& store, CustomerKey after = -1) {
  std::vector<Record> rows;
  store.sweep_records(after, [&](const RecordRow& row) {
    rows.push_back(Record::of(row));
    return true;
  });
  return rows;
}
inline std::vector<Advised> advice_of(Store& store, CustomerKey customer) {
  std::vector<Advised> rows;
  store.scan_advice(customer, [&](const AdviceRow& row) { rows.push_back(Advised::of(row)); });
  return rows;
}
inline std::vector<Advised> all_advice(Store& store, CustomerKey after = -1) {
  std::vector<Advised> rows;
  store.sweep_advice(after, [&](const AdviceRow& row) {
    rows.push_back(Advised::of(row));
    return true;
  });
  return rows;
}
inline std::vector<Advised> advice_of_kind(Store& store, std::int32_t kind,
                                           CustomerKey after = -1) {
  std::vector<Advised> rows;
  store.sweep_advice_of(kind, after, [&](const AdviceRow& row) {
    rows.push_back(Advised::of(row));
    return true;
  });
  return rows;
}
inline std::vector<CustomerState> customers_of(Store& store, CustomerKey after = kBookKey) {
  std::vector<CustomerState> rows;
  store.scan_customers(after, [&](const CustomerState& state) {
    rows.push_back(state);
    return true;
  });
  return rows;
}

// The status of the Error that `work` throws; LOFTE_OK where it throws none.
inline lofte_status refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const base::Error& error) {
    return error.status();
  }
  return LOFTE_OK;
}

}  // namespace lofte::store
