#include "scratch.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "failure.h"

namespace lofte::tools {

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "lofte-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) fail(LOFTE_IO, name, std::strerror(errno));
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace lofte::tools
