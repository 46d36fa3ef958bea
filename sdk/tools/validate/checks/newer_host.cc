#include "checks.h"

namespace lofte::validate {

// A runtime of a later minor version: it calls itself 1.99, and its host has slots nobody knows.
void check_newer_host(Trial& trial) {
  trial.at("living in a host of ABI 1.99");
  struct Longer {
    lofte_host known;
    std::uint64_t unknown[8];
  } host{trial.subject().host(), {}};
  for (std::uint64_t& word : host.unknown) word = 0x5a5a5a5a5a5a5a5a;
  host.known.struct_size = sizeof host;
  host.known.abi_minor = 99;
  try {
    Instance instance(trial.subject(), host.known);
    instance.activate();
  } catch (const Unfit& unfit) {
    trial.fault(concat("it refuses a host of ABI 1.99: ", std::string_view(unfit.what()),
                       "; a later minor version has all of the earlier ones"));
  }
}

}  // namespace lofte::validate
