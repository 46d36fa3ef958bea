#include "engine/book.h"

#include <algorithm>
#include <cstdlib>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "engine/book_state.h"
#include "engine/erasure.h"
#include "engine/id_lines.h"
#include "engine/intake.h"
#include "engine/journal_writer.h"
#include "engine/setting_check.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"
#include "lofte/journal.h"
#include "store/sqlite/sqlite_store.h"

namespace lofte::engine {
namespace {

using base::Error;

constexpr std::int32_t kJournalFormat = 1;

struct CountryLanguage {
  std::string_view country;
  std::string_view language;
};
constexpr CountryLanguage kLanguages[] = {{"NO", "nb"}, {"SE", "sv"}, {"DK", "da"}, {"FI", "fi"}};

std::string language_of(std::string_view country) {
  for (const CountryLanguage& known : kLanguages) {
    if (known.country == country) return std::string(known.language);
  }
  return "en";
}

bool is_code(std::string_view text, std::size_t least, std::size_t most, char low, char high) {
  return text.size() >= least && text.size() <= most &&
         std::ranges::all_of(text, [&](char c) { return c >= low && c <= high; });
}

BookOptions checked(BookOptions options) {
  if (!is_code(options.country, 2, 2, 'A', 'Z')) {
    throw Error(LOFTE_INVALID_ARGUMENT,
                "'" + options.country + "' is no country; two capitals are, such as NO", "country");
  }
  if (!base::is_currency(options.currency)) {
    throw Error(LOFTE_INVALID_ARGUMENT,
                "'" + options.currency + "' is no currency of ISO 4217, such as NOK", "currency");
  }
  if (options.language.empty()) options.language = language_of(options.country);
  if (!is_code(options.language, 2, 3, 'a', 'z')) {
    throw Error(LOFTE_INVALID_ARGUMENT,
                "'" + options.language + "' is no language; two small letters are, such as nb",
                "language");
  }
  return options;
}

// 128 random bits, from the same source as salts.
std::string new_book_id() {
  base::Hash bits{};
  const std::string salt = journal::new_salt();
  std::copy(salt.begin(), salt.end(), bits.begin());
  return base::to_hex(bits).substr(0, 32);
}

void found_book(Book::State& book, const BookOptions& options) {
  const std::string id = new_book_id();
  lofte_book_created created{};
  created.struct_size = sizeof created;
  created.book_id = base::borrow(id);
  created.country = base::borrow(options.country);
  created.currency = base::borrow(options.currency);
  created.language = base::borrow(options.language);
  created.journal_format = kJournalFormat;
  JournalWriter(*book.store, book.head)
      .append(journal::EntryType::kBookCreated, created, base::now());
  book.store->set_meta("book_id", id);
  book.store->set_meta("country", options.country);
  book.store->set_meta("currency", options.currency);
  book.store->set_meta("language", options.language);

  std::set<std::string> enabled;
  for (const auto& plugin : book.runtime.plugins) {
    if (plugin->advises()) enabled.insert(plugin->manifest().id);
  }
  book.set_enabled_plugins(enabled);
  book.refresh_advisers();
  book.note_plugin_set();
}

}  // namespace

Book::Book(std::unique_ptr<State> state) : state_(std::move(state)) {}
Book::~Book() = default;

std::unique_ptr<Book> Book::create(Runtime& runtime, const std::filesystem::path& path,
                                   const BookOptions& options) {
  const BookOptions right = checked(options);
  auto state =
      std::make_unique<State>(runtime.state(), path, Access::kWrite, store::create_sqlite(path));
  state->in_transaction([&] { found_book(*state, right); });
  state->reload();
  return std::unique_ptr<Book>(new Book(std::move(state)));
}

std::unique_ptr<Book> Book::open(Runtime& runtime, const std::filesystem::path& path,
                                 Access access) {
  const auto how = access == Access::kWrite ? store::Access::kWrite : store::Access::kRead;
  auto state =
      std::make_unique<State>(runtime.state(), path, access, store::open_sqlite(path, how));
  state->reload();
  if (access == Access::kWrite) {
    state->clean();
    state->in_transaction([&] { state->note_plugin_set(); });
  }
  return std::unique_ptr<Book>(new Book(std::move(state)));
}

Intake::SettingCheck setting_check(Book::State& book) {
  return
      [&runtime = book.runtime](const lofte_setting& setting) { check_setting(runtime, setting); };
}

// Destroys what the batch asked to be destroyed; gives everybody whose advice may change.
Customers erase_all(Book::State& book, const Intake& intake) {
  Customers touched = intake.touched();
  for (const lofte_erasure* erasure : intake.erasures()) {
    const auto customer = book.store->find_customer(base::view(erasure->customer_id));
    if (!customer) continue;  // by an earlier one of the batch
    const Customers more = erase_person(*book.store, customer->key, base::view(erasure->reason));
    touched.insert(touched.end(), more.begin(), more.end());
  }
  std::ranges::sort(touched);
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  return touched;
}

PostResult Book::post(std::span<const lofte_fact* const> facts, lofte_date today) {
  State& book = *state_;
  PostResult result;
  bool erases = false;
  book.in_transaction([&] {
    book.open_day(today);
    Intake intake(*book.store, book.head, today, base::now(), setting_check(book));
    intake.take(facts);
    const Customers touched = erase_all(book, intake);
    erases = !intake.erasures().empty();
    if (intake.changes_epoch()) {
      book.next_epoch();
      book.refresh_advisers();
    } else if (intake.posted() != 0) {
      book.reload_settings();
    }
    for (const store::CustomerKey customer : touched) book.advise_now(customer);
    result.posted = intake.posted();
    result.unchanged = intake.unchanged();
    result.left_out = intake.left_out();
    result.advised = touched.size();
  });
  if (erases) result.unclean = !book.clean();
  result.position = {book.head.sequence, book.head.hash};
  return result;
}

PostResult Book::advance(lofte_date day, const Progress& progress) {
  State& book = *state_;
  book.in_transaction([&] { book.open_day(day); });
  book.run_due_folds(progress);
  PostResult result;
  result.advised = book.renew(UINT64_MAX, progress);
  book.plan_day();
  result.position = {book.head.sequence, book.head.hash};
  return result;
}

std::uint64_t Book::work(std::uint64_t customers) {
  state_->renew(customers, {});
  return static_cast<std::uint64_t>(state_->counts().pending);
}

void Book::enable_plugin(const std::string& id, bool enabled) {
  State& book = *state_;
  book.require_write();
  const LoadedPlugin* plugin = book.runtime.find(id);
  if (enabled && (plugin == nullptr || !plugin->advises())) {
    throw Error(LOFTE_NOT_FOUND,
                "no advisor '" + id + "' is loaded; `lofte plugin list` shows which are");
  }
  book.in_transaction([&] {
    std::set<std::string> ids = book.enabled_plugins();
    bool changed = false;
    if (enabled) {
      changed = ids.insert(id).second;
    } else if (ids.erase(id) == 0) {
      throw Error(LOFTE_NOT_FOUND, "plugin '" + id + "' is not enabled in this book");
    } else {
      changed = true;
    }
    book.set_enabled_plugins(ids);
    // Enabling is also how a plugin comes back from quarantine.
    std::set<std::string> out = book.quarantined_plugins();
    changed |= out.erase(id) != 0;
    book.store->set_meta("quarantined", joined(out));
    book.store->set_meta("faults." + id, "0");
    book.store->set_meta("tried." + id, "");
    book.store->set_meta("tried.plan", "");
    // Also where the plugins that advise are the same: one that was missed is not waited for now.
    if (changed) book.store->set_meta("plugin_set", "");
    book.refresh_advisers();
    book.note_plugin_set();
  });
}

Position Book::position() {
  state_->head = load_head(*state_->store);
  return {state_->head.sequence, state_->head.hash};
}

}  // namespace lofte::engine
