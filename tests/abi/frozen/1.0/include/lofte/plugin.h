/* What a plugin module exports, and how the runtime brings it to life.
 *
 * A module exports one symbol, lofte_plugin_entry_v1. Everything else is reached from there: the
 * entry makes plugin instances, an instance hands out its extensions by id ("lofte.advisor/1"), and
 * the host hands out its services the same way ("lofte.log/1").
 *
 * Life of an instance: created -> active -> destroyed. One call at a time per instance; the runtime
 * may make several instances and use each on its own thread. A call in the wrong state returns
 * LOFTE_INVALID_STATE.
 */
#ifndef LOFTE_PLUGIN_H
#define LOFTE_PLUGIN_H

#include "base.h"

LOFTE_BEGIN

/* The plugin's own; the runtime only passes the pointer on. */
typedef struct lofte_plugin lofte_plugin;

/* What the runtime offers an instance. Borrowed by the plugin from create to destroy. */
typedef struct lofte_host {
  uint32_t struct_size;
  int32_t abi_major;
  int32_t abi_minor;
  uint32_t reserved;
  /* Passed back in every service call. */
  void* context;
  /* A service by id ("lofte.text/1"), or NULL where this host has none of that id. The table lives
   * as long as the instance. [created & active] */
  const void*(LOFTE_CALL* service)(const struct lofte_host* host, const char* id);
} lofte_host;

typedef struct lofte_plugin_entry {
  uint32_t struct_size;
  /* The least ABI the plugin needs. */
  int32_t needs_abi_major;
  int32_t needs_abi_minor;
  uint32_t reserved;
  /* The id in the manifest, zero-terminated: "late-payer". Lives as long as the module. */
  const char* id;
  /* Makes an instance. `host` is borrowed until destroy; *out is owned, released by destroy.
   * [any thread] */
  lofte_status(LOFTE_CALL* create)(const lofte_host* host, lofte_plugin** out, lofte_error* error);
  /* The instance's extension of that id, or NULL. The table lives as long as the module.
   * [created & active] */
  const void*(LOFTE_CALL* extension)(lofte_plugin* plugin, const char* id);
  /* Ready to be called. [created] */
  lofte_status(LOFTE_CALL* activate)(lofte_plugin* plugin, lofte_error* error);
  /* Accepts NULL. [created & active] */
  void(LOFTE_CALL* destroy)(lofte_plugin* plugin);
} lofte_plugin_entry;

/* The one exported function. Returns a table that lives as long as the module. [any thread] */
typedef const lofte_plugin_entry*(LOFTE_CALL* lofte_plugin_entry_fn)(void);
#define LOFTE_PLUGIN_ENTRY_SYMBOL "lofte_plugin_entry_v1"

LOFTE_END

#endif
