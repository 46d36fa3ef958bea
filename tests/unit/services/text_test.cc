#include "services/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <thread>

#include "base/date.h"
#include "base/error.h"
#include "message_builder.h"

namespace lofte::services {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string kFolder = LOFTE_SOURCE_DIR "/tests/unit/services/data/texts";

using Files = std::map<std::string, std::string>;

lofte_date on(int year, int month, int day) {
  return base::to_days({year, month, day});
}

// No-break spaces made visible, so that a test reads as the text does.
std::string plain(std::string text) {
  for (const std::string& space : {std::string("\u00a0"), std::string("\u202f")}) {
    for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at)) {
      text.replace(at, space.size(), " ");
    }
  }
  return text;
}

std::string render(const Texts& texts, std::string_view language, const MessageBuilder& message) {
  return plain(texts.render(language, message.get()));
}

// One pattern in English, filled.
std::string fill(const std::string& pattern, const MessageBuilder& message) {
  const std::string json = "{\"m\": \"" + pattern + "\"}";
  return render(Texts(Files{{"en", json}}), "en", message);
}

// What constructing from these files says: where, then the message.
std::string refusal(const Files& files) {
  try {
    Texts texts(files);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    return error.where() + " | " + error.message();
  }
  return "taken";
}

std::string failure(const Texts& texts, const MessageBuilder& message) {
  try {
    return "rendered: " + texts.render("en", message.get());
  } catch (const base::Error& error) {
    return error.where() + " | " + error.message();
  }
}

MessageBuilder nudge(std::int64_t count, std::int64_t minor, const std::string& currency) {
  return message("nudge.body")
      .text("customer", "Åse")
      .number("count", count)
      .money("amount", minor, currency)
      .date("due", on(2026, 3, 5))
      .text("sender", "Ola at Fjord & Sønn");
}

// ---- the friendly nudge in five languages ----

TEST(Text, EndsASentenceOnceAfterAnAmountThatEndsWithAStop) {
  const Texts texts(
      Files{{"en", R"({"m": "{a}."})"}, {"da", R"({"m": "I alt {a}. {b} mere ..."})"}});
  EXPECT_EQ(render(texts, "da", message("m").money("a", 740400, "DKK").money("b", 100, "DKK")),
            "I alt 7.404,00 kr. 1,00 kr. mere ...");
  EXPECT_EQ(render(texts, "en", message("m").text("a", "Nordvik Ltd.")), "Nordvik Ltd.");
  EXPECT_EQ(render(texts, "en", message("m").text("a", "and so on...")), "and so on...");
  EXPECT_EQ(render(texts, "en", message("m").text("a", "Nordvik")), "Nordvik.");
}

TEST(FriendlyNudge, SpeaksOfOneInvoice) {
  const Texts texts = Texts::load(kFolder);
  EXPECT_EQ(
      render(texts, "en", nudge(1, 123450, "GBP")),
      "Hello Åse,\nThank you for being our customer. One invoice of £1,234.50 still shows as open "
      "with us. Could you please pay by 5 March 2026? If you have already paid, please disregard "
      "this note. If something is wrong or the date does not suit, reply to this e-mail and we "
      "will find a solution together.\nKind regards\nOla at Fjord & Sønn");
  EXPECT_THAT(
      render(texts, "sv", nudge(1, 123450, "SEK")),
      AllOf(StartsWith("Hej Åse,\n"),
            HasSubstr("En faktura på 1 234,50 kr ser ut att vara obetald. Betala gärna senast "
                      "5 mars 2026.")));
  EXPECT_THAT(
      render(texts, "da", nudge(1, 123450, "DKK")),
      HasSubstr("Vi kan se, at en faktura på 1.234,50 kr. endnu ikke er betalt. Vil du være "
                "venlig at betale senest den 5. marts 2026?"));
  // CLDR moved the Norwegian kr from before the amount to after it in 2024.
  EXPECT_THAT(render(texts, "nb", nudge(1, 123450, "NOK")),
              AllOf(AnyOf(HasSubstr("En faktura på kr 1 234,50 ser ut til å være ubetalt."),
                          HasSubstr("En faktura på 1 234,50 kr ser ut til å være ubetalt.")),
                    HasSubstr("Fint om du kan betale senest 5. mars 2026.")));
  EXPECT_THAT(render(texts, "fi", nudge(1, 123450, "EUR")),
              HasSubstr("Yksi lasku, 1 234,50 €, näyttää olevan vielä maksamatta. Voisitko maksaa "
                        "viimeistään 5. maaliskuuta 2026?"));
}

