#include "services/text.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <span>
#include <unordered_map>

#include "base/error.h"
#include "base/text.h"
#include "services/formats.h"
#include "services/language.h"
#include "services/message_pattern.h"
#include "services/text_files.h"

namespace lofte::services {
namespace {

// More locales than a book has customers' languages; a bound, since tags come from facts.
constexpr std::size_t kMaxLocales = 32;

// What one thread needs while it renders.
struct Bench {
  std::unordered_map<const MessagePattern*, MessageFormat> messages;
  std::map<std::string, Formats, std::less<>> formats;
};

// Passes C's variable arguments on: numbers first, then texts. ICU takes as many as the pattern has
// and lets the rest be.
std::int32_t fill(UMessageFormat* format, std::size_t number_count, const double* numbers,
                  const char16_t* const* texts, char16_t* buffer, std::int32_t size,
                  UErrorCode* status) {
  static_assert(kMaxNumberSlots == 4 && kMaxTextSlots == 24);
#define LOFTE_TEXTS_6(t, i) t[i], t[(i) + 1], t[(i) + 2], t[(i) + 3], t[(i) + 4], t[(i) + 5]
#define LOFTE_TEXTS_24(t) \
  LOFTE_TEXTS_6(t, 0), LOFTE_TEXTS_6(t, 6), LOFTE_TEXTS_6(t, 12), LOFTE_TEXTS_6(t, 18)
  const double* n = numbers;
  switch (number_count) {
    case 0:
      return umsg_format(format, buffer, size, status, LOFTE_TEXTS_24(texts));
    case 1:
      return umsg_format(format, buffer, size, status, n[0], LOFTE_TEXTS_24(texts));
    case 2:
      return umsg_format(format, buffer, size, status, n[0], n[1], LOFTE_TEXTS_24(texts));
    case 3:
      return umsg_format(format, buffer, size, status, n[0], n[1], n[2], LOFTE_TEXTS_24(texts));
    default:
      return umsg_format(format, buffer, size, status, n[0], n[1], n[2], n[3],
                         LOFTE_TEXTS_24(texts));
  }
#undef LOFTE_TEXTS_24
#undef LOFTE_TEXTS_6
}

std::string names_of(const lofte_list& args) {
  std::string names;
  for (std::uint64_t i = 0; i < args.count; ++i) {
    names += (names.empty() ? "" : ", ") + base::str(LOFTE_AT(lofte_arg, args, i)->name);
  }
  return names.empty() ? "none" : names;
}

const lofte_arg& argument_of(const lofte_message& message, std::string_view name) {
  for (std::uint64_t i = 0; i < message.args.count; ++i) {
    const auto* arg = LOFTE_AT(lofte_arg, message.args, i);
    if (base::view(arg->name) == name) return *arg;
  }
  throw base::Error(LOFTE_REFUSED, "the argument {" + std::string(name) +
                                       "} is missing; given are: " + names_of(message.args));
}

const lofte_arg& number_of(const lofte_message& message, const std::string& name) {
  const lofte_arg& arg = argument_of(message, name);
  if (arg.type == LOFTE_ARG_NUMBER) return arg;
  throw base::Error(LOFTE_REFUSED, "the argument {" + name + "} has type " +
                                       std::to_string(arg.type) + "; a plural needs a number");
}

// "kr." at the end of a sentence ends it too: one full stop, not two.
void merge_full_stops(std::u16string& out, std::span<const std::u16string> texts) {
  for (const std::u16string& text : texts) {
    if (!text.ends_with(u'.')) continue;
    const std::u16string doubled = text + u'.';
    for (std::size_t at = out.find(doubled); at != std::u16string::npos;
         at = out.find(doubled, at + text.size())) {
      const std::size_t second = at + text.size();
      const bool more = second + 1 < out.size() && out[second + 1] == u'.';
      if (!more) out.erase(second, 1);
    }
  }
}

// ICU ends a text at its first NUL.
std::u16string safe_text(lofte_string text) {
  std::u16string out = to_utf16(base::view(text));
  std::replace(out.begin(), out.end(), u'\0', u'\ufffd');
  return out;
}

}  // namespace

struct Texts::State {
  std::vector<TextLanguage> languages;
  std::mutex mutex;
  // Formatters are not for two threads at once: a call takes a bench and puts it back.
  std::vector<std::unique_ptr<Bench>> benches;

  const TextLanguage& best_for(std::string_view tag) const {
    // Nearly always the tag is a file's name.
    if (const TextLanguage* exact = find(tag)) return *exact;
    for (const std::string& candidate : language_chain(tag)) {
      if (const TextLanguage* language = find(candidate)) return *language;
    }
    throw base::Error(LOFTE_INTERNAL, "these texts have no English");
  }
  const TextLanguage* find(std::string_view name) const {
    for (const TextLanguage& language : languages) {
      if (language.name == name) return &language;
    }
    return nullptr;
  }

  std::unique_ptr<Bench> take() {
    const std::lock_guard lock(mutex);
    if (benches.empty()) return std::make_unique<Bench>();
    auto bench = std::move(benches.back());
    benches.pop_back();
    return bench;
  }
  void put_back(std::unique_ptr<Bench> bench) {
    const std::lock_guard lock(mutex);
    benches.push_back(std::move(bench));
  }
};

namespace {

class Rendering {
 public:
  Rendering(const TextLanguage& language, std::string_view tag, Bench& bench)
      : language_(language), bench_(bench), formats_(formats_for(tag)) {}

