#include "subject.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "lofte/cpp/base.hpp"

namespace lofte::validate {
namespace {

static_assert(std::is_standard_layout_v<lofte_host>);

// The system's words, without the name of the function that said them.
std::string loader_words(std::string what) {
  static constexpr std::string_view kStart = "(dlerror system message: ";
  const std::size_t at = what.find(kStart);
  if (at != std::string::npos) what = what.substr(at + kStart.size());
  const std::size_t end = what.rfind(") [system");
  return what.substr(0, end == std::string::npos ? what.size() : end);
}

}  // namespace

Subject::Subject(const PluginFiles& files)
    : files_(files), library_(*new boost::dll::shared_library) {
  try {
    library_.load(files.library,
                  boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
  } catch (const std::exception& error) {
    throw Unfit(
        concat("the library cannot be loaded: ", std::string_view(loader_words(error.what()))));
  }
  if (!library_.has(LOFTE_PLUGIN_ENTRY_SYMBOL)) {
    throw Unfit("the library does not export " LOFTE_PLUGIN_ENTRY_SYMBOL
                "; name the plugin once with LOFTE_PLUGIN, or define that function");
  }
  entry_ = entry_again();
  if (entry_ == nullptr) throw Unfit(LOFTE_PLUGIN_ENTRY_SYMBOL " returned NULL");
  const std::string texts = files.texts.string();
  detail::CalleeError error;
  if (lofte_plugin_host_create(borrow(files.id), borrow(texts), &host_, &error.value) != LOFTE_OK) {
    throw Unfit(concat("its texts cannot be read again: ", std::string_view(error.value.message)));
  }
}

Subject::~Subject() {
  lofte_plugin_host_destroy(host_);
}

const lofte_plugin_entry* Subject::entry_again() const {
  using Entry = const lofte_plugin_entry*();
  return library_.get<Entry>(LOFTE_PLUGIN_ENTRY_SYMBOL)();
}

LackingHost::LackingHost(const lofte_host& whole, std::set<std::string> lacks)
    : raw_(whole), whole_(&whole), lacks_(std::move(lacks)) {
  raw_.service = &service;
}

const void* LOFTE_CALL LackingHost::service(const lofte_host* host, const char* id) {
  const auto& self = *static_cast<const LackingHost*>(static_cast<const void*>(host));
  if (id != nullptr && self.lacks_.contains(id)) return nullptr;
  return self.whole_->service(self.whole_, id);
}

Instance::Instance(const Subject& subject, const lofte_host& host) : subject_(subject) {
  detail::CalleeError error;
  const lofte_status status = subject.entry().create(&host, &handle_, &error.value);
  if (status != LOFTE_OK) throw Unfit(concat("create: ", answered(status, error.value)));
  if (handle_ == nullptr) throw Unfit("create: it answered LOFTE_OK and made no plugin");
}

Instance::~Instance() {
  subject_.entry().destroy(handle_);
}

Instance& Instance::activate() {
  detail::CalleeError error;
  const lofte_status status = subject_.entry().activate(handle_, &error.value);
  if (status != LOFTE_OK) throw Unfit(concat("activate: ", answered(status, error.value)));
  return *this;
}

std::string status_name(lofte_status status) {
  static constexpr std::array<std::string_view, 17> kNames = {
      "LOFTE_OK",          "LOFTE_INVALID_ARGUMENT", "LOFTE_INVALID_STATE", "LOFTE_REFUSED",
      "LOFTE_NOT_FOUND",   "LOFTE_CONFLICT",         "LOFTE_UNSUPPORTED",   "LOFTE_LOCKED",
      "LOFTE_IO",          "LOFTE_CORRUPT",          "LOFTE_NEWER",         "LOFTE_LIMIT",
      "LOFTE_NOT_ALLOWED", "LOFTE_PLUGIN_FAILED",    "LOFTE_CANCELLED",     "LOFTE_NO_MEMORY",
      "LOFTE_INTERNAL"};
  const bool known = status >= 0 && static_cast<std::size_t>(status) < kNames.size();
  return known ? std::string(kNames[static_cast<std::size_t>(status)]) : concat("status ", status);
}

std::string answered(lofte_status status, const lofte_error& error) {
  std::string words = "it answered " + status_name(status);
  if (error.where[0] != '\0') words += concat(": ", std::string_view(error.where));
  if (error.message[0] != '\0') words += concat(": ", std::string_view(error.message));
  return words;
}

}  // namespace lofte::validate
