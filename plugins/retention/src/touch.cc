#include "touch.h"

namespace lofte::retention {

Touch touch_since(const Case& c, lofte_date from) {
  Touch first;
  for (const auto& [fact, contact] : c.view.records<lofte_contact>()) {
    if (contact.mass != 0 || contact.unreached != 0 || contact.date < from) continue;
    if (!c.clock.reached(contact.date)) continue;
    if (first.on == 0 || contact.date < first.on) first = {contact.date, text(fact.fact_id)};
  }
  return first;
}

OpenComplaint open_complaint(const Case& c) {
  OpenComplaint oldest;
  for (const auto& [fact, complaint] : c.view.records<lofte_complaint>()) {
    if (!c.clock.reached(complaint.opened_on)) continue;
    if (complaint.resolved_on != 0 && c.clock.reached(complaint.resolved_on)) continue;
    if (oldest.since == 0 || complaint.opened_on < oldest.since) {
      oldest = {complaint.opened_on, text(fact.fact_id)};
    }
  }
  return oldest;
}

bool held_back(const Case& c, std::string_view key, lofte_date since) {
  if (!Addressee(c.view, c.clock).may_be_reached()) {
    c.out.suppression(key).rule("objects").title("held.objects").held(LOFTE_ADVICE_TASK, key);
    return true;
  }
  if (const OpenComplaint complaint = open_complaint(c); complaint.since != 0) {
    c.out.suppression(key)
        .rule("complaint-first")
        .title("held.complaint", {{"date", Date{complaint.since}}})
        .held(LOFTE_ADVICE_TASK, key)
        .evidence(complaint.fact_id);
    return true;
  }
  if (const Touch touch = touch_since(c, since); touch.on != 0) {
    c.out.suppression(key)
        .rule("spoken-since")
        .title("held.spoken", {{"date", Date{touch.on}}})
        .held(LOFTE_ADVICE_TASK, key)
        .evidence(touch.fact_id);
    return true;
  }
  return false;
}

}  // namespace lofte::retention
