// lofte/testing.h: the rules for manifests, and the services of plugins, outside of a book.
#include "lofte/testing.h"

#include <memory>
#include <string>
#include <vector>

#include "abi/arguments.h"
#include "abi/guard.h"
#include "base/error.h"
#include "base/text.h"
#include "plugins/manifest.h"
#include "plugins/offer.h"
#include "services/service_tables.h"
#include "services/text.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

struct lofte_plugin_host {
  std::unique_ptr<services::Texts> texts;
  std::vector<std::string> languages;
  std::vector<lofte_string> listed;
  services::PluginServices services;
  lofte_host host{};
};

extern "C" {

lofte_status LOFTE_CALL lofte_manifest_check(lofte_string json, lofte_string file,
                                             lofte_error* error) {
  return abi::guarded(error, [&] {
    const std::string name(abi::text(file, "file"));
    const plugins::Manifest manifest =
        plugins::parse_manifest(base::view(json), name.empty() ? "manifest.json" : name);
    const std::string difference = plugins::missing(manifest.needs, plugins::default_offer());
    if (!difference.empty()) throw base::Error(LOFTE_UNSUPPORTED, difference, name);
  });
}

lofte_status LOFTE_CALL lofte_plugin_host_create(lofte_string id, lofte_string texts,
                                                 lofte_plugin_host** out, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(out, "out");
    auto made = std::make_unique<lofte_plugin_host>();
    made->services.plugin_id = abi::text(id, "id");
    if (!abi::text(texts, "texts").empty()) {
      made->texts =
          std::make_unique<services::Texts>(services::Texts::load(abi::need_path(texts, "texts")));
      made->services.texts = made->texts.get();
      made->languages = made->texts->languages();
      for (const std::string& language : made->languages) {
        made->listed.push_back(base::borrow(language));
      }
    }
    made->host.struct_size = sizeof made->host;
    made->host.abi_major = LOFTE_ABI_MAJOR;
    made->host.abi_minor = LOFTE_ABI_MINOR;
    made->host.context = &made->services;
    made->host.service = &services::find_service;
    *out = made.release();
  });
}

const lofte_host* LOFTE_CALL lofte_plugin_host_get(const lofte_plugin_host* host) {
  return host == nullptr ? nullptr : &host->host;
}

lofte_list LOFTE_CALL lofte_plugin_host_languages(const lofte_plugin_host* host) {
  if (host == nullptr || host->listed.empty()) return {nullptr, 0, 0};
  return {host->listed.data(), host->listed.size(), sizeof(lofte_string)};
}

void LOFTE_CALL lofte_plugin_host_destroy(lofte_plugin_host* host) {
  delete host;
}

}  // extern "C"
