#include "advisor.h"

LOFTE_PLUGIN("late-payer", lofte::late_payer::LatePayer)
