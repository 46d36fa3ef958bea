// promise log: the log of promises as a document, to print, to hand over, and to check later.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

#include "amount.h"
#include "commands.h"
#include "dates.h"
#include "display.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"

namespace lofte::tools {
namespace {

struct LogArguments {
  std::string book, customer, check, to = "-";
  bool csv = false;
};

// Entries of the journal as "12:ab34…", by the promise they are about.
struct Journal {
  std::map<std::string, std::vector<std::string>> about;
  std::map<std::string, std::string> hashes;  // by sequence
  std::string position;                       // of the last entry
};

Journal read_journal(Book& book) {
  Journal journal;
  // Proves the chain first: what is said below rests on it.
  const lofte_position head = book.verify(nullptr);
  journal.position = concat(head.sequence, ":", hex(head.head_hash));
  book.export_journal([&](std::string_view line) {
    const Json entry = Json::parse(line, nullptr, false);
    const std::string sequence = entry.value("sequence", "");
    const std::string hash = entry.value("hash", "");
    journal.hashes[sequence] = hash;
    const auto fact = entry.find("fact");
    if (fact == entry.end()) return;
    std::string promise;
    if (fact->contains("promise")) promise = fact->value("recordId", "");
    for (const char* kind : {"promiseEvidence", "promiseWithdrawn"}) {
      if (fact->contains(kind)) promise = (*fact)[kind].value("promiseId", "");
    }
    if (!promise.empty()) journal.about[promise].push_back(concat(sequence, ":", hash));
  });
  return journal;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::vector<std::string> invoices_of(const lofte_promise_row& row) {
  std::vector<std::string> ids;
  for (const lofte_string& id : range<lofte_string>(row.invoices)) ids.emplace_back(text(id));
  return ids;
}

// What was said and never changes; the rest is what became of it.
Json said_json(const lofte_promise_row& row) {
  Json said{{"promise", text(row.id)},         {"customer", text(row.customer)},
            {"name", text(row.customer_name)}, {"whose", text(row.direction)},
            {"what", text(row.what)},          {"made", iso(row.made_on)},
            {"due", iso(row.due_on)},          {"by", text(row.by)},
            {"invoices", invoices_of(row)},    {"level", row.level}};
  if (has_amount(row.amount)) {
    said["amount"] = plain_decimal(row.amount);
    said["currency"] = currency(row.amount);
  }
  return said;
}

Json document_of(const Answer& answer, const Journal& journal, const lofte_book_status& status) {
  Json promises = Json::array();
  for (const lofte_promise_row& row : answer.promises()) {
    Json one{{"said", said_json(row)}, {"state", text(row.state)}, {"since", iso(row.since)}};
    if (has_amount(row.received)) one["received"] = plain_decimal(row.received);
    const auto entries = journal.about.find(std::string(text(row.id)));
    one["entries"] = entries == journal.about.end() ? std::vector<std::string>() : entries->second;
    promises.push_back(std::move(one));
  }
  return Json{{"asOf", iso(status.book_date)},
              {"position", journal.position},
              {"promises", std::move(promises)}};
}

// RFC 4180: a field with a comma, quote or line end stands in quotes.
std::string csv_field(const std::string& value) {
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

constexpr const char* kSaidColumns[] = {"promise", "customer", "name",     "whose",
                                        "what",    "amount",   "currency", "made",
                                        "due",     "by",       "invoices", "level"};

// The columns of what was said, with the comma that ends them.
std::string csv_said(const Json& said) {
  std::string line;
  for (const char* column : kSaidColumns) {
    const Json value = said.value(column, Json(""));
    const std::string field = value.is_array()    ? joined(value.get<std::vector<std::string>>())
                              : value.is_string() ? value.get<std::string>()
                                                  : value.dump();
    line += csv_field(field) + ",";
  }
  return line;
}

std::string csv_of(const Json& document) {
  std::string csv;
  for (const char* column : kSaidColumns) csv += concat(column, ",");
  csv += "received,state,since,entries,position\r\n";
  for (const Json& one : document["promises"]) {
    csv += csv_said(one["said"]);
    csv += concat(one.value("received", ""), ",", one["state"].get<std::string>(), ",",
                  one["since"].get<std::string>(), ",",
                  joined(one["entries"].get<std::vector<std::string>>()), ",",
                  document["position"].get<std::string>(), "\r\n");
  }
  return csv;
}

std::string page_of(const Answer& answer, const Json& document) {
  std::string page = concat("Promises as of ", document["asOf"].get<std::string>(), "\n");
  std::string customer;
  for (const lofte_promise_row& row : answer.promises()) {
    const std::string whose = concat(row.customer_name, " (", row.customer, ")");
    if (whose != customer) page += concat("\n", one_line(whose), "\n");
    customer = whose;
    const std::string_view state = row.state_text.size > 0 ? text(row.state_text) : text(row.state);
    const std::string money =
        has_amount(row.amount) ? concat(plain_decimal(row.amount), " ", currency(row.amount)) : "";
    const std::string what = row.what.size > 0 ? std::string(text(row.what)) : money;
    page += concat("  ", iso(row.made_on), "  ", row.direction, "  by ", iso(row.due_on), "  ",
                   one_line(what), ": ", state, "\n");
  }
  if (answer.promises().empty()) page += "\nNo promises.\n";
  return page + concat("\nJournal ", document["position"].get<std::string>(), "\n");
}

struct CloseLog {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

void write_out(const std::string& text, const std::string& to) {
  std::unique_ptr<std::FILE, CloseLog> file;
  if (to != "-") {
    file.reset(std::fopen(to.c_str(), "wbx"));
    if (!file) fail(LOFTE_IO, to, std::strerror(errno));
  }
  std::FILE* out = file ? file.get() : stdout;
  const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size();
  if (!whole || std::fflush(out) != 0) {
    fail(LOFTE_IO, to == "-" ? "standard output" : to, std::strerror(errno));
  }
}

// "12:ab34…" as often as the file has it, each held against the journal.
std::size_t check_entries(const std::string& file, const std::string& text,
                          const Journal& journal) {
  constexpr std::size_t kHashDigits = 64;
  std::size_t checked = 0;
  for (std::size_t colon = text.find(':'); colon != std::string::npos;
       colon = text.find(':', colon + 1)) {
    std::size_t begin = colon;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    const std::string hash = text.substr(colon + 1, kHashDigits);
    const bool is_hash = hash.size() == kHashDigits &&
                         hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (begin == colon || !is_hash) continue;
    const std::string sequence = text.substr(begin, colon - begin);
    const auto known = journal.hashes.find(sequence);
    if (known == journal.hashes.end() || known->second != hash) {
      fail(LOFTE_CORRUPT, file, concat("entry ", sequence, " of the journal is another one"));
    }
    ++checked;
  }
  return checked;
}

void check_log(const LogArguments& given, const Json& now, const Journal& journal) {
  std::ifstream in(given.check, std::ios::binary);
  if (!in) fail(LOFTE_NOT_FOUND, given.check, "there is no such file, or it may not be read");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::size_t entries = check_entries(given.check, text, journal);
  if (entries == 0) fail(LOFTE_REFUSED, given.check, "is no log of promises: it names no entry");
  const Json old = Json::parse(text, nullptr, false);
  std::size_t promises = 0;
  for (const Json& one : now["promises"]) {
    const std::string id = one["said"]["promise"];
    bool named = false;
    bool same = false;
    if (old.is_object()) {
      for (const Json& before : old["promises"]) {
        if (before["said"]["promise"] != id) continue;
        named = true;
        same = before["said"] == one["said"];
      }
    } else {
      named = text.find("\n" + csv_field(id) + ",") != std::string::npos;
      same = text.find("\n" + csv_said(one["said"])) != std::string::npos;
    }
    if (!named) continue;  // made since
    if (!same)
      fail(LOFTE_CORRUPT, given.check, concat("of promise ", id, " the book says otherwise"));
    ++promises;
  }
  std::printf("%s, %s: as the journal has them\n", counted(promises, "promise").c_str(),
              counted(entries, "entry").c_str());
}

void write_log(Shell& shell, const LogArguments& given) {
  Book book = shell.open_to_read(given.book);
  const Journal journal = read_journal(book);
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_PROMISES;
  query.customer_id = borrow(given.customer);
  const Answer answer = book.query(query);
  const Status status(book);
  const Json document = document_of(answer, journal, *status);
  if (!given.check.empty()) return check_log(given, document, journal);
  if (shell.json()) return write_out(document.dump(2) + "\n", given.to);
  write_out(given.csv ? csv_of(document) : page_of(answer, document), given.to);
}

}  // namespace

void add_promise_log_command(CLI::App& promise, Shell& shell) {
  auto given = std::make_shared<LogArguments>();
  CLI::App* made =
      command(promise, "log", "The log of promises as a document: to print, as CSV, or with --json",
              "lofte promise log firm.lofte --customer 1042\n"
              "  lofte promise log firm.lofte --csv --to promises.csv\n"
              "  lofte promise log firm.lofte --check promises.csv");
  add_book(made, given->book);
  add_customer(made, given->customer);
  CLI::Option* csv = made->add_flag("--csv", given->csv, "As CSV, a line for each promise");
  made->add_option("--to", given->to, "A new file; left out: standard output")->type_name("FILE");
  made->add_option("--check", given->check,
                   "Hold a log made earlier, CSV or JSON, against the journal")
      ->type_name("FILE")
      ->excludes(csv);
  made->callback([&shell, given] { write_log(shell, *given); });
}

}  // namespace lofte::tools
