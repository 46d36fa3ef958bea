// Histories and views: those of the kit that the SDK gives to plugin authors.
#pragma once

#include "base/date.h"
#include "lofte/cpp/testing/history.hpp"
