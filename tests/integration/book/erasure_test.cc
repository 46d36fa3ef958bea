// After an erasure nothing of the person is in any file of the book, and everything else is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

using testing::HasSubstr;
using testing::Not;

// Every one is planted somewhere, and must be gone from everywhere.
const std::vector<std::string> kPersonal = {
    "kari.nordmann@example.com",  // the host's own number of the customer
    "Nordmannsen-Navn",
    "kari.epost@example.com",
    "+4790012345",
    "Granveien-77",
    "999888777",
    "Behov-hage",
    "Interesse-ski",
    "Fodselsdag-Kari",
    "ikke-ring-meg",
    "Kundenotat-xyz",
    "Unntak-grunn",
    "Ansvarlig-Ola",
    "Givennavn-Per",
    "Etternavn-Hansen",
    "per@hansen.example",
    "Linje-tekst-faktura",
    "Produkt-gravstein",
    "Fakturanotat-qq",
    "KID-tekst-Kari",
    "Betaler-Nordmann",
    "Bankref-Kari",
    "Betalingsnotat",
    "Avtalt-med-Kari",
    "Oppsummert-kontakt",
    "Neste-steg-Kari",
    "Lovnad-tekst",
    "Lovnad-hva",
    "Tvist-grunn-Kari",
    "Varsel-emne",
    "Varsel-tekst",
    "Klage-tekst",
    "Klage-aarsak",
    "Svar-egne-ord",
    "Beslutning-notat",
    "Venteliste-grunn",
    "Tips-notat-Kari",
    "kontakt-kari-1",
    "lofte-kari",
    "navngitt-fakta-kari",
    "Tilbud-hva",
    "Feil-grunn-retrahert",
    "Kilde-kari.csv",
    "spm-kari",
    "paminnelse-til-kari"};

std::string as_json(const std::string& id, const std::string& kind, const std::string& fields,
                    const std::string& envelope = "") {
  return R"({"recordId":")" + id + "\"" + envelope + R"(,")" + kind + R"(":{)" + fields + "}}\n";
}

std::string person_facts(const std::string& c) {
  const std::string of = R"("customerId":")" + c + R"(",)";
  const std::string sum = R"("amount":{"minor":"12345","currency":"NOK"})";
  return as_json(
             c, "customer",
             R"("name":"Kari Nordmannsen-Navn","kind":"CONSUMER","manager":"Ansvarlig-Ola",)"
             R"("needs":["Behov-hage"],"interests":["Interesse-ski"],)"
             R"("datesToRemember":[{"date":"1980-05-17","what":"Fodselsdag-Kari","yearly":true}],)"
             R"("contactWishes":[{"channel":"CHANNEL_PHONE","wish":"AVOIDS","note":"ikke-ring-meg"}],)"
             R"("organisationNumber":"999888777","email":"kari.epost@example.com",)"
             R"("phone":"+4790012345","address":"Granveien-77","remindersExcludedReason":"Unntak-grunn",)"
             R"("note":"Kundenotat-xyz")",
             R"(,"source":"Kilde-kari.csv")") +
         as_json(
             "person-1", "person",
             of +
                 R"("givenName":"Givennavn-Per","familyName":"Etternavn-Hansen","email":"per@hansen.example")") +
         as_json("F1", "invoice",
                 of + R"("issueDate":"2026-01-05","dueDate":"2026-01-19",)" + sum +
                     R"(,"product":"Produkt-gravstein","paymentReference":"KID-tekst-Kari",)"
                     R"("lines":[{"description":"Linje-tekst-faktura"}],"note":"Fakturanotat-qq")",
                 R"(,"factId":"navngitt-fakta-kari")") +
         as_json("F2", "invoice",
                 of + R"("issueDate":"2026-01-06","dueDate":"2026-01-20",)" + sum) +
         as_json(
             "P1", "payment",
             of +
                 R"("date":"2026-01-30","amount":{"minor":"12345","currency":"NOK"},)"
                 R"("allocations":[{"invoiceId":"F1","amount":{"minor":"12345","currency":"NOK"}}],)"
                 R"("payerName":"Betaler-Nordmann","reference":"Bankref-Kari","note":"Betalingsnotat")") +
         as_json(
             "kontakt-kari-1", "contact",
             of +
                 R"("date":"2026-01-25","agreed":"Avtalt-med-Kari","summary":"Oppsummert-kontakt","nextStep":"Neste-steg-Kari","personId":"person-1")") +
         as_json(
             "lofte-kari", "promise",
             of +
                 R"("direction":"OURS","what":"Lovnad-hva","text":"Lovnad-tekst","madeOn":"2026-01-25","dueOn":"2026-02-20")") +
         as_json("ev", "promiseEvidence",
                 R"("promiseId":"lofte-kari","date":"2026-01-27","note":"Lovnad-tekst")") +
         as_json(
             "x", "dispute",
             of +
                 R"("openedOn":"2026-01-25","resolvedOn":"2026-01-26","reason":"Tvist-grunn-Kari")") +
         as_json(
             "paminnelse-til-kari", "notice",
             of +
                 R"("invoiceIds":["F2"],"date":"2026-01-28","step":1,"newDueDate":"2026-02-05","subject":"Varsel-emne","text":"Varsel-tekst")") +
         as_json("k", "complaint",
                 of + R"("openedOn":"2026-01-25","text":"Klage-tekst","cause":"Klage-aarsak")") +
         as_json("spm-kari", "surveyAsked", of + R"("date":"2026-01-25")") +
         as_json("sv", "surveyAnswered",
                 R"("surveyAskedId":"spm-kari","date":"2026-01-26","ownWords":"Svar-egne-ord")") +
         as_json("q", "quote", of + R"("date":"2026-01-25","what":"Tilbud-hva")") +
         as_json("h", "hold",
                 of + R"("from":"2026-01-25","until":"2026-01-26","reason":"Venteliste-grunn")") +
         as_json(
             "dec", "decision",
             of +
                 R"("plugin":"late-payer","adviceKind":1,"key":"overdue","revision":"1","answer":"DISMISSED","date":"2026-01-30","note":"Beslutning-notat")") +
         as_json("tips", "referral",
                 R"("customerId":"OTHER","referredCustomerId":")" + c +
                     R"(","date":"2026-01-25","note":"Tips-notat-Kari")");
}