TEST(FriendlyNudge, SpeaksOfSeveralInvoices) {
  const Texts texts = Texts::load(kFolder);
  EXPECT_THAT(render(texts, "en", nudge(3, 123450, "EUR")),
              HasSubstr("3 invoices, €1,234.50 in total, still show as open with us."));
  EXPECT_THAT(render(texts, "sv", nudge(3, 123450, "SEK")),
              HasSubstr("3 fakturor, tillsammans 1 234,50 kr, ser ut att vara obetalda."));
  EXPECT_THAT(render(texts, "da", nudge(3, 123450, "DKK")),
              HasSubstr("Vi kan se, at 3 fakturaer på i alt 1.234,50 kr. endnu ikke er betalt."));
  EXPECT_THAT(render(texts, "nb", nudge(3, 123450, "NOK")),
              AllOf(HasSubstr("3 fakturaer på til sammen "), HasSubstr("1 234,50"),
                    HasSubstr(" ser ut til å være ubetalte.")));
  EXPECT_THAT(render(texts, "fi", nudge(3, 123450, "EUR")),
              HasSubstr("3 laskua, yhteensä 1 234,50 €, näyttää olevan vielä maksamatta."));
}

TEST(FriendlyNudge, AddressesAPersonOrAFirm) {
  const Texts texts = Texts::load(kFolder);
  const auto thanks = [&](const std::string& language, const std::string& form) {
    return render(texts, language,
                  message("thanks").text("form", form).money("amount", 5000, "SEK"));
  };
  EXPECT_EQ(thanks("sv", "person"), "Tack för din betalning på 50,00 kr.");
  EXPECT_EQ(thanks("sv", "firm"), "Tack för er betalning på 50,00 kr.");
  EXPECT_EQ(thanks("en", "firm"), "Thank you, all of you, for your payment of SEK 50.00.");
}

// ---- languages ----

TEST(Languages, FallBackToTheNextBest) {
  const Texts texts = Texts::load(kFolder);
  EXPECT_EQ(texts.languages(), (std::vector<std::string>{"da", "en", "fi", "nb", "sv"}));
  for (const char* tag : {"nb", "no", "nn", "nb-NO", "no-NO", "nn-NO", "nb_NO", "NB"}) {
    EXPECT_EQ(texts.language_for(tag), "nb") << tag;
  }
  EXPECT_EQ(texts.language_for("sv-FI"), "sv");
  EXPECT_EQ(texts.language_for("da-GL"), "da");
  for (const char* tag : {"", "is", "xx-YY", "en-US", "-", "not a tag", "n", "sv FI"}) {
    EXPECT_EQ(texts.language_for(tag), "en") << tag;
  }
  EXPECT_EQ(texts.language_for(std::string(1000, 'a')), "en");
}

TEST(Languages, PreferTheFileOfTheRegion) {
  const Texts texts(
      Files{{"en", R"({"m": "en"})"}, {"sv", R"({"m": "sv"})"}, {"sv-FI", R"({"m": "fi"})"}});
  EXPECT_EQ(render(texts, "sv-FI", message("m")), "fi");
  EXPECT_EQ(render(texts, "sv-SE", message("m")), "sv");
  EXPECT_EQ(Texts(Files{{"en", "{}"}, {"no", "{}"}}).language_for("nb-NO"), "no");
}

TEST(Languages, TakeTheFormatsOfTheRegion) {
  const Texts texts = Texts::load(kFolder);
  const MessageBuilder verdict =
      message("verdict").date("made", on(2026, 1, 31)).term("state", "state.kept");
  EXPECT_EQ(render(texts, "en", verdict), "The promise of 31 January 2026 is kept.");
  EXPECT_EQ(render(texts, "en-US", verdict), "The promise of January 31, 2026 is kept.");
  // A calendar or digits of another culture in the tag, or as the region's habit, change nothing.
  EXPECT_EQ(render(texts, "en-u-ca-buddhist-nu-arab", verdict), render(texts, "en", verdict));
  EXPECT_THAT(render(texts, "en-TH", verdict), HasSubstr("2026"));
  EXPECT_EQ(render(texts, "sv-FI", verdict), "Löftet från den 31 januari 2026 är hållet.");
  EXPECT_EQ(render(texts, "nn", verdict), "Løftet fra 31. januar 2026 er holdt.");
}

