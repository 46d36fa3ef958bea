#include "touches.h"

#include <algorithm>

namespace lofte::relationship {

std::vector<Touch> touches_of(const Case& c) {
  std::vector<Touch> touches;
  for (const auto& record : c.view.records<lofte_contact>()) {
    const lofte_contact& contact = record.body;
    if (contact.mass != 0 || contact.unreached != 0 || !c.clock.reached(contact.date)) continue;
    touches.push_back({contact.date, &contact, record.id(), record.fact_id()});
  }
  std::stable_sort(touches.begin(), touches.end(),
                   [](const Touch& a, const Touch& b) { return a.on < b.on; });
  return touches;
}

bool is_in_person(int32_t channel) {
  return channel == LOFTE_CHANNEL_PHONE || channel == LOFTE_CHANNEL_MEETING ||
         channel == LOFTE_CHANNEL_VIDEO || channel == LOFTE_CHANNEL_VISIT;
}

}  // namespace lofte::relationship
