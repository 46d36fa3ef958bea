#include "web/session.h"

#include <sys/random.h>

#include <stdexcept>
#include <utility>

namespace kontor {
namespace {

constexpr std::size_t kMostSessions = 256;  // the oldest go: whoever asks cannot fill the memory

}  // namespace

std::string random_token(int bytes) {
  std::string raw(static_cast<std::size_t>(bytes), '\0');
  if (getrandom(raw.data(), raw.size(), 0) != static_cast<ssize_t>(raw.size())) {
    throw std::runtime_error("the system gives no random bytes");
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const char letter : raw) {
    const auto byte = static_cast<unsigned char>(letter);
    hex += {kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return hex;
}

bool same_secret(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.empty()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  }
  return difference == 0;
}

Session Sessions::of(const std::string& cookie, bool* fresh) {
  const std::lock_guard<std::mutex> turn(turn_);
  if (const auto found = by_id_.find(cookie); found != by_id_.end()) {
    *fresh = false;
    newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
    return newest_first_.front();
  }
  *fresh = true;
  newest_first_.push_front({random_token(16), random_token(16)});
  by_id_[newest_first_.front().id] = newest_first_.begin();
  if (newest_first_.size() > kMostSessions) {
    by_id_.erase(newest_first_.back().id);
    newest_first_.pop_back();
  }
  return newest_first_.front();
}

bool Sessions::knows(const std::string& cookie, const std::string& token) {
  const std::lock_guard<std::mutex> turn(turn_);
  const auto found = by_id_.find(cookie);
  return found != by_id_.end() && same_secret(found->second->token, token);
}

void Sessions::say(const std::string& id, Word word) {
  const std::lock_guard<std::mutex> turn(turn_);
  if (const auto found = by_id_.find(id); found != by_id_.end()) {
    found->second->words.push_back(std::move(word));
  }
}

std::vector<Word> Sessions::take_words(const std::string& id) {
  const std::lock_guard<std::mutex> turn(turn_);
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::vector<Word>{} : std::exchange(found->second->words, {});
}

}  // namespace kontor