// ---- arguments ----

TEST(Arguments, WriteAmountsExactly) {
  const auto written = [](std::int64_t minor, const std::string& currency) {
    return fill("{a}", message("m").money("a", minor, currency));
  };
  EXPECT_EQ(written(5, "GBP"), "£0.05");
  EXPECT_EQ(written(-123456, "GBP"), "-£1,234.56");
  EXPECT_EQ(written(0, "GBP"), "£0.00");
  EXPECT_EQ(written(1234, "JPY"), "JP¥1,234");
  EXPECT_EQ(written(1234, "ISK"), "ISK 1,234");
  EXPECT_EQ(written(1234567, "KWD"), "KWD 1,234.567");
  // CLDR writes these without decimals, ISO 4217 gives them two.
  EXPECT_EQ(written(123456, "RSD"), "RSD 1,234.56");
  EXPECT_EQ(written(123456, "ALL"), "ALL 1,234.56");
  // Beyond what a double can tell apart.
  EXPECT_EQ(written(900719925474099301, "GBP"), "£9,007,199,254,740,993.01");
  EXPECT_EQ(written(std::numeric_limits<std::int64_t>::max(), "GBP"), "£92,233,720,368,547,758.07");
  EXPECT_EQ(written(std::numeric_limits<std::int64_t>::min(), "GBP"),
            "-£92,233,720,368,547,758.08");
}

TEST(Arguments, WriteNumbersExactlyAlsoInPlurals) {
  const std::string both = "{n} {n, plural, one {# day} other {# days}}";
  EXPECT_EQ(fill(both, message("m").number("n", 1)), "1 1 day");
  EXPECT_EQ(fill(both, message("m").number("n", -12345)), "-12,345 -12,345 days");
  EXPECT_EQ(fill(both, message("m").number("n", 9007199254740993)),
            "9,007,199,254,740,993 9,007,199,254,740,993 days");
  EXPECT_EQ(fill(both, message("m").number("n", std::numeric_limits<std::int64_t>::min())),
            "-9,223,372,036,854,775,808 -9,223,372,036,854,775,808 days");
}

TEST(Arguments, KnowPluralsOffsetsOrdinalsAndExactNumbers) {
  const std::string others =
      "{n, plural, offset:1 =0 {nobody} =1 {{who}} one {{who} and # other} "
      "other {{who} and # others}}";
  const auto with = [&](std::int64_t n) {
    return fill(others, message("m").number("n", n).text("who", "Åse"));
  };
  EXPECT_EQ(with(0), "nobody");
  EXPECT_EQ(with(1), "Åse");
  EXPECT_EQ(with(2), "Åse and 1 other");
  EXPECT_EQ(with(4), "Åse and 3 others");
  EXPECT_EQ(fill("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
                 message("m").number("n", 22)),
            "22nd");
  // A plural within a select within a plural: '#' is its own plural's number.
  EXPECT_EQ(fill("{a, plural, other {#-{k, select, x {#{b, plural, other {#}}} other {}}-#}}",
                 message("m").number("a", 7).number("b", 8).text("k", "x")),
            "7-#8-7");
}

TEST(Arguments, FollowTheQuotingOfIcu) {
  const MessageBuilder name = message("m").text("who", "Åse").number("n", 2);
  EXPECT_EQ(fill("it's {who}''s '{who}' {who}", name), "it's Åse's {who} Åse");
  EXPECT_EQ(fill("'{''}' {who}", name), "{'} Åse");
  EXPECT_EQ(fill("{n, plural, other {'#' is # and it''s '{n}'}}", name), "# is 2 and it's {n}");
  EXPECT_EQ(fill("# {who} '#'", name), "# Åse '#'");
  EXPECT_EQ(fill("{ who } {\\nn ,\\tplural , one{1}other { {who} }}", name), "Åse  Åse ");
  EXPECT_EQ(fill("a quote left open '{who}", name), "a quote left open {who}");
}

