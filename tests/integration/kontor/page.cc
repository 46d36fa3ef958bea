#include "page.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <stdexcept>

namespace lofte {
namespace {

std::string encoded(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) != 0) {
      out += letter;
    } else {
      char three[4];
      std::snprintf(three, sizeof three, "%%%02X", byte);
      out += three;
    }
  }
  return out;
}

PageReply parsed(const std::string& bytes) {
  PageReply reply;
  if (bytes.size() < 12) return reply;
  reply.status = std::stoi(bytes.substr(9, 3));
  const std::size_t head = bytes.find("\r\n\r\n");
  for (std::size_t at = bytes.find("\r\n") + 2; at < head;) {
    const std::size_t end = bytes.find("\r\n", at);
    const std::size_t colon = bytes.find(": ", at);
    if (colon < end) {
      std::string name = bytes.substr(at, colon - at);
      std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
      reply.headers[name] = bytes.substr(colon + 2, end - colon - 2);
    }
    at = end + 2;
  }
  if (head != std::string::npos) reply.body = bytes.substr(head + 4);
  return reply;
}

}  // namespace

KontorPage::KontorPage(const std::string& arguments) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const std::string command = "exec " LOFTE_KONTOR " " + arguments;
  process_ = fork();
  if (process_ == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  std::string said;
  char piece[512];
  for (ssize_t got = 0; (got = read(ends[0], piece, sizeof piece)) > 0;) {
    said.append(piece, static_cast<std::size_t>(got));
    const std::size_t at = said.find("http://127.0.0.1:");
    if (at != std::string::npos && said.find('/', at + 17) != std::string::npos) {
      port_ = std::stoi(said.substr(at + 17));
      break;
    }
  }
  close(ends[0]);
  if (port_ == 0) throw std::runtime_error("kontor opened no page: " + said);
}

KontorPage::~KontorPage() {
  if (process_ <= 0) return;
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
}

void KontorPage::kill_now() {
  kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
  process_ = -1;
}

PageReply KontorPage::raw(const std::string& request) const {
  const int connection = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port_));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string bytes;
  if (connect(connection, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) {
    for (std::size_t sent = 0; sent < request.size();) {
      const ssize_t now =
          send(connection, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
      if (now <= 0) break;
      sent += static_cast<std::size_t>(now);
    }
    char piece[65536];
    for (ssize_t got = 0; (got = recv(connection, piece, sizeof piece, 0)) > 0;) {
      bytes.append(piece, static_cast<std::size_t>(got));
    }
  }
  close(connection);
  return parsed(bytes);
}

PageReply KontorPage::get(const std::string& path, const std::string& cookie) const {
  return raw(
      "GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n" +
      (cookie.empty() ? "" : "Cookie: kontor_language=en; kontor_session=" + cookie + "\r\n") +
      "Connection: close\r\n\r\n");
}

PageReply KontorPage::post(const std::string& path,
                           const std::vector<std::pair<std::string, std::string>>& form,
                           const std::string& cookie, const std::string& more) const {
  std::string body;
  for (const auto& [name, value] : form) {
    body += (body.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
  }
  return raw("POST " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n" + more +
             "Cookie: kontor_language=en; kontor_session=" + cookie +
             "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
             std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
}

KontorPage::Visitor KontorPage::visit() const {
  const PageReply page = get("/today");
  Visitor visitor;
  const auto cookie = page.headers.find("set-cookie");
  if (cookie != page.headers.end()) {
    const std::size_t at = cookie->second.find('=') + 1;
    visitor.cookie = cookie->second.substr(at, cookie->second.find(';') - at);
  }
  const std::string mark = "name=\"token\" value=\"";
  const std::size_t at = page.body.find(mark);
  if (at != std::string::npos) visitor.token = page.body.substr(at + mark.size(), 32);
  return visitor;
}

}  // namespace lofte
