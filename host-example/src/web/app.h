// Kontor at work: the office, the page, and what is done while nobody asks for anything.
#pragma once

#include <filesystem>
#include <string>

#include "desk/office.h"

namespace kontor {

struct AppOptions {
  std::string address = "127.0.0.1";
  int port = 0;
  bool quiet = false;  // nothing but the address
};

// Serves until the process is told to end (SIGINT, SIGTERM).
void serve(Office& office, const AppOptions& options);

// Where templates, static files and texts lie: beside the program, or as installed.
std::filesystem::path share_folder();

}  // namespace kontor
