#include "demo/firm.h"

#include <array>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "accounts/facts.h"
#include "desk/days.h"

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
  // Days before today of the first and the last purchase: new customers, and those that left.
  int from = kHistoryDays;
  int until = 0;
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
    // Won in the last year, or lost in it.
    {"Sørlandet Seilmakeri", "Even", "BUSINESS", "NO", "nb", "NOK", 1, 28, 640'000, 300},
    {"Tromsø Blomster", "Ida", "BUSINESS", "NO", "nb", "NOK", 0, 21, 310'000, 190},
    {"Røros Meieri AS", "Kristin", "BUSINESS", "NO", "nb", "NOK", 0, 35, 1'120'000, 65},
    {"Bodø Treningssenter", "Lars", "BUSINESS", "NO", "nb", "NOK", 3, 30, 520'000, kHistoryDays,
     260},
    {"Hamar Sykkelverksted", "Silje", "BUSINESS", "NO", "nb", "NOK", 1, 30, 380'000, kHistoryDays,
     330},
    {"Nina Haugen", "Nina", "CONSUMER", "NO", "nb", "NOK", 0, 60, 120'000, 420, 240},
};

class Inventor {
 public:
  Inventor(Accounts& accounts, std::uint64_t seed, lofte_date today)
      : accounts_(accounts), random_(seed), today_(today) {}

  void run() {
    int number = 10001;
    for (const Draft& draft : kCustomers) history(draft, std::to_string(number++));
    people();
    promises();
    voices();
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
    Customer customer{number, draft.name, draft.kind, draft.country, draft.language, draft.contact};
    customer.phone = phone(draft.country);
    customer.manager = percent(60) ? "Anne" : "Erik";
    accounts_.add(customer);
    lofte_date day = today_ - draft.from + between(0, draft.days_between);
    while (day <= today_ - draft.until) {
      invoice(draft, number, working_day(day));
      day += draft.days_between + between(-draft.days_between / 4, draft.days_between / 4);
    }
    talks(draft, number, customer.manager);
  }

  // As a directory would have it, and nobody's: the countries' ranges for fiction are taken.
  std::string phone(const char* country) {
    const std::string code(country);
    const std::string end = std::to_string(between(1000, 9999));
    if (code == "SE") return "+46 70 174 " + end;
    if (code == "DK") return "+45 55 55 " + end;
    if (code == "FI") return "+358 45 573 " + end;
    return "+47 999 0 " + end;
  }

  void talks(const Draft& draft, const std::string& customer, const std::string& by) {
    static constexpr const char* kWords[] = {"Gikk gjennom bestillingen", "Spurte hvordan det gikk",
                                             "Avtalte levering", "Snakket om neste sesong"};
    static constexpr const char* kChannels[] = {"CHANNEL_PHONE", "CHANNEL_EMAIL",
                                                "CHANNEL_MEETING"};
    for (lofte_date day = today_ - draft.from + between(20, 60); day < today_ - draft.until - 9;
         day += between(40, 110)) {
      Contact contact;
      contact.id = "K" + std::to_string(next_contact_++);
      contact.customer = customer;
      contact.date = working_day(day);
      contact.channel = kChannels[between(0, 2)];
      contact.inbound = percent(30);
      contact.by = by;
      contact.summary = kWords[between(0, 3)];
      accounts_.add(contact);
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
    invoice.book_minor = in_book_currency(invoice.minor, draft.currency);
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

  // At rates that never move, in thousandths; 0 for the book's own currency.
  static std::int64_t in_book_currency(std::int64_t minor, const std::string& currency) {
    const std::int64_t rate = currency == "SEK"   ? 1'020
                              : currency == "DKK" ? 1'560
                              : currency == "EUR" ? 11'650
                                                  : 0;
    return minor * rate / 1000;
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

  void promise(const char* id, const char* customer, bool ours, const char* what, lofte_date made,
               lofte_date due, std::int64_t minor = 0, const char* currency = "") {
    Promise promise;
    promise.id = id;
    promise.customer = customer;
    promise.ours = ours;
    promise.what = what;
    promise.made = made;
    promise.due = due;
    promise.minor = minor;
    promise.currency = currency;
    accounts_.add(promise);
  }
  void shown(const char* id, const char* promise, lofte_date day, const char* kind) {
    accounts_.tell(fact(id, "promiseEvidence",
                        {{"promiseId", promise}, {"date", iso(day)}, {"kind", kind}}, day));
  }

  // Whom one talks to at some of the firms, and how they want it.
  void people() {
    for (const auto& [customer, given, family, role] :
         {std::tuple{"10008", "Berit", "Lund", "Regnskap"},
          std::tuple{"10009", "Nils", "Aas", "Innkjøp"},
          std::tuple{"10009", "Turid", "Moe", "Kjøkkensjef"},
          std::tuple{"10010", "Lena", "Ek", "Ekonomi"}}) {
      Person person;
      person.id = "M" + std::to_string(next_person_++);
      person.customer = customer;
      person.given_name = given;
      person.family_name = family;
      person.role = role;
      accounts_.put(person);
    }
    accounts_.wish("10009", {{"CHANNEL_EMAIL", "PREFERS"}, {"CHANNEL_TEXT_MESSAGE", "OBJECTS"}});
  }

  // What was said on both sides.
  void promises() {
    const lofte_date t = today_;
    promise("L1", "10001", true, "Tilbud på juleemballasje", t - 12, working_day(t + 1));
    promise("L2", "10007", true, "Ny prisliste", t - 20, working_day(t - 6));
    promise("L3", "10010", true, "Skicka provexemplar av vårkatalogen", t - 30,
            working_day(t - 20));
    shown("L3-1", "L3", working_day(t - 22), "DELIVERED");
    promise("L4", "10008", false, "Betaler resten etter lønning", t - 9, working_day(t + 6));
    promise("L5", "10012", false, "Betalar när kundens slutlikvid kommit", t - 25,
            working_day(t - 8));
    // Half a year of promises that were seen through, or not.
    for (int i = 0; i < 14; ++i) {
      const std::string id = "L" + std::to_string(10 + i);
      const lofte_date made = working_day(t - 200 + i * 11);
      const lofte_date due = working_day(made + 9);
      promise(id.c_str(), std::to_string(10001 + i % 19).c_str(), true,
              i % 2 == 0 ? "Oppdatert tilbud" : "Tegning av ny innredning", made, due);
      if (i % 5 == 3) continue;
      shown((id + "-1").c_str(), id.c_str(), i % 4 == 2 ? working_day(due + 4) : due - 1,
            i % 2 == 0 ? "QUOTE_SENT" : "DOCUMENT_SENT");
    }
    // The last days at the desk.
    for (const auto& [customer, days, words] :
         {std::tuple{"10003", 2, "Takket for bestillingen"},
          std::tuple{"10015", 3, "Aftalte levering i uge 48"},
          std::tuple{"10016", 4, "Spurgte til næste levering"}}) {
      Contact contact;
      contact.id = "K" + std::to_string(next_contact_++);
      contact.customer = customer;
      contact.date = t - days;
      contact.by = "Anne";
      contact.summary = words;
      if (days == 3) contact.next_on = working_day(t + 5);
      accounts_.add(contact);
    }
    promise("L30", "10003", true, "Sende prøver", t - 8, working_day(t - 2));
    shown("L30-1", "L30", t - 2, "DELIVERED");
    accounts_.tell(fact("H1", "hold",
                        {{"customerId", "10018"},
                         {"from", iso(t - 3)},
                         {"until", iso(t + 18)},
                         {"reason", "Odottaa uutta tilausnumeroa"}},
                        t - 3));
  }

  // What customers said, and what was believed before they were asked.
  void voices() {
    const lofte_date t = today_;
    for (int i = 0; i < 12; ++i) {
      const std::string asked = "U" + std::to_string(1 + i);
      const lofte_date day = working_day(t - 150 + i * 9);
      accounts_.tell(fact(asked, "surveyAsked",
                          {{"customerId", std::to_string(10001 + i)},
                           {"date", iso(day)},
                           {"channel", "CHANNEL_EMAIL"},
                           {"questions", json::array({"Hvor fornøyd er du?"})}},
                          day));
      if (i % 4 == 3) continue;
      accounts_.tell(
          fact(asked + "-1", "surveyAnswered",
               {{"surveyAskedId", asked},
                {"date", iso(day + 3)},
                {"csat", i % 3 == 1 ? 3 : 5},
                {"nps", i % 3 == 1 ? 6 : 9},
                {"ownWords", i % 3 == 1 ? "Leveringen kom sent." : "Greit å ha med dere å gjøre."}},
               day + 3));
    }
    for (const auto& [key, value] :
         {std::pair{"believed_content", "90"}, std::pair{"believed_recommend", "50"},
          std::pair{"believed_response", "60"}}) {
      accounts_.tell(fact(std::string("setting satisfaction ") + key, "setting",
                          {{"plugin", "satisfaction"}, {"key", key}, {"value", value}}, t - 160));
    }
    accounts_.tell(fact("Q1", "inboundQuestion",
                        {{"customerId", "10009"},
                         {"askedOn", iso(working_day(t - 3))},
                         {"channel", "CHANNEL_EMAIL"},
                         {"question", "Kan dere levere før helgen?"}},
                        working_day(t - 3)));
    Complaint complaint;
    complaint.id = "C1";
    complaint.customer = "10014";
    complaint.opened = working_day(t - 5);
    complaint.text = "To esker manglet";
    complaint.owner = "Erik";
    accounts_.put(complaint);
    accounts_.tell(fact("O1", "opportunity",
                        {{"customerId", "10011"},
                         {"date", iso(working_day(t - 20))},
                         {"status", "OPEN"},
                         {"product", "Årsavtale"},
                         {"gain", "fast pris i tolv måneder"}},
                        working_day(t - 20)));
  }

  Accounts& accounts_;
  std::mt19937_64 random_;
  lofte_date today_;
  int next_invoice_ = 1001;
  int next_payment_ = 5001;
  int next_contact_ = 1;
  int next_person_ = 1;
};

}  // namespace

void invent_firm(Accounts& accounts, std::uint64_t seed, lofte_date today) {
  accounts.together([&] { Inventor(accounts, seed, today).run(); });
}

}  // namespace kontor
