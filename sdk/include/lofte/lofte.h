/* Everything: for hosts and for plugins. */
#ifndef LOFTE_LOFTE_H
#define LOFTE_LOFTE_H

#include "advice.h"
#include "advisor.h"
#include "base.h"
#include "facts.h"
#include "host.h"
#include "journal.h"
#include "plugin.h"
#include "queries.h"
#include "reader.h"
#include "runtime.h"
#include "types.h"
#include "view.h"

#endif
