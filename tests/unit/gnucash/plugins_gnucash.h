// The plugin's inner headers, under one roof for its tests.
#pragma once

#include "book.h"
#include "bytes.h"
#include "settlement.h"
#include "sqlite_book.h"
#include "values.h"
#include "xml_book.h"
