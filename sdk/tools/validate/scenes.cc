#include "scenes.h"

#include <algorithm>

namespace lofte::validate {

using testing::History;
using testing::Ids;

namespace {

constexpr const char* kNames[] = {"Åse Dahl",        "Nordlys Bakeri AS", "Jörgen Öhman",
                                  "Kirkeby Kommune", "Özlem & Co",        "Liisa Mäkelä",
                                  "Þór Björnsson",   "O'Brien; DROP",     "Smørrebrød ApS"};
constexpr const char* kLanguages[] = {"nb", "sv", "da", "fi", "en", "nn", "de"};
constexpr const char* kCountries[] = {"NO", "SE", "DK", "FI", "DE", "GB", "US"};
constexpr const char* kCurrencies[] = {"NOK", "NOK", "NOK", "SEK", "EUR"};

// Tells one customer's story out of a seed.
class Teller {
 public:
  Teller(std::uint64_t seed, std::pmr::memory_resource* memory)
      : random_(seed), history_(random_.one_of(kNames), memory) {}

  History tell() {
    who();
    const auto invoices = random_.between(0, 7);
    for (std::int64_t i = 1; i <= invoices; ++i) invoice(concat("F", i));
    if (random_.chance(40)) plain_promise();
    for (auto talks = random_.between(0, 4); talks > 0; --talks) talk();
    if (random_.chance(15)) history_.complains("complaint", past(200));
    if (random_.chance(15)) history_.pays(past(90), money(random_.between(1, 900'000), "NOK"));
    if (random_.chance(20)) quote();
    if (random_.chance(20)) survey();
    prior_advice();
    return history_;
  }

 private:
  lofte_date past(std::int32_t days) { return kToday - random_.days(1, days); }
  lofte_date past(std::int32_t least, std::int32_t most) {
    return kToday - random_.days(least, most);
  }

  void who() {
    if (random_.chance(50)) history_.business();
    if (random_.chance(10)) history_.public_body();
    history_.speaks(random_.one_of(kLanguages)).lives_in(random_.one_of(kCountries));
    if (random_.chance(30)) history_.person("Kari", random_.one_of(kLanguages));
    if (random_.chance(20)) history_.manager("Per");
    if (random_.chance(30)) history_.known_since(kToday - 800);
    if (random_.chance(5)) history_.excluded("the owner's brother");
    if (random_.chance(5)) history_.direct_debit();
    if (random_.chance(4)) history_.died(past(60));
    if (random_.chance(4)) history_.insolvent(past(60));
  }

  void invoice(const std::string& id) {
    const lofte_date issued = past(5, 700);
    const lofte_date due = issued + random_.days(0, 45);
    const auto amount = money(random_.between(100, 5'000'000), random_.one_of(kCurrencies));
    history_.invoice(id, issued, amount).due(due).number(concat("2026-", std::string_view(id)));
    if (due < kToday && random_.chance(60)) {
      const lofte_date paid = std::min(kToday - 1, due + random_.days(-10, 60));
      if (paid > issued) history_.paid(paid);
      if (random_.chance(8) && paid > issued && paid + 3 < kToday) history_.bounced(paid + 3);
    } else if (random_.chance(30)) {
      history_.paid(past(5), money(amount.minor / 3 + 1, currency(amount)));
    }
    if (random_.chance(6))
      history_.credited(past(4), money(amount.minor / 5 + 1, currency(amount)));
    if (random_.chance(5)) history_.cancelled(past(4));
    if (random_.chance(4)) history_.written_off(past(4));
    if (due + 8 < kToday && random_.chance(30)) {
      history_.notice(concat("N", std::string_view(id)), due + 8, 1, due + 20, {id});
      if (random_.chance(40)) history_.fee(std::min(kToday - 1, due + 15), money(3500, "NOK"));
    }
    if (random_.chance(20)) {
      const lofte_date made = past(40);
      history_.promises(concat("P", std::string_view(id)), made, made + random_.days(1, 60),
                        random_.chance(50) ? amount : lofte_money{}, {id});
    }
    if (random_.chance(8)) history_.dispute(concat("D", std::string_view(id)), past(80), {id});
    if (random_.chance(8)) {
      const lofte_date from = past(30);
      history_.on_hold(concat("H", std::string_view(id)), from, from + random_.days(5, 90),
                       "agreed", {id});
    }
  }

  void plain_promise() {
    const lofte_date made = past(60);
    history_.we_promise("ours", made, made + random_.days(1, 80), "a quote for the new roof");
    if (random_.chance(30)) history_.done("ours", std::min(kToday - 1, made + 10));
    if (random_.chance(15)) history_.withdrawn("ours", std::min(kToday - 1, made + 5));
  }

  void talk() {
    const lofte_date when = past(500);
    switch (random_.between(0, 3)) {
      case 0:
        history_.we_call(when);
        break;
      case 1:
        history_.they_call(when);
        break;
      case 2:
        history_.newsletter(when);
        break;
      default:
        history_.unreached(when);
    }
  }

  void quote() {
    const lofte_date sent = past(120);
    const auto amount = money(random_.between(1000, 9'000'000), "NOK");
    history_.with<lofte_quote>("Q1", sent, [&](lofte_quote& quote) {
      quote.date = sent;
      quote.amount = amount;
    });
  }

  void survey() {
    const lofte_date when = past(200);
    const auto score = random_.days(0, 10);
    history_.with<lofte_survey_answered>("S1", when, [&](lofte_survey_answered& answered) {
      answered.date = when;
      answered.present |= LOFTE_SURVEY_ANSWERED_HAS_NPS;
      answered.nps = score;
    });
  }

  // In the order in which the runtime gives it: plugin, kind, key.
  void prior_advice() {
    if (!random_.chance(60)) return;
    const lofte_date due = past(30);
    for (int number = 1; number <= 2; ++number) {
      history_.said<lofte_task>("another-advisor", concat("call ", number),
                                [&](lofte_advice& advice, lofte_task& task) {
                                  advice.kind = LOFTE_ADVICE_TASK;
                                  advice.rule = borrow("rule");
                                  advice.severity = LOFTE_SEVERITY_NOTICE;
                                  advice.since = due;
                                  task.channel = LOFTE_CHANNEL_PHONE;
                                  advice.task = &task;
                                });
    }
    history_.said<lofte_draft>("another-advisor", "letter",
                               [&](lofte_advice& advice, lofte_draft& draft) {
                                 advice.kind = LOFTE_ADVICE_DRAFT;
                                 advice.rule = borrow("rule");
                                 advice.severity = LOFTE_SEVERITY_NOTICE;
                                 draft.language = borrow("nb");
                                 draft.channel = LOFTE_CHANNEL_EMAIL;
                                 advice.draft = &draft;
                               });
    if (random_.chance(50)) history_.verdict("promise ours", "open", kToday + 20);
    history_.said<lofte_stage>("relationship", "stage",
                               [&](lofte_advice& advice, lofte_stage& stage) {
                                 advice.kind = LOFTE_ADVICE_STAGE;
                                 advice.rule = borrow("rule");
                                 stage.name = borrow("active");
                                 stage.since = due;
                                 advice.stage = &stage;
                               });
  }

  Random random_;
  History history_;
};

// A character of a plane that may stand in a text, as UTF-8.
std::string character(Random& random, std::uint32_t plane) {
  auto code =
      static_cast<std::uint32_t>(random.between(plane == 0 ? 0xA0 : 0, 0xFFFF)) + (plane << 16);
  if (code >= 0xD800 && code <= 0xDFFF) code = 0x00E5;
  std::string bytes;
  if (code < 0x800) {
    bytes += static_cast<char>(0xC0u | (code >> 6));
  } else if (code < 0x10000) {
    bytes += static_cast<char>(0xE0u | (code >> 12));
    bytes += static_cast<char>(0x80u | ((code >> 6) & 0x3Fu));
  } else {
    bytes += static_cast<char>(0xF0u | (code >> 18));
    bytes += static_cast<char>(0x80u | ((code >> 12) & 0x3Fu));
    bytes += static_cast<char>(0x80u | ((code >> 6) & 0x3Fu));
  }
  return bytes + static_cast<char>(0x80u | (code & 0x3Fu));
}

// Letters of all 17 planes, with a mark that turns the direction and one that combines.
std::string in_all_planes(Random& random) {
  std::string words = "\u202E\u0301";
  for (std::uint32_t plane = 0; plane <= 16; ++plane) words += character(random, plane);
  return words;
}

}  // namespace

History ordinary(std::uint64_t seed, std::pmr::memory_resource* memory) {
  return Teller(seed, memory).tell();
}

History enormous() {
  History history("Large customer");
  history.business();
  for (int i = 0; i < 10'000; ++i) {
    const lofte_date issued = kToday - 2600 + i / 4;
    const auto amount = money(10'000 + i, "NOK");
    history.invoice(concat("F", 100'000 + i), issued, amount).due(issued + 14);
    // All but the last few are paid, some of them late.
    if (issued + 14 < kToday - 20 && i % 1000 != 7) {
      history.paid(std::min(kToday - 1, issued + 10 + i % 20), amount);
    }
  }
  return history;
}

History never_paying() {
  History history("Somebody who never pays");
  for (int i = 0; i < 3'000; ++i) {
    const std::string id = concat("F", 100'000 + i);
    const lofte_date issued = kToday - 1000 + i % 900;
    history.invoice(id, issued, money(50'000, "NOK")).due(issued + 14);
    history.promises(concat("P", 100'000 + i), issued + 20, issued + 30, {}, {id});
  }
  return history;
}

History at_the_ends_of_time(std::uint64_t seed) {
  // A year from either end of what a book holds, so that a date an advisor adds days to is one too.
  constexpr lofte_date kDays[] = {-25200, -25199, -1,    1,     10957, 11016,
                                  18321,  20513,  47540, 83599, 83600};
  Random random(seed);
  History history("Methuselah");
  for (int i = 1; i <= 12; ++i) {
    const std::string id = concat("F", i);
    history.invoice(id, random.one_of(kDays), money(random.between(1, 100'000), "NOK"));
    history.due(random.one_of(kDays));
    if (random.chance(40)) history.paid(random.one_of(kDays), money(5'000, "NOK"));
    if (random.chance(40)) {
      history.promises(concat("P", i), random.one_of(kDays), random.one_of(kDays), {}, {id});
    }
    if (random.chance(40))
      history.notice(concat("N", i), random.one_of(kDays), 1, random.one_of(kDays), {id});
    if (random.chance(30))
      history.on_hold(concat("H", i), random.one_of(kDays), random.one_of(kDays), "", {id});
    if (random.chance(50)) history.we_call(random.one_of(kDays));
  }
  history.we_promise("ours", random.one_of(kDays), random.one_of(kDays), "something");
  return history;
}

History of_great_wealth(std::uint64_t seed) {
  constexpr std::int64_t kAmounts[] = {
      1, 99, 100, 2'147'483'647, 2'147'483'648, 4'294'967'296, 99'999'999'999};
  Random random(seed);
  History history("Crœsus");
  for (int i = 1; i <= 20; ++i) {
    const lofte_date issued = kToday - random.days(5, 600);
    // One invoice nearly as large as a book holds, and no sum of all larger than that.
    const auto amount = money(i == 1 ? 990'000'000'000'000 : random.one_of(kAmounts), "NOK");
    history.invoice(concat("F", i), issued, amount);
    if (random.chance(40)) history.paid(issued + 2, money(random.one_of(kAmounts), "NOK"));
    if (random.chance(30)) {
      history.promises(concat("P", i), issued + 1, issued + 40,
                       money(random.one_of(kAmounts), "NOK"), {concat("F", i)});
    }
    if (random.chance(20)) history.credited(issued + 3, money(random.one_of(kAmounts), "NOK"));
  }
  history.pays(kToday - 3, money(990'000'000'000'000, "NOK"));
  return history;
}

History in_every_script(std::uint64_t seed) {
  Random random(seed);
  History history(in_all_planes(random));
  history.manager(in_all_planes(random)).person(in_all_planes(random));
  for (int i = 1; i <= 4; ++i) {
    const std::string id = concat("F", i, std::string_view(in_all_planes(random)));
    const lofte_date issued = kToday - 60 * i;
    history.invoice(id, issued, money(120'000, "NOK")).number(in_all_planes(random));
    history.reference(in_all_planes(random));
    if (i == 2) history.paid(issued + 30);
    history.promises(concat("P", std::string_view(id)), issued + 15, issued + 40, {}, {id});
    history.on_hold(concat("H", std::string_view(id)), issued + 1, issued + 3,
                    in_all_planes(random), {id});
  }
  history.we_promise("ours", kToday - 9, kToday - 2, in_all_planes(random));
  history.we_promise("ours ahead", kToday - 9, kToday + 1, in_all_planes(random));
  return history;
}

History one_overdue() {
  History history("Åse Dahl");
  return history.invoice("F1", kToday - 60, money(120'000, "NOK")).due(kToday - 45);
}

History one_ahead() {
  History history("Åse Dahl");
  history.invoice("F1", kToday - 5, money(120'000, "NOK")).due(kToday + 9);
  return history.we_promise("ours", kToday - 5, kToday + 12, "a quote");
}

EmptyScene::EmptyScene(const Settings& settings)
    : settled_(History(""), kToday, settings), view_(settled_.view()) {
  view_.customer = nullptr;
  view_.customer_kind = 0;
  view_.facts = {nullptr, 0, 0};
}

DayScene::DayScene(std::uint64_t seed, std::size_t customers, const Settings& settings)
    : settled_(History(""), kToday, settings), view_(make<lofte_day_view>()) {
  Random random(seed);
  const auto fresh = [&]<class T>(T made, std::size_t count) {
    T* at = static_cast<T*>(arena_.allocate(sizeof(T) * count, alignof(T)));
    for (std::size_t i = 0; i < count; ++i) new (&at[i]) T(made);
    return at;
  };
  for (std::size_t i = 0; i < customers; ++i) {
    auto customer = make<lofte_day_customer>();
    if (i != 0) customer.customer_id = keep(concat("C", 1000 + i));
    const auto count = static_cast<std::size_t>(random.between(1, 4));
    auto* tasks = fresh(make<lofte_open_task>(), count);
    for (std::size_t k = 0; k < count; ++k) {
      auto* task = fresh(make<lofte_task>(), 1);
      task->channel = random.days(0, 4);
      if (random.chance(25)) task->assignee = keep("Kari");
      auto* advice = fresh(make<lofte_advice>(), 1);
      advice->kind = LOFTE_ADVICE_TASK;
      advice->key = keep(concat("task ", k));
      advice->rule = keep("rule");
      advice->severity = random.days(0, 4);
      advice->since = kToday - random.days(0, 90);
      if (random.chance(50)) advice->latest = kToday + random.days(0, 20);
      advice->task = task;
      tasks[k].plugin = keep("another-advisor");
      tasks[k].advice = advice;
    }
    customer.tasks = {tasks, count, sizeof(lofte_open_task)};
    customers_.push_back(customer);
  }
  view_.as_of = kToday;
  view_.country = keep("NO");
  view_.currency = keep("NOK");
  view_.language = keep("nb");
  view_.settings = settled_.view().settings;
  view_.capacity = 12;
  view_.customers = {customers_.data(), customers_.size(), sizeof(lofte_day_customer)};
}

lofte_string DayScene::keep(std::string text) {
  char* copy = static_cast<char*>(arena_.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), copy);
  return {copy, text.size()};
}

lofte_book_view book_of(const lofte_customer_view& settled, std::int64_t customers) {
  auto book = make<lofte_book_view>();
  book.as_of = book.known_by = settled.as_of;
  book.country = settled.country;
  book.currency = settled.currency;
  book.language = settled.language;
  book.settings = settled.settings;
  book.customers = customers;
  return book;
}

}  // namespace lofte::validate
