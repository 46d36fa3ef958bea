#include "advisor.h"

LOFTE_PLUGIN("satisfaction", lofte::satisfaction::Satisfaction)
