#include "firm_history.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cstdio>

#include "support/fault_vfs.h"

namespace lofte::test {
namespace {

constexpr int kMostDays = 3 * 365;

int between(int low, int high) {  // both may come
  return *rc::gen::inRange(low, high + 1);
}
bool one_in(int times) {
  return *rc::gen::inRange(0, times) == 0;
}

class Writer {
 public:
  Writer(FirmHistory& history, std::string customer)
      : history_(history), customer_(std::move(customer)) {}

  void invoices() {
    const int count = between(1, 6);
    lofte_date day = kHistoryStart;
    for (int n = 0; n < count && day < kHistoryStart + kMostDays - 90; ++n) {
      day += between(1, 150);
      invoice(customer_ + "-" + std::to_string(n), day);
    }
  }

  void promise_of_ours() {
    const lofte_date made = kHistoryStart + between(0, kMostDays - 60);
    const std::string id = name("L");
    tell(made, id,
         R"("promise":{"customerId":")" + customer_ + R"(","direction":"OURS","what":"ring",)" +
             R"("madeOn":")" + iso(made) + R"(","dueOn":")" + iso(made + between(1, 40)) + "\"}");
    if (one_in(2)) {
      const lofte_date done = made + between(1, 50);
      tell(done, name("LE"),
           R"("promiseEvidence":{"promiseId":")" + id + R"(","date":")" + iso(done) +
               R"(","kind":"CONTACT_HELD"})");
    }
  }

  void contact() {
    const lofte_date on = kHistoryStart + between(0, kMostDays);
    tell(on, name("C"),
         R"("contact":{"customerId":")" + customer_ + R"(","date":")" + iso(on) +
             R"(","channel":"CHANNEL_PHONE","direction":"OUTBOUND","summary":"prat"})");
  }

 private:
  std::string name(const char* prefix) {
    return prefix + customer_ + "." + std::to_string(++number_);
  }

  void tell(lofte_date day, const std::string& record, const std::string& body) {
    const std::string fact = record + "#" + std::to_string(++facts_);
    history_.facts.push_back({day, customer_, fact,
                              R"({"factId":")" + fact + R"(","recordId":")" + record +
                                  R"(","knownDate":")" + iso(day) + "\"," + body + "}\n"});
  }

  void tell_invoice(lofte_date told, const std::string& id, lofte_date issued, lofte_date due,
                    std::int64_t minor) {
    tell(told, "F" + id,
         R"("invoice":{"customerId":")" + customer_ + R"(","issueDate":")" + iso(issued) +
             R"(","dueDate":")" + iso(due) + R"(","amount":)" + money(minor) + "}");
  }

  std::string pay(lofte_date on, const std::string& id, std::int64_t minor) {
    const std::string payment = name("P");
    tell(on, payment,
         R"("payment":{"customerId":")" + customer_ + R"(","date":")" + iso(on) + R"(","amount":)" +
             money(minor) + R"(,"allocations":[{"invoiceId":"F)" + id + R"(","amount":)" +
             money(minor) + "}]}");
    return payment;
  }

  void invoice(const std::string& id, lofte_date issued) {
    const std::int64_t minor = std::int64_t{between(50, 50'000)} * 100;
    const lofte_date due = issued + between(7, 45);
    tell_invoice(issued, id, issued, due, minor);
    settle(id, issued, due, minor);
    if (one_in(6)) {
      // Put right later: another due date, a smaller amount.
      const lofte_date told = issued + between(1, 40);
      tell_invoice(told, id, issued, due + between(1, 20), minor - between(0, 40));
    }
    trouble(id, due);
  }

  void settle(const std::string& id, lofte_date issued, lofte_date due, std::int64_t minor) {
    switch (between(0, 6)) {
      case 0:
        return;  // never
      case 1: {
        const lofte_date first = std::max(issued, due + between(-5, 30));
        pay(first, id, minor / 3 + 1);
        if (one_in(2)) pay(first + between(1, 60), id, minor - (minor / 3 + 1));
        return;
      }
      case 2: {
        const lofte_date on = issued + between(1, 60);
        tell(on, name("K"),
             R"("creditNote":{"customerId":")" + customer_ + R"(","invoiceId":"F)" + id +
                 R"(","issueDate":")" + iso(on) + R"(","amount":)" + money(minor / 2 + 1) + "}");
        return;
      }
      case 3: {
        const std::string bounced = pay(due, id, minor);
        tell(due + 3, name("B"),
             R"("bouncedPayment":{"paymentId":")" + bounced + R"(","date":")" + iso(due + 3) +
                 "\"}");
        if (one_in(2)) pay(due + between(4, 40), id, minor);
        return;
      }
      default: {
        const std::string payment = pay(std::max(issued, due + between(-10, 60)), id, minor);
        if (!one_in(8)) return;
        const Told& told = history_.facts.back();
        const lofte_date on = told.day + between(1, 20);
        tell(on, name("R"),
             R"("retraction":{"targetFactId":")" + told.fact_id + R"(","reason":"feil konto"})");
      }
    }
  }

  void trouble(const std::string& id, lofte_date due) {
    const std::string about =
        R"("customerId":")" + customer_ + R"(","invoiceIds":["F)" + id + "\"]";
    const lofte_date on = due + between(1, 40);
    switch (between(0, 9)) {
      case 0:
        tell(on, name("D"),
             R"("dispute":{)" + about + R"(,"openedOn":")" + iso(on) +
                 (one_in(2) ? R"(","resolvedOn":")" + iso(on + between(0, 30)) : "") +
                 R"(","reason":"i stykker"})");
        return;
      case 1:
        tell(on, name("H"),
             R"("hold":{)" + about + R"(,"from":")" + iso(on) + R"(","until":")" +
                 iso(on + between(1, 60)) + R"(","reason":"ferie"})");
        return;
      case 2:
      case 3:
        tell(on, name("N"),
             R"("notice":{)" + about + R"(,"date":")" + iso(on) + R"(","step":)" +
                 std::to_string(between(1, 2)) + R"(,"newDueDate":")" + iso(on + 14) + "\"}");
        return;
      case 4:
      case 5:
        tell(on, name("L"),
             R"("promise":{)" + about + R"(,"direction":"THEIRS","what":"betale",)" +
                 R"("madeOn":")" + iso(on) + R"(","dueOn":")" + iso(on + between(1, 30)) +
                 R"(","amount":)" + money(5'000) + "}");
        return;
      default:
        return;
    }
  }

  FirmHistory& history_;
  std::string customer_;
  int number_ = 0;
  int facts_ = 0;
};

}  // namespace

