// What was typed into a form, and what is said where it cannot be.
#include <algorithm>

#include "accounts/folding.h"
#include "desk/days.h"
#include "lofte/cpp/currency.hpp"
#include "pages/page.h"

namespace kontor {

json fault_model(const Visit& visit, const std::string& field, const std::string& what) {
  // Where a field is called otherwise on the page than in the form.
  static const std::map<std::string, const char*> kLabels = {{"summary", "contact_summary"},
                                                             {"agreed", "contact_agreed"},
                                                             {"promise_on", "contact_promise_on"},
                                                             {"next_on", "contact_next"},
                                                             {"what", "promise_what"},
                                                             {"parts", "plan_parts"},
                                                             {"first", "plan_first"},
                                                             {"text", "complaint_text"},
                                                             {"owner", "complaint_owner"},
                                                             {"cause", "complaint_cause"},
                                                             {"remedy", "complaint_remedy"},
                                                             {"prevention", "complaint_prevention"},
                                                             {"given_name", "person_given"},
                                                             {"family_name", "person_family"},
                                                             {"role", "person_role"}};
  const auto found = kLabels.find(field);
  const std::string key = found == kLabels.end() ? field : found->second;
  const std::string label = field.empty() ? "" : visit.t(key);
  return {{"label", label == key && found == kLabels.end() && !visit.words.has(key) ? "" : label},
          {"text", what}};
}

bool is_theirs(const lofte::Error& error) {
  return error.status() == LOFTE_REFUSED || error.status() == LOFTE_NOT_FOUND ||
         error.status() == LOFTE_INVALID_ARGUMENT || error.status() == LOFTE_CONFLICT;
}

std::string words_of(const lofte::Error& error) {
  return error.where().empty() ? error.message() : error.where() + ": " + error.message();
}

json as_typed(const Visit& visit, std::initializer_list<const char*> fields) {
  json model = json::object();
  for (const char* field : fields) model[field] = visit.field(field);
  return model;
}

Word with_take_back(const Visit& visit, std::string said, const std::vector<std::int64_t>& places) {
  Word word{std::move(said)};
  word.undo_path = "/takeback";
  for (const std::int64_t place : places) {
    word.undo_fields.emplace_back("place", std::to_string(place));
  }
  word.undo_fields.emplace_back("back", visit.field("back"));
  return word;
}

std::string plain_amount(std::int64_t minor, const std::string& currency) {
  std::string digits = std::to_string(minor);
  const auto places = static_cast<std::size_t>(lofte::minor_digits(currency.c_str()).value_or(2));
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return digits;
}

lofte_date typed_day_or_none(const Visit& visit, const std::string& name) {
  const std::string typed = visit.field(name);
  if (typed.empty()) return 0;
  try {
    return read_day(typed);
  } catch (const std::invalid_argument&) {
    throw Trouble(visit.t("trouble.day", {{"typed", typed}}), name);
  }
}

lofte_date typed_day(const Visit& visit, const std::string& name) {
  const lofte_date day = typed_day_or_none(visit, name);
  if (day == 0) throw Trouble(visit.t("trouble.no_day"), name);
  return day;
}

std::int64_t typed_amount(const Visit& visit, const std::string& name,
                          const std::string& currency) {
  const std::string typed = visit.field(name);
  const auto refuse = [&] { return Trouble(visit.t("trouble.amount", {{"typed", typed}}), name); };
  const int decimals = lofte::minor_digits(currency.c_str()).value_or(2);
  std::string digits;
  int after = -1;
  // The last comma or full stop with at most two digits behind it parts whole from minor.
  const std::size_t part = typed.find_last_of(",.");
  const bool parted =
      part != std::string::npos && typed.size() - part - 1 <= static_cast<std::size_t>(decimals);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char letter = typed[i];
    if (letter >= '0' && letter <= '9') {
      digits += letter;
      if (after >= 0) ++after;
    } else if (parted && i == part) {
      after = 0;
    } else if (letter != ' ' && letter != ',' && letter != '.' && letter != '\xC2' &&
               letter != '\xA0') {
      throw refuse();
    }
  }
  for (int i = std::max(after, 0); i < decimals; ++i) digits += '0';
  if (digits.empty() || digits.size() > 15) throw refuse();
  const std::int64_t minor = std::stoll(digits);
  if (minor == 0) throw refuse();
  return minor;
}

std::string typed_text(const Visit& visit, const std::string& name, std::size_t most) {
  std::string typed = visit.field(name);
  while (!typed.empty() && (typed.back() == ' ' || typed.back() == '\n' || typed.back() == '\r')) {
    typed.pop_back();
  }
  if (typed.size() > most) {
    throw Trouble(
        visit.t("trouble.long", {{"most", visit.words.number(static_cast<std::int64_t>(most))}}),
        name);
  }
  return typed;
}

std::string typed_customer(const Visit& visit, Accounts& accounts, const std::string& name) {
  const std::string typed = typed_text(visit, name, 200);
  std::vector<std::string> found;
  accounts.database().each("SELECT number FROM customer WHERE number = ?1", {typed},
                           [&](const Row& row) { found.push_back(row.text(0)); });
  if (found.empty() && !typed.empty()) {
    accounts.database().each(
        "SELECT number FROM customer WHERE instr(folded, ?1) > 0 ORDER BY name LIMIT 2",
        {folded(typed)}, [&](const Row& row) { found.push_back(row.text(0)); });
  }
  if (found.size() == 1) return found.front();
  throw Trouble(visit.t(found.empty() ? "trouble.nobody" : "trouble.several", {{"typed", typed}}),
                name);
}

}  // namespace kontor
