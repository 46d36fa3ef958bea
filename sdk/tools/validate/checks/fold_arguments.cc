#include <cstddef>

#include "arguments.h"

namespace lofte::validate {
namespace {

constexpr const char* kShortBook = "lofte_book_view beyond its struct_size";
constexpr const char* kShortCustomer = "lofte_customer_view beyond its struct_size, in a fold";
constexpr const char* kShortSaving = "lofte_fold_sink beyond its struct_size";
constexpr const char* kShortAnswer = "lofte_book_sink beyond its struct_size";

// One state of an instance, and every call of the table with it.
class Calls {
 public:
  explicit Calls(Trial& trial)
      : trial_(trial),
        instance_(trial.subject()),
        scene_(one_overdue(), kToday, trial.settings()),
        book_(book_of(scene_.view(), 1)) {
    instance_.activate();
    table_ = instance_.extension<lofte_book_advisor>(LOFTE_BOOK_ADVISOR_ID);
    saving_.write = [](const lofte_fold_sink*, const void*, std::uint64_t, lofte_error*) {
      return lofte_status{LOFTE_OK};
    };
    if (table_->begin(plugin(), &book_, &fold_, nullptr) != LOFTE_OK) {
      Trial::skip("a fold cannot be begun");
    }
  }
  ~Calls() { table_->discard(plugin(), fold_); }
  Calls(const Calls&) = delete;
  Calls& operator=(const Calls&) = delete;

  void with_nulls() {
    lofte_fold* made = nullptr;
    invalid("begin without a plugin",
            [&] { return table_->begin(nullptr, &book_, &made, nullptr); });
    invalid("begin without a book",
            [&] { return table_->begin(plugin(), nullptr, &made, nullptr); });
    invalid("begin without out", [&] { return table_->begin(plugin(), &book_, nullptr, nullptr); });
    invalid("accumulate without a fold",
            [&] { return table_->accumulate(plugin(), nullptr, &scene_.view(), nullptr); });
    invalid("accumulate without a view",
            [&] { return table_->accumulate(plugin(), fold_, nullptr, nullptr); });
    invalid("save without a fold",
            [&] { return table_->save(plugin(), nullptr, &saving_, nullptr); });
    invalid("save without a sink", [&] { return table_->save(plugin(), fold_, nullptr, nullptr); });
    invalid("load without bytes",
            [&] { return table_->load(plugin(), nullptr, 8, &made, nullptr); });
    invalid("load without out", [&] { return table_->load(plugin(), "", 0, nullptr, nullptr); });
    invalid("merge without a fold",
            [&] { return table_->merge(plugin(), nullptr, fold_, nullptr); });
    invalid("merge of nothing", [&] { return table_->merge(plugin(), fold_, nullptr, nullptr); });
    invalid("finish without a fold",
            [&] { return table_->finish(plugin(), nullptr, &book_, &listener_.book(), nullptr); });
    invalid("finish without a book",
            [&] { return table_->finish(plugin(), fold_, nullptr, &listener_.book(), nullptr); });
    invalid("finish without a sink",
            [&] { return table_->finish(plugin(), fold_, &book_, nullptr, nullptr); });
    if (made != nullptr) trial_.fault("a call failed and wrote *out; outputs stay untouched");
    trial_.at("discard(plugin, NULL)");
    table_->discard(plugin(), nullptr);
  }

  void with_short_structs() {
    trial_.at("beginning and finishing with a book view of 8 bytes");
    const Short<lofte_book_view> book(kShortBook, book_, 8);
    lofte_fold* made = nullptr;
    if (table_->begin(plugin(), book.get(), &made, nullptr) == LOFTE_OK) {
      table_->discard(plugin(), made);
    }
    table_->finish(plugin(), fold_, book.get(), &listener_.book(), nullptr);
    trial_.at("accumulating a customer view that ends early");
    for (const std::size_t size : {std::size_t{8}, offsetof(lofte_customer_view, facts)}) {
      const Short<lofte_customer_view> view(kShortCustomer, scene_.view(), size);
      table_->accumulate(plugin(), fold_, view.get(), nullptr);
    }
    trial_.at("saving into a sink of 16 bytes");
    const Short<lofte_fold_sink> saving(kShortSaving, saving_, 16);
    table_->save(plugin(), fold_, saving.get(), nullptr);
    trial_.at("finishing into a sink of 16 bytes");
    const Short<lofte_book_sink> answer(kShortAnswer, listener_.book(), 16);
    table_->finish(plugin(), fold_, &book_, answer.get(), nullptr);
  }

 private:
  lofte_plugin* plugin() const { return instance_.handle(); }
  template <class Call>
  void invalid(const char* what, Call&& call) {
    trial_.at(what);
    must_be_invalid(trial_, call(), what);
  }

  Trial& trial_;
  Instance instance_;
  const Scene scene_;
  const lofte_book_view book_;
  const Listener listener_{kToday};
  lofte_fold_sink saving_ = make<lofte_fold_sink>();
  const lofte_book_advisor* table_ = nullptr;
  lofte_fold* fold_ = nullptr;
};

}  // namespace

void check_fold_arguments(Trial& trial) {
  trial.need(LOFTE_BOOK_ADVISOR_ID, "book advisor");
  Calls calls(trial);
  calls.with_nulls();
  calls.with_short_structs();
}

}  // namespace lofte::validate