  std::u16string message(const lofte_message& message) {
    const std::string_view id = base::view(message.id);
    try {
      const auto found = language_.patterns.find(id);
      if (found == language_.patterns.end()) {
        throw base::Error(LOFTE_NOT_FOUND, "these texts have no message of that id");
      }
      return filled(found->second, message);
    } catch (base::Error& error) {
      throw error.within(std::string(id));
    }
  }

 private:
  Formats& formats_for(std::string_view tag) {
    std::string locale =
        tag == language_.name ? language_.locale : format_locale(language_.name, tag);
    if (const auto found = bench_.formats.find(locale); found != bench_.formats.end()) {
      return found->second;
    }
    if (bench_.formats.size() >= kMaxLocales) bench_.formats.clear();
    return bench_.formats.try_emplace(locale, locale).first->second;
  }

  UMessageFormat* format_of(const MessagePattern& pattern) {
    MessageFormat& format = bench_.messages[&pattern];
    if (format == nullptr) {
      UErrorCode status = U_ZERO_ERROR;
      format.reset(umsg_open(pattern.numbered.data(),
                             static_cast<std::int32_t>(pattern.numbered.size()),
                             language_.locale.c_str(), nullptr, &status));
      check_icu(status, "umsg_open");
    }
    return format.get();
  }

  std::u16string filled(const MessagePattern& pattern, const lofte_message& message) {
    std::array<double, kMaxNumberSlots> numbers{};
    std::array<std::u16string, kMaxTextSlots> texts;
    std::array<const char16_t*, kMaxTextSlots> pointers;
    pointers.fill(u"");
    for (std::size_t i = 0; i < pattern.numbers.size(); ++i) {
      // Chooses a grammatical form only; the digits come from the int64.
      numbers[i] = static_cast<double>(number_of(message, pattern.numbers[i].name).number);
    }
    for (std::size_t i = 0; i < pattern.texts.size(); ++i) {
      texts[i] = text_of(pattern.texts[i], message);
      pointers[i] = texts[i].c_str();
    }
    UMessageFormat* format = format_of(pattern);
    std::u16string out =
        icu_text("umsg_format", [&](char16_t* buffer, std::int32_t size, UErrorCode* status) {
          return fill(format, pattern.numbers.size(), numbers.data(), pointers.data(), buffer, size,
                      status);
        });
    merge_full_stops(out, texts);
    return out;
  }

  std::u16string text_of(const Slot& slot, const lofte_message& message) {
    if (slot.use == SlotUse::kCount) return count(slot, message);
    const lofte_arg& arg = argument_of(message, slot.name);
    if (slot.use == SlotUse::kKeyword) {
      if (arg.type == LOFTE_ARG_TEXT) return safe_text(arg.text);
      throw base::Error(LOFTE_REFUSED, "the argument {" + slot.name + "} has type " +
                                           std::to_string(arg.type) + "; a select needs a text");
    }
    try {
      return written(arg);
    } catch (base::Error& error) {
      throw error.within("{" + slot.name + "}");
    }
  }

  std::u16string count(const Slot& slot, const lofte_message& message) {
    std::int64_t less = 0;
    if (__builtin_sub_overflow(number_of(message, slot.name).number, slot.offset, &less)) {
      throw base::Error(LOFTE_LIMIT,
                        "the number {" + slot.name + "} less its offset exceeds 64 bits");
    }
    return formats_.number(less);
  }

  std::u16string written(const lofte_arg& arg) {
    switch (arg.type) {
      case LOFTE_ARG_TEXT:
        return safe_text(arg.text);
      case LOFTE_ARG_MONEY:
        return formats_.money(arg.money);
      case LOFTE_ARG_DATE_VALUE:
        return formats_.date(arg.date);
      case LOFTE_ARG_NUMBER:
        return formats_.number(arg.number);
      case LOFTE_ARG_TERM: {
        // Without arguments, so a term that names itself ends here.
        lofte_message term{};
        term.struct_size = sizeof term;
        term.id = arg.text;
        return message(term);
      }
      default:
        throw base::Error(LOFTE_REFUSED,
                          "an argument of type " + std::to_string(arg.type) +
                              "; right is text, money, date, number or term (1 to 5)");
    }
  }

  const TextLanguage& language_;
  Bench& bench_;
  Formats& formats_;
};

}  // namespace

Texts::Texts(const std::map<std::string, std::string>& files, const std::string& place)
    : state_(std::make_unique<State>()) {
  state_->languages = read_languages(files, place);
}

Texts Texts::load(const std::filesystem::path& folder) {
  return Texts(read_text_files(folder), folder.string());
}

Texts::~Texts() = default;
Texts::Texts(Texts&&) noexcept = default;
Texts& Texts::operator=(Texts&&) noexcept = default;

std::string Texts::render(std::string_view language, const lofte_message& message) const {
  const TextLanguage& best = state_->best_for(language);
  auto bench = state_->take();
  // On an error the bench is dropped and the next call makes another.
  std::string text = to_utf8(Rendering(best, language, *bench).message(message));
  state_->put_back(std::move(bench));
  return text;
}

const std::string& Texts::language_for(std::string_view language) const {
  return state_->best_for(language).name;
}

std::vector<std::string> Texts::languages() const {
  std::vector<std::string> names;
  for (const TextLanguage& language : state_->languages) names.push_back(language.name);
  return names;
}

std::vector<std::string> Texts::ids() const {
  std::vector<std::string> ids;
  for (const auto& [id, pattern] : state_->languages.front().patterns) ids.push_back(id);
  return ids;
}

bool Texts::has(std::string_view id) const {
  return state_->languages.front().patterns.contains(id);
}

}  // namespace lofte::services
