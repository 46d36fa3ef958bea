// Who is at the page: one browser, its token against cross-site requests, its choices.
#pragma once

#include <list>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace kontor {

// What a reply may carry over to the next page: a word about what was done, and how to undo it.
struct Word {
  std::string text;
  bool trouble = false;
  // A form's fields that take it back; none: it cannot be taken back here.
  std::string undo_path = {};
  std::vector<std::pair<std::string, std::string>> undo_fields = {};
};

struct Session {
  std::string id;     // in a cookie that no script can read
  std::string token;  // in every form
  std::vector<Word> words = {};
};

// As many bytes of chance, in hexadecimal.
std::string random_token(int bytes);
// In a time that does not tell where two texts differ.
bool same_secret(const std::string& a, const std::string& b);

// [any thread]
class Sessions {
 public:
  // The session of that cookie, or a new one; *fresh says which.
  Session of(const std::string& cookie, bool* fresh);
  bool knows(const std::string& cookie, const std::string& token);
  void say(const std::string& id, Word word);
  std::vector<Word> take_words(const std::string& id);

 private:
  std::mutex turn_;
  std::list<Session> newest_first_;
  std::unordered_map<std::string, std::list<Session>::iterator> by_id_;
};

}  // namespace kontor
