/* What tests of a plugin may ask of liblofte: whether a manifest is right, and a host for plugin
 * instances outside of any book.
 *
 * For authors' tests and for tools such as `lofte plugin validate`; a host application needs none
 * of it. lofte/cpp/testing.hpp has histories, views and assertions, and needs no liblofte.
 */
#ifndef LOFTE_TESTING_H
#define LOFTE_TESTING_H

#include "base.h"
#include "plugin.h"

LOFTE_BEGIN

/* Whether `json` is a right manifest.json, by the rules by which the runtime reads one; runs no
 * code of the plugin. LOFTE_REFUSED with the field in error->where, after `file`, which names the
 * manifest to people. LOFTE_UNSUPPORTED where it is right and needs more than this runtime has.
 * Both are borrowed. [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_manifest_check(lofte_string json, lofte_string file,
                                                       lofte_error* error);

/* The services of this runtime for plugin instances that a test makes itself. */
typedef struct lofte_plugin_host lofte_plugin_host;

/* `id` is the plugin's; `texts` is the path of its folder of texts, absent where it has none, and
 * lofte.text/1 is then not there. LOFTE_REFUSED where a text is wrong, with file and message id in
 * error->where. Both are borrowed. *out is owned, released by lofte_plugin_host_destroy.
 * [any thread] */
LOFTE_API lofte_status LOFTE_CALL lofte_plugin_host_create(lofte_string id, lofte_string texts,
                                                           lofte_plugin_host** out,
                                                           lofte_error* error);
/* What to hand to lofte_plugin_entry.create. Borrowed from the host, which outlives the instances
 * made with it. [any thread] */
LOFTE_API const lofte_host* LOFTE_CALL lofte_plugin_host_get(const lofte_plugin_host* host);
/* Languages of the texts, in order, of lofte_string; borrowed from the host. [any thread] */
LOFTE_API lofte_list LOFTE_CALL lofte_plugin_host_languages(const lofte_plugin_host* host);
/* Accepts NULL. [any thread] */
LOFTE_API void LOFTE_CALL lofte_plugin_host_destroy(lofte_plugin_host* host);

LOFTE_END

#endif
