#include "engine/runtime_texts.h"

#include "base/text.h"

namespace lofte::engine {
namespace {

constexpr char kEn[] = R"({
  "bank.task": "Import bank data first",
  "bank.never": "The book has not been told until when bank data is complete, so it cannot know who has paid. Drafts wait.",
  "bank.until": "Bank data is complete until {date} only, so a payment may be missing. Drafts wait.",
  "withheld.pending": "This customer is being looked at anew. The draft waits until that is done.",
  "withheld.reviewer": "{plugin}, which looks over all that reaches a customer, could not be asked. This waits until it can."
})";
constexpr char kSv[] = R"({
  "bank.task": "Läs in bankuppgifter först",
  "bank.never": "Boken vet inte till och med vilken dag bankuppgifterna är fullständiga, och kan därför inte veta vem som har betalat. Utkasten väntar.",
  "bank.until": "Bankuppgifterna är fullständiga bara till och med {date}, så en betalning kan saknas. Utkasten väntar.",
  "withheld.pending": "Kunden gås igenom på nytt. Utkastet väntar tills det är klart.",
  "withheld.reviewer": "{plugin}, som ser över allt som når en kund, kunde inte tillfrågas. Det här väntar tills det går."
})";
constexpr char kDa[] = R"({
  "bank.task": "Indlæs bankdata først",
  "bank.never": "Bogen ved ikke, til og med hvilken dag bankdata er fuldstændige, og kan derfor ikke vide, hvem der har betalt. Udkastene venter.",
  "bank.until": "Bankdata er kun fuldstændige til og med {date}, så en betaling kan mangle. Udkastene venter.",
  "withheld.pending": "Kunden gennemgås på ny. Udkastet venter, til det er gjort.",
  "withheld.reviewer": "{plugin}, som gennemser alt, der når en kunde, kunne ikke spørges. Dette venter, til det kan lade sig gøre."
})";
constexpr char kNb[] = R"({
  "bank.task": "Les inn bankdata først",
  "bank.never": "Boken vet ikke til og med hvilken dag bankdataene er fullstendige, og kan derfor ikke vite hvem som har betalt. Utkastene venter.",
  "bank.until": "Bankdataene er fullstendige bare til og med {date}, så en betaling kan mangle. Utkastene venter.",
  "withheld.pending": "Kunden gås gjennom på nytt. Utkastet venter til det er gjort.",
  "withheld.reviewer": "{plugin}, som ser over alt som når en kunde, kunne ikke spørres. Dette venter til det går."
})";
constexpr char kFi[] = R"({
  "bank.task": "Tuo ensin pankkitiedot",
  "bank.never": "Kirja ei tiedä, mihin päivään asti pankkitiedot ovat täydelliset, eikä siksi voi tietää, kuka on maksanut. Luonnokset odottavat.",
  "bank.until": "Pankkitiedot ovat täydelliset vain {date} asti, joten jokin maksu voi puuttua. Luonnokset odottavat.",
  "withheld.pending": "Asiakas käydään läpi uudelleen. Luonnos odottaa, kunnes se on tehty.",
  "withheld.reviewer": "Laajennusta {plugin}, joka tarkistaa kaiken asiakkaalle lähtevän, ei voitu kysyä. Tämä odottaa, kunnes se onnistuu."
})";

}  // namespace

const services::Texts& runtime_texts() {
  static const services::Texts kTexts(
      {{"en", kEn}, {"sv", kSv}, {"da", kDa}, {"nb", kNb}, {"fi", kFi}}, "the runtime's texts");
  return kTexts;
}

namespace {

std::string rendered(std::string_view language, std::string_view id, const lofte_arg* arg) {
  lofte_message message{};
  message.struct_size = sizeof message;
  message.id = base::borrow(id);
  if (arg != nullptr) message.args = {arg, 1, sizeof *arg};
  return runtime_texts().render(language, message);
}

}  // namespace

std::string runtime_text(std::string_view language, std::string_view id, lofte_date date) {
  lofte_arg arg{};
  arg.struct_size = sizeof arg;
  arg.name = base::borrow("date");
  arg.type = LOFTE_ARG_DATE_VALUE;
  arg.date = date;
  return rendered(language, id, date == 0 ? nullptr : &arg);
}

std::string runtime_text(std::string_view language, std::string_view id, std::string_view plugin) {
  lofte_arg arg{};
  arg.struct_size = sizeof arg;
  arg.name = base::borrow("plugin");
  arg.type = LOFTE_ARG_TEXT;
  arg.text = base::borrow(plugin);
  return rendered(language, id, &arg);
}

}  // namespace lofte::engine
