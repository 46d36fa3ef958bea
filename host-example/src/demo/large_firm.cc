#include <array>
#include <random>
#include <string>

#include "accounts/facts.h"
#include "demo/firm.h"
#include "desk/days.h"

namespace kontor {
namespace {

constexpr int kInvoicesEach = 10;
constexpr const char* kTrades[] = {"Bakeri",  "Rør",  "Bygg", "Frisør", "Trykk",
                                   "Elektro", "Kafé", "Bil",  "Hage",   "Tekstil"};
constexpr const char* kPlaces[] = {"Oslo",   "Bergen", "Ålesund", "Bodø",  "Røros",
                                   "Tromsø", "Moss",   "Hamar",   "Skien", "Førde"};

}  // namespace

void invent_large_firm(Accounts& accounts, std::uint64_t seed, lofte_date today, int customers) {
  std::mt19937_64 random(seed);
  const auto between = [&](int low, int high) {
    return low + static_cast<int>(random() % static_cast<std::uint64_t>(high - low + 1));
  };
  const auto workday = [](lofte_date day) {
    return lofte::weekday(day) > 4 ? next_workday(day) : day;
  };
  accounts.together([&] {
    int next_invoice = 1;
    int next_payment = 1;
    for (int i = 0; i < customers; ++i) {
      Customer customer;
      customer.number = std::to_string(100001 + i);
      customer.name = std::string(kPlaces[between(0, 9)]) + " " + kTrades[between(0, 9)] + " " +
                      std::to_string(i + 1);
      customer.phone = "+47 999 " + std::to_string(10000 + i);
      accounts.add(customer);
      const int habit = between(-6, 12);
      for (int n = 0; n < kInvoicesEach; ++n) {
        Invoice invoice;
        invoice.number = "F" + std::to_string(next_invoice++);
        invoice.customer = customer.number;
        invoice.issued = workday(today - 700 + n * 72 + between(0, 40));
        invoice.due = invoice.issued + 14;
        invoice.minor = between(500, 90'000) * std::int64_t{100};
        if (invoice.issued > today) continue;
        accounts.add(invoice);
        const lofte_date paid = workday(invoice.due + habit + between(-2, 6));
        if (paid >= today || between(1, 100) <= 1) continue;
        accounts.add(
            Payment{"P" + std::to_string(next_payment++), invoice.number, paid, invoice.minor});
      }
      if (i % 10 == 0) {
        Promise promise;
        promise.id = "L" + std::to_string(i);
        promise.customer = customer.number;
        promise.what = "Oppdatert tilbud";
        promise.made = workday(today - between(3, 200));
        promise.due = promise.made + between(3, 20);
        accounts.add(promise);
      }
      if (i % 3 == 0) {
        Contact contact;
        contact.id = "K" + std::to_string(i);
        contact.customer = customer.number;
        contact.date = workday(today - between(2, 300));
        contact.summary = "Gikk gjennom bestillingen";
        accounts.add(contact);
      }
    }
    accounts.tell(fact("bank", "bankDataComplete", {{"until", iso(today - 1)}}, today));
  });
}

}  // namespace kontor
