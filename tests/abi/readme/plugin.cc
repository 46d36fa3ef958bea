#include <lofte/cpp/plugin.hpp>

class LargeInvoices : public lofte::Advisor {
  void advise(const lofte::View& view, lofte::Advice& out) override {
    for (const lofte_invoice_state& invoice : view.invoices())
      if (invoice.open.minor >= 100'000'00)
        out.flag("large ", invoice.invoice_id)
            .rule("large")
            .invoice(invoice.invoice_id)
            .title("large", {{"amount", invoice.open}, {"due", lofte::Date{invoice.due_date}}});
  }
};
LOFTE_PLUGIN("large-invoices", LargeInvoices)
