// Kontor's page as another program on this machine sees it: a process, and bytes over a socket.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lofte {

struct PageReply {
  int status = 0;                              // 0: the connection ended without an answer
  std::map<std::string, std::string> headers;  // names in lower case; of several the last
  std::string body;
};

// A server of its own, ended with the object.
class KontorPage {
 public:
  // `kontor <arguments>`; throws where it says no address.
  explicit KontorPage(const std::string& arguments);
  ~KontorPage();
  KontorPage(const KontorPage&) = delete;
  KontorPage& operator=(const KontorPage&) = delete;

  int port() const { return port_; }
  std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
  // As if the power failed.
  void kill_now();

  // Sends bytes as they are and reads until the other side closes.
  PageReply raw(const std::string& request) const;
  PageReply get(const std::string& path, const std::string& cookie = {}) const;
  // A form as a browser sends it; more: further lines of the head.
  PageReply post(const std::string& path,
                 const std::vector<std::pair<std::string, std::string>>& form,
                 const std::string& cookie, const std::string& more = {}) const;

  // A session: its cookie, and the token of its forms.
  struct Visitor {
    std::string cookie;
    std::string token;
  };
  Visitor visit() const;

 private:
  pid_t process_ = -1;
  int port_ = 0;
};

}  // namespace lofte
