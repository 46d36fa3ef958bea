// One firm's folder: Kontor's accounts and Løfte's book, open together.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "accounts/accounts.h"
#include "lofte/cpp/runtime.hpp"

namespace kontor {

// The desk's own civil date, by its clock.
lofte_date local_today();

// A way into the firm, for one thread at a time. Of the two an office has, one reads while the
// other writes.
struct Side {
  Accounts accounts;
  lofte::Book book;
};

// [any thread]
class Office {
 public:
  // Makes what is not there yet, and lines up what is. `day`: stands for the clock; 0: the clock.
  // `dev_plugins`: folders of plugins under development, loaded although no list allows them.
  explicit Office(const std::filesystem::path& folder, lofte_date day = 0,
                  std::vector<std::string> dev_plugins = {});

  lofte_date today() const { return day_ != 0 ? day_ : local_today(); }
  const std::filesystem::path& folder() const { return folder_; }
  const lofte::Runtime& runtime() const { return runtime_; }
  const std::vector<std::string>& dev_plugins() const { return dev_plugins_; }

  template <class Body>
  auto reading(Body&& body) {
    const std::lock_guard<std::mutex> turn(reading_);
    return body(*reader_);
  }
  template <class Body>
  auto writing(Body&& body) {
    const std::lock_guard<std::mutex> turn(writing_);
    const Counted counted(version_);
    return body(*writer_);
  }
  // Grows with every writing: what was worked out under the same number still holds.
  std::uint64_t version() const { return version_; }
  // Renews the advice of a few customers that wait for it; whether more wait.
  bool work_a_little();

  // Enters `changes` in the accounts and tells Løfte. What Løfte would refuse is not entered: its
  // lofte::Error comes out, and nothing has changed.
  void enter(const std::function<void(Accounts&)>& changes);
  // Opens the day, and has its order made; once a day.
  void open_day(const lofte::Progress& progress = {});
  // Reads a file into the book and from there into the accounts.
  lofte_post_result import(const std::string& path, const lofte::ImportOptions& options);

  // A way in of one's own, for long work beside everything else.
  lofte::Book another_reader() const;

 private:
  // Also where the body throws: it may have written before.
  struct Counted {
    explicit Counted(std::atomic<std::uint64_t>& counter) : version(counter) {}
    ~Counted() { ++version; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    std::atomic<std::uint64_t>& version;
  };

  std::string accounts_path() const { return (folder_ / "kontor.db").string(); }
  std::string book_path() const { return (folder_ / "kontor.lofte").string(); }

  std::filesystem::path folder_;
  lofte_date day_;
  std::mutex opening_;
  lofte_date opened_ = 0;  // the day whose order was made
  std::vector<std::string> dev_plugins_;
  lofte::Runtime runtime_;
  std::unique_ptr<Side> writer_;
  std::unique_ptr<Side> reader_;
  std::mutex writing_;
  std::atomic<std::uint64_t> version_{1};
  std::mutex reading_;
};

}  // namespace kontor
