/* Everything: for hosts and for plugins. */
#ifndef LOFTE_LOFTE_H
#define LOFTE_LOFTE_H

#include "advice.h"
#include "advisor.h"
#include "base.h"
#include "book_advisor.h"
#include "facts.h"
#include "host.h"
#include "journal.h"
#include "planner.h"
#include "plugin.h"
#include "queries.h"
#include "reader.h"
#include "reviewer.h"
#include "runtime.h"
#include "types.h"
#include "view.h"

#endif
