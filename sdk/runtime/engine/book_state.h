// The inside of engine::Book, for the other files of this folder.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/adviser.h"
#include "engine/book.h"
#include "engine/book_settings.h"
#include "engine/change.h"
#include "engine/head.h"
#include "engine/runtime_state.h"
#include "store/store.h"

namespace lofte::engine {

struct Book::State {
  Runtime::State& runtime;
  std::filesystem::path path;
  Access access;
  std::unique_ptr<store::Store> store;
  Head head;
  BookSettings settings;
  // Enabled, not quarantined, in the order they advise: advisors, reviewers and the rest.
  std::vector<const LoadedPlugin*> advisors;
  std::unique_ptr<Adviser> adviser;

  State(Runtime::State& runtime_state, std::filesystem::path file, Access how,
        std::unique_ptr<store::Store> opened);

  // Everything that is kept in memory, anew from the store.
  void reload();
  // Settings and plugins for advice; after either changed.
  void refresh_advisers();
  // Settings alone, where they advise as before.
  void reload_settings();

  // ---- changing ----
  void require_write() const;
  // Runs `work` in a transaction; whatever it throws, the book and this state are as before.
  void in_transaction(const std::function<void()>& work);
  // Refuses a day before the book's, and none.
  void check_today(lofte_date day) const;
  // Opens `day` where it is later than the book's; refuses an earlier one.
  void open_day(lofte_date day);
  // Cleans the files of what was erased, where that is still to do; false where it could not be.
  bool clean();
  void next_epoch() { ++head.epoch; }
  // Advises one customer inside the transaction.
  void advise_now(store::CustomerKey customer);
  // Writes a change, and its faults to the journal; a plugin that fails too often is quarantined.
  void store_change(const Change& change);
  // Renews up to `limit` waiting customers in chunks that are committed one by one.
  std::uint64_t renew(std::uint64_t limit, const Progress& progress);
  store::Counts counts();

  // ---- what is asked of the book as a whole (book_whole.cc) ----
  // Asks the book advisors whose day has come, with what is committed.
  void run_due_folds(const Progress& progress);
  void run_fold(const LoadedPlugin& plugin, const Progress& progress);
  // Makes the day's order where it has none yet.
  void plan_day();
  // nullptr where no planner has a part in the book.
  const LoadedPlugin* planner() const;

  // ---- plugins ----
  std::set<std::string> enabled_plugins();
  void set_enabled_plugins(const std::set<std::string>& ids);
  std::set<std::string> quarantined_plugins();
  // Writes a failure to journal and log; a plugin that fails too often is quarantined.
  // customer_id: empty where it was asked about the whole book.
  void note_fault(const Fault& fault, std::string_view customer_id);
  // Writes the set of plugins to the journal where it differs from the last one written there.
  void note_plugin_set();
  // Enabled reviewers that cannot be asked.
  std::vector<std::string> missing_reviewers();
};

// What a setting's value must be in this book, for Intake.
std::function<void(const lofte_setting&)> setting_check(Book::State& book);

// The rows of one query kind, in the answer's arena.
void answer_money(Book::State& book, const lofte_query& query, Answer& answer);
void answer_advice(Book::State& book, const lofte_query& query, Answer& answer);
void answer_today(Book::State& book, const lofte_query& query, Answer& answer);
void answer_parameters(Book::State& book, const lofte_query& query, Answer& answer);
void answer_promises(Book::State& book, const lofte_query& query, Answer& answer);
void answer_timeline(Book::State& book, const lofte_query& query, Answer& answer);
void answer_status(Book::State& book, const lofte_query& query, Answer& answer);
void answer_settings(Book::State& book, const lofte_query& query, Answer& answer);

}  // namespace lofte::engine
