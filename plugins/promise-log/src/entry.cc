#include "advisor.h"

LOFTE_PLUGIN("promise-log", lofte::promise_log::PromiseLog)
