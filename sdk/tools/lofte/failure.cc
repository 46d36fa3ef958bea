#include "failure.h"

namespace lofte::tools {

std::string status_name(lofte_status status) {
  switch (status) {
    case LOFTE_OK:
      return "done";
    case LOFTE_INVALID_ARGUMENT:
      return "wrong argument";
    case LOFTE_INVALID_STATE:
      return "not now";
    case LOFTE_REFUSED:
      return "refused";
    case LOFTE_NOT_FOUND:
      return "not found";
    case LOFTE_CONFLICT:
      return "conflict";
    case LOFTE_UNSUPPORTED:
      return "not supported";
    case LOFTE_LOCKED:
      return "locked";
    case LOFTE_IO:
      return "disk";
    case LOFTE_CORRUPT:
      return "damaged";
    case LOFTE_NEWER:
      return "made by a newer version";
    case LOFTE_LIMIT:
      return "too much";
    case LOFTE_NOT_ALLOWED:
      return "not allowed";
    case LOFTE_PLUGIN_FAILED:
      return "plugin failed";
    case LOFTE_CANCELLED:
      return "stopped";
    case LOFTE_NO_MEMORY:
      return "out of memory";
    default:
      return "internal error";
  }
}

std::string describe(const Error& error) {
  std::string said = status_name(error.status()) + ": ";
  if (error.index() != LOFTE_NO_INDEX) {
    said += "fact " + std::to_string(error.index()) + (error.where().empty() ? ": " : ", ");
  }
  if (!error.where().empty()) said += error.where() + ": ";
  return said + error.message();
}

void fail(lofte_status status, std::string where, std::string message) {
  throw Error(status, std::move(where), std::move(message));
}

}  // namespace lofte::tools
