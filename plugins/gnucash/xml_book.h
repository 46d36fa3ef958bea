// GnuCash XML into a Book.
#pragma once

#include "book.h"
#include "bytes.h"

namespace lofte::gnucash {

Book read_xml_book(const ReadBytes& read);

}  // namespace lofte::gnucash