// UTF-16 as some programs write it, beside UTF-8.
std::string in_utf16(const std::string& ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide.push_back(c);
    wide.push_back('\0');
  }
  return wide;
}

class AnErasure : public testing::Test {
 protected:
  static constexpr const char* kCustomer = "kari.nordmann@example.com";

  AnErasure() {
    std::string others;
    for (int i = 0; i < 40; ++i) {
      const std::string id = "K" + std::to_string(i);
      others +=
          customer(id) + invoice("G" + std::to_string(i), id, "2026-01-05", "2026-01-19", 100);
    }
    firm_.post(customer("OTHER") + others, "2026-01-31");
    firm_.post(person_facts(kCustomer), "2026-01-31");
    firm_.post(
        as_json("r", "retraction",
                R"("targetFactId":"navngitt-fakta-kari","reason":"Feil-grunn-retrahert")") +
            as_json(
                "F1", "invoice",
                R"("customerId":"kari.nordmann@example.com","issueDate":"2026-01-05","dueDate":"2026-01-19",)"
                R"("amount":{"minor":"12345","currency":"NOK"},"number":"2026-0001")"),
        "2026-01-31");
    firm_.open("2026-02-01");
  }

  lofte_post_result erase(const std::string& id = kCustomer, const std::string& reason = "asked") {
    return firm_.post(
        as_json("erasure-1", "erasure",
                R"("customerId":")" + id + R"(","date":"2026-02-01","reason":")" + reason + "\""),
        "2026-02-01");
  }
  std::string files() const {
    return bytes_of(firm_.path()) + bytes_of(firm_.path() + "-wal") +
           bytes_of(firm_.path() + "-shm");
  }
  void expect_whole() {
    firm_.book().work(1000);
    firm_.book().verify();
    const auto replayed = firm_.replay();
    EXPECT_TRUE(replayed.equal) << replayed.first_difference;
    EXPECT_EQ(replayed.pending, 0U);
  }

  FirmBook firm_;
};

TEST_F(AnErasure, LeavesNothingPersonalInAnyFile) {
  const std::string before = files();
  for (const std::string& text : kPersonal) ASSERT_THAT(before, HasSubstr(text));

  const auto result = erase();

  EXPECT_EQ(result.posted, 1U);
  EXPECT_EQ(result.unclean, 0);
  const std::string after = files();
  for (const std::string& text : kPersonal) {
    EXPECT_EQ(after.find(text), std::string::npos) << text;
    EXPECT_EQ(after.find(in_utf16(text)), std::string::npos) << text << " in UTF-16";
  }
  EXPECT_NE(after.find("Kunde K7"), std::string::npos) << "others stay";
  expect_whole();
  firm_.close();
  const std::string closed = files();
  for (const std::string& text : kPersonal) EXPECT_EQ(closed.find(text), std::string::npos) << text;
}

TEST_F(AnErasure, KeepsAmountsAndDatesUnderAPseudonym) {
  const std::string before = firm_.json(LOFTE_QUERY_AGEING);
  erase();

  const std::string invoices = firm_.json(LOFTE_QUERY_INVOICES);
  EXPECT_THAT(invoices, HasSubstr(R"("id":"F2","customer":"erased-)"));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_CUSTOMERS), HasSubstr(R"("name":"erased-)"));
  EXPECT_EQ(std::count(before.begin(), before.end(), '{'),
            std::ranges::count(firm_.json(LOFTE_QUERY_AGEING), '{'));
  EXPECT_THROW(firm_.json(LOFTE_QUERY_INVOICES, kCustomer), Error);
  for (const Said& draft : firm_.drafts()) EXPECT_THAT(draft.customer, Not(HasSubstr("erased")));
}

