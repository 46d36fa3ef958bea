// Letters to debtors of a country, with what they charge.
#pragma once

#include <gmock/gmock.h>

#include "late_payer.h"

namespace lofte::testing {

inline lofte_money dkk(std::int64_t whole) {
  return money(whole * 100, "DKK");
}

// Somebody in that country, with an invoice, where charges come as early as they ever may.
inline History debtor(std::string_view country, lofte_money amount, When due) {
  return customer("Åse")
      .lives_in(country)
      .speaks("en")
      .setting("charges_from_step", "2")
      .invoice("F1", due.days - 14, amount)
      .due(due);
}

// A charge as the host booked it.
inline History& book(History& history, std::string_view id, When when, std::int32_t kind, int step,
                     lofte_money amount) {
  return history.with<lofte_fee_booked>(id, when, [&](lofte_fee_booked& fee) {
    fee.invoice_id = borrow("F1");
    fee.kind = kind;
    fee.amount = amount;
    fee.date = when.days;
    fee.step = step;
    fee.present = LOFTE_FEE_BOOKED_HAS_STEP;
  });
}

inline Said letter(const History& history, When when) {
  return late_payer_on(when, history).the(kDraft);
}

// The charges of a letter, a line each.
inline Ids charges(const Said& draft) {
  Ids lines;
  for (const std::string& line : draft.body) {
    for (const char* kind : {"Reminder fee", "Late interest", "Fixed sum"}) {
      if (line.starts_with(kind)) lines.push_back(line);
    }
  }
  return lines;
}

// The last number of the only charge of a kind; "" where there is none.
inline std::string charged(const Said& draft, std::string_view kind) {
  std::string amount;
  for (const std::string& line : charges(draft)) {
    if (!line.starts_with(kind)) continue;
    EXPECT_EQ(amount, "") << "twice: " << line;
    amount = line.substr(line.rfind(": ") + 2);
  }
  return amount;
}
inline std::string fee(const Said& draft) {
  return charged(draft, "Reminder fee");
}
inline std::string interest(const Said& draft) {
  return charged(draft, "Late interest");
}
inline std::string fixed_sum(const Said& draft) {
  return charged(draft, "Fixed sum");
}

}  // namespace lofte::testing
