// Functions with the names of Protobuf's, Boost's, fmt's and spdlog's, as a host might export them
// from versions of its own. Should Løfte ever call one, it says so.
#include <cstdio>
#include <string>

namespace {
int called = 0;
void note(const char* name) {
  ++called;
  std::fprintf(stderr, "Løfte called the host's own %s\n", name);
}
}  // namespace

int namesakes_called() {
  return called;
}

namespace google::protobuf {
class MessageLite {
 public:
  virtual ~MessageLite();
  bool ParseFromString(const std::string&);
};
MessageLite::~MessageLite() = default;
bool MessageLite::ParseFromString(const std::string&) {
  note("google::protobuf::MessageLite::ParseFromString");
  return false;
}
namespace internal {
void VerifyVersion(int, int, const char*);
void VerifyVersion(int, int, const char*) {
  note("google::protobuf::internal::VerifyVersion");
}
}  // namespace internal
}  // namespace google::protobuf

namespace boost {
void throw_exception(const std::exception&);
void throw_exception(const std::exception&) {
  note("boost::throw_exception");
}
namespace dll::detail {
void* load_shared_library(const char*);
void* load_shared_library(const char*) {
  note("boost::dll::detail::load_shared_library");
  return nullptr;
}
}  // namespace dll::detail
}  // namespace boost

namespace fmt::v9 {
std::string vformat(const char*, ...);
std::string vformat(const char*, ...) {
  note("fmt::v9::vformat");
  return "";
}
namespace detail {
void throw_format_error(const char*);
void throw_format_error(const char*) {
  note("fmt::v9::detail::throw_format_error");
}
void assert_fail(const char*, int, const char*);
void assert_fail(const char*, int, const char*) {
  note("fmt::v9::detail::assert_fail");
}
}  // namespace detail
}  // namespace fmt::v9

namespace spdlog::details {
void throw_spdlog_ex(std::string);
void throw_spdlog_ex(std::string) {
  note("spdlog::details::throw_spdlog_ex");
}
}  // namespace spdlog::details
