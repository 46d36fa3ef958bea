// A C++ host that keeps libraries of its own: streams, exceptions, locales, and in some builds
// names that Løfte's own dependencies have too. It passes by returning 0.
#include <iostream>
#include <locale>
#include <sstream>
#include <stdexcept>
#include <string>

#include "lofte/cpp/runtime.hpp"
#include "support/temporary_folder.h"

#ifdef HOST_HAS_NAMESAKES
int namesakes_called();
#endif

namespace {

constexpr lofte_date kToday = 20486;  // 2026-02-02
constexpr const char* kFacts =
    R"({"recordId":"1","customer":{"name":"Åse Dahl","language":"nb"}}
{"recordId":"F1","invoice":{"customerId":"1","issueDate":"2026-01-05","dueDate":"2026-01-19","amount":{"minor":"120000","currency":"NOK"}}}
)";

std::string advice(const std::string& plugins) {
  const lofte::TemporaryFolder folder;
  const lofte::Runtime runtime(lofte::RuntimeOptions{.threads = 1, .plugin_dirs = {plugins}});
  lofte::Book book = runtime.create((folder.path() / "firm.lofte").string(), {"NO", "NOK", "nb"});
  book.post_json(kFacts, kToday);
  std::ostringstream out;
  out.imbue(std::locale::classic());
  const lofte::Answer drafts = book.advice({LOFTE_ADVICE_DRAFT});
  for (const lofte_advice_row& row : drafts.advice()) {
    out << lofte::text(row.body) << '\n';
  }
  return out.str();
}

// The host's own exceptions must still find their way, before and after Løfte came.
bool exceptions_work() {
  try {
    throw std::runtime_error("the host's own");
  } catch (const std::exception& error) {
    return std::string(error.what()) == "the host's own";
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  if (!exceptions_work()) return 3;
  try {
    const std::string text = advice(argv[1]);
    std::cout << text;
    if (text.find("1 200") == std::string::npos && text.find("1\u00a0200") == std::string::npos)
      return 4;
  } catch (const lofte::Error& error) {
    std::cerr << error.where() << ": " << error.what() << '\n';
    return 5;
  }
#ifdef HOST_HAS_NAMESAKES
  if (namesakes_called() != 0) return 6;
#endif
  return exceptions_work() ? 0 : 7;
}
