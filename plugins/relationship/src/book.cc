#include "book.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "value.h"

namespace lofte::relationship {
namespace {

constexpr std::array<std::string_view, 3> kTraces = {"number", "email", "phone"};
constexpr std::size_t kMostTasks = 50;
constexpr std::size_t kMostNamed = 10;

std::uint64_t hash_of(std::string_view value) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char letter : value) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211u;
  }
  return hash;
}

// Digits and letters alone, in lower case: "NO 912 345 678 MVA" and "no912345678mva" are one.
std::string plain(std::string_view value) {
  std::string kept;
  for (const char letter : value) {
    if (letter >= 'A' && letter <= 'Z') kept += static_cast<char>(letter - 'A' + 'a');
    const bool small = letter >= 'a' && letter <= 'z';
    const bool other = static_cast<unsigned char>(letter) >= 0x80;
    if (small || other || (letter >= '0' && letter <= '9') || letter == '@') kept += letter;
  }
  return kept;
}

void leave_trace(const Case& c, int kind, std::string_view value, std::size_t least, Book& book) {
  const std::string kept = plain(value);
  if (kept.size() < least) return;
  book.traces.push_back({kind, hash_of(kept), std::string(c.view.customer_id())});
}

// What so many percent of the revenues lie below; `sorted` is not empty.
std::int64_t percentile(const std::vector<std::int64_t>& sorted, std::int64_t percent) {
  const auto count = static_cast<std::int64_t>(sorted.size());
  const std::int64_t at = std::clamp<std::int64_t>((count * percent + 99) / 100, 1, count);
  return sorted[static_cast<std::size_t>(at - 1)];
}

void say_tiers(const Book& book, const BookView& view, BookAdvice& out) {
  std::vector<std::int64_t> sorted = book.revenues;
  std::sort(sorted.begin(), sorted.end());
  if (sorted.empty()) return;
  const Settings settings = view.settings();
  out.parameter("top_from", percentile(sorted, 100 - settings.integer("top_percent")));
  out.parameter("middle_from", percentile(sorted, 100 - settings.integer("middle_percent")));
  out.parameter("typical", percentile(sorted, 50));
}

void say_stages(const Book& book, BookAdvice& out) {
  for (std::size_t at = 0; at < std::size(book.stages); ++at) {
    const std::string_view name = name_of(static_cast<StageName>(at));
    const std::string words = concat("stage.", name);
    out.metric("stage ", name)
        .rule("stages")
        .title("metric.stage", {{"stage", Term{words}}, {"count", book.stages[at]}})
        .value(book.stages[at], "customers");
  }
  out.metric("damaged")
      .rule("stages")
      .title("metric.damaged", {{"count", book.strained}})
      .value(book.strained, "customers");
}

using Group = std::vector<std::string>;

std::string key_of(std::string_view kind, const Group& ids) {
  std::string key = concat("duplicate ", kind, " ", ids[0], " ", ids[1]);
  if (key.size() <= 200) return key;
  return concat("duplicate ", kind, " ", std::to_string(hash_of(key)));
}

void say_duplicate(std::string_view kind, const Group& ids, BookAdvice& out) {
  auto task = out.task(key_of(kind, ids));
  std::string named;
  for (std::size_t at = 0; at < ids.size() && at < kMostNamed; ++at) {
    if (at > 0) named += ", ";
    named += ids[at];
  }
  task.rule("likely-duplicates")
      .severity(LOFTE_SEVERITY_INFO)
      .revision(static_cast<std::int64_t>(ids.size()))
      .title("task.duplicate", {{"customers", named}})
      .reason(concat("reason.same.", kind))
      .point("point.duplicate");
}

// Two that share a number and an address are told of once, by what says more.
void say_duplicates(const Book& book, BookAdvice& out) {
  std::vector<Trace> traces = book.traces;
  std::sort(traces.begin(), traces.end());
  std::vector<Group> told;
  std::size_t groups = 0;
  for (auto at = traces.begin(); at != traces.end();) {
    Group ids;
    auto next = at;
    for (; next != traces.end() && next->kind == at->kind && next->hash == at->hash; ++next) {
      if (ids.empty() || ids.back() != next->customer_id) ids.push_back(next->customer_id);
    }
    const std::string_view kind = kTraces[static_cast<std::size_t>(at->kind)];
    at = next;
    if (ids.size() < 2 || std::find(told.begin(), told.end(), ids) != told.end()) continue;
    ++groups;
    if (told.size() >= kMostTasks) continue;
    say_duplicate(kind, ids, out);
    told.push_back(std::move(ids));
  }
  out.metric("likely duplicates")
      .rule("likely-duplicates")
      .title("metric.duplicates", {{"count", groups}})
      .value(static_cast<std::int64_t>(groups), "groups");
}

}  // namespace

void take_in(const Case& c, const Relation& relation, Book& book) {
  const lofte_date anchor = first_of_month(c.view.as_of());
  const std::int64_t revenue = revenue_before(c, relation.sales, anchor).minor;
  if (revenue > 0) book.revenues.push_back(revenue);
  ++book.stages[static_cast<std::size_t>(relation.stage())];
  if (!relation.strains.empty()) ++book.strained;
  const lofte_customer* customer = c.view.customer();
  if (customer == nullptr || relation.is_over()) return;
  leave_trace(c, 0, text(customer->organisation_number), 6, book);
  leave_trace(c, 1, text(customer->email), 6, book);
  leave_trace(c, 2, text(customer->phone), 6, book);
}

void merge_books(Book& book, const Book& next) {
  book.revenues.insert(book.revenues.end(), next.revenues.begin(), next.revenues.end());
  for (std::size_t at = 0; at < std::size(book.stages); ++at) book.stages[at] += next.stages[at];
  book.strained += next.strained;
  book.traces.insert(book.traces.end(), next.traces.begin(), next.traces.end());
}

void save_book(const Book& book, StateWriter& out) {
  out.integer(static_cast<std::int64_t>(book.revenues.size()));
  for (const std::int64_t revenue : book.revenues) out.integer(revenue);
  for (const std::int64_t count : book.stages) out.integer(count);
  out.integer(book.strained);
  out.integer(static_cast<std::int64_t>(book.traces.size()));
  for (const Trace& trace : book.traces) {
    out.integer(trace.kind);
    out.integer(static_cast<std::int64_t>(trace.hash));
    out.text(trace.customer_id);
  }
}

void load_book(StateReader& in, Book& book) {
  book.revenues.resize(in.count());
  for (std::int64_t& revenue : book.revenues) revenue = in.integer();
  for (std::int64_t& count : book.stages) count = in.integer();
  book.strained = in.integer();
  book.traces.resize(in.count(24));
  for (Trace& trace : book.traces) {
    trace.kind = static_cast<int>(in.integer());
    if (trace.kind < 0 || trace.kind >= static_cast<int>(kTraces.size())) {
      throw Error(LOFTE_CORRUPT, "state", "the bytes are no state of this fold");
    }
    trace.hash = static_cast<std::uint64_t>(in.integer());
    trace.customer_id = in.text();
  }
}

void say_book(const Book& book, const BookView& view, BookAdvice& out) {
  say_tiers(book, view, out);
  say_stages(book, out);
  say_duplicates(book, out);
}

}  // namespace lofte::relationship
