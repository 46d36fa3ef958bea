// The view of a history on a day: the one of the kit that the SDK gives to plugin authors.
#pragma once

#include "lofte/cpp/testing/day_view.hpp"
