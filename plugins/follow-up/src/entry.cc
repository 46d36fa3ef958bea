#include "follow_up.h"

LOFTE_PLUGIN("follow-up", lofte::follow_up::FollowUp)
