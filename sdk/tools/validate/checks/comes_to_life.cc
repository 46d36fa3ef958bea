#include "checks.h"

namespace lofte::validate {
namespace {

bool whole(const lofte_book_advisor& table) {
  return LOFTE_HAS(&table, discard) && table.begin != nullptr && table.accumulate != nullptr &&
         table.save != nullptr && table.load != nullptr && table.merge != nullptr &&
         table.finish != nullptr && table.discard != nullptr;
}

bool usable(const std::string& id, const void* table) {
  if (id == LOFTE_ADVISOR_ID) {
    const auto* advisor = static_cast<const lofte_advisor*>(table);
    return LOFTE_HAS(advisor, advise) && advisor->advise != nullptr;
  }
  if (id == LOFTE_BOOK_ADVISOR_ID) return whole(*static_cast<const lofte_book_advisor*>(table));
  if (id == LOFTE_REVIEWER_ID) {
    const auto* reviewer = static_cast<const lofte_reviewer*>(table);
    return LOFTE_HAS(reviewer, review) && reviewer->review != nullptr;
  }
  if (id == LOFTE_PLANNER_ID) {
    const auto* planner = static_cast<const lofte_planner*>(table);
    return LOFTE_HAS(planner, plan) && planner->plan != nullptr;
  }
  if (id == LOFTE_READER_ID) {
    const auto* reader = static_cast<const lofte_reader*>(table);
    return LOFTE_HAS(reader, read) && reader->sniff != nullptr && reader->read != nullptr;
  }
  return true;
}

}  // namespace

void check_comes_to_life(Trial& trial) {
  trial.at("creating and activating an instance");
  Instance instance(trial.subject());
  for (const std::string& id : trial.files().provides) {
    const void* table = instance.extension<void>(id.c_str());
    if (table == nullptr) {
      trial.fault(concat("the manifest provides ", std::string_view(id),
                         ", the library returned NULL for it"));
    } else if (!usable(id, table)) {
      trial.fault(concat("the table of ", std::string_view(id),
                         " is too short or has an empty slot; fill every slot of its header"));
    }
  }
  instance.activate();
}

}  // namespace lofte::validate
