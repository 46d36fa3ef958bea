#include "advice_rules.h"

#include <string>

#include "lofte/cpp/testing/describe.hpp"

namespace lofte::validate {
namespace {

constexpr std::uint64_t kMostKeyBytes = 256;
constexpr lofte_date kFirstDate = -25567;  // 1900-01-01
constexpr lofte_date kLastDate = 84005;    // 2199-12-31
constexpr std::int64_t kLargestMinor = 1'000'000'000'000'000;

class Judge {
 public:
  std::vector<Noted> take() { return std::move(noted_); }

  void require(bool good, Fault fault, std::string words) {
    if (!good) noted_.push_back({fault, std::move(words)});
  }
  void text(const char* name, lofte_string value) {
    require(value.data != nullptr || value.size == 0, Fault::kRule,
            concat("has bytes at NULL in ", name));
    if (value.data == nullptr) return;
    require(value.size <= LOFTE_MAX_STRING_BYTES, Fault::kBound,
            concat("has ", value.size, " bytes in ", name, "; a text has at most ",
                   LOFTE_MAX_STRING_BYTES));
    require(is_utf8(lofte::text(value)), Fault::kText,
            concat("has a ", name, " that is not UTF-8"));
  }
  void date(const char* name, lofte_date day) {
    require(day == 0 || (day >= kFirstDate && day <= kLastDate), Fault::kRange,
            concat("has ", name, " on day ", day, ", which is outside 1900 to 2199"));
  }
  void amount(const char* name, const lofte_money& amount) {
    if (!has_amount(amount)) {
      return require(amount.minor == 0, Fault::kRule, concat("has ", name, " without a currency"));
    }
    require(amount.minor <= kLargestMinor && amount.minor >= -kLargestMinor, Fault::kRange,
            concat("has ", name, " of ", amount.minor, " minor units, more than any book holds"));
  }
  void texts(const char* name, const lofte_list& list) {
    for (const lofte_string& one : range<lofte_string>(list)) text(name, one);
  }
  void message(const char* name, const lofte_message* given) {
    if (given == nullptr) return;
    const auto words = testing::whole(given);
    require(words.id.size != 0, Fault::kRule, concat("has a ", name, " without a message id"));
    for (const lofte_arg& one : range<lofte_arg>(words.args)) {
      const auto arg = testing::whole(&one);
      text(name, arg.text);
      date(name, arg.date);
      if (arg.type == LOFTE_ARG_MONEY) amount(name, arg.money);
    }
  }
  void messages(const char* name, const lofte_list& list) {
    for (const lofte_message& one : range<lofte_message>(list)) message(name, &one);
  }

 private:
  std::vector<Noted> noted_;
};

void judge_detail(Judge& judge, const lofte_advice& item) {
  if (item.kind < LOFTE_ADVICE_TASK || item.kind > LOFTE_ADVICE_SUPPRESSION) return;
  const void* const details[] = {item.task,  item.draft,  item.verdict,    item.score,
                                 item.stage, item.metric, item.suppression};
  for (std::int32_t kind = LOFTE_ADVICE_TASK; kind <= LOFTE_ADVICE_SUPPRESSION; ++kind) {
    const bool there = details[kind - LOFTE_ADVICE_TASK] != nullptr;
    judge.require(there == (kind == item.kind), Fault::kRule,
                  there ? concat("carries a ", testing::kind_name(kind), " it has no use for")
                        : "has no struct of its kind");
  }
}

void judge_dates(Judge& judge, const lofte_advice& item) {
  judge.date("since", item.since);
  judge.date("latest", item.latest);
  if (item.task != nullptr) judge.date("from", testing::whole(item.task).from);
  if (item.draft != nullptr) judge.date("send_on", testing::whole(item.draft).send_on);
  if (item.verdict != nullptr) judge.date("until", testing::whole(item.verdict).until);
}

void judge_words(Judge& judge, const lofte_advice& item) {
  judge.message("title", item.title);
  judge.messages("reason", item.reasons);
  if (item.task != nullptr) judge.messages("point", testing::whole(item.task).points);
  if (item.draft == nullptr) return;
  judge.message("subject", testing::whole(item.draft).subject);
  judge.messages("line", testing::whole(item.draft).body);
}

}  // namespace

std::vector<Noted> faults_of(const lofte_advice& item, bool of_book) {
  Judge judge;
  judge.require(item.kind > 0, Fault::kRule, "has no kind");
  judge.require(!of_book || item.kind != LOFTE_ADVICE_DRAFT, Fault::kRule,
                "is a draft of the book, with nobody to go to");
  judge.require(item.key.size != 0, Fault::kRule, "has no key");
  judge.require(
      item.key.size <= kMostKeyBytes, Fault::kBound,
      concat("has a key of ", item.key.size, " bytes; a key has at most ", kMostKeyBytes));
  judge.require(item.rule.size != 0, Fault::kRule, "has no rule");
  judge.require(item.merged.count == 0, Fault::kRule, "says what was merged; a reviewer does that");
  judge_detail(judge, item);
  judge_dates(judge, item);
  judge_words(judge, item);
  judge.text("key", item.key);
  judge.text("subject", item.subject_id);
  judge.texts("evidence", item.evidence);
  judge.texts("invoice", item.invoice_ids);
  for (const lofte_money& amount : range<lofte_money>(item.amounts)) judge.amount("amount", amount);
  return judge.take();
}

// RFC 3629, without the zero byte, which no text of the ABI holds.
bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    if (size == 0 || lead == 0 || text.size() - i < size) return false;
    for (std::size_t k = 1; k < size; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0u) != 0x80u) return false;
    }
    const auto second = size > 1 ? static_cast<unsigned char>(text[i + 1]) : 0u;
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
      return false;
    }
    i += size;
  }
  return true;
}

}  // namespace lofte::validate
