// A snapshot given as structs, a piece at a time.
#include <vector>

#include "a_book.h"

namespace lofte::abi {
namespace {

// What a host has, and how it hands it over.
struct Shelf {
  std::vector<lofte_fact> facts;
  std::size_t piece = 2;
  std::size_t at = 0;
  std::size_t asked = 0;
  std::size_t stops_at = SIZE_MAX;  // the call that fails

  static lofte_status LOFTE_CALL next(void* context, lofte_list* into) {
    auto& shelf = *static_cast<Shelf*>(context);
    if (shelf.asked++ == shelf.stops_at) return LOFTE_CANCELLED;
    const std::size_t count = std::min(shelf.piece, shelf.facts.size() - shelf.at);
    *into = {shelf.facts.data() + shelf.at, count, sizeof(lofte_fact)};
    shelf.at += count;
    return LOFTE_OK;
  }
};

class Reconciling : public ABook {
 protected:
  Reconciling() {
    customer.name = str("Åse AS");
    for (lofte_invoice* invoice : {&first, &second, &third}) {
      invoice->customer_id = str("1042");
      invoice->issue_date = kToday - 20;
      invoice->due_date = kToday - 6;
      invoice->amount = nok(120'050);
    }
    const Shelf all = shelf();
    result = made<lofte_post_result>();
    EXPECT_EQ(lofte_book_post(book, {all.facts.data(), all.facts.size(), sizeof(lofte_fact)},
                              kToday, &result, &error),
              LOFTE_OK)
        << error.message;
  }

  lofte_fact fact(std::int32_t kind, const char* id, const void* body) const {
    auto made_fact = made<lofte_fact>();
    made_fact.kind = kind;
    made_fact.record_id = str(id);
    made_fact.body.any = body;
    return made_fact;
  }
  Shelf shelf() const {
    return {{fact(LOFTE_FACT_CUSTOMER, "1042", &customer), fact(LOFTE_FACT_INVOICE, "F1", &first),
             fact(LOFTE_FACT_INVOICE, "F2", &second), fact(LOFTE_FACT_INVOICE, "F3", &third)}};
  }

  lofte_status reconcile(Shelf& from) {
    static constexpr std::int32_t kComplete[] = {LOFTE_FACT_CUSTOMER, LOFTE_FACT_INVOICE};
    auto options = made<lofte_reconcile_options>();
    options.today = kToday;
    options.complete = {kComplete, std::size(kComplete), sizeof(std::int32_t)};
    options.next_facts = &Shelf::next;
    options.context = &from;
    outcome = made<lofte_reconcile_result>();
    return lofte_book_reconcile(book, &options, &outcome, &error);
  }

  lofte_customer customer = made<lofte_customer>();
  lofte_invoice first = made<lofte_invoice>();
  lofte_invoice second = made<lofte_invoice>();
  lofte_invoice third = made<lofte_invoice>();
  lofte_reconcile_result outcome{};
};

TEST_F(Reconciling, TakesStructsAPieceAtATimeUntilThereAreNone) {
  const std::int64_t before = sequence();
  for (const std::size_t piece : {1U, 3U, 100U}) {
    Shelf same = shelf();
    same.piece = piece;
    ASSERT_EQ(reconcile(same), LOFTE_OK) << error.message;
    EXPECT_EQ(outcome.unchanged, 4U) << piece;
    EXPECT_EQ(outcome.posted + outcome.retracted, 0U) << piece;
    EXPECT_EQ(same.asked, (4 + piece - 1) / piece + 1) << "asked until it gave nothing";
  }
  EXPECT_EQ(sequence(), before);
}

TEST_F(Reconciling, PostsWhatDiffersInAStructAndTakesBackWhatIsMissing) {
  Shelf other = shelf();
  lofte_invoice dearer = second;
  dearer.amount = nok(130'000);
  other.facts[2].body.invoice = &dearer;
  other.facts.pop_back();
  ASSERT_EQ(reconcile(other), LOFTE_OK) << error.message;
  EXPECT_EQ(outcome.posted, 1U);
  EXPECT_EQ(outcome.unchanged, 2U);
  EXPECT_EQ(outcome.retracted, 1U);
  EXPECT_EQ(outcome.sequence, sequence());
}

TEST_F(Reconciling, WritesNothingWhereTheCallersFunctionStops) {
  const std::int64_t before = sequence();
  Shelf broken = shelf();
  broken.facts[1].body.invoice = &third;
  broken.facts.pop_back();
  broken.stops_at = 1;
  EXPECT_EQ(reconcile(broken), LOFTE_CANCELLED);
  EXPECT_EQ(std::string(error.where), "next");
  EXPECT_EQ(sequence(), before);
}

TEST_F(Reconciling, NamesTheFaultyStructByItsPlaceInTheWholeSnapshot) {
  const std::int64_t before = sequence();
  Shelf faulty = shelf();
  lofte_invoice nothing = third;
  nothing.amount.currency[0] = 'n';
  faulty.facts[3].body.invoice = &nothing;
  EXPECT_NE(reconcile(faulty), LOFTE_OK);
  EXPECT_EQ(error.index, 3U) << error.message;
  EXPECT_EQ(sequence(), before);
}

}  // namespace
}  // namespace lofte::abi
