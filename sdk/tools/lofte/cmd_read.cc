// today, customers, invoices, ageing, flags, tasks, promises, drafts, timeline, suppressions.
#include <cstdio>
#include <functional>
#include <map>

#include "advice_list.h"
#include "commands.h"
#include "dates.h"
#include "display.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "table.h"

namespace lofte::tools {
namespace {

struct ReadArguments {
  std::string book;
  std::string customer;
  std::string as_of;
  std::string language;
  std::string plugin;
  bool settled = false;
  bool hidden = false;
  std::int64_t limit = 0;
  std::vector<std::int32_t> advice_kinds;
};

struct Reading {
  const ReadArguments& given;
  const Answer& answer;
  const lofte_book_status& status;
  const Amounts& amounts;
};

using Print = std::function<void(const Reading&)>;

std::string customer_label(lofte_string id, lofte_string name) {
  return text(name).empty() ? std::string(text(id)) : std::string(text(name));
}

std::string joined(const lofte_list& strings) {
  std::string all;
  for (const lofte_string& one : range<lofte_string>(strings)) {
    all += (all.empty() ? "" : ", ") + std::string(text(one));
  }
  return all;
}

std::string joined_amounts(const lofte_list& amounts, const Amounts& format) {
  std::string all;
  for (const lofte_money& one : range<lofte_money>(amounts)) {
    all += (all.empty() ? "" : ", ") + format(one);
  }
  return all;
}

// Sums a currency each; amounts of different currencies are never added up.
class Sums {
 public:
  void add(const lofte_money& amount) { add(std::string(currency(amount)), amount.minor); }
  void add(const std::string& code, std::int64_t minor) {
    if (code.empty()) return;
    std::int64_t& sum = sums_[code];
    if (__builtin_add_overflow(sum, minor, &sum)) {
      throw Error(LOFTE_LIMIT, code, "the sum is more than 64 bits hold");
    }
  }
  std::vector<lofte_money> amounts() const {
    std::vector<lofte_money> all;
    for (const auto& [code, minor] : sums_) all.push_back(money(minor, code));
    return all;
  }