FirmHistory any_firm_history() {
  FirmHistory history;
  const int customers = between(2, 4);
  for (int c = 1; c <= customers; ++c) {
    const std::string id = std::to_string(c);
    static constexpr const char* kKinds[] = {"CONSUMER", "BUSINESS", "PUBLIC"};
    static constexpr const char* kCountries[] = {"NO", "SE", "DK", "FI"};
    history.customers.push_back(
        R"({"factId":"K)" + id + R"(","recordId":")" + id + R"(","knownDate":")" +
        iso(kHistoryStart) + R"(","customer":{"name":"Kunde )" + id + R"(","kind":")" +
        kKinds[between(0, 2)] + R"(","country":")" + kCountries[between(0, 3)] + "\"}}\n");
    Writer writer(history, id);
    writer.invoices();
    if (one_in(2)) writer.promise_of_ours();
    if (one_in(2)) writer.contact();
  }
  std::ranges::stable_sort(history.facts, {}, &Told::day);
  history.end = kHistoryStart + kMostDays + 120;
  return history;
}

Runtime quick_runtime(std::uint32_t threads) {
  FaultVfs::instance().disarm();  // its sync does not wait
  return Runtime(RuntimeOptions{.threads = threads});
}

ToldBook::ToldBook(const Runtime& runtime)
    : book_(runtime.create((folder_.path() / "firm.lofte").string(),
                           {.country = "NO", .currency = "NOK", .language = "nb"})) {}

void ToldBook::tell_customers(const FirmHistory& history) {
  std::string lines;
  for (const std::string& line : history.customers) lines += line;
  book_->post_json(lines, kHistoryStart);
}

void ToldBook::tell(const FirmHistory& history, lofte_date last) {
  while (next_ < history.facts.size() && history.facts[next_].day <= last) {
    const lofte_date day = history.facts[next_].day;
    std::string lines;
    for (; next_ < history.facts.size() && history.facts[next_].day == day; ++next_) {
      lines += history.facts[next_].line;
    }
    book_->post_json(lines, day);
  }
  book_->advance(last);
}

void ToldBook::fold_anew() {
  book_->recompute();
  while (book_->work(10'000) != 0) {
  }
}

std::string ToldBook::advice() {
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  query.include_hidden = 1;
  const Answer answer = book_->query(query);
  std::vector<std::string> rows;
  for (const lofte_advice_row& row : answer.advice()) {
    std::string text;
    const auto add = [&](lofte_string part) { text.append(part.data, part.size).append("|"); };
    add(row.customer);
    add(row.plugin);
    text += std::to_string(row.kind) + "|" + std::to_string(row.revision) + "|" +
            std::to_string(row.since) + "|" + std::to_string(row.step) + "|";
    for (const lofte_string part :
         {row.key, row.rule, row.title, row.body, row.state, row.withheld, row.hidden_by}) {
      add(part);
    }
    for (const lofte_string& why : Range<lofte_string>(row.reasons)) add(why);
    for (const lofte_string& id : Range<lofte_string>(row.invoices)) add(id);
    rows.push_back(std::move(text));
  }
  std::ranges::sort(rows);
  std::string all;
  for (const std::string& row : rows) all += row + "\n";
  return all;
}

lofte_replay_result ToldBook::replay(std::uint32_t threads) {
  auto result = make<lofte_replay_result>();
  auto error = make<lofte_error>();
  if (lofte_book_replay(book_->get(), threads, nullptr, nullptr, &result, &error) != LOFTE_OK) {
    throw Error(error.status, error.where, error.message, error.index);
  }
  return result;
}

}  // namespace lofte::test
