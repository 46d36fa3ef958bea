#include "firm.h"

#include <array>
#include <random>
#include <string>
#include <vector>

#include "facts.h"

namespace kontor {
namespace {

using nlohmann::json;

constexpr int kHistoryDays = 730;

// How a customer of the demo pays, in days after the due date.
struct Habit {
  const char* name;
  int earliest;
  int latest;
  int forgets_percent;  // pays only after being reminded
};
constexpr Habit kHabits[] = {
    {"prompt", -6, 1, 2}, {"on the day", -1, 2, 4}, {"a week late", 3, 9, 6}, {"slow", 8, 24, 15}};

struct Draft {
  const char* name;
  const char* contact;
  const char* kind;
  const char* country;
  const char* language;
  const char* currency;
  int habit;
  int days_between;
  std::int64_t usual_minor;
};
constexpr Draft kCustomers[] = {
    {"Fjordbakeriet AS", "Ingrid", "BUSINESS", "NO", "nb", "NOK", 0, 14, 1'240'000},
    {"Ålesund Båtservice AS", "Håkon", "BUSINESS", "NO", "nb", "NOK", 2, 30, 3'875'000},
    {"Nordlys Frisør", "Solveig", "BUSINESS", "NO", "nb", "NOK", 1, 30, 420'000},
    {"Bergen kommune", "Marit", "PUBLIC", "NO", "nb", "NOK", 2, 60, 9'600'000},
    {"Kari Østby", "Kari", "CONSUMER", "NO", "nb", "NOK", 0, 90, 189'900},
    {"Øyvind Sæther", "Øyvind", "CONSUMER", "NO", "nb", "NOK", 3, 75, 245'000},
    {"Grønn Hage AS", "Tuva", "BUSINESS", "NO", "nb", "NOK", 1, 21, 865'000},
    {"Verkstedet på Løkka", "Jonas", "BUSINESS", "NO", "nb", "NOK", 3, 30, 1'530'000},
    {"Hotell Fjellro AS", "Astrid", "BUSINESS", "NO", "nb", "NOK", 0, 30, 5'410'000},
    {"Malmö Cykel AB", "Björn", "BUSINESS", "SE", "sv", "SEK", 2, 30, 2'190'000},
    {"Åkerlunds Bygg AB", "Maja", "BUSINESS", "SE", "sv", "SEK", 1, 21, 3'300'000},
    {"Västkustens Rör AB", "Göran", "BUSINESS", "SE", "sv", "SEK", 3, 45, 1'780'000},
    {"Elin Sjöström", "Elin", "CONSUMER", "SE", "sv", "SEK", 0, 120, 149'500},
    {"Københavns Kaffe ApS", "Søren", "BUSINESS", "DK", "da", "DKK", 1, 14, 990'000},
    {"Ærø Færgefart A/S", "Mette", "BUSINESS", "DK", "da", "DKK", 2, 30, 4'050'000},
    {"Jyske Træ ApS", "Lærke", "BUSINESS", "DK", "da", "DKK", 0, 45, 1'375'000},
    {"Helsingin Kirjapaja Oy", "Päivi", "BUSINESS", "FI", "fi", "EUR", 1, 30, 186'000},
    {"Järvi & Pojat Oy", "Väinö", "BUSINESS", "FI", "fi", "EUR", 3, 30, 254'000},
    {"Turun Sähkö Oy", "Aino", "BUSINESS", "FI", "fi", "EUR", 0, 30, 342'000},
    {"Lofoten Kunstlag", "Sigrid", "BUSINESS", "NO", "nb", "NOK", 2, 60, 760'000},
};

class Inventor {
 public:
  Inventor(Accounts& accounts, std::uint64_t seed, lofte_date today)
      : accounts_(accounts), random_(seed), today_(today) {}

  void run() {
    int number = 10001;
    for (const Draft& draft : kCustomers) history(draft, std::to_string(number++));
    promises();
    accounts_.tell(fact("bank", "bankDataComplete", {{"until", iso(today_ - 1)}}, today_));
    accounts_.tell(
        fact("history", "historyComplete", {{"since", iso(today_ - kHistoryDays)}}, today_));
  }

 private:
  // Whole numbers by our own arithmetic: the same firm with every standard library.
  int between(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool percent(int chance) { return between(1, 100) <= chance; }
  lofte_date working_day(lofte_date day) const {
    return lofte::weekday(day) > 4 ? day + 7 - lofte::weekday(day) : day;
  }

  void history(const Draft& draft, const std::string& number) {
    accounts_.add(
        Customer{number, draft.name, draft.kind, draft.country, draft.language, draft.contact});
    lofte_date day = today_ - kHistoryDays + between(0, draft.days_between);
    while (day <= today_) {
      invoice(draft, number, working_day(day));
      day += draft.days_between + between(-draft.days_between / 4, draft.days_between / 4);
    }
  }

  void invoice(const Draft& draft, const std::string& customer, lofte_date issued) {
    if (issued > today_) return;
    Invoice invoice;
    invoice.number = "F" + std::to_string(next_invoice_++);
    invoice.customer = customer;
    invoice.issued = issued;
    invoice.due = issued + 14;
    invoice.minor = draft.usual_minor * between(60, 140) / 100;
    invoice.currency = draft.currency;
    accounts_.add(invoice);
    const Habit& habit = kHabits[draft.habit];
    lofte_date paid = working_day(invoice.due + between(habit.earliest, habit.latest));
    if (percent(habit.forgets_percent)) {
      const lofte_date reminded = working_day(invoice.due + between(6, 10));
      remind(customer, draft.language, invoice, reminded);
      paid = working_day(reminded + between(2, 12));
    }
    pay(invoice, paid);
  }

  void remind(const std::string& customer, const char* language, const Invoice& invoice,
              lofte_date day) {
    if (day > today_ - 30) return;  // what is recent is for Løfte to say
    accounts_.tell(fact("N" + invoice.number, "notice",
                        {{"customerId", customer},
                         {"invoiceIds", json::array({invoice.number})},
                         {"date", iso(day)},
                         {"step", 2},
                         {"channel", "CHANNEL_EMAIL"},
                         {"newDueDate", iso(day + 10)},
                         {"language", language}},
                        day));
  }

  void pay(const Invoice& invoice, lofte_date day) {
    if (day >= today_) return;
    Payment payment{"P" + std::to_string(next_payment_++), invoice.number, day, invoice.minor};
    if (percent(4)) payment.minor = payment.minor / 2 + 1;  // the rest is on its way
    accounts_.add(payment);
    if (payment.minor == invoice.minor) return;
    const lofte_date rest_day = working_day(day + 20);
    if (rest_day < today_) {
      accounts_.add(Payment{"P" + std::to_string(next_payment_++), invoice.number, rest_day,
                            invoice.minor - payment.minor});
    }
  }

  void promise(const char* id, const char* customer, const char* direction, const char* what,
               lofte_date made, lofte_date due, const json& more = json::object()) {
    json body = {{"customerId", customer}, {"direction", direction}, {"what", what},
                 {"madeOn", iso(made)},    {"dueOn", iso(due)},      {"channel", "CHANNEL_PHONE"}};
    body.update(more);
    accounts_.tell(fact(id, "promise", body, made));
  }

  void contact(const char* id, const char* customer, lofte_date day, const char* summary) {
    accounts_.tell(fact(id, "contact",
                        {{"customerId", customer},
                         {"date", iso(day)},
                         {"channel", "CHANNEL_PHONE"},
                         {"purpose", "SERVICE"},
                         {"direction", "OUTBOUND"},
                         {"summary", summary}},
                        day));
  }

  // What was said on both sides in the last months.
  void promises() {
    const lofte_date t = today_;
    contact("K1", "10001", t - 40, "Snakket om høstens bestilling.");
    promise("L1", "10001", "OURS", "Tilbud på juleemballasje", t - 12, working_day(t + 1));
    promise("L2", "10007", "OURS", "Ny prisliste", t - 20, working_day(t - 6));
    promise("L3", "10010", "OURS", "Skicka provexemplar av vårkatalogen", t - 30,
            working_day(t - 20));
    accounts_.tell(fact("L3-1", "promiseEvidence",
                        {{"promiseId", "L3"},
                         {"date", iso(working_day(t - 22))},
                         {"kind", "DELIVERED"},
                         {"note", "Paketet är lämnat."}},
                        working_day(t - 22)));
    promise("L4", "10008", "THEIRS", "Betaler resten etter lønning", t - 9, working_day(t + 6));
    promise("L5", "10012", "THEIRS", "Betalar när kundens slutlikvid kommit", t - 25,
            working_day(t - 8));
    accounts_.tell(fact("H1", "hold",
                        {{"customerId", "10018"},
                         {"from", iso(t - 3)},
                         {"until", iso(t + 18)},
                         {"reason", "Odottaa uutta tilausnumeroa"}},
                        t - 3));
  }

  Accounts& accounts_;
  std::mt19937_64 random_;
  lofte_date today_;
  int next_invoice_ = 1001;
  int next_payment_ = 5001;
};

}  // namespace

void invent_firm(Accounts& accounts, std::uint64_t seed, lofte_date today) {
  accounts.together([&] { Inventor(accounts, seed, today).run(); });
}

}  // namespace kontor
