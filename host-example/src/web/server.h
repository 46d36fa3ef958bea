// Kontor's page on a port of this machine: what comes in is looked at here before any page sees it.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "web/http.h"
#include "web/session.h"

namespace kontor {

struct ServerOptions {
  std::string address = "127.0.0.1";
  int port = 0;  // 0: any that is free
  std::filesystem::path statics;
};

// Answers a request of a session; called from several threads.
using Answerer = std::function<Reply(const Request&, const Session&, const std::string& language,
                                     const std::string& theme)>;

class Server {
 public:
  Server(ServerOptions options, Sessions& sessions, Answerer answer);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const;
  std::string address() const;  // "http://127.0.0.1:8080/"
  // Until stop() is called, from another thread or a signal's.
  void serve();
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace kontor
