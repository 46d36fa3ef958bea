// Proposes a talk, a letter and a flag for each open invoice, and a stage; what others then do with
// them is under test.
#include <lofte/cpp/plugin.hpp>

namespace {

class Talker : public lofte::Advisor {
  void advise(const lofte::View& view, lofte::Advice& out) override {
    std::int64_t owed = 0;
    for (const lofte_invoice_state& invoice : view.invoices()) {
      if (invoice.status != LOFTE_INVOICE_STATE_OPEN) continue;
      owed += invoice.open.minor;
      speak_of(invoice, out);
    }
    out.score("owed").rule("sum").title("owed").value(owed, "minor");
    out.stage("stage").rule("stage").title("stage").name(owed > 0 ? "debtor" : "free");
  }

  static void speak_of(const lofte_invoice_state& invoice, lofte::Advice& out) {
    const bool large = invoice.open.minor >= 1'000'000;
    out.task("call ", invoice.invoice_id)
        .rule("call")
        .severity(large ? LOFTE_SEVERITY_URGENT : LOFTE_SEVERITY_NOTICE)
        .title("call", {{"invoice", invoice.invoice_id}})
        .point("ask", {{"invoice", invoice.invoice_id}})
        .channel(LOFTE_CHANNEL_PHONE)
        .invoice(invoice.invoice_id)
        .amount(invoice.open)
        .latest(invoice.due_date + 30)
        .evidence(invoice.fact_id);
    out.task("file ", invoice.invoice_id).rule("file").title("file").invoice(invoice.invoice_id);
    out.draft("letter ", invoice.invoice_id)
        .rule("letter")
        .title("letter", {{"invoice", invoice.invoice_id}})
        .language("en")
        .subject("letter.subject")
        .line("letter.line")
        .invoice(invoice.invoice_id);
    out.flag("open ", invoice.invoice_id).rule("open").title("open").invoice(invoice.invoice_id);
  }
};

}  // namespace

LOFTE_PLUGIN("talker", Talker)
