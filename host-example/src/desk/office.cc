#include "desk/office.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "desk/days.h"
#include "desk/desk.h"

namespace kontor {
namespace {

lofte::Book open_or_make(const lofte::Runtime& runtime, const std::string& path) {
  if (std::filesystem::exists(path)) return runtime.open(path, lofte::Access::kWrite);
  return runtime.create(path, {.country = "NO", .currency = "NOK", .language = "nb"});
}

lofte::RuntimeOptions with_plugins_of(const std::vector<std::string>& folders) {
  lofte::RuntimeOptions options;
  options.dev_plugin_dirs = folders;
  return options;
}

lofte_date book_day(lofte::Book& book) {
  const lofte::Answer answer = book.query(LOFTE_QUERY_STATUS);
  return answer.status()[0].book_date;
}

}  // namespace

lofte_date local_today() {
  if (const char* given = std::getenv("LOFTE_TODAY"); given != nullptr) return read_day(given);
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return lofte::date_of(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                        static_cast<unsigned>(local.tm_mday));
}

Office::Office(const std::filesystem::path& folder, lofte_date day,
               std::vector<std::string> dev_plugins)
    : folder_(folder),
      day_(day),
      dev_plugins_(std::move(dev_plugins)),
      runtime_(with_plugins_of(dev_plugins_)) {
  std::filesystem::create_directories(folder_);
  writer_ =
      std::make_unique<Side>(Side{Accounts(accounts_path()), open_or_make(runtime_, book_path())});
  line_up(writer_->accounts, writer_->book, today());
  // A file was being read when Kontor ended: the book may have it, the accounts do not.
  if (writer_->accounts.remembered("taking over") == "yes") {
    take_over(writer_->accounts, writer_->book);
    writer_->accounts.remember("taking over", "no");
  }
  reader_ = std::make_unique<Side>(
      Side{Accounts(accounts_path()), runtime_.open(book_path(), lofte::Access::kRead)});
}

void Office::enter(const std::function<void(Accounts&)>& changes) {
  writing([&](Side& side) {
    // A clock that was set back does not take the book back.
    const lofte_date day = std::max(today(), book_day(side.book));
    side.accounts.together([&] { changes(side.accounts); },
                           [&](const std::string& lines) {
                             if (!lines.empty()) side.book.preview_json(lines, day);
                           });
    deliver(side.accounts, side.book, day);
  });
}

void Office::open_day(const lofte::Progress& progress) {
  const std::lock_guard<std::mutex> quick(opening_);
  if (opened_ == today()) return;
  writing([&](Side& side) {
    // Also on the book's own day: whoever posts opens the day, but only this makes its order.
    side.book.advance(std::max(today(), book_day(side.book)), progress);
  });
  opened_ = today();
}

bool Office::work_a_little() {
  const std::lock_guard<std::mutex> turn(writing_);
  const lofte::Answer before = writer_->book.query(LOFTE_QUERY_STATUS);
  if (before.status()[0].pending == 0) return false;
  const Counted counted(version_);
  return writer_->book.work(32) > 0;
}

lofte_post_result Office::import(const std::string& path, const lofte::ImportOptions& options) {
  return writing([&](Side& side) {
    side.accounts.remember("taking over", "yes");
    lofte_post_result result = lofte::make<lofte_post_result>();
    try {
      result = side.book.import_file(path, today(), options);
    } catch (...) {
      side.accounts.remember("taking over", "no");  // the book is as it was
      throw;
    }
    take_over(side.accounts, side.book);
    side.accounts.remember("taking over", "no");
    return result;
  });
}

lofte::Book Office::another_reader() const {
  return runtime_.open(book_path(), lofte::Access::kRead);
}

}  // namespace kontor
