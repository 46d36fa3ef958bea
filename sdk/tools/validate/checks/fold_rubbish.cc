#include "checks.h"

namespace lofte::validate {

// Bytes that save never wrote, or not to the end: refused, or taken for some state, and no crash.
void check_fold_rubbish(Trial& trial) {
  trial.need(LOFTE_BOOK_ADVISOR_ID, "book advisor");
  Instance instance(trial.subject());
  instance.activate();
  const auto* table = instance.extension<lofte_book_advisor>(LOFTE_BOOK_ADVISOR_ID);
  const std::string good = saved_state(instance, trial.customers(12));
  Random random(trial.seed());
  const auto load = [&](const std::string& bytes) {
    lofte_fold* made = nullptr;
    detail::CalleeError error;
    const lofte_status status =
        table->load(instance.handle(), bytes.data(), bytes.size(), &made, &error.value);
    table->discard(instance.handle(), made);
    return status;
  };
  trial.at("loading no bytes");
  load("");
  for (std::size_t size = 0; size < good.size(); size += 1 + good.size() / 40) {
    trial.at(concat("loading the first ", size, " of ", good.size(), " bytes of a state"));
    load(good.substr(0, size));
  }
  trial.at("loading a state with bytes behind it");
  if (load(good + std::string(9, '\x7f')) == LOFTE_OK) {
    trial.note("it takes a state with bytes behind it");
  }
  for (int i = 0; i < 200; ++i) {
    trial.at("loading a state with wrong bytes in it");
    std::string bytes = good;
    for (int k = 0; k < 3 && !bytes.empty(); ++k) {
      const auto at =
          static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(bytes.size()) - 1));
      bytes[at] = static_cast<char>(random.between(0, 255));
    }
    load(bytes);
  }
}

}  // namespace lofte::validate