TEST_F(AnErasure, TakesTheSameRecordsAgainAsNothingNewAndSaysSo) {
  erase();
  const auto sequence = firm_.book().position().sequence;

  const auto again = firm_.post(person_facts(kCustomer), "2026-02-01");
  EXPECT_GT(again.left_out, 10U);
  EXPECT_EQ(firm_.book().position().sequence - sequence, static_cast<std::int64_t>(again.posted));
  EXPECT_EQ(erase().posted, 0U) << "who was erased is not erased again";
  EXPECT_THROW(erase("nobody"), Error);
  // A payment that comes later still settles the invoice, namelessly.
  firm_.post(
      as_json(
          "P2", "payment",
          R"("customerId":"kari.nordmann@example.com","date":"2026-02-01","amount":{"minor":"12345","currency":"NOK"},)"
          R"("allocations":[{"invoiceId":"F2","amount":{"minor":"12345","currency":"NOK"}}],"payerName":"Betaler-Nordmann")"),
      "2026-02-01");
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES), Not(HasSubstr(R"("id":"F2")")));
  const std::string after = files();
  for (const std::string& text : kPersonal) EXPECT_EQ(after.find(text), std::string::npos) << text;
  expect_whole();
}

TEST_F(AnErasure, RefusesAReasonThatTellsWhoItWas) {
  try {
    erase(kCustomer, "wish of Kari Nordmannsen-Navn");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    EXPECT_THAT(error.where(), HasSubstr("erasure.reason"));
  }
  EXPECT_THAT(files(), HasSubstr("Lovnad-tekst")) << "nothing was destroyed";
  expect_whole();
}

TEST_F(AnErasure, TakesMergedCustomersAlong) {
  firm_.post(
      as_json("K-gammel-kari", "customer", R"("name":"Gammel-Kari")") +
          invoice("F8", "K-gammel-kari", "2026-01-08", "2026-01-22", 800) +
          as_json(
              "m", "customersMerged",
              R"("fromCustomerId":"K-gammel-kari","intoCustomerId":"kari.nordmann@example.com","date":"2026-02-01","reason":"samme-kari")"),
      "2026-02-01");
  erase("K-gammel-kari");

  const std::string after = files();
  for (const char* text : {"K-gammel-kari", "Gammel-Kari", "samme-kari", "Lovnad-tekst"})
    EXPECT_EQ(after.find(text), std::string::npos) << text;
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES), HasSubstr(R"("id":"F8","customer":"erased-)"));
  expect_whole();
}

// Folds and orders of the day go by the customers' numbers in the book.
TEST_F(AnErasure, OfMergedCustomersLeavesOthersTheirNumbersInReplay) {
  firm_.post(
      as_json("K-gammel-kari", "customer", R"("name":"Gammel-Kari")") + customer("LAST") +
          invoice("F9", "LAST", "2025-01-08", "2025-01-22", 800) +
          as_json(
              "m", "customersMerged",
              R"("fromCustomerId":"K-gammel-kari","intoCustomerId":"kari.nordmann@example.com","date":"2026-02-01")"),
      "2026-02-01");
  erase();
  for (const char* day : {"2026-03-02", "2026-08-03"}) firm_.open(day);

  ASSERT_THAT(firm_.json(LOFTE_QUERY_TODAY), HasSubstr("LAST"));
  expect_whole();
}

TEST_F(AnErasure, LeavesNobodyToContact) {
  erase();
  for (const char* day : {"2026-02-02", "2026-02-09", "2026-03-02", "2026-05-04", "2026-08-03",
                          "2027-02-01", "2027-09-06"}) {
    firm_.open(day);
    auto query = make<lofte_query>();
    query.kind = LOFTE_QUERY_ADVICE;
    const Answer answer = firm_.book().query(query);
    for (const lofte_advice_row& row : answer.advice()) {
      const std::string who(row.customer.data, row.customer.size);
      const bool is_outreach = row.kind == LOFTE_ADVICE_TASK || row.kind == LOFTE_ADVICE_DRAFT;
      EXPECT_FALSE(is_outreach && who.starts_with("erased-"))
          << day << ": " << std::string(row.plugin.data, row.plugin.size) << " "
          << std::string(row.key.data, row.key.size);
    }
  }
}

TEST_F(AnErasure, WaitsForReadersAndCleansWhenTheBookIsNextOpened) {
  auto reader = firm_.runtime().open(firm_.path(), Access::kRead);
  reader.query(LOFTE_QUERY_STATUS);
  erase();
  firm_.close();
  firm_.reopen();

  const std::string after = files();
  for (const std::string& text : kPersonal) EXPECT_EQ(after.find(text), std::string::npos) << text;
}

TEST_F(AnErasure, GivesThePersonEverythingBefore) {
  std::string told;
  firm_.book().export_person(kCustomer, [&](std::string_view line) { told += line; });

  for (const std::string& text : kPersonal) EXPECT_THAT(told, HasSubstr(text));
  EXPECT_THAT(told, Not(HasSubstr("Kunde K7")));
  EXPECT_THROW(firm_.book().export_person("nobody", [](std::string_view) {}), Error);
}

}  // namespace
}  // namespace lofte::test
