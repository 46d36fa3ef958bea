#include "advisor.h"

LOFTE_PLUGIN("retention", lofte::retention::Retention)
