// notice sent: a person sent a message about money owed, which is a fact from then on.
#include <fstream>
#include <iterator>

#include "advice_lookup.h"
#include "commands.h"
#include "dates.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "writing.h"

namespace lofte::tools {
namespace {

constexpr std::size_t kLongestText = 65536;  // a fact's text holds no more

struct NoticeArguments {
  std::string book, id, customer, date, new_due, language, subject, words, words_file, draft,
      plugin, person;
  std::vector<std::string> invoices;
  std::int32_t step = 0;
  std::int32_t channel = LOFTE_CHANNEL_EMAIL;
  bool without_charges = false;
};

std::string read_text_file(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) fail(LOFTE_NOT_FOUND, name, "there is no such file, or it may not be read");
  std::string words(kLongestText + 1, '\0');
  in.read(words.data(), static_cast<std::streamsize>(words.size()));
  words.resize(static_cast<std::size_t>(in.gcount()));
  if (words.size() > kLongestText) fail(LOFTE_LIMIT, name, "is longer than 64 KiB");
  return words;
}

// A fee or interest that the letter names, as a fact of its own.
struct Charge {
  lofte_fee_booked fee;
  std::string invoice;
  std::string id;
};

std::int32_t fee_kind(std::string_view rule) {
  if (rule == "reminder-fee") return LOFTE_FEE_BOOKED_REMINDER_FEE;
  if (rule == "late-interest") return LOFTE_FEE_BOOKED_LATE_INTEREST;
  return rule == "fixed-sum" ? LOFTE_FEE_BOOKED_FIXED_SUM : 0;
}

// What the plugin of a draft proposes to charge at its step, as it tells hosts.
std::vector<Charge> charges_of(Book& book, const NoticeArguments& notice) {
  const std::int32_t kind = LOFTE_ADVICE_SCORE;
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  query.customer_id = borrow(notice.customer);
  query.plugin = borrow(notice.plugin);
  query.advice_kinds = list(std::span(&kind, 1));
  const Answer answer = book.query(query);
  const std::string step = concat(" step ", notice.step);
  std::vector<Charge> charges;
  for (const lofte_advice_row& row : answer.advice()) {
    const bool its = text(row.key).starts_with("charge ") && text(row.key).ends_with(step);
    if (!its || fee_kind(text(row.rule)) == 0 || row.invoices.count != 1) continue;
    const auto amounts = range<lofte_money>(row.amounts);
    Charge charge{
        make<lofte_fee_booked>(), std::string(text(range<lofte_string>(row.invoices).front())),
        concat(row.rule, "-", notice.step, "-", range<lofte_string>(row.invoices).front())};
    charge.fee.kind = fee_kind(text(row.rule));
    charge.fee.amount = amounts.front();
    charge.fee.step = notice.step;
    charge.fee.present = LOFTE_FEE_BOOKED_HAS_STEP;
    if (charge.fee.kind == LOFTE_FEE_BOOKED_LATE_INTEREST && amounts.size() == 2) {
      charge.fee.present |= LOFTE_FEE_BOOKED_HAS_RATE_BP;
      charge.fee.rate_bp = static_cast<std::int32_t>(row.value);
      charge.fee.from = row.since;
      charge.fee.until = row.latest;
      charge.fee.base = amounts[1];
    }
    charges.push_back(std::move(charge));
  }
  return charges;
}

// What the command line leaves out is as the draft has it.
void fill_from_draft(Book& book, NoticeArguments& notice) {
  const FoundAdvice found =
      find_advice(book, {notice.customer, notice.plugin, LOFTE_ADVICE_DRAFT, notice.draft});
  const lofte_advice_row& draft = *found.row;
  const auto take = [](std::string& into, std::string_view from) {
    if (into.empty()) into = from;
  };
  take(notice.subject, text(draft.subject));
  take(notice.words, text(draft.body));
  take(notice.language, text(draft.language));
  take(notice.new_due, iso(draft.new_due_date));
  if (notice.plugin.empty()) notice.plugin = text(draft.plugin);
  if (notice.step == 0) notice.step = draft.step;
  if (notice.invoices.empty()) {
    for (const lofte_string& id : range<lofte_string>(draft.invoices)) {
      notice.invoices.emplace_back(text(id));
    }
  }
}

void require(bool given, const char* option) {
  if (!given) fail(LOFTE_REFUSED, option, "is required, or --from-draft that has it");
}

void sent(Shell& shell, NoticeArguments given) {
  Book book = shell.open_to_write(given.book);
  if (!given.words_file.empty()) given.words = read_text_file(given.words_file);
  if (!given.draft.empty()) fill_from_draft(book, given);
  require(!given.invoices.empty(), "--invoice");
  require(given.step != 0, "--step");
  require(!given.new_due.empty(), "--new-due");

  const std::vector<lofte_string> invoices = borrowed(given.invoices);
  auto notice = make<lofte_notice>();
  notice.customer_id = borrow(given.customer);
  notice.invoice_ids = list(std::span(invoices));
  notice.date = given.date.empty() ? shell.today() : date_or_absent(given.date);
  notice.step = given.step;
  notice.channel = given.channel;
  notice.new_due_date = date_or_absent(given.new_due);
  notice.language = borrow(given.language);
  notice.subject = borrow(given.subject);
  notice.text = borrow(given.words);
  notice.person_id = borrow(given.person);
  const std::string id =
      given.id.empty() ? fresh_id(book, "notice", notice.date, given.customer) : given.id;
  std::vector<Charge> charges;
  if (!given.draft.empty() && !given.without_charges) charges = charges_of(book, given);
  std::vector<Record> records{{LOFTE_FACT_NOTICE, &notice, id}};
  for (Charge& charge : charges) {
    charge.fee.invoice_id = borrow(charge.invoice);
    charge.fee.date = notice.date;
    records.push_back({LOFTE_FACT_FEE_BOOKED, &charge.fee, charge.id});
  }
  const std::string booked =
      charges.empty() ? "" : ", " + counted(charges.size(), "charge") + " booked";
  report(
      shell, post_records(shell, book, records),
      concat("sent ", iso(notice.date), ", step ", notice.step, ", due ", given.new_due, booked));
}

}  // namespace