 private:
  std::map<std::string, std::int64_t> sums_;
};

void print_customers(const Reading& reading) {
  Table table({{"customer"},
               {"name", Align::kLeft, true},
               {"open", Align::kRight},
               {"overdue", Align::kRight},
               {"oldest due"},
               {""}});
  Sums open;
  Sums overdue;
  for (const lofte_customer_row& row : reading.answer.customers()) {
    table.row({text(row.id),
               text(row.name),
               joined_amounts(row.open, reading.amounts),
               joined_amounts(row.overdue, reading.amounts),
               iso(row.oldest_due),
               {row.pending != 0 ? "waits" : "", Tone::kQuiet}});
    for (const lofte_money& amount : range<lofte_money>(row.open)) open.add(amount);
    for (const lofte_money& amount : range<lofte_money>(row.overdue)) overdue.add(amount);
  }
  std::map<std::string, std::string> late;
  for (const lofte_money& amount : overdue.amounts()) {
    late[std::string(currency(amount))] = reading.amounts(amount);
  }
  for (const lofte_money& amount : open.amounts()) {
    table.sum({"", "", reading.amounts(amount), late[std::string(currency(amount))], "", ""});
  }
  table.print();
}

void print_invoices(const Reading& reading) {
  Table table({{"invoice"},
               {"customer", Align::kLeft, true},
               {"issued"},
               {"due"},
               {"amount", Align::kRight},
               {"open", Align::kRight},
               {"state"}});
  Sums open;
  for (const lofte_invoice_row& row : reading.answer.invoices()) {
    const bool late = row.overdue_since != 0 && row.open.minor > 0;
    const std::string state(late ? "overdue" : text(row.status));
    table.row({text(row.id),
               customer_label(row.customer, row.customer_name),
               iso(row.issued),
               {iso(row.due), late ? Tone::kWarn : Tone::kPlain},
               reading.amounts(row.amount),
               reading.amounts(row.open),
               {state, late ? Tone::kWarn : Tone::kQuiet}});
    open.add(row.open);
  }
  for (const lofte_money& amount : open.amounts()) {
    table.sum({"", "", "", "", "", reading.amounts(amount), ""});
  }
  table.print();
}

void print_ageing(const Reading& reading) {
  Table table({{"customer", Align::kLeft, true},
               {""},
               {"not due", Align::kRight},
               {"1–30", Align::kRight},
               {"31–60", Align::kRight},
               {"61–90", Align::kRight},
               {"91+", Align::kRight},
               {"total", Align::kRight},
               {"not set off", Align::kRight}});
  const auto columns = [](const lofte_ageing_row& row) {
    return std::array{row.current,      row.days_1_30, row.days_31_60, row.days_61_90,
                      row.days_91_plus, row.total,     row.unallocated};
  };
  const auto cells = [&](std::string_view who, const std::string& code, const auto& minors) {
    std::vector<Cell> line{who, std::string_view(code)};
    for (const std::int64_t minor : minors) {
      line.emplace_back(minor == 0 ? std::string("–") : reading.amounts.number(money(minor, code)));
    }
    return line;
  };
  std::array<Sums, 7> sums;
  for (const lofte_ageing_row& row : reading.answer.ageing()) {
    const std::string code(text(row.currency));
    const auto minors = columns(row);
    table.row(cells(customer_label(row.customer, row.customer_name), code, minors));
    for (std::size_t i = 0; i < minors.size(); ++i) sums[i].add(code, minors[i]);
  }
  std::map<std::string, std::array<std::int64_t, 7>> totals;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    for (const lofte_money& sum : sums[i].amounts()) {
      totals[std::string(currency(sum))][i] = sum.minor;
    }
  }
  for (const auto& [code, minors] : totals) table.sum(cells("", code, minors));
  table.print();
}

void print_promises(const Reading& reading) {
  Table table({{"promise"},
               {"customer", Align::kLeft, true},
               {"whose"},
               {"what", Align::kLeft, true},
               {"amount", Align::kRight},
               {"received", Align::kRight},
               {"made"},
               {"due"},
               {"state"}});
  for (const lofte_promise_row& row : reading.answer.promises()) {
    const std::string_view state =
        text(row.state_text).empty() ? text(row.state) : text(row.state_text);
    const Tone tone = text(row.state) == "broken" || text(row.state) == "due" ? Tone::kWarn
                      : text(row.state) == "kept"                             ? Tone::kGood
                                                                              : Tone::kPlain;
    table.row({text(row.id),
               customer_label(row.customer, row.customer_name),
               text(row.direction),
               text(row.what).empty() ? joined(row.invoices) : std::string(text(row.what)),
               reading.amounts(row.amount),
               row.received.minor == 0 ? "" : reading.amounts(row.received),
               iso(row.made_on),
               iso(row.due_on),
               {state, tone}});
  }
  table.print();
}

void print_timeline(const Reading& reading) {
  Table table({{"date"},
               {"kind"},
               {"record"},
               {"customer"},
               {"summary", Align::kLeft, true},
               {"amount", Align::kRight}});
  for (const lofte_timeline_row& row : reading.answer.timeline()) {
    std::string kind(text(row.kind));
    for (char& c : kind) c = c == '_' ? ' ' : c;
    table.row({iso(row.date), kind, text(row.record_id), text(row.customer), text(row.summary),
               reading.amounts(row.amount)});
  }
  table.print();
}

Print advice_printer(AdviceListOptions options) {
  return [options](const Reading& reading) {
    AdviceListOptions how = options;
    how.with_customer = reading.given.customer.empty();
    print_advice(reading.answer, reading.amounts, how);
  };
}

std::size_t row_count(const Answer& answer, std::int32_t kind) {
  const lofte_rows& rows = answer.rows();
  switch (kind) {
    case LOFTE_QUERY_CUSTOMERS:
      return rows.customers.count;
    case LOFTE_QUERY_INVOICES:
      return rows.invoices.count;
    case LOFTE_QUERY_AGEING:
      return rows.ageing.count;
    case LOFTE_QUERY_PROMISES:
      return rows.promises.count;
    case LOFTE_QUERY_TIMELINE:
      return rows.timeline.count;
    default:
      return rows.advice.count;
  }
}

void read(Shell& shell, const ReadArguments& given, std::int32_t kind, std::string_view nothing,
          const Print& print) {
  Book book = shell.open_to_read(given.book);
  auto query = make<lofte_query>();
  query.kind = kind;
  query.customer_id = borrow(given.customer);
  query.as_of = date_or_absent(given.as_of);
  query.language = borrow(given.language);
  query.advice_kinds = list(std::span(given.advice_kinds));
  query.plugin = borrow(given.plugin);
  query.include_hidden = given.hidden ? 1 : 0;
  query.include_settled = given.settled ? 1 : 0;
  query.limit = given.limit;
  const Answer answer = book.query(query);
  const Status status(book);
  if (shell.json()) {
    if (is_terminal(stderr))
      std::fprintf(stderr, "%s\n", advised_line(given.book, *status).c_str());
    print_json(answer.json());
    return;
  }
  std::string heading = advised_line(given.book, *status);
  if (query.as_of != 0) heading += " · as of " + iso(query.as_of);
  std::printf("%s\n\n", toned(heading, Tone::kQuiet).c_str());
  if (row_count(answer, kind) == 0) {
    std::printf("%s\n", std::string(nothing).c_str());
    return;
  }
  const Amounts amounts(given.language.empty() ? text(status->language) : given.language);
  print({given, answer, *status, amounts});
}

CLI::App* add_reading(CLI::App& app, Shell& shell, const std::string& name,
                      const std::string& about, const std::string& example,
                      const std::shared_ptr<ReadArguments>& given, std::int32_t kind,
                      std::string nothing, Print print) {
  CLI::App* made = command(app, name, about, example);
  add_book(made, given->book);
  add_customer(made, given->customer);
  add_date(made, "--as-of", given->as_of, "As the book was on that day; left out: the book's day");
  made->add_option("--limit", given->limit, "At most so many rows")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber.description(""));
  made->callback([&shell, given, kind, nothing = std::move(nothing), print = std::move(print)] {
    read(shell, *given, kind, nothing, print);
  });
  return made;
}

