#include "checks.h"
#include "reading.h"

namespace lofte::validate {
namespace {

const lofte_reader& reader_of(const Instance& instance) {
  return *instance.extension<lofte_reader>(LOFTE_READER_ID);
}

}  // namespace

void check_reader_sniff(Trial& trial) {
  trial.need(LOFTE_READER_ID, "reader");
  Instance instance(trial.subject());
  instance.activate();
  for (const SampleFile& file : sample_files(trial.samples())) {
    trial.at(concat("sniffing at ", std::string_view(file.name)));
    const auto head = std::string_view(file.bytes).substr(0, 65536);
    for (const std::string_view name : {std::string_view(file.name), std::string_view()}) {
      const auto sure = reader_of(instance).sniff(instance.handle(), borrow(head), borrow(name));
      if (sure >= 0 && sure <= 100) continue;
      trial.fault(concat("sniff answers ", sure, " for ", std::string_view(file.name),
                         "; right would be 0 to 100"));
    }
  }
}

void check_reader_rubbish(Trial& trial) {
  trial.need(LOFTE_READER_ID, "reader");
  Instance instance(trial.subject());
  instance.activate();
  Random random(trial.seed());
  const auto judge = [&](const SampleFile& file) {
    const Read made = read(instance, file.bytes, file.name);
    if (made.status == LOFTE_OK || (made.placed && !made.message.empty())) return;
    trial.fault(concat("it fails for ", std::string_view(file.name), " with ",
                       std::string_view(status_name(made.status)),
                       " and does not say where or what; fill where (or index) and message"));
  };
  for (const SampleFile& file : sample_files(trial.samples())) {
    trial.at(concat("reading ", std::string_view(file.name)));
    judge(file);
    for (int i = 0; i < 20 && !file.bytes.empty(); ++i) {
      trial.at(concat("reading ", std::string_view(file.name), " with wrong bytes in it"));
      SampleFile wrong = file;
      const auto last = static_cast<std::int64_t>(wrong.bytes.size()) - 1;
      for (int k = 0; k < 4; ++k) {
        wrong.bytes[static_cast<std::size_t>(random.between(0, last))] =
            static_cast<char>(random.between(0, 255));
      }
      if (random.chance(50)) wrong.bytes.resize(static_cast<std::size_t>(random.between(0, last)));
      judge(wrong);
    }
  }
}

void check_reader_pieces(Trial& trial) {
  trial.need(LOFTE_READER_ID, "reader");
  Instance instance(trial.subject());
  instance.activate();
  for (const SampleFile& file : sample_files(trial.samples())) {
    const Read whole = read(instance, file.bytes, file.name);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
      if (file.bytes.size() / piece > 300'000) continue;
      trial.at(concat("reading ", std::string_view(file.name), " in pieces of ", piece));
      const Read made = read(instance, file.bytes, file.name, {.piece = piece});
      if (made.facts == whole.facts && made.status == whole.status) continue;
      return trial.fault(concat(std::string_view(file.name), " given in pieces of ", piece,
                                " bytes makes ", made.count, " facts, in one piece ", whole.count,
                                "; read() may give fewer bytes than asked for"));
    }
  }
}

void check_reader_stops(Trial& trial) {
  trial.need(LOFTE_READER_ID, "reader");
  Instance instance(trial.subject());
  instance.activate();
  for (const SampleFile& file : sample_files(trial.samples())) {
    const Read whole = read(instance, file.bytes, file.name);
    if (whole.status != LOFTE_OK) continue;
    if (whole.calls > 0) {
      trial.at(concat("asking it to stop reading ", std::string_view(file.name)));
      const Read stopped = read(instance, file.bytes, file.name, {.cancel_at = 1});
      if (stopped.status != LOFTE_CANCELLED) {
        return trial.fault(concat("asked to stop it answers ",
                                  std::string_view(status_name(stopped.status)),
                                  "; right would be LOFTE_CANCELLED"));
      }
    }
    if (whole.count > 0) {
      trial.at(concat("refusing a fact of ", std::string_view(file.name)));
      const Read refused = read(instance, file.bytes, file.name, {.refuse_at = 1});
      if (refused.status == LOFTE_OK) {
        return trial.fault(
            "a fact is refused, and it answers LOFTE_OK; return what the sink answers");
      }
    }
  }
}

}  // namespace lofte::validate
