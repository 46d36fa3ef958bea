#include "journal/codec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "unit/journal/record_filler.h"

namespace lofte::journal {
namespace {

lofte_invoice small_invoice() {
  lofte_invoice invoice{};
  invoice.struct_size = sizeof invoice;
  invoice.customer_id = base::borrow("K1");
  invoice.issue_date = base::parse_date("2026-01-05");
  invoice.amount = base::make_money(120'000, "NOK");
  return invoice;
}

TEST(Codec, EveryFieldOfEveryRecordReadsBackFromItsBytes) {
  for (const MessageLayout* layout : all_layouts()) {
    SCOPED_TRACE(layout->name);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      base::Arena arena;
      const void* const record = RecordFiller(seed, arena).record(*layout);
      const std::string bytes = bytes_of(*layout, record);

      const void* const read = decode(*layout, bytes, arena);

      EXPECT_TRUE(equal(*layout, record, read));
      EXPECT_EQ(bytes_of(*layout, read), bytes);
    }
  }
}

TEST(Codec, BytesOfOurOwnStoreReadTheSame) {
  base::Arena arena;
  const auto* const fact = RecordFiller(7, arena).make<lofte_fact>();
  const std::string bytes = encoded(*fact);
  EXPECT_TRUE(equal(layouts::kFact, fact, decoded<lofte_fact>(bytes, arena, Trust::kOwnStore)));
}

TEST(Codec, AnEmptyRecordHasNoBytes) {
  for (const MessageLayout* layout : all_layouts()) {
    std::vector<std::uint64_t> zeros(layout->size / 8 + 1);
    std::memcpy(zeros.data(), &layout->size, sizeof layout->size);
    EXPECT_EQ(bytes_of(*layout, zeros.data()), "") << layout->name;
  }
}

TEST(Codec, BytesAreCanonical) {
  const lofte_invoice invoice = small_invoice();
  EXPECT_EQ(encoded(invoice),
            "\x0a\x02K1"
            "\x22\x0a"
            "2026-01-05"
            "\x32\x09\x08\x80\xd3\x0e\x12\x03NOK");
}

TEST(Codec, EncodingAppends) {
  std::string out = "before";
  const lofte_invoice invoice = small_invoice();
  encode(layouts::kInvoice, &invoice, out);
  EXPECT_EQ(out, "before" + encoded(invoice));
}

TEST(Codec, AnOptionalZeroIsNotAnAbsentNumber) {
  base::Arena arena;
  lofte_customer customer{};
  customer.struct_size = sizeof customer;
  customer.name = base::borrow("Åse");
  const std::string without = encoded(customer);
  customer.present = LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS;
  const std::string with = encoded(customer);

  EXPECT_NE(with, without);
  EXPECT_EQ(decoded<lofte_customer>(with, arena)->present,
            unsigned{LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS});
  EXPECT_EQ(decoded<lofte_customer>(without, arena)->present, 0u);
}

TEST(Codec, ANumberWithoutItsPresenceBitIsNotWritten) {
  base::Arena arena;
  lofte_customer customer{};
  customer.struct_size = sizeof customer;
  customer.payment_terms_days = 30;
  EXPECT_EQ(encoded(customer), "");
  EXPECT_EQ(copied(customer, arena)->payment_terms_days, 0);
}

TEST(Codec, UnknownEnumerationValuesArePassedOn) {
  base::Arena arena;
  lofte_invoice invoice = small_invoice();
  invoice.status = -77;
  const std::string bytes = encoded(invoice);
  EXPECT_EQ(decoded<lofte_invoice>(bytes, arena)->status, -77);
}

// The record with `first` and all behind it taken out by hand.
void empty_from(const MessageLayout& layout, const FieldLayout& first, char* record) {
  std::memset(record + first.offset, 0, layout.size - first.offset);
  std::uint32_t present = 0;
  for (const FieldLayout& field : layout.fields) {
    if (field.presence_bit >= 0 && field.offset < first.offset) present |= 1u << field.presence_bit;
    if (field.in_oneof && field.offset >= first.offset) {
      std::memset(record + layout.oneof_kind_offset, 0, sizeof(std::int32_t));
    }
  }
  if (layout.present_offset >= 0) std::memcpy(record + layout.present_offset, &present, 4);
}

TEST(Codec, AShorterStructHidesItsLaterFields) {
  for (const MessageLayout* layout : all_layouts()) {
    SCOPED_TRACE(layout->name);
    for (const FieldLayout& first : layout->fields) {
      base::Arena arena;
      // As if `first` and what follows had been added since: its maker's struct ends before.
      auto* const older = static_cast<char*>(RecordFiller(3, arena).record(*layout));
      std::memcpy(older, &first.offset, sizeof first.offset);
      auto* const expected = static_cast<char*>(RecordFiller(3, arena).record(*layout));
      empty_from(*layout, first, expected);

      EXPECT_EQ(bytes_of(*layout, older), bytes_of(*layout, expected)) << first.name;
      EXPECT_TRUE(equal(*layout, older, expected)) << first.name;
      EXPECT_EQ(bytes_of(*layout, copy(*layout, older, arena)), bytes_of(*layout, expected))
          << first.name;
    }
  }
}

TEST(Codec, AStructOfANewerBuildIsReadUpToWhatWeKnow) {
  struct {
    lofte_invoice_line line;
    std::uint64_t added;
  } newer[2] = {};
  newer[0].line.struct_size = newer[1].line.struct_size = sizeof newer[0];
  newer[0].line.product = base::borrow("A");
  newer[1].line.product = base::borrow("B");
  newer[0].added = newer[1].added = 0xDEADBEEF;
  lofte_invoice invoice = small_invoice();
  invoice.lines = {newer, 2, sizeof newer[0]};

  base::Arena arena;
  const std::string bytes = encoded(invoice);
  const auto* const read = decoded<lofte_invoice>(bytes, arena);

  ASSERT_EQ(read->lines.count, 2u);
  EXPECT_EQ(base::view(LOFTE_AT(lofte_invoice_line, read->lines, 1)->product), "B");
  const auto* const made = copied(invoice, arena);
  EXPECT_EQ(made->lines.stride, sizeof(lofte_invoice_line));
  EXPECT_EQ(LOFTE_AT(lofte_invoice_line, made->lines, 1)->struct_size, sizeof(lofte_invoice_line));
  EXPECT_TRUE(equal(layouts::kInvoice, made, &invoice));
}

TEST(Codec, ACopyIsEqualAndSharesNothing) {
  for (const MessageLayout* layout : all_layouts()) {
    SCOPED_TRACE(layout->name);
    base::Arena theirs;
    base::Arena mine;
    const void* const record = RecordFiller(11, theirs).record(*layout);
    const std::string bytes = bytes_of(*layout, record);
    const void* const made = copy(*layout, record, mine);
    EXPECT_TRUE(equal(*layout, record, made));

    theirs.clear();
    for (std::size_t used = 0; used < theirs.bytes_held(); used += 1'024) {
      std::memset(theirs.allocate(1'024), 'x', 1'024);
    }

    EXPECT_EQ(bytes_of(*layout, made), bytes);
  }
}

TEST(Codec, ACopiesCurrencyIsZeroFilled) {
  lofte_invoice invoice = small_invoice();
  std::memcpy(invoice.amount.currency, "NOK\0junk", 8);
  base::Arena arena;
  EXPECT_EQ(std::string(copied(invoice, arena)->amount.currency, 8),
            std::string("NOK\0\0\0\0\0", 8));
}

TEST(Codec, RecordsThatDifferInAnyFieldAreNotEqual) {
  for (const MessageLayout* layout : all_layouts()) {
    SCOPED_TRACE(layout->name);
    base::Arena arena;
    const auto* const record = static_cast<const char*>(RecordFiller(5, arena).record(*layout));
    for (const FieldLayout& field : layout->fields) {
      auto* const other = static_cast<char*>(copy(*layout, record, arena));
      const char zeros[sizeof(lofte_list)] = {};
      if (std::memcmp(other + field.offset, zeros, width_of(field)) == 0) continue;
      if (field.in_oneof) {
        std::memset(other + layout->oneof_kind_offset, 0, sizeof(std::int32_t));
      }
      if (field.presence_bit >= 0) {
        const std::uint32_t bits = ~(1u << field.presence_bit);
        std::memcpy(other + layout->present_offset, &bits, sizeof bits);
      }
      std::memset(other + field.offset, 0, width_of(field));
      EXPECT_FALSE(equal(*layout, record, other)) << field.name;
    }
  }
}

TEST(Codec, EqualityLooksAtContentNotPlaces) {
  lofte_invoice a = small_invoice();
  lofte_invoice b = small_invoice();
  const std::string id = "K1";
  b.customer_id = {id.data(), id.size()};
  b.product = {id.data(), 0};  // empty is absent
  EXPECT_TRUE(equal(layouts::kInvoice, &a, &b));
  b.amount.minor = 120'001;
  EXPECT_FALSE(equal(layouts::kInvoice, &a, &b));
}

TEST(Codec, PublicAndPersonalPartsMergeIntoTheWhole) {
  for (const FactKind& kind : fact_kinds()) {
    SCOPED_TRACE(kind.name);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
      base::Arena arena;
      auto* const fact = RecordFiller(seed, arena).make<lofte_fact>();
      fact->kind = kind.kind;
      fact->body.any = RecordFiller(seed, arena).record(*kind.layout);
      const std::string publicly = encoded(*fact, Part::kPublic);
      const std::string personally = encoded(*fact, Part::kPersonal);

      auto* const read = decoded<lofte_fact>(publicly, arena);
      merge(layouts::kFact, personally, arena, read);

      EXPECT_TRUE(equal(layouts::kFact, fact, read));
      EXPECT_EQ(encoded(*read), encoded(*fact));
    }
  }
}

TEST(Codec, ThePublicPartHoldsNothingPersonal) {
  base::Arena arena;
  lofte_customer customer{};
  customer.struct_size = sizeof customer;
  customer.name = base::borrow("Åse");
  customer.country = base::borrow("NO");
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.record_id = base::borrow("K1");
  fact.kind = LOFTE_FACT_CUSTOMER;
  fact.body.customer = &customer;

  const std::string public_bytes = encoded(fact, Part::kPublic);
  const std::string personal_bytes = encoded(fact, Part::kPersonal);
  const auto* const publicly = decoded<lofte_fact>(public_bytes, arena);
  const auto* const personally = decoded<lofte_fact>(personal_bytes, arena);

  EXPECT_EQ(base::view(publicly->body.customer->name), "");
  EXPECT_EQ(base::view(publicly->body.customer->country), "NO");
  EXPECT_EQ(base::view(publicly->record_id), "");
  EXPECT_EQ(base::view(personally->body.customer->name), "Åse");
  EXPECT_EQ(base::view(personally->body.customer->country), "");
  EXPECT_EQ(base::view(personally->record_id), "K1");
}

TEST(Codec, APersonalPartThatSaysNothingHasNoBytes) {
  lofte_bank_data_complete complete{};
  complete.struct_size = sizeof complete;
  complete.until = 20'000;
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.kind = LOFTE_FACT_BANK_DATA_COMPLETE;
  fact.body.bank_data_complete = &complete;
  EXPECT_EQ(encoded(fact, Part::kPersonal), "");
  EXPECT_NE(encoded(fact, Part::kPublic), "");
}

TEST(Codec, AnEmptyBodyIsStillABody) {
  base::Arena arena;
  lofte_delivery delivery{};
  delivery.struct_size = sizeof delivery;
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.kind = LOFTE_FACT_DELIVERY;
  fact.body.delivery = &delivery;
  const std::string bytes = encoded(fact, Part::kPublic);
  const auto* const read = decoded<lofte_fact>(bytes, arena);
  EXPECT_EQ(read->kind, LOFTE_FACT_DELIVERY);
  EXPECT_NE(read->body.delivery, nullptr);
}

// As Protobuf says: bytes one after the other are their records merged.
TEST(Codec, MergingContinuesListsAndReplacesSingleValues) {
  base::Arena arena;
  lofte_promise promise{};
  promise.struct_size = sizeof promise;
  const lofte_string first[] = {base::borrow("F1"), base::borrow("F2")};
  promise.invoice_ids = {first, 2, sizeof first[0]};
  promise.what = base::borrow("pay");
  promise.amount = base::make_money(100, "NOK");
  const std::string one = encoded(promise);
  const lofte_string second[] = {base::borrow("F3")};
  promise.invoice_ids = {second, 1, sizeof second[0]};
  promise.what = base::borrow("pay half");
  promise.amount = {};
  const std::string two = encoded(promise);

  auto* const merged = decoded<lofte_promise>(one, arena);
  merge(layouts::kPromise, two, arena, merged);

  ASSERT_EQ(merged->invoice_ids.count, 3u);
  EXPECT_EQ(base::view(*LOFTE_AT(lofte_string, merged->invoice_ids, 2)), "F3");
  EXPECT_EQ(base::view(merged->what), "pay half");
  EXPECT_EQ(merged->amount.minor, 100);
  const std::string both = one + two;
  EXPECT_TRUE(equal(layouts::kPromise, merged, decoded<lofte_promise>(both, arena)));
}

TEST(Codec, ALaterBodyOfAnotherKindReplacesTheFirst) {
  base::Arena arena;
  const lofte_invoice invoice = small_invoice();
  lofte_delivery delivery{};
  delivery.struct_size = sizeof delivery;
  delivery.product = base::borrow("wood");
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.kind = LOFTE_FACT_INVOICE;
  fact.body.invoice = &invoice;
  const std::string one = encoded(fact);
  fact.kind = LOFTE_FACT_DELIVERY;
  fact.body.delivery = &delivery;

  const std::string both = one + encoded(fact);
  const auto* const read = decoded<lofte_fact>(both, arena);

  ASSERT_EQ(read->kind, LOFTE_FACT_DELIVERY);
  EXPECT_EQ(base::view(read->body.delivery->product), "wood");
}

TEST(Codec, MoneyInTwoPiecesComesTogether) {
  base::Arena arena;
  // amount { minor: 100 } amount { currency: "NOK" }
  const std::string bytes("\x32\x03\x08\xc8\x01\x32\x05\x12\x03NOK", 12);
  const auto* const read = decoded<lofte_invoice>(bytes, arena);
  EXPECT_EQ(read->amount.minor, 100);
  EXPECT_EQ(base::currency_of(read->amount), "NOK");
}

TEST(Codec, NumbersOfAListMayStandApart) {
  base::Arena arena;
  // service_forms: 1, then [2, 3], then 4, with another field between
  const std::string bytes("\x38\x01\x3a\x02\x02\x03\x0a\x01X\x38\x04", 11);
  const auto* const read = decoded<lofte_customer>(bytes, arena);
  ASSERT_EQ(read->service_forms.count, 4u);
  for (std::int32_t i = 0; i < 4; ++i) {
    EXPECT_EQ(*LOFTE_AT(std::int32_t, read->service_forms, static_cast<std::uint64_t>(i)), i + 1);
  }
}

}  // namespace
}  // namespace lofte::journal