void add_notice_command(CLI::App& app, Shell& shell) {
  CLI::App* notice = app.add_subcommand("notice", "Messages about money owed");
  notice->require_subcommand(1);
  auto given = std::make_shared<NoticeArguments>();
  CLI::App* made =
      command(*notice, "sent", "Write down that a person sent one",
              "lofte notice sent firm.lofte --customer 1042 --from-draft KEY\n"
              "  lofte notice sent firm.lofte --customer 1042 --invoice F1042,F1050 --step 2 \\\n"
              "      --new-due 2026-12-05 --text-file letter.txt");
  add_book(made, given->book);
  add_customer(made, given->customer)->required();
  CLI::Option* draft =
      add_text(made, "--from-draft", given->draft,
               "The draft that was sent, by its key: its text, step, invoices and day");
  add_text(made, "--plugin", given->plugin, "Whose draft, where two have the key")->needs(draft);
  made->add_flag("--without-charges", given->without_charges,
                 "Book no fee or interest, though the draft names them")
      ->needs(draft);
  add_invoices(made, given->invoices);
  made->add_option("--step", given->step,
                   "1 courtesy, 2 nudge, 3 reminder, 4 call, 5 formal notice")
      ->type_name("1..5")
      ->check(CLI::Range(1, 5).description(""));
  add_date(made, "--new-due", given->new_due, "By when it asks for the money");
  add_date(made, "--date", given->date, "When it was sent; left out: today");
  add_choice(made, "--channel", given->channel, channels(), "How; left out: email");
  add_text(made, "--language", given->language, "Of the text, such as nb");
  add_text(made, "--subject", given->subject, "The subject as sent");
  CLI::Option* words = add_text(made, "--text", given->words, "The text as sent");
  made->add_option("--text-file", given->words_file, "A file with the text as sent")
      ->type_name("FILE")
      ->excludes(words);
  add_text(made, "--person", given->person, "Who received it, by number");
  add_text(made, "--id", given->id, "The notice's name; left out: one is made");
  made->callback([&shell, given] { sent(shell, *given); });
}

}  // namespace lofte::tools
