#include <set>

#include "checks.h"
#include "lofte/host.h"

namespace lofte::validate {
namespace {

class Reading {
 public:
  explicit Reading(Trial& trial)
      : trial_(trial), host_(trial.subject().host()), languages_(trial.subject().languages()) {}

  void item(const lofte_advice& item) {
    message(item.title);
    messages(item.reasons);
    if (item.task != nullptr) {
      messages(item.task->points);
      message(item.task->cost_of_skipping);
    }
    if (item.draft != nullptr) {
      message(item.draft->subject);
      messages(item.draft->body);
    }
  }

 private:
  void messages(const lofte_list& list) {
    for (const lofte_message& one : range<lofte_message>(list)) message(&one);
  }
  // In every language there is, so that a pattern that one of them gets wrong is found.
  void message(const lofte_message* message) {
    if (message == nullptr) return;
    const std::string id(text(message->id));
    if (failed_.contains(id)) return;
    const auto* table = static_cast<const lofte_text*>(host_.service(&host_, LOFTE_TEXT_ID));
    if (table == nullptr) {
      failed_.insert(id);
      return trial_.fault(concat("it says \"", std::string_view(id),
                                 "\", and the manifest names no folder of texts"));
    }
    for (const lofte_string& language : range<lofte_string>(languages_)) {
      char buffer[16];
      std::uint64_t size = 0;
      detail::CalleeError error;
      const lofte_status status =
          table->render(&host_, language, message, buffer, sizeof buffer, &size, &error.value);
      if (status == LOFTE_OK) continue;
      failed_.insert(id);
      return trial_.fault(concat("\"", std::string_view(id), "\" in texts/", language,
                                 ".json: ", std::string_view(error.value.where), " ",
                                 std::string_view(error.value.message)));
    }
  }

  Trial& trial_;
  const lofte_host& host_;
  lofte_list languages_;
  std::set<std::string> failed_;
};

}  // namespace

void check_texts(Trial& trial) {
  Reading reading(trial);
  Instance instance(trial.subject());
  instance.activate();
  for (const lofte_customer_view* view : trial.customers(200)) {
    trial.at("rendering what it says of ordinary customers");
    ask(instance, *view, [&](const lofte_advice& item) { reading.item(item); });
  }
}

}  // namespace lofte::validate
