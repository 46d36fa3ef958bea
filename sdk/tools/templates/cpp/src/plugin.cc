// Flags invoices that are open some days after they fell due.
#include <lofte/cpp/plugin.hpp>

namespace {

// As many as a person can look through; the runtime takes at most 1,000 items.
constexpr int kMostFlags = 50;
constexpr std::size_t kLongestId = 200;  // a key has at most 256 bytes

// A pure function of the view: no clock, no files, no memory of the last call.
class @Type@ : public lofte::Advisor {
  void advise(const lofte::View& view, lofte::Advice& out) override {
    // Compares days, and names the next review: the first day on which an answer changes by itself.
    const lofte::Clock clock(view.as_of(), out);
    const auto days = static_cast<int>(view.settings().integer("days"));
    int said = 0;
    for (const lofte_invoice_state& invoice : view.invoices()) {
      if (invoice.status != LOFTE_INVOICE_STATE_OPEN || invoice.due_date == 0) continue;
      if (invoice.invoice_id.size > kLongestId || said == kMostFlags) continue;
      if (!clock.passed(invoice.due_date + days)) continue;
      ++said;
      // The words are in texts/<language>.json; an argument is a date, never an age.
      const lofte::Date due{invoice.due_date};
      out.flag("invoice ", invoice.invoice_id)
          .rule("overdue")
          .severity(LOFTE_SEVERITY_NOTICE)
          .title("overdue", {{"due", due}, {"amount", invoice.open}})
          .reason("overdue.why", {{"due", due}})
          .since(invoice.due_date + 1)
          .evidence(invoice.fact_id)
          .invoice(invoice.invoice_id)
          .amount(invoice.open);
    }
  }
};

}  // namespace

LOFTE_PLUGIN("@id@", @Type@)
