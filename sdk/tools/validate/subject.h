// The plugin under judgement, in this process: its library, its entry, and hosts for its instances.
#pragma once

#include <boost/dll/shared_library.hpp>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/host.h"
#include "lofte/planner.h"
#include "lofte/plugin.h"
#include "lofte/reader.h"
#include "lofte/reviewer.h"
#include "lofte/testing.h"
#include "plugin_files.h"

namespace lofte::validate {

// The plugin did not do what a check needs it to do; what() says it in words for the author.
class Unfit : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Subject {
 public:
  // Loads the library, all of its symbols at once, and calls the entry. Throws Unfit.
  explicit Subject(const PluginFiles& files);
  ~Subject();
  Subject(const Subject&) = delete;
  Subject& operator=(const Subject&) = delete;

  const PluginFiles& files() const { return files_; }
  const lofte_plugin_entry& entry() const { return *entry_; }
  const lofte_plugin_entry* entry_again() const;
  // The runtime's own services: calendar, texts, settings, a log that nobody reads.
  const lofte_host& host() const { return *lofte_plugin_host_get(host_); }
  lofte_list languages() const { return lofte_plugin_host_languages(host_); }

 private:
  const PluginFiles& files_;
  // Never unloaded, as in the runtime: what a library registered may run until the process ends.
  boost::dll::shared_library& library_;
  const lofte_plugin_entry* entry_ = nullptr;
  lofte_plugin_host* host_ = nullptr;
};

// The same host, without some services. Outlives its instances and stays where it is.
class LackingHost {
 public:
  LackingHost(const lofte_host& whole, std::set<std::string> lacks);
  LackingHost(const LackingHost&) = delete;
  LackingHost& operator=(const LackingHost&) = delete;

  const lofte_host& raw() const { return raw_; }

 private:
  static const void* LOFTE_CALL service(const lofte_host* host, const char* id);

  lofte_host raw_;  // first: a plugin's calls come with its address
  const lofte_host* whole_;
  std::set<std::string> lacks_;
};

// An instance with no more than what the C ABI promises.
class Instance {
 public:
  // Created, not yet active. Throws Unfit.
  Instance(const Subject& subject, const lofte_host& host);
  explicit Instance(const Subject& subject) : Instance(subject, subject.host()) {}
  ~Instance();
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;

  Instance& activate();  // throws Unfit
  const Subject& subject() const { return subject_; }
  lofte_plugin* handle() const { return handle_; }

  // NULL where the plugin does not provide it.
  template <class Table>
  const Table* extension(const char* id) const {
    return static_cast<const Table*>(subject_.entry().extension(handle_, id));
  }

 private:
  const Subject& subject_;
  lofte_plugin* handle_ = nullptr;
};

// "it answered LOFTE_REFUSED: settings: days is no number"
std::string answered(lofte_status status, const lofte_error& error);
std::string status_name(lofte_status status);

}  // namespace lofte::validate
