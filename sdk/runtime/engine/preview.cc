// What facts would change: taken into an overlay, advised there and without them on the same day,
// and compared. The book is only read.
#include <algorithm>
#include <optional>

#include "base/date.h"
#include "base/text.h"
#include "engine/advice_rows.h"
#include "engine/intake.h"
#include "engine/query_support.h"
#include "engine/setting_check.h"
#include "journal/codec.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"
#include "store/overlay.h"

namespace lofte::engine {
namespace {

// One side of the comparison: the book as it is, or with the facts.
struct Side {
  store::Store& store;
  BookSettings settings;
  Adviser adviser;
  AdviceRows rows;

  Side(const Book::State& book, store::Store& from, lofte_date day, std::string_view language,
       base::Arena& arena)
      : store(from),
        settings(BookSettings::load(from, day)),
        adviser(book.advisors, settings),
        rows(book, from, settings, day, language, arena) {
    settings.set_missing_reviewers(book.settings.missing_reviewers());
  }
};

class Comparison {
 public:
  Comparison(Side& before, Side& after, lofte_date day, base::Arena& arena)
      : before_(before), after_(after), day_(day), arena_(arena) {}

  // Nothing where the customer stays as it is and nobody asked for it by name.
  std::optional<lofte_preview_row> compare(store::CustomerKey key, bool named) {
    const auto known = before_.store.customer(key);
    const auto stays = after_.store.customer(key);
    const std::string& id = stays ? stays->id : known->id;
    const Advised* was =
        known ? &before_.adviser.advise(before_.store, key, known->id, day_) : nullptr;
    const Advised* would =
        stays ? &after_.adviser.advise(after_.store, key, stays->id, day_) : nullptr;
    clear();
    unchanged_ = 0;
    go_through(id, was, would);
    if (!named && added_.empty() && changed_.empty() && gone_.empty()) return std::nullopt;

    lofte_preview_row row{};
    row.struct_size = sizeof row;
    row.is_new = known ? 0 : 1;
    row.added = list(added_);
    row.changed = list(changed_);
    row.changed_from = list(changed_from_);
    row.gone = list(gone_);
    row.unchanged = unchanged_;
    row.before = owed(known, before_, was);
    row.after = owed(stays, after_, would);
    row.customer = arena_.copy(id);
    row.customer_name = row.after != nullptr ? row.after->name : row.before->name;
    if (would != nullptr) row.faults = faults(*would);
    return row;
  }

 private:
  void clear() {
    for (auto* rows : {&added_, &changed_, &changed_from_, &gone_}) rows->clear();
  }

  // Both are in the order of their names.
  void go_through(std::string_view id, const Advised* was, const Advised* would) {
    static const std::vector<StoredItem> kNone;
    const std::vector<StoredItem>& old = was == nullptr ? kNone : was->items;
    std::size_t at = 0;
    for (const StoredItem& item : would == nullptr ? kNone : would->items) {
      while (at < old.size() && item_name(old[at]) < item_name(item)) go(id, old[at++]);
      if (at == old.size() || item_name(old[at]) != item_name(item)) {
        added_.push_back(after_.rows.row(id, item.plugin, *item.stored, false));
        continue;
      }
      meet(id, old[at++], item);
    }
    while (at < old.size()) go(id, old[at++]);
  }

  void go(std::string_view id, const StoredItem& item) {
    gone_.push_back(before_.rows.row(id, item.plugin, *item.stored, false));
  }

  void meet(std::string_view id, const StoredItem& old, const StoredItem& item) {
    if (journal::equal(journal::layout_of<lofte_stored_advice>(), old.stored, item.stored)) {
      ++unchanged_;
      return;
    }
    changed_.push_back(after_.rows.row(id, item.plugin, *item.stored, false));
    changed_from_.push_back(before_.rows.row(id, old.plugin, *old.stored, false));
  }

  lofte_list list(const std::vector<lofte_advice_row>& rows) {
    return arena_.copy_list(std::span<const lofte_advice_row>(rows));
  }

  const lofte_customer_row* owed(const std::optional<store::CustomerState>& state, Side& side,
                                 const Advised* advised) {
    if (!state) return nullptr;
    auto* row = arena_.make<lofte_customer_row>();
    *row = owed_row(state->id, side.adviser.view(), arena_);
    row->next_review = advised->next_review;
    return row;
  }

  lofte_list faults(const Advised& advised) {
    std::vector<lofte_string> words;
    for (const Fault& fault : advised.faults) words.push_back(arena_.copy(fault.message));
    return arena_.copy_list(std::span<const lofte_string>(words));
  }

  Side& before_;
  Side& after_;
  lofte_date day_;
  base::Arena& arena_;
  std::vector<lofte_advice_row> added_;
  std::vector<lofte_advice_row> changed_;
  std::vector<lofte_advice_row> changed_from_;
  std::vector<lofte_advice_row> gone_;
  std::int64_t unchanged_ = 0;
};

}  // namespace

std::unique_ptr<Answer> Book::preview(std::span<const lofte_fact* const> facts,
                                      const PreviewOptions& options, PreviewResult& result) {
  State& book = *state_;
  auto answer = std::make_unique<Answer>();
  answer->kind = kPreviewAnswer;
  answer->rows = answer->arena.make<lofte_rows>();
  answer->rows->struct_size = sizeof(lofte_rows);

  const Moment moment(book);
  book.check_today(options.today);
  store::Overlay tried(*book.store);
  Head head = book.head;
  Intake intake(tried, head, options.today, base::now(),
                [&](const lofte_setting& setting) { check_setting(book.runtime, setting); });
  intake.take(facts);

  const std::string language =
      options.language.empty() ? book.settings.defaults().language : options.language;
  Side before(book, *book.store, options.today, language, answer->arena);
  Side after(book, tried, options.today, language, answer->arena);
  Comparison comparison(before, after, options.today, answer->arena);
  std::vector<lofte_preview_row> rows;
  const auto compare = [&](store::CustomerKey key, bool named) {
    ++result.advised;
    if (auto row = comparison.compare(key, named)) rows.push_back(*row);
  };
  for (const store::CustomerKey key : intake.touched()) compare(key, true);
  if (intake.changes_epoch()) {
    tried.scan_customers(store::kBookKey, [&](const store::CustomerState& customer) {
      if (std::ranges::binary_search(intake.touched(), customer.key)) return true;
      if (options.every_customer) {
        compare(customer.key, false);
      } else {
        ++result.waiting;
      }
      return true;
    });
  }
  result.posted = intake.posted();
  result.unchanged = intake.unchanged();
  answer->rows->preview = answer->arena.copy_list(std::span<const lofte_preview_row>(rows));
  return answer;
}

}  // namespace lofte::engine
