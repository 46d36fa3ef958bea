#include "web/words.h"

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "lofte/cpp/base.hpp"
#include "lofte/cpp/currency.hpp"

namespace kontor {
namespace {

using nlohmann::json;

void check(UErrorCode code, std::string_view what) {
  if (U_FAILURE(code) != 0) {
    throw std::runtime_error("ICU, " + std::string(what) + ": " + u_errorName(code));
  }
}

std::u16string wide(std::string_view text) {
  return {text.begin(), text.end()};  // skeletons and patterns are ASCII
}

std::string narrow(const std::u16string& text, std::int32_t size) {
  std::string into(static_cast<std::size_t>(size) * 3 + 1, '\0');
  std::int32_t written = 0;
  UErrorCode code = U_ZERO_ERROR;
  u_strToUTF8(into.data(), static_cast<std::int32_t>(into.size()), &written, text.data(), size,
              &code);
  check(code, "UTF-8");
  into.resize(static_cast<std::size_t>(written));
  return into;
}

// "-12400.50" from minor units: exact, no floating point in between.
std::string decimal(std::int64_t value, int decimals) {
  const bool negative = value < 0;
  std::string digits = std::to_string(value);
  if (negative) digits.erase(0, 1);
  const auto places = static_cast<std::size_t>(decimals);
  if (places > 0) {
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
  }
  return (negative ? "-" : "") + digits;
}

class NumberFormat {
 public:
  NumberFormat(const std::string& skeleton, const std::string& locale) {
    UErrorCode code = U_ZERO_ERROR;
    const std::u16string written = wide(skeleton);
    format_ = unumf_openForSkeletonAndLocale(
        written.data(), static_cast<std::int32_t>(written.size()), locale.c_str(), &code);
    check(code, skeleton);
    result_ = unumf_openResult(&code);
    check(code, skeleton);
  }
  ~NumberFormat() {
    unumf_closeResult(result_);
    unumf_close(format_);
  }
  NumberFormat(const NumberFormat&) = delete;
  NumberFormat& operator=(const NumberFormat&) = delete;

  std::string operator()(const std::string& number) const {
    UErrorCode code = U_ZERO_ERROR;
    unumf_formatDecimal(format_, number.data(), static_cast<std::int32_t>(number.size()), result_,
                        &code);
    std::u16string into(128, u'\0');
    const std::int32_t size =
        unumf_resultToString(result_, into.data(), static_cast<std::int32_t>(into.size()), &code);
    check(code, number);
    return narrow(into, size);
  }

 private:
  UNumberFormatter* format_ = nullptr;
  UFormattedNumber* result_ = nullptr;
};

class DayFormat {
 public:
  DayFormat(const std::string& skeleton, const std::string& locale) {
    UErrorCode code = U_ZERO_ERROR;
    UDateTimePatternGenerator* generator = udatpg_open(locale.c_str(), &code);
    const std::u16string wanted = wide(skeleton);
    std::u16string pattern(64, u'\0');
    const std::int32_t size =
        udatpg_getBestPattern(generator, wanted.data(), static_cast<std::int32_t>(wanted.size()),
                              pattern.data(), static_cast<std::int32_t>(pattern.size()), &code);
    udatpg_close(generator);
    const std::u16string zone = u"UTC";
    format_ = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale.c_str(), zone.data(), 3, pattern.data(),
                        size, &code);
    check(code, skeleton);
  }
  ~DayFormat() { udat_close(format_); }
  DayFormat(const DayFormat&) = delete;
  DayFormat& operator=(const DayFormat&) = delete;

  std::string operator()(lofte_date day) const {
    UErrorCode code = U_ZERO_ERROR;
    std::u16string into(64, u'\0');
    const std::int32_t size =
        udat_format(format_, static_cast<UDate>(std::int64_t{day} * 86'400'000), into.data(),
                    static_cast<std::int32_t>(into.size()), nullptr, &code);
    check(code, "date");
    return narrow(into, size);
  }

 private:
  UDateFormat* format_ = nullptr;
};

}  // namespace

