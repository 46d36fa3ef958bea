#include "matching.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace lofte::payment_references {
namespace {

constexpr std::size_t kShortestMention = 3;

// An invoice and what payments before have left of it.
struct Candidate {
  const lofte_invoice_state* state;
  std::int64_t left;
  std::vector<std::string> names;  // canonical: its reference, its number, its id
};

bool is_word_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80u);
}

// `name` stands in `text` as a word of its own.
bool mentions(std::string_view text, std::string_view name) {
  if (name.size() < kShortestMention) return false;
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
    const bool starts = at == 0 || !is_word_character(text[at - 1]);
    const std::size_t end = at + name.size();
    if (starts && (end == text.size() || !is_word_character(text[end]))) return true;
  }
  return false;
}

std::string capitals(std::string_view typed) {
  std::string text(typed);
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

class Matcher {
 public:
  explicit Matcher(const View& view) : propose_oldest_(view.settings().boolean("propose_oldest")) {
    for (const lofte_invoice_state& state : view.invoices()) {
      if (state.status == LOFTE_INVOICE_STATE_CANCELLED) continue;
      Candidate candidate{&state, state.open.minor, {}};
      for (const lofte_string name :
           {state.invoice->payment_reference, state.invoice->number, state.invoice_id}) {
        std::string plain = canonical(text(name));
        if (!plain.empty()) candidate.names.push_back(std::move(plain));
      }
      candidates_.push_back(std::move(candidate));
    }
  }

  // Nothing where an invoice is open but the firm wants no guess.
  std::optional<Match> match(const lofte_open_credit& money, const Record<lofte_payment>& payment) {
    Match found{&money, &payment.body, payment.fact_id(), By::kNothing, {}};
    for (const auto rule :
         {&Matcher::by_reference, &Matcher::by_mention, &Matcher::by_amount, &Matcher::by_age}) {
      if ((this->*rule)(found)) break;
    }
    const auto payable = [&](const Candidate& other) { return is_payable(other, found); };
    if (found.by == By::kNothing && std::ranges::any_of(candidates_, payable)) return std::nullopt;
    take(found);
    return found;
  }

 private:
  static bool is_named(const Candidate& candidate, std::string_view name) {
    return std::ranges::find(candidate.names, name) != candidate.names.end();
  }
  static bool is_payable(const Candidate& candidate, const Match& match) {
    return candidate.left > 0 && currency(candidate.state->open) == currency(match.money->amount);
  }

  // The one invoice that fits, where there is just one.
  template <class Fits>
  const Candidate* only(const Fits& fits) const {
    const Candidate* one = nullptr;
    for (const Candidate& candidate : candidates_) {
      if (!fits(candidate)) continue;
      if (one != nullptr) return nullptr;
      one = &candidate;
    }
    return one;
  }

  static bool settle(Match& match, By by, const Candidate* candidate) {
    if (candidate == nullptr) return false;
    match.by = by;
    match.invoices = {candidate->state};
    return true;
  }

  bool by_reference(Match& match) const {
    const std::string given = canonical(text(match.payment->reference));
    if (given.empty()) return false;
    const auto named = [&](const Candidate& candidate) { return is_named(candidate, given); };
    const Candidate* candidate = only(named);
    if (candidate != nullptr) {
      return settle(match, is_payable(*candidate, match) ? By::kReference : By::kSettled,
                    candidate);
    }
    if (std::ranges::any_of(candidates_, named)) return false;  // several: nobody can tell
    const auto nearly = [&](const Candidate& other) {
      const std::string meant = canonical(text(other.state->invoice->payment_reference));
      return is_payable(other, match) && meant.size() > kShortestMention && is_near(given, meant);
    };
    return settle(match, By::kMistyped, only(nearly));
  }

  bool by_mention(Match& match) const {
    const std::string words =
        capitals(text(match.payment->reference)) + " " + capitals(text(match.payment->note));
    return settle(match, By::kMentioned, only([&](const Candidate& candidate) {
                    return is_payable(candidate, match) &&
                           std::ranges::any_of(candidate.names, [&](const std::string& name) {
                             return mentions(words, name);
                           });
                  }));
  }

  // Invoices come by due date, so the first is the oldest.
  bool by_amount(Match& match) const {
    const auto fits = [&](const Candidate& candidate) {
      return is_payable(candidate, match) && candidate.left == match.money->amount.minor;
    };
    const auto first = std::ranges::find_if(candidates_, fits);
    if (first == candidates_.end()) return false;
    return settle(match, only(fits) != nullptr ? By::kAmount : By::kAmountOfMany, &*first);
  }

  bool by_age(Match& match) const {
    if (!propose_oldest_) return false;
    std::int64_t rest = match.money->amount.minor;
    for (const Candidate& candidate : candidates_) {
      if (rest <= 0) break;
      if (!is_payable(candidate, match)) continue;
      match.invoices.push_back(candidate.state);
      rest -= candidate.left;
    }
    if (match.invoices.empty()) return false;
    match.by = By::kOldest;
    return true;
  }

  // What is proposed for one payment is not proposed for the next.
  void take(const Match& match) {
    std::int64_t rest = match.money->amount.minor;
    for (const lofte_invoice_state* state : match.invoices) {
      const auto at = std::ranges::find(candidates_, state, &Candidate::state);
      const std::int64_t taken = std::min(rest, at->left);
      at->left -= taken;
      rest -= taken;
    }
  }

  bool propose_oldest_;
  std::vector<Candidate> candidates_;
};

std::optional<Scheme> named_scheme(std::string_view name) {
  constexpr std::pair<std::string_view, Scheme> kNames[] = {
      {"none", Scheme::kNone},  {"NO", Scheme::kNorway},  {"SE", Scheme::kSweden},
      {"FI", Scheme::kFinland}, {"DK", Scheme::kDenmark}, {"RF", Scheme::kCreditorReference},
  };
  for (const auto& [known, scheme] : kNames) {
    if (known == name) return scheme;
  }
  return std::nullopt;
}

bool all_follow(const View& view, Scheme scheme) {
  bool any = false;
  for (const lofte_invoice_state& state : view.invoices()) {
    const std::string reference = normalised(text(state.invoice->payment_reference));
    if (reference.empty()) continue;
    if (!is_valid(scheme, reference)) return false;
    any = true;
  }
  return any;
}

}  // namespace

std::vector<Match> matches(const View& view) {
  Matcher matcher(view);
  const Records<lofte_payment> payments = view.records<lofte_payment>();
  std::vector<Match> all;
  for (const lofte_open_credit& money : view.credits()) {
    if (money.kind != LOFTE_OPEN_CREDIT_PAYMENT || money.amount.minor <= 0) continue;
    const auto payment = payments.find(text(money.record_id));
    if (!payment) continue;
    if (const auto match = matcher.match(money, *payment)) all.push_back(*match);
  }
  return all;
}

Scheme scheme_of(const View& view) {
  if (const auto named = named_scheme(view.settings().text_of("scheme"))) return *named;
  // The strictest first: what passes one of these seldom passes another by chance.
  constexpr std::array kTried = {Scheme::kCreditorReference, Scheme::kFinland, Scheme::kDenmark,
                                 Scheme::kSweden, Scheme::kNorway};
  for (const Scheme scheme : kTried) {
    if (all_follow(view, scheme)) return scheme;
  }
  return Scheme::kNone;
}

}  // namespace lofte::payment_references
