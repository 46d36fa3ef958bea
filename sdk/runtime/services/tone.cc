#include "services/tone.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include "base/error.h"
#include "services/icu.h"
#include "services/language.h"
#include "services/tone_lists.h"

namespace lofte::services {
namespace {

// A shout: one word of capitals of at least this many letters, or two beside each other.
constexpr int kShoutLetters = 4;

struct Word {
  std::string folded;  // composed, without case
  std::size_t at;
  std::size_t size;
  int letters = 0;
  bool capitals = false;  // at least two letters, none of them small, no digit
};

struct Mark {
  std::size_t at;
  std::size_t size;
};

struct Scan {
  std::vector<Word> words;
  std::vector<Mark> exclamations;
};

// An entry of a list: words, where true means that any ending fits.
struct Phrase {
  ToneFault fault;
  std::vector<std::pair<std::string, bool>> words;
};

struct WordList {
  std::vector<Phrase> phrases;
  std::set<std::string> acronyms;
};

bool is_word_character(UChar32 c) {
  const std::int8_t type = u_charType(c);
  return u_isalnum(c) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_exclamation(UChar32 c) {
  return c == '!' || c == 0xa1 || c == 0x1c3 || c == 0x203c || (c >= 0x2048 && c <= 0x2049) ||
         c == 0x2755 || c == 0x2757 || c == 0xfe57 || c == 0xff01;
}

// A text composed, then each character folded by itself: lists and texts take the same way.
std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* composer = unorm2_getNFCInstance(&status);
  check_icu(status, "unorm2_getNFCInstance");
  const std::u16string raw = to_utf16(text);
  std::u16string composed =
      icu_text("unorm2_normalize", [&](char16_t* buffer, std::int32_t size, UErrorCode* fault) {
        return unorm2_normalize(composer, raw.data(), static_cast<std::int32_t>(raw.size()), buffer,
                                size, fault);
      });
  for (char16_t& unit : composed) {
    if (U16_IS_SINGLE(unit)) {
      unit = static_cast<char16_t>(u_foldCase(unit, U_FOLD_CASE_DEFAULT));
    }
  }
  return to_utf8(composed);
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  Scan scan() {
    const auto size = static_cast<std::int32_t>(text_.size());
    std::int32_t at = 0;
    while (at < size) {
      const std::int32_t start = at;
      const UChar32 c = next_character(text_, at);
      if (is_word_character(c)) {
        take(c, static_cast<std::size_t>(start), static_cast<std::size_t>(at - start));
      } else {
        finish();
        if (is_exclamation(c)) {
          result_.exclamations.push_back(
              {static_cast<std::size_t>(start), static_cast<std::size_t>(at - start)});
        }
      }
    }
    finish();
    return std::move(result_);
  }

 private:
  void take(UChar32 c, std::size_t at, std::size_t bytes) {
    if (!open_) {
      open_ = Word{{}, at, 0, 0, true};
    }
    open_->size += bytes;
    if (u_isalpha(c)) ++open_->letters;
    if (u_islower(c) || u_isdigit(c)) open_->capitals = false;
  }
  void finish() {
    if (!open_) return;
    open_->folded = folded(text_.substr(open_->at, open_->size));
    open_->capitals = open_->capitals && open_->letters >= 2;
    result_.words.push_back(*std::move(open_));
    open_.reset();
  }

  std::string_view text_;
  std::optional<Word> open_;
  Scan result_;
};

// ---- the lists ----

std::optional<ToneFault> fault_of(std::string_view section) {
  for (const ToneFault fault :
       {ToneFault::kThreat, ToneFault::kThirdParty, ToneFault::kBlame, ToneFault::kLabel}) {
    if (name_of(fault) == section) return fault;
  }
  return std::nullopt;
}

Phrase parse_phrase(ToneFault fault, std::string_view line) {
  Phrase phrase{fault, {}};
  for (const Word& word : Scanner(line).scan().words) {
    const std::size_t end = word.at + word.size;
    phrase.words.emplace_back(word.folded, end < line.size() && line[end] == '*');
  }
  return phrase;
}

WordList parse_list(const ToneList& source) {
  WordList list;
  std::string_view section;
  std::string_view rest = source.words;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with('[')) {
      section = line.substr(1, line.find(']') - 1);
    } else if (section == "acronym") {
      list.acronyms.insert(folded(line));
    } else if (const auto fault = fault_of(section)) {
      list.phrases.push_back(parse_phrase(*fault, line));
    } else {
      throw base::Error(LOFTE_INTERNAL, "the section [" + std::string(section) + "] is unknown",
                        "tone/" + std::string(source.language) + ".txt");
    }
  }
  return list;
}

