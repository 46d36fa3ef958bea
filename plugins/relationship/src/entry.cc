#include "advisor.h"

LOFTE_PLUGIN("relationship", lofte::relationship::Relationship)
