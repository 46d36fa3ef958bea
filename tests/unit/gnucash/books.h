// GnuCash books made for a test, and written as GnuCash writes them.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plugins_gnucash.h"

namespace lofte::gnucash::testing {

std::string to_xml(const Book& book);
void write_sqlite(const Book& book, const std::filesystem::path& path);
std::string gzip(std::string_view bytes);
ReadBytes bytes_of(std::string content);

// A path of this test's own, removed at its end.
class TemporaryPath {
 public:
  explicit TemporaryPath(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / concat(::getpid(), "-", name)) {}
  ~TemporaryPath() { std::filesystem::remove(path_); }
  TemporaryPath(const TemporaryPath&) = delete;
  TemporaryPath& operator=(const TemporaryPath&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A book told in a few lines. Amounts are minor units; guids are made from ids.
class Story {
 public:
  Story() {
    account("ar", "RECEIVABLE", "NOK");
    account("bank", "BANK", "NOK");
  }

  Story& account(const std::string& guid, const std::string& type, const std::string& currency);
  Story& customer(const std::string& id, const std::string& terms = {});
  Story& job(const std::string& id, Owner owner);
  Story& terms(const std::string& guid, int days);
  // A posted document of a customer, with its lot "lot-<id>" and its transaction "post-<id>".
  Story& document(const std::string& id, const std::string& customer, std::int64_t minor,
                  const std::string& day, bool credit_note = false,
                  const std::string& account = "ar");
  Story& invoice(const std::string& id, const std::string& customer, std::int64_t minor,
                 const std::string& day) {
    return document(id, customer, minor, day);
  }
  Story& credit_note(const std::string& id, const std::string& customer, std::int64_t minor,
                     const std::string& day) {
    return document(id, customer, -minor, day, true);
  }
  Story& draft(const std::string& id, Owner owner);
  // A lot of a customer's money that settles nothing yet.
  Story& purse(const std::string& lot, const std::string& customer);
  // A transaction with one split for each (lot, minor units on the receivable account).
  Story& books(const std::string& guid, const std::string& day,
               const std::vector<std::pair<std::string, std::int64_t>>& splits,
               const std::string& entered = {});

  Book& book() { return book_; }
  static lofte_date day(const std::string& iso);

 private:
  Book book_;
};

}  // namespace lofte::gnucash::testing