const WordList& list_for(std::string_view language) {
  static const auto kLists = [] {
    std::map<std::string, WordList, std::less<>> lists;
    for (const ToneList& source : tone_lists()) {
      lists.emplace(source.language, parse_list(source));
    }
    return lists;
  }();
  for (const std::string& candidate : language_chain(language)) {
    if (const auto found = kLists.find(candidate); found != kLists.end()) return found->second;
  }
  throw base::Error(LOFTE_INTERNAL, "there is no tone list for English");
}

// ---- finding ----

bool fits(const Phrase& phrase, const std::vector<Word>& words, std::size_t from) {
  if (words.size() - from < phrase.words.size()) return false;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    const auto& [wanted, any_ending] = phrase.words[i];
    const std::string& word = words[from + i].folded;
    if (any_ending ? !word.starts_with(wanted) : word != wanted) return false;
  }
  return true;
}

// Which words belong to a name.
std::vector<bool> named_words(const std::vector<Word>& words, std::span<const std::string> names) {
  std::vector<bool> named(words.size());
  for (const std::string& name : names) {
    const Phrase phrase = parse_phrase(ToneFault::kLabel, name);
    if (phrase.words.empty()) continue;
    for (std::size_t from = 0; from < words.size(); ++from) {
      if (!fits(phrase, words, from)) continue;
      for (std::size_t i = 0; i < phrase.words.size(); ++i) named[from + i] = true;
    }
  }
  return named;
}

}  // namespace

std::string_view name_of(ToneFault fault) {
  switch (fault) {
    case ToneFault::kThreat:
      return "threat";
    case ToneFault::kThirdParty:
      return "third party";
    case ToneFault::kBlame:
      return "blame";
    case ToneFault::kLabel:
      return "label";
    case ToneFault::kCapitals:
      return "capitals";
    case ToneFault::kExclamation:
      return "exclamation";
  }
  return "unknown";
}

std::vector<ToneFinding> check_tone(std::string_view language, std::string_view text,
                                    std::span<const std::string> names) {
  const WordList& list = list_for(language);
  const Scan scan = Scanner(text).scan();
  const std::vector<bool> named = named_words(scan.words, names);
  std::vector<ToneFinding> findings;
  const auto add = [&](ToneFault fault, std::size_t at, std::size_t end) {
    findings.push_back({fault, std::string(text.substr(at, end - at)), at});
  };

  const auto shouts = [&](std::size_t i) {
    return i < scan.words.size() && scan.words[i].capitals && !named[i] &&
           !list.acronyms.contains(scan.words[i].folded);
  };
  // "PAY NOW" shouts, "EU, VAT" does not.
  const auto only_spaces_after = [&](std::size_t i) {
    const std::size_t end = scan.words[i].at + scan.words[i].size;
    return text.substr(end, scan.words[i + 1].at - end).find_first_not_of(" \t\r\n") ==
           std::string_view::npos;
  };
  for (std::size_t i = 0; i < scan.words.size(); ++i) {
    const Word& word = scan.words[i];
    for (const Phrase& phrase : list.phrases) {
      if (named[i] || !fits(phrase, scan.words, i)) continue;
      const Word& last = scan.words[i + phrase.words.size() - 1];
      add(phrase.fault, word.at, last.at + last.size);
    }
    const bool beside = (shouts(i + 1) && only_spaces_after(i)) ||
                        (i > 0 && shouts(i - 1) && only_spaces_after(i - 1));
    if (shouts(i) && (word.letters >= kShoutLetters || beside)) {
      add(ToneFault::kCapitals, word.at, word.at + word.size);
    }
  }
  for (const Mark& mark : scan.exclamations) {
    add(ToneFault::kExclamation, mark.at, mark.at + mark.size);
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const ToneFinding& a, const ToneFinding& b) { return a.at < b.at; });
  return findings;
}

std::vector<std::string> tone_languages() {
  std::vector<std::string> languages;
  for (const ToneList& list : tone_lists()) languages.emplace_back(list.language);
  std::sort(languages.begin(), languages.end());
  return languages;
}

}  // namespace lofte::services
