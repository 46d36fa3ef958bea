#include "engine/query_support.h"

#include "base/error.h"
#include "base/text.h"
#include "journal/entry.h"

namespace lofte::engine {

using base::view;

Moment::Moment(Book::State& book) : store_(*book.store) {
  store_.begin_read();
  if (book.access == Access::kWrite) return;
  // Another process may have written since.
  try {
    if (load_head(store_).sequence != book.head.sequence) book.reload();
  } catch (...) {
    store_.end_read();
    throw;
  }
}

lofte_date query_day(const Book::State& book, const lofte_query& query) {
  return query.as_of != 0 ? query.as_of : book.head.book_date;
}

std::string_view query_language(const Book::State& book, const lofte_query& query) {
  return query.language.size != 0 ? view(query.language)
                                  : std::string_view(book.settings.defaults().language);
}

void each_customer(Book::State& book, const lofte_query& query,
                   const std::function<void(const store::CustomerState&)>& visit) {
  if (query.customer_id.size == 0) {
    book.store->scan_customers(store::kBookKey, [&](const store::CustomerState& customer) {
      visit(customer);
      return true;
    });
    return;
  }
  const auto customer = book.store->find_customer(view(query.customer_id));
  if (!customer) {
    throw base::Error(LOFTE_NOT_FOUND,
                      "the book has no customer '" + base::str(query.customer_id) + "'",
                      "customer_id");
  }
  visit(*customer);
}

bool is_pending(const Book::State& book, const store::CustomerState& customer) {
  return customer.epoch < book.head.epoch ||
         (customer.next_review != 0 && customer.next_review <= book.head.book_date);
}

const std::string& Names::of(std::string_view customer_id) {
  if (const auto found = names_.find(customer_id); found != names_.end()) return found->second;
  std::string name;
  const auto owner = store_.owner(LOFTE_FACT_CUSTOMER, customer_id);
  if (owner) {
    base::Arena arena(4096);
    store_.journal_row(owner->latest, [&](const store::JournalRow& row) {
      const lofte_fact* fact = journal::joined(row.public_bytes, row.personal_bytes, arena);
      name = base::str(fact->body.customer->name);
    });
  }
  return names_.emplace(customer_id, std::move(name)).first->second;
}

std::string rendered(const Book::State& book, std::string_view plugin, std::string_view language,
                     const lofte_message* message) {
  if (message == nullptr) return {};
  if (message->plugin.size != 0) plugin = view(message->plugin);
  const LoadedPlugin* loaded = book.runtime.find(plugin);
  if (loaded == nullptr || !loaded->texts) return base::str(message->id);
  try {
    return loaded->texts->render(language, *message);
  } catch (const base::Error& error) {
    book.runtime.log.warning("plugin " + std::string(plugin) + ": text " + error.where() + ": " +
                             error.message());
    return base::str(message->id);
  }
}

}  // namespace lofte::engine