TEST(Arguments, AreNeverReadAsPatterns) {
  EXPECT_EQ(fill("<{who}>", message("m").text("who", "{n} '{0}' # ''")), "<{n} '{0}' # ''>");
  EXPECT_EQ(fill("<{who}>", message("m").text("who", std::string("a\0b", 3))), "<a\ufffdb>");
  EXPECT_EQ(fill("<{who}>", message("m").text("who", "\xff\xc3")), "<\ufffd\ufffd>");
  EXPECT_EQ(fill("<{who}>", message("m").text("who", "")), "<>");
  const std::string large(60000, 'x');
  EXPECT_EQ(fill("<{who}>", message("m").text("who", large)), "<" + large + ">");
}

TEST(Arguments, NameATermInTheSameLanguage) {
  const Texts texts = Texts::load(kFolder);
  const MessageBuilder verdict =
      message("verdict").date("made", on(2026, 5, 17)).term("state", "state.kept");
  EXPECT_EQ(render(texts, "fi", verdict), "Lupaus (17. toukokuuta 2026) on pidetty.");
  EXPECT_EQ(failure(texts, message("verdict").date("made", on(2026, 5, 17)).term("state", "none")),
            "verdict.{state}.none | these texts have no message of that id");
  EXPECT_THAT(
      failure(texts, message("verdict").date("made", on(2026, 5, 17)).term("state", "verdict")),
      HasSubstr("{made} is missing; given are: none"));
}

TEST(Arguments, SayWhatIsMissingOrWrong) {
  const Texts texts(Files{
      {"en", R"({"m": "{count, plural, one {a} other {b}} {form, select, other {c}} {due}"})"}});
  const auto full = [] { return message("m").number("count", 1).text("form", "x"); };

  EXPECT_EQ(failure(texts, full()), "m | the argument {due} is missing; given are: count, form");
  EXPECT_EQ(failure(texts, full().date("due", 0)), "m.{due} | the date is absent");
  EXPECT_THAT(failure(texts, full().date("due", 900000)), StartsWith("m.{due} | "));
  EXPECT_THAT(failure(texts, full().typed("due", 99)), HasSubstr("an argument of type 99"));
  EXPECT_THAT(failure(texts, full().typed("due", LOFTE_ARG_MONEY)),
              HasSubstr("the amount is absent"));
  EXPECT_THAT(failure(texts, message("m").text("count", "1").text("form", "x").text("due", "y")),
              HasSubstr("a plural needs a number"));
  EXPECT_THAT(failure(texts, message("m").number("count", 1).number("form", 1).text("due", "y")),
              HasSubstr("a select needs a text"));
  EXPECT_THAT(failure(texts, message("other")), StartsWith("other | "));
  // A failed rendering leaves the next one whole.
  EXPECT_EQ(failure(texts, full().text("due", "now").text("more", "unused")), "rendered: a c now");
}

RC_GTEST_PROP(ArgumentsProperty, AmountsReadBackAsTheyWere, ()) {
  const auto minor = *rc::gen::arbitrary<std::int64_t>();
  std::string digits;
  for (const char c : fill("{a}", message("m").money("a", minor, "GBP"))) {
    if (c == '-' || (c >= '0' && c <= '9')) digits.push_back(c);
  }
  RC_ASSERT(std::stoll(digits) == minor);
}

// ---- reading files ----

TEST(Reading, RefusesAPatternWithFileIdAndPosition) {
  EXPECT_THAT(
      refusal({{"en", R"({"a": "fine", "b": "pay by {due date}"})"}}),
      AllOf(StartsWith("texts/en.json: b | "), HasSubstr("at character 9, before \"due date}\""),
            HasSubstr("U_PATTERN_SYNTAX_ERROR")));
  EXPECT_THAT(refusal({{"en", R"({"b": "two {open"})"}}), HasSubstr("U_UNMATCHED_BRACES"));
  EXPECT_THAT(refusal({{"en", R"({"b": "two {open} closed}"})"}}),
              HasSubstr("brace at character 18"));
  EXPECT_THAT(refusal({{"en", R"({"b": "{n, plural, one {a}}"})"}}),
              HasSubstr("U_DEFAULT_KEYWORD_MISSING"));
  EXPECT_THAT(refusal({{"en", R"({"b": "{n, gender, other {a}}"})"}}), HasSubstr("U_"));
}

