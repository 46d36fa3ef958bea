#include "book.h"

#include <algorithm>
#include <string_view>

namespace lofte::satisfaction {
namespace {

constexpr std::size_t kMostGroups = 2000;  // of one kind and state; rare ones are left out
constexpr int kFollowedWithin = 30;

// Words as people write them, made one: lower case ASCII, single spaces, at most 100 bytes.
std::string name_of(std::string_view words) {
  std::string name;
  for (const char letter : words) {
    const bool blank = letter == ' ' || letter == '\t' || letter == '\n';
    if (blank && (name.empty() || name.back() == ' ')) continue;
    name += blank ? ' ' : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
  std::size_t size = std::min<std::size_t>(name.size(), 100);
  while (size > 0 && size < name.size() &&
         (static_cast<unsigned char>(name[size]) & 0xC0u) == 0x80u) {
    --size;
  }
  name.resize(size);
  return name;
}

void count_in(std::map<std::string, Group>& groups, std::string_view words, bool answered,
              std::string_view quote) {
  std::string name = name_of(words);
  if (name.empty()) return;
  Group one{std::string(words), 1, answered ? 1 : 0, {}};
  if (!quote.empty()) one.quotes.emplace_back(quote);
  const auto at = groups.find(name);
  if (at == groups.end() && groups.size() >= kMostGroups) return;
  groups[std::move(name)].add(one);
}

bool within_a_year(const Case& c, lofte_date on) {
  const lofte_date anchor = first_of_month(c.view.as_of());
  return on >= add_months(anchor, -12) && on < anchor;
}

void take_surveys(const Case& c, Book& book) {
  for (const auto& [fact, asked] : c.view.records<lofte_survey_asked>()) {
    if (!within_a_year(c, asked.date)) continue;
    ++book.asked;
    for (const auto& [other, answer] : c.view.records<lofte_survey_answered>()) {
      if (text(answer.survey_asked_id) != text(fact.record_id)) continue;
      ++book.answered;
      break;  // two answers to one question are one response
    }
  }
  for (const Answer& answer : answers_of(c)) {
    if (within_a_year(c, answer.on)) book.marks.add(answer);
  }
}

void take_heard(const Case& c, Book& book) {
  for (const auto& [fact, complaint] : c.view.records<lofte_complaint>()) {
    if (c.is_open(complaint)) ++book.complaints_open;
    if (!within_a_year(c, complaint.opened_on)) continue;
    count_in(book.causes, text(complaint.cause), complaint.prevention.size != 0, {});
  }
  for (const auto& [fact, idea] : c.view.records<lofte_feedback>()) {
    if (!within_a_year(c, idea.date)) continue;
    const bool themed = idea.theme.size != 0;
    count_in(book.themes, text(themed ? idea.theme : idea.product), idea.change.size != 0,
             text(idea.own_words));
  }
  for (const auto& [fact, chance] : c.view.records<lofte_opportunity>()) {
    if (chance.status != LOFTE_OPPORTUNITY_OPEN) continue;
    count_in(book.chances, text(chance.product), false, text(chance.gain));
  }
  for (const auto& [fact, seen] : c.view.records<lofte_impression>()) {
    if (within_a_year(c, seen.date)) book.impressions.add(seen);
  }
}

// Whether something came within a month of a talk of ours.
template <class Days>
bool came_after(lofte_date talk, const Days& days) {
  return std::any_of(days.begin(), days.end(),
                     [talk](lofte_date on) { return on > talk && on <= talk + kFollowedWithin; });
}

void take_follow_ups(const Case& c, Book& book) {
  std::vector<lofte_date> purchases;
  std::vector<lofte_date> payments;
  std::vector<lofte_date> answers;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (is_purchase(invoice)) purchases.push_back(invoice.invoice->issue_date);
  }
  for (const auto& [fact, payment] : c.view.records<lofte_payment>()) {
    if (payment.cancelled == 0) payments.push_back(payment.date);
  }
  const auto talks = c.view.records<lofte_contact>();
  for (const auto& [fact, talk] : talks) {
    if (talk.direction == LOFTE_CONTACT_INBOUND) answers.push_back(talk.date);
  }
  for (const auto& [fact, answer] : c.view.records<lofte_survey_answered>()) {
    answers.push_back(answer.date);
  }
  for (const auto& [fact, talk] : talks) {
    const bool ours = talk.direction == LOFTE_CONTACT_OUTBOUND && talk.mass == 0;
    if (!ours || !within_a_year(c, talk.date)) continue;
    ++book.followed[0];
    if (came_after(talk.date, purchases)) ++book.followed[1];
    if (came_after(talk.date, payments)) ++book.followed[2];
    if (came_after(talk.date, answers)) ++book.followed[3];
  }
}

void take_loss(const Case& c, const Standing& standing, Book& book) {
  const lofte_date anchor = first_of_month(c.view.as_of());
  const lofte_date start = add_months(anchor, -3);
  const bool there = standing.first_purchase != 0 && standing.first_purchase < start;
  if (!there || (standing.is_over && standing.over_since < start)) return;
  ++book.at_start;
  if (standing.is_over && standing.over_since < anchor) ++book.lost;
}

}  // namespace

void take_in(const Case& c, const Standing& standing, Book& book) {
  take_surveys(c, book);
  take_heard(c, book);
  take_follow_ups(c, book);
  take_loss(c, standing, book);
}

}  // namespace lofte::satisfaction
