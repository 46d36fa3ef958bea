#include "contacts.h"

#include <algorithm>

namespace lofte::follow_up {
namespace {

void by_day(std::vector<Touch>& touches) {
  std::ranges::stable_sort(touches, {}, &Touch::on);
}

}  // namespace

bool Touch::is_talk() const {
  const int32_t channel = contact->channel;
  return channel == LOFTE_CHANNEL_PHONE || channel == LOFTE_CHANNEL_MEETING ||
         channel == LOFTE_CHANNEL_VIDEO || channel == LOFTE_CHANNEL_VISIT;
}

const Touch* Contacts::ours_since(lofte_date day) const {
  for (const Touch& touch : held) {
    if (touch.on >= day && touch.is_ours()) return &touch;
  }
  return nullptr;
}

const Touch* Contacts::talk_since(lofte_date day) const {
  for (const Touch& touch : held) {
    if (touch.on >= day && touch.is_talk()) return &touch;
  }
  return nullptr;
}

Contacts contacts_of(const Case& c) {
  Contacts contacts;
  for (const auto& record : c.view.records<lofte_contact>()) {
    const lofte_contact& contact = record.body;
    if (contact.mass != 0 || !c.clock.reached(contact.date)) continue;
    auto& into = contact.unreached != 0 ? contacts.vain : contacts.held;
    into.push_back({contact.date, &contact, record.id(), record.fact_id()});
  }
  by_day(contacts.held);
  by_day(contacts.vain);
  return contacts;
}

void say_last_contact(const Case& c, const Contacts& contacts) {
  if (contacts.held.empty()) return;
  const Touch& last = contacts.held.back();
  std::string_view band = "recent";
  if (c.clock.reached(last.on + c.policy.recent_days)) band = "while";
  if (c.clock.reached(last.on + c.policy.while_days)) band = "long";
  if (c.clock.reached(last.on + c.policy.long_days)) band = "silent";
  const auto ours = std::ranges::count_if(contacts.held, &Touch::is_ours);
  c.out.score("contact")
      .rule("last-contact")
      .value(static_cast<std::int64_t>(contacts.held.size()), "contacts")
      .band(band)
      .since(last.on)
      .title("score.contact", {{"date", Date{last.on}}})
      .reason("reason.contacts", {{"count", contacts.held.size()}, {"ours", std::int64_t{ours}}})
      .evidence(last.fact_id);
}

}  // namespace lofte::follow_up
