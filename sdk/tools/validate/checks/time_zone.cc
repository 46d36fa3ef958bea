#include <stdlib.h>
#include <time.h>

#include "checks.h"

namespace lofte::validate {
namespace {

void move_to(const char* zone) {
  ::setenv("TZ", zone, 1);
  ::tzset();
}

}  // namespace

void check_time_zone(Trial& trial) {
  move_to("UTC0");
  trial.at("asking in UTC");
  const auto expected = trial.all_fresh();
  // Fourteen hours before, and eleven and a half after.
  for (const char* zone : {"XXX-14", "YYY+11:30"}) {
    move_to(zone);
    trial.at(concat("asking in the time zone ", std::string_view(zone)));
    if (!trial.all_same(expected, trial.all_fresh(),
                        concat("asked in the time zone ", std::string_view(zone)))) {
      break;
    }
  }
  ::unsetenv("TZ");
  ::tzset();
}

}  // namespace lofte::validate