struct Words::Formats {
  explicit Formats(const std::string& named)
      : locale(named),
        number("group-auto", locale),
        tenths(".0", locale),
        percent("percent .#", locale),
        day("yMMMd", locale),
        long_day("EEEEdMMMM", locale),
        month("yMMM", locale) {}

  const NumberFormat& of_currency(const std::string& code) {
    auto& found = currencies[code];
    if (found == nullptr) {
      found = std::make_unique<NumberFormat>("currency/" + code + " unit-width-iso-code", locale);
    }
    return *found;
  }

  std::string locale;
  std::mutex turn;
  NumberFormat number;
  NumberFormat tenths;
  NumberFormat percent;
  DayFormat day;
  DayFormat long_day;
  DayFormat month;
  std::map<std::string, std::unique_ptr<NumberFormat>> currencies;
};

Words::Words(const std::filesystem::path& texts, std::string_view code)
    : code_(code),
      texts_(std::make_unique<json>()),
      // British English, so that days are written day first as everywhere in the North.
      formats_(std::make_unique<Formats>(code_ == "en" ? "en_GB" : code_)) {
  const std::filesystem::path file = texts / (code_ + ".json");
  std::ifstream in(file);
  if (!in) throw std::runtime_error("Kontor's texts are missing: " + file.string());
  *texts_ = json::parse(in);
}
Words::~Words() = default;

const json& Words::texts() const {
  return *texts_;
}

bool Words::has(std::string_view key) const {
  return texts_->contains(key);
}

std::string Words::say(std::string_view key, Values values) const {
  const auto found = texts_->find(key);
  if (found == texts_->end()) return std::string(key);
  const auto& pattern = found->get_ref<const std::string&>();
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return out + pattern.substr(at);
    out += pattern.substr(at, open - at);
    const std::string name = pattern.substr(open + 1, close - open - 1);
    const auto* value =
        std::ranges::find_if(values, [&](const auto& one) { return one.first == name; });
    if (value != values.end()) out += value->second;
    at = close + 1;
  }
  return out;
}

std::string Words::count(std::string_view key, std::int64_t number) const {
  const std::string form = std::string(key) + (number == 1 ? ".one" : ".other");
  return say(form, {{"count", this->number(number)}});
}

std::string Words::amount(std::int64_t minor, std::string_view currency) const {
  if (currency.empty()) return {};
  const std::string code(currency);
  const int decimals = lofte::minor_digits(code.c_str()).value_or(2);
  const std::lock_guard<std::mutex> turn(formats_->turn);
  return formats_->of_currency(code)(decimal(minor, decimals));
}

std::string Words::amount(const lofte_money& money) const {
  return amount(money.minor, lofte::currency(money));
}

std::string Words::number(std::int64_t number) const {
  const std::lock_guard<std::mutex> turn(formats_->turn);
  return formats_->number(std::to_string(number));
}

std::string Words::percent_of_mille(std::int64_t per_mille) const {
  const std::lock_guard<std::mutex> turn(formats_->turn);
  return formats_->percent(decimal(per_mille, 1));
}

std::string Words::tenths(std::int64_t tenths) const {
  const std::lock_guard<std::mutex> turn(formats_->turn);
  return formats_->tenths(decimal(tenths, 1));
}

std::string Words::day(lofte_date day) const {
  if (day == 0) return {};
  const std::lock_guard<std::mutex> turn(formats_->turn);
  return formats_->day(day);
}

std::string Words::long_day(lofte_date day) const {
  if (day == 0) return {};
  const std::lock_guard<std::mutex> turn(formats_->turn);
  return formats_->long_day(day);
}

std::string Words::month(lofte_date day) const {
  const std::lock_guard<std::mutex> turn(formats_->turn);
  return formats_->month(day);
}

Dictionary::Dictionary(const std::filesystem::path& texts) {
  for (const Language& language : kLanguages) {
    languages_.push_back(std::make_unique<Words>(texts, language.code));
  }
}

const Words& Dictionary::of(std::string_view code) const {
  for (const auto& words : languages_) {
    if (words->code() == code) return *words;
  }
  return *languages_.front();
}

bool Dictionary::has(std::string_view code) {
  return std::ranges::any_of(kLanguages, [&](const Language& one) { return one.code == code; });
}

}  // namespace kontor
