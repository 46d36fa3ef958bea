// The only file that knows the server library.
#include "web/server.h"

#include <httplib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "web/words.h"

namespace kontor {
namespace {

constexpr std::size_t kLargestUpload = 256 * 1024 * 1024;
constexpr std::size_t kLargestForm = 256 * 1024;
constexpr std::size_t kThreads = 16;

constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src "
    "'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

std::string cookie_of(const httplib::Request& request, std::string_view name) {
  const std::string all = request.get_header_value("Cookie");
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find(';', at), all.size());
    std::string_view one = std::string_view(all).substr(at, end - at);
    while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
    if (one.size() > name.size() && one.starts_with(name) && one[name.size()] == '=') {
      return std::string(one.substr(name.size() + 1));
    }
    at = end + 1;
  }
  return {};
}

// What the browser was told to prefer, where nobody has chosen.
std::string accepted_language(const std::string& header) {
  for (std::size_t at = 0; at < header.size();) {
    const std::size_t end = std::min(header.find(',', at), header.size());
    std::string one = header.substr(at, end - at);
    one.erase(0, one.find_first_not_of(' ') == std::string::npos ? 0 : one.find_first_not_of(' '));
    one = one.substr(0, one.find_first_of("-;"));
    if (one == "no" || one == "nn") one = "nb";
    if (Dictionary::has(one)) return one;
    at = end + 1;
  }
  return {};
}

std::string type_of(const std::string& name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return "application/octet-stream";
}

}  // namespace

struct Server::Inside {
  ServerOptions options;
  Sessions& sessions;
  Answerer answer;
  httplib::Server http;
  int port = 0;
  std::map<std::string, std::string> statics;

  Inside(ServerOptions given, Sessions& sessions, Answerer answer)
      : options(std::move(given)), sessions(sessions), answer(std::move(answer)) {
    for (const auto& entry : std::filesystem::directory_iterator(options.statics)) {
      std::ifstream in(entry.path(), std::ios::binary);
      statics["/static/" + entry.path().filename().string()] = {std::istreambuf_iterator<char>(in),
                                                                {}};
    }
    http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    http.set_payload_max_length(kLargestUpload);
    http.set_keep_alive_timeout(2);
    http.set_keep_alive_max_count(200);
    http.set_tcp_nodelay(true);
    http.set_pre_routing_handler([this](const auto& request, auto& response) {
      dress(response);
      return admit(request, response) ? httplib::Server::HandlerResponse::Unhandled
                                      : httplib::Server::HandlerResponse::Handled;
    });
    http.Get("/static/.*",
             [this](const auto& request, auto& response) { send_static(request, response); });
    const auto page = [this](const auto& request, auto& response) { send_page(request, response); };
    http.Get(".*", page);
    http.Post(".*", page);
  }

  // Headers of every reply.
  static void dress(httplib::Response& response) {
    response.set_header("Content-Security-Policy", kPolicy);
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("X-Frame-Options", "DENY");
    response.set_header("Referrer-Policy", "same-origin");
    response.set_header("Cross-Origin-Opener-Policy", "same-origin");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("Cache-Control", "no-store");
  }

  static void refuse(httplib::Response& response, int status, const char* why) {
    response.status = status;
    response.set_content(why, "text/plain; charset=utf-8");
  }

  // Names under which a browser on this desk may know us. Any other name is somebody's page that
  // made its own name point here.
  bool is_ours(const std::string& host) const {
    const std::string end = ":" + std::to_string(port);
    const std::array<std::string, 4> names = {"127.0.0.1" + end, "localhost" + end, "[::1]" + end,
                                              options.address + end};
    return std::ranges::find(names, host) != names.end();
  }

  bool admit(const httplib::Request& request, httplib::Response& response) const {
    if (request.get_header_value_count("Host") != 1 || !is_ours(request.get_header_value("Host"))) {
      refuse(response, 421, "This is not the address of this page.\n");
      return false;
    }
    if (request.method != "GET" && request.method != "HEAD" && request.method != "POST") {
      refuse(response, 405, "Only GET and POST.\n");
      return false;
    }
    const std::string origin = request.get_header_value("Origin");
    const bool foreign = !origin.empty() && origin != "http://" + request.get_header_value("Host");
    if (request.method == "POST" && foreign) {
      refuse(response, 403, "This form came from another page.\n");
      return false;
    }
    return true;
  }

  void send_static(const httplib::Request& request, httplib::Response& response) {
    const auto found = statics.find(request.path);
    if (found == statics.end()) return refuse(response, 404, "There is no such file.\n");
    response.headers.erase("Cache-Control");
    response.set_header("Cache-Control", "max-age=3600");
    response.set_content(found->second, type_of(request.path));
  }

  void send_page(const httplib::Request& request, httplib::Response& response) {
    bool fresh = false;
    const std::string cookie = cookie_of(request, "kontor_session");
    const Session session = sessions.of(cookie, &fresh);
    if (fresh) {
      response.set_header("Set-Cookie",
                          "kontor_session=" + session.id + "; Path=/; HttpOnly; SameSite=Strict");
    }
    Request asked;
    asked.method = request.method == "HEAD" ? "GET" : request.method;
    asked.path = request.path;
    for (const auto& [name, value] : request.params) asked.fields.emplace(name, value);
    for (const auto& [name, file] : request.files) {
      if (file.filename.empty()) {
        asked.fields.emplace(name, file.content);
      } else {
        asked.uploads[name] = {file.filename, file.content};
      }
    }
    if (asked.method == "POST") {
      if (asked.uploads.empty() && request.body.size() > kLargestForm) {
        return refuse(response, 413, "That is more than a form holds.\n");
      }
      if (!sessions.knows(cookie, asked.field("token"))) {
        return refuse(response, 403,
                      "The form is not of this session: open the page again and send it anew.\n");
      }
    }
    std::string language = cookie_of(request, "kontor_language");
    if (!Dictionary::has(language)) {
      language = accepted_language(request.get_header_value("Accept-Language"));
    }
    std::string theme = cookie_of(request, "kontor_theme");
    if (theme != "dark" && theme != "light") theme.clear();
    Reply reply = answer(asked, session, language, theme);
    response.status = reply.status;
    for (const auto& [name, value] : reply.headers) response.set_header(name, value);
    response.set_content(reply.body, reply.type);
  }
};

Server::Server(ServerOptions options, Sessions& sessions, Answerer answer)
    : inside_(std::make_unique<Inside>(std::move(options), sessions, std::move(answer))) {
  auto& in = *inside_;
  if (in.options.port == 0) {
    in.port = in.http.bind_to_any_port(in.options.address);
    if (in.port <= 0) throw std::runtime_error("no port of " + in.options.address + " is free");
    return;
  }
  in.port = in.options.port;
  if (!in.http.bind_to_port(in.options.address, in.port)) {
    throw std::runtime_error("port " + std::to_string(in.port) + " of " + in.options.address +
                             " is taken; --port names another");
  }
}

Server::~Server() = default;

int Server::port() const {
  return inside_->port;
}

std::string Server::address() const {
  return "http://" + inside_->options.address + ":" + std::to_string(inside_->port) + "/";
}

void Server::serve() {
  inside_->http.listen_after_bind();
}

void Server::stop() {
  inside_->http.stop();
}

}  // namespace kontor
