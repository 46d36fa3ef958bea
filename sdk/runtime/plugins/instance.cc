#include "plugins/instance.h"

#include <fmt/format.h>

#include "base/error.h"
#include "plugins/plugin_error.h"

namespace lofte::plugins {
namespace {

[[noreturn]] void fail(const Instance& instance, const std::string& message) {
  throw base::Error(LOFTE_PLUGIN_FAILED, message, instance.id());
}

std::string unusable_table(const std::string& extension_id, std::uint32_t size,
                           std::size_t expected) {
  return fmt::format(
      "the table of {} has struct_size {} or an empty slot; right would be {} with "
      "every slot filled",
      extension_id, size, expected);
}

}  // namespace

Instance::Instance(std::shared_ptr<const Module> module, ServiceLookup services, void* context)
    : module_(std::move(module)) {
  host_.struct_size = sizeof host_;
  host_.abi_major = LOFTE_ABI_MAJOR;
  host_.abi_minor = LOFTE_ABI_MINOR;
  host_.context = context;
  host_.service = services;

  PluginError error;
  lofte_plugin* created = nullptr;
  const lofte_status status =
      guarded(error, [&] { return module_->entry().create(&host_, &created, error.raw()); });
  if (status != LOFTE_OK) fail(*this, "create failed: " + error.message_or_status(status));
  if (created == nullptr) fail(*this, "create returned LOFTE_OK and no plugin");
  plugin_ = created;
  try {
    fetch_extensions();
  } catch (...) {
    destroy();
    throw;
  }
}

Instance::~Instance() {
  destroy();
}

void Instance::destroy() noexcept {
  PluginError ignored;
  guarded(ignored, [&] {
    module_->entry().destroy(plugin_);
    return LOFTE_OK;
  });
}

void Instance::activate() {
  if (active_) {
    throw base::Error(LOFTE_INVALID_STATE, "the plugin is active already; activate it once", id());
  }
  PluginError error;
  const lofte_status status =
      guarded(error, [&] { return module_->entry().activate(plugin_, error.raw()); });
  if (status != LOFTE_OK) fail(*this, "activate failed: " + error.message_or_status(status));
  active_ = true;
}

// Every promise of the manifest is kept, also of extensions this runtime has no use for.
void Instance::fetch_extensions() {
  for (const std::string& extension_id : manifest().provides) {
    const void* table = extension(extension_id.c_str());
    if (table == nullptr) {
      fail(*this,
           fmt::format("the manifest provides {}, the library returned NULL for it", extension_id));
    }
    if (extension_id == LOFTE_ADVISOR_ID) {
      advisor_ = static_cast<const lofte_advisor*>(table);
      if (!LOFTE_HAS(advisor_, advise) || advisor_->advise == nullptr) {
        fail(*this, unusable_table(extension_id, advisor_->struct_size, sizeof *advisor_));
      }
    } else if (extension_id == LOFTE_READER_ID) {
      reader_ = static_cast<const lofte_reader*>(table);
      if (!LOFTE_HAS(reader_, read) || reader_->sniff == nullptr || reader_->read == nullptr) {
        fail(*this, unusable_table(extension_id, reader_->struct_size, sizeof *reader_));
      }
    }
  }
}

const void* Instance::extension(const char* extension_id) {
  PluginError error;
  const void* table = nullptr;
  const lofte_status status = guarded(error, [&] {
    table = module_->entry().extension(plugin_, extension_id);
    return LOFTE_OK;
  });
  if (status != LOFTE_OK) fail(*this, "extension failed: " + error.message());
  return table;
}

#ifndef NDEBUG
OneCall::OneCall(Instance& instance) : instance_(instance) {
  if (instance_.busy_.exchange(true, std::memory_order_acquire)) {
    throw base::Error(LOFTE_INTERNAL, "two calls of one plugin instance at a time", instance.id());
  }
}

OneCall::~OneCall() {
  instance_.busy_.store(false, std::memory_order_release);
}
#endif

}  // namespace lofte::plugins
