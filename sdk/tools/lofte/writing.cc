#include "writing.h"

#include <cstdio>
#include <set>

#include "display.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"

namespace lofte::tools {
namespace {

std::set<std::string, std::less<>> record_ids(Book& book, std::string_view customer,
                                              lofte_date day) {
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_TIMELINE;
  query.customer_id = borrow(customer);
  // What counts from a later day only does not stand in today's timeline.
  if (day > Status(book)->book_date) query.as_of = day;
  std::set<std::string, std::less<>> ids;
  const Answer answer = book.query(query);
  for (const lofte_timeline_row& row : answer.timeline()) ids.emplace(text(row.record_id));
  return ids;
}

}  // namespace

std::string fresh_id(Book& book, std::string_view what, lofte_date day, std::string_view customer) {
  const auto taken = record_ids(book, customer, day);
  std::string plain = concat(what, "-", iso(day));
  if (!customer.empty()) plain += concat("-", customer);
  std::string id = plain;
  for (int next = 2; taken.contains(id); ++next) id = concat(plain, "-", next);
  return id;
}

Posted post_records(Shell& shell, Book& book, const std::vector<Record>& records) {
  std::vector<lofte_fact> facts;
  for (const Record& record : records) {
    auto fact = make<lofte_fact>();
    fact.record_id = borrow(record.id);
    fact.source = borrow("lofte");
    fact.kind = record.kind;
    fact.body.any = record.body;
    facts.push_back(fact);
  }
  return {records.front().id, book.post(facts, shell.today())};
}

Posted post_record(Shell& shell, Book& book, std::int32_t kind, const void* body, std::string id) {
  try {
    return post_records(shell, book, {{kind, body, std::move(id)}});
  } catch (const Error& error) {
    // There is only the one: its number would say nothing.
    throw Error(error.status(), error.where(), error.message());
  }
}

Json latest_version(Book& book, std::string_view kind, std::string_view id) {
  const std::string quoted = Json(std::string(id)).dump();
  Json latest;
  book.export_journal([&](std::string_view line) {
    // Most lines are about other records: not worth parsing.
    if (line.find(quoted) == std::string_view::npos) return;
    Json entry = Json::parse(line, nullptr, false);
    const auto fact = entry.find("fact");
    if (fact == entry.end() || !fact->contains(std::string(kind))) return;
    if (fact->value("recordId", "") == id) latest = *fact;
  });
  return latest;
}

void report(const Shell& shell, const Posted& posted, std::string_view done) {
  if (shell.json()) {
    Json document{{"id", posted.id}};
    document.update(post_result_json(posted.result));
    print_document(document);
    return;
  }
  const std::string outcome =
      posted.result.posted == 0 ? "nothing new: the book has this already" : std::string(done);
  std::printf("%s: %s\n", one_line(posted.id).c_str(), one_line(outcome).c_str());
}

std::vector<lofte_string> borrowed(const std::vector<std::string>& texts) {
  std::vector<lofte_string> all;
  all.reserve(texts.size());
  for (const std::string& one : texts) all.push_back(borrow(one));
  return all;
}

const std::vector<std::pair<std::string, std::int32_t>>& channels() {
  static const std::vector<std::pair<std::string, std::int32_t>> kAll = {
      {"email", LOFTE_CHANNEL_EMAIL},         {"phone", LOFTE_CHANNEL_PHONE},
      {"meeting", LOFTE_CHANNEL_MEETING},     {"letter", LOFTE_CHANNEL_LETTER},
      {"text", LOFTE_CHANNEL_TEXT_MESSAGE},   {"chat", LOFTE_CHANNEL_CHAT},
      {"video", LOFTE_CHANNEL_VIDEO},         {"visit", LOFTE_CHANNEL_VISIT},
      {"social", LOFTE_CHANNEL_SOCIAL_MEDIA}, {"other", LOFTE_CHANNEL_OTHER}};
  return kAll;
}

}  // namespace lofte::tools
