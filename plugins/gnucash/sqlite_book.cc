#include "sqlite_book.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "values.h"

namespace lofte::gnucash {
namespace {

constexpr int kLongestText = 16 << 20;

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

[[noreturn]] void fail(sqlite3* database, int code, std::string_view doing) {
  const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  throw Error(damaged ? LOFTE_CORRUPT : LOFTE_REFUSED, std::string(doing),
              concat("SQLite says: ", sqlite3_errmsg(database),
                     damaged ? "; the file is damaged or cut short" : ""));
}

// One query, row by row. Texts are checked: what GnuCash writes is UTF-8 without zero bytes.
class Query {
 public:
  Query(sqlite3* database, std::string_view table, const std::string& sql)
      : database_(database), table_(table) {
    sqlite3_stmt* made = nullptr;
    const int code =
        sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &made, nullptr);
    statement_.reset(made);
    if (code != SQLITE_OK) fail(database, code, concat("table ", table));
  }

  bool next() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return ++row_, true;
    if (code != SQLITE_DONE) fail(database_, code, concat("table ", table_, ", row ", row_ + 1));
    return false;
  }

  std::string text(int column) {
    const auto* data = sqlite3_column_text(statement_.get(), column);
    if (data == nullptr) return {};
    std::string value(static_cast<const char*>(static_cast<const void*>(data)),
                      static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
    if (value.find('\0') != std::string::npos) {
      refuse(place(column), "it holds a zero byte, which no text may");
    }
    return value;
  }

  std::int64_t number(int column) { return sqlite3_column_int64(statement_.get(), column); }
  bool is_null(int column) { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

  Rational rational(int column) {
    const Rational value{number(column), number(column + 1)};
    if (value.denominator <= 0) {
      refuse(place(column), concat(value.numerator, "/", value.denominator,
                                   " is no amount; right is a denominator above zero"));
    }
    return value;
  }

  lofte_date day(int column) { return parse_day(text(column), place(column), 0); }
  lofte_date moment(int column) { return parse_moment(text(column), place(column), 0); }

  std::string place(int column) const {
    return concat("table ", table_, ", row ", row_, ", ",
                  sqlite3_column_name(statement_.get(), column));
  }

 private:
  sqlite3* database_;
  std::string table_;
  std::unique_ptr<sqlite3_stmt, Close> statement_;
  std::uint64_t row_ = 0;
};

class Importer {
 public:
  explicit Importer(const std::string& path) {
    sqlite3* opened = nullptr;
    const int code =
        sqlite3_open_v2(uri(path).c_str(), &opened,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(opened);
    if (code != SQLITE_OK) fail(opened, code, "book");
    // The file came from outside: nothing in its schema may run.
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, kLongestText);
  }

  Book read() {
    require_tables();
    note_lock();
    accounts();
    customers();
    jobs();
    terms();
    lots();
    transactions();
    invoices();
    return std::move(book_);
  }

 private:
  // immutable: no lock, no journal, nothing beside the file.
  static std::string uri(const std::string& path) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-~";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string made = "file:";
    for (const char letter : path) {
      if (kPlain.find(letter) != std::string_view::npos) {
        made += letter;
      } else {
        const auto byte = static_cast<unsigned char>(letter);
        made += '%';
        made += kHex[byte >> 4];
        made += kHex[byte & 15];
      }
    }
    return made + "?immutable=1";
  }

  Query query(std::string_view table, const std::string& sql) {
    return {database_.get(), table, sql};
  }

  bool has_table(std::string_view name) {
    auto found =
        query("sqlite_master",
              concat("SELECT 1 FROM sqlite_master WHERE type='table' AND name='", name, "'"));
    return found.next();
  }

  void require_tables() {
    constexpr std::array<std::string_view, 7> kTables = {
        "accounts", "customers", "invoices", "lots", "slots", "splits", "transactions"};
    for (const std::string_view table : kTables) {
      if (has_table(table)) continue;
      refuse("book", concat("this SQLite database has no table ", table,
                            "; a GnuCash book of version 2.4 or later has one"));
    }
  }

  void note_lock() {
    if (!has_table("gnclock")) return;
    auto lock = query("gnclock", "SELECT hostname FROM gnclock");
    if (lock.next()) {
      book_.remarks.emplace_back("book", concat("GnuCash has it open on ", lock.text(0),
                                                ", or was stopped there: what is not saved yet is "
                                                "not in this import"));
    }
  }

  void accounts() {
    auto row =
        query("accounts",
              "SELECT a.guid, a.name, a.account_type, c.namespace, c.mnemonic FROM accounts a"
              " LEFT JOIN commodities c ON c.guid = a.commodity_guid");
    while (row.next()) {
      Account account;
      account.guid = row.text(0);
      account.name = row.text(1);
      account.receivable = row.text(2) == "RECEIVABLE";
      if (row.text(3) == "CURRENCY" || row.text(3) == "ISO4217") account.currency = row.text(4);
      book_.charge(sizeof account + account.name.size());
      book_.accounts.add(std::move(account));
    }
  }

  void customers() {
    auto row = query(
        "customers",
        "SELECT k.guid, k.id, k.name, k.notes, k.terms, c.mnemonic, k.addr_email, k.addr_phone,"
        " k.addr_name, k.addr_addr1, k.addr_addr2, k.addr_addr3, k.addr_addr4 FROM customers k"
        " LEFT JOIN commodities c ON c.guid = k.currency");
    while (row.next()) {
      Customer customer;
      customer.guid = row.text(0);
      customer.id = row.text(1);
      customer.name = row.text(2);
      customer.notes = row.text(3);
      customer.terms = row.text(4);
      customer.currency = row.text(5);
      customer.email = row.text(6);
      customer.phone = row.text(7);
      for (int column = 8; column <= 12; ++column) {
        const std::string line = row.text(column);
        if (line.empty()) continue;
        if (!customer.address.empty()) customer.address += ", ";
        customer.address += line;
      }
      book_.charge(sizeof customer + customer.notes.size() + customer.address.size() + 200);
      book_.customers.add(std::move(customer));
    }
  }

  void jobs() {
    if (!has_table("jobs")) return;
    auto row = query("jobs", "SELECT guid, owner_type, owner_guid FROM jobs");
    while (row.next()) {
      book_.charge(sizeof(Job) + 150);
      book_.jobs.add(Job{row.text(0), {owner_kind(row.number(1)), row.text(2)}, 0});
    }
  }

  void terms() {
    if (!has_table("billterms")) return;
    auto row = query("billterms", "SELECT guid, type, duedays, cutoff FROM billterms");
    while (row.next()) {
      constexpr std::int64_t kLongest = 36500;
      if (row.number(2) < -kLongest || row.number(2) > kLongest || row.number(3) < -kLongest ||
          row.number(3) > kLongest) {
        refuse(row.place(2), concat(row.number(2), " days is no term; right is up to ", kLongest));
      }
      book_.charge(sizeof(Terms) + 100);
      book_.terms.add(Terms{row.text(0), row.text(1) == "GNC_TERM_TYPE_PROXIMO",
                            static_cast<std::int32_t>(row.number(2)),
                            static_cast<std::int32_t>(row.number(3)), 0});
    }
  }

  // A slot inside a frame: the frame's row names a guid, under which the slot stands by its path.
  static std::string framed(std::string_view owner, std::string_view frame, std::string_view key,
                            std::string_view column) {
    return concat("(SELECT s.", column,
                  " FROM slots f JOIN slots s ON s.obj_guid = f.guid_val AND ", "s.name = '", frame,
                  "/", key, "' WHERE f.obj_guid = ", owner, " AND f.name = '", frame, "' LIMIT 1)");
  }
  static std::string slot(std::string_view owner, std::string_view key, std::string_view column) {
    return concat("(SELECT ", column, " FROM slots WHERE obj_guid = ", owner, " AND name = '", key,
                  "' LIMIT 1)");
  }

  void lots() {
    auto row = query(
        "lots", concat("SELECT l.guid, l.account_guid, ",
                       framed("l.guid", "gncInvoice", "invoice-guid", "guid_val"), ", ",
                       framed("l.guid", "gncOwner", "owner-type", "int64_val"), ", ",
                       framed("l.guid", "gncOwner", "owner-guid", "guid_val"), " FROM lots l"));
    while (row.next()) {
      Lot lot;
      lot.guid = row.text(0);
      lot.account = row.text(1);
      lot.invoice = row.text(2);
      if (!row.is_null(4)) lot.owner = {owner_kind(row.number(3)), row.text(4)};
      book_.charge(sizeof lot + 200);
      book_.lots.add(std::move(lot));
    }
  }

  // Splits of receivable accounts or of lots, transaction by transaction.
  void transactions() {
    auto row = query(
        "splits", concat("SELECT t.guid, t.num, t.post_date, t.enter_date, ",
                         slot("t.guid", "date-posted", "gdate_val"), ", ",
                         slot("t.guid", "trans-date-due", "coalesce(gdate_val, timespec_val)"),
                         ", ", slot("t.guid", "void-reason", "1"),
                         ", s.guid, s.account_guid, s.lot_guid, s.quantity_num, s.quantity_denom, ",
                         slot("s.guid", "void-former-amount", "numeric_val_num"), ", ",
                         slot("s.guid", "void-former-amount", "numeric_val_denom"),
                         " FROM splits s JOIN transactions t ON t.guid = s.tx_guid"
                         " JOIN accounts a ON a.guid = s.account_guid"
                         " WHERE a.account_type = 'RECEIVABLE' ORDER BY t.guid, s.guid"));
    Transaction made;
    while (row.next()) {
      const std::string guid = row.text(0);
      if (guid != made.guid) {
        keep(std::exchange(made, {}));
        made.guid = guid;
        made.number = row.text(1);
        made.posted = row.is_null(4) ? row.day(2) : row.day(4);
        made.entered = row.moment(3);
        made.due = row.day(5);
        made.voided = !row.is_null(6);
      }
      Split split{row.text(7), row.text(8), row.text(9), row.rational(10), std::nullopt};
      if (!row.is_null(12)) split.before_void = row.rational(12);
      made.splits.push_back(std::move(split));
    }
    keep(std::move(made));
  }

  void keep(Transaction made) {
    if (made.splits.empty()) return;
    book_.charge(sizeof made + made.splits.size() * (sizeof(Split) + 150));
    book_.transactions.add(std::move(made));
  }

  void invoices() {
    auto row =
        query("invoices",
              concat("SELECT i.guid, i.id, i.owner_type, i.owner_guid, i.date_opened, i.notes,"
                     " i.terms, i.post_txn, i.post_lot, ",
                     slot("i.guid", "credit-note", "int64_val"), " FROM invoices i"));
    while (row.next()) {
      Invoice invoice;
      invoice.guid = row.text(0);
      invoice.id = row.text(1);
      invoice.owner = {owner_kind(row.number(2)), row.text(3)};
      invoice.opened = row.day(4);
      invoice.notes = row.text(5);
      invoice.terms = row.text(6);
      invoice.transaction = row.text(7);
      invoice.lot = row.text(8);
      invoice.credit_note = row.number(9) != 0;
      book_.charge(sizeof invoice + invoice.notes.size() + 300);
      book_.invoices.add(std::move(invoice));
    }
  }

  std::unique_ptr<sqlite3, Close> database_;
  Book book_;
};

// A file of our own that no one else can open, removed with its folder.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::string name = (std::filesystem::temp_directory_path() / "lofte-gnucash-XXXXXX").string();
    descriptor_ = ::mkstemp(name.data());  // mode 0600
    if (descriptor_ < 0) {
      throw Error(LOFTE_IO, name, concat("no temporary file: ", std::strerror(errno)));
    }
    path_ = std::move(name);
  }
  ~TemporaryFile() {
    ::close(descriptor_);
    ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) {
        throw Error(LOFTE_IO, path_, concat("writing failed: ", std::strerror(errno)));
      }
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  const std::string& path() const { return path_; }

 private:
  int descriptor_ = -1;
  std::string path_;
};

}  // namespace

Book read_sqlite_book(const std::string& path) {
  return Importer(path).read();
}

Book read_sqlite_stream(const ReadBytes& read) {
  const TemporaryFile copy;
  std::vector<char> buffer(1 << 16);
  while (const auto got = read(buffer)) copy.write({buffer.data(), got});
  return read_sqlite_book(copy.path());
}

}  // namespace lofte::gnucash