void add_advice_reading(CLI::App& app, Shell& shell, const std::string& name,
                        const std::string& about, const std::string& example,
                        std::vector<std::int32_t> kinds, std::string nothing,
                        AdviceListOptions options, std::int32_t query = LOFTE_QUERY_ADVICE) {
  auto given = std::make_shared<ReadArguments>();
  given->advice_kinds = std::move(kinds);
  CLI::App* made = add_reading(app, shell, name, about, example, given, query, std::move(nothing),
                               advice_printer(options));
  add_text(made, "--plugin", given->plugin, "Of this plugin only");
  add_text(made, "--language", given->language, "Of titles and reasons; left out: the book's");
  made->add_flag("--hidden", given->hidden, "Also what was answered: done, dismissed, snoozed");
}

}  // namespace

void add_reading_commands(CLI::App& app, Shell& shell) {
  add_advice_reading(
      app, shell, "today",
      "What to do: tasks and drafts in the planner's order, else the most severe first",
      "lofte today firm.lofte", {LOFTE_ADVICE_TASK, LOFTE_ADVICE_DRAFT}, "Nothing to do.",
      {.hide_withheld = true}, LOFTE_QUERY_TODAY);

  add_reading(app, shell, "customers", "Customers and what they owe",
              "lofte customers firm.lofte --json", std::make_shared<ReadArguments>(),
              LOFTE_QUERY_CUSTOMERS, "No customers.", print_customers);

  auto invoices = std::make_shared<ReadArguments>();
  add_reading(app, shell, "invoices", "Open invoices", "lofte invoices firm.lofte --customer 1042",
              invoices, LOFTE_QUERY_INVOICES, "No open invoices.", print_invoices)
      ->add_flag("--all", invoices->settled, "Also those that are settled");

  add_reading(app, shell, "ageing", "Open amounts by days past due",
              "lofte ageing firm.lofte --as-of 2026-06-30", std::make_shared<ReadArguments>(),
              LOFTE_QUERY_AGEING, "Nothing is open.", print_ageing);

  add_advice_reading(app, shell, "flags", "What to know, and why", "lofte flags firm.lofte",
                     {LOFTE_ADVICE_FLAG}, "No flags.", {});
  add_advice_reading(app, shell, "tasks", "What to do, and what to say",
                     "lofte tasks firm.lofte --customer 1042", {LOFTE_ADVICE_TASK}, "No tasks.",
                     {});

  add_advice_reading(app, shell, "metrics", "Figures of the book as a whole",
                     "lofte metrics firm.lofte", {LOFTE_ADVICE_METRIC},
                     "No figures: no plugin computes any, or the book was not advanced yet.", {});

  add_reading(app, shell, "promises", "The promise log: ours and theirs",
              "lofte promises firm.lofte", std::make_shared<ReadArguments>(), LOFTE_QUERY_PROMISES,
              "No promises.", print_promises);

  add_advice_reading(app, shell, "drafts", "Messages ready for a person to send",
                     "lofte drafts firm.lofte --customer 1042", {LOFTE_ADVICE_DRAFT}, "No drafts.",
                     {.with_bodies = true});

  add_reading(app, shell, "timeline", "Everything that happened, in order",
              "lofte timeline firm.lofte --customer 1042", std::make_shared<ReadArguments>(),
              LOFTE_QUERY_TIMELINE, "Nothing happened.", print_timeline);

  add_advice_reading(app, shell, "suppressions", "What was held back, and why",
                     "lofte suppressions firm.lofte --customer 1042", {LOFTE_ADVICE_SUPPRESSION},
                     "Nothing was held back.", {});
}

}  // namespace lofte::tools
