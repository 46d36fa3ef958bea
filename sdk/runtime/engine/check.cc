#include "engine/check.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "journal/generated/layouts.h"
#include "journal/layout.h"

namespace lofte::engine {
namespace {

using base::Error;
using base::view;
using journal::FieldLayout;
using journal::FieldType;
using journal::MessageLayout;

enum TextFormat : std::uint8_t { kFree = 0, kCountry = 3, kLanguage = 4, kCurrency = 5 };

[[noreturn]] void refuse(std::string message, std::string_view where) {
  throw Error(LOFTE_REFUSED, std::move(message), std::string(where));
}

template <class T>
const T& at(const void* record, std::uint32_t offset) {
  return *reinterpret_cast<const T*>(static_cast<const char*>(record) + offset);
}

bool all_of(std::string_view text, char low, char high) {
  return std::ranges::all_of(text, [&](char c) { return c >= low && c <= high; });
}

void check_text(const FieldLayout& field, lofte_string text) {
  if (text.size > 0 && text.data == nullptr) refuse("has a size but no data", field.name);
  const std::string_view value = view(text);
  if (value.size() > kMaxTextBytes) {
    refuse("is " + std::to_string(value.size()) + " bytes long; at most 65536 are kept",
           field.name);
  }
  if (!base::is_text(value)) {
    refuse(base::shown(value) + " is not UTF-8 without NUL bytes", field.name);
  }
  if (value.empty()) return;
  if (field.ref_kind != 0 && value.size() > kMaxIdBytes) {
    refuse("is longer than 256 bytes, which no record id is", field.name);
  }
  if (field.text_format == kFree) return;
  const std::string shown = "'" + std::string(value) + "' ";
  if (field.text_format == kCountry && (value.size() != 2 || !all_of(value, 'A', 'Z'))) {
    refuse(shown + "is no country; two capitals are, such as NO", field.name);
  }
  if (field.text_format == kLanguage &&
      (value.size() < 2 || value.size() > 3 || !all_of(value, 'a', 'z'))) {
    refuse(shown + "is no language; two small letters are, such as nb", field.name);
  }
  if (field.text_format == kCurrency && !base::is_currency(value)) {
    refuse(shown + "is no currency of ISO 4217, such as NOK", field.name);
  }
}

void check_money(const FieldLayout& field, const lofte_money& money) {
  if (!base::is_present(money)) {
    if (money.minor != 0) refuse("has an amount but no currency", field.name);
    return;
  }
  if (!base::is_currency(base::currency_of(money))) {
    refuse(
        "'" + std::string(base::currency_of(money)) + "' is no currency of ISO 4217, such as NOK",
        std::string(field.name) + ".currency");
  }
  if (money.minor > base::kLargestMinor || money.minor < -base::kLargestMinor) {
    refuse(std::to_string(money.minor) + " minor units is more than any amount may be (10^15)",
           field.name);
  }
  if (field.positive && money.minor <= 0) {
    refuse(base::format_money(money) + " is not more than zero", field.name);
  }
}

bool is_absent(const FieldLayout& field, const void* record) {
  if (field.repeated) return at<lofte_list>(record, field.offset).count == 0;
  switch (field.type) {
    case FieldType::kString:
      return at<lofte_string>(record, field.offset).size == 0;
    case FieldType::kDate:
    case FieldType::kEnum:
    case FieldType::kInt32:
      return at<std::int32_t>(record, field.offset) == 0;
    case FieldType::kInt64:
    case FieldType::kInstant:
      return at<std::int64_t>(record, field.offset) == 0;
    case FieldType::kMoney:
      return !base::is_present(at<lofte_money>(record, field.offset));
    case FieldType::kMessage:
      return at<const void*>(record, field.offset) == nullptr;
    case FieldType::kBool:
      return false;
  }
  return false;
}

void check_record(const MessageLayout& layout, const void* record, int depth);

void check_value(const FieldLayout& field, const void* place, int depth) {
  switch (field.type) {
    case FieldType::kString:
      check_text(field, *static_cast<const lofte_string*>(place));
      break;
    case FieldType::kMoney:
      check_money(field, *static_cast<const lofte_money*>(place));
      break;
    case FieldType::kDate:
      try {
        base::check_date(*static_cast<const lofte_date*>(place));
      } catch (Error& error) {
        throw error.within(std::string(field.name));
      }
      break;
    case FieldType::kMessage:
      check_record(*field.message, place, depth + 1);
      break;
    default:
      break;
  }
}

void check_items(const FieldLayout& field, const lofte_list& list, int depth) {
  for (std::uint64_t i = 0; i < list.count; ++i) {
    try {
      check_value(field, static_cast<const char*>(list.items) + i * list.stride, depth);
    } catch (Error& error) {
      if (field.type == FieldType::kMessage) {
        throw error.within(std::string(field.name) + "[" + std::to_string(i) + "]");
      }
      throw;
    }
  }
}

void check_record(const MessageLayout& layout, const void* record, int depth) {
  if (depth > 8) refuse("is nested too deeply", layout.name);
  for (const FieldLayout& field : layout.fields) {
    if (field.in_oneof) continue;
    if (is_absent(field, record)) {
      if (field.required) refuse("is required", field.name);
      continue;
    }
    if (field.repeated) {
      check_items(field, at<lofte_list>(record, field.offset), depth);
    } else if (field.type == FieldType::kMessage) {
      try {
        check_record(*field.message, at<const void*>(record, field.offset), depth + 1);
      } catch (Error& error) {
        throw error.within(std::string(field.name));
      }
    } else {
      check_value(field, static_cast<const char*>(record) + field.offset, depth);
    }
  }
}

void require_order(lofte_date first, std::string_view first_name, lofte_date second,
                   std::string_view second_name) {
  if (first == 0 || second == 0 || first <= second) return;
  refuse(base::format_date(second) + " is before " + std::string(first_name) + " " +
             base::format_date(first),
         second_name);
}

void check_invoice(const lofte_invoice& invoice) {
  if (invoice.amount.minor < 0) {
    refuse(base::format_money(invoice.amount) + " is less than zero; post a credit note", "amount");
  }
  if (!base::is_present(invoice.written_off)) return;
  if (!base::same_currency(invoice.written_off, invoice.amount)) {
    refuse("is not in the invoice's currency", "written_off");
  }
  if (invoice.written_off.minor < 0 || invoice.written_off.minor > invoice.amount.minor) {
    refuse(base::format_money(invoice.written_off) + " is not between 0 and the invoice's " +
               base::format_money(invoice.amount),
           "written_off");
  }
}

void check_payment(const lofte_payment& payment) {
  std::int64_t allocated = 0;
  for (std::uint64_t i = 0; i < payment.allocations.count; ++i) {
    const auto* part = LOFTE_AT(lofte_payment_allocation, payment.allocations, i);
    if (base::same_currency(part->amount, payment.amount)) {
      allocated = base::checked_add(allocated, part->amount.minor);
    }
  }
  if (allocated <= payment.amount.minor) return;
  lofte_money sum = payment.amount;
  sum.minor = allocated;
  refuse("they sum to " + base::format_money(sum) + ", more than the payment's " +
             base::format_money(payment.amount),
         "allocations");
}

void check_allocation(const lofte_allocation& allocation) {
  const bool by_payment = allocation.payment_id.size != 0;
  const bool by_note = allocation.credit_note_id.size != 0;
  if (by_payment == by_note) {
    refuse("exactly one of payment_id and credit_note_id says whose money it is", "payment_id");
  }
}

void check_reversal(const lofte_allocation_reversed& reversed) {
  const bool by_id = reversed.allocation_id.size != 0;
  const bool by_pair = reversed.payment_id.size != 0 && reversed.invoice_id.size != 0;
  if (!by_id && !by_pair) {
    refuse("say allocation_id, or payment_id and invoice_id for one inside a payment",
           "allocation_id");
  }
}

// Interest that nobody can check must not be booked.
void check_fee(const lofte_fee_booked& fee) {
  if (fee.kind != LOFTE_FEE_BOOKED_LATE_INTEREST) return;
  if ((fee.present & LOFTE_FEE_BOOKED_HAS_RATE_BP) == 0) {
    refuse("late interest needs its rate, in hundredths of a percent", "rate_bp");
  }
  if (fee.from == 0) refuse("late interest needs the day it runs from", "from");
  if (fee.until == 0) refuse("late interest needs the day it runs until", "until");
  if (!base::is_present(fee.base)) refuse("late interest needs the amount it is on", "base");
  require_order(fee.from, "from", fee.until, "until");
}

void check_decision(const lofte_decision& decision) {
  if (decision.answer != LOFTE_DECISION_SNOOZED) return;
  if (decision.until == 0) refuse("a snooze needs the day it ends", "until");
  require_order(decision.date, "date", decision.until, "until");
}

void check_setting(const lofte_setting& setting) {
  if (setting.customer_id.size != 0 && setting.invoice_id.size != 0) {
    refuse("a setting is of a customer or of an invoice, not of both", "invoice_id");
  }
}

void check_survey(const lofte_survey_answered& answer) {
  if ((answer.present & LOFTE_SURVEY_ANSWERED_HAS_CSAT) != 0 &&
      (answer.csat < 1 || answer.csat > 5)) {
    refuse(std::to_string(answer.csat) + " is not between 1 and 5", "csat");
  }
  if ((answer.present & LOFTE_SURVEY_ANSWERED_HAS_NPS) != 0 &&
      (answer.nps < 0 || answer.nps > 10)) {
    refuse(std::to_string(answer.nps) + " is not between 0 and 10", "nps");
  }
}

// What one field cannot say alone.
void check_sense(const lofte_fact& fact) {
  switch (fact.kind) {
    case LOFTE_FACT_INVOICE:
      check_invoice(*fact.body.invoice);
      break;
    case LOFTE_FACT_CREDIT_NOTE:
      if (fact.body.credit_note->amount.minor < 0) {
        refuse("a credit note's amount is positive", "amount");
      }
      break;
    case LOFTE_FACT_PAYMENT:
      check_payment(*fact.body.payment);
      break;
    case LOFTE_FACT_ALLOCATION:
      check_allocation(*fact.body.allocation);
      break;
    case LOFTE_FACT_ALLOCATION_REVERSED:
      check_reversal(*fact.body.allocation_reversed);
      break;
    case LOFTE_FACT_PROMISE:
      require_order(fact.body.promise->made_on, "made_on", fact.body.promise->due_on, "due_on");
      break;
    case LOFTE_FACT_HOLD:
      require_order(fact.body.hold->from, "from", fact.body.hold->until, "until");
      break;
    case LOFTE_FACT_DISPUTE:
      require_order(fact.body.dispute->opened_on, "opened_on", fact.body.dispute->resolved_on,
                    "resolved_on");
      break;
    case LOFTE_FACT_NOTICE:
      require_order(fact.body.notice->date, "date", fact.body.notice->new_due_date, "new_due_date");
      break;
    case LOFTE_FACT_FEE_BOOKED:
      check_fee(*fact.body.fee_booked);
      break;
    case LOFTE_FACT_DECISION:
      check_decision(*fact.body.decision);
      break;
    case LOFTE_FACT_SETTING:
      check_setting(*fact.body.setting);
      break;
    case LOFTE_FACT_SURVEY_ANSWERED:
      check_survey(*fact.body.survey_answered);
      break;
    case LOFTE_FACT_CUSTOMERS_MERGED:
      if (view(fact.body.customers_merged->from_customer_id) ==
          view(fact.body.customers_merged->into_customer_id)) {
        refuse("a customer cannot be merged into itself", "into_customer_id");
      }
      break;
    default:
      break;
  }
}

void check_envelope(const lofte_fact& fact, const MessageLayout& body) {
  if (fact.record_id.size == 0 && !body.singleton && fact.kind != LOFTE_FACT_SETTING) {
    refuse("is required: the host's own number of the record, or any lasting name", "record_id");
  }
  if (fact.record_id.size > kMaxIdBytes) refuse("is longer than 256 bytes", "record_id");
  if (fact.fact_id.size > kMaxIdBytes) refuse("is longer than 256 bytes", "fact_id");
  if (!view(fact.fact_id).empty() && view(fact.fact_id).front() == '#') {
    refuse("'" + base::str(fact.fact_id) + "' begins with '#', as only the runtime's own names do",
           "fact_id");
  }
}

}  // namespace

void check_fact(const lofte_fact& fact) {
  const MessageLayout* body = journal::find_fact_body(fact.kind);
  if (body == nullptr) {
    throw Error(LOFTE_UNSUPPORTED,
                "kind " + std::to_string(fact.kind) + " is not known to this runtime", "kind");
  }
  if (fact.body.any == nullptr) refuse("is missing", body->name);
  check_record(journal::layout_of<lofte_fact>(), &fact, 0);
  check_envelope(fact, *body);
  const std::string name(journal::fact_kind_name(fact.kind));
  try {
    check_record(*body, fact.body.any, 0);
    check_sense(fact);
  } catch (Error& error) {
    throw error.within(name);
  }
}

}  // namespace lofte::engine
