#include "plugin.h"

LOFTE_PLUGIN("book-figures", lofte::book_figures::BookFigures)
