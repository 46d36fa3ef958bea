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

bool is_whole(const lofte_book_advisor& table) {
  return LOFTE_HAS(&table, discard) && table.begin != nullptr && table.accumulate != nullptr &&
         table.save != nullptr && table.load != nullptr && table.merge != nullptr &&
         table.finish != nullptr && table.discard != nullptr;
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
      called([&] { return module_->entry().create(&host_, &created, error.raw()); });
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
  called([&] { module_->entry().destroy(plugin_); });
}

void Instance::activate() {
  if (active_) {
    throw base::Error(LOFTE_INVALID_STATE, "the plugin is active already; activate it once", id());
  }
  PluginError error;
  const lofte_status status =
      called([&] { return module_->entry().activate(plugin_, error.raw()); });
  if (status != LOFTE_OK) fail(*this, "activate failed: " + error.message_or_status(status));
  active_ = true;
}

// Every promise of the manifest is kept, also of extensions this runtime has no use for.
void Instance::require(const void* table, const char* extension_id) const {
  if (table == nullptr) {
    throw base::Error(LOFTE_UNSUPPORTED,
                      fmt::format("the plugin does not provide {}", extension_id), id());
  }
  if (!active_) {
    throw base::Error(LOFTE_INVALID_STATE, "the plugin is not active; activate it first", id());
  }
}

void Instance::fetch_extensions() {
  for (const std::string& extension_id : manifest().provides) {
    const void* table = extension(extension_id.c_str());
    if (table == nullptr) {
      fail(*this,
           fmt::format("the manifest provides {}, the library returned NULL for it", extension_id));
    }
    keep(extension_id, table);
  }
}

void Instance::keep(const std::string& extension_id, const void* table) {
  const auto require = [&](bool whole, std::uint32_t size, std::size_t expected) {
    if (!whole) fail(*this, unusable_table(extension_id, size, expected));
  };
  if (extension_id == LOFTE_ADVISOR_ID) {
    advisor_ = static_cast<const lofte_advisor*>(table);
    require(LOFTE_HAS(advisor_, advise) && advisor_->advise != nullptr, advisor_->struct_size,
            sizeof *advisor_);
  } else if (extension_id == LOFTE_READER_ID) {
    reader_ = static_cast<const lofte_reader*>(table);
    require(LOFTE_HAS(reader_, read) && reader_->sniff != nullptr && reader_->read != nullptr,
            reader_->struct_size, sizeof *reader_);
  } else if (extension_id == LOFTE_BOOK_ADVISOR_ID) {
    book_advisor_ = static_cast<const lofte_book_advisor*>(table);
    require(is_whole(*book_advisor_), book_advisor_->struct_size, sizeof *book_advisor_);
  } else if (extension_id == LOFTE_REVIEWER_ID) {
    reviewer_ = static_cast<const lofte_reviewer*>(table);
    require(LOFTE_HAS(reviewer_, review) && reviewer_->review != nullptr, reviewer_->struct_size,
            sizeof *reviewer_);
  } else if (extension_id == LOFTE_PLANNER_ID) {
    planner_ = static_cast<const lofte_planner*>(table);
    require(LOFTE_HAS(planner_, plan) && planner_->plan != nullptr, planner_->struct_size,
            sizeof *planner_);
  }
}

const void* Instance::extension(const char* extension_id) {
  return called([&] { return module_->entry().extension(plugin_, extension_id); });
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