TEST(Reading, RefusesAFormatInThePattern) {
  for (const char* type : {"date", "number", "time", "number, currency", "date, short"}) {
    EXPECT_THAT(refusal({{"en", std::string(R"({"b": "by {due, )") + type + R"(}"})"}}),
                AllOf(StartsWith("texts/en.json: b | "), HasSubstr("right is {due}")))
        << type;
  }
}

TEST(Reading, RefusesLanguagesWithDifferentIds) {
  EXPECT_EQ(
      refusal({{"en", R"({"a": "x", "b": "y"})"}, {"nb", R"({"a": "x"})"}}),
      "texts/nb.json: b | the message \"b\" of en.json is missing; every language has the same "
      "ids");
  EXPECT_THAT(refusal({{"en", R"({"a": "x"})"}, {"nb", R"({"a": "x", "c": "z"})"}}),
              StartsWith("texts/en.json: c | "));
}

TEST(Reading, RefusesWhatIsNoTextsFile) {
  EXPECT_THAT(refusal({{"nb", "{}"}}), HasSubstr("en.json is missing"));
  EXPECT_THAT(refusal({{"en", R"({"a": "x", "a": "y"})"}}), HasSubstr("\"a\" stands twice"));
  EXPECT_THAT(refusal({{"en", R"({"a": "x",)"}}),
              StartsWith("texts/en.json | the file is no JSON"));
  EXPECT_THAT(refusal({{"en", "{\"a\": \"\xff\"}"}}), HasSubstr("no JSON"));
  EXPECT_THAT(refusal({{"en", "[]"}}), HasSubstr("one JSON object"));
  EXPECT_THAT(refusal({{"en", R"({"a": {"b": "c"}})"}}), HasSubstr("is object"));
  EXPECT_THAT(refusal({{"en", R"({"a": 7})"}}), HasSubstr("is number"));
  EXPECT_THAT(refusal({{"en", R"({"": "x"})"}}), HasSubstr("right is an id"));
  EXPECT_THAT(refusal({{"en", "{}"}, {"norskbokmaal", "{}"}}),
              StartsWith("texts/norskbokmaal.json | "));
  EXPECT_THAT(refusal({{"en", "{}"}, {"nb_NO", "{}"}}), HasSubstr("no language tag"));
}

TEST(Reading, RefusesMoreArgumentsThanACallTakes) {
  std::string many;
  for (int i = 0; i < 25; ++i) many += "{a" + std::to_string(i) + "}";
  EXPECT_THAT(refusal({{"en", "{\"m\": \"" + many + "\"}"}}), HasSubstr("at most 4 and 24"));
}

TEST(Reading, SaysWhichFolderCannotBeRead) {
  try {
    Texts::load("/nowhere/texts");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_IO);
    EXPECT_EQ(error.where(), "/nowhere/texts");
  }
}

RC_GTEST_PROP(ReadingProperty, TakesOrRefusesAnyPattern, ()) {
  // Pieces of patterns in any order: most are wrong, none may hurt.
  static const std::vector<std::string> kPieces = {
      "{",     "}",   "'",  "#",        "''",  "a", "{n}",          " ",  ",",   "{n, plural,",
      "other", "{x}", "=1", "offset:1", "one", "å", "{k, select, ", "}}", "'{'", "|"};
  std::string pattern;
  for (const std::string& piece :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces))) {
    pattern += piece;
  }
  try {
    const std::string text =
        fill(pattern, message("m").number("n", 2).text("k", "k").text("x", "x").text("a", "a"));
    RC_CLASSIFY(true, "rendered");
    RC_ASSERT(text.size() < 10000);
  } catch (const base::Error& error) {
    RC_ASSERT(error.status() == LOFTE_REFUSED);
  }
}

// ---- threads ----

TEST(Texts, RenderOnManyThreadsAtOnce) {
  const Texts texts = Texts::load(kFolder);
  const std::vector<std::string> languages = texts.languages();
  std::vector<std::string> expected;
  for (const std::string& language : languages) {
    expected.push_back(render(texts, language, nudge(2, 99900, "EUR")));
  }
  std::vector<int> right(4);
  std::vector<std::thread> threads;
  for (int& count : right) {
    threads.emplace_back([&] {
      for (std::size_t i = 0; i < 200; ++i) {
        const std::size_t which = i % languages.size();
        count += render(texts, languages[which], nudge(2, 99900, "EUR")) == expected[which];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, std::vector<int>(4, 200));
}

}  // namespace
}  // namespace lofte::services
