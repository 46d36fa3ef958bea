#include <algorithm>
#include <memory>

#include "checks.h"
#include "guarded_memory.h"

namespace lofte::validate {
namespace {

constexpr const char* kView = "a customer view after the call that lent it";
constexpr const char* kState = "the bytes of a fold's state after load";

// A view whose every byte goes away after the call.
struct Lent {
  GuardedMemory memory{kView};
  Scene scene;
  Lent(std::uint64_t seed, const Settings& settings)
      : scene(ordinary(seed, &memory), kToday, settings, &memory) {}
  ~Lent() { memory.give_back(); }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;
};

// The state of a fold read from bytes that go away before it is used.
void load_from_lent(const Instance& instance, const std::string& bytes) {
  GuardedMemory memory(kState);
  char* copy = static_cast<char*>(memory.allocate(bytes.size() + 1));
  std::ranges::copy(bytes, copy);
  const auto* table = instance.extension<lofte_book_advisor>(LOFTE_BOOK_ADVISOR_ID);
  lofte_fold* fold = nullptr;
  if (table->load(instance.handle(), copy, bytes.size(), &fold, nullptr) != LOFTE_OK) return;
  memory.take_away();
  auto sink = make<lofte_fold_sink>();
  sink.write = [](const lofte_fold_sink*, const void*, std::uint64_t,
                  lofte_error*) -> lofte_status { return LOFTE_OK; };
  table->save(instance.handle(), fold, &sink, nullptr);
  table->discard(instance.handle(), fold);
}

}  // namespace

// What a call borrows is taken away when it has returned; whoever kept a pointer to it touches
// pages that are gone.
void check_borrowed_memory(Trial& trial) {
  const Settings settings = trial.settings();
  Instance instance(trial.subject());
  instance.activate();
  const bool folds = trial.files().provides_extension(LOFTE_BOOK_ADVISOR_ID);
  std::vector<std::unique_ptr<Lent>> lent;
  trial.at("asking after what was lent before is gone");
  for (std::size_t i = 0; i < 30; ++i) {
    lent.push_back(std::make_unique<Lent>(trial.seed_of(i), settings));
    const lofte_customer_view* view = &lent.back()->scene.view();
    ask(instance, *view);
    if (folds) load_from_lent(instance, saved_state(instance, std::span(&view, 1)));
    lent.back()->memory.take_away();
  }
}

}  // namespace lofte::validate
