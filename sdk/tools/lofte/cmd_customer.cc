// contact add, hold, dispute: what happens with a customer.
#include "commands.h"
#include "dates.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "writing.h"

namespace lofte::tools {
namespace {

struct ContactArguments {
  std::string book, id, customer, date, person, by, summary, agreed, next_step, next_on;
  std::int32_t channel = LOFTE_CHANNEL_PHONE;
  std::int32_t purpose = LOFTE_CONTACT_OTHER;
  std::int32_t direction = LOFTE_CONTACT_OUTBOUND;
  bool mass = false;
  bool unreached = false;
};

void add_contact(Shell& shell, const ContactArguments& given) {
  Book book = shell.open_to_write(given.book);
  auto contact = make<lofte_contact>();
  contact.customer_id = borrow(given.customer);
  contact.date = given.date.empty() ? shell.today() : date_or_absent(given.date);
  contact.channel = given.channel;
  contact.purpose = given.purpose;
  contact.direction = given.direction;
  contact.mass = given.mass ? 1 : 0;
  contact.person_id = borrow(given.person);
  contact.by = borrow(given.by);
  contact.summary = borrow(given.summary);
  contact.agreed = borrow(given.agreed);
  contact.next_step = borrow(given.next_step);
  contact.next_contact_on = date_or_absent(given.next_on);
  contact.unreached = given.unreached ? 1 : 0;
  const std::string id =
      given.id.empty() ? fresh_id(book, "contact", contact.date, given.customer) : given.id;
  report(shell, post_record(shell, book, LOFTE_FACT_CONTACT, &contact, id), "contact noted");
}

// A record's latest version with some fields changed, as its next version.
Posted amend(Shell& shell, Book& book, const std::string& kind, const std::string& id,
             const Json& changes) {
  Json fact = latest_version(book, kind, id);
  if (fact.is_null()) {
    fail(LOFTE_NOT_FOUND, id,
         concat("the book has no ", kind, " of that name; lofte timeline lists them"));
  }
  // A name and a day of its own, not those of the version before.
  fact.erase("factId");
  fact.erase("knownDate");
  fact.at(kind).update(changes);
  return {id, book.post_json(fact.dump(), shell.today())};
}

struct HoldArguments {
  std::string book, id, customer, from, until, reason, lift, date;
  std::vector<std::string> invoices;
};

void hold(Shell& shell, const HoldArguments& given) {
  Book book = shell.open_to_write(given.book);
  if (!given.lift.empty()) {
    const lofte_date day = given.date.empty() ? shell.today() : date_or_absent(given.date);
    report(shell, amend(shell, book, "hold", given.lift, {{"liftedOn", iso(day)}}), "lifted");
    return;
  }
  const std::vector<lofte_string> invoices = borrowed(given.invoices);
  auto body = make<lofte_hold>();
  body.customer_id = borrow(given.customer);
  body.invoice_ids = list(std::span(invoices));
  body.from = given.from.empty() ? shell.today() : date_or_absent(given.from);
  body.until = date_or_absent(given.until);
  body.reason = borrow(given.reason);
  const std::string id =
      given.id.empty() ? fresh_id(book, "hold", body.from, given.customer) : given.id;
  report(shell, post_record(shell, book, LOFTE_FACT_HOLD, &body, id),
         "no reminders until " + iso(body.until));
}

struct DisputeArguments {
  std::string book, id, customer, date, reason, resolve, resolution;
  std::vector<std::string> invoices;
};

void dispute(Shell& shell, const DisputeArguments& given) {
  Book book = shell.open_to_write(given.book);
  const lofte_date day = given.date.empty() ? shell.today() : date_or_absent(given.date);
  if (!given.resolve.empty()) {
    Json changes{{"resolvedOn", iso(day)}};
    if (!given.resolution.empty()) changes["resolution"] = given.resolution;
    report(shell, amend(shell, book, "dispute", given.resolve, changes), "resolved");
    return;
  }
  const std::vector<lofte_string> invoices = borrowed(given.invoices);
  auto body = make<lofte_dispute>();
  body.customer_id = borrow(given.customer);
  body.invoice_ids = list(std::span(invoices));
  body.opened_on = day;
  body.reason = borrow(given.reason);
  const std::string id =
      given.id.empty() ? fresh_id(book, "dispute", day, given.customer) : given.id;
  report(shell, post_record(shell, book, LOFTE_FACT_DISPUTE, &body, id),
         given.invoices.empty() ? "all invoices of the customer are contested" : "contested");
}

void add_contact_command(CLI::App& app, Shell& shell) {
  CLI::App* contact = app.add_subcommand("contact", "Contacts with customers");
  contact->require_subcommand(1);
  auto given = std::make_shared<ContactArguments>();
  CLI::App* add =
      command(*contact, "add", "Write down a contact, in person or digital",
              "lofte contact add firm.lofte --customer 1042 --channel phone --purpose payment \\\n"
              "      --summary \"will look into it\" --next-on 2026-11-24");
  add_book(add, given->book);
  add_customer(add, given->customer)->required();
  add_date(add, "--date", given->date, "When; left out: today");
  add_choice(add, "--channel", given->channel, channels(), "How; left out: phone");
  add_choice(add, "--purpose", given->purpose,
             {{"sales", LOFTE_CONTACT_SALES},
              {"support", LOFTE_CONTACT_SUPPORT},
              {"service", LOFTE_CONTACT_SERVICE},
              {"marketing", LOFTE_CONTACT_MARKETING},
              {"payment", LOFTE_CONTACT_PAYMENT},
              {"other", LOFTE_CONTACT_OTHER}},
             "What for; left out: other");
  add_choice(add, "--direction", given->direction,
             {{"out", LOFTE_CONTACT_OUTBOUND}, {"in", LOFTE_CONTACT_INBOUND}},
             "Who started it; left out: out, we did");
  add->add_flag("--unreached", given->unreached, "We tried and did not reach them");
  add->add_flag("--mass", given->mass, "One of many receivers, such as a newsletter");
  add_text(add, "--summary", given->summary, "What was said");
  add_text(add, "--agreed", given->agreed, "What was agreed");
  add_text(add, "--next-step", given->next_step, "What comes next");
  add_date(add, "--next-on", given->next_on, "The next contact");
  add_text(add, "--person", given->person, "The person at the customer, by number");
  add_text(add, "--by", given->by, "Who of ours");
  add_text(add, "--id", given->id, "The contact's name; left out: one is made");
  add->callback([&shell, given] { add_contact(shell, *given); });
}

void add_hold_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<HoldArguments>();
  CLI::App* made =
      command(app, "hold", "Send no reminders until a day, for a reason; or lift that",
              "lofte hold firm.lofte --customer 1042 --until 2026-12-15 --reason \"new owner\"\n"
              "  lofte hold firm.lofte --lift hold-2026-11-21-1042");
  add_book(made, given->book);
  CLI::Option* customer = add_customer(made, given->customer);
  CLI::Option* until = add_date(made, "--until", given->until, "The last day of the hold");
  CLI::Option* reason = add_text(made, "--reason", given->reason, "Why");
  add_date(made, "--from", given->from, "From when; left out: today");
  add_invoices(made, given->invoices);
  add_text(made, "--id", given->id, "The hold's name; left out: one is made");
  CLI::Option* lift = add_text(made, "--lift", given->lift, "End this hold, by its name");
  add_date(made, "--date", given->date, "When it was lifted; left out: today")->needs(lift);
  for (CLI::Option* option : {customer, until, reason}) lift->excludes(option);
  made->callback([&shell, given, customer, until, reason, lift] {
    for (CLI::Option* option : {customer, until, reason}) {
      if (lift->empty() && option->empty()) throw CLI::RequiredError(option->get_name());
    }
    hold(shell, *given);
  });
}

void add_dispute_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<DisputeArguments>();
  CLI::App* made = command(
      app, "dispute", "The customer contests invoices; or that is resolved",
      "lofte dispute firm.lofte --customer 1042 --invoice F1042 --reason \"wrong goods\"\n"
      "  lofte dispute firm.lofte --resolve dispute-2026-11-21-1042 --resolution \"credited\"");
  add_book(made, given->book);
  CLI::Option* customer = add_customer(made, given->customer);
  add_invoices(made, given->invoices)->description("The contested invoices; none: all");
  add_date(made, "--date", given->date, "When; left out: today");
  add_text(made, "--reason", given->reason, "What is contested");
  add_text(made, "--id", given->id, "The dispute's name; left out: one is made");
  CLI::Option* resolve =
      add_text(made, "--resolve", given->resolve, "Close this dispute, by its name");
  add_text(made, "--resolution", given->resolution, "How it was resolved")->needs(resolve);
  resolve->excludes(customer);
  made->callback([&shell, given, customer, resolve] {
    if (resolve->empty() && customer->empty()) throw CLI::RequiredError(customer->get_name());
    dispute(shell, *given);
  });
}

}  // namespace

void add_customer_commands(CLI::App& app, Shell& shell) {
  add_contact_command(app, shell);
  add_hold_command(app, shell);
  add_dispute_command(app, shell);
}

}  // namespace lofte::tools
