// A request and its reply as the pages see them: nothing of the server library.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kontor {

struct Upload {
  std::string name;
  std::string content;
};

struct Request {
  std::string method;  // GET or POST
  std::string path;
  // Of the address and of the form, decoded; a form's fields may come several times.
  std::multimap<std::string, std::string> fields;
  std::map<std::string, Upload> uploads;

  bool has(const std::string& name) const { return fields.contains(name); }
  std::string field(const std::string& name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
  }
  std::vector<std::string> all(const std::string& name) const {
    std::vector<std::string> found;
    const auto [from, to] = fields.equal_range(name);
    for (auto at = from; at != to; ++at) found.push_back(at->second);
    return found;
  }
};

struct Reply {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body = {};
  std::vector<std::pair<std::string, std::string>> headers = {};

  static Reply to(std::string address) {
    Reply reply;
    reply.status = 303;
    reply.headers.emplace_back("Location", std::move(address));
    return reply;
  }
};

// "a b&c" in an address: "a%20b%26c".
inline std::string in_address(std::string_view text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' ||
                       letter == '.';
    if (plain) {
      out += letter;
    } else {
      out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return out;
}

}  // namespace kontor
