// One living plugin: created, active, destroyed. One call at a time; several instances of one
// module may work on several threads.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/planner.h"
#include "lofte/plugin.h"
#include "lofte/reader.h"
#include "lofte/reviewer.h"
#include "plugins/module.h"

namespace lofte::plugins {

using ServiceLookup = const void*(LOFTE_CALL*)(const lofte_host* host, const char* id);

class Instance {
 public:
  // Creates the plugin and fetches what its manifest promises. `services` answers the plugin's
  // requests and finds `context` in lofte_host.context. Throws base::Error(LOFTE_PLUGIN_FAILED).
  Instance(std::shared_ptr<const Module> module, ServiceLookup services, void* context);
  ~Instance();
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;

  // Once, before the first call of an extension.
  void activate();
  bool active() const { return active_; }
  // Before a call of the extension with this table: throws base::Error where the plugin does not
  // provide it (LOFTE_UNSUPPORTED) or is not active (LOFTE_INVALID_STATE).
  void require(const void* table, const char* extension_id) const;

  const Module& module() const { return *module_; }
  const Manifest& manifest() const { return module_->manifest(); }
  const std::string& id() const { return module_->manifest().id; }
  lofte_plugin* handle() const { return plugin_; }
  const lofte_host* host() const { return &host_; }

  // NULL where the plugin does not provide it.
  const lofte_advisor* advisor() const { return advisor_; }
  const lofte_reader* reader() const { return reader_; }
  const lofte_book_advisor* book_advisor() const { return book_advisor_; }
  const lofte_reviewer* reviewer() const { return reviewer_; }
  const lofte_planner* planner() const { return planner_; }

 private:
  friend class OneCall;

  void destroy() noexcept;
  void fetch_extensions();
  void keep(const std::string& extension_id, const void* table);
  const void* extension(const char* extension_id);

  std::shared_ptr<const Module> module_;
  lofte_host host_{};
  lofte_plugin* plugin_ = nullptr;
  const lofte_advisor* advisor_ = nullptr;
  const lofte_reader* reader_ = nullptr;
  const lofte_book_advisor* book_advisor_ = nullptr;
  const lofte_reviewer* reviewer_ = nullptr;
  const lofte_planner* planner_ = nullptr;
  bool active_ = false;
#ifndef NDEBUG
  std::atomic<bool> busy_{false};
#endif
};

// Held while an extension is called. Debug builds notice a second call in flight.
class OneCall {
 public:
#ifdef NDEBUG
  explicit OneCall(Instance&) {}
#else
  explicit OneCall(Instance& instance);
  ~OneCall();
  OneCall(const OneCall&) = delete;
  OneCall& operator=(const OneCall&) = delete;

 private:
  Instance& instance_;
#endif
};

}  // namespace lofte::plugins
